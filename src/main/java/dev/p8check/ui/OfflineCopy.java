package dev.p8check.ui;

import dev.p8check.encoding.Hex;
import dev.p8check.p256.Sha256;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The page's own file, byte for byte: the build writes it in the form in which a browser writes a
 * document, so a copy of the document as it was before the script changed anything, written out, gives the file again.
 */
final class OfflineCopy {
  /** Bytes that a slow telephone hashes within a frame. */
  private static final int PIECE = 65536;

  // Nodes and not their text, which takes a noticeable time to write: not while the page opens.
  private final JSObject document = copy();

  /** Adds the scripts that came after this one; in the last of them. */
  void complete() {
    addScripts(document);
  }

  void save() {
    Download.save("p8check.html", "text/html", text(document));
  }

  /** Gives the file's SHA-256 in hex digits, after a while: the page stays usable meanwhile. */
  void sha256(Consumer<String> taker) {
    Later.run(0, () -> {
      JSObject text = text(document);
      Later.run(0, () -> hash(encode(text), 0, new Sha256(), taker));
    });
  }

  private static void hash(Int8Array bytes, int from, Sha256 sha256, Consumer<String> taker) {
    if (from >= bytes.getLength()) {
      taker.accept(Hex.encode(sha256.digest()));
      return;
    }
    byte[] piece = new byte[Math.min(PIECE, bytes.getLength() - from)];
    for (int i = 0; i < piece.length; i++) {
      piece[i] = bytes.get(from + i);
    }
    sha256.update(piece);
    Later.run(0, () -> hash(bytes, from + PIECE, sha256, taker));
  }

  /** The document as far as it has come, that is up to this script. */
  @JSBody(script = "return document.documentElement.cloneNode(true);")
  private static native JSObject copy();

  @JSBody(
      params = "copy",
      script = "var from = copy.querySelectorAll('script').length, all = document.querySelectorAll('script');"
          + "for (; from < all.length; from++) { copy.querySelector('body').appendChild(all[from].cloneNode(true)); }")
  private static native void addScripts(JSObject copy);

  // Stays the browser's string: half a million characters cost a noticeable time to cross over.
  @JSBody(params = "copy", script = "return '<!DOCTYPE html>\\n' + copy.outerHTML + '\\n';")
  private static native JSObject text(JSObject copy);

  @JSBody(params = "page", script = "return new Int8Array(new TextEncoder().encode(page).buffer);")
  private static native Int8Array encode(JSObject page);
}
