package dev.p8check.token;

import dev.p8check.encoding.Hex;

/**
 * A text in which the characters of a token that JSON, HTML, Markdown or an address writes out,
 * {@code \/ \u002b &#x3D; \_ %2F}, are themselves.
 */
final class WrittenOut {
  private static final String[] CODES = {"%", "\\u00", "\\x", "&#x"};

  private final String given;
  private final StringBuilder plain = new StringBuilder();
  private final int[] places;
  private int escaped = -1;

  /** Reads {@code given}, or leaves it as it is. */
  WrittenOut(String given, boolean asItIs) {
    this.given = given;
    this.places = new int[given.length() + 1];
    int at = 0;
    while (at < given.length()) {
      int last = asItIs ? at : lastBackslash(at);
      char c = given.charAt(last);
      int next = last + 1;
      if (!asItIs && c == '\\' && next < given.length() && "/+=-_.".indexOf(given.charAt(next)) >= 0) {
        c = given.charAt(next++);
      } else if (!asItIs && (c == '\\' || c == '%' || c == '&')) {
        int code = code(last);
        next = code < 0 ? next : code >> 8;
        c = code < 0 ? c : (char) (code & 0xff);
      }
      // Backslashes that stand for nothing stay.
      while (at < last && next == last + 1) {
        append('\\', at++);
      }
      escaped = escaped < 0 && next > last + 1 && "-_.".indexOf(c) >= 0 ? plain.length() : escaped;
      append(c, at);
      at = next;
    }
    places[plain.length()] = at;
  }

  String text() {
    return plain.toString();
  }

  /** Whether anything in it was written out. */
  boolean isChanged() {
    return plain.length() < given.length();
  }

  /** Offset in the given text of the character at {@code offset}. */
  int place(int offset) {
    return places[offset];
  }

  /** Offset of the first that a token may have, so that nothing else shows it, or -1. */
  int escaped() {
    return escaped;
  }

  /** Says what that character is written as. */
  String seen() {
    Quote quote = Quote.hiding("", "");
    return quote.of(given.substring(places[escaped], places[escaped + 1])) + " at character " + (places[escaped] + 1)
        + " stands for "
        + quote.of(text().substring(escaped, escaped + 1)) + ".";
  }

  private void append(char c, int place) {
    places[plain.length()] = place;
    plain.append(c);
  }

  /** Offset of the last of the backslashes from {@code at} on, or {@code at}: JSON within JSON has several. */
  private int lastBackslash(int at) {
    int last = at;
    while (given.charAt(last) == '\\' && last + 1 < given.length() && given.charAt(last + 1) == '\\') {
      last++;
    }
    return last;
  }

  /** What is written in hexadecimal at {@code at}, below the offset after it, or -1. */
  private int code(int at) {
    for (String code : CODES) {
      int digits = at + code.length();
      if (given.startsWith(code, at)) {
        // Encoded twice.
        while (code.equals("%") && given.startsWith("25", digits)) {
          digits += 2;
        }
        int end = digits + 2;
        int value = end <= given.length()
            ? Hex.value(given.charAt(digits)) << 4 | Hex.value(given.charAt(digits + 1)) : -1;
        boolean entity = code.equals("&#x");
        boolean isPart = value > 0 && (code.equals("%") ? "+/=" : "+/=-_").indexOf(value) >= 0;
        return isPart && (!entity || given.startsWith(";", end)) ? (entity ? end + 1 : end) << 8 | value : -1;
      }
    }
    return -1;
  }
}
