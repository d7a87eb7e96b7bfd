package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Hex;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.p256.P256;
import dev.p8check.pem.PemBlock;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Uint8Array;

/** Sets to try the page with: a throw-away key made here, as it is or damaged in a known way. */
final class Practice {
  private static final String KEY_ID_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final HTMLElement dialog = Dom.byId("practice");
  private final BiConsumer<Credentials, String> filling;

  Practice(BiConsumer<Credentials, String> filling) {
    this.filling = filling;
  }

  void start() {
    HTMLElement examples = Dom.slot(dialog, "examples");
    for (Damage damage : Damage.values()) {
      HTMLElement button = Dom.element("button", damage.label());
      button.setAttribute("type", "button");
      Dom.onClick(button, () -> fill(damage.of(set()), "Practice: " + damage.label() + "."));
      examples.appendChild(button);
    }
    Dom.onClick(dialog.querySelector("[data-practice]"), () -> fill(set(), "Practice: a throwaway key made here."));
    for (HTMLElement opener : Dom.all(Dom.byId("main"), "[data-action=\"practice\"]")) {
      Dom.onClick(opener, () -> Dialog.open(dialog));
    }
    Dialog.closes(dialog);
  }

  private void fill(Credentials values, String notice) {
    Dialog.close(dialog);
    filling.accept(values, notice);
  }

  /** Returns the private key {@code d} as Apple would issue it. */
  static String pem(byte[] d) {
    byte[] point = P256.publicKey(d);
    byte[] x = Arrays.copyOf(point, point.length / 2);
    byte[] y = Arrays.copyOfRange(point, point.length / 2, point.length);
    return PemBlock.of(PemBlock.PRIVATE_KEY, PrivateKeyInfo.appleForm(d, x, y));
  }

  /** A good set with a key that nobody else has. */
  private static Credentials set() {
    byte[] random = random(26);
    StringBuilder keyId = new StringBuilder();
    for (int i = 0; i < Shapes.TEN_CHARACTERS; i++) {
      keyId.append(KEY_ID_CHARACTERS.charAt(random[i] & 31));
    }
    String hex = Hex.encode(random).substring(20);
    String issuerId = hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
        + hex.substring(17, 20) + "-" + hex.substring(20, 32);
    return new Credentials(issuerId, keyId.toString(), pem(scalar()), "AuthKey_" + keyId + ".p8", KeyKind.AUTO);
  }

  private static byte[] scalar() {
    byte[] d = random(32);
    while (!P256.isScalar(d)) {
      d = random(32);
    }
    return d;
  }

  private static byte[] random(int length) {
    Uint8Array array = new Uint8Array(length);
    fill(array);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) array.get(i);
    }
    return bytes;
  }

  @JSBody(params = "array", script = "crypto.getRandomValues(array);")
  private static native void fill(Uint8Array array);
}
