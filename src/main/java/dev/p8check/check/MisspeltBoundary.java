package dev.p8check.check;

import dev.p8check.encoding.Base64;
import dev.p8check.pem.PemBlock;
import java.util.List;

/** Finds a first or last line that has dashes or the words of a boundary, spelt wrongly or cut off. */
final class MisspeltBoundary {
  private static final String BEGIN = PemBlock.begin(PemBlock.PRIVATE_KEY);
  private static final String END = PemBlock.end(PemBlock.PRIVATE_KEY);
  // Shorter than a line of a key, longer than a boundary with a few characters too many.
  private static final int LONGEST_LINE = 60;
  // More boundaries than a bundle of keys has: not worth looking for a misspelt one beside them.
  private static final int MOST_SPELT = 64;

  private final String text;
  private final List<Boundary> found;
  private boolean hasBegin;
  private boolean hasEnd;
  private boolean bodySeen;

  private MisspeltBoundary(String text, List<Boundary> found) {
    this.text = text;
    this.found = found;
  }

  /** Adds what it finds to the boundaries that are spelt as they should be, in the order of the text. */
  static void add(String text, List<Boundary> found) {
    new MisspeltBoundary(text, found).add();
  }

  private void add() {
    for (Boundary boundary : found) {
      note(boundary);
    }
    if (hasBegin && hasEnd || found.size() > MOST_SPELT) {
      return;
    }
    int from = 0;
    while (from < text.length() && !(hasEnd && (hasBegin || bodySeen))) {
      int to = lineEnd(from);
      Boundary line = misspelt(from, to);
      bodySeen = bodySeen || line == null && isBodyLine(from, to);
      if (line != null && isFree(line)) {
        found.add(line);
        note(line);
      }
      from = to + 1;
    }
    found.sort((a, b) -> a.from() - b.from());
  }

  private void note(Boundary boundary) {
    hasBegin |= boundary.begin();
    hasEnd |= !boundary.begin();
  }

  private boolean isFree(Boundary line) {
    for (Boundary boundary : found) {
      if (line.from() < boundary.to() && boundary.from() < line.to()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a line as the first one before the body, as the last one behind it; null where it is none, or is there
   * already.
   */
  private Boundary misspelt(int lineFrom, int lineTo) {
    if (bodySeen ? hasEnd : hasBegin) {
      return null;
    }
    int from = lineFrom;
    int to = lineTo;
    while (from < to && Characters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    String label = to - from > LONGEST_LINE || to == from ? "" : label(text.substring(from, to), lineTo);
    return label.isEmpty() ? null : new Boundary(!bodySeen, label, from, to, false);
  }

  /** Returns the label that is meant by {@code line}, or an empty text where it is no boundary. */
  private String label(String line, int lineTo) {
    int dashes = dashes(line);
    if (dashes == 0 && line.length() < PemBlock.PRIVATE_KEY.length()) {
      return "";
    }
    if (bodySeen ? isStartOfEnd(line) && isBlank(lineTo) : isRestOfBegin(line) && isBodyNext(lineTo)) {
      return PemBlock.PRIVATE_KEY;
    }
    if (line.length() < 4) {
      return "";
    }
    String letters = PemLabel.letters(line);
    if (dashes < 2
        && !(line.indexOf(' ') > 0 && letters.endsWith("PRIVATEKEY") && letters.length() + 3 >= line.length())) {
      return "";
    }
    for (int i = 0; letters.length() >= PemLabel.SHORTEST_WORD && i < PemLabel.ALL.length; i++) {
      if (isMeantAs(letters, bodySeen ? "END" : "BEGIN", PemLabel.letters(i))) {
        return PemLabel.ALL[i];
      }
    }
    return "";
  }

  // A copy that started inside the BEGIN line, or stopped inside the END line.
  private static boolean isRestOfBegin(String line) {
    return BEGIN.endsWith(line);
  }

  private static boolean isStartOfEnd(String line) {
    return END.startsWith(line);
  }

  private boolean isBodyNext(int lineTo) {
    int from = lineTo;
    while (from < text.length() && Characters.isLineEnd(text.charAt(from))) {
      from++;
    }
    return isBodyLine(from, lineEnd(from));
  }

  private boolean isBlank(int from) {
    int at = from;
    while (at < text.length() && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  // At most three letters wrong, of a short label one, or the word BEGIN or END cut off, or the label.
  private static boolean isMeantAs(String letters, String word, String label) {
    return PemLabel.distance(letters, word + label, 3) <= Math.min(3, label.length() / 3)
        || letters.length() >= 3 && label.endsWith(letters) && letters.endsWith("KEY")
        || letters.length() > word.length() && letters.startsWith(word) && label.equals("PRIVATEKEY")
        && label.startsWith(letters.substring(word.length()))
        || letters.equals(word);
  }

  private boolean isBodyLine(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!Characters.isSpace(text.charAt(i))) {
        if (Base64.value(text.charAt(i)) < 0) {
          return false;
        }
        count++;
      }
    }
    return count >= KeyLine.SHORTEST;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < text.length() && !Characters.isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int dashes(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      count += Characters.isDash(line.charAt(i)) ? 1 : 0;
    }
    return count;
  }
}
