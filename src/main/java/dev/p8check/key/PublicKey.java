package dev.p8check.key;

import dev.p8check.p256.Sha256;

/** A point of P-256: coordinates of 32 octets each, on the curve. */
public record PublicKey(byte[] x, byte[] y) {

  /** Returns the SHA-256 of its SubjectPublicKeyInfo. */
  public byte[] spkiSha256() {
    return Sha256.digest(SubjectPublicKeyInfo.of(x, y));
  }
}
