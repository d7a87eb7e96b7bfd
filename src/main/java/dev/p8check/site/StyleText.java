package dev.p8check.site;

/** Takes out of a style what only its authors need. */
final class StyleText {
  private StyleText() {}

  /** Returns {@code style} without comments, and with no space where CSS asks for none. */
  static String withoutNotes(String style) {
    StringBuilder out = new StringBuilder(style.length());
    int i = 0;
    while (i < style.length()) {
      char c = style.charAt(i);
      if (c == '"') {
        int close = style.indexOf('"', i + 1);
        out.append(style, i, close + 1);
        i = close + 1;
      } else if (style.startsWith("/*", i)) {
        i = style.indexOf("*/", i) + 2;
      } else if (isSpace(c)) {
        i++;
        if (out.length() > 0 && !isSpace(last(out)) && "{};:,>".indexOf(last(out)) < 0) {
          out.append(' ');
        }
      } else {
        if ("{};,>".indexOf(c) >= 0 && out.length() > 0 && isSpace(last(out))) {
          out.setLength(out.length() - 1);
        }
        if (c == '}' && last(out) == ';') {
          out.setLength(out.length() - 1);
        }
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static char last(StringBuilder out) {
    return out.charAt(out.length() - 1);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }
}
