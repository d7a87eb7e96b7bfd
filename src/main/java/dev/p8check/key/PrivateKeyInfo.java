package dev.p8check.key;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.DerWriter;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import java.util.Arrays;
import java.util.Optional;

/**
 * PKCS#8 (RFC 5958 section 2):
 *
 * <pre>
 * OneAsymmetricKey ::= SEQUENCE {
 *   version                   INTEGER { v1(0), v2(1) },
 *   privateKeyAlgorithm       AlgorithmIdentifier,
 *   privateKey                OCTET STRING,
 *   attributes            [0] IMPLICIT Attributes OPTIONAL,
 *   publicKey             [1] IMPLICIT BIT STRING OPTIONAL }
 * </pre>
 *
 * @param version 0 or 1; other numbers are kept for the caller to refuse
 * @param privateKey the OCTET STRING element
 * @param publicKey the bits of {@code [1]}
 */
public record PrivateKeyInfo(
    int version, AlgorithmIdentifier algorithm, DerElement privateKey, Optional<byte[]> publicKey) {

  /** Reads the outer element of {@code bytes}; octets after it are the caller's to judge. */
  public static PrivateKeyInfo read(byte[] bytes) throws DerException {
    DerReader reader = new DerReader(bytes).read(Tag.SEQUENCE).reader();
    int version = reader.read(Tag.INTEGER).smallInteger();
    AlgorithmIdentifier algorithm = AlgorithmIdentifier.of(reader.read(Tag.SEQUENCE));
    DerElement privateKey = reader.read(Tag.OCTET_STRING);
    if (reader.nextTag() == Tag.CONTEXT_0) {
      // The attributes, of which Apple's keys have none.
      reader.read();
    }
    Optional<byte[]> publicKey = Optional.empty();
    if (reader.nextTag() == Tag.CONTEXT_1_PRIMITIVE) {
      publicKey = Optional.of(reader.read().bits());
    }
    reader.expectEnd();
    return new PrivateKeyInfo(version, algorithm, privateKey, publicKey);
  }

  /** Returns the algorithm of a key of which the end is missing, or nothing where that is missing as well. */
  public static Optional<AlgorithmIdentifier> leadingAlgorithm(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    try {
      int skip = bytes[1] >= 0 ? 2 : 2 + (bytes[1] & 0x7f);
      DerReader reader = new DerReader(Arrays.copyOfRange(bytes, Math.min(skip, bytes.length), bytes.length));
      reader.read(Tag.INTEGER);
      return Optional.of(AlgorithmIdentifier.of(reader.read(Tag.SEQUENCE)));
    } catch (DerException e) {
      return Optional.empty();
    }
  }

  /** Returns a P-256 key in the 150 octets that Apple issues: the curve named twice, the public key kept. */
  public static byte[] appleForm(byte[] d, byte[] x, byte[] y) {
    return p256(d, DerWriter.element(Tag.CONTEXT_0, Oid.p256()), point(x, y));
  }

  /** The public half of an ECPrivateKey, {@code [1]}. */
  public static byte[] point(byte[] x, byte[] y) {
    return DerWriter.element(Tag.CONTEXT_1, DerWriter.element(Tag.BIT_STRING, new byte[] {0, 4}, x, y));
  }

  /** Returns a P-256 key of which {@code rest} is what follows the number in its ECPrivateKey. */
  public static byte[] p256(byte[] d, byte[]... rest) {
    byte[] ecPrivateKey = DerWriter.element(Tag.SEQUENCE,
        DerWriter.element(Tag.INTEGER, new byte[] {1}),
        DerWriter.element(Tag.OCTET_STRING, d),
        DerWriter.concatenation(rest));
    return DerWriter.element(Tag.SEQUENCE,
        DerWriter.element(Tag.INTEGER, new byte[] {0}),
        DerWriter.element(Tag.SEQUENCE, Oid.ecPublicKey(), Oid.p256()),
        DerWriter.element(Tag.OCTET_STRING, ecPrivateKey));
  }

  /** The algorithm alone: a record's own text would print the key. */
  @Override
  public String toString() {
    return "PrivateKeyInfo[" + algorithm.algorithm() + "]";
  }
}
