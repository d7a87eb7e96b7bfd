package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.finding.Field;
import dev.p8check.finding.Severity;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one PEM block as text: what stands around it, its line ends, its boundaries, the lines of its body. */
final class PemText {
  private final TracedText text;
  private final PemRegion region;
  private final FindingList findings;
  private final List<KeyLine> lines = new ArrayList<>();
  private final Optional<EscapedText> escaped;
  private boolean codeQuotes;
  private boolean plusLost;
  private int firstPlus = -1;
  private int plusCount;
  private int firstQuote = -1;
  private int firstInnerBlank = -1;
  // Headers and comments between BEGIN and END.
  private final List<KeyLine> foreign = new ArrayList<>();
  private boolean wholeWithoutForeign;

  /**
   * @param escaped what was written out in place of line breaks, already resolved in {@code text}
   */
  PemText(TracedText text, PemRegion region, Optional<EscapedText> escaped, FindingList findings) {
    this.text = text;
    this.region = region;
    this.escaped = escaped;
    this.findings = findings;
  }

  /** Reports on everything outside the Base 64 characters and returns those, quotes and lines taken off. */
  TracedText read() {
    TracedText body = body();
    surroundings();
    escaped.ifPresent(e -> e.reportIn(findings));
    lineEnds();
    whiteSpace();
    surroundingSpace();
    lineBreaks();
    boundaries();
    return body;
  }

  /** Reports where lines of the body have another width than 64; matters only where the body is Base 64. */
  void reportLineLength() {
    if (findings.has(PRIVATE_KEY_MISSING_LINE_BREAKS) || codeQuotes) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      KeyLine line = lines.get(i);
      boolean last = i == lines.size() - 1;
      if (line.length() > PemBlock.COLUMNS || !last && line.length() < PemBlock.COLUMNS) {
        findings.reportRepairable(PRIVATE_KEY_LINE_LENGTH,
            "Line " + (i + 1) + " of the body has " + Words.count(line.length(), "character") + ", not 64.",
            text.start(line.contentFrom()), text.end(line.contentTo()));
        return;
      }
    }
  }

  private TracedText body() {
    List<KeyLine> raw = new ArrayList<>();
    int at = region.bodyFrom();
    while (at < region.bodyTo()) {
      int to = KeyLine.end(text, at, region.bodyTo());
      KeyLine line = KeyLine.of(text, at, to);
      if (!line.isBlank() && !isMailQuote(line)) {
        raw.add(line);
      }
      at = KeyLine.next(text, to, region.bodyTo());
    }
    return body(raw);
  }

  // An empty line of a mail, or what stands in front of END.
  private boolean isMailQuote(KeyLine line) {
    int at = line.contentFrom();
    while (at < line.contentTo() && (text.charAt(at) == '>' || Characters.isBlank(text.charAt(at)))) {
      at++;
    }
    return at == line.contentTo();
  }

  private TracedText body(List<KeyLine> raw) {
    plusLost = isPlusLost(raw);
    if (plusLost) {
      return withPlus(raw);
    }
    codeQuotes = isQuotedThroughout(raw);
    if (!codeQuotes) {
      findForeign(raw);
    }
    TracedText.Builder body = new TracedText.Builder(region.bodyTo() - region.bodyFrom());
    for (KeyLine one : raw) {
      KeyLine line = codeQuotes ? withoutCodeQuotes(one) : one;
      boolean other = !foreign.isEmpty() && one.isForeign();
      if (line.isBlank() || other && wholeWithoutForeign) {
        continue;
      }
      lines.add(line);
      int copied = line.contentFrom();
      for (int i = copied; i < line.contentTo(); i++) {
        if (Characters.isBlank(text.charAt(i))) {
          body.append(text, copied, i);
          copied = i + 1;
          firstInnerBlank = firstInnerBlank < 0 && !other ? i : firstInnerBlank;
        }
      }
      body.append(text, copied, line.contentTo());
    }
    return body.build();
  }

  private void findForeign(List<KeyLine> raw) {
    TracedText.Builder own = new TracedText.Builder(region.bodyTo() - region.bodyFrom());
    for (KeyLine line : raw) {
      if (line.isForeign()) {
        foreign.add(line);
      } else {
        own.append(text, line.contentFrom(), line.contentTo());
      }
    }
    if (!foreign.isEmpty()) {
      TracedText rest = own.build();
      wholeWithoutForeign = KeyBody.decode(rest, new FindingList(Field.PRIVATE_KEY)).filter(KeyContents::isWhole).isPresent();
    }
  }

  /** Whether lines of something else stand among those of the body, and which of them are the key's cannot be told. */
  boolean isMixed() {
    return !foreign.isEmpty() && !wholeWithoutForeign;
  }

  // With their blanks the lines are as wide as they should be: the blanks took the places of other characters.
  private static boolean isPlusLost(List<KeyLine> raw) {
    boolean blank = false;
    boolean indented = true;
    boolean trailing = true;
    for (int i = 0; i + 1 < raw.size(); i++) {
      KeyLine line = raw.get(i);
      if (line.to() - line.from() != PemBlock.COLUMNS) {
        return false;
      }
      blank |= line.text().text().substring(line.from(), line.to()).indexOf(' ') >= 0;
      indented &= line.isIndented();
      trailing &= line.hasTrailingSpace();
    }
    if (raw.size() < 2) {
      return false;
    }
    KeyLine last = raw.get(raw.size() - 1);
    // In the last line as well, where with them it has whole groups of four.
    if (!last.isIndented() && (plusEnd(last) - last.from() & 3) == 0) {
      blank |= last.text().text().substring(last.from(), plusEnd(last)).indexOf(' ') >= 0;
    }
    return blank && !indented && !trailing;
  }

  /** The offset after the last line's characters, with blanks at its end as far as its last group of four needs them. */
  private static int plusEnd(KeyLine line) {
    int to = line.contentTo();
    while (to < line.to() && (to - line.from() & 3) != 0) {
      to++;
    }
    return to;
  }

  private TracedText withPlus(List<KeyLine> raw) {
    TracedText.Builder body = new TracedText.Builder(region.bodyTo() - region.bodyFrom());
    for (KeyLine line : raw) {
      int to = line == raw.get(raw.size() - 1) ? plusEnd(line) : line.to();
      for (int i = line.from(); i < to; i++) {
        boolean lost = text.charAt(i) == ' ';
        firstPlus = lost && firstPlus < 0 ? i : firstPlus;
        plusCount += lost ? 1 : 0;
        body.append(lost ? '+' : text.charAt(i), text.start(i), text.end(i + 1));
      }
    }
    return body.build();
  }

  // A quotation mark at one line of several is no quoting, it took a character's place.
  private boolean isQuotedThroughout(List<KeyLine> raw) {
    int quoted = 0;
    for (KeyLine line : raw) {
      KeyLine bare = withoutCodeQuotes(line);
      boolean marked = bare.contentFrom() > line.contentFrom() || bare.contentTo() < line.contentTo();
      firstQuote = marked && quoted == 0 ? edgeQuote(line) : firstQuote;
      quoted += marked ? 1 : 0;
    }
    return quoted > 1 || quoted == 1 && raw.size() == 1;
  }

  private int edgeQuote(KeyLine line) {
    int at = quote(line.contentFrom(), line.contentTo(), 1);
    return at < 0 ? line.contentFrom() : at;
  }

  /** Takes off what source code and mail put on every line: {@code "..." +} and {@code >}. */
  private KeyLine withoutCodeQuotes(KeyLine line) {
    int from = line.contentFrom();
    int to = line.contentTo();
    int firstOne = quote(from, to, 1);
    if (firstOne >= 0) {
      from = isPunctuation(from, firstOne) ? firstOne + 1 : from;
      int last = quote(to - 1, from - 1, -1);
      to = last >= 0 && isPunctuation(last, to) ? last : to;
      // What is left of a line such as {@code " +} is no Base 64.
      return isPunctuation(from, to) ? new KeyLine(text, from, from, from, from) : new KeyLine(text, from, from, to, to);
    }
    while (from < to && text.charAt(line.contentFrom()) == '>' && (text.charAt(from) == '>' || Characters.isBlank(text.charAt(from)))) {
      from++;
    }
    return new KeyLine(text, line.from(), from, to, line.to());
  }

  private int quote(int from, int to, int step) {
    for (int i = from; i != to; i += step) {
      if (Characters.isQuote(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPunctuation(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isCodePunctuation(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isCodePunctuation(char c) {
    return Characters.isQuote(c) || Characters.isBlank(c) || c == '+' || c == ',' || c == ';' || c == '&' || c == '.' || c == '\\' || c == '@'
        || c == '(' || c == ')' || c == '[' || c == ']';
  }

  private void surroundings() {
    if (wholeWithoutForeign) {
      KeyLine first = foreign.get(0);
      findings.reportRepairable(PRIVATE_KEY_SURROUNDING_TEXT, Severity.ERROR,
          Words.count(foreign.size(), "line") + " of other text between BEGIN and END.", text.start(first.contentFrom()), text.end(first.contentTo()));
    }
    Surroundings around = Surroundings.of(text, region);
    if (around.isLabelled()) {
      findings.reportRepairable(PRIVATE_KEY_LABELLED, "A name stands in front of the key.",
          text.start(around.labelFrom()), text.start(region.from()));
    } else if (around.hasText()) {
      findings.reportRepairable(PRIVATE_KEY_SURROUNDING_TEXT, around.severity(), around.seen(), around.textStart(), around.textEnd());
    }
    boolean quoted = around.isQuoted();
    if (quoted || codeQuotes) {
      int at = quoted ? around.quoteAt() : firstQuote;
      String seen = quoted
          ? Characters.name(text.charAt(at)) + " stands " + (at < region.from() ? "in front of the key." : "behind the key.")
          : "Every line is quoted, as in source code or a mail.";
      findings.reportRepairable(PRIVATE_KEY_QUOTED, seen, text.start(at), text.end(at + 1));
    }
  }

  private void lineEnds() {
    int returns = 0;
    int first = -1;
    for (int i = region.from(); i < text.length(); i++) {
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
    String ends = next == first + 2 ? "CARRIAGE RETURN, LINE FEED (CRLF)." : "more than one CARRIAGE RETURN, and LINE FEED.";
    String seen = Words.count(returns, "line") + (returns == 1 ? " ends in " : " end in ") + (crlf ? ends : "CARRIAGE RETURN alone.");
    findings.reportRepairable(PRIVATE_KEY_CRLF, seen, text.start(first), text.end(next));
  }

  private void whiteSpace() {
    int indented = 0;
    int trailing = 0;
    int blank = 0;
    int firstIndented = -1;
    int firstTrailing = -1;
    int firstBlank = -1;
    int at = lineStart(region.from());
    int begin = at;
    while (at < region.to()) {
      int to = KeyLine.end(text, at, text.length());
      KeyLine line = KeyLine.of(text, at, to);
      boolean first = at <= region.from();
      boolean last = to >= region.to();
      if (line.isIndented() && (!first || isIndentedBegin())) {
        firstIndented = indented++ == 0 ? at : firstIndented;
      }
      if (line.hasTrailingSpace() && (!last || trailing > 0)) {
        firstTrailing = trailing++ == 0 ? line.contentTo() : firstTrailing;
      }
      if (line.isBlank() && !first && !last) {
        firstBlank = blank++ == 0 ? at : firstBlank;
      }
      at = KeyLine.next(text, to, text.length());
    }
    if (codeQuotes || plusLost) {
      return;
    }
    if (indented > 0) {
      boolean behindText = begin < region.from() && !isIndentedBegin();
      indented += behindText ? 1 : 0;
      firstIndented = behindText ? begin : firstIndented;
      KeyLine line = KeyLine.of(text, firstIndented, KeyLine.end(text, firstIndented, text.length()));
      findings.reportRepairable(PRIVATE_KEY_INDENTED,
          Words.count(indented, "line") + (indented == 1 ? " starts with " : " start with ")
              + Words.spaces(text.text(), line.from(), line.contentFrom()) + ".",
          text.start(line.from()), text.end(line.contentFrom()));
    }
    if (trailing > 0) {
      findings.reportRepairable(PRIVATE_KEY_TRAILING_WHITESPACE,
          Words.count(trailing, "line") + (trailing == 1 ? " ends in a space or tab." : " end in a space or tab."),
          text.start(firstTrailing), text.end(firstTrailing + 1));
    }
    if (blank > 0) {
      findings.reportRepairable(PRIVATE_KEY_BLANK_LINES, Words.count(blank, "empty line") + " inside the key.",
          text.start(firstBlank), text.start(Math.min(text.length(), firstBlank + 1)));
    }
  }

  /** White space before and after the block, but for the one line end that a file may have. */
  private void surroundingSpace() {
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
    boolean trailing = after == region.to() && !isOneLineEnd(after) && !isSeparator(after) && !isPartOf(region.end(), after, text.length())
        && !findings.has(PRIVATE_KEY_TRAILING_WHITESPACE) && escaped.isEmpty();
    if (leading) {
      findings.reportRepairable(PRIVATE_KEY_SURROUNDING_WHITESPACE,
          Words.spaces(text.text(), 0, before) + " before the key" + (trailing ? ", and more after it." : "."), text.start(0), text.end(before));
    } else if (trailing) {
      findings.reportRepairable(PRIVATE_KEY_SURROUNDING_WHITESPACE,
          Words.spaces(text.text(), after, text.length()) + " after the key.", text.start(after), text.end(text.length()));
    }
  }

  /** Whether what follows the key is what stands between its lines too: it was put in place of the last line end as well. */
  private boolean isSeparator(int from) {
    int begin = region.bodyFrom();
    while (begin < region.bodyTo() && Characters.isSpace(text.charAt(begin))) {
      begin++;
    }
    return begin > region.bodyFrom() && text.text().substring(region.bodyFrom(), begin).equals(text.text().substring(from));
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
    return region.begin().isPresent() && start < region.from() && (start == 0 || Characters.isLineEnd(text.charAt(start - 1)))
        && !isPartOf(region.begin(), start, region.from());
  }

  private int lineStart(int from) {
    int at = from;
    while (at > 0 && Characters.isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Reports in a list of the caller's that blanks are taken for what they took the place of. */
  void reportLostPlus(FindingList findings) {
    if (plusLost) {
      findings.reportRepairable(PRIVATE_KEY_PLUS_AS_SPACE, Words.count(plusCount, "space") + " inside lines that are 64 characters long with "
          + (plusCount == 1 ? "it." : "them."), text.start(firstPlus), text.end(firstPlus + 1));
    }
  }

  private void lineBreaks() {
    reportLostPlus(findings);
    boolean joinedBegin = region.begin().isPresent() && !isBrokenAfter(region.bodyFrom());
    boolean joinedEnd = region.end().isPresent() && !isBrokenBefore(region.bodyTo());
    if (lines.isEmpty() || !joinedBegin && !joinedEnd && firstInnerBlank < 0) {
      return;
    }
    String seen = joinedBegin && joinedEnd
        ? "Everything from BEGIN to END stands on one line."
        : joinedBegin ? "The key goes on in the line of BEGIN." : joinedEnd ? "The END line has no line of its own."
            : "Spaces stand inside the lines of the key.";
    int at = joinedBegin ? region.bodyFrom() : joinedEnd ? region.bodyTo() : firstInnerBlank;
    findings.reportRepairable(PRIVATE_KEY_MISSING_LINE_BREAKS, seen, text.start(at), text.start(at));
  }

  private boolean isBrokenAfter(int from) {
    for (int i = from; i < region.bodyTo(); i++) {
      if (Characters.isLineEnd(text.charAt(i))) {
        return true;
      }
      if (!Characters.isBlank(text.charAt(i)) && !isCodePunctuation(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isBrokenBefore(int to) {
    for (int i = to - 1; i >= region.bodyFrom(); i--) {
      if (Characters.isLineEnd(text.charAt(i))) {
        return true;
      }
      boolean mailQuote = text.charAt(i) == '>';
      if (!Characters.isBlank(text.charAt(i)) && !Characters.isQuote(text.charAt(i)) && text.charAt(i) != '@' && !mailQuote) {
        return false;
      }
    }
    return true;
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
      findings.reportRepairable(PRIVATE_KEY_DAMAGED_BOUNDARY, "The " + (boundary.begin() ? "BEGIN" : "END") + " line should read " + exact + ".",
          text.start(boundary.from()), text.end(boundary.to()));
    }
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
