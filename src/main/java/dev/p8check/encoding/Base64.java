package dev.p8check.encoding;

/** Base 64 with the standard alphabet and padding (RFC 4648 section 4). */
public final class Base64 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** What the characters of an alphabet stand for, -1 for any other. */
  interface Values {
    int of(char c);
  }

  private Base64() {}

  /** Returns {@code bytes} as one line of padded Base 64. */
  public static String encode(byte[] bytes) {
    return encode(bytes, ALPHABET) + "==".substring(0, (3 - bytes.length % 3) % 3);
  }

  /** Returns the value of one character, or -1 when it is not in the standard alphabet. */
  public static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  /** Whether {@code c} is in the standard alphabet or in that of base64url. */
  public static boolean isOfEither(char c) {
    return value(c) >= 0 || c == '-' || c == '_';
  }

  /** The same, or padding. */
  public static boolean isOfEitherOrPadding(char c) {
    return isOfEither(c) || c == '=';
  }

  /**
   * Returns the octets of {@code text}: characters of the alphabet, then at most two {@code =}.
   * Missing padding is accepted; spare bits of the last character are ignored, see {@link #hasSpareBits}.
   *
   * @throws EncodingException at the first character that cannot stand there, or at the end when one
   *     lone character is left over
   */
  public static byte[] decode(String text) throws EncodingException {
    int length = text.length();
    int digits = length;
    while (digits > 0 && length - digits < 2 && text.charAt(digits - 1) == '=') {
      digits--;
    }
    return decode(text, digits, Base64::value);
  }

  /**
   * Whether bits of the last of {@code digits} characters are set that stand for no octet: no encoder sets them (RFC
   * 4648 section 3.5).
   */
  public static boolean hasSpareBits(String text, int digits) {
    return spareBits(digits) != 0 && (value(text.charAt(digits - 1)) & spareBits(digits)) != 0;
  }

  /** The bits of the last of {@code digits} characters that stand for no octet. */
  static int spareBits(int digits) {
    return (digits & 3) == 2 ? 15 : (digits & 3) == 3 ? 3 : 0;
  }

  /** Returns {@code bytes} without padding. */
  static String encode(byte[] bytes, String alphabet) {
    StringBuilder out = new StringBuilder((bytes.length + 2) / 3 * 4);
    for (int i = 0; i < bytes.length; i += 3) {
      int left = bytes.length - i;
      int group = (bytes[i] & 0xff) << 16;
      group |= left > 1 ? (bytes[i + 1] & 0xff) << 8 : 0;
      group |= left > 2 ? bytes[i + 2] & 0xff : 0;
      out.append(alphabet.charAt(group >> 18)).append(alphabet.charAt(group >> 12 & 63));
      if (left > 1) {
        out.append(alphabet.charAt(group >> 6 & 63));
      }
      if (left > 2) {
        out.append(alphabet.charAt(group & 63));
      }
    }
    return out.toString();
  }

  static byte[] decode(String text, int digits, Values values) throws EncodingException {
    if ((digits & 3) == 1) {
      throw new EncodingException(digits);
    }
    byte[] out = new byte[digits / 4 * 3 + (digits & 3) * 3 / 4];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < digits; i++) {
      char c = text.charAt(i);
      int value = values.of(c);
      if (value < 0) {
        throw new EncodingException(i);
      }
      held = (held << 6 | value) & 0xffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out[at++] = (byte) (held >> bits);
      }
    }
    return out;
  }
}
