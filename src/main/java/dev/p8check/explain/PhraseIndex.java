package dev.p8check.explain;

/**
 * Finds many phrases in one pass over a text, whatever their case.
 *
 * <p>Every position is looked up by its next four characters, so the time grows with the text and not with
 * the number of phrases. White space of any length counts as one space, since logs break and indent long lines.
 */
final class PhraseIndex {
  /** Takes what is found, in the order of the text. */
  interface Hits {
    void at(int phrase, int offset);
  }

  /** Characters that are looked up at once; no phrase may be shorter. */
  static final int LEAD = 4;

  private static final int SLOTS = 4096;

  /** More white space than any log indents with; keeps the time linear. */
  private static final int LONGEST_SPACE = 120;

  private static final char[] FOLDED = folded();

  private final String[] phrases;
  private final int[] leads;
  private final int[] first = new int[SLOTS];
  private final int[] next;

  /** An index of {@code phrases}, which are in lower case and at least {@link #LEAD} characters long. */
  PhraseIndex(String[] phrases) {
    this.phrases = phrases;
    leads = new int[phrases.length];
    next = new int[phrases.length];
    for (int i = 0; i < phrases.length; i++) {
      for (int j = 0; j < LEAD; j++) {
        leads[i] = leads[i] << 8 | phrases[i].charAt(j);
      }
      int slot = slot(leads[i]);
      next[i] = first[slot];
      // Zero is the empty slot, so that the arrays need no filling.
      first[slot] = i + 1;
    }
  }

  void scan(String text, Hits hits) {
    int window = 0;
    int second = -1;
    int third = -1;
    int fourth = -1;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      if (c == ' ' && last == ' ') {
        continue;
      }
      last = c;
      int start = second;
      second = third;
      third = fourth;
      fourth = i;
      window = window << 8 | c & 0xff;
      for (int p = first[slot(window)]; p != 0; p = next[p - 1]) {
        if (leads[p - 1] == window && start >= 0 && isAt(text, start, phrases[p - 1])) {
          hits.at(p - 1, start);
        }
      }
    }
  }

  /** Whether {@code phrase}, in lower case, stands at {@code offset}. */
  static boolean isAt(String text, int offset, String phrase) {
    return end(text, offset, phrase) >= 0;
  }

  /** Returns the offset after {@code phrase}, in lower case, where it stands at {@code offset}, else -1. */
  static int end(String text, int offset, String phrase) {
    int at = offset;
    for (int i = 0; i < phrase.length(); i++) {
      // A phrase that ends in a space may end with the text.
      char c = at == text.length() ? ' ' : at < 0 || at > text.length() ? 0 : fold(text.charAt(at));
      if (c != phrase.charAt(i)) {
        return -1;
      }
      at++;
      if (phrase.charAt(i) == ' ') {
        at = skipSpace(text, at);
      }
    }
    return Math.min(at, text.length());
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST_SPACE && fold(text.charAt(at)) == ' ') {
      at++;
    }
    return at;
  }

  /** Returns where {@code phrase}, in lower case, stands between two offsets, or -1. */
  static int indexOf(String text, String phrase, int from, int to) {
    for (int i = from; i + phrase.length() <= to; i++) {
      if (fold(text.charAt(i)) == phrase.charAt(0) && isAt(text, i, phrase)) {
        return i;
      }
    }
    return -1;
  }

  /** Lower case and one kind of space, with the apostrophes that chats and web pages put in brought back to ASCII. */
  static char fold(char c) {
    if (c < 0x80) {
      return FOLDED[c];
    }
    return c == '\u2019' || c == '\u2018' ? '\'' : c == '\u00a0' ? ' ' : c == '\u201c' || c == '\u201d' ? '"' : c;
  }

  private static char[] folded() {
    char[] folded = new char[0x80];
    for (char c = 0; c < 0x80; c++) {
      boolean isSpace = c == '\n' || c == '\r' || c == '\t';
      folded[c] = isSpace ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return folded;
  }

  private static int slot(int lead) {
    return lead * 0x9e3779b1 >>> 20;
  }
}
