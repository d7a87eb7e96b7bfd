package dev.p8check.token;

import dev.p8check.encoding.Base64;
import java.util.Optional;

/**
 * Tells whether what stands between two offsets is one token and nothing else, broken lines and changed characters
 * included.
 */
final class WholeToken {
  /** The longest token, and as much again for the breaks in it; a longer text is looked through for one. */
  private static final int MAX_LENGTH = 2 * TokenInspection.MAX_LENGTH;

  private final String text;
  private final int from;
  private final int to;

  WholeToken(String text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Returns the pieces of the token that the whole is, or nothing. */
  Optional<TokenPieces> pieces() {
    int dot = text.indexOf('.', from);
    if (dot < 0 || dot >= to || to - from > MAX_LENGTH || hasLabel(dot) || hasMark() || stopsBefore()) {
      return Optional.empty();
    }
    int dots = 0;
    int second = to;
    int foreign = to;
    boolean space = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        dots++;
        second = dots == 2 ? i : second;
      } else if (TokenCharacters.isSpace(c)) {
        space = true;
      } else if (!Base64.isOfEitherOrPadding(c)) {
        foreign = Math.min(foreign, i);
      }
    }
    if (space) {
      return foreign == to ? joined(dots) : Optional.empty();
    }
    boolean starts = TokenCharacters.startsToken(text, from, to);
    if (foreign == to) {
      return dots > 2 && text.charAt(to - 1) == '.' ? Optional.empty() : Optional.of(whole());
    }
    // A foreign character behind a whole signature, or at the end, is what stood behind the token; one inside is
    // damage.
    boolean behind = foreign - second - 1 == TokenPieces.SIGNATURE_CHARACTERS
        && TokenCharacters.breakLength(text, foreign, to) == 0;
    boolean inside = TokenCharacters.isWord(text.charAt(to - 1)) && !behind;
    return inside && dots == 2 && starts ? Optional.of(whole()) : Optional.empty();
  }

  private TokenPieces whole() {
    TokenPieces pieces = new TokenPieces(text, to);
    pieces.takeWhole(from);
    return pieces;
  }

  /** The runs between spaces, if they are pieces of one token up to the end. */
  private Optional<TokenPieces> joined(int dots) {
    if (!TokenCharacters.startsToken(text, from, to) && !new TokenSearch(text, from, to).candidates().isEmpty()) {
      return Optional.empty();
    }
    if (dots == 4) {
      return Optional.of(whole()).filter(pieces -> TokenShape.namesEncryption(pieces.bare()));
    }
    TokenPieces pieces = new TokenPieces(text, to);
    return dots == 2 && pieces.take(from) == to ? Optional.of(pieces) : Optional.empty();
  }

  /** Whether a {@code NAME=}, or an address or the like that ends in a slash or a plus, stands before the first dot. */
  private boolean hasLabel(int dot) {
    // In standard Base64 a header itself may have these.
    String signs = TokenCharacters.startsToken(text, from, to) ? "=" : "=/+";
    for (int i = from; i < dot; i++) {
      if (signs.indexOf(text.charAt(i)) >= 0 && TokenCharacters.startsToken(text, i + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sign of a removed line, an underscore or dots stand before it. */
  private boolean hasMark() {
    return text.startsWith("..", from)
        || "-_".indexOf(text.charAt(from)) >= 0 && TokenCharacters.startsToken(text, from + 1, to);
  }

  /** Whether it begins with a token that a slash or a plus stands behind. */
  private boolean stopsBefore() {
    int end = TokenCharacters.startsToken(text, from, to) ? new TokenPieces(text, to).take(from) : to;
    return end < to && (text.charAt(end) == '/' || text.charAt(end) == '+');
  }
}
