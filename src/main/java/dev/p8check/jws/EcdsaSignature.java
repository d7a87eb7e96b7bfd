package dev.p8check.jws;

import java.util.Optional;

/**
 * An ECDSA signature on P-256, written either as {@code R || S} (P1363, 64 octets) or as DER:
 *
 * <pre>
 * ECDSA-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER }   (RFC 3279 section 2.2.3)
 * </pre>
 */
public final class EcdsaSignature {
  private static final int HALF = 32;
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  private final byte[] p1363;

  private EcdsaSignature(byte[] p1363) {
    this.p1363 = p1363;
  }

  /** Returns the signature that {@code der} holds, or nothing unless it is exactly that and its integers fit. */
  public static Optional<EcdsaSignature> ofDer(byte[] der) {
    // Two integers of at most 33 octets keep the sequence under 128, so every length is one octet.
    if (der.length < 8 || der[0] != SEQUENCE || der[1] != der.length - 2) {
      return Optional.empty();
    }
    int second = 4 + der[3];
    if (der[2] != INTEGER || der[3] < 1 || second + 2 > der.length || der[second] != INTEGER) {
      return Optional.empty();
    }
    byte[] out = new byte[2 * HALF];
    boolean whole = der[second + 1] >= 1 && second + 2 + der[second + 1] == der.length;
    if (!whole || !copy(der, 4, der[3], out, 0) || !copy(der, second + 2, der[second + 1], out, HALF)) {
      return Optional.empty();
    }
    return Optional.of(new EcdsaSignature(out));
  }

  private static boolean copy(byte[] der, int from, int length, byte[] out, int to) {
    // A leading zero keeps the integer positive (X.690 8.3).
    int skip = length > 1 && der[from] == 0 ? 1 : 0;
    boolean negative = skip == 0 && der[from] < 0;
    boolean padded = skip == 1 && der[from + 1] >= 0;
    if (negative || padded || length - skip > HALF) {
      return false;
    }
    System.arraycopy(der, from + skip, out, to + HALF - (length - skip), length - skip);
    return true;
  }

  /** Returns R || S, 64 octets. */
  public byte[] toP1363() {
    return p1363.clone();
  }
}
