package dev.p8check.ui;

import dev.p8check.encoding.Ascii;

/**
 * What stands behind a name, as a tool takes it: all that is between quotes, else one word that fills the rest of a
 * line.
 *
 * @param to where it ends
 * @param by the quote in front of it, else what parts it from its name
 */
record Assigned(String value, int to, char by) {
  static final Assigned NONE = new Assigned("", -1, ':');

  /** As long as an ID with all that clings to it. */
  private static final int LONGEST = 200;

  /** Returns the value of the name between two offsets of {@code text}, or {@link #NONE}. */
  static Assigned of(String text, int nameFrom, int nameTo) {
    int at = nameTo < text.length() && "\"'`".indexOf(text.charAt(nameTo)) >= 0 ? nameTo + 1 : nameTo;
    at = skipBlanks(text, at);
    if (at >= text.length() || ":=".indexOf(text.charAt(at)) < 0) {
      return NONE;
    }
    char by = text.charAt(at);
    at += text.startsWith("=>", at) || text.startsWith(":=", at) ? 2 : 1;
    at = skipBlanks(text, at);
    char quote = at < text.length() ? text.charAt(at) : ' ';
    int close = "\"'`".indexOf(quote) < 0 ? -1 : end(text, at + 1, quote);
    String value = close < 0 ? "" : text.substring(at + 1, close);
    // A quote that opens in one line and closes in another stands alone in both.
    if (close >= 0 && value.trim().indexOf('\n') < 0) {
      return new Assigned(
          quote == '"' ? value.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t") : value, close, quote);
    }
    int lineEnd = end(text, at, '\n');
    int wordEnd = at;
    while (wordEnd < lineEnd && " \t\r".indexOf(text.charAt(wordEnd)) < 0) {
      wordEnd++;
    }
    String rest = lineEnd < 0 ? "x" : text.substring(wordEnd, lineEnd).trim();
    boolean isLine = rest.isEmpty() || rest.startsWith("#");
    // What ends a statement of a shell or a program is no part of the value.
    boolean isWord = isLine && startsLine(text, nameFrom) && wordEnd > at
        && ";\\)]}".indexOf(text.charAt(wordEnd - 1)) < 0;
    return isWord ? new Assigned(text.substring(at, wordEnd), wordEnd, by) : NONE;
  }

  /** Whether a program would work it out, or put another value in. */
  boolean isReference() {
    return Ascii.containsAny(value, new String[] {"$", "{", "(", "[", "://", "env.", "secrets."});
  }

  boolean isQuoted() {
    return ":=".indexOf(by) < 0;
  }

  private static boolean startsLine(String text, int at) {
    String before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at).trim();
    return before.isEmpty() || before.equals("export") || before.equals("set") || before.equals("-");
  }

  /** Where {@code last} stands next, or the text ends, -1 where that is too far. */
  private static int end(String text, int from, char last) {
    int at = from;
    while (at < text.length() && text.charAt(at) != last) {
      if (at++ - from > LONGEST) {
        return -1;
      }
    }
    return at == text.length() && last != '\n' ? -1 : at;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
