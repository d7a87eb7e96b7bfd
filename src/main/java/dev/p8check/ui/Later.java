package dev.p8check.ui;

import org.teavm.jso.browser.TimerHandler;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Something to be done after a while, once; the one place for timers. */
final class Later {
  private static final int RESTING_MILLISECONDS = 300;

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

  /** Returns how long a part that nobody looks at leaves a change alone, in case more follow; 0 for one that is shown. */
  static int unlessSeen(HTMLElement part) {
    return part.isHidden() ? RESTING_MILLISECONDS : 0;
  }

  private static int timer(int milliseconds, boolean again, Runnable action) {
    TimerHandler handler = action::run;
    return again ? Window.setInterval(handler, milliseconds) : Window.setTimeout(handler, milliseconds);
  }
}
