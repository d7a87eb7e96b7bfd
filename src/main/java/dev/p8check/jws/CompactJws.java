package dev.p8check.jws;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.Utf8;
import java.util.Optional;

/** A JWS in its compact form (RFC 7515 section 7.1): three base64url parts with two dots between them. */
public record CompactJws(String header, String payload, String signature) {

  /** Returns the three parts of {@code text}, whatever they hold, or nothing where it has fewer or more. */
  public static Optional<CompactJws> split(String text) {
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) {
      return Optional.empty();
    }
    return Optional.of(new CompactJws(
        text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1)));
  }

  /** Returns the JWS of a JOSE Header and a payload, both JSON, signed with the scalar {@code d}. */
  public static CompactJws sign(String header, String payload, byte[] d) {
    String headerPart = Base64Url.encode(Utf8.encode(header));
    String payloadPart = Base64Url.encode(Utf8.encode(payload));
    byte[] signature = Es256.sign(d, headerPart + "." + payloadPart);
    return new CompactJws(headerPart, payloadPart, Base64Url.encode(signature));
  }

  /** The JWS Signing Input: header and payload as they are written, with their dot. */
  public String signingInput() {
    return header + "." + payload;
  }

  /** Offset of the payload's first character in the whole text. */
  public int payloadStart() {
    return header.length() + 1;
  }

  /** Offset of the signature's first character in the whole text. */
  public int signatureStart() {
    return header.length() + payload.length() + 2;
  }

  /** This JWS with another signature. */
  public CompactJws withSignature(byte[] octets) {
    return new CompactJws(header, payload, Base64Url.encode(octets));
  }

  /** The compact form. */
  @Override
  public String toString() {
    return header + "." + payload + "." + signature;
  }
}
