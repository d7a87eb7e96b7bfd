package dev.p8check.ui;

import dev.p8check.check.Characters;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Utf8;
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

  /** What may change around a value, so that it is the same to most that read it, each beside those before. */
  private static final String[] AROUND = {
    " has export in front", " is quoted differently", " has white space or an invisible character around it"
  };

  /** Nothing shorter holds a key in Base64. */
  private static final int SHORTEST_ENCODED = 100;

  private final ExportFile file;
  private final String whole;
  private final String text;
  private final String open;
  private final boolean isEnvironment;

  private Writing(String text, ExportFile file) {
    this.file = file;
    this.text = text.trim();
    // What is behind the last line may be behind its value.
    open = text.substring(text.indexOf(this.text));
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
    while (front < text.length()
        && (Characters.isInvisible(text.charAt(front)) || Characters.isSpace(text.charAt(front)))) {
      front++;
    }
    int last = text.length() - 1;
    while (last > front && Characters.isInvisible(text.charAt(last))) {
      last--;
    }
    if (front > 0 || last + 1 < text.length()) {
      String name = (front > 0 ? "starts" : "ends") + " with an invisible character: "
          + Characters.name(text.charAt(front > 0 ? 0 : text.length() - 1));
      return difference(text.substring(front, last + 1), file, values).map(rest -> "it " + name);
    }
    if (last > 1 && Characters.isQuote(text.charAt(0)) && Characters.isQuote(text.charAt(last))) {
      String within = text.substring(1, last);
      if (whole.equals(within.trim()) || isValue(within, values)) {
        return Optional.of("with extra quotes around it");
      }
    }
    Optional<String> members = members();
    return members.isPresent() ? members : lines();
  }

  /** Compares line by line. */
  private Optional<String> lines() {
    String[] there = Lines.of(open);
    boolean isNamed = false;
    for (String line : Lines.of(whole)) {
      isNamed |= count(there, 0, there.length, name(line)) > 0;
    }
    String content = decoded(text);
    for (String line : Lines.of(whole)) {
      if (!content.isEmpty() && content.equals(decoded(line.substring(name(line).length())))) {
        return Optional.of("encoded differently");
      }
    }
    if (!isNamed && !text.isEmpty() && whole.contains(text)) {
      return Optional.of("this is only part of " + file.name());
    }
    boolean isBlock = isEnvironment || file.name().endsWith(".yml") || file.name().endsWith(".sh");
    if (isBlock) {
      return block(Lines.of(whole), there).map(this::softened);
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
    return isEnvironment && !value.isEmpty()
        && (isLine || value.indexOf('\'') < 0 && whole.contains("='" + value + "'"));
  }

  /** Compares JSON member by member. */
  private Optional<String> members() {
    try {
      if (!whole.startsWith("{") || !(JsonReader.read(whole) instanceof JsonObject here)
          || !(JsonReader.read(text) instanceof JsonObject there)) {
        return Optional.empty();
      }
      return Optional.of(members(here, there));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private String members(JsonObject here, JsonObject there) {
    for (JsonMember member : here.members()) {
      Optional<JsonValue> found = there.get(member.name());
      if (found.isEmpty()) {
        return member.name() + " is missing";
      }
      if (member.value() instanceof JsonObject inner && found.get() instanceof JsonObject other) {
        String difference = members(inner, other);
        if (!difference.isEmpty()) {
          return difference;
        }
      } else if (!value(whole, member.value()).equals(value(text, found.get()))) {
        return member.name() + OTHER;
      }
    }
    // What holds no secret is put into a file that is there.
    return file.isSecret() && there.members().size() != here.members().size() ? "with an extra member" : "";
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
      int at = find(
          there, isEnvironment && !isNext ? 0 : from, isNext ? Math.min(from + 1, end) : end, here[i], indent);
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
            : name.substring(0, name.length() - 1)
            + (at >= 0 ? " appears more than once" : count == 0 ? " is missing" : OTHER);
      }
    }
    return isCommon ? Optional.of(first) : Optional.empty();
  }

  /** Says of a line that differs how, where it is not in its value. */
  private String softened(String difference) {
    for (int i = 0; i < AROUND.length && difference.endsWith(OTHER); i++) {
      if (!block(Lines.of(without(whole, i)), Lines.of(without(open, i))).equals(Optional.of(difference))) {
        return difference.substring(0, difference.length() - OTHER.length()) + AROUND[i];
      }
    }
    return difference;
  }

  /** Returns {@code text} without what {@link #AROUND} names, up to and with number {@code last}. */
  private static String without(String text, int last) {
    StringBuilder out = new StringBuilder();
    for (String each : Lines.of(text)) {
      String line = each.startsWith("export ") ? each.substring(7) : each;
      int end = line.length();
      while (last > 1 && end > 0 && isAround(line.charAt(end - 1))) {
        end--;
      }
      for (int i = 0; i < end; i++) {
        if (last < 1 || !Characters.isQuote(line.charAt(i))) {
          out.append(line.charAt(i));
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static boolean isAround(char c) {
    return Characters.isSpace(c) || Characters.isQuote(c) || Characters.isInvisible(c);
  }

  /** Returns what {@code text} is the Base64 of, else nothing. */
  private static String decoded(String text) {
    try {
      return text.length() < SHORTEST_ENCODED ? "" : Utf8.decode(Base64.decode(text)).trim();
    } catch (EncodingException e) {
      return "";
    }
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
      if (lines[at].endsWith(wanted) && (indent < 0 || indent == before)
          && lines[at].substring(0, before).trim().isEmpty()) {
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
    while (end < rest.length()
        && (Characters.isAlphanumeric(rest.charAt(end)) || rest.charAt(end) == '_' || rest.charAt(end) == '-')) {
      end++;
    }
    boolean isNamed = end > 0 && end < rest.length()
        && (rest.charAt(end) == ':' || rest.charAt(end) == '=' && rest.indexOf('_') > 0);
    return isNamed ? rest.substring(0, end + 1) : "";
  }
}
