package dev.p8check.check;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Hex;
import dev.p8check.encoding.Utf8;
import java.util.Arrays;

/** A text that is another text, or a key's octets, in Base 64 or in hexadecimal. */
final class EncodedText {
  // Fewer octets are no file that holds a key.
  private static final int SHORTEST_TEXT = 24;
  private static final EncodedText NOT_ENCODED = new EncodedText(new byte[0], TracedText.of(""), false);

  private final byte[] octets;
  private final TracedText text;
  private final boolean isText;

  private EncodedText(byte[] octets, TracedText text, boolean isText) {
    this.octets = octets;
    this.text = text;
    this.isText = isText;
  }

  /** Reads Base 64 with either alphabet and any white space; only a text inside counts. */
  static EncodedText base64(TracedText source) {
    byte[] read = new byte[source.length()];
    TracedText.Builder digits = new TracedText.Builder(source.length());
    int size = 0;
    int held = 0;
    int count = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '=' || Characters.isSpace(c)) {
        continue;
      }
      int value = c == '-' ? 62 : c == '_' ? 63 : Base64.value(c);
      if (value < 0) {
        return NOT_ENCODED;
      }
      digits.append(source, i, i + 1);
      held = (held << 6 | value) & 0xffff;
      count++;
      // Every digit but the first of four completes an octet.
      if ((count & 3) != 1) {
        byte octet = (byte) (held >> (-2 * count & 6));
        // What is no text, a key above all, shows it soon.
        if (isControl(octet)) {
          return NOT_ENCODED;
        }
        read[size++] = octet;
      }
    }
    byte[] octets = Arrays.copyOf(read, size);
    if (size < SHORTEST_TEXT || !isTextual(octets)) {
      return NOT_ENCODED;
    }
    // A copy that was cut off ends in a digit too many.
    TracedText body = digits.build().slice(0, (count & 3) == 1 ? count - 1 : count);
    return new EncodedText(octets, traced(octets, body, 4, 3), true);
  }

  /** Reads hexadecimal with any separators: a text, or a DER SEQUENCE. */
  static EncodedText hex(TracedText source) {
    if (!isHex(source.text())) {
      return NOT_ENCODED;
    }
    TracedText.Builder digits = new TracedText.Builder(source.length());
    for (int i = 0; i < source.length(); i++) {
      boolean prefix = source.charAt(i) == '0' && i + 1 < source.length() && (source.charAt(i + 1) | 32) == 'x';
      if (Hex.value(source.charAt(i)) >= 0 && !prefix) {
        digits.append(source, i, i + 1);
      }
    }
    TracedText body = digits.build();
    try {
      byte[] octets = Hex.decode(body.text());
      if (isTextual(octets)) {
        return new EncodedText(octets, traced(octets, body, 2, 1), true);
      }
      return octets[0] == 0x30 ? new EncodedText(octets, encoded(octets, body), false) : NOT_ENCODED;
    } catch (EncodingException e) {
      return NOT_ENCODED;
    }
  }

  boolean isDecoded() {
    return octets.length > 0;
  }

  /** Whether what is inside is text. */
  boolean isText() {
    return isText;
  }

  int size() {
    return octets.length;
  }

  byte[] octets() {
    return octets;
  }

  /** The text inside; for octets, their Base 64. */
  TracedText text() {
    return text;
  }

  private static boolean isHex(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Hex.value(c) >= 0) {
        digits++;
      } else if (!Characters.isSpace(c) && c != ':' && (c | 32) != 'x' && ",\\-;{}[]()".indexOf(c) < 0) {
        return false;
      }
    }
    return digits >= 80;
  }

  // PEM, Base 64, JSON are ASCII; a few characters of UTF-8, a byte order mark and UTF-16 are let through for
  // the layer that knows them.
  private static boolean isTextual(byte[] octets) {
    int high = 0;
    for (byte octet : octets) {
      if (isControl(octet)) {
        return false;
      }
      high += octet < 0 ? 1 : 0;
    }
    return high * 20 <= octets.length || high * 3 <= octets.length && isUtf8(octets);
  }

  private static boolean isControl(byte octet) {
    return octet > 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t';
  }

  private static boolean isUtf8(byte[] octets) {
    try {
      return !Utf8.decode(octets).isEmpty();
    } catch (EncodingException e) {
      return false;
    }
  }

  /** The octets as characters, each traced to the digits it was written in. */
  private static TracedText traced(byte[] octets, TracedText digits, int digitsEach, int octetsEach) {
    int[] starts = new int[octets.length];
    int[] ends = new int[octets.length];
    for (int i = 0; i < octets.length; i++) {
      int first = i * digitsEach / octetsEach;
      starts[i] = digits.start(first);
      ends[i] = digits.end(Math.min(digits.length(), ((i + 1) * digitsEach + octetsEach - 1) / octetsEach));
    }
    String text = latin1(octets);
    try {
      String utf8 = Utf8.decode(octets);
      text = utf8.length() == octets.length ? utf8 : text;
      return utf8.length() < octets.length ? proportional(utf8, digits) : TracedText.of(text, starts, ends);
    } catch (EncodingException e) {
      return TracedText.of(text, starts, ends);
    }
  }

  private static TracedText encoded(byte[] octets, TracedText digits) {
    return proportional(Base64.encode(octets), digits);
  }

  private static TracedText proportional(String text, TracedText digits) {
    TracedText.Builder out = new TracedText.Builder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int from = (int) ((double) i * digits.length() / text.length());
      int to = Math.max(from + 1, (int) ((double) (i + 1) * digits.length() / text.length()));
      out.append(text.charAt(i), digits.start(from), digits.end(Math.min(digits.length(), to)));
    }
    return out.build();
  }

  private static String latin1(byte[] octets) {
    StringBuilder out = new StringBuilder(octets.length);
    for (byte octet : octets) {
      out.append((char) (octet & 0xff));
    }
    return out.toString();
  }
}
