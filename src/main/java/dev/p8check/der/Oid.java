package dev.p8check.der;

/** An object identifier in dotted form (X.690 8.19). */
public final class Oid {
  public static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";
  public static final String PRIME_FIELD = "1.2.840.10045.1.1";
  public static final String P256 = "1.2.840.10045.3.1.7";
  public static final String RSA_ENCRYPTION = "1.2.840.113549.1.1.1";
  public static final String RSASSA_PSS = "1.2.840.113549.1.1.10";
  public static final String ED25519 = "1.3.101.112";

  private static final byte[] EC_PUBLIC_KEY_CONTENTS = {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};
  private static final byte[] P256_CONTENTS = {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 3, 1, 7};

  private Oid() {}

  /** The element {@code id-ecPublicKey} (RFC 5480 2.1.1). */
  public static byte[] ecPublicKey() {
    return DerWriter.element(Tag.OBJECT_IDENTIFIER, EC_PUBLIC_KEY_CONTENTS);
  }

  /** The element {@code secp256r1}, which is P-256 (RFC 5480 2.1.1.1). */
  public static byte[] p256() {
    return DerWriter.element(Tag.OBJECT_IDENTIFIER, P256_CONTENTS);
  }

  /** Returns the dotted form of an OBJECT IDENTIFIER's contents. */
  public static String dotted(DerElement oid) throws DerException {
    byte[] contents = oid.octets();
    if (contents.length == 0 || contents.length > 40 || contents[contents.length - 1] < 0) {
      throw new DerException(DerException.Problem.BAD_CONTENTS, oid.contents());
    }
    StringBuilder out = new StringBuilder();
    int arc = 0;
    for (byte octet : contents) {
      // A number begins with no group of zeros (X.690 8.19.2); those of the algorithms and curves of this world fit in
      // 28 bits.
      if (arc == 0 && octet == (byte) 0x80 || arc > 0x1fffff) {
        throw new DerException(DerException.Problem.BAD_CONTENTS, oid.contents());
      }
      arc = arc << 7 | octet & 0x7f;
      if (octet >= 0) {
        if (out.length() == 0) {
          int top = Math.min(arc / 40, 2);
          out.append(top).append('.').append(arc - top * 40);
        } else {
          out.append('.').append(arc);
        }
        arc = 0;
      }
    }
    return out.toString();
  }

  /** Returns the common name of an elliptic curve, or an empty text for one that is not in the list. */
  public static String curveName(String dotted) {
    return switch (dotted) {
      case P256 -> "P-256";
      case "1.3.132.0.34" -> "P-384";
      case "1.3.132.0.35" -> "P-521";
      case "1.3.132.0.33" -> "P-224";
      case "1.2.840.10045.3.1.1" -> "P-192";
      case "1.3.132.0.10" -> "secp256k1";
      case "1.3.132.0.31" -> "secp192k1";
      case "1.3.132.0.32" -> "secp224k1";
      case "1.3.132.0.8" -> "secp160r1";
      case "1.3.132.0.9" -> "secp160k1";
      case "1.3.132.0.30" -> "secp160r2";
      case "1.2.840.10045.3.1.4" -> "prime239v1";
      case "1.3.36.3.3.2.8.1.1.1" -> "brainpoolP160r1";
      case "1.3.36.3.3.2.8.1.1.3" -> "brainpoolP192r1";
      case "1.3.36.3.3.2.8.1.1.5" -> "brainpoolP224r1";
      case "1.3.36.3.3.2.8.1.1.7" -> "brainpoolP256r1";
      case "1.3.36.3.3.2.8.1.1.8" -> "brainpoolP256t1";
      case "1.3.36.3.3.2.8.1.1.9" -> "brainpoolP320r1";
      case "1.3.36.3.3.2.8.1.1.11" -> "brainpoolP384r1";
      case "1.3.36.3.3.2.8.1.1.12" -> "brainpoolP384t1";
      case "1.3.36.3.3.2.8.1.1.13" -> "brainpoolP512r1";
      case "1.3.36.3.3.2.8.1.1.14" -> "brainpoolP512t1";
      case "1.2.156.10197.1.301" -> "SM2";
      case "1.2.250.1.223.101.256.1" -> "FRP256v1";
      default -> "";
    };
  }

  /** Returns the common name of a key algorithm, or its dotted form. */
  public static String algorithmName(String dotted) {
    return switch (dotted) {
      case EC_PUBLIC_KEY -> "EC";
      case RSA_ENCRYPTION -> "RSA";
      case RSASSA_PSS -> "RSASSA-PSS";
      case ED25519 -> "Ed25519";
      case "1.3.101.113" -> "Ed448";
      case "1.3.101.110" -> "X25519";
      case "1.3.101.111" -> "X448";
      case "1.2.840.10040.4.1" -> "DSA";
      case "1.2.840.113549.1.3.1", "1.2.840.10046.2.1" -> "Diffie-Hellman";
      case "1.3.132.1.12" -> "ECDH";
      case "1.3.132.1.13" -> "ECMQV";
      case "2.16.840.1.101.3.4.3.17" -> "ML-DSA-44";
      case "2.16.840.1.101.3.4.3.18" -> "ML-DSA-65";
      case "2.16.840.1.101.3.4.3.19" -> "ML-DSA-87";
      case "1.2.643.7.1.1.1.1" -> "GOST R 34.10-2012";
      default -> "OID " + dotted;
    };
  }
}
