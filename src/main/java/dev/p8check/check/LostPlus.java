package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.PRIVATE_KEY_PLUS_AS_SPACE;

import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a body in which blanks took the place of the plus sign, as where it was sent as a form and decoded. */
final class LostPlus {
  private final TracedText text;
  private final List<KeyLine> lines;
  private final TracedText characters;
  private int first = -1;
  private int count;

  private LostPlus(List<KeyLine> lines) {
    this.text = lines.get(0).text();
    this.lines = lines;
    this.characters = read();
  }

  /** Returns the body of {@code raw}, unless its blanks are blanks. */
  static Optional<LostPlus> in(List<KeyLine> raw) {
    List<KeyLine> lines = raw.size() == 1 ? parted(raw.get(0)) : raw;
    return isLost(lines) ? Optional.of(new LostPlus(lines)) : Optional.empty();
  }

  /** The Base 64 characters, each plus sign in its place. */
  TracedText characters() {
    return characters;
  }

  /** Reports that blanks are taken for what they took the place of. */
  void reportIn(FindingList findings) {
    findings.reportRepairable(PRIVATE_KEY_PLUS_AS_SPACE,
        Words.count(count, "space") + " inside lines that are 64 characters long with "
        + (count == 1 ? "it." : "them."), text.start(first), text.end(first + 1));
  }

  /** The lines of a body in one line, where a space after every 64 characters stands for a line break. */
  private static List<KeyLine> parted(KeyLine line) {
    List<KeyLine> parts = new ArrayList<>();
    int at = line.contentFrom();
    while (at + PemBlock.COLUMNS < line.contentTo() && line.text().charAt(at + PemBlock.COLUMNS) == ' ') {
      parts.add(KeyLine.of(line.text(), at, at + PemBlock.COLUMNS));
      at += PemBlock.COLUMNS + 1;
    }
    // The last of these spaces stands before END.
    KeyLine last = KeyLine.of(line.text(), at, !parts.isEmpty() && line.hasTrailingSpace() ? line.to() - 1 : line.to());
    parts.add(last);
    return last.length() > PemBlock.COLUMNS ? List.of(line) : parts;
  }

  // With their blanks the lines are as wide as they should be: the blanks took the places of other characters.
  private static boolean isLost(List<KeyLine> raw) {
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

  private TracedText read() {
    TracedText.Builder body = new TracedText.Builder(lines.size() * PemBlock.COLUMNS);
    for (KeyLine line : lines) {
      int to = line == lines.get(lines.size() - 1) ? plusEnd(line) : line.to();
      for (int i = line.from(); i < to; i++) {
        boolean lost = text.charAt(i) == ' ';
        first = lost && first < 0 ? i : first;
        count += lost ? 1 : 0;
        body.append(lost ? '+' : text.charAt(i), text.start(i), text.end(i + 1));
      }
    }
    return body.build();
  }

  private static int spaces(KeyLine line, int to) {
    int count = 0;
    for (int i = line.from(); i < to; i++) {
      count += line.text().charAt(i) == ' ' ? 1 : 0;
    }
    return count;
  }

  /**
   * The offset after the last line's characters, with blanks at its end as far as its last group of four needs them.
   */
  private static int plusEnd(KeyLine line) {
    int to = line.contentTo();
    while (to < line.to() && (to - line.from() & 3) != 0) {
      to++;
    }
    return to;
  }
}
