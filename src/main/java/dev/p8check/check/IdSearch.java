package dev.p8check.check;

import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Hex;
import java.util.function.Predicate;

/** Finds the one ID among other words. */
final class IdSearch {
  /** What is returned in place of the one ID's offset where there are several. */
  static final int SEVERAL = -2;

  // Words of ten letters have three vowels and more, nearly all of them.
  private static final int MOST_VOWELS = 2;

  /** The length of %XX, and of =XX in mails. */
  static final int ESCAPE = 3;

  private IdSearch() {}

  /**
   * Returns where the one UUID among other words starts, the first where it is repeated, or -1, or {@link #SEVERAL}.
   */
  static int uuidIn(String given) {
    String text = Ascii.lower(given);
    int found = -1;
    for (int i = 0; i + Shapes.UUID_LENGTH <= text.length(); i++) {
      if (text.charAt(i + 8) == '-' && Shapes.isUuid(text.substring(i, i + Shapes.UUID_LENGTH))
          && isFree(text, i, i + Shapes.UUID_LENGTH)) {
        if (found >= 0 && !text.startsWith(text.substring(found, found + Shapes.UUID_LENGTH), i)) {
          return SEVERAL;
        }
        found = found < 0 ? i : found;
      }
    }
    return found;
  }

  /**
   * Returns where the one word of {@code count} hexadecimal digits starts, a UUID without hyphens, among others without
   * a digit and behind no other value's name, or -1.
   */
  static int digitsIn(String text, int count) {
    int found = -1;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && (Characters.isAlphanumeric(text.charAt(i)) || text.charAt(i) == '-')) {
        continue;
      }
      String word = text.substring(from, i);
      if (word.length() == count && Shapes.isHexadecimal(word) && found < 0 && isNoOthers(text.substring(0, from))) {
        found = from;
      } else if (Characters.hasDigit(word)) {
        return -1;
      }
      from = i + 1;
    }
    return found;
  }

  private static boolean isNoOthers(String front) {
    String owner = ValueName.other(front, true);
    return owner.isEmpty() || owner.equals(ValueName.ISSUER);
  }

  /**
   * Returns where the one word of ten capitals and digits among other words starts, the first where it is repeated,
   * or the one of small letters and digits, or -1, or {@link #SEVERAL}.
   */
  static int keyIdIn(String text) {
    int capitals = keyIdIn(text, 'a', 'z', front -> true);
    return capitals == -1 ? keyIdIn(text, 'A', 'Z', front -> true) : capitals;
  }

  /** The same for capitals, of which none has another value's name in front of it. */
  static int unnamedKeyIdIn(String text) {
    return keyIdIn(text, 'a', 'z', front -> ValueName.other(front, true).isEmpty());
  }

  /** Returns the one Key ID in {@code text} that stands behind its name, or an empty text. */
  static String namedKeyId(String text) {
    int capitals = namedKeyIdIn(text, 'a', 'z');
    return keyId(text, capitals == -1 ? namedKeyIdIn(text, 'A', 'Z') : capitals);
  }

  /** Returns the one Key ID in {@code text} that stands behind no other value's name, or an empty text. */
  static String unnamedKeyId(String text) {
    return keyId(text, unnamedKeyIdIn(text));
  }

  private static String keyId(String text, int at) {
    return at < 0 ? "" : text.substring(at, at + Shapes.TEN_CHARACTERS);
  }

  private static int namedKeyIdIn(String text, char least, char last) {
    return keyIdIn(text, least, last, front -> ValueName.names(front, ValueName.KEY));
  }

  /** Returns the one UUID in {@code text} if it stands behind the name of an Issuer ID, or an empty text. */
  static String namedIssuerId(String text) {
    int at = uuidIn(text);
    return at >= 0 && ValueName.names(text.substring(0, at), ValueName.ISSUER)
        ? text.substring(at, at + Shapes.UUID_LENGTH) : "";
  }

  /**
   * Returns the one UUID in {@code text} if it stands behind no other value's name, or behind its own too; or an empty
   * text.
   */
  static String unnamedIssuerId(String text) {
    int at = uuidIn(text);
    return at >= 0 && ValueName.other(text.substring(0, at), true).isEmpty()
        ? text.substring(at, at + Shapes.UUID_LENGTH) : namedIssuerId(text);
  }

  /** The same without letters from {@code least} to {@code last}, behind what is {@code wanted}. */
  private static int keyIdIn(String text, char least, char last, Predicate<String> wanted) {
    int found = -1;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean digit = false;
      boolean other = false;
      while (end < text.length() && Characters.isAlphanumeric(text.charAt(end))) {
        char c = text.charAt(end++);
        digit |= Characters.isDigit(c);
        other |= c >= least && c <= last && end - at <= Shapes.TEN_CHARACTERS;
      }
      int behind = at + Shapes.TEN_CHARACTERS;
      boolean copy = text.startsWith("Copy", behind) && end == behind + 4;
      if ((end == behind || copy) && !isInEscape(text, at) && digit && !other && wanted.test(text.substring(0, at))) {
        if (found >= 0 && !text.startsWith(text.substring(found, found + Shapes.TEN_CHARACTERS), at)) {
          return SEVERAL;
        }
        found = found < 0 ? at : found;
      }
      at = end + 1;
    }
    return found;
  }

  /** Whether {@code at} stands behind the sign of %22, or of the second of =C2=A0: no ID starts there. */
  static boolean isInEscape(String text, int at) {
    return octet(text, at - 1, '%') >= 0 || octet(text, at - 1, '=') >= 0 && octet(text, at - 1 - ESCAPE, '=') >= 0;
  }

  /** The octet that {@code sign} and two hexadecimal digits write at {@code at}, or -1. */
  static int octet(String text, int at, char sign) {
    boolean isWritten = at >= 0 && at + ESCAPE <= text.length() && text.charAt(at) == sign;
    int high = isWritten ? Hex.value(text.charAt(at + 1)) : -1;
    int low = high < 0 ? -1 : Hex.value(text.charAt(at + 2));
    return low < 0 ? -1 : high << 4 | low;
  }

  /**
   * Returns where a Key ID without a digit starts beside the marks of a quotation, a list, a table or a comment alone,
   * or -1.
   */
  static int capitalsIn(String text) {
    int at = 0;
    while (at < text.length() && (Characters.isBlank(text.charAt(at)) || ">-*|#\u2022".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    int end = at;
    while (end < text.length() && Characters.isLetter(text.charAt(end))) {
      end++;
    }
    String behind = text.substring(end);
    String mark = behind.trim();
    boolean alone = mark.isEmpty() || mark.equals(":") || mark.equals("|") || behind.startsWith(" #");
    return alone && (at == 0 || Characters.isBlank(text.charAt(at - 1))) && isDrawnByChance(text.substring(at, end))
        ? at : -1;
  }

  // Ten capitals that are more likely a Key ID than a word.
  private static boolean isDrawnByChance(String word) {
    if (!Shapes.isTenCapitals(word) || Placeholders.matches(word) || word.equals("TESTFLIGHT")) {
      return false;
    }
    int vowels = 0;
    for (int i = 0; i < word.length(); i++) {
      vowels += "AEIOU".indexOf(word.charAt(i)) >= 0 ? 1 : 0;
    }
    return vowels <= MOST_VOWELS;
  }

  private static boolean isFree(String text, int from, int to) {
    int front = from;
    int behind = to;
    while (front > 0 && Characters.isAlphanumeric(text.charAt(front - 1))) {
      front--;
    }
    while (behind < text.length() && Characters.isAlphanumeric(text.charAt(behind))) {
      behind++;
    }
    // "Issuer ID" that lost the blank behind it, and the button beside the value.
    return (front == from || text.substring(front, from).endsWith("id"))
        && (behind == to || text.substring(to, behind).equals("copy"));
  }
}
