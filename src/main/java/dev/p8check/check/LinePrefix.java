package dev.p8check.check;

import dev.p8check.finding.PrivateKeyCode;
import java.util.List;
import java.util.Optional;

/**
 * Takes off what a log, a diff, a listing or a comment puts in front of every line: {@code 12  }, {@code + },
 * {@code # }.
 */
final class LinePrefix {
  // A time stamp with a level and the name of a step.
  private static final int LONGEST = 80;

  private static final String MINUS_AND_HYPHENS = "------";

  private LinePrefix() {}

  /**
   * Returns {@code text} without the prefix that all its lines from BEGIN to END have, or nothing where they have none.
   */
  static Optional<TracedText> remove(TracedText text, List<Boundary> boundaries, FindingList findings) {
    if (boundaries.size() == 1) {
      return alone(text, boundaries.get(0), findings);
    }
    if (boundaries.isEmpty()) {
      return bare(text, findings);
    }
    if (!boundaries.get(0).begin()) {
      return Optional.empty();
    }
    int begin = boundaries.get(0).from();
    // Where more blocks than one have it, all of them have to lose it.
    Optional<TracedText> all = upTo(text, begin, boundaries.get(boundaries.size() - 1), findings);
    return all.isPresent() || boundaries.size() == 2 ? all : upTo(text, begin, boundaries.get(1), findings);
  }

  private static Optional<TracedText> upTo(TracedText text, int from, Boundary end, FindingList findings) {
    int last = KeyLine.start(text, end.from());
    int length = end.from() - last;
    int begin = from;
    // The minus of a removed line looks like a sixth hyphen of the boundary.
    boolean minus = text.text().startsWith(MINUS_AND_HYPHENS, begin);
    if (length == 0 && text.text().startsWith(MINUS_AND_HYPHENS, last)
        && (minus || text.charAt(KeyLine.start(text, begin)) == '-')) {
      length = 1;
      begin += minus ? 1 : 0;
    }
    // What quotes each line is taken off with the lines of the body.
    while (length > 0 && Characters.isQuote(text.charAt(last + length - 1))) {
      length--;
    }
    if (end.begin() || begin >= last || !isPrefix(text, last, length)) {
      return Optional.empty();
    }
    // A quotation mark or a name may stand before the first prefix, or behind it.
    int first = begin >= length && isAlike(text, last, begin - length, begin, length)
        ? begin - length : KeyLine.start(text, begin);
    while (Characters.isQuote(text.charAt(first))) {
      first++;
    }
    Optional<TracedText> bare = remove(text, first, last, last, length, findings);
    int mark = text.slice(0, last + length).trimmedEnd().length() - last;
    // Behind it lines may be indented, all but the first or all below an item of a list.
    return bare.isPresent() || mark == length ? bare : remove(text, first, last, last, mark, findings);
  }

  /** The lines of a body or of a file's Base 64. */
  private static Optional<TracedText> bare(TracedText text, FindingList findings) {
    int to = text.trimmedEnd().length();
    int from = KeyLine.start(text, to - text.trimmed().length());
    int length = Shapes.keyIn(text.text()) - from;
    int last = KeyLine.start(text, to);
    // One line alone may have any name in front.
    boolean sign = length == 1 && "+-".indexOf(text.charAt(from)) >= 0;
    // A second key has a name of its own.
    boolean one = length > 0 && last > from && Shapes.keyIn(text.text().substring(KeyLine.end(text, from, to))) < 0;
    boolean prefix = sign || one && (text.charAt(from) == '>' || isPrefix(text, from, length));
    return prefix ? remove(text, from, last, from, length, findings) : Optional.empty();
  }

  /** The lines above an END line, or below a BEGIN line, where the other one was lost. */
  private static Optional<TracedText> alone(TracedText text, Boundary boundary, FindingList findings) {
    int line = KeyLine.start(text, boundary.from());
    int length = boundary.from() - line;
    int far = line;
    int at = line;
    while (isPrefix(text, line, length) && (boundary.begin() ? at < text.length() : at > 0)) {
      at = boundary.begin()
          ? KeyLine.next(text, KeyLine.end(text, at, text.length()), text.length()) : KeyLine.start(text, at - 1);
      int end = KeyLine.end(text, at, text.length());
      if (prefixEnd(text, line, at, end, length) >= 0) {
        far = at;
      } else if (end > at) {
        break;
      }
    }
    return far == line
        ? Optional.empty() : remove(text, Math.min(far, line), Math.max(far, line), line, length, findings);
  }

  private static Optional<TracedText> remove(
      TracedText text, int from, int last, int sample, int length, FindingList findings) {
    TracedText.Builder out = new TracedText.Builder(text.length()).append(text, 0, from);
    int first = Math.max(from, prefixEnd(text, sample, from, KeyLine.end(text, from, text.length()), length)) - from;
    int widest = first;
    int at = from;
    while (at <= last) {
      int end = KeyLine.end(text, at, text.length());
      int bare = prefixEnd(text, sample, at, end, length);
      if (bare < 0 && !KeyLine.of(text, at, end).isBlank()) {
        return Optional.empty();
      }
      widest = Math.max(widest, bare - at);
      int next = KeyLine.next(text, end, text.length());
      out.append(text, bare < 0 ? end : bare, Math.min(next, text.length()));
      at = next;
    }
    while (at < text.length()) {
      // The same prefix below END.
      int end = KeyLine.end(text, at, text.length());
      int bare = prefixEnd(text, sample, at, end, length);
      if (bare < 0) {
        break;
      }
      at = Math.min(text.length(), KeyLine.next(text, end, text.length()));
      out.append(text, bare, at);
    }
    findings.reportRepairable(PrivateKeyCode.PRIVATE_KEY_SURROUNDING_TEXT,
        (first == widest ? "" : "Up to ") + Words.count(widest, "character") + " of other text before every line.",
        text.start(from), text.start(from + first));
    return Optional.of(out.append(text, Math.min(at, text.length()), text.length()).build());
  }

  // Space alone is indentation; quotation marks of code and mail are taken off with the lines of the body.
  private static boolean isPrefix(TracedText text, int from, int length) {
    boolean blank = true;
    for (int i = from; i < from + length; i++) {
      char c = text.charAt(i);
      if (Characters.isQuote(c)) {
        return false;
      }
      blank &= Characters.isBlank(c) || c == '>';
    }
    return !blank && length <= LONGEST;
  }

  /**
   * Returns where the prefix of {@code length} characters at {@code from} ends in a line, or -1 where the line has
   * another. Its numbers may have a digit more or less there, and at a line with nothing else the blanks behind it may
   * be lost.
   */
  private static int prefixEnd(TracedText text, int from, int line, int end, int length) {
    int to = from + length;
    int at = line;
    int i = from;
    while (i < to && at < end && text.charAt(i) == text.charAt(at) || isDigits(text, i, to, at, end)) {
      boolean digits = Characters.isDigit(text.charAt(i));
      i = digits ? digitsEnd(text, i, to) : i + 1;
      at = digits ? digitsEnd(text, at, end) : at + 1;
    }
    if (i == to && Characters.isDigit(text.charAt(i - 1))) {
      // Where nothing parts a number from the key, its digits may be the key's.
      boolean parted = Characters.isBlank(text.charAt(to));
      if (!parted || at < end && !Characters.isBlank(text.charAt(at))) {
        return !parted && isAlike(text, from, line, end, length) ? line + length : -1;
      }
    }
    if (i == to || at == end && text.slice(i, to).trimmed().isEmpty()) {
      // The blanks that make up for digits.
      while (at < Math.min(end, line + length) && Characters.isBlank(text.charAt(at))) {
        at++;
      }
      return at;
    }
    return isAlike(text, from, line, end, length) ? line + length : -1;
  }

  private static boolean isDigits(TracedText text, int i, int to, int at, int end) {
    return i < to && at < end && Characters.isDigit(text.charAt(i)) && Characters.isDigit(text.charAt(at));
  }

  private static int digitsEnd(TracedText text, int from, int limit) {
    int at = from;
    while (at < limit && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isAlike(TracedText text, int from, int line, int end, int length) {
    if (end - line < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char a = text.charAt(from + i);
      char b = text.charAt(line + i);
      if (a != b && !(isCounting(a) && isCounting(b))) {
        return false;
      }
    }
    return true;
  }

  // What changes from line to line: a number, and the space that aligns it.
  private static boolean isCounting(char c) {
    return c == ' ' || Characters.isDigit(c);
  }
}
