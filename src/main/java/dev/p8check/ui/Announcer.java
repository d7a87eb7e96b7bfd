package dev.p8check.ui;

import org.teavm.jso.browser.Window;

/** Tells people who listen to the page what others see at a glance. */
final class Announcer {
  /** Long enough to be heard of, and gone before anybody reads on to it. */
  private static final int HEARD_MILLISECONDS = 1000;

  private static int timer;

  private Announcer() {}

  static void say(String text) {
    Dom.byId("announcer").setTextContent(text);
    Window.clearTimeout(timer);
    timer = Later.run(HEARD_MILLISECONDS, Announcer::hush);
  }

  /** Takes back what was said, which may be true no longer. */
  static void hush() {
    Dom.say(Dom.byId("announcer"), "");
  }
}
