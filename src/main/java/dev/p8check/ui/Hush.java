package dev.p8check.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Keeps a verdict from being read out, and drawn in alarm, at each keystroke; once typing rests, it is read out once.
 */
final class Hush {
  private static final int QUIET_MILLISECONDS = 700;
  private static final String TYPING = "data-typing";

  private final HTMLElement panel;
  private final HTMLElement region;
  private final Later rest = new Later(this::speak);
  private String heard = "";

  Hush(HTMLElement panel, HTMLElement region) {
    this.panel = panel;
    this.region = region;
  }

  /** Takes note of something that was put into one of the panel's fields. */
  void hear(Event event) {
    if (!isTyping(inputType(event))) {
      return;
    }
    if (!panel.hasAttribute(TYPING)) {
      heard = region.getTextContent();
    }
    panel.setAttribute(TYPING, "");
    region.setAttribute("aria-live", "off");
    rest.in(QUIET_MILLISECONDS);
  }

  private void speak() {
    panel.removeAttribute(TYPING);
    region.setAttribute("aria-live", "polite");
    if (!heard.equals(region.getTextContent())) {
      Announcer.say(region.getTextContent());
    }
  }

  /**
   * Whether a change of that kind is one of several, which is no moment to raise one's voice; an event of no kind is
   * not.
   */
  static boolean isTyping(String inputType) {
    return !inputType.isEmpty() && !inputType.startsWith("insertFromPaste") && !inputType.equals("insertFromDrop");
  }

  @JSBody(params = "event", script = "return event.inputType || '';")
  private static native String inputType(Event event);
}
