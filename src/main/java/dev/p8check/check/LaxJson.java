package dev.p8check.check;

/**
 * JSON that people wrote by hand, put right: without comments, without a comma behind the last value, with the
 * line breaks inside quotes written out.
 *
 * @param text the same as JSON has it
 * @param seen the first thing that was put right, in a sentence, or an empty text
 * @param start where that stands in the text as given
 */
record LaxJson(TracedText text, String seen, int start, int end) {

  static LaxJson of(TracedText text) {
    String lax = text.text();
    TracedText.Builder out = new TracedText.Builder(lax.length());
    String seen = "";
    int start = 0;
    int end = 0;
    boolean quoted = false;
    int next;
    for (int i = 0; i < lax.length(); i = next) {
      char c = lax.charAt(i);
      next = quoted ? i + 1 : commentEnd(lax, i);
      String problem = "";
      if (next > i + 1) {
        problem = "There is a comment";
      } else if (!quoted && c == ',' && closes(lax, next)) {
        problem = "There is a comma after the last value";
      } else if (quoted && "\n\r\t".indexOf(c) >= 0) {
        problem = "There is a line break or a tab inside quotes";
        out.append('\\', text.start(i), text.start(i))
            .append("nrt".charAt("\n\r\t".indexOf(c)), text.start(i), text.end(next));
      } else {
        boolean escape = quoted && c == '\\' && next < lax.length();
        next += escape ? 1 : 0;
        quoted ^= c == '"';
        out.append(text, i, next);
      }
      if (seen.isEmpty() && !problem.isEmpty()) {
        start = text.start(i);
        end = text.end(next);
        seen = problem + ", at character " + (start + 1) + ".";
      }
    }
    return new LaxJson(out.build(), seen, start, end);
  }

  /** Returns the offset behind a comment at {@code at}, or that of the next character. */
  private static int commentEnd(String text, int at) {
    boolean block = text.startsWith("/*", at);
    if (!block && text.charAt(at) != '#' && !text.startsWith("//", at)) {
      return at + 1;
    }
    int end = at;
    while (end < text.length() && !(block ? text.startsWith("*/", end) : Characters.isLineEnd(text.charAt(end)))) {
      end++;
    }
    return Math.min(text.length(), Math.max(at + 2, block ? end + 2 : end));
  }

  // White space and comments do not count.
  private static boolean closes(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int end = commentEnd(text, at);
      if (end == at + 1 && !Characters.isSpace(text.charAt(at))) {
        return text.charAt(at) == '}' || text.charAt(at) == ']';
      }
      at = end;
    }
    return false;
  }
}
