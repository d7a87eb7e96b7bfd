package dev.p8check.check;

import dev.p8check.encoding.Ascii;

/** Classes of characters that get into credentials by copy and paste, and their Unicode names. */
public final class Characters {
  /** The first half of U+E0000 to U+E03FF: tags, and the variation selectors of emoji and ideographs. */
  public static final char TAGS = '\udb40';

  private Characters() {}

  /** White space that shows as space: blank, tab and the line ends. */
  public static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r' : c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029');
  }

  /** Space or tab. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** White space alone, or what cannot be seen. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i)) && !isInvisible(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Characters that end a line. */
  static boolean isLineEnd(char c) {
    return c <= '\r' ? c >= '\n' : c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029');
  }

  /** Spaces other than U+0020: they look like a space and no parser takes them for one. */
  static boolean isOddSpace(char c) {
    return c == '\u00a0' || c == '\u1680' || c >= '\u2000' && c <= '\u200a' || c == '\u202f' || c == '\u205f'
        || c == '\u3000';
  }

  /** Characters with no width, and control characters. */
  static boolean isZeroWidth(char c) {
    return c < ' ' && !isSpace(c)
        || c >= '\u007f' && c <= '\u009f' && c != '\u0085'
        || c == '\u00ad'
        || c == '\u034f'
        || c == '\u061c'
        || c == '\u115f'
        || c == '\u1160'
        || c == '\u17b4'
        || c == '\u17b5'
        || c >= '\u180b' && c <= '\u180e'
        || c >= '\u200b' && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u206f'
        || c == '\u2800'
        || c == '\u3164'
        || c >= '\ufe00' && c <= '\ufe0f'
        || c == '\ufeff'
        || c == '\uffa0'
        || c >= '\ufff9' && c <= '\ufffc';
  }

  /** Characters that cannot be seen and do not belong into a credential. */
  public static boolean isInvisible(char c) {
    return (c < ' ' || c >= '\u007f') && (isOddSpace(c) || isZeroWidth(c) || c == TAGS);
  }

  /** How many characters of {@code text} what stands at {@code at} takes: two for one beyond U+FFFF. */
  static int lengthAt(TracedText text, int at) {
    boolean pair = text.charAt(at) >> 10 == 0x36 && at + 1 < text.length() && text.charAt(at + 1) >> 10 == 0x37;
    return pair ? 2 : 1;
  }

  /** Quotation marks of every kind that editors and chats put in place of {@code "} and {@code '}. */
  public static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`' || c >= '\u00ab' && isTypographicQuote(c);
  }

  private static boolean isTypographicQuote(char c) {
    return c == '\u00b4' || c == '\u00ab' || c == '\u00bb'
        || c >= '\u2018' && c <= '\u201f' || c == '\u2039' || c == '\u203a' || c == '\u2032' || c == '\u2033'
        || c >= '\u300c' && c <= '\u300f' || c == '\uff02' || c == '\uff07';
  }

  /** The hyphen and everything that is drawn like one. */
  static boolean isDash(char c) {
    return c == '-' || c >= '\u00af' && isTypographicDash(c);
  }

  private static boolean isTypographicDash(char c) {
    return c >= '\u2010' && c <= '\u2015' || c == '\u2043' || c == '\u2212' || c == '\u2500' || c == '\u2501'
        || c == '\u02d7' || c == '\u058a' || c == '\u2e3a' || c == '\u2e3b' || c == '\ufe58' || c == '\ufe63'
        || c == '\uff0d' || c == '\u00af' || c == '\u30fc';
  }

  /** A digit of ASCII. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A letter of ASCII. */
  public static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** A letter of ASCII or a digit. */
  public static boolean isAlphanumeric(char c) {
    return isDigit(c) || isLetter(c);
  }

  /** Whether a digit of ASCII is in {@code text}. */
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
  }

  /** Whether {@code word}, in capitals, stands at {@code at}, in letters of either case. */
  static boolean isWordAt(String text, int at, String word) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (upper(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the ASCII character that {@code c} is drawn like, or {@code c} itself. */
  static char lookalike(char c) {
    if (c < '\u0080') {
      return c;
    }
    if (c >= '\uff10' && c <= '\uff5a') {
      return (char) (c - 0xfee0);
    }
    if (isDash(c)) {
      return '-';
    }
    int at = LOOKALIKES.indexOf(c);
    return at >= 0 && (at & 1) == 0 ? LOOKALIKES.charAt(at + 1) : c;
  }

  // Pairs: a Cyrillic or Greek letter, and the Latin letter or digit that it is drawn like.
  private static final String LOOKALIKES =
      "\u0410A\u0412B\u0421C\u0415E\u041dH\u0406I\u0408J\u041aK\u041cM\u041eO\u0420P\u0405S\u0422T\u0425X\u0423Y"
          + "\u0430a\u0441c\u0501d\u0435e\u04bbh\u0456i\u0458j\u043eo\u0440p\u0455s\u0445x\u0443y\u0417"
          + "3\u0431" + "6"
          + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X"
          + "\u03bfo\u03b1a\u03b9i\u03bdv\u03c1p\u03c7x\u03f2c\u03f9C\u04c0I\u0500D\u051aQ\u051cW";

  /** Returns the name of what stands at {@code at}, also of a character beyond U+FFFF. */
  static String nameAt(TracedText text, int at) {
    char c = text.charAt(at);
    if (lengthAt(text, at) == 1) {
      return name(c);
    }
    String name = codePoint(c, text.charAt(at + 1));
    return c == TAGS ? "an invisible TAG or VARIATION SELECTOR (" + name + ")" : name;
  }

  /** Returns a character's name and code point, such as {@code ZERO WIDTH SPACE (U+200B)}. */
  public static String name(char c) {
    String point = codePoint(c);
    String name = unicodeName(c);
    if (!name.isEmpty()) {
      return name + " (" + point + ")";
    }
    if (c > ' ' && c < '\u007f') {
      return "\u201c" + c + "\u201d";
    }
    return point;
  }

  /** Returns the Unicode name of a character that cannot be seen, or what kind it is of, or an empty text. */
  public static String unicodeName(char c) {
    return switch (c) {
      case '\u0000' -> "NULL";
      case '\u0008' -> "BACKSPACE";
      case '\t' -> "TAB";
      case '\n' -> "LINE FEED";
      case '\u000b' -> "LINE TABULATION";
      case '\f' -> "FORM FEED";
      case '\r' -> "CARRIAGE RETURN";
      case '\u001b' -> "ESCAPE";
      case ' ' -> "SPACE";
      case '\u007f' -> "DELETE";
      case '\u0085' -> "NEXT LINE";
      case '\u00a0' -> "NO-BREAK SPACE";
      case '\u00ad' -> "SOFT HYPHEN";
      case '\u034f' -> "COMBINING GRAPHEME JOINER";
      case '\u061c' -> "ARABIC LETTER MARK";
      case '\u115f' -> "HANGUL CHOSEONG FILLER";
      case '\u1160' -> "HANGUL JUNGSEONG FILLER";
      case '\u1680' -> "OGHAM SPACE MARK";
      case '\u180e' -> "MONGOLIAN VOWEL SEPARATOR";
      case '\u2000' -> "EN QUAD";
      case '\u2001' -> "EM QUAD";
      case '\u2002' -> "EN SPACE";
      case '\u2003' -> "EM SPACE";
      case '\u2004' -> "THREE-PER-EM SPACE";
      case '\u2005' -> "FOUR-PER-EM SPACE";
      case '\u2006' -> "SIX-PER-EM SPACE";
      case '\u2007' -> "FIGURE SPACE";
      case '\u2008' -> "PUNCTUATION SPACE";
      case '\u2009' -> "THIN SPACE";
      case '\u200a' -> "HAIR SPACE";
      case '\u200b' -> "ZERO WIDTH SPACE";
      case '\u200c' -> "ZERO WIDTH NON-JOINER";
      case '\u200d' -> "ZERO WIDTH JOINER";
      case '\u200e' -> "LEFT-TO-RIGHT MARK";
      case '\u200f' -> "RIGHT-TO-LEFT MARK";
      case '\u2010' -> "HYPHEN";
      case '\u2011' -> "NON-BREAKING HYPHEN";
      case '\u2012' -> "FIGURE DASH";
      case '\u2013' -> "EN DASH";
      case '\u2014' -> "EM DASH";
      case '\u2015' -> "HORIZONTAL BAR";
      case '\u2018' -> "LEFT SINGLE QUOTATION MARK";
      case '\u2019' -> "RIGHT SINGLE QUOTATION MARK";
      case '\u201c' -> "LEFT DOUBLE QUOTATION MARK";
      case '\u201d' -> "RIGHT DOUBLE QUOTATION MARK";
      case '\u2026' -> "HORIZONTAL ELLIPSIS";
      case '\u2028' -> "LINE SEPARATOR";
      case '\u2029' -> "PARAGRAPH SEPARATOR";
      case '\u202a' -> "LEFT-TO-RIGHT EMBEDDING";
      case '\u202b' -> "RIGHT-TO-LEFT EMBEDDING";
      case '\u202c' -> "POP DIRECTIONAL FORMATTING";
      case '\u202d' -> "LEFT-TO-RIGHT OVERRIDE";
      case '\u202e' -> "RIGHT-TO-LEFT OVERRIDE";
      case '\u202f' -> "NARROW NO-BREAK SPACE";
      case '\u205f' -> "MEDIUM MATHEMATICAL SPACE";
      case '\u2060' -> "WORD JOINER";
      case '\u2061' -> "FUNCTION APPLICATION";
      case '\u2062' -> "INVISIBLE TIMES";
      case '\u2063' -> "INVISIBLE SEPARATOR";
      case '\u2064' -> "INVISIBLE PLUS";
      case '\u2066' -> "LEFT-TO-RIGHT ISOLATE";
      case '\u2067' -> "RIGHT-TO-LEFT ISOLATE";
      case '\u2068' -> "FIRST STRONG ISOLATE";
      case '\u2069' -> "POP DIRECTIONAL ISOLATE";
      case '\u2212' -> "MINUS SIGN";
      case '\u2800' -> "BRAILLE PATTERN BLANK";
      case '\u3000' -> "IDEOGRAPHIC SPACE";
      case '\u3164' -> "HANGUL FILLER";
      case '\ufeff' -> "ZERO WIDTH NO-BREAK SPACE, the byte order mark";
      case '\uffa0' -> "HALFWIDTH HANGUL FILLER";
      case '\ufffc' -> "OBJECT REPLACEMENT CHARACTER";
      case '\uff0d' -> "FULLWIDTH HYPHEN-MINUS";
      case '\ufffd' -> "REPLACEMENT CHARACTER";
      default -> script(c);
    };
  }

  private static String script(char c) {
    if (c >= '\u0370' && c <= '\u03ff') {
      return "a Greek letter";
    }
    if (c >= '\u0400' && c <= '\u052f') {
      return "a Cyrillic letter";
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return "a full-width character";
    }
    if (c >= '\ufe00' && c <= '\ufe0f') {
      return "VARIATION SELECTOR-" + (c - '\ufe00' + 1);
    }
    return c < ' ' || c >= '\u007f' && c < '\u00a0' ? "a control character" : "";
  }

  /** Returns {@code c} in the form {@code U+200B}. */
  public static String codePoint(char c) {
    return "U+" + Ascii.upper(Integer.toHexString(0x10000 | c).substring(1));
  }

  /** The same for the character beyond U+FFFF that two surrogates make. */
  public static String codePoint(char high, char low) {
    return "U+" + Ascii.upper(Integer.toHexString(((high & 0x3ff) << 10 | low & 0x3ff) + 0x10000));
  }
}
