package dev.p8check.check;

/**
 * Text that remembers, through every repair, where in the person's own text each of its characters
 * came from.
 */
final class TracedText {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private TracedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The text as it was given. */
  static TracedText of(String text) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i;
      ends[i] = i + 1;
    }
    return new TracedText(text, starts, ends);
  }

  /** A text whose characters stand for those ranges of the given text. */
  static TracedText of(String text, int[] starts, int[] ends) {
    return new TracedText(text, starts, ends);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  char charAt(int i) {
    return text.charAt(i);
  }

  /** Where the character at {@code i} starts in the given text; for the end of this text, where that is. */
  int start(int i) {
    if (i < starts.length) {
      return starts[i];
    }
    return starts.length == 0 ? 0 : ends[starts.length - 1];
  }

  /** Where the character before {@code i} ends in the given text. */
  int end(int i) {
    return i > 0 ? ends[i - 1] : start(0);
  }

  TracedText slice(int from, int to) {
    if (from == 0 && to == text.length()) {
      return this;
    }
    int[] someStarts = new int[to - from];
    int[] someEnds = new int[to - from];
    System.arraycopy(starts, from, someStarts, 0, to - from);
    System.arraycopy(ends, from, someEnds, 0, to - from);
    return new TracedText(text.substring(from, to), someStarts, someEnds);
  }

  /** This text without the white space around it. */
  TracedText trimmed() {
    int from = 0;
    int to = text.length();
    while (from < to && Characters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return slice(from, to);
  }

  /** This text without the white space behind it. */
  TracedText trimmedEnd() {
    int to = text.length();
    while (to > 0 && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return slice(0, to);
  }

  /** Puts a changed text together, character by character. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    Builder(int capacity) {
      starts = new int[Math.max(16, capacity)];
      ends = new int[starts.length];
    }

    /** Appends a character that stands for that range of the given text. */
    Builder append(char c, int start, int end) {
      int at = text.length();
      if (at == starts.length) {
        starts = grown(starts);
        ends = grown(ends);
      }
      starts[at] = start;
      ends[at] = end;
      text.append(c);
      return this;
    }

    /** Appends a part of another text as it is. */
    Builder append(TracedText source, int from, int to) {
      for (int i = from; i < to; i++) {
        append(source.text.charAt(i), source.starts[i], source.ends[i]);
      }
      return this;
    }

    TracedText build() {
      int length = text.length();
      int[] exactStarts = new int[length];
      int[] exactEnds = new int[length];
      System.arraycopy(starts, 0, exactStarts, 0, length);
      System.arraycopy(ends, 0, exactEnds, 0, length);
      return new TracedText(text.toString(), exactStarts, exactEnds);
    }

    private static int[] grown(int[] array) {
      int[] larger = new int[array.length * 2];
      System.arraycopy(array, 0, larger, 0, array.length);
      return larger;
    }
  }
}
