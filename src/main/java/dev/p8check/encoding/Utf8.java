package dev.p8check.encoding;

import java.util.Arrays;

/** UTF-8 (RFC 3629), strictly: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {
  private Utf8() {}

  /** Returns {@code text} in UTF-8; a lone surrogate becomes U+FFFD. */
  public static byte[] encode(String text) {
    byte[] out = new byte[text.length() * 3];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if (c >= 0xd800 && c < 0xe000) {
        boolean pair = c < 0xdc00 && i + 1 < text.length() && (text.charAt(i + 1) & 0xfc00) == 0xdc00;
        c = pair ? 0x10000 + ((c & 0x3ff) << 10) + (text.charAt(++i) & 0x3ff) : 0xfffd;
      }
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xc0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 63);
      } else {
        if (c < 0x10000) {
          out[at++] = (byte) (0xe0 | c >> 12);
        } else {
          out[at++] = (byte) (0xf0 | c >> 18);
          out[at++] = (byte) (0x80 | c >> 12 & 63);
        }
        out[at++] = (byte) (0x80 | c >> 6 & 63);
        out[at++] = (byte) (0x80 | c & 63);
      }
    }
    return Arrays.copyOf(out, at);
  }

  /**
   * Returns the text of {@code bytes}.
   *
   * @throws EncodingException at the first octet that UTF-8 does not allow there
   */
  public static String decode(byte[] bytes) throws EncodingException {
    char[] out = new char[bytes.length];
    int at = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xff;
      int more = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
      if (lead >= 0x80 && lead < 0xc2 || lead > 0xf4 || i + more >= bytes.length) {
        throw new EncodingException(i);
      }
      int c = more == 0 ? lead : lead & 0x3f >> more;
      for (int j = 1; j <= more; j++) {
        int next = bytes[i + j] & 0xff;
        if ((next & 0xc0) != 0x80) {
          throw new EncodingException(i + j);
        }
        c = c << 6 | next & 63;
      }
      boolean overlong = more == 2 && c < 0x800 || more == 3 && c < 0x10000;
      if (overlong || c >= 0xd800 && c < 0xe000 || c > 0x10ffff) {
        throw new EncodingException(i);
      }
      if (c >= 0x10000) {
        out[at++] = (char) (0xd800 + (c - 0x10000 >> 10));
        c = 0xdc00 + (c & 0x3ff);
      }
      out[at++] = (char) c;
      i += more + 1;
    }
    return new String(out, 0, at);
  }
}
