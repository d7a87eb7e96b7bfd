package dev.p8check.token;

import dev.p8check.jws.NumericDate;

/** Spans of time in words. */
public final class Distance {
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;
  private static final int YEAR = 31_557_600;

  private Distance() {}

  /** Returns where a moment lies {@code seconds} from now, such as {@code in 15 minutes} or {@code 2 days ago}. */
  public static String fromNow(double seconds) {
    if (Math.abs(seconds) < 1) {
      return "now";
    }
    return seconds > 0 ? "in " + length(seconds) : length(seconds) + " ago";
  }

  /** Returns a span, either way, in the largest unit of which there are two or more, to the nearest one. */
  public static String length(double seconds) {
    double span = Math.abs(seconds);
    if (whole(span, 1) < 2 * MINUTE) {
      return count(whole(span, 1), "second");
    }
    if (whole(span, MINUTE) < 2 * HOUR / MINUTE) {
      return count(whole(span, MINUTE), "minute");
    }
    if (whole(span, HOUR) < 2 * DAY / HOUR) {
      return count(whole(span, HOUR), "hour");
    }
    if (span < 2.0 * YEAR) {
      return count(whole(span, DAY), "day");
    }
    return span < 1e12 * YEAR ? count(whole(span, YEAR), "year") : "over 10^12 years";
  }

  private static double whole(double span, int unit) {
    return Math.floor(span / unit + 0.5);
  }

  private static String count(double amount, String unit) {
    return NumericDate.digits(amount) + " " + unit + (amount == 1 ? "" : "s");
  }
}
