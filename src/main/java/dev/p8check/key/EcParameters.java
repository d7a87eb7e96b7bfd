package dev.p8check.key;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import dev.p8check.encoding.Hex;

/**
 * The curve of a key (RFC 5480 2.1.1, SEC 1 C.2): named by an OBJECT IDENTIFIER, or spelled out.
 *
 * @param curve the OBJECT IDENTIFIER in dotted form, empty where the curve is spelled out and is not P-256
 * @param explicit whether the parameters are spelled out
 */
public record EcParameters(String curve, boolean explicit) {
  private static final String P = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
  private static final String A = "ffffffff00000001000000000000000000000000fffffffffffffffffffffffc";
  private static final String B = "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b";
  private static final String G_X = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
  private static final String N = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  /** Reads {@code ECParameters}. */
  public static EcParameters of(DerElement element) throws DerException {
    if (element.tag() == Tag.OBJECT_IDENTIFIER) {
      return new EcParameters(Oid.dotted(element), false);
    }
    if (element.tag() != Tag.SEQUENCE) {
      throw new DerException(DerException.Problem.UNEXPECTED_TAG, element.start());
    }
    return new EcParameters(isP256(element.reader()) ? Oid.P256 : "", true);
  }

  /** Whether the curve is P-256, however it is written. */
  public boolean isP256() {
    return curve.equals(Oid.P256);
  }

  private static boolean isP256(DerReader reader) throws DerException {
    reader.read(Tag.INTEGER);
    DerReader field = reader.read(Tag.SEQUENCE).reader();
    boolean prime = Oid.dotted(field.read(Tag.OBJECT_IDENTIFIER)).equals(Oid.PRIME_FIELD);
    boolean same = prime && number(field.read(Tag.INTEGER)).equals(P);
    DerReader curve = reader.read(Tag.SEQUENCE).reader();
    same &= number(curve.read(Tag.OCTET_STRING)).equals(A);
    same &= number(curve.read(Tag.OCTET_STRING)).equals(B);
    // The generator is 04 || x || y or 03 || x: its y is odd.
    String generator = Hex.encode(reader.read(Tag.OCTET_STRING).octets());
    same &= generator.startsWith(G_X, 2);
    return same && number(reader.read(Tag.INTEGER)).equals(N);
  }

  private static String number(DerElement element) {
    String hex = Hex.encode(element.octets());
    return hex.length() == 66 && hex.startsWith("00") ? hex.substring(2) : hex;
  }
}
