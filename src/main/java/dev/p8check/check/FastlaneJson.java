package dev.p8check.check;

import dev.p8check.encoding.Ascii;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The API key file of fastlane ({@code key_id}, {@code issuer_id}, {@code key}) and its relatives, such as
 * rcodesign's ({@code private_key}).
 *
 * @param key the key's text as the JSON string has it, or an empty text
 * @param isBase64 whether the file says that the key is in Base 64
 * @param object what the key is a member of
 */
record FastlaneJson(String issuerId, String keyId, TracedText key, boolean isBase64, JsonObject object) {
  static final FastlaneJson NONE = new FastlaneJson("", "", TracedText.of(""), false, new JsonObject(List.of(), 0, 0));

  private static final int DEEPEST = 3;
  private static final int LONGEST_NAME = 64;
  private static final String[] KEY_NAMES =
      {"key", "private_key", "privateKey", "key_content", "keyContent", "p8", "apiKey", "private-key"};

  boolean isJsonWebKey() {
    return object.get("kty").isPresent();
  }

  /**
   * The path of the key's file, which fastlane reads in a call and not in a file; only where the Key ID beside it tells
   * that it is one.
   */
  Optional<JsonString> path() {
    for (JsonMember member : object.members()) {
      if (!keyId.isEmpty() && member.value() instanceof JsonString string && Shapes.isPath(string.value())
          && Ascii.lower(string.value()).endsWith(".p8")) {
        return Optional.of(string);
      }
    }
    return Optional.empty();
  }

  /** Whether a JSON Web Key has no private half, and is none of a secret that both sides share. */
  boolean isPublic() {
    return object.get("d").isEmpty() && object.get("k").isEmpty();
  }

  /** Returns the first object with a key, or what else there is. */
  static FastlaneJson read(TracedText text) {
    return all(text).get(0);
  }

  /** Returns all objects with a key, or if there is none, one that tells what else there is. */
  static List<FastlaneJson> all(TracedText text) {
    List<FastlaneJson> keys = new ArrayList<>();
    FastlaneJson last = NONE;
    try {
      last = collect(JsonReader.read(text.text()), text, 0, keys);
    } catch (JsonException e) {
      // No JSON.
    }
    return keys.isEmpty() ? List.of(last) : withoutVariables(keys);
  }

  /** Takes out all variables where one of them holds a key: that is found as in any other list of names and values. */
  private static List<FastlaneJson> withoutVariables(List<FastlaneJson> keys) {
    boolean held = false;
    List<FastlaneJson> others = new ArrayList<>();
    for (FastlaneJson each : keys) {
      if (!each.isVariable()) {
        others.add(each);
      } else {
        held |= Shapes.keyIn(each.object().text("value")) >= 0;
      }
    }
    return !held ? keys : others.isEmpty() ? List.of(NONE) : others;
  }

  /**
   * Looks for keys in {@code value}, and in what it holds: {@code [{..}]}, {@code {"api_key": {..}}}; returns what it
   * looked at last.
   */
  private static FastlaneJson collect(JsonValue value, TracedText text, int depth, List<FastlaneJson> keys) {
    FastlaneJson last = NONE;
    if (depth <= DEEPEST && value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        last = collect(item, text, depth + 1, keys).over(last);
      }
    } else if (depth <= DEEPEST && value instanceof JsonObject object) {
      last = of(object, text);
      if (!last.key().isEmpty()) {
        keys.add(last);
      } else if (!last.isJsonWebKey()) {
        for (JsonMember member : object.members()) {
          last = collect(member.value(), text, depth + 1, keys).over(last);
        }
      }
    }
    return last;
  }

  /** Whether it is a variable of GitLab's or Postman's, {@code {"key": "ASC_PRIVATE_KEY", "value": ..}}. */
  private boolean isVariable() {
    String name = key.text();
    boolean isName = keyId.isEmpty() && issuerId.isEmpty() && name.length() <= LONGEST_NAME;
    for (int i = 0; i < name.length() && isName; i++) {
      isName = Characters.isAlphanumeric(name.charAt(i)) || "_-.".indexOf(name.charAt(i)) >= 0;
    }
    return isName && object.get("value").isPresent();
  }

  /** Returns which of the two tells more of what there is: a private JSON Web Key, another one, a Key ID. */
  private FastlaneJson over(FastlaneJson before) {
    boolean isLess = before.isJsonWebKey()
        ? !isJsonWebKey() || !before.isPublic() : !isJsonWebKey() && !before.keyId().isEmpty();
    return isLess || this == NONE ? before : this;
  }

  private static FastlaneJson of(JsonObject object, TracedText text) {
    String keyId = first(object, "key_id", "keyId", "kid", "key-id");
    String issuerId = first(object, "issuer_id", "issuerId", "iss", "issuer", "issuer-id");
    TracedText key = TracedText.of("");
    for (String name : KEY_NAMES) {
      Optional<JsonValue> value = object.get(name);
      if (key.isEmpty() && value.isPresent() && value.get() instanceof JsonString string) {
        key = contents(text, string);
      }
    }
    return new FastlaneJson(issuerId, keyId, key, FastlaneSettings.isSet(object, "is_key_content_base64"), object);
  }

  private static String first(JsonObject object, String... names) {
    for (String name : names) {
      String value = object.text(name);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** The string's value, each character traced to the one, two or six that it was written in. */
  private static TracedText contents(TracedText text, JsonString string) {
    TracedText.Builder out = new TracedText.Builder(string.value().length());
    int at = string.start() + 1;
    for (int i = 0; i < string.value().length(); i++) {
      int length = text.charAt(at) != '\\' ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2;
      out.append(string.value().charAt(i), text.start(at), text.end(at + length));
      at += length;
    }
    return out.build();
  }
}
