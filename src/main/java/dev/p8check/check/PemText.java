package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.pem.PemBlock;
import java.util.List;
import java.util.Optional;

/** Reads one PEM block as text: what stands around it, its line ends, its boundaries, the lines of its body. */
final class PemText {
  private final TracedText text;
  private final PemRegion region;
  private final FindingList findings;
  private final Optional<EscapedText> escaped;
  private final PemBody body;

  /**
   * @param escaped what was written out in place of line breaks, already resolved in {@code text}
   */
  PemText(TracedText text, PemRegion region, Optional<EscapedText> escaped, FindingList findings) {
    this.text = text;
    this.region = region;
    this.escaped = escaped;
    this.findings = findings;
    this.body = new PemBody(text, region);
  }

  /** Reports on everything outside the Base 64 characters and returns those, quotes and lines taken off. */
  TracedText read() {
    surroundings();
    escaped.ifPresent(e -> e.reportIn(findings));
    PemWhiteSpace.report(text, region, body, escaped, findings);
    lineBreaks();
    boundaries();
    return body.characters();
  }

  /** Reports where lines of the body have another width than 64; matters only where the body is Base 64. */
  void reportLineLength() {
    if (findings.has(PRIVATE_KEY_MISSING_LINE_BREAKS) || body.isQuoted()) {
      return;
    }
    List<KeyLine> lines = body.lines();
    for (int i = 0; i < lines.size(); i++) {
      KeyLine line = lines.get(i);
      boolean last = i == lines.size() - 1;
      int width = PemBody.width(line);
      if (width < line.length() || line.length() > PemBlock.COLUMNS || !last && line.length() < PemBlock.COLUMNS) {
        findings.reportRepairable(PRIVATE_KEY_LINE_LENGTH, "Line " + (i + 1) + " of the body has "
            + (width < line.length() ? "white space between its " + width + " characters."
                : Words.count(line.length(), "character") + ", not 64."),
            text.start(line.contentFrom()), text.end(line.contentTo()));
        return;
      }
    }
  }

  private void surroundings() {
    Surroundings around = Surroundings.of(text, region);
    if (around.isLabelled()) {
      findings.reportName(text.start(around.labelFrom()), text.start(region.from()));
    }
    otherText(around);
    boolean quoted = around.isQuoted();
    if (quoted || body.hasQuotes()) {
      int at = quoted ? around.quoteAt() : body.firstQuote();
      String seen = !quoted && body.isQuoted() ? everyLine(text.charAt(at))
          : Characters.name(text.charAt(at)) + " is "
              + (!quoted ? "between BEGIN and END." : at < region.from() ? "before the key." : "after the key.");
      findings.reportRepairable(PRIVATE_KEY_QUOTED, seen, text.start(at), text.end(at + 1));
    }
  }

  private static String everyLine(char c) {
    return c == ',' ? "Lines end in a comma, as in source code." : c == '-'
        ? "Every line starts with a minus, as in a diff."
        : "Every line is quoted, as in source code or an email.";
  }

  private void otherText(Surroundings around) {
    boolean outside = around.hasText() && !around.isLabelled();
    List<KeyLine> inside = body.superfluous();
    if (inside.isEmpty()) {
      if (outside) {
        findings.reportRepairable(
            PRIVATE_KEY_SURROUNDING_TEXT, around.seen() + ".", around.textStart(), around.textEnd());
      }
      return;
    }
    KeyLine first = inside.get(0);
    String seen = (outside ? around.seen() + ", " : "") + Words.count(inside.size(), "line")
        + " of other text between BEGIN and END"
        + (isBroken(region.bodyFrom(), first.contentFrom()) ? "." : ", the first on the BEGIN line.");
    findings.reportRepairable(PRIVATE_KEY_SURROUNDING_TEXT, seen,
        outside ? around.textStart() : text.start(first.contentFrom()),
        outside ? around.textEnd() : text.end(first.contentTo()));
  }

  private void lineBreaks() {
    body.reportLostPlus(findings);
    List<KeyLine> lines = body.lines();
    if (lines.isEmpty()) {
      return;
    }
    boolean joinedBegin = region.begin().isPresent() && !isBroken(region.bodyFrom(), lines.get(0).contentFrom());
    boolean joinedEnd = region.end().isPresent() && !isBrokenBefore(region.bodyTo());
    if (!joinedBegin && !joinedEnd) {
      return;
    }
    String seen = joinedBegin && joinedEnd
        ? "Everything from BEGIN to END is on one line."
        : joinedBegin ? "The key continues on the BEGIN line." : "END is not on a line of its own.";
    int at = joinedBegin ? region.bodyFrom() : region.bodyTo();
    findings.reportRepairable(PRIVATE_KEY_MISSING_LINE_BREAKS, seen, text.start(at), text.start(at));
  }

  /** Whether a line ends between two offsets. */
  private boolean isBroken(int from, int to) {
    return KeyLine.end(text, from, to) < to;
  }

  private boolean isBrokenBefore(int to) {
    int at = to;
    while (at > region.bodyFrom()
        && (Characters.isQuote(text.charAt(at - 1)) || "@>,; \t".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at == region.bodyFrom() || Characters.isLineEnd(text.charAt(at - 1));
  }

  private void boundaries() {
    if (region.begin().isEmpty()) {
      findings.reportRepairable(PRIVATE_KEY_MISSING_BEGIN, "There is an END line, but no BEGIN line before it.",
          text.start(region.from()), text.start(region.from()));
    }
    if (region.end().isEmpty()) {
      findings.reportRepairable(PRIVATE_KEY_MISSING_END, "There is a BEGIN line, but no END line after it.",
          text.end(region.to()), text.end(region.to()));
    }
    region.begin().ifPresent(this::damage);
    if (!findings.has(PRIVATE_KEY_DAMAGED_BOUNDARY)) {
      region.end().ifPresent(this::damage);
    }
  }

  private void damage(Boundary boundary) {
    if (!boundary.exact()) {
      String exact = boundary.begin() ? PemBlock.begin(boundary.label()) : PemBlock.end(boundary.label());
      findings.reportRepairable(PRIVATE_KEY_DAMAGED_BOUNDARY,
          "The " + (boundary.begin() ? "BEGIN" : "END") + " line should read " + exact + ".",
          text.start(boundary.from()), text.end(boundary.to()));
    }
  }

  /** What stands between the boundaries. */
  PemBody body() {
    return body;
  }

  /** Whether BEGIN and END name different things. */
  boolean labelsDiffer() {
    return region.begin().isPresent() && region.end().isPresent()
        && !region.begin().get().label().equals(region.end().get().label());
  }

  /** The position of the boundary that should be looked at where the label is wrong. */
  int labelStart() {
    return region.begin().or(region::end).map(b -> text.start(b.from())).orElse(text.start(region.from()));
  }

  int labelEnd() {
    return region.begin().or(region::end).map(b -> text.end(b.to())).orElse(text.start(region.from()));
  }
}
