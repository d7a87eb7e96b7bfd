package dev.p8check.ui;

import dev.p8check.check.Characters;

/** Characters that are there and cannot be seen: the sign shown in their place, and their Unicode name. */
final class VisibleCharacter {
  private VisibleCharacter() {}

  /** Returns the Unicode name of {@code c}, or an empty text when {@code c} is plainly visible. */
  static String name(char c) {
    if (!Characters.isSpace(c) && !Characters.isInvisible(c)) {
      return "";
    }
    String name = Characters.unicodeName(c);
    return name.isEmpty() ? "CONTROL CHARACTER" : name;
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
      default: return "[" + Characters.codePoint(c) + "]";
    }
  }
}
