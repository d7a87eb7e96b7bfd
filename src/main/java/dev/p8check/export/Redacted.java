package dev.p8check.export;

/** Says what values look like without saying what they are. */
final class Redacted {
  /** Longer values are no ids, and their shape says no more. */
  private static final int LONGEST_SHAPE = 60;

  /** What may be shown of an id, and the least length at which it is not most of it. */
  private static final int SHOWN = 4;
  private static final int LEAST = 10;

  /** No more than this many characters in a row of a value are in a report. */
  private static final int RUN = 5;

  /** What every key file has, and what many words are about. */
  private static final String MARKERS = "-----BEGIN PRIVATE KEY-----END PRIVATE KEY-----";

  private final String[] secrets;

  Redacted(String... secrets) {
    this.secrets = secrets;
  }

  /** Returns {@code words} as they are, or a stand-in where a sample in them coincides with a part of a value. */
  String of(String words) {
    for (int i = 0; i + RUN < words.length(); i++) {
      String run = words.substring(i, i + RUN + 1);
      for (String secret : secrets) {
        if (secret.contains(run) && !MARKERS.contains(run)) {
          return "(see the code in p8check)";
        }
      }
    }
    return words;
  }

  /** Returns {@code value} with a for lower-case letters, A for capitals and 9 for digits; spaces are named. */
  static String shape(String value) {
    StringBuilder shape = new StringBuilder();
    int length = Math.min(value.length(), LONGEST_SHAPE);
    for (int i = 0; i < length; i++) {
      shape.append(kind(value.charAt(i)));
    }
    return shape.append(length < value.length() ? "\u2026" : "").toString();
  }

  /** Returns the last four characters of an id, or nothing of what is too short, too long or of other characters than one. */
  static String ending(String id) {
    boolean isShown = id.length() >= LEAST && id.length() <= LONGEST_SHAPE;
    for (int i = Math.max(0, id.length() - SHOWN); i < id.length(); i++) {
      isShown &= "aA9-".contains(kind(id.charAt(i)));
    }
    return isShown ? id.substring(id.length() - SHOWN) : "";
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
    return c == ' ' ? "[space]" : c == '\n' || c == '\r' ? "[line end]" : c < 0x7f && c > ' ' ? "?" : "[other]";
  }
}
