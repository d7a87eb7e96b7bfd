package dev.p8check.ui;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Utf8;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * What the browser's own WebCrypto says of a signature, beside what this page says. The key goes in as
 * a JWK: Safari refuses Apple's own PKCS#8 form.
 */
final class SecondOpinion {
  private final HTMLElement line;
  private int questions;

  /** Will write into {@code line}, which is hidden while there is nothing to say. */
  SecondOpinion(HTMLElement line) {
    this.line = line;
  }

  @JSFunctor
  interface Opinion extends JSObject {
    /** 1 for valid, 0 for not valid, -1 where the browser gives none. */
    void is(int opinion);
  }

  /** Says nothing, and nothing of what is still being asked either. */
  void forget() {
    questions++;
    line.setHidden(true);
  }

  /** Says whether WebCrypto agrees that {@code token} is signed by the key (x, y) or, not {@code signed}, is not. */
  void ask(String token, byte[] x, byte[] y, boolean signed) {
    forget();
    int question = questions;
    int dot = token.lastIndexOf('.');
    try {
      byte[] signature = Base64Url.decode(token.substring(dot + 1));
      verify(
          Base64Url.encode(x), Base64Url.encode(y), signature, Utf8.encode(token.substring(0, dot)),
          opinion -> {
            if (question == questions && opinion >= 0) {
              tell(opinion == (signed ? 1 : 0), signed);
            }
          });
    } catch (EncodingException e) {
      // WebCrypto takes octets, and this signature has none to give.
    }
  }

  private void tell(boolean agrees, boolean signed) {
    String verdict = agrees && signed ? "valid" : "invalid";
    String says = agrees
        ? signed ? "Two independent implementations agree: this page and the browser’s WebCrypto."
            : "This page and the browser’s WebCrypto agree that the signature does not match."
        : "This page and the browser’s WebCrypto disagree about the signature. Do not use this token, and "
        + "report the problem.";
    Dom.verdict(line, verdict);
    Dom.say(Dom.slot(line, "says"), says);
    line.setHidden(false);
    if (!agrees) {
      Announcer.say(says);
    }
  }

  @JSBody(
      params = {"x", "y", "signature", "message", "opinion"},
      script = "if (!self.crypto || !crypto.subtle) { opinion(-1); return; }"
          + "var name = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'};"
          + "crypto.subtle.importKey('jwk', {kty: 'EC', crv: 'P-256', x: x, y: y}, name, false, ['verify'])"
          + ".then(function(key) { return crypto.subtle.verify(name, key, new Uint8Array(signature), new "
          + "Uint8Array(message)); })"
          + ".then(function(valid) { opinion(valid ? 1 : 0); }, function() { opinion(-1); });")
  private static native void verify(
      String x, String y, @org.teavm.jso.JSByRef byte[] signature, @org.teavm.jso.JSByRef byte[] message,
      Opinion opinion);
}
