package dev.p8check.token;

import dev.p8check.check.Characters;
import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a token out of what it was copied with: an Authorization header, quotes, a command, a log line,
 * a JSON text, line breaks. Every character is looked at a fixed number of times.
 */
final class TokenUnwrapper {
  /** More layers than anyone wraps; keeps the time linear. */
  private static final int MAX_LAYERS = 8;

  private final WrittenOut given;
  private final String text;
  private final List<Finding> wrapping = new ArrayList<>();
  private int from;
  private int to;
  private int spaceStart = -1;
  private int spaceEnd = -1;

  private TokenUnwrapper(WrittenOut given) {
    this.given = given;
    this.text = given.text();
    this.to = text.length();
  }

  static TokenText unwrap(String text) {
    WrittenOut plain = new WrittenOut(text, false);
    TokenText token = new TokenUnwrapper(plain).unwrap();
    // What is written out behind a token may go on with it like a part of it.
    if (!plain.isChanged() || TokenShape.isToken(token.bare()) && isFull(token)) {
      return token;
    }
    TokenText asItIs = new TokenUnwrapper(new WrittenOut(text, true)).unwrap();
    return TokenShape.isToken(token.bare()) && !(TokenShape.isToken(asItIs.bare()) && isFull(asItIs)) ? token : asItIs;
  }

  private static boolean isFull(TokenText token) {
    int start = token.bare().lastIndexOf('.') + 1;
    int end = token.bare().length();
    return end - start == TokenPieces.SIGNATURE_CHARACTERS && TokenCharacters.runEnd(token.bare(), start, end) == end;
  }

  private TokenText unwrap() {
    peel();
    TokenPieces pieces = pieces();
    String bare = pieces.bare();
    if (spaceStart < 0 && pieces.breakStart() >= 0) {
      spaceStart = pieces.breakStart();
      spaceEnd = pieces.breakEnd();
    }
    return new TokenText(bare, given, pieces, looksLikeToken(bare) ? findings(bare) : List.of());
  }

  private TokenPieces pieces() {
    Optional<TokenPieces> whole = new WholeToken(text, from, to).pieces();
    if (whole.isPresent()) {
      return whole.get();
    }
    int chosen = -1;
    TokenSearch search = new TokenSearch(text, from, to);
    for (int candidate : search.candidates()) {
      TokenPieces pieces = new TokenPieces(text, to);
      take(pieces, candidate);
      boolean meant = candidate == from || search.followsBearer(candidate);
      if (TokenShape.isWhole(pieces.bare()) || meant && TokenShape.isBegun(pieces.bare())) {
        chosen = candidate;
        break;
      }
      chosen = chosen < 0 && looksLikeToken(pieces.bare()) ? candidate : chosen;
    }
    TokenPieces pieces = new TokenPieces(text, to);
    if (chosen < 0) {
      pieces.takeAll(from);
      return pieces;
    }
    int after = take(pieces, chosen);
    // Space around other text is not the token's.
    boolean besideToken = spaceStart < chosen ? chosen == from : after == to;
    spaceStart = besideToken ? spaceStart : -1;
    describeSurroundings(chosen, after, pieces);
    return pieces;
  }

  private static int take(TokenPieces pieces, int candidate) {
    int unsigned = pieces.takeUnsigned(candidate);
    return unsigned > candidate ? unsigned : pieces.take(candidate);
  }

  private List<Finding> findings(String bare) {
    List<Finding> all = new ArrayList<>();
    if (spaceStart >= 0) {
      all.add(finding(TokenCode.TOKEN_WHITESPACE, seenSpace(), spaceStart, spaceEnd));
    }
    if (wrapping.isEmpty() && given.escaped() >= 0) {
      all.add(finding(TokenCode.TOKEN_INVALID_BASE64URL, given.seen(), given.escaped(), given.escaped() + 1));
    }
    all.addAll(wrapping);
    List<Finding> repaired = new ArrayList<>();
    for (Finding finding : all) {
      repaired.add(TokenShape.isToken(bare) ? finding.withRepair("Keep only the token", bare) : finding);
    }
    return repaired;
  }

  private Finding finding(TokenCode code, String seen, int start, int end) {
    return Finding.of(code, Field.TOKEN, seen, given.place(start), given.place(end));
  }

  private String seenSpace() {
    char c = text.charAt(spaceStart);
    int number = given.place(spaceStart) + 1;
    if (c == '\n' || c == '\r') {
      return "There is a line break at character " + number + ".";
    }
    if (c == ' ' || c == '\t' || c == '\\') {
      return "There is " + (c == ' ' ? "a space" : c == '\t' ? "a tab" : "a backslash")
          + " at character " + number + ".";
    }
    if (c == '=' || TokenCharacters.isQuote(c)) {
      return (c == '=' ? "An email program broke the line" : "Pieces are joined") + " at character " + number + ".";
    }
    boolean pair = TokenCharacters.spaceLength(text, spaceStart, spaceEnd) == 2;
    String point = pair ? Characters.codePoint(c, text.charAt(spaceStart + 1)) : Characters.codePoint(c);
    return "There is an invisible character, " + point + ", at character " + number + ".";
  }

  /** Takes layers off both ends until there is no more. */
  private void peel() {
    int before = -1;
    for (int i = 0; i < MAX_LAYERS && to - from != before; i++) {
      before = to - from;
      peelSpace();
      peelQuotes();
      peelLabel();
    }
  }

  private void peelSpace() {
    while (from < to && TokenCharacters.isSpace(text.charAt(from))) {
      int end = from + TokenCharacters.spaceLength(text, from, to);
      while (from < end) {
        noteSpace(from++);
      }
    }
    while (from < to && TokenCharacters.spaceLengthBefore(text, from, to) > 0) {
      int start = to - TokenCharacters.spaceLengthBefore(text, from, to);
      while (to > start) {
        noteSpace(--to);
      }
    }
  }

  private void noteSpace(int at) {
    if (spaceStart < 0) {
      spaceStart = at;
      spaceEnd = at + 1;
    } else if (at == spaceEnd) {
      spaceEnd++;
    } else if (at == spaceStart - 1) {
      spaceStart--;
    }
  }

  private void peelQuotes() {
    int start = from;
    int end = to;
    if (end > start && text.charAt(end - 1) == ',' && end - start > 1
        && TokenCharacters.isQuote(text.charAt(end - 2))) {
      end--;
    }
    while (end > start && TokenCharacters.isQuote(text.charAt(end - 1))) {
      end -= end - start > 1 && text.charAt(end - 2) == '\\' ? 2 : 1;
    }
    while (start < end && (TokenCharacters.isQuote(text.charAt(start)) || isEscapedQuote(start, end))) {
      start++;
    }
    // A quote at one end alone belongs to one that stands further in, unless there is none.
    boolean isOneSided = start == from || end == to;
    if ((start > from || end < to) && !(isOneSided && hasQuote(start, end))) {
      addOnce(finding(TokenCode.TOKEN_QUOTED, "There are quotes around it.", from, to));
      from = start;
      to = end;
    }
  }

  private boolean isEscapedQuote(int at, int end) {
    return text.charAt(at) == '\\' && at + 1 < end && TokenCharacters.isQuote(text.charAt(at + 1));
  }

  private boolean hasQuote(int start, int end) {
    for (int i = start; i < end; i++) {
      if (TokenCharacters.isQuote(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void peelLabel() {
    int at = skipWord("authorization", from);
    if (at > from) {
      at = skipSpace(at);
      at = at < to && (text.charAt(at) == ':' || text.charAt(at) == '=') ? skipSpace(at + 1) : from;
    }
    int bearer = skipWord("bearer", at);
    boolean ended = bearer > at && bearer < to && (TokenCharacters.isSpace(text.charAt(bearer))
        || ":=%+".indexOf(text.charAt(bearer)) >= 0 || TokenCharacters.startsToken(text, bearer, to));
    if (ended) {
      at = skipSpace(bearer);
      at = text.startsWith("%20", at) ? at + 3 : at;
      while (at < to && ":=+".indexOf(text.charAt(at)) >= 0) {
        at = skipSpace(at + 1);
      }
    }
    if (at > from) {
      addOnce(finding(TokenCode.TOKEN_BEARER_PREFIX, "It was copied with its Authorization header.", from, at));
      from = at;
    }
  }

  private void addOnce(Finding finding) {
    if (!Finding.has(wrapping, finding.code())) {
      wrapping.add(finding);
    }
  }

  private int skipWord(String word, int at) {
    int end = at + word.length();
    return end <= to && Ascii.lower(text.substring(at, end)).equals(word) ? end : at;
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < to && TokenCharacters.isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean looksLikeToken(String bare) {
    int first = bare.indexOf('.');
    return first >= 0 && bare.indexOf('.', first + 1) >= 0 || TokenShape.lacksSignature(bare);
  }

  /** Offset of a token other than the one between two offsets, or -1. */
  private int another(int start, int end, String bare) {
    for (TokenSearch search : new TokenSearch[] {new TokenSearch(text, from, start), new TokenSearch(text, end, to)}) {
      for (int other : search.candidates()) {
        TokenPieces pieces = new TokenPieces(text, to);
        pieces.take(other);
        if (TokenShape.isWhole(pieces.bare()) && !pieces.bare().equals(bare)) {
          return other;
        }
      }
    }
    return -1;
  }

  /** Says what stood around the token: the Authorization header, quotes alone, or other text. */
  private void describeSurroundings(int start, int end, TokenPieces pieces) {
    int other = another(start, end, pieces.bare());
    if (other >= 0) {
      addOnce(finding(TokenCode.TOKEN_SURROUNDING_TEXT,
          "Another token begins at character " + (given.place(other) + 1) + " of the text, and is not read.", other,
          other < start ? start : to));
    }
    boolean header = new TokenSearch(text, from, to).followsBearer(start);
    boolean quoted = start > from && end < to && TokenCharacters.isQuote(text.charAt(start - 1))
        && (TokenCharacters.isQuote(text.charAt(end)) || text.charAt(end) == '\\');
    if (Finding.has(wrapping, TokenCode.TOKEN_BEARER_PREFIX)) {
      return;
    }
    if (header) {
      addOnce(finding(TokenCode.TOKEN_BEARER_PREFIX, "It was copied with its Authorization header.", from, start));
    } else if (quoted) {
      addOnce(finding(TokenCode.TOKEN_QUOTED, "There are quotes around it.", start - 1, end + 1));
    } else if ((start > from || end < to) && !pieces.isMasked()) {
      int noteStart = start > from ? from : end;
      int noteEnd = start > from ? start : to;
      addOnce(finding(TokenCode.TOKEN_SURROUNDING_TEXT,
          "The token is characters " + (given.place(start) + 1) + " to " + given.place(end) + " of the text.",
          noteStart, noteEnd));
    }
  }
}
