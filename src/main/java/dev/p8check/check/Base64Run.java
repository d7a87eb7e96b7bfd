package dev.p8check.check;

import dev.p8check.encoding.Base64;

/**
 * A run of Base 64 among other text: whole lines of it, or one word.
 *
 * @param from offset of its first character
 * @param to offset after its last character
 */
record Base64Run(int from, int to) {
  // The last line of Apple's form; most lines of prose have a blank.
  private static final int SHORTEST_LINE = 8;
  // MIME's; a longer one is the whole text.
  private static final int LONGEST_LINE = 76;
  // Less is no key, however damaged.
  private static final int SHORTEST_LINES = 80;
  private static final Base64Run NONE = new Base64Run(0, 0);

  /** Returns the longest run of lines, or the longest word where the lines are no more than prose. */
  static Base64Run longest(TracedText text) {
    Base64Run lines = longestLines(text);
    return lines.length() >= SHORTEST_LINES ? lines : longestWord(text);
  }

  int length() {
    return to - from;
  }

  private static Base64Run longestLines(TracedText text) {
    Base64Run best = NONE;
    // The word that ends the line before, where that is no line of the run.
    Base64Run lead = NONE;
    int from = -1;
    int at = 0;
    int width = 0;
    boolean full = false;
    while (at < text.length()) {
      int lineEnd = KeyLine.end(text, at, text.length());
      KeyLine line = KeyLine.of(text, at, lineEnd);
      at = KeyLine.next(text, lineEnd, text.length());
      if (line.isBlank() && (full || from < 0)) {
        continue;
      }
      int end = wordEnd(text, line.contentFrom());
      int length = end - line.contentFrom();
      boolean whole = end == line.contentTo() && length >= SHORTEST_LINE;
      if (whole && (from < 0 || KeyLine.isWordAbove(width, length))) {
        // What stands in front of the first line is no reason to lose the line.
        boolean led = lead.length() >= length;
        from = led ? lead.from() : line.contentFrom();
        width = led ? lead.length() : length;
      }
      // Nor is what stands behind the last one, a part of full groups below a full line.
      boolean last = full && length > 0 && length <= width && (length & 3) == 0;
      if ((whole || last) && end - from > best.length()) {
        best = new Base64Run(from, end);
      }
      from = whole ? from : -1;
      full = whole && length == width && length <= LONGEST_LINE;
      lead = whole ? NONE : new Base64Run(wordStart(text, line.contentFrom(), line.contentTo()), line.contentTo());
    }
    return best;
  }

  private static Base64Run longestWord(TracedText text) {
    Base64Run best = NONE;
    int at = 0;
    while (at < text.length()) {
      int to = wordEnd(text, at);
      if (to - at > best.length()) {
        best = new Base64Run(at, to);
      }
      at = to + 1;
    }
    return best;
  }

  private static int wordEnd(TracedText text, int from) {
    int at = from;
    while (at < text.length() && isPart(text, at)) {
      at++;
    }
    return at;
  }

  private static int wordStart(TracedText text, int from, int to) {
    int at = to;
    while (at > from && isPart(text, at - 1)) {
      at--;
    }
    return at;
  }

  // Padding ends a run; before more digits the = is that of NAME=value.
  private static boolean isPart(TracedText text, int at) {
    char c = text.charAt(at);
    boolean digit = Base64.value(c) >= 0 || c == '-' || c == '_';
    return digit || c == '=' && (at + 1 == text.length() || Base64.value(text.charAt(at + 1)) < 0);
  }
}
