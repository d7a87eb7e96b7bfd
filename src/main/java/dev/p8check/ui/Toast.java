package dev.p8check.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** One line that says what the page did by itself, with the way back. */
final class Toast {
  private final HTMLElement line = Dom.byId("toast");
  private final HTMLElement undo = Dom.action(line, "undo-toast");
  private Runnable way = () -> { };

  void start() {
    Dom.onClick(undo, () -> {
      way.run();
      hide();
      Announcer.say("Taken back.");
      Dom.byId("main").focus();
    });
    Dom.onClick(Dom.action(line, "close-toast"), () -> {
      hide();
      Dom.byId("main").focus();
    });
  }

  /** Says {@code text} until the next time, or until it is closed. */
  void say(String text, Runnable wayBack) {
    way = wayBack;
    Dom.say(Dom.slot(line, "says"), text);
    line.setHidden(false);
    Announcer.say(text);
  }

  void hide() {
    way = () -> { };
    line.setHidden(true);
  }
}
