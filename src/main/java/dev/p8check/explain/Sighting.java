package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;
import java.util.List;

/**
 * A place in the text that shows something.
 *
 * @param authenticated what this place alone shows of the token
 * @param seen the sentence that says what stands there
 * @param causes what this wording in particular points at, the most likely first
 * @param isAnyones whether nothing shows that Apple answered
 */
record Sighting(
    ResponseCode code, Authenticated authenticated, String seen, int start, int end, List<CauseCode> causes, boolean isAnyones) {
  Sighting(ResponseCode code, Authenticated authenticated, String seen, int start, int end, List<CauseCode> causes) {
    this(code, authenticated, seen, start, end, causes, false);
  }

  /** An answer that says {@code said}, and nothing by which it would be Apple's. */
  static Sighting ofAnyone(ResponseCode code, String said, int start, int end, List<CauseCode> causes) {
    String seen = "The text says " + said + " but not who answered. What follows holds if it was Apple.";
    return new Sighting(code, Authenticated.UNKNOWN, seen, start, end, causes, true);
  }

  /** Whether it is a wording with just these causes, one of the lists of {@link CausesOf}. */
  boolean pointsAt(List<CauseCode> wording) {
    return causes == wording;
  }
}
