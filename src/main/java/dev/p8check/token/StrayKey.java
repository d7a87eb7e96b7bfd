package dev.p8check.token;

import dev.p8check.check.Shapes;

/** A private key in the place of a token, or somewhere beside it. */
final class StrayKey {
  /** {@code -----BEGIN PRIVATE KEY} in Base64. */
  private static final String WRAPPED_BEGIN = "LS0tLS1CRUdJTiBQUklWQVRFIEtF";

  private static final String END_OF_BEGIN = "PRIVATE KEY-----";

  /** Characters in the first line of a body. */
  private static final int SHORTEST_LINE = 16;

  /** A text about keys shows fewer of the first characters. */
  private static final int SHORTEST_BODY = 40;

  /** Characters of 32 octets in base64url. */
  private static final int SCALAR_CHARACTERS = 43;

  private StrayKey() {}

  /** Whether {@code text} itself is one: PEM, its Base64, or a JWK. */
  static boolean is(String text) {
    int begin = text.indexOf("BEGIN ");
    return Shapes.startsKey(text, 0) || begin >= 0 && text.indexOf("PRIVATE KEY", begin) >= 0
        || TokenShape.hasMember(text, "kty") && TokenShape.hasMember(text, "d");
  }

  /**
   * Offset of a private key that stands somewhere in {@code text}, in PEM, as it is or in Base64, bare or in a JWK, or
   * -1.
   */
  static int in(String text) {
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
}
