package dev.p8check.ui;

import org.teavm.jso.browser.TimerHandler;
import org.teavm.jso.browser.Window;

/** Does things after a while; the one place for timers. */
final class Later {
  private Later() {}

  /** Runs {@code action} after that many milliseconds; returns what {@link Window#clearTimeout(int)} takes. */
  static int run(int milliseconds, Runnable action) {
    return timer(milliseconds, false, action);
  }

  /** Runs {@code action} every so many milliseconds, as long as the page is there. */
  static void repeat(int milliseconds, Runnable action) {
    timer(milliseconds, true, action);
  }

  private static int timer(int milliseconds, boolean again, Runnable action) {
    TimerHandler handler = action::run;
    return again ? Window.setInterval(handler, milliseconds) : Window.setTimeout(handler, milliseconds);
  }
}
