package dev.p8check.ui;

import dev.p8check.encoding.Hex;
import dev.p8check.encoding.Utf8;
import dev.p8check.p256.Sha256;
import org.teavm.jso.JSBody;

/**
 * The page's own file, byte for byte: the build writes it in the form in which a browser writes a
 * document, so the document as it was before the script changed anything gives the file again.
 */
final class OfflineCopy {
  private final String page = "<!DOCTYPE html>\n" + document() + "\n";

  String page() {
    return page;
  }

  String sha256() {
    return Hex.encode(Sha256.digest(Utf8.encode(page)));
  }

  @JSBody(script = "return document.documentElement.outerHTML;")
  private static native String document();
}
