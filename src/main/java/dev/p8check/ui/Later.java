package dev.p8check.ui;

import org.teavm.jso.browser.TimerHandler;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Does things after a while; the one place for timers. */
final class Later {
  private static final int RESTING_MILLISECONDS = 300;

  private Later() {}

  /** Runs {@code action} after that many milliseconds; returns what {@link Window#clearTimeout(int)} takes. */
  static int run(int milliseconds, Runnable action) {
    return timer(milliseconds, false, action);
  }

  /** Runs {@code action} every so many milliseconds, as long as the page is there. */
  static void repeat(int milliseconds, Runnable action) {
    timer(milliseconds, true, action);
  }

  /** Returns how long a part that nobody looks at leaves a change alone, in case more follow; 0 for one that is shown. */
  static int unlessSeen(HTMLElement part) {
    return part.isHidden() ? RESTING_MILLISECONDS : 0;
  }

  private static int timer(int milliseconds, boolean again, Runnable action) {
    TimerHandler handler = action::run;
    return again ? Window.setInterval(handler, milliseconds) : Window.setTimeout(handler, milliseconds);
  }
}
