package dev.p8check.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

/** How words for people are written, in whichever catalogue they stand. */
public final class Prose {
  private static final int LONGEST_TEXT = 310;

  // What a title or a text may begin with as it is written: tools, commands, members of a token or a file.
  private static final Set<String> NAMES = Set.of(
      "alg", "kid", "typ", "crit", "iss", "sub", "aud", "exp", "iat", "nbf", "scope", "is_key_content_base64",
      "build_app",
      "altool", "altool's", "fastlane", "fastlane's", "fastlane\u2019s", "xcodebuild", "electron-builder's",
      "openssl", "mkdir", "tr", "ls", "chmod", "echo");

  // What a text may end in instead of a full stop, which would be copied with it: commands, a line of a file, a header.
  private static final Set<String> COMMANDS = Set.of(
      "| gh secret set NAME", "*.p8 -text", "-in old.pem -out AuthKey.p8", "tr -d '\\r' < AuthKey_KEYID.p8 > fixed.p8",
      "chmod 600 AuthKey_KEYID.p8",
      "ls -l ~/.appstoreconnect/private_keys", "cp AuthKey_KEYID.p8 ~/.appstoreconnect/private_keys/",
      "xcrun altool --help",
      "Authorization: Bearer TOKEN");

  private Prose() {}

  /** Fails unless {@code title} says in at most that many characters what is wrong, and is no sentence. */
  public static void assertTitle(String title, int longest) {
    assertTrue(title.length() <= longest, title);
    assertFalse(title.endsWith("."), title);
    assertWellWritten(title);
  }

  /** Fails unless {@code text} is made of whole sentences, or of an order that ends in a command. */
  public static void assertText(String text) {
    assertTrue(text.length() >= 15 && text.length() <= LONGEST_TEXT, text);
    assertTrue(text.endsWith(".") || text.endsWith("?") || COMMANDS.stream().anyMatch(text::endsWith), text);
    assertWellWritten(text);
  }

  private static void assertWellWritten(String text) {
    int first = text.codePointAt(0);
    assertTrue(Character.isUpperCase(first) || !Character.isLetter(first) || NAMES.contains(text.split(" ")[0]), text);
    assertFalse(text.contains("  ") || text.endsWith(" "), text);
    assertFalse(text.contains("!") || text.contains("please") || text.contains("Please"), text);
    assertFalse(text.contains("{0}") || text.contains("%d"), "a placeholder: " + text);
    assertEquals(0, text.chars().filter(c -> c == '`').count() % 2, text);
  }
}
