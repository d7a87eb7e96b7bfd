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
  // A SHA-256 fingerprint has 64 digits, the smallest key 134.
  private static final int SHORTEST_HEX = 80;
  // {"type":"Buffer","data":[ and the name that it may have.
  private static final int LONGEST_OPENER = 40;
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
    return base64(source, SHORTEST_TEXT);
  }

  /** The same for a text of {@code least} octets or more. */
  static EncodedText base64(TracedText source, int least) {
    byte[] read = new byte[source.length()];
    int[] digits = new int[source.length()];
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
      digits[count++] = i;
      held = (held << 6 | value) & 0xffff;
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
    // Two zeros are no character of any text: AAAA.
    if (size < least || octets[0] == 0 && octets[1] == 0 || !isTextual(octets)) {
      return NOT_ENCODED;
    }
    // A copy that was cut off ends in a digit too many.
    int used = (count & 3) == 1 ? count - 1 : count;
    return new EncodedText(octets, traced(octets, source, digits, used, 4, 3), true);
  }

  /** Reads hexadecimal with any separators: a text, or a DER SEQUENCE. */
  static EncodedText hex(TracedText source) {
    if (!isHex(source.text())) {
      return NOT_ENCODED;
    }
    int[] digits = new int[source.length()];
    int count = 0;
    for (int i = 0; i < source.length(); i++) {
      boolean prefix = source.charAt(i) == '0' && i + 1 < source.length() && (source.charAt(i + 1) | 32) == 'x';
      if (Hex.value(source.charAt(i)) >= 0 && !prefix) {
        digits[count++] = i;
      }
    }
    if (count % 2 != 0) {
      return NOT_ENCODED;
    }
    byte[] octets = new byte[count / 2];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) (Hex.value(source.charAt(digits[2 * i])) << 4 | Hex.value(source.charAt(digits[2 * i + 1])));
    }
    return of(octets, source, digits, count, 2);
  }

  /** Reads octets as programs print them, as decimal numbers from -128 to 255: a text, or a DER SEQUENCE. */
  static EncodedText decimal(TracedText source) {
    String text = source.text();
    int at = text.indexOf('[') < 0 ? text.indexOf('{') : text.indexOf('[');
    byte[] read = new byte[text.length()];
    int[] digits = new int[text.length()];
    int count = 0;
    int value = -1;
    boolean negative = false;
    boolean closed = at >= LONGEST_OPENER;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Characters.isDigit(c) && !closed && value < 256) {
        if (value < 0) {
          digits[count++] = at;
          value = 0;
        }
        value = value * 10 + c - '0';
        read[count - 1] = (byte) (negative ? -value : value);
      } else if (value < 256 && (Characters.isSpace(c) || "-,]});".indexOf(c) >= 0)) {
        closed |= c >= ']';
        negative = c == '-';
        value = -1;
      } else {
        return NOT_ENCODED;
      }
    }
    return count < SHORTEST_HEX / 2 || value > 255
        ? NOT_ENCODED : of(Arrays.copyOf(read, count), source, digits, count, 1);
  }

  private static EncodedText of(byte[] octets, TracedText source, int[] digits, int count, int digitsEach) {
    if (isTextual(octets)) {
      return new EncodedText(octets, traced(octets, source, digits, count, digitsEach, 1), true);
    }
    return octets[0] == 0x30
        ? new EncodedText(octets, proportional(Base64.encode(octets), source, digits, count), false) : NOT_ENCODED;
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

  // Behind the last line zsh writes a %.
  private static boolean isHex(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Hex.value(c) >= 0) {
        digits++;
      } else if (!Characters.isSpace(c) && c != ':' && (c | 32) != 'x' && ",\\-;{}[]()".indexOf(c) < 0
          && !(c == '%' && i == text.length() - 1)) {
        return false;
      }
    }
    return digits >= SHORTEST_HEX;
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

  /**
   * The octets as characters, each traced to the digits it was written in.
   *
   * @param digits offsets in {@code source} of the digits, {@code count} of them
   */
  private static TracedText traced(
      byte[] octets, TracedText source, int[] digits, int count, int digitsEach, int octetsEach) {
    String text = latin1(octets);
    try {
      String utf8 = Utf8.decode(octets);
      if (utf8.length() < octets.length) {
        return proportional(utf8, source, digits, count);
      }
      text = utf8;
    } catch (EncodingException e) {
      // Another encoding, of which each octet shows as a character.
    }
    int[] starts = new int[octets.length];
    int[] ends = new int[octets.length];
    for (int i = 0; i < octets.length; i++) {
      int to = Math.min(count, ((i + 1) * digitsEach + octetsEach - 1) / octetsEach);
      starts[i] = source.start(digits[i * digitsEach / octetsEach]);
      ends[i] = source.end(digits[to - 1] + 1);
    }
    return TracedText.of(text, starts, ends);
  }

  private static TracedText proportional(String text, TracedText source, int[] digits, int count) {
    TracedText.Builder out = new TracedText.Builder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int from = (int) ((double) i * count / text.length());
      int to = Math.max(from + 1, (int) ((double) (i + 1) * count / text.length()));
      out.append(text.charAt(i), source.start(digits[from]), source.end(digits[Math.min(count, to) - 1] + 1));
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
