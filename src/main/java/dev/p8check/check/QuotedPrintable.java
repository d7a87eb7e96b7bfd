package dev.p8check.check;

import dev.p8check.encoding.Base64;

/** Tells whether a key was written as mail writes text (RFC 2045 6.7), where Base 64 has an = of its own. */
final class QuotedPrintable {
  private static final int ESCAPE = 3;

  private QuotedPrintable() {}

  /** Whether {@code text} is written so; one = at the end of a line may be padding. */
  static boolean isIn(TracedText text) {
    int breaks = 0;
    for (int i = text.text().indexOf('='); i >= 0; i = text.text().indexOf('=', i + 1)) {
      breaks += softBreakEnd(text, i) > i ? 1 : 0;
    }
    return breaks > 1 || text.text().contains("=3D");
  }

  /** The offset after the = at {@code from} that joins its line to the next, or {@code from} where it does not. */
  static int softBreakEnd(TracedText text, int from) {
    int end = from + 1;
    if (from < ESCAPE || end < text.length() && !Characters.isLineEnd(text.charAt(end))) {
      return from;
    }
    int next = Math.min(text.length(), KeyLine.next(text, end, text.length()));
    int start = from;
    // A line with a name has the padding of its value.
    while (start > 0
        && (Characters.isDash(text.charAt(start - 1)) || Base64.value(text.charAt(start - 1)) >= 0
            || text.charAt(start - 1) == ' ')) {
      start--;
    }
    boolean line = start == 0 || Characters.isLineEnd(text.charAt(start - 1));
    boolean joins = line
        && (Characters.isDash(text.charAt(from - 1)) || next < text.length() && Base64.value(text.charAt(next)) >= 0);
    return joins || text.text().startsWith("=0A", from - ESCAPE) ? next : from;
  }
}
