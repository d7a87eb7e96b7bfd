package dev.p8check.key;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out a PKCS#8 or SEC 1 key as the tree of its elements, with the range of octets of each. */
public final class KeyStructure {
  private KeyStructure() {}

  /** Returns the tree of {@code der}, or nothing where it is no readable EC private key. */
  public static Optional<KeyNode> of(byte[] der) {
    try {
      return switch (DerKind.of(der)) {
        case PRIVATE_KEY_INFO -> Optional.of(privateKeyInfo(new DerReader(der).read(Tag.SEQUENCE)));
        case EC_PRIVATE_KEY -> Optional.of(ecPrivateKey(new DerReader(der).read(Tag.SEQUENCE)));
        default -> Optional.empty();
      };
    } catch (DerException e) {
      return Optional.empty();
    }
  }

  private static KeyNode privateKeyInfo(DerElement sequence) throws DerException {
    DerReader reader = sequence.reader();
    List<KeyNode> children = new ArrayList<>();
    DerElement version = reader.read(Tag.INTEGER);
    children.add(
        leaf("version", "INTEGER", version.smallInteger() == 0 ? "0: PKCS#8" : "1: PKCS#8 with a public key", version));
    children.add(algorithm(reader.read(Tag.SEQUENCE)));
    DerElement key = reader.read(Tag.OCTET_STRING);
    children.add(new KeyNode("privateKey", "OCTET STRING", "", key.start(), key.end(), false,
        List.of(ecPrivateKey(key.reader().read(Tag.SEQUENCE)))));
    while (reader.hasMore()) {
      DerElement more = reader.read();
      boolean attributes = more.tag() == Tag.CONTEXT_0;
      children.add(leaf(attributes ? "attributes" : "publicKey", attributes ? "[0] SET" : "[1] BIT STRING", "", more));
    }
    return container("PrivateKeyInfo", sequence, children);
  }

  private static KeyNode algorithm(DerElement sequence) throws DerException {
    DerReader reader = sequence.reader();
    List<KeyNode> children = new ArrayList<>();
    DerElement algorithm = reader.read(Tag.OBJECT_IDENTIFIER);
    children.add(leaf("algorithm", "OBJECT IDENTIFIER", "id-ecPublicKey, " + Oid.dotted(algorithm), algorithm));
    if (reader.hasMore()) {
      children.add(parameters("parameters", reader.read()));
    }
    return container("privateKeyAlgorithm", sequence, children);
  }

  private static KeyNode ecPrivateKey(DerElement sequence) throws DerException {
    DerReader reader = sequence.reader();
    List<KeyNode> children = new ArrayList<>();
    children.add(leaf("version", "INTEGER", "1: ecPrivkeyVer1", reader.read(Tag.INTEGER)));
    DerElement scalar = reader.read(Tag.OCTET_STRING);
    children.add(new KeyNode(
        "privateKey d", "OCTET STRING", scalar.length() + " bytes", scalar.start(), scalar.end(), true, List.of()));
    while (reader.hasMore()) {
      DerElement more = reader.read();
      DerElement inner = more.reader().read();
      if (more.tag() == Tag.CONTEXT_0) {
        children.add(wrapped("parameters [0]", more, parameters("namedCurve", inner)));
      } else {
        String detail = inner.length() == 66
            ? "point Q: 04, x and y of 32 bytes each" : "point Q, " + Math.max(0, inner.length() - 1) + " bytes";
        children.add(wrapped("publicKey [1]", more, leaf("publicKey", "BIT STRING", detail, inner)));
      }
    }
    return container("ECPrivateKey", sequence, children);
  }

  private static KeyNode parameters(String name, DerElement element) throws DerException {
    if (element.tag() != Tag.OBJECT_IDENTIFIER) {
      return leaf(name, "SEQUENCE", "the curve in numbers", element);
    }
    String oid = Oid.dotted(element);
    String curve = Oid.curveName(oid);
    return leaf(name, "OBJECT IDENTIFIER", curve.isEmpty() ? oid : curve + ", " + oid, element);
  }

  private static KeyNode container(String name, DerElement element, List<KeyNode> children) {
    return new KeyNode(name, "SEQUENCE", "", element.start(), element.end(), false, children);
  }

  private static KeyNode wrapped(String name, DerElement element, KeyNode child) {
    return new KeyNode(name, "explicit tag", "", element.start(), element.end(), false, List.of(child));
  }

  private static KeyNode leaf(String name, String type, String detail, DerElement element) {
    return new KeyNode(name, type, detail, element.start(), element.end(), false, List.of());
  }
}
