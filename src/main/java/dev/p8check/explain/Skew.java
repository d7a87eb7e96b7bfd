package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;
import dev.p8check.token.Distance;
import dev.p8check.token.TokenKind;

/** Compares the clock that made the request with Apple's. */
final class Skew {
  /** A token may be dated this much ahead by rounding alone. */
  private static final int ROUNDING = 5;

  /** No clock in use is wrong by more; whatever says so is about something else. */
  private static final int OLD = 26 * 3600;

  /** Apple's advice for the life of a token for one request: a clock that is less slow than that spoils none. */
  private static final int SHORT_LIFE = 120;

  private Skew() {}

  /** Returns the sentence about the difference, or an empty text where none is shown. */
  static String seen(Evidence evidence) {
    if (!evidence.answered().isKnown()) {
      return "";
    }
    double apple = evidence.answered().seconds();
    double issuedAhead = evidence.token().issuedAt() - apple;
    if (issuedAhead > ROUNDING && issuedAhead < OLD) {
      return "By Apple's clock, the token was made " + Distance.length(issuedAhead)
          + " in the future: the clock that dated it is fast by at least that much.";
    }
    double behind = apple - evidence.asked();
    // An answer from the past has been kept for a while; one from the future cannot have been.
    return evidence.asked() > 0 && behind >= Evidence.PATIENCE
        ? "Apple's clock is " + Distance.length(behind) + " ahead of this one, which is slow."
        : "";
  }

  /** Whether the token at hand was in its time by Apple's clock, so that no other clock can have spoilt it. */
  static boolean isHarmless(Evidence evidence) {
    double left = evidence.token().expires() - evidence.answered().seconds();
    return evidence.answered().isKnown() && left > 0 && left <= Evidence.LONGEST_LIFE
        && !(evidence.token().issuedAt() - evidence.answered().seconds() > ROUNDING);
  }

  /** Whether the difference that is shown is why Apple refused the token at hand. */
  static boolean isProof(Evidence evidence) {
    double apple = evidence.answered().seconds();
    double ahead = evidence.token().issuedAt() - apple;
    double left = evidence.token().expires() - apple;
    return ahead > TokenKind.CLOCK_TOLERANCE || ahead > ROUNDING && left > Evidence.LONGEST_LIFE
        || isExpiredByIt(evidence);
  }

  /** Whether a token that this clock still takes for good has expired by Apple's. */
  static boolean isExpiredByIt(Evidence evidence) {
    return evidence.token().expires() <= evidence.answered().seconds() && evidence.token().expires() > evidence.asked();
  }

  /** Whether the difference that is shown can be why, for all that is known. */
  static boolean isHint(Evidence evidence) {
    boolean isUnknown = Double.isNaN(evidence.token().expires());
    return evidence.token().issuedAt() - evidence.answered().seconds() > ROUNDING
        || isUnknown && evidence.answered().seconds() - evidence.asked() >= SHORT_LIFE;
  }

  static Sighting sighting(Evidence evidence, String seen) {
    AnswerDate date = evidence.answered();
    return new Sighting(
        ResponseCode.RESPONSE_CLOCK_SKEW, Authenticated.UNKNOWN, seen, date.start(), date.end(), CausesOf.NONE);
  }
}
