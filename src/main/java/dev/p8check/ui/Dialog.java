package dev.p8check.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The browser's own modal dialogs, which keep the focus in and give it back. */
final class Dialog {
  private Dialog() {}

  /** Lets every Close button of {@code dialog} close it. */
  static void closes(HTMLElement dialog) {
    for (HTMLElement button : Dom.all(dialog, "[data-action=\"close\"]")) {
      Dom.onClick(button, () -> close(dialog));
    }
  }

  /** Whether one is open: what lies behind it is left alone. */
  static boolean isAnyOpen() {
    return Dom.find("dialog[open]") != null;
  }

  @JSBody(params = "dialog", script = "if (!dialog.open) { dialog.showModal(); }")
  static native void open(HTMLElement dialog);

  @JSBody(params = "dialog", script = "dialog.close();")
  static native void close(HTMLElement dialog);
}
