package dev.p8check.ui;

import dev.p8check.check.Characters;
import dev.p8check.check.Shapes;

/** Goes from one private key in a text to the next, damaged or not. */
final class KeySpans {
  private static final String PEM = "-----BEGIN";

  /** As many characters as tell a key from anything else. */
  private static final int TELLING = 8;

  private final String text;
  private final String start;
  private int from = -1;

  KeySpans(String text) {
    this.text = text;
    start = start(text);
    if (!start.isEmpty()) {
      from = text.indexOf(start);
    }
  }

  /** Where the next key starts, -1 where there is none. */
  int from() {
    return from;
  }

  /** Where it ends. */
  int end() {
    if (text.charAt(from) != '-') {
      return endOfBase64(text, from);
    }
    int end = text.indexOf("-----END", from);
    int close = end < 0 ? -1 : text.indexOf("-----", end + 8);
    return close < 0 ? text.length() : close + 5;
  }

  /** Goes on to the next one. */
  void next() {
    from = text.indexOf(start, end());
  }

  /** Returns how the keys in {@code text} start, empty where there is none. */
  private static String start(String text) {
    int at = Shapes.keyIn(text);
    return text.contains(PEM) ? PEM : at < 0 ? "" : text.substring(at, at + TELLING);
  }

  private static int endOfBase64(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Characters.isAlphanumeric(text.charAt(end)) || "+/=-_\r\n\\ ".indexOf(text.charAt(end)) >= 0)) {
      // A space or a line end goes on only into more of the same: a line of base64, not a word.
      if (text.charAt(end) <= ' ' && text.charAt(end - 1) > ' ' && !isRunOfBase64(text, end + 1)) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isRunOfBase64(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    int start = at;
    while (at < text.length()
        && (Characters.isAlphanumeric(text.charAt(at)) || text.charAt(at) == '+' || text.charAt(at) == '/')) {
      at++;
    }
    // The = of padding, not that of the next NAME=value.
    boolean pads = at < text.length() && text.charAt(at) == '='
        && (at + 1 == text.length() || !Characters.isAlphanumeric(text.charAt(at + 1)));
    boolean closes = at == text.length() || text.charAt(at) <= ' ' || pads || text.charAt(at) == '"';
    return at - start >= 4 && closes && (at - start) % 4 != 1;
  }
}
