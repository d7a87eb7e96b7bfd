package dev.p8check.ui;

import dev.p8check.check.Credentials;
import java.util.ArrayList;
import java.util.List;

/** The values as they were before each change that the page made. */
final class Undo {
  /** More steps than anybody goes back; old ones hold secrets and are let go. */
  static final int MAX_STEPS = 20;

  /**
   * The values at one time.
   *
   * @param isKeyIdOfFile whether the Key ID was only taken from the name of the key's file
   */
  record Step(Credentials values, boolean isKeyIdOfFile) {}

  private List<Step> steps = new ArrayList<>();
  private boolean hasWayBack;

  void remember(Step before) {
    if (steps.size() == MAX_STEPS) {
      steps.remove(0);
    }
    steps.add(before);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * Returns the last remembered values, of which there are some, and forgets them. Once values that were typed have been
   * left this way, {@code now} becomes the step behind all others, so that going back goes round and never loses any.
   */
  Step takeBack(Step now, boolean isTyped) {
    hasWayBack |= isTyped;
    Step before = steps.remove(steps.size() - 1);
    if (hasWayBack) {
      List<Step> kept = new ArrayList<>();
      kept.add(now);
      kept.addAll(steps);
      steps = kept;
    }
    return before;
  }

  void forget() {
    hasWayBack = false;
    steps.clear();
  }
}
