package dev.p8check.ui;

import dev.p8check.encoding.Hex;
import dev.p8check.p256.Sha256;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The page's own file, byte for byte: the build writes it in the form in which a browser writes a
 * document, so the document as it was before the script changed anything gives the file again.
 */
final class OfflineCopy {
  // Stays the browser's string: half a million characters cost a noticeable time to cross over.
  private final JSObject page = document();

  void save() {
    Download.save("p8check.html", "text/html", page);
  }

  String sha256() {
    Int8Array encoded = encode(page);
    byte[] bytes = new byte[encoded.getLength()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = encoded.get(i);
    }
    return Hex.encode(Sha256.digest(bytes));
  }

  @JSBody(script = "return '<!DOCTYPE html>\\n' + document.documentElement.outerHTML + '\\n';")
  private static native JSObject document();

  @JSBody(params = "page", script = "return new Int8Array(new TextEncoder().encode(page).buffer);")
  private static native Int8Array encode(JSObject page);
}
