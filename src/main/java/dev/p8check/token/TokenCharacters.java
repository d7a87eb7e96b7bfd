package dev.p8check.token;

import dev.p8check.check.Characters;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Base64Url;

/** What the characters in and around a pasted token are. */
final class TokenCharacters {
  /** What stands in front of a line that is quoted, commented out or drawn in a box. */
  private static final String MARKS = ">#|*";

  private static final String COMMENT = "// ";

  /** ISO 8601 with nanoseconds and a zone, in brackets and with a colon. */
  private static final int LONGEST_STAMP = 40;

  private TokenCharacters() {}

  /** Whether {@code c} may be part of a name or number, so that no token begins after it. */
  static boolean isWord(char c) {
    return Base64Url.value(c) >= 0 || c == '.';
  }

  static boolean isQuote(char c) {
    return Characters.isQuote(c);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || isInvisible(c);
  }

  /** Beyond ASCII, spaces of every kind and what has no width. */
  static boolean isInvisible(char c) {
    return c > 0x7f && (Characters.isInvisible(c) || Characters.isSpace(c));
  }

  /** Length of the white space or invisible character at an offset, 0 where there is none. */
  static int spaceLength(String text, int at, int to) {
    return !isSpace(text.charAt(at)) ? 0 : text.charAt(at) == Characters.TAGS && at + 1 < to ? 2 : 1;
  }

  /** The same for what ends at {@code end}. */
  static int spaceLengthBefore(String text, int from, int end) {
    return end - 2 >= from && text.charAt(end - 2) == Characters.TAGS ? 2 : isSpace(text.charAt(end - 1)) ? 1 : 0;
  }

  /** Whether base64url of an opening brace, then a quote or white space, starts at {@code at}. */
  static boolean startsToken(String text, int at, int to) {
    if (at + 2 >= to || text.charAt(at) != 'e') {
      return false;
    }
    char second = text.charAt(at + 1);
    char third = text.charAt(at + 2);
    return second == 'y' && "ABIJK".indexOf(third) >= 0 || second == 'w' && "klop01".indexOf(third) >= 0;
  }

  /** Whether a terminal's color, {@code [32m}, ends at {@code at}; many a log loses the ESC before it. */
  static boolean endsColor(String text, int at) {
    int start = at - 1;
    if (at == 0 || text.charAt(start) != 'm') {
      return false;
    }
    while (start > 0 && at - start < 12 && "0123456789;".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start > 0 && text.charAt(start - 1) == '[';
  }

  /** Offset after the Base 64 characters from {@code at} on. */
  static int runEnd(String text, int at, int to) {
    int end = at;
    while (end < to && Base64.isOfEitherOrPadding(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Length of the white space, continued line or written-out {@code \n} at an offset, 0 where there is none. */
  static int breakLength(String text, int at, int to) {
    int space = spaceLength(text, at, to);
    if (space > 0) {
      return space;
    }
    if (text.charAt(at) != '\\' || at + 1 == to) {
      return 0;
    }
    char next = text.charAt(at + 1);
    return next == 'n' || next == 'r' ? 2 : isSpace(next) ? 1 : 0;
  }

  /**
   * Offset after what breaks a token in two at {@code at}, or {@code at}: white space, with what stands in front of the
   * line where the token has its {@code start}, the marks that a mail or a comment puts in front of each line, or the
   * time that a log does; the soft break of quoted-printable; two strings that a program adds.
   */
  static int skipBreaks(String text, int at, int to, int start) {
    boolean soft = at + 1 < to && text.charAt(at) == '=' && isLineEnd(text.charAt(at + 1));
    int next = soft ? at + 1 : at;
    boolean line = false;
    while (next < to) {
      int length = breakLength(text, next, to);
      if (length == 0 && line) {
        length = prefixLength(text, next, to, start);
        // There is one in front of a line, and it may be a character of Base 64.
        line = length == 0;
      }
      if (length == 0 && line) {
        length = MARKS.indexOf(text.charAt(next)) >= 0 ? 1
            : next + COMMENT.length() <= to && text.startsWith(COMMENT, next)
            ? COMMENT.length() : stampLength(text, next, to);
      }
      if (length == 0) {
        break;
      }
      line |= isLineEnd(text.charAt(next)) || text.charAt(next) == '\\' && length == 2;
      next += length;
    }
    return next == at && at < to && isQuote(text.charAt(at)) ? skipSum(text, at, to) : next;
  }

  /**
   * Length of what stands in front of the line of {@code start}, with any number in place of a number, 0 where it is
   * not there.
   */
  private static int prefixLength(String text, int at, int to, int start) {
    int from = start;
    while (from > 0 && start - from < LONGEST_STAMP && !isLineEnd(text.charAt(from - 1))) {
      from--;
    }
    if (from > 0 && !isLineEnd(text.charAt(from - 1))) {
      return 0;
    }
    int end = at;
    for (int i = from; i < start; ) {
      char c = text.charAt(i);
      int next = skipLike(text, i, start, c);
      boolean loose = c == ' ' || Characters.isDigit(c);
      int after = loose ? skipLike(text, end, to, c) : end < to && text.charAt(end) == c ? end + 1 : end;
      // The first line alone may have a number, or a sign that is also of Base 64; on each line a blank parts such from
      // the token.
      if (after == end && (c != ' ' || i > from && Base64.isOfEitherOrPadding(text.charAt(i - 1)))) {
        return 0;
      }
      end = after;
      i = loose ? next : i + 1;
    }
    return end - at;
  }

  /** Offset after the blanks, or digits, from {@code at} on, whichever {@code like} is. */
  private static int skipLike(String text, int at, int to, char like) {
    int end = at;
    while (end < to && (text.charAt(end) == like || Characters.isDigit(like) && Characters.isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** Length of the time that a log puts in front of a line, 0 where there is none: no token has a colon. */
  private static int stampLength(String text, int at, int to) {
    boolean colon = false;
    for (int end = at; end < to && end - at < LONGEST_STAMP
        && " 0123456789-:.,+TZ[]".indexOf(text.charAt(end)) >= 0; end++) {
      if (colon && text.charAt(end) == ' ') {
        return end - at;
      }
      colon |= text.charAt(end) == ':';
    }
    return 0;
  }

  private static int skipSum(String text, int at, int to) {
    int next = at + 1;
    while (next < to && (text.charAt(next) == '+' || breakLength(text, next, to) > 0)) {
      next++;
    }
    return next > at + 1 && next + 1 < to && isQuote(text.charAt(next))
        && Base64.isOfEitherOrPadding(text.charAt(next + 1)) ? next + 1 : at;
  }

  /** Whether a line ends between two offsets of a break, with a character or with a backslash in place of it. */
  static boolean hasLineEnd(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\\') {
        return true;
      }
    }
    return false;
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
