package dev.p8check.check;

import dev.p8check.finding.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines between BEGIN and END: which of them are the key's, and what code, mail and addresses made of them. */
final class PemBody {
  private final TracedText text;
  private final PemRegion region;
  private final TracedText characters;
  private final List<KeyLine> lines = new ArrayList<>();
  private boolean codeQuotes;
  private boolean minus;
  private Optional<LostPlus> lostPlus = Optional.empty();
  private int firstQuote = -1;
  // What stands on a line of its own, behind BEGIN or in front of END.
  private int loneQuotes;
  // Headers and comments.
  private final List<KeyLine> foreign = new ArrayList<>();
  private boolean wholeWithoutForeign;

  PemBody(TracedText text, PemRegion region) {
    this.text = text;
    this.region = region;
    this.characters = read();
  }

  /** The Base 64 characters, quotes and lines taken off. */
  TracedText characters() {
    return characters;
  }

  /** The lines that hold them. */
  List<KeyLine> lines() {
    return lines;
  }

  /** Whether every line is quoted, as in source code or a mail. */
  boolean isQuoted() {
    return codeQuotes;
  }

  /** Whether quotation marks stand among the lines. */
  boolean hasQuotes() {
    return codeQuotes || loneQuotes > 0;
  }

  /** Where the first quotation mark of such a line stands. */
  int firstQuote() {
    return firstQuote;
  }

  /** Whether blanks took the place of the plus sign. */
  boolean isPlusLost() {
    return lostPlus.isPresent();
  }

  /** Whether lines of something else stand among those of the body, and which of them are the key's cannot be told. */
  boolean isMixed() {
    return !foreign.isEmpty() && !wholeWithoutForeign || loneQuotes > 0 && !codeQuotes;
  }

  /** The headers and comments, where without them the key is whole. */
  List<KeyLine> superfluous() {
    return wholeWithoutForeign ? foreign : List.of();
  }

  /** Reports that blanks are taken for what they took the place of. */
  void reportLostPlus(FindingList findings) {
    lostPlus.ifPresent(plus -> plus.reportIn(findings));
  }

  /** How many characters of {@code line} are no white space. */
  static int width(KeyLine line) {
    int width = 0;
    for (int i = line.contentFrom(); i < line.contentTo(); i++) {
      width += Characters.isSpace(line.text().charAt(i)) ? 0 : 1;
    }
    return width;
  }

  private TracedText read() {
    List<KeyLine> raw = new ArrayList<>();
    int at = region.bodyFrom();
    while (at < region.bodyTo()) {
      int to = KeyLine.end(text, at, region.bodyTo());
      KeyLine line = KeyLine.of(text, at, to);
      if (!isLoneQuote(line)) {
        raw.add(line);
      } else if (!line.isBlank()) {
        firstQuote = loneQuotes++ == 0 ? line.contentFrom() : firstQuote;
      }
      at = KeyLine.next(text, to, region.bodyTo());
    }
    return read(raw);
  }

  // An empty line of a mail, what stands in front of END, or the end of a string behind BEGIN.
  private boolean isLoneQuote(KeyLine line) {
    int at = line.contentFrom();
    while (at < line.contentTo() && (Characters.isQuote(text.charAt(at)) || ">,; \t".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at == line.contentTo();
  }

  private TracedText read(List<KeyLine> raw) {
    lostPlus = LostPlus.in(raw).filter(plus -> !isWhole(text.slice(region.bodyFrom(), region.bodyTo())));
    if (lostPlus.isPresent()) {
      return lostPlus.get().characters();
    }
    minus = isRemoved(raw);
    codeQuotes = isQuotedThroughout(raw);
    if (!codeQuotes) {
      findForeign(raw);
    }
    TracedText.Builder body = new TracedText.Builder(region.bodyTo() - region.bodyFrom());
    for (KeyLine one : raw) {
      KeyLine line = codeQuotes ? withoutCodeQuotes(one) : one;
      if (line.isBlank() || wholeWithoutForeign && one.isForeign()) {
        continue;
      }
      lines.add(line);
      appendDigits(body, text, line.contentFrom(), line.contentTo());
    }
    return body.build();
  }

  /** Appends what stands between two offsets without white space. */
  private static TracedText.Builder appendDigits(TracedText.Builder out, TracedText text, int from, int to) {
    int copied = from;
    for (int i = from; i < to; i++) {
      if (Characters.isSpace(text.charAt(i))) {
        out.append(text, copied, i);
        copied = i + 1;
      }
    }
    return out.append(text, copied, to);
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
    wholeWithoutForeign = !foreign.isEmpty() && isWhole(own.build());
  }

  /** Returns {@code text} without white space. */
  static TracedText digits(TracedText text) {
    return appendDigits(new TracedText.Builder(0), text, 0, text.length()).build();
  }

  /** Whether {@code text} is the Base 64 of one DER SEQUENCE, white space aside. */
  static boolean isWhole(TracedText text) {
    return KeyBody.decode(digits(text), new FindingList(Field.PRIVATE_KEY)).filter(KeyBody::isWhole).isPresent();
  }

  // The minus of a diff stands before each line; no key begins with a hyphen for a plus.
  private boolean isRemoved(List<KeyLine> raw) {
    for (KeyLine line : raw) {
      if (text.charAt(line.contentFrom()) != '-') {
        return false;
      }
    }
    return !raw.isEmpty() && text.text().startsWith("-M", raw.get(0).contentFrom());
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
    return quoted > 1 || quoted == 1 && (raw.size() == 1 || loneQuotes > 0);
  }

  private int edgeQuote(KeyLine line) {
    int at = quote(line.contentFrom(), line.contentTo(), 1);
    return at >= 0 ? at : ">-".indexOf(text.charAt(line.contentFrom())) >= 0
        ? line.contentFrom() : line.contentTo() - 1;
  }

  /**
   * Takes off what source code and mail put on every line: {@code "..." +}, a comma {@code >} and the minus of a diff.
   */
  private KeyLine withoutCodeQuotes(KeyLine line) {
    int from = line.contentFrom() + (minus ? 1 : 0);
    int to = line.contentTo();
    int firstOne = quote(from, to, 1);
    if (firstOne >= 0) {
      from = isPunctuation(from, firstOne) ? firstOne + 1 : from;
      int last = quote(to - 1, from - 1, -1);
      to = last >= 0 && isPunctuation(last, to) ? last : to;
      // What is left of a line such as {@code " +} is no Base 64.
      return isPunctuation(from, to)
          ? new KeyLine(text, from, from, from, from) : new KeyLine(text, from, from, to, to);
    }
    while (from < to && text.charAt(line.contentFrom()) == '>'
        && (text.charAt(from) == '>' || Characters.isBlank(text.charAt(from)))) {
      from++;
    }
    while (to > from && (text.charAt(to - 1) == ',' || Characters.isBlank(text.charAt(to - 1)))) {
      to--;
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
      if (!KeyLine.isCodePunctuation(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
