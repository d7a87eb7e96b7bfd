package dev.p8check.explain;

import dev.p8check.check.Characters;
import dev.p8check.check.Credentials;
import dev.p8check.jws.Es256;
import dev.p8check.token.TokenInspection;
import dev.p8check.token.TokenKind;
import dev.p8check.token.TokenQuestion;
import dev.p8check.token.TokenReport;

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
    for (int i = 0; i < places.count(Anchor.TOKEN); i++) {
      if (!token(text, places.at(Anchor.TOKEN, i)).isEmpty()) {
        return " This text holds a whole token: until it expires, whoever has it can use it.";
      }
    }
    return "";
  }

  /** Returns the last whole token in {@code text} that may have been sent to Apple, or an empty text. */
  static String sent(String text, Places places) {
    for (int i = places.count(Anchor.TOKEN) - 1; i >= 0; i--) {
      int start = places.at(Anchor.TOKEN, i);
      String token = token(text, start);
      // Jobs print tokens of other services, too.
      if (!token.isEmpty() && (isForApple(token) || isBeforeApple(text, places, start))) {
        return token;
      }
    }
    return "";
  }

  private static boolean isForApple(String token) {
    TokenReport report = TokenInspection.inspect(new TokenQuestion(token, Double.NaN, Credentials.NONE, ""));
    return report.kind() == TokenKind.OTHER
        ? TokenEvidence.text(report.headerMembers(), "alg").equals(Es256.NAME)
        : report.kind() != TokenKind.APPLE_SIGNED;
  }

  private static boolean isBeforeApple(String text, Places places, int start) {
    return PhraseIndex.isAt(text, start - 7, "bearer ")
        && places.has(Anchor.API_HOST, start - Recognizer.NEAR, start + Recognizer.NEAR);
  }

  /** Returns the whole token that begins at {@code start}, or an empty text. */
  private static String token(String text, int start) {
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
    return dots == 2 && end - lastDot > SIGNATURE ? text.substring(start, end) : "";
  }

  private static boolean holdsKey(String text, int from) {
    int run = 0;
    for (int i = from; i < text.length() && i - from < 4 * KEY_RUN && run < KEY_RUN; i++) {
      char c = text.charAt(i);
      run = Characters.isAlphanumeric(c) || c == '+' || c == '/' ? run + 1 : 0;
    }
    return run == KEY_RUN;
  }

  private static boolean isTokenCharacter(char c) {
    return Characters.isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
  }
}
