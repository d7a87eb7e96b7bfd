package dev.p8check.key;

import dev.p8check.der.DerWriter;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;

/** The public half of a P-256 key as certificates and {@code openssl ec -pubout} write it (RFC 5480). */
public final class SubjectPublicKeyInfo {
  private SubjectPublicKeyInfo() {}

  /** Returns the 91 octets for the point (x, y). */
  public static byte[] of(byte[] x, byte[] y) {
    return DerWriter.element(Tag.SEQUENCE,
        DerWriter.element(Tag.SEQUENCE, Oid.ecPublicKey(), Oid.p256()),
        DerWriter.element(Tag.BIT_STRING, new byte[] {0, 4}, x, y));
  }
}
