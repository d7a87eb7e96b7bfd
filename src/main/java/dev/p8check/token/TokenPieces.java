package dev.p8check.token;

import dev.p8check.encoding.Base64;
import java.util.Arrays;

/** Takes a token out of a text from its first character on, joining the pieces that line breaks made of it. */
final class TokenPieces {
  /** Characters of an ES256 signature in base64url; DER form takes up to 96. */
  static final int SIGNATURE_CHARACTERS = 86;

  private static final int DER_CHARACTERS = 96;

  /** Base 64 of a SEQUENCE of 48 to 79 octets. */
  private static final String DER_BEGINNING = "ME";

  /** What stands for a signature that was blacked out. */
  private static final String MASKS = "*[\u2026\u2022\u2588";

  /** A shorter piece is rather the next word, or the next line of a log. */
  private static final int PIECE = 16;

  private final String text;
  private final int to;
  private final StringBuilder bare = new StringBuilder();
  private int[] bareStarts = new int[4];
  private int[] textStarts = new int[4];
  private int runs;
  private int breakStart = -1;
  private int breakEnd = -1;

  TokenPieces(String text, int to) {
    this.text = text;
    this.to = to;
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

  /** Offset in the text of the character at {@code offset}, or the end of the last. */
  int textOffset(int offset) {
    if (runs == 0) {
      return to;
    }
    int low = 0;
    int high = runs;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (bareStarts[middle] <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return textStarts[low] + offset - bareStarts[low];
  }

  /** Takes everything as it is. */
  void takeAll(int start) {
    append(start, to);
  }

  /** Takes everything but breaks. */
  void takeWhole(int start) {
    int at = start;
    int taken = start;
    while (at < to) {
      int next = TokenCharacters.skipBreaks(text, at, to, start);
      if (next > at) {
        append(taken, at);
        note(at, next);
        at = next;
        taken = next;
      } else {
        at++;
      }
    }
    append(taken, to);
  }

  /** Whether something that blacks the signature out stands behind the second dot. */
  boolean isMasked() {
    int end = textOffset(bare.length() - 1) + 1;
    return bare.length() > 0 && text.charAt(end - 1) == '.' && end < text.length()
        && MASKS.indexOf(text.charAt(end)) >= 0;
  }

  /**
   * Takes a header and a payload with no second dot behind them; returns the offset after them, or {@code start} where
   * it is not so.
   */
  int takeUnsigned(int start) {
    int dot = TokenCharacters.runEnd(text, start, to);
    if (dot == to || text.charAt(dot) != '.') {
      return start;
    }
    int end = TokenCharacters.runEnd(text, dot + 1, to);
    int next = TokenCharacters.skipBreaks(text, end, to, start);
    if (next < to && text.charAt(next) == '.' || !TokenShape.lacksSignature(text.substring(start, end))) {
      return start;
    }
    append(start, end);
    return end;
  }

  /** Takes the pieces that belong to one token; returns the offset after the last. */
  int take(int start) {
    int dots = 0;
    int signature = 0;
    int signatureStart = start;
    boolean standard = false;
    int at = start;
    int taken = start;
    while (at < to) {
      char c = text.charAt(at);
      if (c == '/' || c == '+') {
        // Behind a whole signature in base64url it is that of an address or a sum.
        if (!standard && signature == SIGNATURE_CHARACTERS && !text.startsWith(DER_BEGINNING, signatureStart)) {
          break;
        }
        standard = true;
      }
      if (c == '=' || c != '.' && !Base64.isOfEitherOrPadding(c)) {
        int next = TokenCharacters.skipBreaks(text, at, to, start);
        if (next > at && joins(at, next, dots, signature)) {
          append(taken, at);
          note(at, next);
          at = next;
          taken = next;
          continue;
        }
        if (c != '=') {
          break;
        }
      }
      signatureStart = dots == 2 && signature == 0 ? at : signatureStart;
      signature = dots == 2 ? signature + 1 : 0;
      dots += c == '.' ? 1 : 0;
      at++;
    }
    int end = tokenEnd(taken, at, dots, signature);
    append(taken, end);
    return end;
  }

  /**
   * Offset after a token of which the last piece is from {@code taken} to {@code at}, without what ends a sentence or
   * slants a text.
   */
  private int tokenEnd(int taken, int at, int dots, int signature) {
    int end = at;
    while (end > taken && text.charAt(end - 1) == '.') {
      end--;
    }
    // The full stop or the dots of a sentence are no part of it; a token has two dots, an encrypted one four.
    int inside = dots - at + end;
    end = inside == 2 || inside == 4 ? end : at;
    // No signature ends in an underscore; one that slants the text does.
    return signature == SIGNATURE_CHARACTERS + 1 && text.charAt(end - 1) == '_' ? end - 1 : end;
  }

  private void append(int start, int end) {
    if (end <= start) {
      return;
    }
    if (runs == bareStarts.length) {
      bareStarts = Arrays.copyOf(bareStarts, runs * 2);
      textStarts = Arrays.copyOf(textStarts, runs * 2);
    }
    bareStarts[runs] = bare.length();
    textStarts[runs++] = start;
    bare.append(text, start, end);
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
    if (dots < 2) {
      return Base64.isOfEitherOrPadding(text.charAt(next)) || text.charAt(next) == '.';
    }
    int end = TokenCharacters.runEnd(text, next, to);
    boolean stops = end == to || TokenCharacters.isSpace(text.charAt(end)) || TokenCharacters.isQuote(text.charAt(end))
        || ",\\".indexOf(text.charAt(end)) >= 0
        || text.charAt(end) == '.' && signature + end - next == SIGNATURE_CHARACTERS;
    int joined = signature + end - next;
    if (!stops || signature >= SIGNATURE_CHARACTERS || joined > DER_CHARACTERS || end == next) {
      return false;
    }
    // Where lines were joined before, the last of them may be short.
    boolean folded = breakStart >= 0 && TokenCharacters.hasLineEnd(text, at, next);
    return folded || joined == SIGNATURE_CHARACTERS || end - next >= PIECE
        || TokenCharacters.isInvisible(text.charAt(at));
  }
}
