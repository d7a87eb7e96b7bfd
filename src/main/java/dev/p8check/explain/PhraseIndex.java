package dev.p8check.explain;

/**
 * Finds many phrases in one pass over a text, whatever their case.
 *
 * <p>Every position is looked up by its next four characters, so the time grows with the text and not with
 * the number of phrases.
 */
final class PhraseIndex {
  /** Takes what is found, in the order of the text. */
  interface Hits {
    void at(int phrase, int offset);
  }

  /** Characters that are looked up at once; no phrase may be shorter. */
  static final int LEAD = 4;

  private static final int SLOTS = 4096;

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
    for (int i = 0; i < text.length(); i++) {
      window = window << 8 | fold(text.charAt(i)) & 0xff;
      for (int p = first[slot(window)]; p != 0; p = next[p - 1]) {
        int start = i - LEAD + 1;
        if (leads[p - 1] == window && start >= 0 && isAt(text, start, phrases[p - 1])) {
          hits.at(p - 1, start);
        }
      }
    }
  }

  /** Whether {@code phrase}, in lower case, stands at {@code offset}. */
  static boolean isAt(String text, int offset, String phrase) {
    if (offset < 0 || offset + phrase.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < phrase.length(); i++) {
      if (fold(text.charAt(offset + i)) != phrase.charAt(i)) {
        return false;
      }
    }
    return true;
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

  /** Lower case, with the apostrophes and spaces that chats and web pages put in brought back to ASCII. */
  private static char fold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    if (c < 0x80) {
      return c;
    }
    return c == '\u2019' || c == '\u2018' ? '\'' : c == '\u00a0' ? ' ' : c == '\u201c' || c == '\u201d' ? '"' : c;
  }

  private static int slot(int lead) {
    return lead * 0x9e3779b1 >>> 20;
  }
}
