package dev.p8check.check;

import dev.p8check.encoding.Base64;

/**
 * One line of a key's text.
 *
 * @param from offset of its first character
 * @param contentFrom offset of its first character that is no white space
 * @param contentTo offset after its last character that is no white space
 * @param to offset of what ends it
 */
record KeyLine(TracedText text, int from, int contentFrom, int contentTo, int to) {
  // The last line of Apple's form; most lines of prose have a blank.
  static final int SHORTEST = 8;
  private static final int LONGEST_MASK = 64;
  // Converted twice more than it should have been; a bound keeps a text of nothing else cheap.
  private static final int MOST_RETURNS = 4;

  static KeyLine of(TracedText text, int from, int to) {
    int contentFrom = from;
    int contentTo = to;
    while (contentFrom < to && Characters.isBlank(text.charAt(contentFrom))) {
      contentFrom++;
    }
    while (contentTo > contentFrom && Characters.isBlank(text.charAt(contentTo - 1))) {
      contentTo--;
    }
    return new KeyLine(text, from, contentFrom, contentTo, to);
  }

  /** Returns where the line that {@code from} is in starts. */
  static int start(TracedText text, int from) {
    int at = from;
    while (at > 0 && !Characters.isLineEnd(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Returns where the line that starts at {@code from} ends. */
  static int end(TracedText text, int from, int limit) {
    String characters = text.text();
    int at = from;
    while (at < limit && !Characters.isLineEnd(characters.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns where the next line starts; CRLF is one line end, as is CRCRLF, a CRLF that was converted again. */
  static int next(TracedText text, int end, int limit) {
    int at = end;
    while (at < limit && at < end + MOST_RETURNS && text.charAt(at) == '\r') {
      at++;
    }
    return at > end && at < limit && text.charAt(at) == '\n' ? at + 1 : end + 1;
  }

  /**
   * Whether what is {@code length} long above a line of {@code below} characters is a word, being far too short for a
   * line.
   */
  static boolean isWordAbove(int length, int below) {
    return length * 2 < below;
  }

  boolean isBlank() {
    return contentFrom == contentTo;
  }

  /** Whether nothing is in it, or nothing but what a program joins its strings with. */
  boolean isPunctuation() {
    int at = contentFrom;
    while (at < contentTo && isCodePunctuation(text.charAt(at))) {
      at++;
    }
    return at == contentTo;
  }

  /** Whether programs put {@code c} between the lines of a string. */
  static boolean isCodePunctuation(char c) {
    return Characters.isQuote(c) || Characters.isBlank(c) || c == '+' || c == ',' || c == ';' || c == '&' || c == '.'
        || c == '\\' || c == '@'
        || c == '(' || c == ')' || c == '[' || c == ']';
  }

  boolean isIndented() {
    return contentFrom > from && !isBlank();
  }

  boolean hasTrailingSpace() {
    return contentTo < to && !isBlank();
  }

  /** Whether dots, asterisks or a word stand where a part of the key should be. */
  boolean isMasked() {
    return length() <= LONGEST_MASK && Placeholders.isRedacted(text.text().substring(contentFrom, contentTo));
  }

  /** Whether it holds what no line of a body does: a header, a comment, prose, a number. */
  boolean isForeign() {
    for (int i = contentFrom; i < contentTo; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '#' && i == contentFrom) {
        return true;
      }
    }
    return !looksLikeBody() && !isMasked() || isNumber();
  }

  // That of a line, on a line of its own.
  private boolean isNumber() {
    int at = contentFrom;
    while (at < contentTo && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    return at == contentTo && length() < 4;
  }

  /** How many characters it has besides white space around it. */
  int length() {
    return contentTo - contentFrom;
  }

  /** Whether it may be a part of a Base 64 body, quoted or not: long runs, no words. */
  boolean looksLikeBody() {
    int digits = 0;
    int others = 0;
    int blanks = 0;
    int start = contentFrom;
    while (start < contentTo && (text.charAt(start) == '>' || Characters.isBlank(text.charAt(start)))) {
      start++;
    }
    for (int i = start; i < contentTo; i++) {
      char c = text.charAt(i);
      if (Characters.isQuote(c) || c == ',' || c == ';') {
        continue;
      }
      if (Base64.isOfEitherOrPadding(c)) {
        digits++;
      } else if (Characters.isBlank(c)) {
        blanks++;
      } else {
        others++;
      }
    }
    // Prose has a blank every few letters; the last line of a body may be as short as two characters.
    return digits > others * 8 && (blanks == 0 || digits > blanks * 20);
  }
}
