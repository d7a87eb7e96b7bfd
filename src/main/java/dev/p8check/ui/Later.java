package dev.p8check.ui;

import org.teavm.jso.browser.TimerHandler;
import org.teavm.jso.browser.Window;

/** Something to be done after a while, once; the one place for timers. */
final class Later {
  private final Runnable action;
  private int timer;

  Later(Runnable action) {
    this.action = action;
  }

  /** Does it after that many milliseconds, and no longer when it was to be done before. */
  void in(int milliseconds) {
    Window.clearTimeout(timer);
    timer = timer(milliseconds, false, action);
  }

  /** Runs {@code action} after that many milliseconds. */
  static void run(int milliseconds, Runnable action) {
    timer(milliseconds, false, action);
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
