package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.PRIVATE_KEY_FASTLANE_SETTING;

import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.json.JsonWord;
import java.util.ArrayList;
import java.util.List;

/** What else fastlane reads in the file of JSON with a key (spaceship, token.rb). */
public final class FastlaneSettings {
  /**
   * The longest {@code duration} in seconds: fastlane dates a token a minute back, and Apple takes 20 minutes from
   * there.
   */
  public static final int LONGEST_DURATION = 1140;

  private static final String IN_HOUSE = "in_house";

  private FastlaneSettings() {}

  /** Whether the file of JSON in {@code text}, with or without something around it, is for the Enterprise Program. */
  static boolean isInHouse(String text) {
    int from = text.indexOf('{');
    int to = text.lastIndexOf('}') + 1;
    return text.contains(IN_HOUSE) && from >= 0 && from < to
        && isSet(FastlaneJson.read(TracedText.of(text.substring(from, to))).object(), IN_HOUSE);
  }

  /** Returns a sentence on the members that fastlane looks for and does not find, or an empty text. */
  static String missing(JsonObject object) {
    List<String> names = new ArrayList<>();
    for (String name : new String[] {"key_id", "key"}) {
      if (object.start() > 0 || object.get(name).isEmpty()) {
        names.add(name);
      }
    }
    return names.isEmpty() ? "" : " fastlane\u2019s api_key_path does not accept it: " + Words.list(names)
        + (names.size() == 1 ? " is" : " are") + " not at the top level.";
  }

  /** Reports the settings with which Apple refuses the tokens that fastlane makes, or fastlane the key. */
  static void report(FastlaneJson json, TracedText text, FindingList findings) {
    List<String> seen = new ArrayList<>();
    int first = -1;
    int end = 0;
    for (JsonMember member : json.object().members()) {
      String problem = problem(json, member.name());
      if (!problem.isEmpty() && !seen.contains(problem)) {
        seen.add(problem);
        first = first < 0 ? member.start() : first;
        end = end == 0 ? member.value().end() : end;
      }
    }
    if (first >= 0) {
      findings.report(PRIVATE_KEY_FASTLANE_SETTING, Words.list(seen) + ".", text.start(first), text.end(end));
    }
  }

  private static String problem(FastlaneJson json, String name) {
    JsonObject object = json.object();
    if (name.equals("duration") && duration(object.get(name).orElse(null)) > LONGEST_DURATION) {
      return "duration is over " + LONGEST_DURATION;
    }
    if (name.equals(IN_HOUSE) && isSet(object, name)) {
      return "in_house is not false";
    }
    return json.isBase64() && name.equals("is_key_content_base64") && json.key().text().contains("-----BEGIN")
        ? "is_key_content_base64 is not false, but the key is not in Base64" : "";
  }

  // As Ruby takes a text for a number: the digits that it starts with.
  private static double duration(JsonValue value) {
    String text = value instanceof JsonString string ? string.value() : value instanceof JsonNumber number
        ? number.literal() : "";
    double seconds = 0;
    for (int i = 0; i < text.length() && Characters.isDigit(text.charAt(i)); i++) {
      seconds = seconds * 10 + text.charAt(i) - '0';
    }
    return seconds;
  }

  /** Whether Ruby takes the member for true: whatever is there, even "false" in quotes, but false and null. */
  static boolean isSet(JsonObject object, String name) {
    JsonValue value = object.get(name).orElse(null);
    return value != null && !(value instanceof JsonWord word && !word.isTrue());
  }
}
