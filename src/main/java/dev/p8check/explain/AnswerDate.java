package dev.p8check.explain;

import dev.p8check.check.Characters;

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

  /** Returns the date that stands nearest before {@code sighting}, or else soon after it, in an answer of Apple's. */
  static AnswerDate near(String text, Places places, Sighting sighting) {
    AnswerDate nearest = NONE;
    int offset = sighting.start();
    int to = Math.min(text.length(), offset + AFTER);
    int at = PhraseIndex.indexOf(text, "date", Math.max(0, offset - BEFORE), to);
    while (at >= 0 && (at < offset || !nearest.isKnown())) {
      int value = Log.skipPunctuation(text, at + 4);
      boolean isName = value > at + 4
          && (at == 0 || !Characters.isLetter(text.charAt(at - 1)) && text.charAt(at - 1) != '-');
      double seconds = isName ? HttpDate.read(text, value) : HttpDate.NONE;
      if (seconds != HttpDate.NONE && !isOthers(text, places, at, sighting.authenticated() == Authenticated.YES)) {
        nearest = new AnswerDate(seconds, at, value + HttpDate.LENGTH);
      }
      at = PhraseIndex.indexOf(text, "date", at + 4, to);
    }
    return nearest;
  }

  /** Whether the header that {@code at} is in names another server, or goes with another answer. */
  private static boolean isOthers(String text, Places places, int at, boolean accepted) {
    int line = places.last(Anchor.STATUS_LINE, at);
    if (line < 0) {
      return false;
    }
    HttpAnswer answer = HttpAnswer.at(text, line);
    return at < answer.end() && !places.has(Anchor.APPLE_HEADER, answer.start(), answer.end())
        && (answer.status() < 300 && !accepted
            || PhraseIndex.indexOf(text, "server:", answer.start(), answer.end()) >= 0);
  }

  boolean isKnown() {
    return seconds != HttpDate.NONE;
  }
}
