package dev.p8check.token;

import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Hex;
import java.util.ArrayList;
import java.util.List;

/** Finds where a token begins among other text. */
final class TokenSearch {
  /** A header takes one or two lines; keeps the time linear. */
  private static final int MAX_HEADER_LINES = 4;

  /** A header with three certificates in it takes less. */
  private static final int MAX_HEADER = 8192;

  /** More than anyone pastes beside a token, of those after the word Bearer and of the rest; keeps the time linear. */
  private static final int MAX_CANDIDATES = 24;

  private final String text;
  private final int from;
  private final int to;

  TokenSearch(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /**
   * Offsets of what may be tokens, the likeliest first: the one that the text begins with, those after the word Bearer,
   * those whose header ends in a dot, those whose header is broken over lines.
   */
  List<Integer> candidates() {
    List<Integer> likely = new ArrayList<>();
    List<Integer> dotted = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    int dot = -1;
    // Every header begins with this letter, and a dot comes after it.
    int last = Math.min(to, text.lastIndexOf('.'));
    for (int i = text.indexOf('e', from); i >= 0 && i < last; i = text.indexOf('e', i + 1)) {
      if (!begins(i)) {
        continue;
      }
      int end = TokenCharacters.runEnd(text, i, to);
      dot = dot < end ? text.indexOf('.', end) : dot;
      if (followsBearer(i) || i == from && isDot(end)) {
        likely.add(i);
        last = likely.size() < MAX_CANDIDATES ? last : i;
      } else if (dotted.size() + broken.size() < MAX_CANDIDATES) {
        // Behind that many, the word Bearer may yet come.
        if (isDot(end)) {
          dotted.add(i);
        } else if (dot - end < MAX_HEADER && isDot(endOfBroken(i, end))) {
          broken.add(i);
        }
      }
      i = Math.max(i, end - 1);
    }
    likely.addAll(dotted);
    likely.addAll(broken);
    return likely;
  }

  /** Whether the word Bearer stands before {@code at}, with space or quotes between. */
  boolean followsBearer(int at) {
    int end = at;
    while (end > 0
        && (TokenCharacters.isSpace(text.charAt(end - 1)) || TokenCharacters.isQuote(text.charAt(end - 1)))) {
      end--;
    }
    return end < at && end >= 6 && Ascii.lower(text.substring(end - 6, end)).equals("bearer");
  }

  private boolean begins(int at) {
    return TokenCharacters.startsToken(text, at, to)
        && (at == from || !TokenCharacters.isWord(text.charAt(at - 1)) || TokenCharacters.endsColor(text, at)
            || endsMark(at));
  }

  /**
   * Whether the minus of a removed line, the underscore of slanted text, the dots of an omission, or a character in the
   * form of an address, {@code %20}, ends at {@code at}.
   */
  private boolean endsMark(int at) {
    boolean mark = "-_".indexOf(text.charAt(at - 1)) >= 0
        && (at - 1 == from || TokenCharacters.isSpace(text.charAt(at - 2)));
    return mark || at - 2 >= from && text.startsWith("..", at - 2) || at - 3 >= from && text.charAt(at - 3) == '%'
        && Hex.value(text.charAt(at - 2)) >= 0
        && Hex.value(text.charAt(at - 1)) >= 0;
  }

  private boolean isDot(int at) {
    return at < to && text.charAt(at) == '.';
  }

  /** Offset after the lines that a header from {@code start} on, broken at {@code end}, goes on with. */
  private int endOfBroken(int start, int end) {
    int at = end;
    for (int lines = 0; lines < MAX_HEADER_LINES && at < to && !isDot(at); lines++) {
      int next = TokenCharacters.skipBreaks(text, at, to, start);
      if (!TokenCharacters.hasLineEnd(text, at, next)) {
        return at;
      }
      at = TokenCharacters.runEnd(text, next, to);
    }
    return at;
  }
}
