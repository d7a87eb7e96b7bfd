package dev.p8check.check;

import dev.p8check.encoding.Base64;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One block of a text: from its BEGIN line to its END line, either of which may be missing.
 *
 * @param from offset of its first character
 * @param bodyFrom offset after the BEGIN line
 * @param bodyTo offset of the END line
 * @param to offset after its last character
 */
record PemRegion(Optional<Boundary> begin, Optional<Boundary> end, int from, int bodyFrom, int bodyTo, int to) {
  private static final int SHORTEST_LINE = 4;

  /** The label of the BEGIN line, or of the END line where there is no other. */
  String label() {
    return begin.or(() -> end).map(Boundary::label).orElse("");
  }

  /** Whether its label is one of a private key; where no label is, the first block may be it all the same. */
  boolean mayBePrivateKey() {
    String label = label();
    return label.contains("PRIVATE") || label.endsWith("KEY") && !label.contains("PUBLIC");
  }

  /** Pairs the boundaries of {@code text} into blocks. */
  static List<PemRegion> pair(TracedText text, List<Boundary> scanned) {
    List<Boundary> boundaries = withBoth(text, scanned);
    List<PemRegion> regions = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < boundaries.size(); i++) {
      Boundary boundary = boundaries.get(i);
      Optional<Boundary> next = i + 1 < boundaries.size() ? Optional.of(boundaries.get(i + 1)) : Optional.empty();
      if (boundary.begin() && next.isPresent() && !next.get().begin()) {
        Boundary end = next.get();
        regions.add(new PemRegion(Optional.of(boundary), next, boundary.from(), boundary.to(), end.from(), end.to()));
        free = end.to();
        i++;
      } else if (boundary.begin()) {
        int to = bodyEnd(text, boundary.to(), next.map(Boundary::from).orElse(text.length()));
        regions.add(new PemRegion(Optional.of(boundary), Optional.empty(), boundary.from(), boundary.to(), to, to));
        free = to;
      } else {
        int from = bodyStart(text, free, boundary.from());
        regions.add(new PemRegion(Optional.empty(), Optional.of(boundary), from, from, boundary.from(), boundary.to()));
        free = boundary.to();
      }
    }
    return regions;
  }

  /**
   * Takes the first of two lines for the BEGIN line and the second for the END line, whichever of the two they are
   * called.
   */
  private static List<Boundary> withBoth(TracedText text, List<Boundary> boundaries) {
    if (boundaries.size() != 2) {
      return boundaries;
    }
    Boundary first = boundaries.get(0);
    Boundary second = boundaries.get(1);
    boolean alone = (first.begin() || text.slice(0, first.from()).trimmed().isEmpty())
        && (!second.begin() || text.slice(second.to(), text.length()).trimmed().isEmpty());
    return !alone || bodyEnd(text, first.to(), second.from()) == first.to() ? boundaries : List.of(
        new Boundary(true, first.label(), first.from(), first.to(), first.exact() && first.begin()),
        new Boundary(false, second.label(), second.from(), second.to(), second.exact() && !second.begin()));
  }

  // Without an END line the body reaches as far as its lines look like Base 64.
  private static int bodyEnd(TracedText text, int from, int limit) {
    int end = from;
    int at = from;
    BodyLength length = new BodyLength();
    while (at < limit) {
      int to = KeyLine.end(text, at, limit);
      KeyLine line = KeyLine.of(text, at, to);
      for (int i = at; i < to; i++) {
        boolean isWhole = Base64.isOfEitherOrPadding(text.charAt(i)) && length.add(text.charAt(i));
        // Behind a whole key a word is none of its lines, though it looks like one, and a hyphen is what is left of
        // END.
        if (isWhole
            && (i + 1 == to || !Base64.isOfEitherOrPadding(text.charAt(i + 1))
                || text.charAt(i + 1) == '-' && text.charAt(i) != '-')) {
          return i + 1;
        }
      }
      boolean none = line.isPunctuation();
      if (!none && !line.looksLikeBody() && !line.isMasked()) {
        return end;
      }
      end = none ? end : withoutClosingQuote(line);
      at = KeyLine.next(text, to, limit);
    }
    return end;
  }

  // What closes the value that a key was put in is no part of it, where the key was cut off before its END line.
  private static int withoutClosingQuote(KeyLine line) {
    int to = line.contentTo();
    while (to > line.contentFrom()
        && (Characters.isQuote(line.text().charAt(to - 1)) || ",;".indexOf(line.text().charAt(to - 1)) >= 0)) {
      to--;
    }
    int quotes = 0;
    for (int i = line.contentFrom(); i < line.contentTo(); i++) {
      quotes += Characters.isQuote(line.text().charAt(i)) ? i < to ? -1 : 1 : 0;
    }
    return quotes > 0 ? to : line.contentTo();
  }

  private static int bodyStart(TracedText text, int from, int limit) {
    TracedText before = text.slice(from, limit);
    Base64Run run = Base64Run.longest(before);
    // What stands in front of a whole key is no part of it, in its first line either.
    if (PemBody.isWhole(before.slice(run.from(), run.to()))
        && before.slice(run.to(), before.length()).trimmed().isEmpty()) {
      return from + run.from();
    }
    int start = limit;
    int at = from;
    int width = 0;
    while (at < limit) {
      int to = KeyLine.end(text, at, limit);
      KeyLine line = KeyLine.of(text, at, to);
      // What stands before END in its line stands before every other one, too.
      if (!line.isPunctuation() && (to < limit || line.length() >= SHORTEST_LINE)) {
        boolean first = start == limit || KeyLine.isWordAbove(width, line.length());
        width = first ? line.length() : width;
        start = !line.looksLikeBody() ? limit : first ? at : start;
      }
      at = KeyLine.next(text, to, limit);
    }
    return start;
  }
}
