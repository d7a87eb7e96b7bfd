package dev.p8check.explain;

import dev.p8check.jws.NumericDate;

/** Reads an HTTP date (RFC 9110 section 5.6.7, IMF-fixdate), such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
final class HttpDate {
  /** What is returned where no date stands. */
  static final double NONE = -1;

  static final int LENGTH = 29;

  private HttpDate() {}

  /** Returns the Unix seconds of the date at {@code offset}, or {@link #NONE}. */
  static double read(String text, int offset) {
    if (offset + LENGTH > text.length() || text.charAt(offset + 3) != ',' || !text.startsWith(" GMT", offset + 25)) {
      return NONE;
    }
    int day = number(text, offset + 5, 2);
    int month = NumericDate.month(text.substring(offset + 8, offset + 11));
    int year = number(text, offset + 12, 4);
    int hour = number(text, offset + 17, 2);
    int minute = number(text, offset + 20, 2);
    int second = number(text, offset + 23, 2);
    double midnight = NumericDate.ofDay(year, month, day);
    boolean isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
    return year < 1970 || !isTime || Double.isNaN(midnight) ? NONE : midnight + hour * 3600 + minute * 60 + second;
  }

  private static int number(String text, int offset, int digits) {
    int value = 0;
    for (int i = offset; i < offset + digits; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
