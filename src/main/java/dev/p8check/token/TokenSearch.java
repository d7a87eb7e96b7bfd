package dev.p8check.token;

import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Hex;

/** Finds where a token begins among other text. */
final class TokenSearch {
  /** A header takes one or two lines; keeps the time linear. */
  private static final int MAX_HEADER_LINES = 4;

  /** A header with three certificates in it takes less. */
  private static final int MAX_HEADER = 8192;

  private final String text;
  private final int from;
  private final int to;

  TokenSearch(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /**
   * Offset of the likeliest token: the one that the text begins with, else the first after the word Bearer, else the first whose
   * header ends in a dot, else the first whose header is broken over lines, else -1.
   */
  int likeliest() {
    int first = -1;
    int broken = -1;
    int dot = -1;
    // Every header begins with this letter, and a dot comes after it.
    int last = Math.min(to, text.lastIndexOf('.'));
    for (int i = text.indexOf('e', from); i >= 0 && i < last; i = text.indexOf('e', i + 1)) {
      if (!begins(i)) {
        continue;
      }
      int end = TokenCharacters.runEnd(text, i, to);
      if (followsBearer(i) || i == from && isDot(end)) {
        return i;
      }
      if (first < 0 && isDot(end)) {
        first = i;
      } else if (first < 0 && broken < 0) {
        dot = dot < end ? text.indexOf('.', end) : dot;
        broken = dot - end < MAX_HEADER && isDot(endOfBroken(end)) ? i : -1;
      }
      i = Math.max(i, end - 1);
    }
    return first >= 0 ? first : broken;
  }

  /** Whether the word Bearer stands before {@code at}, with space or quotes between. */
  boolean followsBearer(int at) {
    int end = at;
    while (end > 0 && (TokenCharacters.isSpace(text.charAt(end - 1)) || TokenCharacters.isQuote(text.charAt(end - 1)))) {
      end--;
    }
    return end < at && end >= 6 && Ascii.lower(text.substring(end - 6, end)).equals("bearer");
  }

  private boolean begins(int at) {
    return TokenCharacters.startsToken(text, at, to)
        && (at == from || !TokenCharacters.isWord(text.charAt(at - 1)) || TokenCharacters.endsColour(text, at) || endsMark(at));
  }

  /**
   * Whether the minus of a removed line, the underscore of slanted text, the dots of an omission, or a character in the form of an
   * address, {@code %20}, ends at {@code at}.
   */
  private boolean endsMark(int at) {
    boolean mark = "-_".indexOf(text.charAt(at - 1)) >= 0 && (at - 1 == from || TokenCharacters.isSpace(text.charAt(at - 2)));
    return mark || at - 2 >= from && text.startsWith("..", at - 2) || at - 3 >= from && text.charAt(at - 3) == '%' && Hex.value(text.charAt(at - 2)) >= 0
        && Hex.value(text.charAt(at - 1)) >= 0;
  }

  private boolean isDot(int at) {
    return at < to && text.charAt(at) == '.';
  }

  /** Offset after the lines that a header broken at {@code end} goes on with. */
  private int endOfBroken(int end) {
    int at = end;
    for (int lines = 0; lines < MAX_HEADER_LINES && at < to && !isDot(at); lines++) {
      int next = TokenCharacters.skipBreaks(text, at, to);
      if (!TokenCharacters.hasLineEnd(text, at, next)) {
        return at;
      }
      at = TokenCharacters.runEnd(text, next, to);
    }
    return at;
  }
}
