package dev.p8check.ui;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** One line that says what the page did by itself, with the way back. */
final class Toast {
  private final HTMLElement line = Dom.byId("toast");
  private final HTMLElement undo = Dom.action(line, "undo-toast");
  private Runnable way = () -> { };
  private HTMLElement field;

  void start() {
    Dom.onClick(undo, () -> {
      Runnable chosen = way;
      leave();
      Announcer.say("Undone.");
      chosen.run();
    });
    Dom.onClick(Dom.action(line, "close-toast"), this::leave);
    Dom.on(HTMLDocument.current().getBody(), "keydown", event -> {
      if (Shortcuts.key(event).equals("Escape") && !Dialog.isAnyOpen()) {
        leave();
      }
    });
    // Its way back would undo what was typed since; without one, it is of something that is over.
    Dom.on(HTMLDocument.current().getBody(), "input", event -> {
      if (field == null || Dom.target(event) == field) {
        hide();
      }
    });
  }

  private void leave() {
    HTMLElement focused = Dom.focused();
    hide();
    if (Dom.isGone(focused)) {
      (field == null || Dom.isGone(field) ? Dom.byId("main") : field).focus();
    }
  }

  /** Says {@code text} until the next time, or until it is closed. */
  void say(String text) {
    say(text, null, () -> { });
    undo.setHidden(true);
  }

  /** The same, and offers to go back, until something else is put into {@code changed}. */
  void say(String text, HTMLElement changed, Runnable wayBack) {
    field = changed;
    way = wayBack;
    undo.setHidden(false);
    Shortcuts.lastWas(undo);
    Dom.say(Dom.slot(line, "says"), text);
    line.setHidden(false);
    Announcer.say(text);
  }

  /** It speaks of what is on the screen. */
  void hide() {
    way = () -> { };
    line.setHidden(true);
  }
}
