package dev.p8check.ui;

/** Tells people who listen to the page what others see at a glance. */
final class Announcer {
  private Announcer() {}

  static void say(String text) {
    Dom.byId("announcer").setTextContent(text);
  }
}
