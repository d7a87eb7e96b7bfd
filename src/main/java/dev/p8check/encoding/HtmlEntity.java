package dev.p8check.encoding;

import java.util.Optional;

/**
 * A character as HTML writes it, by its name or its number: {@code &quot;}, {@code &#10;}, {@code &#xA;} (HTML 13.1.4).
 *
 * @param end offset after the semicolon
 */
public record HtmlEntity(char character, int end) {
  private static final int LONGEST_NAME = 9;

  /**
   * Returns what stands in {@code text} behind an ampersand, from {@code from} on; nothing where that is no character
   * of credentials and logs.
   */
  public static Optional<HtmlEntity> at(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST_NAME && text.charAt(end) != ';') {
      end++;
    }
    if (end == text.length() || text.charAt(end) != ';') {
      return Optional.empty();
    }
    String name = text.substring(from, end);
    char character = name.length() > 1 && name.charAt(0) == '#' ? numbered(name) : named(name);
    return character == 0 ? Optional.empty() : Optional.of(new HtmlEntity(character, end + 1));
  }

  private static char named(String name) {
    return switch (name) {
      case "quot" -> '"';
      case "apos" -> '\'';
      case "NewLine" -> '\n';
      case "Tab" -> '\t';
      case "nbsp" -> ' ';
      case "gt" -> '>';
      case "lt" -> '<';
      case "amp" -> '&';
      case "plus" -> '+';
      case "sol" -> '/';
      case "equals" -> '=';
      case "hyphen", "dash", "ndash", "mdash" -> '-';
      default -> 0;
    };
  }

  // #10 #010 #xA #x0a
  private static char numbered(String name) {
    boolean hex = (name.charAt(1) | 32) == 'x';
    int value = 0;
    for (int i = hex ? 2 : 1; i < name.length(); i++) {
      int digit = Hex.value(name.charAt(i));
      if (digit < 0 || digit > 9 && !hex) {
        return 0;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    boolean isSpace = value == '\t' || value == '\n' || value == '\r';
    return isSpace || value >= ' ' && value < 0xffff && value != 0x7f ? (char) value : 0;
  }
}
