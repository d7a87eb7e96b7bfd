package dev.p8check.encoding;

/**
 * Words, and the letters of US-ASCII in either case; every other character stays, and with it every offset, in any
 * locale.
 */
public final class Ascii {
  // What an ASCII letter's small form is ahead of its capital.
  private static final int CASE = 'a' - 'A';

  private Ascii() {}

  /** Returns {@code text} with A to Z as a to z. */
  public static String lower(String text) {
    return shifted(text, 'A', CASE);
  }

  /** Returns {@code text} with a to z as A to Z. */
  public static String upper(String text) {
    return shifted(text, 'a', -CASE);
  }

  /** Whether one of {@code words} is in {@code text}, in the letters that it is written in. */
  public static boolean containsAny(String text, String[] words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String shifted(String text, char first, int by) {
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= first && c < first + 26) {
        out.append(text, copied, i).append((char) (c + by));
        copied = i + 1;
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }
}
