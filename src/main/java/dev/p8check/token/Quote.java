package dev.p8check.token;

import dev.p8check.check.Characters;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Base64;

/** Shows a value from a token inside a sentence: short, with invisible characters named, and never a secret. */
public final class Quote {
  private static final int MAX_SHOWN = 44;

  /** No text of a finding holds so many characters in a row of a private key or a signature. */
  private static final int SECRET_RUN = 12;

  /** A run of Base 64 this long is no identifier; it may be a key that was not given as one. */
  private static final int LONG_RUN = 20;

  /** Of the names in the paths of Apple's API, few are longer. */
  private static final int LONGEST_NAME = 40;

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
      // From U+2000 on are also the dashes and quotes that look like those of ASCII.
      if (c < ' ' || c == 0x85 || c >= 0x2000 && c <= 0x206f || c >= 0xd800 || Characters.isInvisible(c)) {
        out.append('[').append(Characters.codePoint(c)).append(']');
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
    int path = looked.indexOf(" /");
    int before = path < 0 ? looked.length() : path;
    int start = 0;
    for (int i = 0; i < before; i++) {
      // A hyphen parts the groups of a UUID, and the words of a label.
      start = looked.charAt(i) != '-' && Base64.isOfEitherOrPadding(looked.charAt(i)) ? start : i + 1;
      if (i - start >= LONG_RUN) {
        return start + SECRET_RUN / 3;
      }
    }
    for (int i = before; i < looked.length(); i++) {
      start = i;
      while (i < looked.length() && isOfSegment(looked, start, i)) {
        i++;
      }
      if (i - start >= SECRET_RUN && !isKnown(looked.substring(start, i))) {
        return start;
      }
    }
    return looked.length();
  }

  /**
   * Whether the segment of a path from {@code start} on goes on at {@code at}; in what is no name, a slash may be one
   * of Base 64.
   */
  private static boolean isOfSegment(String path, int start, int at) {
    char c = path.charAt(at);
    return c == '/' ? !isKnown(path.substring(start, at)) : c != '=' && Base64.isOfEitherOrPadding(c);
  }

  /**
   * Whether it is a UUID, a number, or a name such as {@code ciWorkflows} or {@code v1}, with no two capitals beside
   * each other.
   */
  private static boolean isKnown(String segment) {
    boolean isNumber = segment.length() < LONG_RUN;
    boolean isName = segment.length() <= LONGEST_NAME;
    boolean small = false;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      boolean version = digit && i > 0 && i == segment.length() - 1 && "vV".indexOf(segment.charAt(i - 1)) >= 0;
      isNumber &= digit;
      isName &= c >= 'a' && c <= 'z' || capital && small || version;
      small = !capital;
    }
    return isNumber || isName || Shapes.isUuid(segment);
  }
}
