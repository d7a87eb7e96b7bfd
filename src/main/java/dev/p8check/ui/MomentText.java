package dev.p8check.ui;

import dev.p8check.encoding.Ascii;

/** Reads a moment as people and logs write it: {@code 14:02 UTC}, an ISO 8601 date, an access log's, Unix time. */
final class MomentText {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int DAY = 86_400;

  private final String text;
  private final double now;
  private final double localOffset;
  private int timeStart = -1;
  private int timeEnd;

  private MomentText(String text, double now, double localOffset) {
    this.text = text;
    this.now = now;
    this.localOffset = localOffset;
  }

  /**
   * Returns Unix time, or not a number where {@code text} names no moment; without a date it is the last such
   * time of day before {@code now}.
   *
   * @param localOffset seconds that the local time is ahead of UTC
   */
  static double read(String text, double now, double localOffset) {
    return new MomentText(Ascii.lower(text.trim()), now, localOffset).read();
  }

  private double read() {
    if (digits(0) == text.length()) {
      return unix();
    }
    double time = time();
    if (timeStart < 0) {
      return Double.NaN;
    }
    double offset = offset();
    double days = days();
    if (!Double.isNaN(days)) {
      return days * DAY + time - offset;
    }
    double today = Math.floor((now + offset) / DAY) * DAY + time - offset;
    // A clock that is a minute fast makes no yesterday.
    return today > now + 60 ? today - DAY : today;
  }

  private double unix() {
    double value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return text.length() == 13 ? value / 1000 : text.length() >= 9 && text.length() <= 11 ? value : Double.NaN;
  }

  /** Finds the first {@code h:mm} or {@code h:mm:ss}; returns it in seconds. */
  private double time() {
    for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':', colon + 1)) {
      int start = colon;
      while (start > 0 && isDigit(start - 1)) {
        start--;
      }
      boolean hours = start < colon && colon - start <= 2 && digits(colon + 1) == 2;
      if (hours && number(start, 2) < 24 && number(colon + 1, 2) < 60) {
        timeStart = start;
        timeEnd = colon + 3;
        double seconds = number(start, 2) * 3600.0 + number(colon + 1, 2) * 60;
        if (at(timeEnd) == ':' && digits(timeEnd + 1) == 2) {
          seconds += number(timeEnd + 1, 2);
          timeEnd += 3;
        }
        if (at(timeEnd) == '.' || at(timeEnd) == ',') {
          timeEnd += 1 + digits(timeEnd + 1);
        }
        return halfDay(seconds);
      }
    }
    return 0;
  }

  private double halfDay(double seconds) {
    int next = at(timeEnd) == ' ' ? timeEnd + 1 : timeEnd;
    boolean after = text.startsWith("pm", next);
    if (!after && !text.startsWith("am", next)) {
      return seconds;
    }
    timeEnd = next + 2;
    return seconds % (DAY / 2) + (after ? DAY / 2 : 0);
  }

  /** The offset from UTC that stands behind the time, else the local one. */
  private double offset() {
    int next = timeEnd;
    while (at(next) == ' ') {
      next++;
    }
    boolean universal = at(next) == 'z' || text.startsWith("utc", next) || text.startsWith("gmt", next);
    next += !universal ? 0 : at(next) == 'z' ? 1 : 3;
    int digits = digits(next + 1);
    if (at(next) != '+' && at(next) != '-' || digits == 0) {
      return universal ? 0 : localOffset;
    }
    int hours = number(next + 1, digits > 2 ? digits - 2 : 2);
    int minutes = digits > 2 ? number(next + digits - 1, 2) : at(next + 1 + digits) == ':' ? number(next + 2 + digits, 2) : 0;
    return (at(next) == '-' ? -1 : 1) * (hours * 3600.0 + minutes * 60);
  }

  /** Days since 1970 of the date beside the time, or not a number where there is none. */
  private double days() {
    for (int i = 0; i + 8 <= text.length(); i++) {
      int month = i + 5;
      int day = month + digits(month) + 1;
      boolean separated = digits(i) == 4 && (at(i + 4) == '-' || at(i + 4) == '/') && at(day - 1) == at(i + 4);
      if (separated && digits(month) > 0 && digits(day) > 0) {
        return days(number(i, 4), number(month, 2), number(day, 2));
      }
      i += Math.max(0, digits(i) - 1);
    }
    for (int i = 0; i + 3 <= text.length(); i++) {
      int month = MONTHS.indexOf(text.substring(i, i + 3));
      if (month >= 0 && month % 3 == 0) {
        return named(month / 3 + 1);
      }
    }
    return Double.NaN;
  }

  /** The date of a named month: the numbers outside the time are its day and its year. */
  private double named(int month) {
    int day = 0;
    int year = 1970 + (int) (now / 31_556_952);
    for (int i = 0; i < text.length(); i++) {
      int length = i >= timeStart && i < timeEnd ? 0 : digits(i);
      boolean zone = i > timeEnd && (at(i - 1) == '+' || at(i - 1) == '-');
      if (length == 4 && !zone) {
        year = number(i, 4);
      } else if (length > 0 && length <= 2 && day == 0) {
        day = number(i, 2);
      }
      i += length;
    }
    return days(year, month, day);
  }

  /** The Gregorian calendar by eras of 400 years that begin in March. */
  private static double days(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Double.NaN;
    }
    int shifted = month > 2 ? year : year - 1;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return 365.0 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468;
  }

  private char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }

  private boolean isDigit(int index) {
    return at(index) >= '0' && at(index) <= '9';
  }

  /** Count of digits from {@code start} on. */
  private int digits(int start) {
    int end = start;
    while (isDigit(end)) {
      end++;
    }
    return end - start;
  }

  private int number(int start, int most) {
    int value = 0;
    for (int i = start; i < start + most && isDigit(i); i++) {
      value = value * 10 + at(i) - '0';
    }
    return value;
  }
}
