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
  private static final String WHITE_SPACE = "with extra white space around it";
  private static final String OTHER = " differs";

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
    int front = 0;
    while (front < text.length() && (Characters.isInvisible(text.charAt(front)) || Characters.isSpace(text.charAt(front)))) {
      front++;
    }
    if (front > 0) {
      String name = Characters.name(text.charAt(0));
      return difference(text.substring(front), file, values).map(rest -> "it starts with an invisible character: " + name);
    }
    int last = text.length() - 1;
    if (last > 1 && Characters.isQuote(text.charAt(0)) && Characters.isQuote(text.charAt(last))) {
      String within = text.substring(1, last);
      if (whole.equals(within.trim()) || isValue(within, values)) {
        return Optional.of("with extra quotes around it");
      }
    }
    Optional<String> members = members();
    if (members.isPresent()) {
      return members;
    }
    String[] there = Lines.of(text);
    boolean isNamed = false;
    for (String line : Lines.of(whole)) {
      isNamed |= count(there, 0, there.length, name(line)) > 0;
    }
    if (!isNamed && !text.isEmpty() && whole.contains(text)) {
      return Optional.of("this is only part of " + file.name());
    }
    boolean isBlock = isEnvironment || file.name().endsWith(".yml") || file.name().endsWith(".sh");
    if (isBlock) {
      return block(Lines.of(whole), there);
    }
    return text.contains(whole) ? Optional.of("with extra text around it") : Optional.empty();
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
      return Optional.of(there.members().size() == here.members().size() ? "" : "with an extra member");
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static String value(String json, JsonValue value) {
    return value instanceof JsonString string ? "\"" + string.value() : json.substring(value.start(), value.end());
  }

  /**
   * Looks for each line of the file, in order where order counts; lines of other things may stand between
   * them, but not where a line goes on in the next.
   */
  private Optional<String> block(String[] here, String[] there) {
    String first = "";
    boolean isCommon = false;
    int indent = isEnvironment ? 0 : -1;
    int start = 0;
    int end = there.length;
    int from = 0;
    for (int i = 0; i < here.length; i++) {
      String name = name(here[i]);
      boolean isNext = i > 0 && (isEnvironment ? name.isEmpty() : here[i - 1].endsWith("\\"));
      int at = find(there, isEnvironment && !isNext ? 0 : from, isNext ? Math.min(from + 1, end) : end, here[i], indent);
      boolean isAgain = false;
      if (at >= 0) {
        indent = there[at].length() - here[i].length();
        from = at + 1;
        if (i == 0 && !name.isEmpty() && !isEnvironment) {
          isAgain = find(there, from, end, here[i], -1) >= 0;
          start = at;
          end = stepEnd(there, from, indent);
        }
      }
      int count = count(there, start, end, name);
      isCommon |= at >= 0 || count > 0;
      if (first.isEmpty() && (at < 0 || isAgain || count > 1)) {
        first = name.isEmpty() ? "line " + (i + 1) + " of " + file.name() + OTHER
            : name.substring(0, name.length() - 1) + (at >= 0 ? " appears more than once" : count == 0 ? " is missing" : OTHER);
      }
    }
    return isCommon ? Optional.of(first) : Optional.empty();
  }

  /** Returns where a step of a pipeline ends: before the next line that is indented no further than its first. */
  private static int stepEnd(String[] lines, int from, int indent) {
    int end = from;
    while (end < lines.length && (lines[end].trim().startsWith("#")
        || lines[end].substring(0, Math.min(indent + 1, lines[end].length())).trim().isEmpty())) {
      end++;
    }
    return end;
  }

  private static int find(String[] lines, int from, int to, String wanted, int indent) {
    for (int at = from; at < to; at++) {
      int before = lines[at].length() - wanted.length();
      if (lines[at].endsWith(wanted) && (indent < 0 || indent == before) && lines[at].substring(0, before).trim().isEmpty()) {
        return at;
      }
    }
    return -1;
  }

  private static int count(String[] lines, int from, int to, String name) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += !name.isEmpty() && name.equals(name(lines[i])) ? 1 : 0;
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
}
