package dev.p8check.check;

/**
 * Undoes what reading UTF-8 as Windows-1252 makes of a dash, a quotation mark or a character that cannot be seen: three
 * odd letters.
 */
final class Mojibake {
  // What Windows-1252 has at 0x80 to 0x9F.
  private static final String UPPER =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
      + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private Mojibake() {}

  /** Returns {@code text} with the characters that were meant. */
  static TracedText undo(TracedText text) {
    String given = text.text();
    if (given.indexOf('\u00c2') < 0 && given.indexOf('\u00e2') < 0 && given.indexOf('\u00ef') < 0) {
      return text;
    }
    TracedText.Builder out = new TracedText.Builder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int length = c == '\u00c2' ? 2 : c == '\u00e2' || c == '\u00ef' ? 3 : 1;
      char meant = at + length > text.length() ? c : meant(given, at, length);
      int next = meant == c ? at + 1 : at + length;
      out.append(meant, text.start(at), text.end(next));
      at = next;
    }
    return out.build();
  }

  private static char meant(String text, int at, int length) {
    char first = text.charAt(at);
    int value = first & (length == 2 ? 0x1f : 0x0f);
    for (int i = at + 1; i < at + length; i++) {
      int octet = UPPER.indexOf(text.charAt(i));
      octet = octet < 0 ? text.charAt(i) : octet + 0x80;
      if (octet < 0x80 || octet > 0xbf) {
        return first;
      }
      value = value << 6 | octet & 0x3f;
    }
    char c = (char) value;
    return length > 1 && (Characters.isInvisible(c) || Characters.isDash(c) || Characters.isQuote(c)) ? c : first;
  }
}
