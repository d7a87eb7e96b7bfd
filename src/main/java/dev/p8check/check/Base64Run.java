package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.PRIVATE_KEY_SURROUNDING_TEXT;

import dev.p8check.encoding.Base64;
import dev.p8check.finding.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of Base 64 among other text: whole lines of it, or one word.
 *
 * @param from offset of its first character
 * @param to offset after its last character
 */
record Base64Run(int from, int to) {
  // MIME's; a longer one is the whole text.
  private static final int LONGEST_LINE = 76;
  // Shorter than the Base 64 of the smallest key, so that its damaged form is found as well.
  static final int SHORTEST_KEY = 80;
  // More than a P-256 key has, also with its curve spelled out and white space in it.
  private static final int LONGEST_KEY = 2048;
  // One of 80,000 bodies in the alphabet of base64url has as many in a row.
  private static final String HYPHENS = "----";
  private static final Base64Run NONE = new Base64Run(0, 0);

  /**
   * Returns the longest run of lines, or the longest word where the lines are no more than prose; where that is a piece
   * of a whole key, the key.
   */
  static Base64Run longest(TracedText text) {
    Base64Run lines = longest(lines(text));
    return whole(text, lines.length() >= SHORTEST_KEY ? lines : longest(words(text, 1)));
  }

  /**
   * Returns the parts of {@code text} that may be keys, or texts with a key in them: words, and lines that are more
   * than a word.
   */
  static List<Base64Run> candidates(TracedText text) {
    List<Base64Run> runs = words(text, SHORTEST_KEY);
    for (Base64Run run : lines(text)) {
      if (run.length() >= SHORTEST_KEY && !runs.contains(run)) {
        runs.add(run);
      }
    }
    List<Base64Run> candidates = new ArrayList<>();
    for (Base64Run run : runs) {
      if (run.length() < text.length() && run.mayBeKey(text)) {
        candidates.add(run);
      }
    }
    return candidates;
  }

  /** Whether it starts as the Base 64 of DER does, or is that of a text. */
  boolean mayBeKey(TracedText text) {
    return text.charAt(from) == 'M' || EncodedText.base64(text.slice(from, to)).isText();
  }

  /**
   * Whether all of {@code text} is one body, as long as it says it is, with characters in it that are none of Base 64.
   */
  static boolean isDamagedBody(TracedText text) {
    int digits = 0;
    BodyLength length = new BodyLength();
    int at = 0;
    while (at < text.length()) {
      int end = KeyLine.end(text, at, text.length());
      KeyLine line = KeyLine.of(text, at, end);
      if (!line.isBlank() && line.isForeign()) {
        return false;
      }
      for (int i = line.contentFrom(); i < line.contentTo(); i++) {
        if (Characters.isSpace(text.charAt(i))) {
          continue;
        }
        length.add(text.charAt(i));
        if (isPart(text, i)) {
          digits++;
        } else if (isBesideSpace(line, i)) {
          // Behind a body that was cut off, a remark may be as long as what is missing.
          return false;
        }
      }
      at = KeyLine.next(text, end, text.length());
    }
    // What stands behind the last character may be a full stop.
    return length.count() == length.declared() && digits < length.count() && isPart(text, text.length() - 1);
  }

  private static boolean isBesideSpace(KeyLine line, int at) {
    return at > line.contentFrom() && Characters.isSpace(line.text().charAt(at - 1))
        || at + 1 < line.contentTo() && Characters.isSpace(line.text().charAt(at + 1));
  }

  /** Returns the run alone, reporting what stands around it in {@code text}. */
  TracedText takeOut(TracedText text, FindingList findings) {
    int line = KeyLine.start(text, from);
    while (Characters.isBlank(text.charAt(line))) {
      line++;
    }
    int name = Label.end(text.text(), line);
    boolean labelled = name > line && name <= from && !Label.isProse(text.text(), line, name);
    if (labelled) {
      findings.reportName(text.start(line), text.start(name));
    }
    int before = labelled ? line : from;
    if (before > 0 || to < text.length()) {
      findings.reportRepairable(PRIVATE_KEY_SURROUNDING_TEXT,
          Words.count(before + text.length() - to, "character") + " of other text around the key.",
          text.start(before > 0 ? 0 : to), before > 0 ? text.end(before) : text.end(text.length()));
    }
    return text.slice(from, to);
  }

  /** Whether it is a key, and another one stands before it or behind it. */
  boolean isBesideOther(TracedText text) {
    List<TracedText> others = new ArrayList<>();
    for (TracedText side : List.of(text.slice(0, from), text.slice(to, text.length()))) {
      Base64Run other = longest(side);
      if (other.length() >= SHORTEST_KEY) {
        others.add(side.slice(other.from, other.to));
      }
    }
    return !others.isEmpty() && PrivateKeyCheck.check(text.text().substring(from, to))
        .key().filter(key -> KeyChoice.hasOther(others, key)).isPresent();
  }

  /** Returns the key that {@code piece} is a part of, whatever white space parts it from the rest, or {@code piece}. */
  private static Base64Run whole(TracedText text, Base64Run piece) {
    for (int from = piece.length() == 0 ? -1 : piece.from(); from >= 0 && piece.from() - from < LONGEST_KEY; from--) {
      if (text.charAt(from) == 'M' && (from == 0 || !isPart(text, from - 1))) {
        Base64Run key = new Base64Run(from, keyEnd(text, from));
        if (key.to() >= piece.to() && key.length() > piece.length() && key.isKey(text)) {
          return key;
        }
      }
    }
    return piece;
  }

  /** Returns the offset after as many characters of Base 64 as the key at {@code from} says it has, or {@code from}. */
  private static int keyEnd(TracedText text, int from) {
    BodyLength length = new BodyLength();
    for (int i = from; i < text.length() && i - from < LONGEST_KEY; i++) {
      char c = text.charAt(i);
      if (Characters.isSpace(c)) {
        continue;
      }
      boolean isWhole = length.add(c);
      if (!isPart(text, i) || length.isOver()) {
        return from;
      }
      if (isWhole) {
        return i + 1 == text.length() || !isPart(text, i + 1) ? i + 1 : from;
      }
    }
    return from;
  }

  // The words below a key that was cut off could make up for what is missing; only a public half shows that they do
  // not.
  private boolean isKey(TracedText text) {
    FindingList unused = new FindingList(Field.PRIVATE_KEY);
    TracedText body = PemBody.digits(text.slice(from, to));
    return KeyBody.decode(body, unused).flatMap(der -> KeyContents.read(der, body, unused).key())
        .filter(KeyFacts::hasPublicKey).isPresent();
  }

  private static Base64Run longest(List<Base64Run> runs) {
    Base64Run best = NONE;
    for (Base64Run run : runs) {
      best = run.length() > best.length() ? run : best;
    }
    return best;
  }

  int length() {
    return to - from;
  }

  private static List<Base64Run> lines(TracedText text) {
    List<Base64Run> runs = new ArrayList<>();
    // The longest that starts where the last one does.
    Base64Run best = NONE;
    // The word that ends the line before, where that is no line of the run.
    Base64Run lead = NONE;
    int from = -1;
    int at = 0;
    int width = 0;
    boolean full = false;
    while (at < text.length()) {
      int lineEnd = KeyLine.end(text, at, text.length());
      KeyLine line = KeyLine.of(text, at, lineEnd);
      at = KeyLine.next(text, lineEnd, text.length());
      if (line.isBlank() && (full || from < 0)) {
        continue;
      }
      int end = wordEnd(text, line.contentFrom());
      int length = end - line.contentFrom();
      boolean whole = end == line.contentTo() && length >= KeyLine.SHORTEST;
      if (whole && (from < 0 || KeyLine.isWordAbove(width, length))) {
        // What stands in front of the first line is no reason to lose the line.
        boolean led = lead.length() >= length;
        from = led ? lead.from() : line.contentFrom();
        width = led ? lead.length() : length;
      }
      // Nor is what stands behind the last one, a part of full groups below a full line.
      boolean last = full && length > 0 && length <= width && (length & 3) == 0;
      if (whole || last) {
        if (best.length() > 0 && from != best.from()) {
          runs.add(best);
        }
        best = new Base64Run(from, end);
      }
      from = whole ? from : -1;
      full = whole && length == width && length <= LONGEST_LINE;
      lead = whole ? NONE : new Base64Run(wordStart(text, line.contentFrom(), line.contentTo()), line.contentTo());
    }
    runs.add(best);
    return runs;
  }

  private static List<Base64Run> words(TracedText text, int least) {
    List<Base64Run> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int to = wordEnd(text, at);
      if (to - at >= least) {
        words.add(new Base64Run(at, to));
      }
      at = to + 1;
    }
    return words;
  }

  private static boolean isInRow(String text, int at) {
    int from = at;
    while (from > 0 && at - from < HYPHENS.length() && text.charAt(from - 1) == '-') {
      from--;
    }
    return text.startsWith(HYPHENS, from);
  }

  private static int wordEnd(TracedText text, int from) {
    int at = from;
    while (at < text.length() && isPart(text, at)) {
      at++;
    }
    return at;
  }

  private static int wordStart(TracedText text, int from, int to) {
    int at = to;
    while (at > from && isPart(text, at - 1)) {
      at--;
    }
    return at;
  }

  // Padding ends a run; before more digits the = is that of NAME=value. So many hyphens are what is left of a boundary.
  private static boolean isPart(TracedText text, int at) {
    char c = text.charAt(at);
    boolean digit = Base64.isOfEither(c) && !(c == '-' && isInRow(text.text(), at));
    return digit || c == '=' && (at + 1 == text.length() || Base64.value(text.charAt(at + 1)) < 0);
  }
}
