package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import java.util.Optional;

/** Reports line ends and white space of one PEM block that its repair writes anew. */
final class PemWhiteSpace {
  private final TracedText text;
  private final PemRegion region;
  private final Optional<EscapedText> escaped;
  private final FindingList findings;

  /** How often something was seen, and where first. */
  private static final class Tally {
    private int count;
    private int first = -1;

    private void add(int at) {
      first = count++ == 0 ? at : first;
    }
  }

  private PemWhiteSpace(TracedText text, PemRegion region, Optional<EscapedText> escaped, FindingList findings) {
    this.text = text;
    this.region = region;
    this.escaped = escaped;
    this.findings = findings;
  }

  static void report(
      TracedText text, PemRegion region, PemBody body, Optional<EscapedText> escaped, FindingList findings) {
    PemWhiteSpace space = new PemWhiteSpace(text, region, escaped, findings);
    lineEnds(text, region.from(), findings);
    if (!body.isQuoted() && !body.isPlusLost()) {
      space.lines();
    }
    space.around();
  }

  /** Reports line ends other than LINE FEED alone from an offset on. */
  static void lineEnds(TracedText text, int from, FindingList findings) {
    int returns = 0;
    int first = -1;
    for (int i = from; i < text.length(); i++) {
      // CRLF that was converted again has two of them.
      if (text.charAt(i) == '\r' && (i == 0 || text.charAt(i - 1) != '\r')) {
        first = returns == 0 ? i : first;
        returns++;
      }
    }
    if (returns == 0) {
      return;
    }
    int next = KeyLine.next(text, first, text.length());
    boolean crlf = text.charAt(next - 1) == '\n';
    String ends = next == first + 2
        ? "CARRIAGE RETURN, LINE FEED (CRLF)." : "more than one CARRIAGE RETURN and a LINE FEED.";
    String seen = Words.count(returns, "line") + (returns == 1 ? " ends in " : " end in ")
        + (crlf ? ends : "CARRIAGE RETURN alone.");
    findings.reportRepairable(PRIVATE_KEY_CRLF, seen, text.start(first), text.end(next));
  }

  private void lines() {
    Tally indented = new Tally();
    Tally trailing = new Tally();
    Tally blank = new Tally();
    int at = lineStart(region.from());
    while (at < region.to()) {
      int to = KeyLine.end(text, at, text.length());
      KeyLine line = KeyLine.of(text, at, to);
      boolean first = at <= region.from();
      boolean last = to >= region.to();
      if (line.isIndented() && (!first || isIndentedBegin())) {
        indented.add(at);
      }
      if (line.hasTrailingSpace() && (!last || trailing.count > 0)) {
        trailing.add(line.contentTo());
      }
      if (line.isBlank() && !first && !last) {
        blank.add(at);
      }
      at = KeyLine.next(text, to, text.length());
    }
    if (indented.count > 0) {
      reportIndented(indented);
    }
    if (trailing.count > 0) {
      findings.reportRepairable(PRIVATE_KEY_TRAILING_WHITESPACE,
          Words.count(trailing.count, "line")
              + (trailing.count == 1 ? " ends in a space or tab." : " end in a space or tab."),
          text.start(trailing.first), text.end(trailing.first + 1));
    }
    if (blank.count > 0) {
      findings.reportRepairable(PRIVATE_KEY_BLANK_LINES, Words.count(blank.count, "empty line") + " inside the key.",
          text.start(blank.first), text.start(Math.min(text.length(), blank.first + 1)));
    }
  }

  private void reportIndented(Tally indented) {
    int begin = lineStart(region.from());
    boolean behindText = begin < region.from() && !isIndentedBegin();
    int count = indented.count + (behindText ? 1 : 0);
    int first = behindText ? begin : indented.first;
    KeyLine line = KeyLine.of(text, first, KeyLine.end(text, first, text.length()));
    findings.reportRepairable(PRIVATE_KEY_INDENTED,
        Words.count(count, "line") + (count == 1 ? " starts with " : " start with ")
            + Words.spaces(text.text(), line.from(), line.contentFrom()) + ".",
        text.start(line.from()), text.end(line.contentFrom()));
  }

  /** White space before and after the block, but for the one line end that a file may have. */
  private void around() {
    int begin = isIndentedBegin() ? lineStart(region.from()) : region.from();
    int before = 0;
    while (before < begin && Characters.isSpace(text.charAt(before))) {
      before++;
    }
    int after = text.length();
    while (after > region.to() && Characters.isSpace(text.charAt(after - 1))) {
      after--;
    }
    boolean leading = before > 0 && before == begin && !isPartOf(region.begin(), 0, before)
        && !(findings.has(PRIVATE_KEY_INDENTED) && Characters.isBlank(text.charAt(0)));
    boolean trailing = after == region.to() && !isOneLineEnd(after) && !isSeparator(after)
        && !isPartOf(region.end(), after, text.length())
        && !findings.has(PRIVATE_KEY_TRAILING_WHITESPACE) && escaped.isEmpty();
    if (leading) {
      findings.reportRepairable(PRIVATE_KEY_SURROUNDING_WHITESPACE,
          Words.spaces(text.text(), 0, before) + " before the key" + (trailing ? ", and more after it." : "."),
          text.start(0), text.end(before));
    } else if (trailing) {
      findings.reportRepairable(PRIVATE_KEY_SURROUNDING_WHITESPACE,
          Words.spaces(text.text(), after, text.length()) + " after the key.", text.start(after),
          text.end(text.length()));
    }
  }

  /**
   * Whether what follows the key is what stands between its lines too: it was put in place of the last line end as
   * well.
   */
  private boolean isSeparator(int from) {
    int begin = region.bodyFrom();
    while (begin < region.bodyTo() && Characters.isSpace(text.charAt(begin))) {
      begin++;
    }
    return begin > region.bodyFrom()
        && text.text().substring(region.bodyFrom(), begin).equals(text.text().substring(from));
  }

  // The blank between the words of a boundary that was cut off there.
  private boolean isPartOf(Optional<Boundary> boundary, int from, int to) {
    return to - from == 1 && text.charAt(from) == ' ' && boundary.isPresent() && !boundary.get().exact();
  }

  private boolean isOneLineEnd(int from) {
    return from == text.length()
        || Characters.isLineEnd(text.charAt(from)) && KeyLine.next(text, from, text.length()) == text.length();
  }

  // On the line of BEGIN itself no reader skips white space, above it each does.
  private boolean isIndentedBegin() {
    int start = lineStart(region.from());
    return region.begin().isPresent() && start < region.from()
        && (start == 0 || Characters.isLineEnd(text.charAt(start - 1)))
        && !isPartOf(region.begin(), start, region.from());
  }

  private int lineStart(int from) {
    int at = from;
    while (at > 0 && Characters.isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
