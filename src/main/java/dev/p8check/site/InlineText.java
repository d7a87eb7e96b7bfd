package dev.p8check.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The text of one inline script or style element, byte for byte as a browser hashes it for the policy. */
final class InlineText {
  private final String text;

  private InlineText(String text) {
    this.text = text;
  }

  /**
   * Returns {@code script} in a form that cannot end or reopen its element. The three character sequences
   * that matter to an HTML parser occur in string, template and regular expression literals only, where
   * {@code \x3C} is the same character; anywhere else the result is a syntax error, never another program.
   */
  static InlineText script(String script) {
    StringBuilder safe = new StringBuilder(script.length());
    String lines = withLineFeeds(script);
    for (int i = 0; i < lines.length(); i++) {
      boolean dangerous = startsWith(lines, i, "</script") || startsWith(lines, i, "<script")
          || startsWith(lines, i, "<!--");
      if (dangerous) {
        safe.append("\\x3C");
      } else {
        safe.append(lines.charAt(i));
      }
    }
    return new InlineText(parsedUnchanged(safe.toString(), "script"));
  }

  /** Returns {@code style}, which must not end its own element or load anything. */
  static InlineText style(String style) {
    String lines = withLineFeeds(style);
    for (int i = 0; i < lines.length(); i++) {
      if (startsWith(lines, i, "</style")) {
        throw new SiteException("The style holds \"</style\", which would end its element.");
      }
      if (startsWith(lines, i, "@import")) {
        throw new SiteException("The style holds \"@import\"; the page loads nothing.");
      }
      if (startsWith(lines, i, "url(") && !startsWith(lines, i, "url(data:") && !startsWith(lines, i, "url(\"data:")) {
        throw new SiteException("The style holds a \"url(\" that is not a data: URL; the page loads nothing.");
      }
    }
    return new InlineText(parsedUnchanged(lines, "style"));
  }

  String text() {
    return text;
  }

  /** The hash source of the policy: {@code 'sha256-...'} over the UTF-8 of the text (CSP Level 3, 2.3.1). */
  String hashSource() {
    return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8))) + "'";
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** An HTML parser reads CRLF and a lone CR as LF before anything is hashed (HTML 13.2.3.5). */
  static String withLineFeeds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String parsedUnchanged(String text, String element) {
    // An HTML parser replaces NUL, and an encoder replaces half a surrogate pair: the hash would not match.
    if (text.indexOf('\0') >= 0) {
      throw new SiteException("The " + element + " holds a NUL character, which HTML does not keep.");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new SiteException("The " + element + " holds half a surrogate pair, which UTF-8 does not keep.");
    }
    return text;
  }

  private static boolean startsWith(String text, int at, String lowerCase) {
    return text.regionMatches(true, at, lowerCase, 0, lowerCase.length());
  }
}
