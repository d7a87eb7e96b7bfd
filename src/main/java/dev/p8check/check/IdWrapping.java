package dev.p8check.check;

import dev.p8check.encoding.Ascii;

/** What stands around an ID: white space, a name, quotes, brackets, other words; each is reported once. */
final class IdWrapping {
  // A name in quotes in brackets in a name, and more.
  private static final int MOST_LAYERS = 6;

  private final IdText.Codes codes;
  private final FindingList findings;
  private TracedText text;

  private IdWrapping(IdText.Codes codes, FindingList findings, TracedText text) {
    this.codes = codes;
    this.findings = findings;
    this.text = text;
  }

  /** Returns {@code text} without what can be told without knowing the value. */
  static TracedText remove(IdText.Codes codes, FindingList findings, TracedText text) {
    IdWrapping wrapping = new IdWrapping(codes, findings, text);
    wrapping.trim();
    wrapping.peel();
    return wrapping.text;
  }

  /**
   * Returns the ID that {@code text} is the Base 64 of, without what was around it when it was encoded; another text as
   * it is.
   */
  static TracedText decode(IdText.Codes codes, FindingList findings, TracedText text) {
    TracedText inside = EncodedText.base64(text, Shapes.TEN_CHARACTERS).text().trimmed();
    String value = inside.text();
    boolean isId = Shapes.isTenCharacterId(value)
        ? Shapes.isTenCapitals(value) : IdSearch.uuidIn(value) >= 0 || IdSearch.keyIdIn(value) >= 0;
    if (!isId) {
      return text;
    }
    findings.reportRepairable(codes.base64Wrapped(), "Base64 of " + Words.count(value.length(), "character") + ".",
        text.start(0), text.end(text.length()));
    return remove(codes, findings, inside);
  }

  /** Returns the value that starts at {@code from}, or {@code text} where what stands beside it may be a part of it. */
  static TracedText takeOut(IdText.Codes codes, FindingList findings, TracedText text, int from, int length) {
    IdWrapping wrapping = new IdWrapping(codes, findings, text);
    wrapping.takeOut(from, length);
    return wrapping.text;
  }

  private void takeOut(int from, int length) {
    boolean named = false;
    for (int i = 0; i < from; i++) {
      named |= Characters.isLetter(text.charAt(i));
    }
    int to = from + length;
    String before = text.text().substring(0, from);
    String behind = text.text().substring(to);
    if (holdsId(before) || holdsId(behind)) {
      reportSecond(from, to, holdsId(before) ? before : behind);
    } else if (named) {
      reportLabel(from);
    } else if (belongsToValue(from - 1) || belongsToValue(to)
        || to + 1 < text.length() && "._-".indexOf(text.charAt(to)) >= 0
        && Characters.isAlphanumeric(text.charAt(to + 1))) {
      // The last is an App ID, ABCDE12345.com.example, not an ID with something behind it.
      return;
    } else if (!findings.has(codes.labelled())) {
      reportPunctuation(from, to);
    }
    text = text.slice(from, to);
  }

  /** Whether a whole UUID or a word like a Key ID is in {@code text}. */
  static boolean holdsId(String text) {
    return IdSearch.uuidIn(text) != -1 || IdSearch.keyIdIn(text) != -1;
  }

  private void reportSecond(int from, int to, String second) {
    boolean again = Ascii.lower(second.trim()).equals(Ascii.lower(text.text().substring(from, to)));
    String kind = again ? "the same again." : IdSearch.uuidIn(second) >= 0
        ? "a UUID, like an Issuer ID." : "10 letters and digits, like a Key ID.";
    if (second.length() == from) {
      reportTwoValues("before", from - 1, kind, 0, from);
    } else {
      reportTwoValues("after", to, kind, to, text.length());
    }
  }

  private void reportTwoValues(String where, int beside, String kind, int from, int to) {
    findings.reportRepairable(Characters.isSpace(text.charAt(beside)) ? codes.innerWhitespace() : codes.quoted(),
        "It contains two values: " + where + " this one, " + kind, text.start(from), text.end(to));
  }

  // A letter of another alphabet, or a slip of the finger; punctuation and bullets are what copying takes along.
  private boolean belongsToValue(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (Characters.isQuote(c) || c == '&' && at + 1 < text.length() && Characters.isLetter(text.charAt(at + 1))) {
      // The last is an entity, as of HTML.
      return false;
    }
    // Full-width characters are those of ASCII.
    char ascii = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
    return ascii < '\u0080'
        ? "!@$&+^".indexOf(ascii) >= 0 || ascii != c && Characters.isAlphanumeric(ascii) : c < '\u2010' || c > '\u303f';
  }

  private void trim() {
    TracedText whole = text;
    TracedText trimmed = stripped(whole);
    if (trimmed.length() < whole.length() && !trimmed.isEmpty()) {
      reportSurroundingSpace(whole, trimmed);
    }
    text = trimmed;
  }

  private void reportSurroundingSpace(TracedText whole, TracedText trimmed) {
    if (findings.has(codes.surroundingWhitespace())) {
      return;
    }
    // In the text as far as it is taken apart: an invisible character may be gone from among the spaces.
    int spaces = 0;
    while (Characters.isSpace(whole.charAt(spaces))) {
      spaces++;
    }
    int after = spaces + trimmed.length();
    boolean leading = spaces > 0;
    String behind = whole.length() > after ? Words.spaces(whole.text(), after, whole.length()) + " after" : "";
    String seen = leading
        ? Words.spaces(whole.text(), 0, spaces) + " before" + (behind.isEmpty() ? "" : " and ") + behind : behind;
    findings.reportRepairable(codes.surroundingWhitespace(), seen + " the value.",
        whole.start(leading ? 0 : after), whole.end(leading ? spaces : whole.length()));
  }

  /**
   * The text without white space around it, also where a line end behind it was spelled out: {@code "2X9R4HXF34\n"}.
   */
  private static TracedText stripped(TracedText text) {
    TracedText bare = text.trimmed();
    while (bare.text().endsWith("\\n") || bare.text().endsWith("\\r")) {
      bare = bare.slice(0, bare.length() - 2).trimmed();
    }
    return bare;
  }

  private void peel() {
    for (int round = 0; round < MOST_LAYERS && !Placeholders.matches(text.text()); round++) {
      int length = text.length();
      peelLabel();
      if (!Placeholders.matches(text.text())) {
        peelQuotes();
      }
      if (text.length() == length) {
        return;
      }
    }
  }

  private void peelLabel() {
    int end = Label.end(text.text(), 0);
    if (end == 0 || isValue(end)) {
      return;
    }
    reportLabel(end);
    text = text.slice(end, text.length()).trimmed();
  }

  // With nothing but punctuation behind it, or a file's name with a stream's of Windows, what stands in front of a
  // colon is the value itself.
  private boolean isValue(int end) {
    String front = text.text().substring(0, end);
    TracedText behind = text.slice(end, text.length());
    return holdsId(front) && (!hasWords(behind) || !KeyFileName.keyIdOf(front).isEmpty() && !holdsId(behind.text()));
  }

  private void reportLabel(int end) {
    // A name in a name is one: "urn:", "uuid:".
    int earlier = findings.start(codes.labelled());
    int from = earlier < 0 ? text.start(0) : earlier;
    int to = text.start(end);
    findings.forget(codes.labelled());
    findings.reportRepairable(codes.labelled(),
        "The value has a name before it, " + Words.count(to - from, "character") + " long.", from, to);
  }

  private void peelQuotes() {
    int from = 0;
    int to = text.length();
    boolean object = isObject();
    while (to > from && !(object && text.text().startsWith("}", to))
        && (isCloser(from, to) || isQuotePrefix(to - 1) && to < text.length() && Characters.isQuote(text.charAt(to)))) {
      to--;
    }
    int color = colorEnd(0);
    if (color > 0) {
      from = color;
      int end = text.text().lastIndexOf('[');
      to = end >= from && colorEnd(end) == to ? end : to;
    }
    while (from < to && !(object && from == 1)
        && (isOpener(text.charAt(from))
            || isQuotePrefix(from) && from + 1 < to && Characters.isQuote(text.charAt(from + 1)))) {
      from++;
    }
    if (from == 0 && to == text.length() || from == to) {
      return;
    }
    reportPunctuation(from, to);
    TracedText inside = text.slice(from, to);
    TracedText trimmed = stripped(inside);
    if (trimmed.length() < inside.length() && !trimmed.isEmpty() && isQuotedTightly(from, to)) {
      reportSurroundingSpace(inside, trimmed);
    }
    text = trimmed;
  }

  // {"issuer_id":"value"}: the first quote is the name's, and no pair with the last one; of several members the value
  // is looked for.
  private boolean isObject() {
    int comma = text.text().indexOf(',');
    return text.text().startsWith("{") && Label.end(text.text(), 1) > 1
        && (comma < 0 || text.text().indexOf(':', comma) < 0);
  }

  private void reportPunctuation(int from, int to) {
    TracedText beside = (from > 0 ? text.slice(0, from) : text.slice(to, text.length())).trimmed();
    boolean words = hasWords(beside);
    int length = words ? beside.length() : Characters.lengthAt(beside, 0);
    String seen =
        "The value has " + (words ? Words.count(length, "character") + " of other text" : Characters.nameAt(beside, 0))
        + (from > 0 ? " before it." : " after it.");
    findings.reportRepairable(codes.quoted(), seen, beside.start(0), beside.end(length));
  }

  private static boolean hasWords(TracedText text) {
    boolean words = false;
    for (int i = 0; i < text.length(); i++) {
      words |= Characters.isAlphanumeric(text.charAt(i));
    }
    return words;
  }

  /** Where a terminal's sequence for a color ends that lost its first character, {@code [32m}, or {@code from}. */
  private int colorEnd(int from) {
    int at = from + 1;
    while (at < text.length() && (Characters.isDigit(text.charAt(at)) || text.charAt(at) == ';')) {
      at++;
    }
    return text.text().startsWith("[", from) && text.text().startsWith("m", at) ? at + 1 : from;
  }

  // \"value\", $'value' and @"value".
  private boolean isQuotePrefix(int at) {
    char c = text.charAt(at);
    return c == '\\' || c == '$' || c == '@';
  }

  // Space inside quotes is part of the value that a tool would read; before a trailing comma it is not.
  private boolean isQuotedTightly(int from, int to) {
    return from > 0 && Characters.isQuote(text.charAt(from - 1)) && to < text.length()
        && Characters.isQuote(text.charAt(to));
  }

  private boolean isOpener(char c) {
    return Characters.isQuote(c) || c == '{' || c == '[' || c == '(' || c == '<' || c == '*' && !isStarred();
  }

  // Three asterisks in a row mask a part of the value, unless what stands between them is whole.
  private boolean isStarred() {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == '*') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == '*') {
      to--;
    }
    StringBuilder inside = new StringBuilder();
    for (int i = from; i < to; i++) {
      inside.append(Characters.lookalike(text.charAt(i)));
    }
    String value = inside.toString().trim();
    return text.text().contains("***") && KeyFileName.keyIdOf(value).isEmpty() && !Shapes.isUuidLike(value)
        && !holdsId(value);
  }

  // The closing one of a pair, whose opening one stayed behind.
  private static boolean isFree(TracedText text, int from, int to, char opener) {
    int at = text.text().indexOf(opener, from);
    return at < 0 || at >= to;
  }

  private boolean isCloser(int from, int to) {
    char c = text.charAt(to - 1);
    char before = to - 2 >= from ? text.charAt(to - 2) : ' ';
    if (Characters.isQuote(c) || c == ',' || c == ';') {
      return true;
    }
    if (Characters.isSpace(c)) {
      return before == ',' || before == ';';
    }
    int bracket = ")]}>*".indexOf(c);
    return bracket >= 0 && !(c == '*' && isStarred())
        && (text.charAt(from) == "([{<*".charAt(bracket) || Characters.isQuote(before)
            || isFree(text, from, to, "([{<*".charAt(bracket)));
  }
}
