package dev.p8check.key;

import dev.p8check.encoding.Base64Url;
import dev.p8check.p256.Sha256;

/** A point of P-256: coordinates of 32 octets each, on the curve. */
public record PublicKey(byte[] x, byte[] y) {

  /** Returns it as a JSON Web Key (RFC 7518 section 6.2.1). */
  public String jwk() {
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + Base64Url.encode(x) + "\",\"y\":\"" + Base64Url.encode(y)
        + "\"}";
  }

  /** Returns the SHA-256 of its SubjectPublicKeyInfo. */
  public byte[] spkiSha256() {
    return Sha256.digest(SubjectPublicKeyInfo.of(x, y));
  }
}
