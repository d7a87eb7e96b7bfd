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
  // Less is no key, however damaged.
  private static final int SHORTEST_LINES = 80;

  /** Returns the longest run of lines, or the longest word where the lines are no more than prose. */
  static Base64Run longest(TracedText text) {
    Base64Run lines = longestLines(text);
    return lines.length() >= SHORTEST_LINES ? lines : longestWord(text);
  }

  int length() {
    return to - from;
  }

  private static Base64Run longestLines(TracedText text) {
    Base64Run best = new Base64Run(0, 0);
    int from = -1;
    int at = 0;
    int width = 0;
    while (at < text.length()) {
      int to = KeyLine.end(text, at, text.length());
      KeyLine line = KeyLine.of(text, at, to);
      // A character behind a short last line is no reason to lose the line.
      to = from >= 0 && line.hasStrayEnd() && line.digitsEnd() - at < width ? line.digitsEnd() : to;
      width = to - at;
      boolean body = to - at >= SHORTEST_LINE && wordEnd(text, at) >= to;
      from = body && from < 0 ? at : body ? from : -1;
      if (body && to - from > best.length()) {
        best = new Base64Run(from, to);
      }
      at = KeyLine.next(text, to, text.length());
    }
    return best;
  }

  private static Base64Run longestWord(TracedText text) {
    Base64Run best = new Base64Run(0, 0);
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

  // Padding ends a run; before more digits the = is that of NAME=value.
  private static boolean isPart(TracedText text, int at) {
    char c = text.charAt(at);
    boolean digit = Base64.value(c) >= 0 || c == '-' || c == '_';
    return digit || c == '=' && (at + 1 == text.length() || Base64.value(text.charAt(at + 1)) < 0);
  }
}
