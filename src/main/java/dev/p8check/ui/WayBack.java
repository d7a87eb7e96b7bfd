package dev.p8check.ui;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Brings back what the page took out of the fields of a part, also when the line that offered it is gone. */
final class WayBack {
  /** What is said where a person has typed since. */
  static final String WITH_TYPED = "Undone, with what came since. Undo again brings it back.";

  private final Toast toast;
  private final List<HTMLElement> fields;
  private final Runnable changed;
  private final HTMLElement button = Dom.element("button", "Undo");
  private final Undo<List<String>> undo = new Undo<>();
  private List<String> left = List.of();

  /**
   * Puts its button into {@code row}.
   *
   * @param fields the first one gets the focus
   * @param changed run when the page has put something into them
   */
  WayBack(Toast toast, HTMLElement row, List<HTMLElement> fields, Runnable changed) {
    this.toast = toast;
    this.fields = fields;
    this.changed = changed;
    button.setAttribute("type", "button");
    button.setAttribute("data-action", "undo");
    button.setHidden(true);
    Dom.onClick(button, this::back);
    row.appendChild(button);
  }

  /** Empties the fields. */
  void clear() {
    List<String> nothing = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      nothing.add("");
    }
    put(nothing, "Cleared.");
  }

  /** Puts {@code text} into the first field. */
  void repair(String text) {
    List<String> values = now();
    values.remove(0);
    List<String> repaired = new ArrayList<>();
    repaired.add(text);
    repaired.addAll(values);
    put(repaired, "Repaired.");
  }

  private void put(List<String> values, String says) {
    List<String> before = now();
    if (!before.equals(values)) {
      undo.remember(before);
      toast.say(says, fields.get(0), this::back);
    }
    set(values);
  }

  private void back() {
    if (undo.isEmpty()) {
      return;
    }
    List<String> now = now();
    boolean isTyped = !now.equals(left);
    toast.hide();
    List<String> before = undo.takeBack(now, isTyped);
    Announcer.say("Undone.");
    if (isTyped) {
      toast.say(WITH_TYPED, fields.get(0), this::back);
    }
    set(before);
  }

  private List<String> now() {
    List<String> now = new ArrayList<>();
    for (HTMLElement field : fields) {
      now.add(Dom.value(field));
    }
    return now;
  }

  private void set(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      Dom.setValue(fields.get(i), values.get(i));
    }
    left = now();
    button.setHidden(undo.isEmpty());
    changed.run();
    fields.get(0).focus();
  }

  /** Lets go of every step that has something in the field at {@code index}. */
  void forget(int index) {
    undo.forgetIf(values -> !values.get(index).isEmpty());
    left = now();
    button.setHidden(undo.isEmpty());
  }

  /** Leaves nothing behind for a page that comes back from the browser's memory. */
  void forget() {
    undo.forget();
    left = List.of();
    button.setHidden(true);
  }
}
