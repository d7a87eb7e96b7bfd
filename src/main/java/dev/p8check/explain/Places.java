package dev.p8check.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where every phrase and every anchor stands in a text. */
final class Places {
  /** So many places at each end of a text are gone through; what is between them tells nothing new. */
  private static final int MOST = 128;

  private static final Phrase[] PHRASES = Phrase.values();
  private static final Anchor[] ANCHORS = Anchor.values();
  private static final int[] KINDS = kinds();
  private static final PhraseIndex INDEX = index();

  private final int[][] offsets = new int[PHRASES.length + ANCHORS.length][];
  private final int[] counts = new int[offsets.length];

  private Places() {}

  static Places in(String text) {
    Places places = new Places();
    INDEX.scan(text, places::add);
    return places;
  }

  int count(Phrase phrase) {
    return count(phrase.ordinal());
  }

  int at(Phrase phrase, int i) {
    return at(phrase.ordinal(), i);
  }

  int count(Anchor anchor) {
    return count(PHRASES.length + anchor.ordinal());
  }

  int at(Anchor anchor, int i) {
    return at(PHRASES.length + anchor.ordinal(), i);
  }

  private int count(int kind) {
    return Math.min(counts[kind], 2 * MOST);
  }

  private int at(int kind, int i) {
    return offsets[kind][i < MOST ? i : i + counts[kind] - count(kind)];
  }

  /** Whether {@code anchor} stands somewhere from one offset up to another. */
  boolean has(Anchor anchor, int from, int to) {
    return last(anchor, to) >= Math.max(0, from);
  }

  /** The offset of the last {@code anchor} before {@code offset}, or -1. */
  int last(Anchor anchor, int offset) {
    int kind = PHRASES.length + anchor.ordinal();
    int before = 0;
    int end = counts[kind];
    while (before < end) {
      int middle = before + end >> 1;
      if (offsets[kind][middle] < offset) {
        before = middle + 1;
      } else {
        end = middle;
      }
    }
    return before == 0 ? -1 : offsets[kind][before - 1];
  }

  /** Whether {@code host}, one of those that take tokens, is the last of them before {@code offset}. */
  boolean isLastHost(Anchor host, int offset) {
    return last(host, offset) >= Math.max(0, last(Anchor.API_HOST, offset));
  }

  private void add(int spelling, int offset) {
    int kind = KINDS[spelling];
    if (offsets[kind] == null) {
      offsets[kind] = new int[2 * MOST];
    } else if (counts[kind] == offsets[kind].length) {
      offsets[kind] = Arrays.copyOf(offsets[kind], 2 * counts[kind]);
    }
    offsets[kind][counts[kind]++] = offset;
  }

  private static List<String> spellings(int kind) {
    return kind < PHRASES.length ? PHRASES[kind].spellings() : ANCHORS[kind - PHRASES.length].spellings();
  }

  private static int[] kinds() {
    int count = 0;
    for (int kind = 0; kind < PHRASES.length + ANCHORS.length; kind++) {
      count += spellings(kind).size();
    }
    int[] kinds = new int[count];
    int at = 0;
    for (int kind = 0; kind < PHRASES.length + ANCHORS.length; kind++) {
      for (int i = spellings(kind).size(); i > 0; i--) {
        kinds[at++] = kind;
      }
    }
    return kinds;
  }

  private static PhraseIndex index() {
    List<String> all = new ArrayList<>();
    for (int kind = 0; kind < PHRASES.length + ANCHORS.length; kind++) {
      all.addAll(spellings(kind));
    }
    return new PhraseIndex(all.toArray(new String[0]));
  }
}
