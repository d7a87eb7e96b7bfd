package dev.p8check.key;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Utf8;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.p256.P256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a P-256 public key from text: PEM (RFC 7468 section 13) or a JWK (RFC 7517). */
public final class PublicKeyText {
  /** Far more than any public key takes; keeps hostile text cheap. */
  private static final int MAX_LENGTH = 16_384;

  /** More than a service publishes at a time; each takes a verification. */
  private static final int MAX_KEYS = 16;

  private static final String BEGIN = "-----BEGIN";
  private static final String BEGIN_END = "KEY-----";
  private static final String END = "-----END";
  private static final int COORDINATE = 32;

  private PublicKeyText() {}

  /** Returns the key in {@code text}, or nothing where it holds no P-256 key for signatures, or several. */
  public static Optional<PublicKey> read(String text) {
    List<PublicKey> all = readAll(text);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /**
   * Returns the P-256 keys for signatures in {@code text}: in a JWK Set, an array of texts or one PEM block below the
   * other there may be several.
   */
  public static List<PublicKey> readAll(String text) {
    List<PublicKey> all = new ArrayList<>();
    String trimmed = text.length() > MAX_LENGTH ? "" : text.trim();
    if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
      ofJwks(trimmed, all);
      return all;
    }
    int next = 0;
    while (next >= 0 && all.size() < MAX_KEYS) {
      int block = next;
      next = trimmed.indexOf(BEGIN, block + 1);
      ofSpki(der(next < 0 ? trimmed.substring(block) : trimmed.substring(block, next))).ifPresent(all::add);
    }
    return all;
  }

  /**
   * Returns the octets of the Base64 between the boundaries of {@code text}, or of the whole, twice encoded or not;
   * else none.
   */
  public static byte[] der(String text) {
    if (text.length() > MAX_LENGTH) {
      return new byte[0];
    }
    int begin = text.indexOf(BEGIN_END);
    int end = text.indexOf(END);
    StringBuilder digits = new StringBuilder();
    for (int i = begin < 0 ? 0 : begin + BEGIN_END.length(); i < (end < 0 ? text.length() : end); i++) {
      char c = text.charAt(i);
      boolean escaped = c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == 'n' || text.charAt(i + 1) == 'r');
      i += escaped ? 1 : 0;
      if (!escaped && c > ' ') {
        digits.append(c);
      }
    }
    try {
      byte[] octets = Base64.decode(digits.toString());
      return begin < 0 && octets.length > 0 && octets[0] == '-' ? der(Utf8.decode(octets)) : octets;
    } catch (EncodingException e) {
      return new byte[0];
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

  private static void ofJwks(String text, List<PublicKey> all) {
    try {
      JsonValue json = JsonReader.read(text);
      JsonValue inside = json instanceof JsonObject set ? set.get("keys").orElse(null) : json;
      List<JsonValue> keys = inside instanceof JsonArray array ? array.items() : List.of(json);
      for (JsonValue item : keys) {
        if (item instanceof JsonObject key && all.size() < MAX_KEYS) {
          ofJwk(key).ifPresent(all::add);
        } else if (item instanceof JsonString inner && all.size() < MAX_KEYS) {
          all.addAll(readAll(inner.value()));
        }
      }
    } catch (JsonException e) {
      all.clear();
    }
  }

  private static Optional<PublicKey> ofJwk(JsonObject jwk) {
    boolean curve = jwk.text("kty").equals("EC") && jwk.text("crv").equals("P-256");
    if (!curve || !isFor(jwk, "alg", "ES256") || !isFor(jwk, "use", "sig") || !mayVerify(jwk)) {
      return Optional.empty();
    }
    try {
      return ofPoint(coordinate(jwk.text("x")), coordinate(jwk.text("y")));
    } catch (EncodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Some write a JWK in standard Base64, with padding, and some a coordinate as a number, with no zero in front or one
   * too many.
   */
  private static byte[] coordinate(String text) throws EncodingException {
    byte[] octets = Base64Url.decode(text.replace('+', '-').replace('/', '_').replace("=", ""));
    int from = octets.length == COORDINATE + 1 && octets[0] == 0 ? 1 : 0;
    int length = octets.length - from;
    if (length > COORDINATE) {
      return octets;
    }
    byte[] whole = new byte[COORDINATE];
    System.arraycopy(octets, from, whole, COORDINATE - length, length);
    return whole;
  }

  private static boolean isFor(JsonObject jwk, String member, String value) {
    return jwk.member(member).isEmpty() || jwk.text(member).equals(value);
  }

  /**
   * A private JWK may say {@code sign} where its public half would say {@code verify}. That half has no operation at
   * all where a browser exports it from a pair made to sign.
   */
  private static boolean mayVerify(JsonObject jwk) {
    JsonValue operations = jwk.get("key_ops").orElse(null);
    if (!(operations instanceof JsonArray)) {
      return operations == null;
    }
    if (((JsonArray) operations).items().isEmpty()) {
      return true;
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
