package dev.p8check.token;

import dev.p8check.check.Shapes;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.JsonPart;
import dev.p8check.jws.JwsException;
import java.util.Optional;

/** What a text is by its shape: a token, whole, begun or encrypted, or something else. */
final class TokenShape {
  /** Characters of a signature that is more than its beginning. */
  private static final int SHORTEST_SIGNATURE = 16;

  private TokenShape() {}

  /** Whether it is a JSON object with that member. */
  static boolean hasMember(String text, String name) {
    try {
      return text.startsWith("{") && JsonReader.read(text) instanceof JsonObject object
          && object.member(name).isPresent();
    } catch (JsonException e) {
      return false;
    }
  }

  /** Whether it is a header and a payload without even the second dot. */
  static boolean lacksSignature(String text) {
    int dot = text.indexOf('.');
    return dot > 0 && text.indexOf('.', dot + 1) < 0 && isObject(text.substring(0, dot))
        && isObject(text.substring(dot + 1));
  }

  /** Whether two dots are all that it has of a token, as in a host name. */
  static boolean isOtherText(CompactJws parts) {
    String header = parts.header();
    return !TokenCharacters.startsToken(header, 0, header.length()) && !isObject(parts.payload())
        && !(isBase64(header) && isBase64(parts.payload()));
  }

  /** Whether it has the parts of a token, or of one that is not signed, or encrypted. */
  static boolean isToken(String text) {
    Optional<CompactJws> parts = CompactJws.split(text);
    return parts.isPresent() ? !isOtherText(parts.get()) : lacksSignature(text) || isEncrypted(text);
  }

  /** Whether it is a token in its three parts, neither the beginning of one nor something that looks like it. */
  static boolean isWhole(String text) {
    CompactJws parts = CompactJws.split(text).orElse(null);
    if (parts == null || parts.signature().length() < SHORTEST_SIGNATURE) {
      return false;
    }
    try {
      return isObject(parts.payload())
          || JsonPart.read(PartReader.toBase64Url(parts.header())).object().member("alg").isPresent();
    } catch (JwsException e) {
      return false;
    }
  }

  /** Whether the header and the payload of a token are there, whatever became of its signature. */
  static boolean isBegun(String text) {
    return lacksSignature(CompactJws.split(text).map(CompactJws::signingInput).orElse(text));
  }

  private static boolean isBase64(String part) {
    try {
      return Base64Url.decode(PartReader.toBase64Url(part)).length > 0;
    } catch (EncodingException e) {
      return false;
    }
  }

  static boolean isEncrypted(String text) {
    return dots(text) == 4 && namesEncryption(text);
  }

  /** Whether its header says how the content is encrypted (RFC 7516 section 4.1.2). */
  static boolean namesEncryption(String text) {
    try {
      return JsonPart.read(text.substring(0, text.indexOf('.'))).object().member("enc").isPresent();
    } catch (JwsException e) {
      return false;
    }
  }

  private static int dots(String text) {
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      dots += text.charAt(i) == '.' ? 1 : 0;
    }
    return dots;
  }

  private static boolean isObject(String part) {
    try {
      JsonPart.read(PartReader.toBase64Url(part));
      return true;
    } catch (JwsException e) {
      return false;
    }
  }

  static String describe(String text) {
    if (Shapes.isUuid(text)) {
      return "It is a UUID, like an Issuer ID.";
    }
    if (Shapes.isTenCapitals(text)) {
      return "It is ten uppercase letters and digits, like a Key ID.";
    }
    if (text.startsWith("{")) {
      return hasMember(text, "payload") ? "It is JSON; a token in JSON form is not accepted in an Authorization header."
          : hasMember(text, "kty") ? "It is a JWK, a public key." : "It is JSON without a token in it.";
    }
    int dots = dots(text);
    if (dots == 2) {
      return "What comes before its dots is not JSON in base64url.";
    }
    return dots == 0 ? "It has no dots." : "It has " + dots + (dots == 1 ? " dot" : " dots") + " instead of two.";
  }
}
