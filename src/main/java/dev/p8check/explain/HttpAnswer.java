package dev.p8check.explain;

import dev.p8check.check.Characters;

/**
 * The status line and header lines of one HTTP answer, as curl prints them.
 *
 * @param end offset after the header
 */
record HttpAnswer(int status, int start, int end, boolean isProxy) {
  /** What a header may measure before it is no header. */
  private static final int LONGEST = 8192;

  /** Reads the answer whose {@code HTTP/} stands at {@code offset}; one with status 0 where there is none. */
  static HttpAnswer at(String text, int offset) {
    int at = offset + 5;
    while (at < text.length() && at - offset < 9 && (Characters.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    boolean separated = at > offset + 5 && at < text.length() && PhraseIndex.fold(text.charAt(at)) == ' '
        && !Log.isLineEnd(text.charAt(at));
    if (!separated || Log.digits(text, at + 1) != 3) {
      return new HttpAnswer(0, offset, offset, false);
    }
    int end = end(text, offset);
    boolean isProxy = Log.lineHolds(text, offset, "connection established")
        || PhraseIndex.indexOf(text, "proxy-a", offset, end) >= 0
        || PhraseIndex.indexOf(text, "x-squid-", offset, end) >= 0;
    return new HttpAnswer(Log.number(text, at + 1), offset, end, isProxy);
  }

  private static int end(String text, int offset) {
    int line = offset;
    int to = Math.min(text.length(), offset + LONGEST);
    while (line < to) {
      int end = line;
      int shown = 0;
      while (end < to && text.charAt(end) != '\n') {
        shown += "< \r\t".indexOf(text.charAt(end)) < 0 ? 1 : 0;
        end++;
      }
      if (shown == 0) {
        return line;
      }
      line = end + 1;
    }
    return Math.min(line, to);
  }
}
