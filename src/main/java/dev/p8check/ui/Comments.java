package dev.p8check.ui;

/** Lines that the readers of .env, YAML and shell files pass over. */
final class Comments {
  private Comments() {}

  /** Returns {@code text} without its comment lines. */
  static String without(String text) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next + 1;
      String line = text.substring(start, end);
      out.append(isComment(line.trim()) ? "" : line);
      start = end;
    }
    return out.toString();
  }

  /**
   * Not the ## of headings and logs, Ruby's #<..>, the "#12 " of a build's steps, nor // where a line of Base64 begins
   * so.
   */
  private static boolean isComment(String line) {
    boolean isWords = line.indexOf(' ') > 0 || line.indexOf('_') > 0 || line.indexOf(':') > 0;
    if (line.startsWith("#")) {
      char next = line.length() > 1 ? line.charAt(1) : ' ';
      return next != '#' && next != '<' && !(next >= '0' && next <= '9' && isWords);
    }
    return line.startsWith("//") && isWords;
  }
}
