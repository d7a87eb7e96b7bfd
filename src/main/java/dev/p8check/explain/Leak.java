package dev.p8check.explain;

/** Looks for secrets in a text that was meant to be shown around. */
final class Leak {
  /** A line of a key, rather than a mention of one. */
  private static final int KEY_RUN = 32;

  private static final int SIGNATURE = 64;
  private static final int LONGEST_TOKEN = 8192;

  private Leak() {}

  /** Returns a warning to put after a sentence, or an empty text. */
  static String warning(String text, Places places) {
    for (int i = 0; i < places.count(Anchor.PRIVATE_KEY); i++) {
      if (holdsKey(text, places.at(Anchor.PRIVATE_KEY, i) + 16)) {
        return " This text holds a private key: if it is from a log that others can read, revoke that key.";
      }
    }
    return token(text, places).isEmpty()
        ? ""
        : " This text holds a whole token: until it expires, whoever has it can use it.";
  }

  /** Returns the last whole token in {@code text}, or an empty text. */
  static String token(String text, Places places) {
    for (int i = places.count(Anchor.TOKEN) - 1; i >= 0; i--) {
      int start = places.at(Anchor.TOKEN, i);
      int end = start;
      int dots = 0;
      int lastDot = start;
      while (end < text.length() && end - start < LONGEST_TOKEN && isTokenCharacter(text.charAt(end))) {
        if (text.charAt(end) == '.') {
          dots++;
          lastDot = end;
        }
        end++;
      }
      if (dots == 2 && end - lastDot > SIGNATURE) {
        return text.substring(start, end);
      }
    }
    return "";
  }

  private static boolean holdsKey(String text, int from) {
    int run = 0;
    for (int i = from; i < text.length() && i - from < 4 * KEY_RUN && run < KEY_RUN; i++) {
      char c = text.charAt(i);
      run = Log.isLetter(c) || Log.isDigit(c) || c == '+' || c == '/' ? run + 1 : 0;
    }
    return run == KEY_RUN;
  }

  private static boolean isTokenCharacter(char c) {
    return Log.isLetter(c) || Log.isDigit(c) || c == '-' || c == '_' || c == '.';
  }
}
