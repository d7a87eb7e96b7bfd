package dev.p8check.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The values as they were before each change that the page made. */
final class Undo<T> {
  /** More steps than anybody goes back; old ones hold secrets and are let go. */
  static final int MAX_STEPS = 20;

  private List<T> steps = new ArrayList<>();
  private boolean hasWayBack;

  void remember(T before) {
    if (steps.size() == MAX_STEPS) {
      steps.remove(0);
    }
    steps.add(before);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * Returns the last remembered values, of which there are some, and forgets them. What was typed comes back next; from
   * then on {@code now} becomes the step behind all others, so that going back goes round and never loses any.
   */
  T takeBack(T now, boolean isTyped) {
    hasWayBack |= isTyped;
    T before = steps.remove(steps.size() - 1);
    if (isTyped) {
      steps.add(now);
    } else if (hasWayBack) {
      List<T> kept = new ArrayList<>();
      kept.add(now);
      kept.addAll(steps);
      steps = kept;
    }
    return before;
  }

  /** Lets go of every step of which {@code isSecret} holds. */
  void forgetIf(Predicate<T> isSecret) {
    List<T> kept = new ArrayList<>();
    for (T step : steps) {
      if (!isSecret.test(step)) {
        kept.add(step);
      }
    }
    steps = kept;
  }

  void forget() {
    hasWayBack = false;
    steps.clear();
  }
}
