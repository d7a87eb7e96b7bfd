package dev.p8check.explain;

import dev.p8check.encoding.Ascii;

/** The hosts that a text names. */
final class Hosts {
  private static final int LONGEST = 256;

  private Hosts() {}

  /** Whether a host that is not Apple's is named near {@code at}. */
  static boolean isElsewhere(String text, int at) {
    int to = Math.min(text.length(), at + Recognizer.NEAR);
    int scheme = PhraseIndex.indexOf(text, "://", Math.max(0, at - Recognizer.NEAR), to);
    while (scheme >= 0) {
      if (!isApples(text, scheme)) {
        return true;
      }
      scheme = PhraseIndex.indexOf(text, "://", scheme + 3, to);
    }
    return false;
  }

  /** Whether the address whose {@code ://} stands at {@code scheme} is one of Apple's. */
  private static boolean isApples(String text, int scheme) {
    int end = scheme + 3;
    while (end < text.length() && end - scheme < LONGEST && "/ \"')>:?\n\r\t\\".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String host = Ascii.lower(text.substring(scheme, end));
    return host.endsWith(".apple.com") || host.endsWith("/apple.com");
  }
}
