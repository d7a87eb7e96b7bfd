package dev.p8check.explain;

/**
 * The Date header of an answer: Apple's clock at that moment.
 *
 * @param seconds Unix time, {@link HttpDate#NONE} where there is no such header
 */
record AnswerDate(double seconds, int start, int end) {
  /** How far a header can be from the body of its answer. */
  private static final int BEFORE = 4000;
  private static final int AFTER = 2000;

  static final AnswerDate NONE = new AnswerDate(HttpDate.NONE, 0, 0);

  /** Returns the date that stands nearest before {@code offset}, or else soon after it. */
  static AnswerDate near(String text, int offset) {
    AnswerDate nearest = NONE;
    int to = Math.min(text.length(), offset + AFTER);
    int at = PhraseIndex.indexOf(text, "date", Math.max(0, offset - BEFORE), to);
    while (at >= 0 && (at < offset || !nearest.isKnown())) {
      int value = Log.skipPunctuation(text, at + 4);
      boolean isName = value > at + 4 && (at == 0 || !Log.isLetter(text.charAt(at - 1)) && text.charAt(at - 1) != '-');
      double seconds = isName ? HttpDate.read(text, value) : HttpDate.NONE;
      if (seconds != HttpDate.NONE) {
        nearest = new AnswerDate(seconds, at, value + HttpDate.LENGTH);
      }
      at = PhraseIndex.indexOf(text, "date", at + 4, to);
    }
    return nearest;
  }

  boolean isKnown() {
    return seconds != HttpDate.NONE;
  }
}
