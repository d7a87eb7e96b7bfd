package dev.p8check.check;

import dev.p8check.encoding.Hex;
import dev.p8check.finding.PrivateKeyCode;

/** Resolves what JSON, shells, URLs and HTML write in place of a line break: {@code \n}, {@code %0A}, {@code &#10;}. */
final class EscapedText {
  private final TracedText source;
  private final TracedText.Builder out;
  private int first = -1;
  private int firstEnd;
  private int count;
  private int at;

  private EscapedText(TracedText source) {
    this.source = source;
    this.out = new TracedText.Builder(source.length());
  }

  /** Resolves every escape in {@code source}. */
  static EscapedText resolve(TracedText source) {
    EscapedText escaped = new EscapedText(source);
    boolean percent = source.text().contains("%0") || source.text().contains("%2");
    while (escaped.at < source.length()) {
      char c = source.charAt(escaped.at);
      boolean resolved = c == '\\' && escaped.backslash()
          || c == '%' && percent && escaped.percent()
          || c == '&' && escaped.entity();
      if (!resolved) {
        escaped.out.append(source, escaped.at, escaped.at + 1);
        escaped.at++;
      }
    }
    return escaped;
  }

  /** Whether there was anything to resolve. */
  boolean isEscaped() {
    return count > 0;
  }

  /** Reports what was resolved. */
  void reportIn(FindingList findings) {
    findings.reportRepairable(PrivateKeyCode.PRIVATE_KEY_LITERAL_NEWLINES,
        Words.count(count, "line break") + " or other " + (count == 1 ? "character is" : "characters are") + " written out, the first as \u201c"
            + source.text().substring(first, Math.min(source.length(), firstEnd)) + "\u201d.",
        source.start(first), source.end(firstEnd));
  }

  TracedText text() {
    return out.build();
  }

  private boolean backslash() {
    int i = at;
    while (i < source.length() && source.charAt(i) == '\\') {
      i++;
    }
    if (i == source.length()) {
      return false;
    }
    char c = source.charAt(i);
    if (c == 'n') {
      return emit('\n', i + 1);
    }
    if (c == 'r') {
      // \r\n is one line break, however many backslashes each half has.
      int next = i + 1;
      while (next < source.length() && source.charAt(next) == '\\') {
        next++;
      }
      boolean pair = next > i + 1 && next < source.length() && source.charAt(next) == 'n';
      return emit('\n', pair ? next + 1 : i + 1);
    }
    if (c == 't') {
      return emit(' ', i + 1);
    }
    if (c == '/' || c == '"' || c == '\'' || c == '=' || c == '+') {
      return emit(c, i + 1);
    }
    if (Characters.isLineEnd(c)) {
      return emit('\n', c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n' ? i + 2 : i + 1);
    }
    return (c == 'u' || c == 'x') && hex(i + 1, c == 'u' ? 4 : 2);
  }

  private boolean percent() {
    return hex(at + 1, 2);
  }

  private boolean hex(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < source.length() ? Hex.value(source.charAt(i)) : -1;
      if (digit < 0) {
        return false;
      }
      value = value << 4 | digit;
    }
    if (value == '\r') {
      return emitNothing(from + digits);
    }
    return value < 0x7f && emit((char) value, from + digits);
  }

  private boolean entity() {
    String text = source.text();
    if (text.startsWith("&#10;", at)) {
      return emit('\n', at + 5);
    }
    if (text.startsWith("&#13;", at)) {
      return emitNothing(at + 5);
    }
    if (text.startsWith("&#xA;", at) || text.startsWith("&#xa;", at)) {
      return emit('\n', at + 5);
    }
    if (text.startsWith("&#xD;", at) || text.startsWith("&#xd;", at)) {
      return emitNothing(at + 5);
    }
    if (text.startsWith("&#43;", at)) {
      return emit('+', at + 5);
    }
    if (text.startsWith("&#47;", at)) {
      return emit('/', at + 5);
    }
    return text.startsWith("&quot;", at) && emit('"', at + 6);
  }

  private boolean emit(char c, int next) {
    out.append(c, source.start(at), source.end(next));
    return emitNothing(next);
  }

  private boolean emitNothing(int next) {
    first = count == 0 ? at : first;
    firstEnd = count == 0 ? next : firstEnd;
    count++;
    at = next;
    return true;
  }
}
