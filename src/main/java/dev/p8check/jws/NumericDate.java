package dev.p8check.jws;

import dev.p8check.encoding.Ascii;

/** A NumericDate (RFC 7519 section 2): seconds since 1970-01-01T00:00:00Z, leap seconds ignored. */
public final class NumericDate {
  private static final int DAY = 86_400;
  private static final String[] MONTHS = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december"
  };

  /** 9999-12-31T23:59:59Z, the last moment with a four-digit year. */
  private static final double LAST = 253_402_300_799.0;

  private NumericDate() {}

  /** Whether {@code seconds} is a moment from 1970 to 9999. */
  public static boolean isMoment(double seconds) {
    return seconds >= 0 && seconds <= LAST;
  }

  /** Returns a moment as {@code 2026-11-23 18:23:11 UTC}, or an empty text outside 1970 to 9999. */
  public static String utc(double seconds) {
    if (!isMoment(seconds)) {
      return "";
    }
    int days = (int) Math.floor(seconds / DAY);
    int rest = (int) (Math.floor(seconds) - days * (double) DAY);
    return date(days) + " " + two(rest / 3600) + ":" + two(rest / 60 % 60) + ":" + two(rest % 60) + " UTC";
  }

  /**
   * Returns the seconds of midnight UTC on a day, or not a number where the calendar has no such day; month and day
   * count from 1.
   */
  public static double ofDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Double.NaN;
    }
    int days = days(year, month, day);
    return date(days).endsWith("-" + two(month) + "-" + two(day)) ? days * (double) DAY : Double.NaN;
  }

  /**
   * Returns the number from 1 of the English month that {@code word} is, whole or three letters or more of it, or 0.
   */
  public static int month(String word) {
    String name = Ascii.lower(word);
    for (int month = 0; name.length() >= 3 && month < MONTHS.length; month++) {
      if (MONTHS[month].startsWith(name)) {
        return month + 1;
      }
    }
    return 0;
  }

  /** Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March. */
  private static int days(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
  }

  /** Returns the whole part of {@code seconds} in decimal digits; it must be below 10^15 either way. */
  public static String digits(double seconds) {
    double whole = Math.floor(Math.abs(seconds));
    int high = (int) Math.floor(whole / 1_000_000);
    int low = (int) (whole - high * 1_000_000.0);
    String text = high == 0 ? Integer.toString(low) : high + Integer.toString(1_000_000 + low).substring(1);
    return seconds < 0 && whole > 0 ? "-" + text : text;
  }

  /** The Gregorian date of a count of days since 1970-01-01, by eras of 400 years that begin in March. */
  private static String date(int days) {
    int sinceEra = days + 719_468;
    int era = sinceEra / 146_097;
    int dayOfEra = sinceEra % 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shifted = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    int month = shifted < 10 ? shifted + 3 : shifted - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return year + "-" + two(month) + "-" + two(day);
  }

  private static String two(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}
