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

/** Says what a text is that has not the three parts of a token. */
final class NotAToken {
  /** {@code -----BEGIN PRIVATE KEY} in Base64. */
  private static final String WRAPPED_BEGIN = "LS0tLS1CRUdJTiBQUklWQVRFIEtF";

  private static final String END_OF_BEGIN = "PRIVATE KEY-----";

  private static final int SHORTEST_LINE = 16;

  /** A text about keys shows fewer of the first characters. */
  private static final int SHORTEST_BODY = 40;

  /** Characters of 32 octets in base64url. */
  private static final int SCALAR_CHARACTERS = 43;

  private NotAToken() {}

  static boolean isPrivateKey(String text) {
    int begin = text.indexOf("BEGIN ");
    return Shapes.startsKey(text, 0) || begin >= 0 && text.indexOf("PRIVATE KEY", begin) >= 0 || member(text, "kty") && member(text, "d");
  }

  /** Offset of a private key that stands somewhere in {@code text}, in PEM, as it is or in Base64, bare or in a JWK, or -1. */
  static int privateKey(String text) {
    int pem = pem(text);
    return pem >= 0 ? pem : Math.max(body(text), scalar(text));
  }

  /** Offset of the Base64 of a key without its boundaries, or -1. */
  private static int body(String text) {
    int at = Shapes.keyIn(text);
    // What was PEM once may be a public key.
    boolean isBody = at >= 0 && "M3".indexOf(text.charAt(at)) >= 0;
    return isBody && TokenCharacters.runEnd(text, at, text.length()) - at >= SHORTEST_BODY ? at : -1;
  }

  /** Offset of the member {@code d} of a JWK, in JSON or in a program, or -1. */
  private static int scalar(String text) {
    for (int at = text.indexOf("kty") < 0 ? -1 : text.indexOf('d', 1); at >= 0; at = text.indexOf('d', at + 1)) {
      int value = at + 1;
      while (value < text.length() && "\\\"': \n".indexOf(text.charAt(value)) >= 0) {
        value++;
      }
      boolean member = TokenCharacters.isQuote(text.charAt(at - 1)) && value > at + 3;
      if (member && TokenCharacters.runEnd(text, value, text.length()) - value >= SCALAR_CHARACTERS) {
        return value;
      }
    }
    return -1;
  }

  private static int pem(String text) {
    int wrapped = text.indexOf(WRAPPED_BEGIN);
    int end = text.indexOf(END_OF_BEGIN);
    int begin = text.lastIndexOf("-----BEGIN ", end);
    int body = end + END_OF_BEGIN.length();
    while (body < text.length() && TokenCharacters.breakLength(text, body, text.length()) > 0) {
      body += TokenCharacters.breakLength(text, body, text.length());
    }
    // The line alone is a message about a key; every SEQUENCE in Base64 begins with M.
    boolean isKey = end >= 0 && begin >= 0 && text.startsWith("M", body)
        && TokenCharacters.runEnd(text, body, text.length()) - body >= SHORTEST_LINE;
    return isKey ? begin : wrapped;
  }

  /** Whether it is a JSON object with that member. */
  private static boolean member(String text, String name) {
    try {
      return text.startsWith("{") && JsonReader.read(text) instanceof JsonObject object && object.member(name).isPresent();
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
    if (parts == null || parts.signature().length() < SHORTEST_LINE) {
      return false;
    }
    try {
      return isObject(parts.payload()) || JsonPart.read(PartReader.toBase64Url(parts.header())).object().member("alg").isPresent();
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
    if (Identifiers.isTenCharacters(text)) {
      return "It is ten uppercase letters and digits, like a Key ID.";
    }
    if (text.startsWith("{")) {
      return member(text, "payload") ? "It is JSON; a token in JSON form is not accepted in an Authorization header."
          : member(text, "kty") ? "It is a JWK, a public key." : "It is JSON without a token in it.";
    }
    int dots = dots(text);
    if (dots == 2) {
      return "What comes before its dots is not JSON in base64url.";
    }
    return dots == 0 ? "It has no dots." : "It has " + dots + (dots == 1 ? " dot" : " dots") + " instead of two.";
  }
}
