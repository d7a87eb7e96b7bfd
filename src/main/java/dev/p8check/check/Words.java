package dev.p8check.check;

import java.util.List;

/** Small English: lists, numbers, and what white space is made of. */
public final class Words {
  private Words() {}

  /** "1 character", "12 characters". */
  public static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** "a", "a and b", "a, b and c". */
  public static String list(List<String> items) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : i == items.size() - 1 ? " and " : ", ").append(items.get(i));
    }
    return out.toString();
  }

  /** Returns {@code text} cut into groups of {@code size}, the last one shorter where it must be. */
  public static String[] groups(String text, int size) {
    String[] groups = new String[(text.length() + size - 1) / size];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = text.substring(i * size, Math.min(text.length(), (i + 1) * size));
    }
    return groups;
  }

  /** "", " and 1 more", " and 12 more". */
  static String andMore(int count) {
    return count > 0 ? " and " + count + " more" : "";
  }

  /**
   * Names white space by what it is made of: "1 space", "2 line breaks", "3 white-space characters", "1 escaped line
   * break".
   */
  static String spaces(String text, int from, int to) {
    int blanks = 0;
    int tabs = 0;
    int breaks = 0;
    int written = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      blanks += c == ' ' ? 1 : 0;
      tabs += c == '\t' ? 1 : 0;
      written += c == '\\' && !text.startsWith("\\r\\n", i) ? 1 : 0;
      breaks += c == '\n' || c == '\r' && (i + 1 == to || text.charAt(i + 1) != '\n') ? 1 : 0;
    }
    if (blanks == to - from) {
      return count(blanks, "space");
    }
    if (tabs == to - from) {
      return count(tabs, "tab");
    }
    if (blanks == 0 && tabs == 0 && breaks > 0) {
      return count(breaks, "line break");
    }
    boolean others = blanks + tabs + breaks > 0;
    return written > 0 ? count(written, "escaped line break") + (others ? " with white space" : "")
        : count(to - from, "white-space character");
  }
}
