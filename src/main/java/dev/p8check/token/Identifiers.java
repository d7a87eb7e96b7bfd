package dev.p8check.token;

import dev.p8check.check.Shapes;

/** The shape that Apple gives to the identifiers in a token. */
final class Identifiers {
  private Identifiers() {}

  /** Whether {@code text} is ten capital letters and digits: a Key ID or a Team ID. */
  static boolean isTenCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'a') {
        return false;
      }
    }
    return Shapes.isTenCharacterId(text);
  }
}
