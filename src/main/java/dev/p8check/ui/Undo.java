package dev.p8check.ui;

import dev.p8check.check.Credentials;
import java.util.ArrayList;
import java.util.List;

/** The values as they were before each change that the page made. */
final class Undo {
  /** More steps than anybody goes back; old ones hold secrets and are let go. */
  static final int MAX_STEPS = 20;

  private final List<Credentials> steps = new ArrayList<>();

  void remember(Credentials before) {
    if (steps.size() == MAX_STEPS) {
      steps.remove(0);
    }
    steps.add(before);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Returns the last remembered values and forgets them; nothing given where there are none. */
  Credentials takeBack() {
    return steps.isEmpty() ? Credentials.NONE : steps.remove(steps.size() - 1);
  }

  void forget() {
    steps.clear();
  }
}
