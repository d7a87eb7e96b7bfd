package dev.p8check.explain;

import dev.p8check.check.Characters;
import dev.p8check.encoding.HtmlEntity;
import java.util.Arrays;
import java.util.Optional;

/**
 * A pasted text with what a web page or a terminal did to it undone: {@code &quot;} is a quote again, colors are
 * gone, and a line that was broken at the terminal's last column is whole again.
 */
final class PlainText {
  /** Narrower and wider than any terminal that logs are copied from. */
  private static final int NARROWEST = 30;
  private static final int WIDEST = 320;

  /** More than any terminal keeps to copy from. */
  private static final int MOST_FROM_A_TERMINAL = 1 << 20;

  /** Begins what a terminal takes for a color. */
  private static final char ESCAPE = '\u001b';

  /** More than all attributes of a character take together. */
  private static final int LONGEST_CODE = 40;

  private final String pasted;
  private final StringBuilder plain = new StringBuilder();
  /** Pairs of an offset in the plain text and of the one where that stands in the pasted text. */
  private int[] steps = new int[64];
  private int used;
  private int copied;
  private boolean isUnwrapped;

  private PlainText(String pasted) {
    this.pasted = pasted;
  }

  static PlainText unescaped(String pasted) {
    PlainText text = new PlainText(pasted);
    for (int at = 0; at < pasted.length(); at = Math.max(at + 1, text.copied)) {
      int name = at + 1;
      char c = pasted.charAt(at);
      int code = c == ESCAPE ? codeEnd(pasted, name) : c == '[' ? colorEnd(pasted, name) : name;
      if (code > name) {
        text.replace(at, code, "");
      }
      if (c != '&') {
        continue;
      }
      // A page that was escaped twice says &amp;quot;.
      while (pasted.startsWith("amp;", name)) {
        name += 4;
      }
      Optional<HtmlEntity> entity = HtmlEntity.at(pasted, name);
      if (entity.isPresent()) {
        text.replace(at, entity.get().end(), String.valueOf(entity.get().character()));
      }
    }
    return text.finished();
  }

  /** Returns where the control sequence behind an escape ends (ECMA-48 5.4), or {@code from} where there is none. */
  private static int codeEnd(String text, int from) {
    int at = text.startsWith("[", from) ? from + 1 : text.length();
    while (at < text.length() && at - from < LONGEST_CODE && text.charAt(at) >= ' ' && text.charAt(at) < '@') {
      at++;
    }
    return at < text.length() && text.charAt(at) >= '@' && text.charAt(at) <= '~' ? at + 1 : from;
  }

  /** Returns where a color ends that lost its escape, as in {@code [31m}, or {@code from} where there is none. */
  private static int colorEnd(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST_CODE
        && (Characters.isDigit(text.charAt(at)) || text.charAt(at) == ';')) {
      at++;
    }
    return at > from && text.startsWith("m", at) ? at + 1 : from;
  }

  static PlainText unwrapped(String pasted) {
    PlainText text = new PlainText(pasted);
    int columns = pasted.length() > MOST_FROM_A_TERMINAL ? 0 : columns(pasted);
    int line = 0;
    for (int end = pasted.indexOf('\n'); end >= 0 && columns >= NARROWEST; end = pasted.indexOf('\n', line)) {
      int last = lineEnd(pasted, end);
      if (last - line == columns) {
        text.replace(last, end + 1, "");
        text.isUnwrapped = true;
      }
      line = end + 1;
    }
    return text.finished();
  }

  String text() {
    return used == 0 ? pasted : plain.toString();
  }

  /** Whether lines have been joined. */
  boolean isUnwrapped() {
    return isUnwrapped;
  }

  /** Returns where the character at {@code offset} stands in the pasted text. */
  int pasted(int offset) {
    int from = 0;
    int at = 0;
    for (int i = 0; i < used && steps[i] <= offset; i += 2) {
      from = steps[i];
      at = steps[i + 1];
    }
    return at + offset - from;
  }

  private void replace(int from, int to, String by) {
    plain.append(pasted, copied, from).append(by);
    copied = to;
    if (used == steps.length) {
      steps = Arrays.copyOf(steps, 2 * used);
    }
    steps[used++] = plain.length();
    steps[used++] = to;
  }

  private PlainText finished() {
    if (used > 0) {
      plain.append(pasted, copied, pasted.length());
    }
    return this;
  }

  /** Returns how long the longest line is, or 0 where no terminal is that wide. */
  private static int columns(String text) {
    int longest = 0;
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      longest = Math.max(longest, lineEnd(text, end) - line);
      line = end + 1;
    }
    return longest > WIDEST ? 0 : longest;
  }

  private static int lineEnd(String text, int end) {
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }
}
