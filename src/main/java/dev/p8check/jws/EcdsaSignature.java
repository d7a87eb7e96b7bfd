package dev.p8check.jws;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Tag;
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

  private final byte[] p1363;

  private EcdsaSignature(byte[] p1363) {
    this.p1363 = p1363;
  }

  /** Returns the signature that {@code der} holds, or nothing unless it is exactly that and its integers fit. */
  public static Optional<EcdsaSignature> ofDer(byte[] der) {
    try {
      DerReader whole = new DerReader(der);
      DerReader integers = whole.read(Tag.SEQUENCE).reader();
      whole.expectEnd();
      byte[] out = new byte[2 * HALF];
      boolean fits = copy(integers.read(Tag.INTEGER), out, HALF) && copy(integers.read(Tag.INTEGER), out, 2 * HALF);
      integers.expectEnd();
      return fits ? Optional.of(new EcdsaSignature(out)) : Optional.empty();
    } catch (DerException e) {
      return Optional.empty();
    }
  }

  /** Writes {@code integer} so that it ends before {@code end}; says whether it is in its one form and fits. */
  private static boolean copy(DerElement integer, byte[] out, int end) {
    byte[] octets = integer.octets();
    // A leading zero keeps the integer positive (X.690 8.3).
    int skip = octets.length > 1 && octets[0] == 0 ? 1 : 0;
    int length = octets.length - skip;
    if (length == 0 || length > HALF || (octets[skip] < 0) != (skip == 1)) {
      return false;
    }
    System.arraycopy(octets, skip, out, end - length, length);
    return true;
  }

  /** Returns R || S, 64 octets. */
  public byte[] toP1363() {
    return p1363.clone();
  }
}
