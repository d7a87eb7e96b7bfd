package dev.p8check.check;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Hex;
import dev.p8check.encoding.HtmlEntity;
import dev.p8check.finding.PrivateKeyCode;
import java.util.Optional;

/** Resolves what JSON, shells, URLs and HTML write in place of a line break: {@code \n}, {@code %0A}, {@code &#10;}. */
final class EscapedText {
  private static final int MOST_BACKSLASHES = 16;

  private final TracedText source;
  private final TracedText.Builder out;
  private int first = -1;
  private int firstEnd;
  private int count;
  private int at;
  private int copied;
  private boolean changed;
  private final boolean written;
  private final boolean percent;
  private final boolean printable;

  private EscapedText(TracedText source) {
    this.source = source;
    this.out = new TracedText.Builder(source.length());
    this.written = source.text().contains("\\n") && !continues();
    this.percent = hasPercent(source.text());
    this.printable = QuotedPrintable.isIn(source);
  }

  /** Resolves every escape in {@code source}. */
  static EscapedText resolve(TracedText source) {
    EscapedText escaped = new EscapedText(source);
    String text = source.text();
    while (escaped.at < source.length()) {
      if (!escaped.resolved(text.charAt(escaped.at))) {
        escaped.at++;
      }
    }
    if (escaped.changed) {
      escaped.copy();
    }
    return escaped;
  }

  /** Whether there was anything to resolve. */
  boolean isChanged() {
    return changed;
  }

  /** Whether there was anything to resolve besides quotes, which are somebody else's to report. */
  boolean isEscaped() {
    return count > 0;
  }

  /** Reports what was resolved. */
  void reportIn(FindingList findings) {
    findings.reportRepairable(PrivateKeyCode.PRIVATE_KEY_LITERAL_NEWLINES,
        Words.count(count, "line break") + " or other " + (count == 1 ? "character is" : "characters are")
            + " written as text, the first as \u201c"
            + source.text().substring(first, Math.min(source.length(), firstEnd)).trim() + "\u201d.",
        source.start(first), source.end(firstEnd));
  }

  TracedText text() {
    return out.build();
  }

  private static boolean hasPercent(String text) {
    return text.contains("%0") || text.contains("%2") || text.contains("%3") || text.contains("%E");
  }

  /** Whether an escape that starts with {@code c} is here, which is then passed. */
  private boolean resolved(char c) {
    return switch (c) {
      case '\\' -> backslash() || skipBackslashes();
      case '`' -> backtick();
      case '%' -> percent && percent();
      case '&' -> entity();
      case '=' -> printable();
      case '<' -> lineBreakTag();
      default -> false;
    };
  }

  private boolean backslash() {
    int i = at;
    while (i < source.length() && source.charAt(i) == '\\') {
      i++;
    }
    if (i == source.length()) {
      return false;
    }
    i = letter(i);
    char c = source.charAt(i);
    if (c == 'n') {
      return lineBreak(i + 1);
    }
    if (source.text().startsWith("012", i) || source.text().startsWith("015", i)) {
      return c == '0' && source.charAt(i + 2) == '2' ? lineBreak(i + 3) : emitNothing(i + 3);
    }
    if (c == 'r') {
      // \r\n is one line break, however many backslashes each half has.
      int next = i + 1;
      while (next < source.length() && next < i + MOST_BACKSLASHES && source.charAt(next) == '\\') {
        next++;
      }
      int n = letter(next);
      boolean pair = next > i + 1 && n < source.length() && source.charAt(n) == 'n';
      return lineBreak(pair ? n + 1 : i + 1);
    }
    if (c == 't') {
      return emit('\t', i + 1);
    }
    if (c == '"' || c == '\'') {
      return quote(c, i + 1);
    }
    if (c == '/' || c == '=' || c == '+' || c == '-' || c == '_') {
      return emit(c, i + 1);
    }
    return continuation(i) || (c == 'u' || c == 'x') && hex(i + 1, c == 'u' ? 4 : 2);
  }

  // Whether a backslash at the end of a line has anything but the rest of an escape behind it.
  private boolean continues() {
    String text = source.text();
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 1)) {
      int next = i + 1;
      boolean ends = false;
      while (next < text.length() && Characters.isSpace(text.charAt(next))) {
        ends |= Characters.isLineEnd(text.charAt(next++));
      }
      if (ends && next < text.length() && "nr\\\"'".indexOf(text.charAt(next)) < 0) {
        return true;
      }
    }
    return false;
  }

  // The n of a \n may be on the next line, where the text was wrapped; behind a whole \n the backslash continues the
  // line.
  private int letter(int from) {
    int next = from;
    while (next < source.length() && Characters.isSpace(source.charAt(next))) {
      next++;
    }
    boolean parted = written && next < source.length() && Characters.isLineEnd(source.charAt(from))
        && (source.charAt(next) == 'n' || source.charAt(next) == 'r')
        && !(at > 1 && source.text().startsWith("\\n", at - 2));
    return parted ? next : from;
  }

  // A shell's continuation of the line, also with blanks behind it, which keep a shell from seeing one.
  private boolean continuation(int next) {
    int lineEnd = next;
    while (lineEnd < source.length() && Characters.isBlank(source.charAt(lineEnd))) {
      lineEnd++;
    }
    boolean ends = lineEnd < source.length() && Characters.isLineEnd(source.charAt(lineEnd));
    return ends && emit('\n', KeyLine.next(source, lineEnd, source.length()));
  }

  // All of a run that means nothing: looking at each again would take the square of their number.
  private boolean skipBackslashes() {
    while (at < source.length() && source.charAt(at) == '\\') {
      at++;
    }
    return true;
  }

  // PowerShell's `n and `r`n.
  private boolean backtick() {
    String text = source.text();
    boolean pair = text.startsWith("`r`n", at);
    int end = at;
    while (end > 0 && Characters.isSpace(source.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && from > end - KeyLine.SHORTEST
        && (Base64.value(source.charAt(from - 1)) >= 0 || Characters.isDash(source.charAt(from - 1))
            || source.charAt(from - 1) == '=')) {
      from--;
    }
    int next = at + (pair ? 4 : 2);
    // Behind a blank it may as well be the quotation mark of a word, unless a boundary is beside it.
    boolean behindKey = from < end
        && (end == at || from == end - KeyLine.SHORTEST || isBoundary(end - 2) || isBoundary(next));
    return behindKey && (pair || text.startsWith("`n", at) || text.startsWith("`r", at)) && lineBreak(next);
  }

  private boolean isBoundary(int from) {
    return from >= 0 && from + 2 <= source.length() && Characters.isDash(source.charAt(from))
        && Characters.isDash(source.charAt(from + 1));
  }

  // %0A, and %250A where it was encoded twice.
  private boolean percent() {
    int from = at + 1;
    while (source.text().startsWith("25", from) && from + 4 <= source.length()
        && Hex.value(source.charAt(from + 2)) >= 0
        && Hex.value(source.charAt(from + 3)) >= 0) {
      from += 2;
    }
    return hex(from, 2);
  }

  // =3D is padding, or the = of a name, unless a value starts with 3D.
  private boolean printable() {
    String text = source.text();
    int next = printable ? QuotedPrintable.softBreakEnd(source, at) : at;
    if (next > at) {
      return emitNothing(next);
    }
    boolean padding = text.startsWith("=3D", at) && (at + 3 == text.length() || Base64.value(text.charAt(at + 3)) < 0);
    return (padding || printable && (text.startsWith("=0A", at) || text.startsWith("=0D", at))) && hex(at + 1, 2);
  }

  private boolean lineBreakTag() {
    String text = source.text();
    for (String tag : new String[] {"<br>", "<br/>", "<br />", "<BR>"}) {
      if (text.startsWith(tag, at)) {
        return lineBreak(at + tag.length());
      }
    }
    return false;
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
    if (value == '\n') {
      return lineBreak(from + digits);
    }
    return value != 0x7f && emit((char) value, from + digits);
  }

  private boolean entity() {
    Optional<HtmlEntity> entity = HtmlEntity.at(source.text(), at + 1);
    if (entity.isEmpty()) {
      return false;
    }
    char c = entity.get().character();
    int next = entity.get().end();
    if (c == '"' || c == '\'') {
      return quote(c, next);
    }
    return c == '\r' ? emitNothing(next) : c == '\n' ? lineBreak(next) : emit(c, next);
  }

  // A line break that is written out at the end of a line is that line's end, not an empty line.
  private boolean lineBreak(int next) {
    int end = next < source.length() && source.charAt(next) == '\\' ? next + 1 : next;
    boolean atLineEnd = end < source.length() && (source.charAt(end) == '\n' || source.charAt(end) == '\r');
    return emit('\n', atLineEnd ? KeyLine.next(source, end, source.length()) : next);
  }

  private boolean quote(char c, int next) {
    copy();
    out.append(c, source.start(at), source.end(next));
    changed = true;
    at = next;
    copied = next;
    return true;
  }

  private boolean emit(char c, int next) {
    copy();
    out.append(c, source.start(at), source.end(next));
    copied = at;
    return emitNothing(next);
  }

  private boolean emitNothing(int next) {
    first = count == 0 ? at : first;
    firstEnd = count == 0 ? next : firstEnd;
    count++;
    copy();
    changed = true;
    at = next;
    copied = next;
    return true;
  }

  // What means itself is copied only where something else does not.
  private void copy() {
    out.append(source, copied, at);
  }
}
