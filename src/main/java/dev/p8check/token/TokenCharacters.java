package dev.p8check.token;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Base64Url;

/** What the characters in and around a pasted token are. */
final class TokenCharacters {
  private static final String QUOTES = "\u201c\u201d\u2018\u2019\u201e\u201a\u00ab\u00bb";

  /** What stands in front of a line that is quoted, commented out or drawn in a box. */
  private static final String MARKS = ">#|";

  /** ISO 8601 with nanoseconds and a zone, in brackets and with a colon. */
  private static final int LONGEST_STAMP = 40;

  private TokenCharacters() {}

  /** Whether {@code c} may be part of a name or number, so that no token begins after it. */
  static boolean isWord(char c) {
    return Base64Url.value(c) >= 0 || c == '.';
  }

  /** Whether {@code c} is of either Base 64 alphabet, padding included. */
  static boolean isBase64(char c) {
    return Base64.value(c) >= 0 || c == '-' || c == '_' || c == '=';
  }

  static boolean isQuote(char c) {
    return c < 0x80 ? c == '"' || c == '\'' || c == '`' : QUOTES.indexOf(c) >= 0;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && isInvisible(c);
  }

  /** No-break and other wide spaces, zero-width characters, direction marks, soft hyphen, byte order mark. */
  static boolean isInvisible(char c) {
    return c == 0xa0 || c == 0xad || c == 0x85 || c == 0x1680 || c == 0x180e || c >= 0x2000 && c <= 0x200f
        || c >= 0x2028 && c <= 0x202f || c >= 0x205f && c <= 0x206f || c == 0x3000 || c == 0xfeff;
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

  /** Whether a terminal's colour, {@code [32m}, ends at {@code at}; many a log loses the ESC before it. */
  static boolean endsColour(String text, int at) {
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
    while (end < to && isBase64(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Length of the white space, continued line or written-out {@code \n} at an offset, 0 where there is none. */
  static int breakLength(String text, int at, int to) {
    if (isSpace(text.charAt(at))) {
      return 1;
    }
    if (text.charAt(at) != '\\' || at + 1 == to) {
      return 0;
    }
    char next = text.charAt(at + 1);
    return next == 'n' || next == 'r' ? 2 : isSpace(next) ? 1 : 0;
  }

  /**
   * Offset after what breaks a token in two at {@code at}, or {@code at}: white space, with the marks that a mail or a comment puts
   * in front of each line, or the time that a log does; the soft break of quoted-printable; two strings that a program adds.
   */
  static int skipBreaks(String text, int at, int to) {
    boolean soft = at + 1 < to && text.charAt(at) == '=' && isLineEnd(text.charAt(at + 1));
    int next = soft ? at + 1 : at;
    boolean line = false;
    while (next < to) {
      int length = breakLength(text, next, to);
      if (length == 0 && line) {
        length = MARKS.indexOf(text.charAt(next)) >= 0 ? 1 : stampLength(text, next, to);
      }
      if (length == 0) {
        break;
      }
      line |= isLineEnd(text.charAt(next)) || length == 2;
      next += length;
    }
    return next == at && at < to && isQuote(text.charAt(at)) ? skipSum(text, at, to) : next;
  }

  /** Length of the time that a log puts in front of a line, 0 where there is none: no token has a colon. */
  private static int stampLength(String text, int at, int to) {
    boolean colon = false;
    for (int end = at; end < to && end - at < LONGEST_STAMP && " 0123456789-:.,+TZ[]".indexOf(text.charAt(end)) >= 0; end++) {
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
    return next > at + 1 && next + 1 < to && isQuote(text.charAt(next)) && isBase64(text.charAt(next + 1)) ? next + 1 : at;
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
