package dev.p8check.ui;

import dev.p8check.token.Distance;
import dev.p8check.token.TokenMaker;
import java.util.List;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;

/** How long a token will live: a slider of seconds, or whole days where it is to be long-lived. */
final class LifetimeInputs {
  private static final int SECONDS_A_DAY = 86_400;
  static final int MOST_DAYS = TokenMaker.MAX_LONG_LIFETIME / SECONDS_A_DAY;

  private final HTMLElement slider = Dom.byId("token-lifetime");
  private final HTMLElement isLong = Dom.byId("token-long");
  private final HTMLElement days = Dom.byId("token-days");

  void onInput(EventListener<Event> listener) {
    for (HTMLElement input : List.of(slider, isLong, days)) {
      Dom.on(input, "input", listener);
    }
  }

  int seconds() {
    return (int) (Dom.isChecked(isLong) ? Math.max(1, days()) * SECONDS_A_DAY : Dom.number(slider));
  }

  /** Whether fewer than one day is filled in, and one is taken. */
  boolean isShort() {
    return Dom.isChecked(isLong) && days() < 1;
  }

  boolean isTooLong() {
    return days() > MOST_DAYS;
  }

  private double days() {
    return Math.floor(Dom.number(days));
  }

  /**
   * Fills in {@code seconds}, as near as the inputs can, or none where they are not known; returns what puts everything
   * back.
   */
  Runnable propose(double seconds) {
    String secondsBefore = Dom.value(slider);
    boolean longBefore = Dom.isChecked(isLong);
    String daysBefore = Dom.value(days);
    boolean isLongLived = seconds > TokenMaker.MAX_LIFETIME;
    Dom.setChecked(isLong, isLongLived);
    if (isLongLived) {
      double most = Math.min(seconds, TokenMaker.MAX_LONG_LIFETIME);
      Dom.setValue(days, String.valueOf((int) Math.max(1, Math.ceil(most / SECONDS_A_DAY - 0.5))));
    } else if (seconds > 0) {
      Dom.setValue(slider, String.valueOf((int) seconds));
    }
    return () -> {
      Dom.setValue(slider, secondsBefore);
      Dom.setChecked(isLong, longBefore);
      Dom.setValue(days, daysBefore);
    };
  }

  /** Goes to the input that counts. */
  void focus() {
    (Dom.isChecked(isLong) ? days : slider).focus();
  }

  /** Lets people into the input that counts alone. */
  void enable() {
    Dom.setDisabled(days, !Dom.isChecked(isLong));
    Dom.setDisabled(slider, Dom.isChecked(isLong));
  }

  /** Says in {@code place} what was chosen. */
  void say(HTMLElement place) {
    Dom.say(place, isShort() ? "At least 1 day, so 1 is used" : length(seconds()));
    slider.setAttribute("aria-valuetext", length(Dom.number(slider)));
  }

  /** In words, in which the least that the slider takes is one minute. */
  static String length(double seconds) {
    return seconds == 60 ? "1 minute" : Distance.length(seconds);
  }

  void setInvalid(boolean isInvalid) {
    Dom.setInvalid(days, isInvalid, isShort() ? "token-lifetime-says" : "make-state");
  }
}
