package dev.p8check.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Keeps the second half of a double click from what took the place of the button that the first half pressed. */
final class Steady {
  /** As long as systems wait for the second half by themselves. */
  static final int DOUBLE_CLICK_MILLISECONDS = 500;

  /** A hand is never quite still. */
  static final int PLACE_PIXELS = 8;

  private HTMLElement pressed;
  private double time;
  private double x;
  private double y;

  void start() {
    HTMLDocument.current().addEventListener("click", this::clicked, true);
  }

  private void clicked(Event event) {
    HTMLElement control = control(event);
    // Keys and scripts press what they mean, and have no place. A label passes its click on to its input.
    if (control == null || clicks(event) == 0) {
      return;
    }
    if (control != pressed && isSecondHalf(time(event) - time, x(event) - x, y(event) - y)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    pressed = control;
    time = time(event);
    x = x(event);
    y = y(event);
  }

  /** Whether a click comes so soon after another one, and so near, that it belongs to it. */
  static boolean isSecondHalf(double milliseconds, double right, double down) {
    return milliseconds < DOUBLE_CLICK_MILLISECONDS && Math.abs(right) < PLACE_PIXELS && Math.abs(down) < PLACE_PIXELS;
  }

  @JSBody(params = "event", script = "return event.target.closest('a,button,summary');")
  private static native HTMLElement control(Event event);

  @JSBody(params = "event", script = "return event.clientX || event.clientY ? event.detail : 0;")
  private static native int clicks(Event event);

  @JSBody(params = "event", script = "return event.timeStamp;")
  private static native double time(Event event);

  @JSBody(params = "event", script = "return event.clientX;")
  private static native double x(Event event);

  @JSBody(params = "event", script = "return event.clientY;")
  private static native double y(Event event);
}
