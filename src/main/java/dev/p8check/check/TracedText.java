package dev.p8check.check;

/**
 * Text that remembers, through every repair, where in the person's own text each of its characters
 * came from.
 */
final class TracedText {
  // What a text that was given as it is, or a part of one, needs no places for.
  private static final int[] AS_GIVEN = {};

  private final String text;
  private final int[] starts;
  private final int[] ends;
  // A slice shares the places of the text that it was cut from; its own begin here.
  private final int offset;

  private TracedText(String text, int[] starts, int[] ends, int offset) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.offset = offset;
  }

  /** The text as it was given. */
  static TracedText of(String text) {
    return new TracedText(text, AS_GIVEN, AS_GIVEN, 0);
  }

  /** A text whose characters stand for those ranges of the given text. */
  static TracedText of(String text, int[] starts, int[] ends) {
    return new TracedText(text, starts, ends, 0);
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
    if (i < text.length()) {
      return starts == AS_GIVEN ? offset + i : starts[offset + i];
    }
    return text.isEmpty() ? 0 : end(text.length());
  }

  /** Where the character before {@code i} ends in the given text. */
  int end(int i) {
    if (i <= 0) {
      return start(0);
    }
    return ends == AS_GIVEN ? offset + i : ends[offset + i - 1];
  }

  /** Another text of the same length, each of whose characters stands for the same range. */
  TracedText withText(String other) {
    return new TracedText(other, starts, ends, offset);
  }

  TracedText slice(int from, int to) {
    if (from == 0 && to == text.length()) {
      return this;
    }
    return new TracedText(text.substring(from, to), starts, ends, offset + from);
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
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(int capacity) {
      starts = new int[Math.max(16, capacity)];
      ends = new int[starts.length];
      text = new StringBuilder(starts.length);
    }

    /** Appends a character that stands for that range of the given text. */
    Builder append(char c, int start, int end) {
      int at = text.length();
      makeRoom(at + 1);
      starts[at] = start;
      ends[at] = end;
      text.append(c);
      return this;
    }

    /** Appends a part of another text as it is. */
    Builder append(TracedText source, int from, int to) {
      int at = text.length() - from;
      makeRoom(at + to);
      for (int i = from; i < to; i++) {
        starts[at + i] = source.start(i);
        ends[at + i] = source.end(i + 1);
      }
      text.append(source.text, from, to);
      return this;
    }

    TracedText build() {
      return new TracedText(text.toString(), starts, ends, 0);
    }

    private void makeRoom(int length) {
      if (length > starts.length) {
        starts = grown(starts, length);
        ends = grown(ends, length);
      }
    }

    private static int[] grown(int[] array, int least) {
      int[] larger = new int[Math.max(array.length * 2, least)];
      System.arraycopy(array, 0, larger, 0, array.length);
      return larger;
    }
  }
}
