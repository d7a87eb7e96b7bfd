package dev.p8check.ui;

/** Texts of several lines. */
final class Lines {
  private Lines() {}

  /** Returns what stands between the line feeds of {@code text}: one line more than it has of them. */
  static String[] of(String text) {
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    String[] lines = new String[count];
    int start = 0;
    for (int i = 0; i < count; i++) {
      int end = text.indexOf('\n', start);
      lines[i] = text.substring(start, end < 0 ? text.length() : end);
      start = end + 1;
    }
    return lines;
  }
}
