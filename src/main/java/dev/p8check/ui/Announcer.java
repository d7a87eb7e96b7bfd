package dev.p8check.ui;

/** Tells people who listen to the page what others see at a glance. */
final class Announcer {
  /** Long enough to be heard of, and gone before anybody reads on to it. */
  private static final int HEARD_MILLISECONDS = 1000;

  private static final Later HUSH = new Later(Announcer::hush);

  private Announcer() {}

  static void say(String text) {
    Dom.byId("announcer").setTextContent(text);
    HUSH.in(HEARD_MILLISECONDS);
  }

  /** Takes back what was said, which may be true no longer. */
  static void hush() {
    Dom.say(Dom.byId("announcer"), "");
  }
}
