package dev.p8check.ui;

import dev.p8check.encoding.Ascii;
import dev.p8check.jws.NumericDate;

/** Reads a moment as people and logs write it: {@code 14:02 UTC}, an ISO 8601 date, an access log's, Unix time. */
final class MomentText {
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;
  private static final int YEAR = 31_556_952;

  /** The zones that RFC 5322 section 4.3 names, and four more that logs are written in; hours ahead of UTC. */
  private static final String[] ZONES =
      {"est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "jst", "bst"};
  private static final int[] ZONE_HOURS = {-5, -4, -6, -5, -7, -6, -8, -7, 1, 2, 9, 1};

  private final String text;
  private final double now;
  private final double localOffset;
  private boolean isDated;
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
    // A clock that is a minute fast makes no yesterday.
    double latest = now + 60;
    double date = date();
    if (!Double.isNaN(date) || isDated) {
      return date + time - offset;
    }
    int month = monthName();
    if (month > 0) {
      return named(month, time - offset, latest);
    }
    double today = Math.floor((now + offset) / DAY) * DAY + time - offset;
    return today > latest ? today - DAY : today;
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
        double seconds = number(start, 2) * (double) HOUR + number(colon + 1, 2) * 60;
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

  /**
   * The offset from UTC behind the time, or where nothing is behind it at the start of the text, else the local one.
   */
  private double offset() {
    int next = timeEnd;
    while (next < text.length() && at(next) == ' ') {
      next++;
    }
    next = next == text.length() ? 0 : next;
    int end = next;
    while (isLetter(end)) {
      end++;
    }
    String zone = text.substring(Math.min(next, text.length()), end);
    boolean universal = zone.equals("z") || zone.equals("utc") || zone.equals("gmt");
    for (int i = 0; i < ZONES.length; i++) {
      if (zone.equals(ZONES[i])) {
        return ZONE_HOURS[i] * (double) HOUR;
      }
    }
    double behind = signed(universal ? end : next);
    return !Double.isNaN(behind) ? behind : universal ? 0 : localOffset;
  }

  /**
   * {@code +2}, {@code -0800} or {@code +05:30} at {@code sign}, or not a number: no zone is more than 14 hours ahead.
   */
  private double signed(int sign) {
    int digits = digits(sign + 1);
    if (at(sign) != '+' && at(sign) != '-' || digits == 0) {
      return Double.NaN;
    }
    int hours = number(sign + 1, digits > 2 ? digits - 2 : 2);
    int minutes = digits > 2 ? number(sign + digits - 1, 2) : at(sign + 1 + digits) == ':'
        ? number(sign + 2 + digits, 2) : 0;
    return hours > 14 || minutes > 59 || hours == 14 && minutes > 0
        ? Double.NaN
        : (at(sign) == '-' ? -1 : 1) * (hours * (double) HOUR + minutes * 60);
  }

  /**
   * Midnight of the date that three numbers with one separator are, or not a number: year first, or last with the day
   * in front of the month where full stops separate them or one of the two is over 12.
   */
  private double date() {
    for (int i = 0; i < text.length(); i++) {
      int first = digits(i);
      char separator = at(i + first);
      int second = i + first + 1;
      int third = second + digits(second) + 1;
      if (first > 0 && digits(second) > 0 && digits(third) > 0 && at(third - 1) == separator
          && "-/.".indexOf(separator) >= 0) {
        isDated = true;
        int middle = number(second, 2);
        if (first == 4) {
          return NumericDate.ofDay(number(i, 4), middle, number(third, 2));
        }
        int year = number(third, 4);
        int one = number(i, 2);
        if (separator == '.' || one > 12 || one == middle) {
          return NumericDate.ofDay(year, middle, one);
        }
        return middle > 12 ? NumericDate.ofDay(year, one, middle) : Double.NaN;
      }
      i += first;
    }
    return Double.NaN;
  }

  /** The number of the month that a word names, whole or by three letters or more of it, or 0. */
  private int monthName() {
    for (int i = 0; i < text.length(); i++) {
      int end = i;
      while (isLetter(end)) {
        end++;
      }
      int month = NumericDate.month(text.substring(i, end));
      if (month > 0) {
        return month;
      }
      i = end;
    }
    return 0;
  }

  /**
   * The moment in a named month: the numbers outside the time are its day and its year, without which it is the last
   * such date.
   */
  private double named(int month, double time, double latest) {
    int day = 0;
    int year = 0;
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
    if (year > 0) {
      return NumericDate.ofDay(year, month, day) + time;
    }
    // At most one year too late.
    int last = 1971 + (int) (latest / YEAR);
    while (last > 1970 && NumericDate.ofDay(last, month, day) + time > latest) {
      last--;
    }
    return NumericDate.ofDay(last, month, day) + time;
  }

  private char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }

  private boolean isLetter(int index) {
    return at(index) >= 'a' && at(index) <= 'z';
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
