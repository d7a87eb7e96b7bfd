package dev.p8check.key;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Tag;
import java.util.Optional;

/**
 * SEC 1 (RFC 5915 section 3):
 *
 * <pre>
 * ECPrivateKey ::= SEQUENCE {
 *   version        INTEGER { ecPrivkeyVer1(1) },
 *   privateKey     OCTET STRING,
 *   parameters [0] ECParameters OPTIONAL,
 *   publicKey  [1] BIT STRING OPTIONAL }
 * </pre>
 *
 * @param scalar the element that holds the private scalar d
 * @param publicKey the element inside {@code [1]}
 */
public record EcPrivateKey(
    int version, DerElement scalar, Optional<DerElement> parameters, Optional<DerElement> publicKey) {

  /** Reads one element and nothing behind it. */
  public static EcPrivateKey read(DerReader outer) throws DerException {
    DerReader reader = outer.read(Tag.SEQUENCE).reader();
    int version = reader.read(Tag.INTEGER).smallInteger();
    DerElement scalar = reader.read(Tag.OCTET_STRING);
    Optional<DerElement> parameters = explicit(reader, Tag.CONTEXT_0);
    Optional<DerElement> publicKey = explicit(reader, Tag.CONTEXT_1);
    reader.expectEnd();
    return new EcPrivateKey(version, scalar, parameters, publicKey);
  }

  private static Optional<DerElement> explicit(DerReader reader, int tag) throws DerException {
    if (reader.nextTag() != tag) {
      return Optional.empty();
    }
    DerReader inner = reader.read().reader();
    DerElement element = inner.read();
    inner.expectEnd();
    return Optional.of(element);
  }

  /** The version alone: a record's own text would print the scalar. */
  @Override
  public String toString() {
    return "EcPrivateKey[version=" + version + "]";
  }
}
