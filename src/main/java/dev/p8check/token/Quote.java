package dev.p8check.token;

import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Hex;

/** Shows a value from a token inside a sentence: short, with invisible characters named, and never a secret. */
public final class Quote {
  private static final int MAX_SHOWN = 44;

  /** No text of a finding holds so many characters in a row of a private key or a signature. */
  private static final int SECRET_RUN = 12;

  /** A run of Base 64 this long is no identifier; it may be a key that was not given as one. */
  private static final int LONG_RUN = 20;

  /** A longer text is no key; looking for each piece of a value in it takes time. */
  private static final int LARGEST_KEY = 16_384;

  private final String[] secrets;

  private Quote(String... secrets) {
    this.secrets = secrets;
  }

  /** A quote that shows nothing of a token's signature or of a private key, however either is wrapped. */
  public static Quote hiding(String signature, String privateKey) {
    String key = privateKey.substring(0, Math.min(privateKey.length(), LARGEST_KEY));
    return new Quote(signature, key, withoutSpace(key));
  }

  /** The same for a key that may be wrapped in Base64 or written in hex; {@code repaired} is its PEM. */
  public static Quote hiding(String signature, String privateKey, String repaired) {
    Quote quote = hiding(signature, privateKey);
    // A text too large to be a key is left as it is.
    boolean isKey = repaired.length() <= TokenInspection.MAX_TEXT;
    return new Quote(signature, quote.secrets[1], quote.secrets[2], isKey ? withoutSpace(repaired) : "");
  }

  private static String withoutSpace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** Returns {@code value} in typographic quotes, cut where it is long or secret. */
  public String of(String value) {
    // What begins before the cut is judged by how it goes on behind it.
    String looked = value.substring(0, Math.min(value.length(), MAX_SHOWN + LONG_RUN));
    int safe = Math.min(MAX_SHOWN, safeLength(looked));
    StringBuilder out = new StringBuilder("\u201c");
    for (int i = 0; i < safe; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x7f && c <= 0xa0 || c == 0xad || c >= 0x2000 && c <= 0x206f || c >= 0xd800) {
        byte[] code = {(byte) (c >> 8), (byte) c};
        out.append("[U+").append(Ascii.upper(Hex.encode(code))).append(']');
      } else {
        out.append(c);
      }
    }
    return out.append(safe < value.length() ? "\u2026\u201d" : "\u201d").toString();
  }

  private int safeLength(String looked) {
    for (int i = 0; i + SECRET_RUN <= looked.length(); i++) {
      String run = looked.substring(i, i + SECRET_RUN);
      for (String secret : secrets) {
        if (secret.contains(run)) {
          return Math.min(i, SECRET_RUN / 3);
        }
      }
    }
    return beforeLongRun(looked);
  }

  private static int beforeLongRun(String looked) {
    int start = 0;
    int path = looked.indexOf(" /");
    for (int i = 0; i < looked.length(); i++) {
      char c = looked.charAt(i);
      // A hyphen parts the groups of a UUID, and the words of a label; a slash, the names and numbers of a request's path.
      boolean parts = c == '-' || c == '/' && path >= 0 && isName(looked, start, i);
      start = !parts && TokenCharacters.isBase64(c) ? start : i + 1;
      if (i - start >= LONG_RUN && !(path >= 0 && isName(looked, start, i + 1))) {
        return path >= 0 ? start : start + SECRET_RUN / 3;
      }
    }
    return looked.length();
  }

  /** Whether a name such as {@code ciWorkflows}, with no two capitals beside each other, or a number is between two offsets. */
  private static boolean isName(String text, int start, int end) {
    boolean isNumber = true;
    boolean isName = true;
    boolean small = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      isNumber &= c >= '0' && c <= '9';
      // The v of a version has a number behind it.
      isName &= c >= 'a' && c <= 'z' || capital && small || i == start + 1 && end == start + 2 && c >= '0' && c <= '9';
      small = !capital;
    }
    return isNumber || isName;
  }
}
