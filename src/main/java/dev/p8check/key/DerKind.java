package dev.p8check.key;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Tag;

/** What a DER encoding is, judged by the tags of its outer structure. */
public enum DerKind {
  /** PrivateKeyInfo or OneAsymmetricKey, PKCS#8 (RFC 5958). */
  PRIVATE_KEY_INFO,
  /** ECPrivateKey, SEC 1 (RFC 5915). */
  EC_PRIVATE_KEY,
  /** SubjectPublicKeyInfo (RFC 5280 4.1). */
  SUBJECT_PUBLIC_KEY_INFO,
  /** EncryptedPrivateKeyInfo (RFC 5958 section 3). */
  ENCRYPTED_PRIVATE_KEY_INFO,
  /** Certificate (RFC 5280 4.1). */
  CERTIFICATE,
  /** CertificationRequest (RFC 2986). */
  CERTIFICATION_REQUEST,
  /** RSAPrivateKey, PKCS#1 (RFC 8017 A.1.2). */
  RSA_PRIVATE_KEY,
  /** RSAPublicKey, PKCS#1 (RFC 8017 A.1.1). */
  RSA_PUBLIC_KEY,
  /** The private key of DSA as OpenSSL writes it: six integers. */
  DSA_PRIVATE_KEY,
  /** PFX, PKCS#12 (RFC 7292). */
  PKCS12,
  /** ContentInfo, PKCS#7 (RFC 5652): a bundle of certificates, or something signed. */
  PKCS7,
  /** The OBJECT IDENTIFIER of a curve alone. */
  EC_PARAMETERS,
  /** Another structure. */
  OTHER;

  private static final int PFX_VERSION = 3;
  // No RSA modulus is shorter; two small numbers are no key.
  private static final int SHORTEST_MODULUS = 64;

  /** Returns what {@code bytes} are; octets after the outer element do not matter. */
  public static DerKind of(byte[] bytes) {
    try {
      DerReader reader = new DerReader(bytes);
      if (reader.nextTag() == Tag.OBJECT_IDENTIFIER) {
        return EC_PARAMETERS;
      }
      return ofSequence(reader.read(Tag.SEQUENCE));
    } catch (DerException e) {
      return OTHER;
    }
  }

  private static DerKind ofSequence(DerElement sequence) throws DerException {
    DerReader reader = sequence.reader();
    DerElement first = reader.read();
    DerElement second = reader.hasMore() ? reader.read() : first;
    int third = reader.nextTag();
    if (first.tag() == Tag.INTEGER) {
      return switch (second.tag()) {
        // With a second OCTET STRING it is a PrivateKeyInfo whose algorithm is damaged.
        case Tag.OCTET_STRING -> third == Tag.OCTET_STRING ? OTHER : EC_PRIVATE_KEY;
        case Tag.SEQUENCE -> third == Tag.SEQUENCE && first.smallInteger() == PFX_VERSION
            ? PKCS12 : ofAlgorithm(second);
        case Tag.INTEGER -> ofIntegers(count(sequence), first);
        default -> OTHER;
      };
    }
    if (first.tag() != Tag.SEQUENCE) {
      return first.tag() == Tag.OBJECT_IDENTIFIER && second.tag() == Tag.CONTEXT_0 ? PKCS7 : OTHER;
    }
    if (second.tag() == Tag.BIT_STRING) {
      return SUBJECT_PUBLIC_KEY_INFO;
    }
    if (second.tag() == Tag.OCTET_STRING) {
      return ENCRYPTED_PRIVATE_KEY_INFO;
    }
    return second.tag() == Tag.SEQUENCE && third == Tag.BIT_STRING ? ofSigned(first) : OTHER;
  }

  // A SEQUENCE in place of an ECPrivateKey's scalar names no algorithm.
  private static DerKind ofAlgorithm(DerElement algorithm) {
    return algorithm.reader().nextTag() == Tag.OBJECT_IDENTIFIER ? PRIVATE_KEY_INFO : OTHER;
  }

  private static DerKind ofIntegers(int count, DerElement first) {
    return switch (count) {
      case 2 -> first.length() < SHORTEST_MODULUS ? OTHER : RSA_PUBLIC_KEY;
      case 6 -> DSA_PRIVATE_KEY;
      case 9, 10 -> RSA_PRIVATE_KEY;
      default -> OTHER;
    };
  }

  private static DerKind ofSigned(DerElement signed) throws DerException {
    DerReader reader = signed.reader();
    if (reader.nextTag() == Tag.CONTEXT_0) {
      return CERTIFICATE;
    }
    reader.read(Tag.INTEGER);
    DerReader second = reader.read(Tag.SEQUENCE).reader();
    // A request has the subject's name here, a SEQUENCE of SETs; a certificate its signature algorithm.
    return second.nextTag() == Tag.OBJECT_IDENTIFIER ? CERTIFICATE : CERTIFICATION_REQUEST;
  }

  private static int count(DerElement sequence) throws DerException {
    DerReader reader = sequence.reader();
    int count = 0;
    while (reader.hasMore()) {
      reader.read(Tag.INTEGER);
      count++;
    }
    return count;
  }
}
