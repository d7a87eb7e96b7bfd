package dev.p8check.bench;

import dev.p8check.p256.Ecdsa;
import dev.p8check.p256.P256;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** The primitives of {@code dev.p8check.p256}, bytes in and bytes out. */
public final class Own {
  private Own() {}

  public static void main(String[] arguments) {}

  @JSExport
  public static byte[] sign(@JSByRef byte[] d, @JSByRef byte[] message) {
    return Ecdsa.signUnverified(d, message);
  }

  @JSExport
  public static byte[] signAndVerify(@JSByRef byte[] d, @JSByRef byte[] message) {
    return Ecdsa.sign(d, message);
  }

  @JSExport
  public static boolean verify(@JSByRef byte[] x, @JSByRef byte[] y, @JSByRef byte[] message, @JSByRef byte[] signature) {
    return Ecdsa.verify(x, y, message, signature);
  }

  @JSExport
  public static byte[] publicKey(@JSByRef byte[] d) {
    return P256.publicKey(d);
  }
}
