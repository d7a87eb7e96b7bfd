package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

/** Takes off a key's text what cannot be seen: UTF-16's second octets, byte order marks, zero-width characters. */
final class InvisibleText {
  private InvisibleText() {}

  static TracedText remove(TracedText text, FindingList findings) {
    int nulls = 0;
    int invisible = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      nulls += c == 0 ? 1 : 0;
      if (isForeign(c)) {
        first = first < 0 ? i : first;
        invisible++;
      }
    }
    boolean utf16 = nulls * 3 > text.length();
    if (utf16 && !findings.has(PRIVATE_KEY_IS_UTF16)) {
      findings.reportRepairable(PRIVATE_KEY_IS_UTF16, "Every other byte is zero: UTF-16 read as another encoding.",
          text.start(0), text.end(text.length()));
    } else if (invisible > 0 && !utf16 && !findings.has(PRIVATE_KEY_INVISIBLE_CHARACTER)) {
      findings.reportRepairable(PRIVATE_KEY_INVISIBLE_CHARACTER,
          Characters.nameAt(text, first) + " at character " + (text.start(first) + 1) + Words.andMore(invisible - 1)
              + ".",
          text.start(first), text.end(first + Characters.lengthAt(text, first)));
    }
    return invisible == 0 ? text : without(text, utf16 ? markLength(text) : 0);
  }

  private static TracedText without(TracedText text, int mark) {
    TracedText.Builder out = new TracedText.Builder(text.length());
    int i = mark;
    // What can be seen is copied in runs.
    int copied = i;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isForeign(c)) {
        i++;
        continue;
      }
      out.append(text, copied, i);
      if (isForeignLineEnd(c)) {
        boolean ends = i + 1 < text.length() && i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i + 1) != '\n';
        if (ends) {
          out.append('\n', text.start(i), text.end(i + 1));
        }
      } else if (Characters.isOddSpace(c) && isInsideLabel(text, i)) {
        out.append(' ', text.start(i), text.end(i + 1));
      }
      i = endAt(text, i);
      copied = i;
    }
    return out.append(text, copied, text.length()).build();
  }

  private static boolean isForeign(char c) {
    return (c < ' ' || c >= '\u007f') && (Characters.isInvisible(c) || isForeignLineEnd(c));
  }

  // They end a line on the screen, and for no reader of PEM.
  private static boolean isForeignLineEnd(char c) {
    return Characters.isLineEnd(c) && c != '\n' && c != '\r';
  }

  /**
   * How many characters UTF-16's mark takes, FF FE or FE FF as Latin-1 or as replacement characters; none where zeros
   * do not follow.
   */
  static int markLength(TracedText text) {
    int at = 0;
    while (at < text.length() && at < 2
        && (text.charAt(at) >= '\u00fe' && text.charAt(at) <= '\u00ff' || text.charAt(at) == '\ufffd')) {
      at++;
    }
    int zero = text.text().indexOf('\0');
    return zero < 0 || zero > at + 1 ? 0 : at;
  }

  /**
   * Where what cannot be seen at {@code from} ends: a character, or a terminal's sequence (ECMA-48), as for a color.
   */
  static int endAt(TracedText text, int from) {
    boolean escape = text.charAt(from) == '\u001b' && from + 1 < text.length();
    char second = escape ? text.charAt(from + 1) : ' ';
    if (second == '(') {
      return Math.min(text.length(), from + 3);
    }
    if (second != '[' && text.charAt(from) != '\u009b') {
      return from + Characters.lengthAt(text, from);
    }
    int parameters = escape ? from + 2 : from + 1;
    int last = skip(text, skip(text, parameters, '0', '?'), ' ', '/');
    return Math.min(last + 1, skip(text, last, '@', '~'));
  }

  private static int skip(TracedText text, int from, char least, char most) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= least && text.charAt(at) <= most) {
      at++;
    }
    return at;
  }

  // "BEGIN PRIVATE KEY" with a no-break space between the words.
  private static boolean isInsideLabel(TracedText text, int at) {
    return at > 0 && at + 1 < text.length() && isCapital(text.charAt(at - 1)) && isCapital(text.charAt(at + 1))
        && text.text().substring(Math.max(0, at - 24), Math.min(text.length(), at + 24)).contains("--");
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
