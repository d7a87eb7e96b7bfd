package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;
import dev.p8check.token.Distance;
import java.util.List;

/** Compares the clock that made the request with Apple's. */
final class Skew {
  /** A token may be dated this much ahead by rounding alone. */
  private static final int ROUNDING = 5;

  /** No clock in use is wrong by more; whatever says so is about something else. */
  private static final int OLD = 26 * 3600;

  private Skew() {}

  /** Returns the sentence about the difference, or an empty text where none is shown. */
  static String seen(Evidence evidence) {
    if (!evidence.answered().isKnown()) {
      return "";
    }
    double apple = evidence.answered().seconds();
    double issuedAhead = evidence.token().issuedAt() - apple;
    if (issuedAhead > ROUNDING && issuedAhead < OLD) {
      return "By Apple's clock the token was made " + Distance.length(issuedAhead)
          + " in the future: the clock that made it is at least that much fast.";
    }
    double behind = apple - evidence.asked();
    // An answer from the past has been kept for a while; one from the future cannot have been.
    return evidence.asked() > 0 && behind >= Evidence.PATIENCE && behind <= OLD
        ? "Apple's clock is " + Distance.length(behind) + " ahead of the one here: this one is slow."
        : "";
  }

  static Sighting sighting(Evidence evidence, String seen) {
    AnswerDate date = evidence.answered();
    return new Sighting(
        ResponseCode.RESPONSE_CLOCK_SKEW, Authenticated.UNKNOWN, seen, date.start(), date.end(), List.of());
  }
}
