package dev.p8check.check;

/** Small pieces of the sentences that say what was seen. */
public final class Words {
  private Words() {}

  /** "1 character", "12 characters". */
  public static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** "", " and 1 more", " and 12 more". */
  static String andMore(int count) {
    return count > 0 ? " and " + count + " more" : "";
  }

  /** Names white space by what it is made of: "1 space", "2 line breaks", "3 white-space characters", "1 written-out line break". */
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
    return written > 0 ? count(written, "written-out line break") + (others ? " with white space" : "") : count(to - from, "white-space character");
  }
}
