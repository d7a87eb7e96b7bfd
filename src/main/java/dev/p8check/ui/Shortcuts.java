package dev.p8check.ui;

import dev.p8check.encoding.Ascii;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Keys that do what buttons do; the list of them opens with the question mark. */
final class Shortcuts {
  /** The button that takes back the last change, where that was the page's. */
  private static HTMLElement last;

  private final HTMLElement dialog = Dom.byId("shortcuts");

  void start() {
    Dialog.closes(dialog);
    for (HTMLElement opener : Dom.all(HTMLDocument.current().getBody(), "[data-action=\"shortcuts\"]")) {
      Dom.onClick(opener, () -> Dialog.open(dialog));
    }
    HTMLElement body = HTMLDocument.current().getBody();
    Dom.on(body, "keydown", this::pressed);
    Dom.on(body, "input", event -> lastWas(null));
  }

  /**
   * Lets the browser's own key for Undo press {@code undo}, once, until a person puts something in: the last change was
   * the page's. Null, where nothing was changed.
   */
  static void lastWas(HTMLElement undo) {
    last = undo;
  }

  private void pressed(Event event) {
    // A key that is held would take back step after step.
    if (Dialog.isAnyOpen() || isRepeated(event)) {
      return;
    }
    String code = code(event);
    // On a Mac, Option writes a character into the field.
    boolean writes = Dom.isTextInput(Dom.focused()) && !code.endsWith(Ascii.upper(key(event)));
    if (isAlone(event, "altKey") && !writes) {
      alt(event, code);
    } else if (isAlone(event, "ctrlKey") || isAlone(event, "metaKey")) {
      HTMLElement undo = undo();
      if (key(event).equals("Enter")) {
        click(event, primary());
      } else if (Ascii.lower(key(event)).equals("z") && undo != null && undo == last) {
        lastWas(null);
        click(event, undo);
      }
    } else if (key(event).equals("?") && !Dom.isTextInput(Dom.focused()) && Dom.isChecked(Dom.byId("shortcuts-on"))) {
      event.preventDefault();
      Dialog.open(dialog);
    }
  }

  private void alt(Event event, String code) {
    List<HTMLElement> links = Dom.all(HTMLDocument.current().getBody(), "nav[aria-label] a");
    int number = code.startsWith("Digit") ? code.charAt(5) - '1' : -1;
    if (number >= 0 && number < links.size()) {
      click(event, links.get(number));
    } else if (code.equals("KeyZ")) {
      click(event, undo());
    }
  }

  /** The button that takes back what the page changed last. */
  private static HTMLElement undo() {
    HTMLElement toast = Dom.find("#toast:not([hidden]) [data-action=\"undo-toast\"]:not([hidden])");
    return toast == null ? Dom.find("[data-panel]:not([hidden]) [data-action=\"undo\"]:not([hidden])") : toast;
  }

  /** The button of the shown part that is the next step. */
  private static HTMLElement primary() {
    return Dom.find("[data-panel]:not([hidden]) .primary:not([hidden]):not(:disabled)");
  }

  private static void click(Event event, HTMLElement element) {
    if (element != null) {
      event.preventDefault();
      element.click();
    }
  }

  @JSBody(params = "event", script = "return event.code || '';")
  private static native String code(Event event);

  @JSBody(params = "event", script = "return event.repeat;")
  private static native boolean isRepeated(Event event);

  @JSBody(params = "event", script = "return event.key || '';")
  static native String key(Event event);

  @JSBody(
      params = {"event", "modifier"},
      script = "return event[modifier] && event.ctrlKey + event.altKey + event.metaKey + event.shiftKey === 1;")
  private static native boolean isAlone(Event event, String modifier);
}
