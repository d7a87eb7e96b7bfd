package dev.p8check.token;

/** Takes a token out of a text from its first character on, joining the pieces that line breaks made of it. */
final class TokenPieces {
  /** Characters of an ES256 signature in base64url; DER form takes up to 96. */
  private static final int SIGNATURE_CHARACTERS = 86;

  private static final int DER_CHARACTERS = 96;

  /** A shorter piece after a mere space is rather the next word. */
  private static final int PIECE = 16;

  private final String text;
  private final int to;
  private final StringBuilder bare = new StringBuilder();
  private final int[] offsets;
  private int breakStart = -1;
  private int breakEnd = -1;

  TokenPieces(String text, int from, int to) {
    this.text = text;
    this.to = to;
    this.offsets = new int[to - from + 1];
  }

  String bare() {
    return bare.toString();
  }

  /** Offset of the first break that was joined, or -1. */
  int breakStart() {
    return breakStart;
  }

  /** Offset after the first break that was joined. */
  int breakEnd() {
    return breakEnd;
  }

  /** Where each character stood, and the end of the last; {@code end} where there is none. */
  int[] offsets(int end) {
    int length = bare.length();
    offsets[length] = length == 0 ? end : offsets[length - 1] + 1;
    return offsets;
  }

  /** Takes everything as it is. */
  void takeAll(int start) {
    for (int i = start; i < to; i++) {
      append(i);
    }
  }

  /** Takes everything but breaks. */
  void takeWhole(int start) {
    int at = start;
    while (at < to) {
      int next = TokenCharacters.skipBreaks(text, at, to);
      if (next > at) {
        note(at, next);
        at = next;
      } else {
        append(at++);
      }
    }
  }

  /** Takes the pieces that belong to one token; returns the offset after the last. */
  int take(int start) {
    int dots = 0;
    int signature = 0;
    int at = start;
    while (at < to) {
      char c = text.charAt(at);
      if (c != '.' && !TokenCharacters.isBase64(c)) {
        int next = TokenCharacters.skipBreaks(text, at, to);
        if (next == at || !joins(at, next, dots, signature)) {
          break;
        }
        note(at, next);
        at = next;
        continue;
      }
      signature = dots == 2 ? signature + 1 : 0;
      dots += c == '.' ? 1 : 0;
      append(at++);
    }
    // The full stop of a sentence is no part of it.
    if (dots > 2 && bare.charAt(bare.length() - 1) == '.') {
      bare.setLength(bare.length() - 1);
      return at - 1;
    }
    return at;
  }

  private void append(int at) {
    offsets[bare.length()] = at;
    bare.append(text.charAt(at));
  }

  private void note(int start, int end) {
    if (breakStart < 0) {
      breakStart = start;
      breakEnd = end;
    }
  }

  /** Whether the run at {@code next} goes on with a token of which so much is there. */
  private boolean joins(int at, int next, int dots, int signature) {
    if (next == to) {
      return false;
    }
    int end = TokenCharacters.runEnd(text, next, to);
    if (dots < 2) {
      return end > next || text.charAt(next) == '.';
    }
    boolean stops = end == to || TokenCharacters.isSpace(text.charAt(end)) || TokenCharacters.isQuote(text.charAt(end))
        || text.charAt(end) == ',';
    int joined = signature + end - next;
    if (!stops || signature >= SIGNATURE_CHARACTERS || joined > DER_CHARACTERS || end == next) {
      return false;
    }
    boolean line = text.substring(at, next).indexOf('\n') >= 0;
    return line || joined == SIGNATURE_CHARACTERS || end - next >= PIECE || TokenCharacters.isInvisible(text.charAt(at));
  }
}
