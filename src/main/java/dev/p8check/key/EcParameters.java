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
 * @param curve the OBJECT IDENTIFIER in dotted form, empty where the curve is spelled out and is none of those that are
 *     known so
 * @param explicit whether the parameters are spelled out
 */
public record EcParameters(String curve, boolean explicit) {
  private static final String P = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
  private static final String A = "ffffffff00000001000000000000000000000000fffffffffffffffffffffffc";
  private static final String B = "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b";
  private static final String G_X = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
  private static final String N = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  // How the order of its base point ends, and the curve.
  private static final String[] BY_ORDER = {
    "d0364141", "1.3.132.0.10", "ccc52973", "1.3.132.0.34", "91386409", "1.3.132.0.35", "974856a7",
    "1.3.36.3.3.2.8.1.1.7"
  };

  /** Reads {@code ECParameters}. */
  public static EcParameters of(DerElement element) throws DerException {
    if (element.tag() == Tag.OBJECT_IDENTIFIER) {
      return new EcParameters(Oid.dotted(element), false);
    }
    if (element.tag() != Tag.SEQUENCE) {
      throw new DerException(DerException.Problem.UNEXPECTED_TAG, element.start());
    }
    DerReader reader = element.reader();
    boolean same = isAsP256(reader);
    String order = reader.nextTag() == Tag.INTEGER ? number(reader.read()) : "";
    return new EcParameters(same && order.equals(N) ? Oid.P256 : byOrder(order), true);
  }

  private static String byOrder(String order) {
    for (int i = 0; i < BY_ORDER.length; i += 2) {
      if (order.endsWith(BY_ORDER[i])) {
        return BY_ORDER[i + 1];
      }
    }
    return "";
  }

  /** Whether the curve is P-256, however it is written. */
  public boolean isP256() {
    return curve.equals(Oid.P256);
  }

  /** Reads what stands in front of the order of the base point; returns whether it is that of P-256. */
  private static boolean isAsP256(DerReader reader) throws DerException {
    reader.read(Tag.INTEGER);
    DerReader field = reader.read(Tag.SEQUENCE).reader();
    boolean prime = Oid.dotted(field.read(Tag.OBJECT_IDENTIFIER)).equals(Oid.PRIME_FIELD);
    boolean same = prime && number(field.read(Tag.INTEGER)).equals(P);
    DerReader curve = reader.read(Tag.SEQUENCE).reader();
    same &= number(curve.read(Tag.OCTET_STRING)).equals(A);
    same &= number(curve.read(Tag.OCTET_STRING)).equals(B);
    // The generator is 04 || x || y or 03 || x: its y is odd.
    String generator = Hex.encode(reader.read(Tag.OCTET_STRING).octets());
    return same && generator.startsWith(G_X, 2);
  }

  private static String number(DerElement element) {
    String hex = Hex.encode(element.octets());
    return hex.length() == 66 && hex.startsWith("00") ? hex.substring(2) : hex;
  }
}
