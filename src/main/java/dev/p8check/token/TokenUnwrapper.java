package dev.p8check.token;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.Hex;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a token out of what it was copied with: an Authorization header, quotes, a command, a log line,
 * a JSON text, line breaks. Every character is looked at a fixed number of times.
 */
final class TokenUnwrapper {
  private static final String QUOTES = "\"'`\u201c\u201d\u2018\u2019\u201e\u201a\u00ab\u00bb";

  /** Characters of an ES256 signature in base64url; DER form takes up to 96. */
  private static final int SIGNATURE_CHARACTERS = 86;

  private static final int DER_CHARACTERS = 96;

  /** More layers than anyone wraps; keeps the time linear. */
  private static final int MAX_LAYERS = 8;

  private final String text;
  private final StringBuilder bare = new StringBuilder();
  private final List<Finding> wrapping = new ArrayList<>();
  private int from;
  private int to;
  private int spaceStart = -1;
  private int spaceEnd = -1;
  private int[] offsets;

  private TokenUnwrapper(String text) {
    this.text = text;
    this.to = text.length();
  }

  static TokenText unwrap(String text) {
    return new TokenUnwrapper(text).unwrap();
  }

  private TokenText unwrap() {
    peel();
    int start = from;
    int end = to;
    offsets = new int[end - start + 1];
    if (isWhole()) {
      take(start, end, true);
    } else {
      int candidate = candidate();
      // Space around other text is not the token's.
      spaceStart = candidate == from ? spaceStart : -1;
      int after = candidate < 0 ? -1 : take(candidate, end, false);
      if (after < 0 || !looksLikeToken()) {
        bare.setLength(0);
        takeAll(start, end);
      } else {
        describeSurroundings(candidate, after);
      }
    }
    offsets[bare.length()] = bare.length() == 0 ? end : offsets[bare.length() - 1] + 1;
    return new TokenText(text, bare.toString(), offsets, findings());
  }

  private List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    if (!looksLikeToken()) {
      return all;
    }
    if (spaceStart >= 0) {
      all.add(finding(TokenCode.TOKEN_WHITESPACE, seenSpace(), spaceStart, spaceEnd));
    }
    all.addAll(wrapping);
    List<Finding> repaired = new ArrayList<>();
    for (Finding finding : all) {
      repaired.add(finding.withRepair("Keep only the token", bare.toString()));
    }
    return repaired;
  }

  private static Finding finding(TokenCode code, String seen, int start, int end) {
    return Finding.of(code, Field.TOKEN, seen, start, end);
  }

  private String seenSpace() {
    int c = text.charAt(spaceStart);
    if (c == '\n' || c == '\r') {
      return "There is a line break at character " + (spaceStart + 1) + ".";
    }
    if (c == ' ' || c == '\t' || c == '\\') {
      return "There is " + (c == ' ' ? "a space" : c == '\t' ? "a tab" : "a backslash")
          + " at character " + (spaceStart + 1) + ".";
    }
    byte[] code = {(byte) (c >> 8), (byte) c};
    return "There is an invisible character, U+" + Hex.encode(code).toUpperCase() + ", at character "
        + (spaceStart + 1) + ".";
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
    while (from < to && isSpace(text.charAt(from))) {
      noteSpace(from++);
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      noteSpace(--to);
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
    if (end > start && text.charAt(end - 1) == ',' && end - start > 1 && isQuote(text.charAt(end - 2))) {
      end--;
    }
    while (end > start && isQuote(text.charAt(end - 1))) {
      end -= end - start > 1 && text.charAt(end - 2) == '\\' ? 2 : 1;
    }
    while (start < end && (isQuote(text.charAt(start)) || isEscapedQuote(start, end))) {
      start++;
    }
    // A quote in front alone opens something that closes further on, unless there is nothing else.
    boolean closesInside = end == to && start > from && hasQuote(start, end);
    if ((start > from || end < to) && !closesInside && !opensInside(start, end)) {
      addOnce(finding(TokenCode.TOKEN_QUOTED, "There are quotes around it.", from, to));
      from = start;
      to = end;
    }
  }

  private boolean isEscapedQuote(int at, int end) {
    return text.charAt(at) == '\\' && at + 1 < end && isQuote(text.charAt(at + 1));
  }

  private boolean opensInside(int start, int end) {
    return start == from && hasQuote(start, end);
  }

  private boolean hasQuote(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isQuote(text.charAt(i))) {
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
    boolean ended = bearer > at && bearer < to && (isSpace(text.charAt(bearer)) || ":=%+".indexOf(text.charAt(bearer)) >= 0);
    if (ended) {
      at = skipSpace(bearer);
      at = text.startsWith("%20", at) ? at + 3 : at;
      while (at < to && ":=+".indexOf(text.charAt(at)) >= 0) {
        at = skipSpace(at + 1);
      }
    }
    if (at > from) {
      addOnce(finding(TokenCode.TOKEN_BEARER_PREFIX, "It is copied with its Authorization header.", from, at));
      from = at;
    }
  }

  private void addOnce(Finding finding) {
    for (Finding present : wrapping) {
      if (present.code() == finding.code()) {
        return;
      }
    }
    wrapping.add(finding);
  }

  private int skipWord(String word, int at) {
    return text.regionMatches(true, at, word, 0, word.length()) && at + word.length() <= to ? at + word.length() : at;
  }

  private int skipSpace(int at) {
    int next = at;
    while (next < to && isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** Whether what is left is the token and nothing else, broken lines and changed characters included. */
  private boolean isWhole() {
    int dots = 0;
    boolean space = false;
    boolean foreign = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      space |= isSpace(c);
      foreign |= c != '.' && !isSpace(c) && !isBase64(c);
    }
    if (dots == 0 || labelEnd() > from) {
      return false;
    }
    if (space) {
      return !foreign && dots == 2 && joinsToEnd();
    }
    return !foreign || dots == 2 && startsToken(from);
  }

  /** Whether the runs between spaces are pieces of one token up to the end. */
  private boolean joinsToEnd() {
    int start = spaceStart;
    int end = spaceEnd;
    int after = take(from, to, false);
    bare.setLength(0);
    spaceStart = start;
    spaceEnd = end;
    return after == to;
  }

  /** Offset after a {@code NAME=} in front, or {@link #from}. */
  private int labelEnd() {
    for (int i = from; i < to && text.charAt(i) != '.'; i++) {
      if (text.charAt(i) == '=' && startsToken(i + 1)) {
        return i + 1;
      }
    }
    return from;
  }

  /** Whether base64url of an opening brace, then a quote or white space, starts there. */
  private boolean startsToken(int at) {
    if (at + 2 >= to || text.charAt(at) != 'e') {
      return false;
    }
    char second = text.charAt(at + 1);
    char third = text.charAt(at + 2);
    return second == 'y' && "ABIJK".indexOf(third) >= 0 || second == 'w' && "klop01".indexOf(third) >= 0;
  }

  /** Offset of the likeliest token: the first after the word Bearer, else the first with two dots, else -1. */
  private int candidate() {
    int first = -1;
    for (int i = from; i < to; i++) {
      boolean begins = startsToken(i) && (i == from || !isWordCharacter(text.charAt(i - 1)));
      if (!begins) {
        continue;
      }
      if (followsBearer(i)) {
        return i;
      }
      int dot = runEnd(i);
      if (first < 0 && dot < to && text.charAt(dot) == '.') {
        first = i;
      }
      i = Math.max(i, dot - 1);
    }
    return first;
  }

  private int runEnd(int at) {
    int end = at;
    while (end < to && isBase64(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean followsBearer(int at) {
    int end = at;
    while (end > from && (isSpace(text.charAt(end - 1)) || isQuote(text.charAt(end - 1)))) {
      end--;
    }
    return end < at && end - 6 >= from && text.regionMatches(true, end - 6, "bearer", 0, 6);
  }

  private void takeAll(int start, int end) {
    for (int i = start; i < end; i++) {
      append(i);
    }
  }

  private void append(int at) {
    offsets[bare.length()] = at;
    bare.append(text.charAt(at));
  }

  /** Takes the token that starts at {@code start}, joining its pieces; returns the offset after it. */
  private int take(int start, int end, boolean whole) {
    int dots = 0;
    int signature = 0;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (breakLength(at) > 0) {
        int next = skipBreak(at);
        if (!whole && !joins(at, next, dots, signature)) {
          break;
        }
        noteBreak(at, next);
        at = next;
        continue;
      }
      if (!whole && c != '.' && !isBase64(c)) {
        break;
      }
      signature = dots == 2 ? signature + 1 : 0;
      dots += c == '.' ? 1 : 0;
      append(at++);
    }
    // The full stop of a sentence is no part of it.
    if (!whole && dots > 2 && bare.charAt(bare.length() - 1) == '.') {
      bare.setLength(bare.length() - 1);
      return at - 1;
    }
    return at;
  }

  private void noteBreak(int start, int end) {
    if (spaceStart < 0) {
      spaceStart = start;
      spaceEnd = end;
    }
  }

  private int skipBreak(int at) {
    int next = at;
    while (next < to && breakLength(next) > 0) {
      next += breakLength(next);
    }
    return next;
  }

  /** Length of the white space, continued line or written-out {@code \n} at an offset, 0 where there is none. */
  private int breakLength(int at) {
    if (isSpace(text.charAt(at))) {
      return 1;
    }
    if (text.charAt(at) != '\\' || at + 1 == to) {
      return 0;
    }
    char next = text.charAt(at + 1);
    return next == 'n' || next == 'r' ? 2 : isSpace(next) ? 1 : 0;
  }

  /** Whether the run at {@code next} goes on with a token of which so much is there. */
  private boolean joins(int at, int next, int dots, int signature) {
    if (next == to) {
      return false;
    }
    int end = runEnd(next);
    if (dots < 2) {
      return end > next || text.charAt(next) == '.';
    }
    boolean stops = end == to || isSpace(text.charAt(end)) || isQuote(text.charAt(end)) || text.charAt(end) == ',';
    int joined = signature + end - next;
    if (!stops || signature >= SIGNATURE_CHARACTERS || joined > DER_CHARACTERS || end == next) {
      return false;
    }
    boolean line = text.substring(at, next).indexOf('\n') >= 0;
    return line || joined == SIGNATURE_CHARACTERS || end - next >= 16 || isInvisible(text.charAt(at));
  }

  private boolean looksLikeToken() {
    int first = bare.indexOf(".");
    return first >= 0 && bare.indexOf(".", first + 1) >= 0;
  }

  /** Says what stood around the token: the Authorization header, quotes alone, or other text. */
  private void describeSurroundings(int start, int end) {
    boolean header = followsBearer(start);
    boolean quoted = start > from && end < to && isQuote(text.charAt(start - 1))
        && (isQuote(text.charAt(end)) || text.charAt(end) == '\\');
    for (Finding present : wrapping) {
      if (present.code() == TokenCode.TOKEN_BEARER_PREFIX) {
        return;
      }
    }
    if (header) {
      addOnce(finding(TokenCode.TOKEN_BEARER_PREFIX, "It is copied with its Authorization header.", from, start));
    } else if (quoted) {
      addOnce(finding(TokenCode.TOKEN_QUOTED, "There are quotes around it.", start - 1, end + 1));
    } else if (start > from || end < to) {
      int noteStart = start > from ? from : end;
      int noteEnd = start > from ? start : to;
      addOnce(finding(TokenCode.TOKEN_SURROUNDING_TEXT,
          "The token is characters " + (start + 1) + " to " + end + " of the text.", noteStart, noteEnd));
    }
  }

  private static boolean isWordCharacter(char c) {
    return Base64Url.value(c) >= 0 || c == '.';
  }

  private static boolean isBase64(char c) {
    return Base64.value(c) >= 0 || c == '-' || c == '_' || c == '=';
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || isInvisible(c);
  }

  /** No-break and other wide spaces, zero-width characters, direction marks, soft hyphen, byte order mark. */
  private static boolean isInvisible(char c) {
    return c == 0xa0 || c == 0xad || c == 0x85 || c == 0x1680 || c == 0x180e || c >= 0x2000 && c <= 0x200f
        || c >= 0x2028 && c <= 0x202f || c >= 0x205f && c <= 0x206f || c == 0x3000 || c == 0xfeff;
  }
}
