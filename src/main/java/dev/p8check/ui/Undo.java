package dev.p8check.ui;

import dev.p8check.check.Credentials;
import java.util.ArrayList;
import java.util.List;

/** The values as they were before each change that the page made. */
final class Undo {
  /** More steps than anybody goes back; old ones hold secrets and are let go. */
  static final int MAX_STEPS = 20;

  private List<Credentials> steps = new ArrayList<>();
  private boolean hasWayBack;

  void remember(Credentials before) {
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
  Credentials takeBack(Credentials now, boolean isTyped) {
    hasWayBack |= isTyped;
    Credentials before = steps.remove(steps.size() - 1);
    if (hasWayBack) {
      List<Credentials> kept = new ArrayList<>();
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
