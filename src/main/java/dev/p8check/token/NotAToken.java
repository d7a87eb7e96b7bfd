package dev.p8check.token;

import dev.p8check.check.Shapes;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.JsonPart;
import dev.p8check.jws.JwsException;

/** Says what a text is that has not the three parts of a token. */
final class NotAToken {
  /** Base64 of the beginning of a PEM file, and of a PKCS#8 P-256 key in its usual shapes. */
  private static final String[] KEY_BEGINNINGS = {
    "LS0tLS1CRUdJTi", "MIGTAgEAMBMGByqGSM49", "MIGHAgEAMBMGByqGSM49", "MHcCAQEE", "ME0CAQAwEwYHKoZIzj0", "MEECAQAwEwYHKoZIzj0"
  };

  private NotAToken() {}

  static boolean isPrivateKey(String text) {
    for (String beginning : KEY_BEGINNINGS) {
      if (text.startsWith(beginning)) {
        return true;
      }
    }
    int begin = text.indexOf("BEGIN ");
    return begin >= 0 && text.indexOf("PRIVATE KEY", begin) >= 0;
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

  private static boolean isBase64(String part) {
    try {
      return Base64Url.decode(part.replace('+', '-').replace('/', '_')).length > 0;
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
      JsonPart.read(part);
      return true;
    } catch (JwsException e) {
      return false;
    }
  }

  static String describe(String text) {
    if (Shapes.isUuid(text)) {
      return "It is a UUID, the shape of an Issuer ID.";
    }
    if (Identifiers.isTenCharacters(text)) {
      return "It is ten capital letters and digits, the shape of a Key ID.";
    }
    if (text.startsWith("{")) {
      return "It is JSON; a token in JSON form is not taken as an Authorization header.";
    }
    int dots = dots(text);
    if (dots == 2) {
      return "What stands before its dots is no JSON in base64url.";
    }
    return dots == 0 ? "It has no dots." : "It has " + dots + (dots == 1 ? " dot" : " dots") + " instead of two.";
  }
}
