package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.finding.Field;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;

/** The lines between BEGIN and END: which of them are the key's, and what code, mail and addresses made of them. */
final class PemBody {
  private final TracedText text;
  private final PemRegion region;
  private final TracedText characters;
  private final List<KeyLine> lines = new ArrayList<>();
  private boolean codeQuotes;
  private boolean minus;
  private boolean plusLost;
  private int firstPlus = -1;
  private int plusCount;
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
    return plusLost;
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
    if (plusLost) {
      findings.reportRepairable(PRIVATE_KEY_PLUS_AS_SPACE, Words.count(plusCount, "space") + " inside lines that are 64 characters long with "
          + (plusCount == 1 ? "it." : "them."), text.start(firstPlus), text.end(firstPlus + 1));
    }
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
    List<KeyLine> full = raw.size() == 1 ? parted(raw.get(0)) : raw;
    plusLost = isPlusLost(full) && !isWhole(text.slice(region.bodyFrom(), region.bodyTo()));
    if (plusLost) {
      return withPlus(full);
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

  /** The lines of a body in one line, where a space after every 64 characters stands for a line break. */
  private List<KeyLine> parted(KeyLine line) {
    List<KeyLine> parts = new ArrayList<>();
    int at = line.contentFrom();
    while (at + PemBlock.COLUMNS < line.contentTo() && text.charAt(at + PemBlock.COLUMNS) == ' ') {
      parts.add(KeyLine.of(text, at, at + PemBlock.COLUMNS));
      at += PemBlock.COLUMNS + 1;
    }
    // The last of these spaces stands before END.
    KeyLine last = KeyLine.of(text, at, !parts.isEmpty() && line.hasTrailingSpace() ? line.to() - 1 : line.to());
    parts.add(last);
    return last.length() > PemBlock.COLUMNS ? List.of(line) : parts;
  }

  // With their blanks the lines are as wide as they should be: the blanks took the places of other characters.
  private static boolean isPlusLost(List<KeyLine> raw) {
    int blanks = 0;
    int characters = 0;
    boolean indented = true;
    boolean trailing = true;
    for (int i = 0; i + 1 < raw.size(); i++) {
      KeyLine line = raw.get(i);
      if (line.to() - line.from() != PemBlock.COLUMNS) {
        return false;
      }
      blanks += spaces(line, line.to());
      characters += PemBlock.COLUMNS;
      indented &= line.isIndented();
      trailing &= line.hasTrailingSpace();
    }
    if (raw.size() < 2) {
      return false;
    }
    KeyLine last = raw.get(raw.size() - 1);
    // In the last line as well, where with them it has whole groups of four.
    if (!last.isIndented() && (plusEnd(last) - last.from() & 3) == 0) {
      blanks += spaces(last, plusEnd(last));
    }
    // One character of 64 is a plus; a blank every few characters parts them.
    return blanks > 0 && blanks * 8 < characters && !indented && !trailing;
  }

  private static int spaces(KeyLine line, int to) {
    int count = 0;
    for (int i = line.from(); i < to; i++) {
      count += line.text().charAt(i) == ' ' ? 1 : 0;
    }
    return count;
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
    return at >= 0 ? at : ">-".indexOf(text.charAt(line.contentFrom())) >= 0 ? line.contentFrom() : line.contentTo() - 1;
  }

  /** Takes off what source code and mail put on every line: {@code "..." +}, a comma {@code >} and the minus of a diff. */
  private KeyLine withoutCodeQuotes(KeyLine line) {
    int from = line.contentFrom() + (minus ? 1 : 0);
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
