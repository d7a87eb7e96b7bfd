package dev.p8check.ui;

import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Copying, with a fallback for browsers and pages where the clipboard is refused. */
final class Clipboard {
  private static final int SAID_FOR_MILLISECONDS = 1600;

  private Clipboard() {}

  @JSFunctor
  interface Done extends JSObject {
    void done(boolean copied);
  }

  /**
   * Lets {@code button} copy what {@code text} gives, and say so on itself; where that is refused, selects
   * it in {@code place}.
   */
  static void copies(HTMLElement button, HTMLElement place, Supplier<String> text) {
    String label = button.getTextContent();
    Dom.onClick(button, () -> write(text.get(), copied -> {
      if (!copied) {
        select(place);
      }
      button.setTextContent(copied ? "Copied" : place.isHidden() ? "Refused: show it first" : "Selected: copy it now");
      Announcer.say(button.getTextContent());
      Later.run(SAID_FOR_MILLISECONDS, () -> button.setTextContent(label));
    }));
  }

  @JSBody(params = "place", script = "window.getSelection().selectAllChildren(place);")
  private static native void select(HTMLElement place);

  @JSBody(
      params = {"text", "done"},
      script = "function byHand() {"
          + "  var area = document.createElement('textarea');"
          + "  var back = document.activeElement;"
          + "  area.value = text; area.className = 'unseen'; document.body.appendChild(area); area.select();"
          + "  var copied = false;"
          + "  try { copied = document.execCommand('copy'); } catch (e) { copied = false; }"
          + "  area.remove(); if (back) { back.focus(); } done(copied);"
          + "}"
          + "if (navigator.clipboard) {"
          + "  navigator.clipboard.writeText(text).then(function() { done(true); }, byHand);"
          + "} else { byHand(); }")
  private static native void write(String text, Done done);
}
