package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;
import java.util.List;

/**
 * A place in the text that shows something.
 *
 * @param authenticated what this place alone shows of the token
 * @param seen the sentence that says what stands there
 * @param causes what this wording in particular points at, the most likely first
 */
record Sighting(
    ResponseCode code, Authenticated authenticated, String seen, int start, int end, List<CauseCode> causes) {
  /** Whether nothing shows that Apple answered. */
  boolean isAnyones() {
    return seen.endsWith(Answers.NOT_WHO);
  }

  /** Whether it is a wording with just these causes, one of the lists of {@link CausesOf}. */
  boolean pointsAt(List<CauseCode> wording) {
    return causes == wording;
  }
}
