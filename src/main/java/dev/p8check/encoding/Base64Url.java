package dev.p8check.encoding;

/** Base 64 with the URL and filename safe alphabet, without padding (RFC 4648 section 5, RFC 7515 section 2). */
public final class Base64Url {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Base64Url() {}

  /** Returns {@code bytes} as unpadded base64url. */
  public static String encode(byte[] bytes) {
    return Base64.encode(bytes, ALPHABET);
  }

  /** Returns the value of one character, or -1 when it is not in the URL safe alphabet. */
  public static int value(char c) {
    if (c == '-') {
      return 62;
    }
    if (c == '_') {
      return 63;
    }
    return c == '+' || c == '/' ? -1 : Base64.value(c);
  }

  /**
   * Returns the octets of {@code text}, which has no padding.
   *
   * @throws EncodingException at the first character outside the alphabet, at the end when one lone
   *     character is left over, or at the last character when its spare bits are not zero, since then
   *     two texts would mean the same octets
   */
  public static byte[] decode(String text) throws EncodingException {
    byte[] out = Base64.decode(text, text.length(), Base64Url::value);
    int spare = Base64.spareBits(text.length());
    if (spare != 0 && (value(text.charAt(text.length() - 1)) & spare) != 0) {
      throw new EncodingException(text.length() - 1);
    }
    return out;
  }
}
