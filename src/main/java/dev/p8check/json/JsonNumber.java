package dev.p8check.json;

/** A JSON number, kept as it was written. */
public record JsonNumber(String literal, int start, int end) implements JsonValue {

  /** More digits than a double holds. */
  private static final int MAX_DIGITS = 17;

  /**
   * Returns the number; exact for integers up to 2^53 and, for other numbers, to the last few bits.
   * Numbers beyond the range of a double become infinite.
   */
  public double value() {
    double digits = 0;
    int count = 0;
    int scale = 0;
    boolean fraction = false;
    for (int i = literal.charAt(0) == '-' ? 1 : 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '.') {
        fraction = true;
      } else if (c < '0' || c > '9') {
        scale += exponent(i + 1);
        break;
      } else if (count == MAX_DIGITS) {
        scale += fraction ? 0 : 1;
      } else {
        digits = digits * 10 + (c - '0');
        count += digits > 0 ? 1 : 0;
        scale -= fraction ? 1 : 0;
      }
    }
    double value = digits == 0 ? 0 : shift(digits, scale);
    return literal.charAt(0) == '-' ? -value : value;
  }

  private int exponent(int from) {
    boolean negative = literal.charAt(from) == '-';
    int value = 0;
    for (int i = negative || literal.charAt(from) == '+' ? from + 1 : from; i < literal.length(); i++) {
      // Beyond this every number is zero or infinite; stop before int overflows.
      value = Math.min(100_000, value * 10 + literal.charAt(i) - '0');
    }
    return negative ? -value : value;
  }

  private static double shift(double digits, int scale) {
    double value = digits;
    for (int i = Math.min(scale, 700); i > 0; i--) {
      value *= 10;
    }
    double divisor = 1;
    int places = Math.min(-scale, 700);
    for (int i = 0; i < places; i++) {
      divisor *= 10;
    }
    return places > 0 ? value / divisor : value;
  }
}
