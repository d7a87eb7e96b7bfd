package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;

/**
 * A place in the text that shows something.
 *
 * @param authenticated what this place alone shows of the token
 * @param seen the sentence that says what stands there
 * @param causes what this wording in particular points at, the most likely first
 * @param isAnyones whether nothing shows that Apple answered
 */
record Sighting(
    ResponseCode code, Authenticated authenticated, String seen, int start, int end, CausesOf causes,
    boolean isAnyones) {
  Sighting(ResponseCode code, Authenticated authenticated, String seen, int start, int end, CausesOf causes) {
    this(code, authenticated, seen, start, end, causes, false);
  }

  /** An answer that says {@code said}, and nothing by which it would be Apple's. */
  static Sighting ofAnyone(ResponseCode code, String said, int start, int end, CausesOf causes) {
    String seen = "The text says " + said + " but not who answered. What follows holds if it was Apple.";
    return new Sighting(code, Authenticated.UNKNOWN, seen, start, end, causes, true);
  }

  /** Whether it is of that kind, not merely of one that points at the same. */
  boolean pointsAt(CausesOf wording) {
    return causes == wording;
  }
}
