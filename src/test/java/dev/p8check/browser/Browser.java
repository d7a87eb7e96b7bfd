package dev.p8check.browser;

import java.nio.file.Path;
import java.util.List;

/** What a person does to a page, over three engines. */
public interface Browser extends AutoCloseable {
  void open(String url);

  /**
   * Gives the window the focus, without which the Enter key clicks no button, and where that takes one, goes on
   * in a new tab; before a page is opened.
   */
  default void bringToFront() {}

  /** The reload button. */
  void reload();

  /** The back button. */
  void back();

  /**
   * Returns what {@code body} returns, run as a function in the page with {@code arguments}; values cross
   * as JSON does.
   */
  Object eval(String body, Object... arguments);

  void click(String css);

  /** Clicks the element and types, key by key. */
  void type(String css, String text);

  /** Presses the keys together, the last one with all the others held; keys as WebDriver names them. */
  void press(CharSequence... keys);

  /** Gives files to a file input, as its chooser does. */
  void choose(String css, Path... files);

  void resize(int width, int height);

  /** A PNG of what the window shows. */
  byte[] screenshot();

  /** Errors and warnings that the page or its policy caused, as far as the engine tells. */
  List<String> complaints();

  @Override
  void close();

  /** Waits until {@code expression} is true in the page, or fails with it. */
  default void await(String expression) {
    long deadline = System.nanoTime() + 90_000_000_000L;
    while (!Boolean.TRUE.equals(eval("return !!(" + expression + ");"))) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Never true in " + this + ": " + expression);
      }
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        throw new AssertionError("Interrupted while waiting for " + expression, e);
      }
    }
  }

  /** Waits until the element stays where it is, since a pointer goes to where it was. */
  default void awaitStill(String css) {
    String before = "";
    for (int i = 0; i < 100; i++) {
      String now = String.valueOf(eval("const r = document.querySelector(arguments[0]).getBoundingClientRect();"
          + "return r.x + ' ' + r.y + ' ' + r.width + ' ' + r.height;", css));
      if (now.equals(before)) {
        return;
      }
      before = now;
      try {
        Thread.sleep(60);
      } catch (InterruptedException e) {
        throw new AssertionError("Interrupted while waiting for " + css, e);
      }
    }
    throw new AssertionError(css + " does not come to rest");
  }

  /** Opens the page and waits until every control works. */
  default void openPage(String url) {
    open(url);
    await("document.documentElement.dataset.ready === 'true'");
  }

  /**
   * Replaces the element's text from the clipboard, by the keys a person presses. The input it is copied from asks
   * the browser to keep nothing, as the page's own do: Firefox would write its text to the disk.
   */
  default void paste(String css, String text) {
    eval("const source = document.createElement('textarea');"
        + "source.id = 'clipboard-source'; source.autocomplete = 'off'; source.value = arguments[0];"
        + "document.body.append(source); source.focus(); source.select();", text);
    press("\uE009", "c");
    eval("document.getElementById('clipboard-source').remove();"
        + "const target = document.querySelector(arguments[0]); target.focus(); target.select();", css);
    press("\uE009", "v");
  }

  /** Drops one file on the element, as a script sees it. */
  default void drop(String css, String fileName, String text) {
    eval("const transfer = new DataTransfer();"
        + "transfer.items.add(new File([arguments[2]], arguments[1], {type: 'application/octet-stream'}));"
        + "const target = document.querySelector(arguments[0]);"
        + "for (const type of ['dragenter', 'dragover', 'drop']) {"
        + "  target.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: transfer}));"
        + "}", css, fileName, text);
  }

  /** The text of the element, or the value of the input. */
  default String text(String css) {
    return (String) eval("const e = document.querySelector(arguments[0]);"
        + "if (!e) return null; return 'value' in e ? e.value : e.textContent;", css);
  }

  /** The attribute of the first such element, or null where there is none. */
  default String attribute(String css, String name) {
    return (String) eval("const e = document.querySelector(arguments[0]);"
        + "return e && e.getAttribute(arguments[1]);", css, name);
  }
}
