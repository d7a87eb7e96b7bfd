package dev.p8check.token;

import dev.p8check.encoding.Hex;

/** The shapes of Apple's identifiers. */
final class Identifiers {
  private Identifiers() {}

  /** Whether {@code text} is 8-4-4-4-12 hexadecimal digits; old Issuer IDs are no RFC 4122 variant. */
  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? text.charAt(i) != '-' : Hex.value(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code text} is ten capital letters and digits: a Key ID or a Team ID. */
  static boolean isTenCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'a') {
        return false;
      }
    }
    return text.length() == 10 && isAlphanumeric(text);
  }

  /** Whether {@code text} has only ASCII letters and digits, and at least one. */
  static boolean isAlphanumeric(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
