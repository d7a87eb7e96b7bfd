package dev.p8check.encoding;

/** Base 16 (RFC 4648 section 8); written in lower case, read in either. */
public final class Hex {
  private static final String DIGITS = "0123456789abcdef";

  private Hex() {}

  /** Returns {@code bytes} as lower-case hexadecimal. */
  public static String encode(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      out.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
    }
    return out.toString();
  }

  /** Returns the value of one hexadecimal digit, or -1. */
  public static int value(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }

  /**
   * Returns the octets of {@code text}.
   *
   * @throws EncodingException at the first character that is no digit, or at the end when a digit is
   *     left over
   */
  public static byte[] decode(String text) throws EncodingException {
    byte[] out = new byte[text.length() / 2];
    for (int i = 0; i < text.length(); i++) {
      int value = value(text.charAt(i));
      if (value < 0) {
        throw new EncodingException(i);
      }
      if (i / 2 < out.length) {
        out[i / 2] = (byte) (out[i / 2] << 4 | value);
      }
    }
    if ((text.length() & 1) != 0) {
      throw new EncodingException(text.length());
    }
    return out;
  }
}
