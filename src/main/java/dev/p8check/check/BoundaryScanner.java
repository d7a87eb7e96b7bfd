package dev.p8check.check;

import dev.p8check.encoding.Base64;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;

/** Finds boundaries, also those that lost dashes, spaces, letters or their line. */
final class BoundaryScanner {
  // Of several that fit, the first of those that reach farthest is taken; a misspelt one is the first that is near enough.
  private static final String[] LABELS = {
    "PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY", "DSA PRIVATE KEY", "ECDSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "OPENSSH PRIVATE KEY",
    "PGP PRIVATE KEY BLOCK", "PGP PUBLIC KEY BLOCK", "PGP MESSAGE", "SSH2 ENCRYPTED PRIVATE KEY", "SSH2 PUBLIC KEY",
    "NEW CERTIFICATE REQUEST", "CERTIFICATE REQUEST", "TRUSTED CERTIFICATE", "X509 CERTIFICATE", "CERTIFICATE",
    "RSA PUBLIC KEY", "EC PUBLIC KEY", "PUBLIC KEY", "EC PARAMETERS", "PKCS7", "CMS"
  };
  private static final String[] BARE = new String[LABELS.length];
  private static final String BEGIN = PemBlock.begin(PemBlock.PRIVATE_KEY);
  private static final String END = PemBlock.end(PemBlock.PRIVATE_KEY);
  private static final int LONGEST_LABEL = 48;
  private static final int LONGEST_LINE = 60;
  // What a document, a chat or a README puts in place of the hyphens.
  private static final String RULES = "_=~*#";
  // END, and KEY.
  private static final int SHORTEST_WORD = 3;
  // CERTIFICATE.
  private static final int LONGEST_WORD = 11;
  // A plural, a doubled letter.
  private static final int MOST_LETTERS = 2;
  // More boundaries than a bundle of keys has: not worth looking for a misspelt one beside them.
  private static final int MOST_SPELT = 64;

  static {
    for (int i = 0; i < LABELS.length; i++) {
      BARE[i] = letters(LABELS[i]);
    }
  }

  private final String text;
  private final List<Boundary> found = new ArrayList<>();

  private BoundaryScanner(String text) {
    this.text = text;
  }

  /** Returns the boundaries in the order of the text. */
  static List<Boundary> scan(String text) {
    BoundaryScanner scanner = new BoundaryScanner(text);
    int at = 0;
    int length = text.length();
    while (at < length) {
      int c = text.charAt(at) | 32;
      boolean word = (c == 'b' || c == 'e') && Characters.isWordAt(text, at, c == 'b' ? "BEGIN" : "END");
      at = word ? scanner.candidate(at) : at + 1;
    }
    scanner.addMisspelt();
    return scanner.found;
  }

  /** Reads a boundary whose word starts at {@code word}; returns where to go on. */
  private int candidate(int word) {
    boolean begin = Characters.upper(text.charAt(word)) == 'B';
    int afterWord = word + (begin ? 5 : 3);
    int from = dashesBefore(word);
    boolean dashed = !text.substring(from, word).trim().isEmpty();
    Boundary boundary = known(begin, from, word, afterWord, dashed);
    if (boundary == null && dashed) {
      boundary = delimited(begin, from, afterWord);
    }
    if (boundary == null) {
      return word + 1;
    }
    found.add(boundary);
    return boundary.to();
  }

  private Boundary known(boolean begin, int from, int word, int afterWord, boolean dashed) {
    int labelFrom = separatorsEnd(afterWord);
    String best = "";
    int bestEnd = -1;
    for (String label : LABELS) {
      int end = matchLabel(label, labelFrom);
      if (end > bestEnd) {
        bestEnd = end;
        best = label;
      }
    }
    if (bestEnd < 0) {
      return null;
    }
    int to = dashesAfter(lettersTooMany(bestEnd));
    boolean alone = to > bestEnd || isLineStart(word) || isLineEnd(bestEnd);
    return dashed || alone ? boundary(begin, best, from, to) : null;
  }

  // "-----BEGIN ANYTHING-----"
  private Boundary delimited(boolean begin, int from, int afterWord) {
    int end = afterWord;
    while (end < text.length() && end - afterWord < LONGEST_LABEL && isLabelCharacter(text.charAt(end))) {
      end++;
    }
    int to = dashesAfter(end);
    String label = text.substring(afterWord, end).trim();
    if (to == end || label.isEmpty()) {
      return null;
    }
    String letters = letters(label);
    for (int i = 0; i < LABELS.length; i++) {
      if (letters.length() > SHORTEST_WORD && distance(letters, BARE[i], 2) <= 2) {
        return new Boundary(begin, LABELS[i], from, to, false);
      }
    }
    return isLabel(label) ? boundary(begin, label, from, to) : null;
  }

  // Words in capitals, as RFC 7468 has them: anything else may be a part of the key, which no finding may name.
  private static boolean isLabel(String label) {
    int word = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      word = c == ' ' ? 0 : word + 1;
      if (c >= 'a' || word > LONGEST_WORD) {
        return false;
      }
    }
    return true;
  }

  private Boundary boundary(boolean begin, String label, int from, int to) {
    String exact = begin ? PemBlock.begin(label) : PemBlock.end(label);
    return new Boundary(begin, label, from, to, text.substring(from, to).equals(exact));
  }

  /** Returns the offset after {@code label} with any separators between its letters' words, or -1. */
  private int matchLabel(String label, int from) {
    int at = from;
    for (int i = 0; i < label.length(); i++) {
      char wanted = label.charAt(i);
      if (wanted == ' ') {
        continue;
      }
      at = separatorsEnd(at);
      if (at >= text.length() || Characters.upper(Characters.lookalike(text.charAt(at))) != wanted) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private int separatorsEnd(int from) {
    int at = from;
    while (at < text.length() && isSeparator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Adds a first or last line that has dashes or the words of a boundary, spelt wrongly or cut off. */
  private void addMisspelt() {
    boolean hasBegin = false;
    boolean hasEnd = false;
    for (Boundary boundary : found) {
      hasBegin |= boundary.begin();
      hasEnd |= !boundary.begin();
    }
    if (hasBegin && hasEnd || found.size() > MOST_SPELT) {
      return;
    }
    int from = 0;
    boolean bodySeen = false;
    while (from < text.length() && !(hasEnd && (hasBegin || bodySeen))) {
      int to = lineEnd(from);
      Boundary line = misspelt(from, to, !hasBegin && !bodySeen, !hasEnd && bodySeen);
      bodySeen = bodySeen || line == null && isBodyLine(from, to);
      if (line != null && isFree(line)) {
        found.add(line);
        hasBegin |= line.begin();
        hasEnd |= !line.begin();
      }
      from = to + 1;
    }
    found.sort((a, b) -> a.from() - b.from());
  }

  private boolean isFree(Boundary line) {
    for (Boundary boundary : found) {
      if (line.from() < boundary.to() && boundary.from() < line.to()) {
        return false;
      }
    }
    return true;
  }

  private Boundary misspelt(int lineFrom, int lineTo, boolean mayBegin, boolean mayEnd) {
    if (!mayBegin && !mayEnd) {
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
    if (to - from > LONGEST_LINE || to == from || to - from < PemBlock.PRIVATE_KEY.length() && !hasDash(from, to)) {
      return null;
    }
    String line = text.substring(from, to);
    if (mayBegin && isRestOfBegin(line) && isBodyNext(lineTo)) {
      return new Boundary(true, PemBlock.PRIVATE_KEY, from, to, false);
    }
    if (mayEnd && isStartOfEnd(line) && isBlank(lineTo)) {
      return new Boundary(false, PemBlock.PRIVATE_KEY, from, to, false);
    }
    if (line.length() < 4) {
      return null;
    }
    int dashes = dashes(line);
    String letters = letters(line);
    if (dashes < 2 && !(line.indexOf(' ') > 0 && letters.endsWith("PRIVATEKEY") && letters.length() + 3 >= line.length())) {
      return null;
    }
    for (int i = 0; letters.length() >= SHORTEST_WORD && i < LABELS.length; i++) {
      if (mayBegin && isMeantAs(letters, "BEGIN", BARE[i])) {
        return new Boundary(true, LABELS[i], from, to, false);
      }
      if (mayEnd && isMeantAs(letters, "END", BARE[i])) {
        return new Boundary(false, LABELS[i], from, to, false);
      }
    }
    return null;
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
    return distance(letters, word + label, 3) <= Math.min(3, label.length() / 3)
        || letters.length() >= 3 && label.endsWith(letters) && letters.endsWith("KEY")
        || letters.length() > word.length() && letters.startsWith(word) && label.equals("PRIVATEKEY") && label.startsWith(letters.substring(word.length()))
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
    return count >= 8;
  }

  private int lineEnd(int from) {
    String characters = text;
    int length = characters.length();
    int at = from;
    while (at < length && !Characters.isLineEnd(characters.charAt(at))) {
      at++;
    }
    return at;
  }

  private int dashesBefore(int word) {
    int at = word;
    int from = word;
    int dashes = 0;
    char rule = rule(word - 1, -1);
    while (at > 0 && (isDash(text.charAt(at - 1), rule) || Characters.isBlank(text.charAt(at - 1)))) {
      at--;
      boolean dash = isDash(text.charAt(at), rule);
      // A dash before a whole run and a blank is a character of the body, or an item of a list.
      if (!dash && dashes >= 5) {
        break;
      }
      from = dash ? at : from;
      dashes += dash ? 1 : 0;
    }
    int previous = found.isEmpty() ? 0 : found.get(found.size() - 1).to();
    return Math.max(from, previous);
  }

  private int dashesAfter(int end) {
    int at = end;
    int to = end;
    int dashes = 0;
    char rule = rule(end, 1);
    while (at < text.length() && (isDash(text.charAt(at), rule) || Characters.isBlank(text.charAt(at)))) {
      boolean dash = isDash(text.charAt(at), rule);
      // With no body between them, five dashes belong to this boundary and five to the next.
      if (dash && dashes == 5 && isBoundaryNext(at + dashRun(at))) {
        break;
      }
      at++;
      to = dash ? at : to;
      dashes += dash ? 1 : 0;
    }
    return to;
  }

  private static boolean isDash(char c, char rule) {
    return c == rule || Characters.isDash(c);
  }

  /** The character that was put in place of the hyphens at {@code from}, three times or more, or the hyphen. */
  private char rule(int from, int step) {
    int at = from;
    while (at >= 0 && at < text.length() && Characters.isBlank(text.charAt(at))) {
      at += step;
    }
    int third = at + 2 * step;
    if (third < 0 || third >= text.length() || at < 0) {
      return '-';
    }
    char c = text.charAt(at);
    return RULES.indexOf(c) >= 0 && text.charAt(at + step) == c && text.charAt(third) == c ? c : '-';
  }

  // "PRIVATE KEYS-----"
  private int lettersTooMany(int end) {
    int at = end;
    while (at < text.length() && at - end < MOST_LETTERS && Characters.isLetter(text.charAt(at))) {
      at++;
    }
    return dashRun(at) > 1 || rule(at, 1) != '-' ? at : end;
  }

  private boolean isBoundaryNext(int from) {
    int at = from;
    while (at < text.length() && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return Characters.isWordAt(text, at, "BEGIN") || Characters.isWordAt(text, at, "END");
  }

  private int dashRun(int from) {
    int at = from;
    while (at < text.length() && Characters.isDash(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private boolean hasDash(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.isDash(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLineStart(int at) {
    int i = at;
    while (i > 0 && Characters.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || Characters.isLineEnd(text.charAt(i - 1));
  }

  private boolean isLineEnd(int at) {
    int i = at;
    while (i < text.length() && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i == text.length() || Characters.isLineEnd(text.charAt(i));
  }

  private static boolean isSeparator(char c) {
    return Characters.isSpace(c) || c == '_' || c == '+' || c == '-';
  }

  private static boolean isLabelCharacter(char c) {
    return Characters.isAlphanumeric(c) || c == ' ' || c == '_' || c == '/' || c == '.';
  }

  private static int dashes(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      count += Characters.isDash(line.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  private static String letters(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = Characters.lookalike(line.charAt(i));
      if (Characters.isAlphanumeric(c)) {
        out.append(Characters.upper(c));
      }
    }
    return out.toString();
  }

  /** Levenshtein distance, or more than {@code limit} where it is more. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
