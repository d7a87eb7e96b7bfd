package dev.p8check.token;

import dev.p8check.jws.NumericDate;

/** Spans of time in words. */
final class Distance {
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;
  private static final int YEAR = 31_557_600;

  private Distance() {}

  /** Returns where a moment lies {@code seconds} from now, such as {@code in 14 minutes} or {@code 2 days ago}. */
  static String fromNow(double seconds) {
    double span = Math.floor(Math.abs(seconds));
    if (span == 0) {
      return "now";
    }
    return seconds > 0 ? "in " + length(span) : length(span) + " ago";
  }

  /** Returns a span in the largest unit of which there are two or more, rounded down. */
  static String length(double seconds) {
    double span = Math.floor(seconds);
    if (span >= 2.0 * YEAR) {
      double years = Math.floor(span / YEAR);
      return years < 1e12 ? NumericDate.digits(years) + " years" : "over 10^12 years";
    }
    int whole = (int) span;
    if (whole >= 2 * DAY) {
      return whole / DAY + " days";
    }
    if (whole >= 2 * HOUR) {
      return whole / HOUR + " hours";
    }
    return whole >= 2 * MINUTE ? whole / MINUTE + " minutes" : whole == 1 ? "1 second" : whole + " seconds";
  }
}
