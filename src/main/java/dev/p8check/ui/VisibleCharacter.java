package dev.p8check.ui;

/** Characters that are there and cannot be seen: the sign shown in their place, and their Unicode name. */
final class VisibleCharacter {
  private VisibleCharacter() {}

  /** Returns the Unicode name of {@code c}, or an empty text when {@code c} is plainly visible. */
  static String name(char c) {
    switch (c) {
      case 0: return "NULL";
      case '\t': return "CHARACTER TABULATION";
      case '\n': return "LINE FEED";
      case '\r': return "CARRIAGE RETURN";
      case ' ': return "SPACE";
      case 0xa0: return "NO-BREAK SPACE";
      case 0xad: return "SOFT HYPHEN";
      case 0x61c: return "ARABIC LETTER MARK";
      case 0x180e: return "MONGOLIAN VOWEL SEPARATOR";
      case 0x2007: return "FIGURE SPACE";
      case 0x2009: return "THIN SPACE";
      case 0x200a: return "HAIR SPACE";
      case 0x200b: return "ZERO WIDTH SPACE";
      case 0x200c: return "ZERO WIDTH NON-JOINER";
      case 0x200d: return "ZERO WIDTH JOINER";
      case 0x200e: return "LEFT-TO-RIGHT MARK";
      case 0x200f: return "RIGHT-TO-LEFT MARK";
      case 0x2028: return "LINE SEPARATOR";
      case 0x2029: return "PARAGRAPH SEPARATOR";
      case 0x202a: return "LEFT-TO-RIGHT EMBEDDING";
      case 0x202b: return "RIGHT-TO-LEFT EMBEDDING";
      case 0x202c: return "POP DIRECTIONAL FORMATTING";
      case 0x202d: return "LEFT-TO-RIGHT OVERRIDE";
      case 0x202e: return "RIGHT-TO-LEFT OVERRIDE";
      case 0x202f: return "NARROW NO-BREAK SPACE";
      case 0x2060: return "WORD JOINER";
      case 0x2066: return "LEFT-TO-RIGHT ISOLATE";
      case 0x2067: return "RIGHT-TO-LEFT ISOLATE";
      case 0x2068: return "FIRST STRONG ISOLATE";
      case 0x2069: return "POP DIRECTIONAL ISOLATE";
      case 0x3000: return "IDEOGRAPHIC SPACE";
      case 0xfeff: return "ZERO WIDTH NO-BREAK SPACE";
      default: return c < ' ' || c >= 0x7f && c < 0xa0 ? "CONTROL CHARACTER" : otherName(c);
    }
  }

  private static String otherName(char c) {
    if (c == 0x205f) {
      return "MEDIUM MATHEMATICAL SPACE";
    }
    if (c >= 0x2000 && c <= 0x2064) {
      return c <= 0x200a ? "SPACE OF ANOTHER WIDTH" : c >= 0x2061 ? "INVISIBLE OPERATOR" : "";
    }
    return "";
  }

  /** Returns what to show in place of {@code c}: itself where it can be seen. */
  static String sign(char c) {
    if (name(c).isEmpty()) {
      return String.valueOf(c);
    }
    switch (c) {
      case ' ': return "␣";
      case '\t': return "⇥";
      case '\n': return "↵";
      case '\r': return "␍";
      default: return "[" + codePoint(c) + "]";
    }
  }

  /** Returns {@code c} in the form {@code U+200B}. */
  static String codePoint(char c) {
    String digits = Integer.toHexString(c).toUpperCase();
    return "U+" + "0000".substring(digits.length()) + digits;
  }
}
