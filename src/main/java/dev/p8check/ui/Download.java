package dev.p8check.ui;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/** Saving a text as a file: the browser takes it from the page's memory, no request is made. */
final class Download {
  private Download() {}

  static void save(String name, String type, String text) {
    save(name, type, JSString.valueOf(text));
  }

  @JSBody(
      params = {"name", "type", "text"},
      script = "var address = URL.createObjectURL(new Blob([text], {type: type}));"
          + "var link = document.createElement('a');"
          + "link.href = address; link.download = name;"
          + "document.body.appendChild(link); link.click(); link.remove();"
          + "setTimeout(function() { URL.revokeObjectURL(address); }, 10000);")
  static native void save(String name, String type, JSObject text);
}
