package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;
import dev.p8check.token.Distance;
import java.util.List;

/** Compares the clock that made the request with Apple's. */
final class Skew {
  /** A token may be dated this much ahead by rounding alone. */
  private static final int ROUNDING = 5;

  /** An answer older than this was kept, not just received. */
  private static final int OLD = 26 * 3600;

  private Skew() {}

  /** Returns the sentence about the difference, or an empty text where none is shown. */
  static String seen(Evidence evidence, Authenticated authenticated) {
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
    if (evidence.asked() <= 0 || Math.abs(behind) < Evidence.PATIENCE || Math.abs(behind) > OLD) {
      return "";
    }
    if (behind > 0) {
      return "Apple's clock is " + Distance.length(behind) + " ahead of the one here: this one is slow.";
    }
    // Kept for a while rather than from a fast clock, where Apple found nothing wrong with the token's times.
    boolean isKept = evidence.token().issuedAt() <= apple || authenticated == Authenticated.YES;
    return isKept
        ? ""
        : "The answer is dated " + Distance.length(behind) + " before now by the clock here: if you asked just now, it is"
            + " that much fast.";
  }

  static Sighting sighting(Evidence evidence, String seen) {
    AnswerDate date = evidence.answered();
    return new Sighting(
        ResponseCode.RESPONSE_CLOCK_SKEW, Authenticated.UNKNOWN, seen, date.start(), date.end(), List.of());
  }
}
