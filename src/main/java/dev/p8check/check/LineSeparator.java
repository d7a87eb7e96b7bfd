package dev.p8check.check;

import dev.p8check.encoding.Base64;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.pem.PemBlock;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a program put between the lines of a key when it made one line of them: the n of a {@code \n} whose
 * backslash was lost, a comma, {@code ", "}.
 *
 * <p>It is certain: the Base 64 of every key begins with M, so that what stands between BEGIN and M is no part of the
 * key, and the same has to stand before END and at the end of each line.
 */
final class LineSeparator {
  // Tags of HTML with a class, a command for every line.
  private static final int LONGEST = 80;
  // Twelve characters may be a part of the key, which no finding quotes.
  private static final int LONGEST_QUOTE = 11;
  // PEM's, MIME's, and that of a body which was in one line before.
  private static final int[] WIDTHS = {PemBlock.COLUMNS, 76, 1 << 16};

  private final TracedText text;
  private final int from;
  private final int to;
  /** How long the first one is. */
  private final int first;
  private final String separator;

  private LineSeparator(TracedText text, int from, int to, int first, String separator) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.first = first;
    this.separator = separator;
  }

  /**
   * Returns {@code text} with line breaks in place of what stands for them from BEGIN to END, or nothing where nothing
   * does.
   */
  static Optional<TracedText> replace(TracedText text, List<Boundary> boundaries, FindingList findings) {
    // The block that openssl ecparam writes above a key does not begin with M, and is not looked at.
    int begin = boundaries.size() > 2 && boundaries.get(1).label().equals(PemCheck.EC_PARAMETERS) ? 2 : 0;
    if (boundaries.size() < begin + 2 || boundaries.get(begin + 1).begin()) {
      return Optional.empty();
    }
    int from = boundaries.get(begin).to();
    int to = boundaries.get(begin + 1).from();
    int body = from;
    boolean tag = false;
    while (body < to && body - from <= LONGEST && (text.charAt(body) != 'M' || tag || isReturn(text, body))) {
      tag = text.charAt(body) == '<' || tag && text.charAt(body) != '>';
      body++;
    }
    String first = text.text().substring(from, body);
    // A shell makes the file with one arrow, and appends to it with two.
    String separator = text.text().startsWith(first, to - first.length()) ? first : first.replace(" > ", " >> ");
    if (body == to || separator.isEmpty() || separator.length() > LONGEST
        || isLeftToOthers(separator) || to - body <= separator.length()
        || !text.text().startsWith(separator, to - separator.length())) {
      return Optional.empty();
    }
    return new LineSeparator(text, from, to, first.length(), separator).replace(findings);
  }

  // The ^M of vim and cat -v.
  private static boolean isReturn(TracedText text, int at) {
    return text.charAt(at - 1) == '^' && (text.charAt(at + 1) == '$' || Characters.isLineEnd(text.charAt(at + 1)));
  }

  // White space, dashes of the boundary, quotation marks around the body and around each line.
  private static boolean isLeftToOthers(String separator) {
    boolean others = true;
    boolean joint = true;
    for (int i = 0; i < separator.length(); i++) {
      char c = separator.charAt(i);
      if (Characters.isLineEnd(c)) {
        return others || joint && i < separator.length() - 1;
      }
      joint &= KeyLine.isCodePunctuation(c);
      others &= Characters.isSpace(c) || Characters.isDash(c) || Characters.isQuote(c);
    }
    return others;
  }

  private Optional<TracedText> replace(FindingList findings) {
    boolean digits = true;
    for (int i = 0; i < separator.length(); i++) {
      digits &= Base64.value(separator.charAt(i)) >= 0;
    }
    if (!digits) {
      return Optional.of(replace(0, findings));
    }
    for (int width : WIDTHS) {
      if (fits(width)) {
        return Optional.of(replace(width, findings));
      }
    }
    return Optional.empty();
  }

  private boolean isWithoutBackslash() {
    return separator.equals("n") || separator.equals("rn");
  }

  // Characters of a key are told from a separator by their place alone.
  private boolean fits(int width) {
    int at = from + first;
    int end = to - separator.length();
    int length = 0;
    while (end - at > width) {
      if (!text.text().startsWith(separator, at + width)) {
        return false;
      }
      at += width + separator.length();
      length += width;
    }
    return end > at && (length + end - at) % 4 == 0;
  }

  /** @param width how many characters stand between two separators; 0 where no key has their characters */
  private TracedText replace(int width, FindingList findings) {
    TracedText.Builder out = new TracedText.Builder(text.length()).append(text, 0, from);
    int count = 0;
    int at = from;
    while (at < to) {
      int length = at == from ? first : separator.length();
      out.append('\n', text.start(at), text.end(at + length));
      count++;
      at += length;
      int next = width > 0 ? Math.min(at + width, at < to - separator.length() ? to - separator.length() : to)
          : text.text().indexOf(separator, at);
      next = next < 0 || next > to ? to : next;
      out.append(text, at, next);
      at = next;
    }
    int lineEnd = KeyLine.end(text, from, from + separator.length()) - from;
    boolean behind = lineEnd < separator.length();
    String shown = behind ? separator.substring(0, lineEnd).trim() : separator;
    shown = "\u201c" + (shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "\u2026" : shown)
        + "\u201d is";
    if (behind) {
      findings.reportRepairable(PrivateKeyCode.PRIVATE_KEY_SURROUNDING_TEXT, shown + " at the end of every line.",
          text.start(from), text.end(from + lineEnd));
    } else {
      findings.reportRepairable(PrivateKeyCode.PRIVATE_KEY_MISSING_LINE_BREAKS,
          shown + " where a line should end, " + Words.count(count, "time")
              + (isWithoutBackslash() ? ": \\n without its backslash." : "."),
          text.start(from), text.end(from + first));
    }
    // After END as well, where every line got one.
    TracedText rest = text.slice(to, text.length()).trimmedEnd();
    boolean trailing = rest.text().endsWith("-" + separator);
    return out.append(rest, 0, trailing ? rest.length() - separator.length() : rest.length()).build();
  }
}
