package dev.p8check.ui;

import dev.p8check.check.CredentialsCheck;
import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Base64;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Uint8Array;

/** Files that are chosen or dropped; a large one is refused by its size, unread. */
final class Files {
  /** The largest log that is read, or explained when it was pasted: far more than any that is read by people. */
  static final int MAX_LOG_BYTES = 5 << 20;

  private Files() {}

  /** A file by its name, size and, once read, text. */
  record Given(String name, double size, JSObject file) {
    boolean isTooLarge() {
      return size > CredentialsCheck.LARGEST_KEY;
    }
  }

  @JSFunctor
  interface Found extends JSObject {
    void take(JSObject files, boolean refused);
  }

  @JSFunctor
  interface Bytes extends JSObject {
    void read(Uint8Array bytes);
  }

  /**
   * Listens to the choosers of files and of a folder, and to drops anywhere on the page.
   *
   * @param none told when there was no file of a key, or the browser gave none out
   */
  static void listen(Consumer<List<Given>> taker, Consumer<String> none) {
    for (String id : List.of("key-file", "key-folder")) {
      HTMLElement chooser = Dom.byId(id);
      Dom.on(chooser, "change", event -> {
        List<Given> given = list(chosen(chooser));
        Dom.setValue(chooser, "");
        take(given, false, taker, none);
      });
    }
    HTMLElement body = HTMLDocument.current().getBody();
    Dom.on(body, "dragover", event -> {
      if (hasFiles(event)) {
        event.preventDefault();
        if (!Dialog.isAnyOpen()) {
          body.getClassList().add("dropping");
        }
      }
    });
    Dom.on(body, "dragleave", event -> {
      if (leavesPage(event)) {
        body.getClassList().remove("dropping");
      }
    });
    Dom.on(body, "drop", event -> {
      body.getClassList().remove("dropping");
      if (hasFiles(event)) {
        event.preventDefault();
        if (!Dialog.isAnyOpen()) {
          dropped(event, (files, refused) -> take(list(files), refused, taker, none));
        }
      }
    });
  }

  private static void take(List<Given> files, boolean refused, Consumer<List<Given>> taker, Consumer<String> none) {
    if (!files.isEmpty()) {
      taker.accept(files);
    } else {
      none.accept(refused
          ? "This browser does not let the page read a dropped folder. Use \u201cFolder\u2026\u201d."
          : "No file in that folder ends in .p8, .pem or .key.");
    }
  }

  /** Lists files; of those in a folder, which are named with the way to them, the ones that are named like keys. */
  private static List<Given> list(JSObject files) {
    List<Given> list = new ArrayList<>();
    for (int i = 0; i < length(files); i++) {
      JSObject file = item(files, i);
      String name = name(file);
      if (name.indexOf('/') < 0 || isKey(Ascii.lower(name))) {
        list.add(new Given(name, size(file), file));
      }
    }
    return list;
  }

  /** Whether a file is named as one of a key, in small letters. */
  static boolean isKey(String name) {
    return name.endsWith(".p8") || name.endsWith(".pem") || name.endsWith(".key");
  }

  /** Returns a file's name with what would be invisible, or turn its letters round, made visible. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      shown.append(c == ' ' ? " " : VisibleCharacter.sign(c));
    }
    return shown.toString();
  }

  /**
   * Reads {@code given}; bytes that are no text but look like DER are given in base64, as a PEM body is.
   *
   * @param failed run instead where the browser cannot read the file
   */
  static void read(Given given, Consumer<String> taker, Runnable failed) {
    bytes(given.file(), bytes -> {
      if (bytes == null) {
        failed.run();
      } else {
        taker.accept(isDer(bytes) ? base64(bytes) : text(bytes));
      }
    });
  }

  /** What is said of a file that cannot be read. */
  static String unread(Given given) {
    return shown(given.name())
        + " could not be read. See that it is still there and that you may open it, then choose it again.";
  }

  private static boolean isDer(Uint8Array bytes) {
    // 0x30 is the SEQUENCE that starts a key, and also the digit zero: only DER goes on with a long length.
    return bytes.getLength() > 2 && bytes.get(0) == 0x30 && (bytes.get(1) & 0xff) > 0x7f
        || bytes.getLength() > 2 && bytes.get(0) == 0x30 && bytes.get(2) == 2 && bytes.get(1) + 2 == bytes.getLength();
  }

  private static String base64(Uint8Array bytes) {
    byte[] copy = new byte[bytes.getLength()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (byte) bytes.get(i);
    }
    return Base64.encode(copy);
  }

  @JSBody(params = "chooser", script = "return chooser.files;")
  private static native JSObject chosen(HTMLElement chooser);

  /** Gives the dropped files, and those in dropped folders, each with the way to it as its name. */
  @JSBody(
      params = {"event", "taker"},
      script = "var found = [], refused = false, waiting = 1, items = event.dataTransfer.items;"
          + "function done() { if (--waiting === 0) { taker(found, refused); } }"
          + "function refuse() { refused = true; done(); }"
          + "function walk(entry) { waiting++;"
          + "  if (entry.isFile) { entry.file(function(file) { found.push("
          + "    {name: entry.fullPath.slice(1), size: file.size, arrayBuffer: function() { return file.arrayBuffer(); "
          + "}}); done(); }, refuse); }"
          + "  else { list(entry.createReader()); } }"
          + "function list(reader) { reader.readEntries(function(entries) {"
          + "  entries.forEach(walk); if (entries.length) { list(reader); } else { done(); } }, refuse); }"
          + "for (var i = 0; i < items.length; i++) {"
          + "  var entry = items[i].webkitGetAsEntry && items[i].webkitGetAsEntry();"
          + "  if (entry && entry.isDirectory) { walk(entry); }"
          + "  else { var file = items[i].getAsFile(); if (file) { found.push(file); } } }"
          + "done();")
  private static native void dropped(Event event, Found taker);

  @JSBody(
      params = "event",
      script = "return !!event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0;")
  private static native boolean hasFiles(Event event);

  @JSBody(params = "event", script = "return !event.relatedTarget;")
  private static native boolean leavesPage(Event event);

  @JSBody(params = "files", script = "return files.length;")
  private static native int length(JSObject files);

  @JSBody(params = {"files", "index"}, script = "return files[index];")
  private static native JSObject item(JSObject files, int index);

  @JSBody(params = "file", script = "return file.webkitRelativePath || file.name;")
  private static native String name(JSObject file);

  @JSBody(params = "file", script = "return file.size;")
  private static native double size(JSObject file);

  @JSBody(
      params = {"file", "taker"},
      script = "file.arrayBuffer().then(function(buffer) { taker(new Uint8Array(buffer)); },"
          + " function() { taker(null); });")
  private static native void bytes(JSObject file, Bytes taker);

  @JSBody(params = "bytes", script = "return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);")
  private static native String text(Uint8Array bytes);
}
