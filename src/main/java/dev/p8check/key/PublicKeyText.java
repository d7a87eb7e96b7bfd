package dev.p8check.key;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.p256.P256;
import java.util.Arrays;
import java.util.Optional;

/** Reads a P-256 public key from text: PEM (RFC 7468 section 13) or a JWK (RFC 7517). */
public final class PublicKeyText {
  /** Far more than any public key takes; keeps hostile text cheap. */
  private static final int MAX_LENGTH = 16_384;

  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";
  private static final int COORDINATE = 32;

  private PublicKeyText() {}

  /** Returns the key in {@code text}, or nothing where it holds no P-256 key for signatures. */
  public static Optional<PublicKey> read(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String trimmed = text.trim();
    return trimmed.startsWith("{") ? ofJwk(trimmed) : ofPem(trimmed);
  }

  private static Optional<PublicKey> ofPem(String text) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    String body = begin >= 0 && end > begin ? text.substring(begin + BEGIN.length(), end) : text;
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean escaped = c == '\\' && i + 1 < body.length() && (body.charAt(i + 1) == 'n' || body.charAt(i + 1) == 'r');
      i += escaped ? 1 : 0;
      if (!escaped && c > ' ') {
        digits.append(c);
      }
    }
    try {
      return ofSpki(Base64.decode(digits.toString()));
    } catch (EncodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> ofSpki(byte[] der) {
    byte[] shape = SubjectPublicKeyInfo.of(new byte[COORDINATE], new byte[COORDINATE]);
    int start = shape.length - 2 * COORDINATE;
    if (der.length != shape.length || !Arrays.equals(Arrays.copyOf(der, start), Arrays.copyOf(shape, start))) {
      return Optional.empty();
    }
    return ofPoint(
        Arrays.copyOfRange(der, start, start + COORDINATE), Arrays.copyOfRange(der, start + COORDINATE, der.length));
  }

  private static Optional<PublicKey> ofPoint(byte[] x, byte[] y) {
    return P256.isOnCurve(x, y) ? Optional.of(new PublicKey(x, y)) : Optional.empty();
  }

  private static Optional<PublicKey> ofJwk(String text) {
    try {
      if (!(JsonReader.read(text) instanceof JsonObject jwk)) {
        return Optional.empty();
      }
      boolean set = jwk.get("keys").orElse(null) instanceof JsonArray keys && keys.items().size() == 1;
      JsonValue only = set ? ((JsonArray) jwk.get("keys").get()).items().get(0) : jwk;
      return only instanceof JsonObject key ? ofJwk(key) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> ofJwk(JsonObject jwk) {
    boolean curve = jwk.text("kty").equals("EC") && jwk.text("crv").equals("P-256");
    if (!curve || !isFor(jwk, "alg", "ES256") || !isFor(jwk, "use", "sig") || !mayVerify(jwk)) {
      return Optional.empty();
    }
    try {
      return ofPoint(Base64Url.decode(jwk.text("x")), Base64Url.decode(jwk.text("y")));
    } catch (EncodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isFor(JsonObject jwk, String member, String value) {
    return jwk.member(member).isEmpty() || jwk.text(member).equals(value);
  }

  /** A private JWK may say {@code sign} where its public half would say {@code verify}. */
  private static boolean mayVerify(JsonObject jwk) {
    JsonValue operations = jwk.get("key_ops").orElse(null);
    if (!(operations instanceof JsonArray)) {
      return operations == null;
    }
    boolean isPrivate = jwk.member("d").isPresent();
    for (JsonValue operation : ((JsonArray) operations).items()) {
      if (operation instanceof JsonString word
          && (word.value().equals("verify") || isPrivate && word.value().equals("sign"))) {
        return true;
      }
    }
    return false;
  }
}
