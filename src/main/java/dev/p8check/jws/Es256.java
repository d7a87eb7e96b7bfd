package dev.p8check.jws;

import dev.p8check.encoding.Utf8;
import dev.p8check.p256.Ecdsa;

/** ES256 (RFC 7518 section 3.4): ECDSA on P-256 with SHA-256 over the JWS Signing Input, signature as R || S. */
public final class Es256 {
  /** The value of {@code alg}. */
  public static final String NAME = "ES256";

  /** Octets of a signature. */
  public static final int SIGNATURE_LENGTH = 64;

  private Es256() {}

  /** Returns the 64-octet signature of {@code signingInput} by the scalar {@code d}. */
  public static byte[] sign(byte[] d, String signingInput) {
    return Ecdsa.sign(d, Utf8.encode(signingInput));
  }

  /** Whether {@code signature} is that of {@code signingInput} by the key with the point (x, y). */
  public static boolean verify(byte[] x, byte[] y, String signingInput, byte[] signature) {
    return Ecdsa.verify(x, y, Utf8.encode(signingInput), signature);
  }
}
