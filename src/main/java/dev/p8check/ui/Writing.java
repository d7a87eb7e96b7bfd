package dev.p8check.ui;

import dev.p8check.check.Characters;
import dev.p8check.export.ExportFile;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** How a text that came back is written beside a file: it names lines and members, never what they hold. */
final class Writing {
  private static final String WHITE_SPACE = "with white space around it that is not here";
  private static final String OTHER = " is not as here";

  private final ExportFile file;
  private final String whole;
  private final String text;
  private final boolean isEnvironment;

  private Writing(String text, ExportFile file) {
    this.file = file;
    this.text = text.trim();
    whole = file.content().trim();
    isEnvironment = file.name().endsWith(".env");
  }

  /**
   * Returns what differs, an empty text where nothing does, and nothing where the two have nothing in common.
   *
   * @param values what may stand alone, beside the values in the file
   */
  static Optional<String> difference(String text, ExportFile file, List<String> values) {
    Writing writing = new Writing(text, file);
    boolean isBare = text.equals(writing.text) || text.equals(writing.text + "\n") && file.content().equals(text);
    if (writing.whole.equals(writing.text) || writing.isValue(writing.text, values)) {
      return Optional.of(isBare || values.contains(text) ? "" : WHITE_SPACE);
    }
    return writing.difference(values);
  }

  private Optional<String> difference(List<String> values) {
    int last = text.length() - 1;
    if (last > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'') && text.charAt(0) == text.charAt(last)
        && isValue(text.substring(1, last), values)) {
      return Optional.of("with quotes around it that are no part of it");
    }
    Optional<String> members = members();
    if (members.isPresent()) {
      return members;
    }
    String[] there = lines(text);
    boolean isNamed = false;
    for (String line : lines(whole)) {
      isNamed |= count(there, name(line)) > 0;
    }
    if (!isNamed && !text.isEmpty() && whole.contains(text)) {
      return Optional.of("this is only a part of " + file.name());
    }
    boolean isBlock = isEnvironment || file.name().endsWith(".yml") || file.name().endsWith(".sh");
    if (isBlock) {
      return block(lines(whole), there);
    }
    return text.contains(whole) ? Optional.of("with more around it than here") : Optional.empty();
  }

  private boolean isValue(String value, List<String> values) {
    for (String each : values) {
      if (!each.isEmpty() && each.trim().equals(value)) {
        return true;
      }
    }
    boolean isLine = value.indexOf('\n') < 0 && (whole + "\n").contains("=" + value + "\n");
    return isEnvironment && !value.isEmpty() && (isLine || value.indexOf('\'') < 0 && whole.contains("='" + value + "'"));
  }

  /** Compares JSON member by member. */
  private Optional<String> members() {
    try {
      if (!whole.startsWith("{") || !(JsonReader.read(whole) instanceof JsonObject here)
          || !(JsonReader.read(text) instanceof JsonObject there)) {
        return Optional.empty();
      }
      for (JsonMember member : here.members()) {
        Optional<JsonValue> found = there.get(member.name());
        if (found.isEmpty()) {
          return Optional.of(member.name() + " is missing");
        }
        if (!value(whole, member.value()).equals(value(text, found.get()))) {
          return Optional.of(member.name() + OTHER);
        }
      }
      return Optional.of(there.members().size() == here.members().size() ? "" : "with a member that is not here");
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static String value(String json, JsonValue value) {
    return value instanceof JsonString string ? "\"" + string.value() : json.substring(value.start(), value.end());
  }

  /** Looks for each line of the file, in order; lines of other things may stand between them. */
  private Optional<String> block(String[] here, String[] there) {
    String first = "";
    boolean isCommon = false;
    int indent = isEnvironment ? 0 : -1;
    int from = 0;
    for (int i = 0; i < here.length; i++) {
      String name = name(here[i]);
      int at = from;
      while (at < there.length && !isLine(there[at], here[i], indent)) {
        at++;
      }
      int count = count(there, name);
      isCommon |= at < there.length || count > 0;
      if (at < there.length) {
        indent = there[at].length() - here[i].length();
        from = at + 1;
      }
      if (first.isEmpty() && (at == there.length || isEnvironment && count > 1)) {
        first = name.isEmpty() ? "line " + (i + 1) + " of " + file.name() + " is missing or differs"
            : name.substring(0, name.length() - 1) + (count == 0 ? " is missing" : count == 1 ? OTHER : " is there more than once");
      }
    }
    return isCommon ? Optional.of(first) : Optional.empty();
  }

  private static boolean isLine(String line, String wanted, int indent) {
    int before = line.length() - wanted.length();
    return line.endsWith(wanted) && (indent < 0 || indent == before) && line.substring(0, before).trim().isEmpty();
  }

  private static int count(String[] lines, String name) {
    int count = 0;
    for (String line : lines) {
      count += !name.isEmpty() && name.equals(name(line)) ? 1 : 0;
    }
    return count;
  }

  /** Returns the name that a line gives a value, with the = or : behind it; a line of Base64 has none. */
  private static String name(String line) {
    String rest = line.trim();
    rest = rest.startsWith("- ") ? rest.substring(2) : rest.startsWith("export ") ? rest.substring(7) : rest;
    int end = 0;
    while (end < rest.length() && (Characters.isAlphanumeric(rest.charAt(end)) || rest.charAt(end) == '_' || rest.charAt(end) == '-')) {
      end++;
    }
    boolean isNamed = end > 0 && end < rest.length() && (rest.charAt(end) == ':' || rest.charAt(end) == '=' && rest.indexOf('_') > 0);
    return isNamed ? rest.substring(0, end + 1) : "";
  }

  private static String[] lines(String text) {
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    String[] lines = new String[count];
    int start = 0;
    for (int i = 0; i < count; i++) {
      int end = text.indexOf('\n', start);
      lines[i] = text.substring(start, end < 0 ? text.length() : end);
      start = end + 1;
    }
    return lines;
  }
}
