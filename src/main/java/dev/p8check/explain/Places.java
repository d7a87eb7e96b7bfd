package dev.p8check.explain;

import java.util.ArrayList;
import java.util.List;

/** Where every phrase and every anchor stands in a text. */
final class Places {
  /** More places of one kind tell nothing new; the last one is kept, since the last answer counts. */
  private static final int MOST = 256;

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
    return counts[phrase.ordinal()];
  }

  int at(Phrase phrase, int i) {
    return offsets[phrase.ordinal()][i];
  }

  int count(Anchor anchor) {
    return counts[PHRASES.length + anchor.ordinal()];
  }

  int at(Anchor anchor, int i) {
    return offsets[PHRASES.length + anchor.ordinal()][i];
  }

  /** Whether {@code anchor} stands somewhere from one offset up to another. */
  boolean has(Anchor anchor, int from, int to) {
    for (int i = 0; i < count(anchor); i++) {
      if (at(anchor, i) >= from && at(anchor, i) < to) {
        return true;
      }
    }
    return false;
  }

  /** The offset of the last {@code anchor} before {@code offset}, or -1. */
  int last(Anchor anchor, int offset) {
    for (int i = count(anchor) - 1; i >= 0; i--) {
      if (at(anchor, i) < offset) {
        return at(anchor, i);
      }
    }
    return -1;
  }

  /** Whether {@code host}, one of those that take tokens, is the last of them before {@code offset}. */
  boolean isLastHost(Anchor host, int offset) {
    return last(host, offset) >= Math.max(0, last(Anchor.API_HOST, offset));
  }

  private void add(int spelling, int offset) {
    int kind = KINDS[spelling];
    if (offsets[kind] == null) {
      offsets[kind] = new int[MOST];
    }
    counts[kind] = Math.min(counts[kind] + 1, MOST);
    offsets[kind][counts[kind] - 1] = offset;
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
