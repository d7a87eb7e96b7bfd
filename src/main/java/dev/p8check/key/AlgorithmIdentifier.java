package dev.p8check.key;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import java.util.Optional;

/**
 * {@code AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }}
 * (RFC 5280 4.1.1.2).
 */
public record AlgorithmIdentifier(String algorithm, Optional<DerElement> parameters) {

  /** Reads one from its element. */
  public static AlgorithmIdentifier of(DerElement element) throws DerException {
    DerReader reader = element.reader();
    String algorithm = Oid.dotted(reader.read(Tag.OBJECT_IDENTIFIER));
    Optional<DerElement> parameters = reader.hasMore() ? Optional.of(reader.read()) : Optional.empty();
    reader.expectEnd();
    return new AlgorithmIdentifier(algorithm, parameters);
  }
}
