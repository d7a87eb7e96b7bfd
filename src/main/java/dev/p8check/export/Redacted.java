package dev.p8check.export;

import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;

/** Says what values look like without saying what they are. */
final class Redacted {
  private static final int LONGEST_SHAPE = 60;

  /** Longer values are no ids, and may be a part of a key: which of their letters are capitals is not told. */
  private static final int LONGEST_ID = 39;

  /** What may be shown of an id. */
  private static final int SHOWN = 4;

  private Redacted() {}

  /** Returns {@code value} with a for lower-case letters, A for capitals and 9 for digits; spaces are named. */
  static String shape(String value) {
    StringBuilder shape = new StringBuilder();
    int length = Math.min(value.length(), LONGEST_SHAPE);
    for (int i = 0; i < length; i++) {
      String kind = kind(value.charAt(i));
      shape.append(value.length() > LONGEST_ID ? Ascii.lower(kind) : kind);
    }
    return shape.append(length < value.length() ? "\u2026" : "").toString();
  }

  /** Returns the last four characters of what has the form of an id, else nothing. */
  static String ending(String id) {
    boolean keyId = id.length() >= 8 && id.length() <= 12 && Shapes.isAlphanumeric(id) && id.equals(Ascii.upper(id));
    return keyId || Shapes.isUuidOrDigits(id) ? id.substring(id.length() - SHOWN) : "";
  }

  /** Returns the lengths of the lines and how they end: "28 64 64 64 8 26, LF". */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    boolean carriageReturn = false;
    int length = 0;
    int count = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      carriageReturn |= c == '\r';
      if (c != '\n') {
        length += c == '\r' ? 0 : 1;
      } else if (i < text.length() || length > 0) {
        if (count++ < LONGEST_SHAPE) {
          lines.append(count == 1 ? "" : " ").append(length);
        }
        length = 0;
      }
    }
    lines.append(count > LONGEST_SHAPE ? " \u2026" : "");
    return lines.append(count == 0 ? "" : carriageReturn ? ", CR LF" : ", LF").toString();
  }

  private static String kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return "a";
    }
    if (c >= 'A' && c <= 'Z') {
      return "A";
    }
    if (c >= '0' && c <= '9') {
      return "9";
    }
    if (c == '-' || c == '_' || c == '.') {
      return String.valueOf(c);
    }
    return c == ' ' ? "[space]" : c == '\n' || c == '\r' ? "[line break]" : c < 0x7f && c > ' ' ? "?" : "[other]";
  }
}
