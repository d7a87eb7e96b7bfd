package dev.p8check.explain;

import dev.p8check.encoding.Ascii;

/** Reads an HTTP date (RFC 9110 section 5.6.7, IMF-fixdate), such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
final class HttpDate {
  /** What is returned where no date stands. */
  static final double NONE = -1;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  static final int LENGTH = 29;

  private HttpDate() {}

  /** Returns the Unix seconds of the date at {@code offset}, or {@link #NONE}. */
  static double read(String text, int offset) {
    if (offset + LENGTH > text.length() || text.charAt(offset + 3) != ',' || !text.startsWith(" GMT", offset + 25)) {
      return NONE;
    }
    int day = number(text, offset + 5, 2);
    int month = MONTHS.indexOf(Ascii.lower(text.substring(offset + 8, offset + 11)));
    int year = number(text, offset + 12, 4);
    int hour = number(text, offset + 17, 2);
    int minute = number(text, offset + 20, 2);
    int second = number(text, offset + 23, 2);
    if (day < 1 || day > 31 || month < 0 || month % 3 != 0 || year < 1970 || hour < 0 || hour > 23 || minute < 0
        || minute > 59 || second < 0 || second > 60) {
      return NONE;
    }
    return days(year, month / 3 + 1, day) * 86_400.0 + hour * 3600 + minute * 60 + second;
  }

  /** Days since 1970-01-01 in the Gregorian calendar, counted in years that start in March. */
  private static int days(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
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
