package dev.p8check.check;

import dev.p8check.encoding.Hex;

/**
 * Reads the hexadecimal digits out of what {@code xxd}, {@code hexdump -C} and {@code od -t x1} print: an offset,
 * octets, characters.
 */
final class HexDump {
  private static final int PER_LINE = 16;
  // Between its two halves hexdump puts two blanks; xxd puts two before the characters of a full line, more after a
  // short one.
  private static final int WIDEST_GAP = 2;

  private final TracedText text;
  private final TracedText.Builder digits;
  private int octets;

  private HexDump(TracedText text) {
    this.text = text;
    this.digits = new TracedText.Builder(text.length());
  }

  /** Returns the digits, or an empty text where a line does not start with the offset of its first octet. */
  static TracedText digits(TracedText text) {
    HexDump dump = new HexDump(text);
    int at = 0;
    while (at < text.length()) {
      int end = KeyLine.end(text, at, text.length());
      if (!dump.line(at, end)) {
        return TracedText.of("");
      }
      at = KeyLine.next(text, end, text.length());
    }
    return dump.digits.build();
  }

  private boolean line(int from, int to) {
    int at = from;
    int hexadecimal = 0;
    int octal = 0;
    while (at < to && Hex.value(text.charAt(at)) >= 0) {
      hexadecimal = hexadecimal << 4 | Hex.value(text.charAt(at));
      octal = octal << 3 | Hex.value(text.charAt(at));
      at++;
    }
    if (at - from < 4 || hexadecimal != octets && octal != octets) {
      return false;
    }
    octets(at < to && text.charAt(at) == ':' ? at + 1 : at, to);
    return true;
  }

  private void octets(int from, int to) {
    int at = from;
    int end = octets + PER_LINE;
    int gap = 0;
    while (octets < end && at + 1 < to) {
      if (text.charAt(at) == ' ') {
        gap++;
        at++;
      } else if (gap <= WIDEST_GAP && Hex.value(text.charAt(at)) >= 0 && Hex.value(text.charAt(at + 1)) >= 0) {
        digits.append(text, at, at + 2);
        octets++;
        at += 2;
        gap = 0;
      } else {
        return;
      }
    }
  }
}
