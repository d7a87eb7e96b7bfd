package dev.p8check.check;

import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;

/** Finds boundaries, also those that lost dashes, spaces, letters or their line. */
final class BoundaryScanner {
  private static final int LONGEST_LABEL = 48;
  // What a document, a chat or a README puts in place of the hyphens.
  private static final String RULES = "_=~*#";
  // CERTIFICATE.
  private static final int LONGEST_WORD = 11;
  // A plural, a doubled letter.
  private static final int MOST_LETTERS = 2;

  private final String text;
  private final List<Boundary> found = new ArrayList<>();

  private BoundaryScanner(String text) {
    this.text = text;
  }

  /** Returns the boundaries in the order of the text. */
  static List<Boundary> scan(String text) {
    BoundaryScanner scanner = new BoundaryScanner(text);
    int at = 0;
    int length = text.length();
    while (at < length) {
      int c = text.charAt(at) | 32;
      int after = c == 'b' || c == 'e' ? scanner.matchLabel(c == 'b' ? "BEGIN" : "END", at) : -1;
      at = after > 0 ? scanner.candidate(at, after) : at + 1;
    }
    MisspeltBoundary.add(text, scanner.found);
    return scanner.found;
  }

  /** Reads a boundary whose word starts at {@code word}; returns where to go on. */
  private int candidate(int word, int afterWord) {
    int from = dashesBefore(word);
    Boundary boundary = known(from, word, afterWord);
    if (boundary == null && isDashed(from, word)) {
      boundary = delimited(from, word, afterWord);
    }
    if (boundary == null) {
      return word + 1;
    }
    found.add(boundary);
    return boundary.to();
  }

  private boolean isDashed(int from, int word) {
    return !text.substring(from, word).trim().isEmpty();
  }

  private Boundary known(int from, int word, int afterWord) {
    int labelFrom = separatorsEnd(afterWord);
    String best = "";
    int bestEnd = -1;
    for (String label : PemLabel.ALL) {
      int end = matchLabel(label, labelFrom);
      if (end > bestEnd) {
        bestEnd = end;
        best = label;
      }
    }
    if (bestEnd < 0) {
      return null;
    }
    int to = dashesAfter(lettersTooMany(bestEnd));
    boolean alone = to > bestEnd || isLineStart(word) || isLineEnd(bestEnd);
    return alone || isDashed(from, word) ? boundary(word, best, from, to) : null;
  }

  // "-----BEGIN ANYTHING-----"
  private Boundary delimited(int from, int word, int afterWord) {
    int end = afterWord;
    while (end < text.length() && end - afterWord < LONGEST_LABEL && isLabelCharacter(text.charAt(end))) {
      end++;
    }
    int to = dashesAfter(end);
    String label = text.substring(afterWord, end).trim();
    if (to == end || label.isEmpty()) {
      return null;
    }
    String letters = PemLabel.letters(label);
    for (int i = 0; i < PemLabel.ALL.length; i++) {
      if (letters.length() > PemLabel.SHORTEST_WORD && PemLabel.distance(letters, PemLabel.letters(i), 2) <= 2) {
        return boundary(word, PemLabel.ALL[i], from, to);
      }
    }
    return isLabel(label) ? boundary(word, label, from, to) : null;
  }

  // Words in capitals, as RFC 7468 has them: anything else may be a part of the key, which no finding may name.
  private static boolean isLabel(String label) {
    int word = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      word = c == ' ' ? 0 : word + 1;
      if (c >= 'a' || word > LONGEST_WORD) {
        return false;
      }
    }
    return true;
  }

  private Boundary boundary(int word, String label, int lineFrom, int lineTo) {
    boolean begin = Characters.upper(text.charAt(word)) == 'B';
    int toBody = begin ? 1 : -1;
    int from = apart(lineFrom, -1, toBody);
    int to = apart(lineTo, 1, toBody);
    String exact = begin ? PemBlock.begin(label) : PemBlock.end(label);
    return new Boundary(begin, label, from, to, text.substring(from, to).equals(exact));
  }

  /** Returns the offset after {@code label} with any separators between its letters' words, or -1. */
  private int matchLabel(String label, int from) {
    int at = from;
    for (int i = 0; i < label.length(); i++) {
      char wanted = label.charAt(i);
      if (wanted == ' ') {
        continue;
      }
      at = separatorsEnd(at);
      if (at >= text.length() || Characters.upper(Characters.lookalike(text.charAt(at))) != wanted) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private int separatorsEnd(int from) {
    int at = from;
    while (at < text.length() && isSeparator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int dashesBefore(int word) {
    int at = word;
    int from = word;
    int dashes = 0;
    char rule = rule(word - 1, -1);
    while (at > 0 && (isDash(text.charAt(at - 1), rule) || Characters.isBlank(text.charAt(at - 1)))) {
      at--;
      boolean dash = isDash(text.charAt(at), rule);
      // A dash before a whole run and a blank is a character of the body, or an item of a list.
      if (!dash && dashes >= 5) {
        break;
      }
      from = dash ? at : from;
      dashes += dash ? 1 : 0;
    }
    return Math.max(from, previous());
  }

  private int previous() {
    return found.isEmpty() ? 0 : found.get(found.size() - 1).to();
  }

  /**
   * Returns where the hyphens end that a line break parted from those at {@code edge}: what completes five, and towards
   * the body, whose lines have other characters, all that fill a line.
   */
  private int apart(int edge, int step, int toBody) {
    int from = spaceEnd(edge, step);
    int to = dashEnd(from, step);
    boolean isLine = step == toBody && (step < 0 ? isLineStart(to) : isLineEnd(to));
    boolean line = isLine || Math.abs(to - from) + Math.abs(dashEnd(edge, -step) - edge) == 5;
    return to != from && line && (step < 0 ? isLineStart(edge) : isLineEnd(edge) && !isBoundaryNext(to)) ? to : edge;
  }

  /** Returns the offset after the hyphens at {@code from}. */
  private int dashEnd(int from, int step) {
    int at = from;
    while (Characters.isDash(next(at, step))) {
      at += step;
    }
    return at;
  }

  /** Returns the offset after the white space at {@code from}. */
  private int spaceEnd(int from, int step) {
    int at = from;
    while (Characters.isSpace(next(at, step))) {
      at += step;
    }
    return at;
  }

  /** The character on that side of {@code at}; none where the text or the boundary before ends. */
  private char next(int at, int step) {
    int i = step < 0 ? at - 1 : at;
    return i >= previous() && i < text.length() ? text.charAt(i) : 0;
  }

  private int dashesAfter(int end) {
    int at = end;
    int to = end;
    int dashes = 0;
    char rule = rule(end, 1);
    while (at < text.length() && (isDash(text.charAt(at), rule) || Characters.isBlank(text.charAt(at)))) {
      boolean dash = isDash(text.charAt(at), rule);
      // With no body between them, five dashes belong to this boundary and five to the next.
      if (dash && dashes == 5 && isBoundaryNext(at + dashRun(at))) {
        break;
      }
      at++;
      to = dash ? at : to;
      dashes += dash ? 1 : 0;
    }
    return to;
  }

  private static boolean isDash(char c, char rule) {
    return c == rule || Characters.isDash(c);
  }

  /** The character that was put in place of the hyphens at {@code from}, three times or more, or the hyphen. */
  private char rule(int from, int step) {
    int at = from;
    while (at >= 0 && at < text.length() && Characters.isBlank(text.charAt(at))) {
      at += step;
    }
    int third = at + 2 * step;
    if (third < 0 || third >= text.length() || at < 0) {
      return '-';
    }
    char c = text.charAt(at);
    return RULES.indexOf(c) >= 0 && text.charAt(at + step) == c && text.charAt(third) == c ? c : '-';
  }

  // "PRIVATE KEYS-----"
  private int lettersTooMany(int end) {
    int at = end;
    while (at < text.length() && at - end < MOST_LETTERS && Characters.isLetter(text.charAt(at))) {
      at++;
    }
    return dashRun(at) > 1 || rule(at, 1) != '-' ? at : end;
  }

  private boolean isBoundaryNext(int from) {
    int at = spaceEnd(from, 1);
    return Characters.isWordAt(text, at, "BEGIN") || Characters.isWordAt(text, at, "END");
  }

  private int dashRun(int from) {
    return dashEnd(from, 1) - from;
  }

  private boolean isLineStart(int at) {
    int i = at;
    while (i > 0 && Characters.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || Characters.isLineEnd(text.charAt(i - 1));
  }

  private boolean isLineEnd(int at) {
    int i = at;
    while (i < text.length() && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i == text.length() || Characters.isLineEnd(text.charAt(i));
  }

  private static boolean isSeparator(char c) {
    return Characters.isSpace(c) || c == '_' || c == '+' || c == '-';
  }

  private static boolean isLabelCharacter(char c) {
    return Characters.isAlphanumeric(c) || c == ' ' || c == '_' || c == '/' || c == '.';
  }
}
