package dev.p8check.explain;

import dev.p8check.check.Characters;

/** A text with its lines. */
final class Log {
  /** Longer lines are cut around what is marked, so that a mark stays something to look at. */
  private static final int REACH = 200;

  /** What a system takes for a path, which may stand between two words. */
  private static final int LONGEST_PATH = 1024;

  /** More than an address with a query of every field has; keeps the time linear. */
  private static final int LONGEST_ADDRESS = 4096;

  /** What a table puts between a name and its value. */
  private static final int LONGEST_GAP = 48;

  private Log() {}

  /** Returns where the line of {@code offset} starts, white space left out. */
  static int lineStart(String text, int offset) {
    return lineStart(text, offset, REACH);
  }

  private static int lineStart(String text, int offset, int reach) {
    int start = offset;
    while (start > 0 && offset - start < reach && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    while (start < offset && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Whether no words stand before {@code offset} in its line, but a time and signs at most. */
  static boolean isFirst(String text, int offset) {
    for (int i = lineStart(text, offset); i < offset; i++) {
      // 2026-07-01T10:00:00.1234567Z
      if (Characters.isLetter(text.charAt(i)) && text.charAt(i) != 'T' && text.charAt(i) != 'Z') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what stands before {@code offset} in its line is what the line of {@code other} opens with, up to numbers,
   * and ends in a sign or a time, and a space: what a log puts in front of each line.
   */
  static boolean isBehindSamePrefix(String text, int offset, int other) {
    int end = offset;
    while (end > 0 && (isBlank(text.charAt(end - 1)) || "\"'".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    int at = lineStart(text, offset);
    int like = lineStart(text, other);
    while (at < end && like < other) {
      int digits = digits(text, at);
      if (digits > 0 ? digits(text, like) == 0 : text.charAt(at) != text.charAt(like)) {
        return false;
      }
      at += Math.max(1, digits);
      like += Math.max(1, digits(text, like));
    }
    return at >= end && end > 0 && end < offset
        && (!Characters.isLetter(text.charAt(end - 1)) || isTime(text, end));
  }

  /** Whether what ends at {@code end} is a time, {@code 10:00:00Z}, or what GitLab puts behind one, {@code 01O}. */
  private static boolean isTime(String text, int end) {
    return end > 2 && "ZOE".indexOf(text.charAt(end - 1)) >= 0 && Characters.isDigit(text.charAt(end - 2))
        && Characters.isDigit(text.charAt(end - 3));
  }

  /** Returns where the line of {@code offset} ends, white space left out. */
  static int lineEnd(String text, int offset) {
    return lineEnd(text, offset, REACH);
  }

  private static int lineEnd(String text, int offset, int reach) {
    int end = offset;
    while (end < text.length() && end - offset < reach && !isLineEnd(text.charAt(end))) {
      end++;
    }
    while (end > offset && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Returns where the address that {@code offset} is in ends. */
  static int addressEnd(String text, int offset) {
    int end = offset;
    int open = 0;
    while (end < text.length() && end - offset < LONGEST_ADDRESS && text.charAt(end) > ' ') {
      char c = text.charAt(end);
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      // A bracket that the address did not open is around it; Apple's filter[name] opens its own.
      if (open < 0 || "\"'<>)".indexOf(c) >= 0) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Whether the line of {@code offset} holds {@code word}, in lower case. */
  static boolean lineHolds(String text, int offset, String word) {
    int start = lineStart(text, offset, LONGEST_PATH);
    return PhraseIndex.indexOf(text, word, start, lineEnd(text, offset, LONGEST_PATH)) >= 0;
  }

  /** Returns the number of decimal digits at {@code offset}. */
  static int digits(String text, int offset) {
    int end = offset;
    while (end < text.length() && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    return end - offset;
  }

  /** Returns the number at {@code offset} with at most nine digits, or -1. */
  static int number(String text, int offset) {
    int digits = digits(text, offset);
    if (digits == 0 || digits > 9) {
      return -1;
    }
    int value = 0;
    for (int i = offset; i < offset + digits; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /**
   * Returns the first offset from {@code offset} that no quote, bracket, colon, bar, equals sign or space stands at.
   */
  static int skipPunctuation(String text, int offset) {
    int at = offset;
    while (at < text.length() && at - offset < LONGEST_GAP && !isLineEnd(text.charAt(at))
        && (isPunctuation(text.charAt(at)) || "[(|".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** Whether {@code c} is what notations put between a name and its value, line ends included. */
  static boolean isPunctuation(char c) {
    return " \"'\\:=>".indexOf(PhraseIndex.fold(c)) >= 0;
  }

  /** Returns {@code part} of a text on one line, with single spaces. */
  static String oneLine(String part) {
    StringBuilder line = new StringBuilder();
    boolean spaced = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean space = isLineEnd(c) || isBlank(c);
      if (!space || !spaced) {
        line.append(space ? ' ' : c);
      }
      spaced = space;
    }
    return line.toString();
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
