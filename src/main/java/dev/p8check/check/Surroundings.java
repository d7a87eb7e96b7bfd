package dev.p8check.check;

/** What stands before and after a PEM block: a name, quotes, or other text. */
final class Surroundings {
  private final TracedText text;
  private final PemRegion region;
  private final int from;
  private final int to;
  private int beforeTo;
  private int afterFrom;
  private int quoteAt = -1;
  private int labelFrom = -1;

  private Surroundings(TracedText text, PemRegion region) {
    this.text = text;
    this.region = region;
    this.from = region.from();
    this.to = region.to();
  }

  static Surroundings of(TracedText text, PemRegion region) {
    Surroundings around = new Surroundings(text, region);
    around.before();
    around.after();
    return around;
  }

  boolean isLabelled() {
    return labelFrom >= 0;
  }

  int labelFrom() {
    return labelFrom;
  }

  boolean isQuoted() {
    return quoteAt >= 0;
  }

  int quoteAt() {
    return quoteAt;
  }

  boolean hasText() {
    return beforeTo > 0 || afterFrom < text.length();
  }

  /** Whether there is nothing else than a name and quotes. */
  boolean isOnlyWrapping() {
    return text.slice(0, isLabelled() ? labelFrom : beforeTo).trimmed().isEmpty() && afterFrom == text.length();
  }

  private boolean isInBegin() {
    int line = KeyLine.start(text, from);
    return beforeTo > line && region.begin().isPresent() && !text.slice(line, beforeTo).trimmed().isEmpty();
  }

  private boolean isInEnd() {
    return afterFrom < text.length() && region.end().isPresent() && KeyLine.end(text, to, afterFrom) == afterFrom;
  }

  String seen() {
    String before = beforeTo > 0 ? Words.count(beforeTo, "character") + " of other text before the key" : "";
    String after = afterFrom < text.length()
        ? Words.count(text.length() - afterFrom, "character") + " of other text after the key" : "";
    before += isInBegin() ? ", on the BEGIN line" : "";
    after += isInEnd() ? ", on the END line" : "";
    return before + (before.isEmpty() || after.isEmpty() ? "" : ", ") + after;
  }

  int textStart() {
    return beforeTo > 0 ? text.start(0) : text.start(afterFrom);
  }

  int textEnd() {
    return beforeTo > 0 ? text.end(beforeTo) : text.end(text.length());
  }

  private void before() {
    int at = from;
    while (at > 0 && (isPadding(text.charAt(at - 1)) || isOpener(at - 1) || isFenceLanguage(at))) {
      char c = text.charAt(at - 1);
      quoteAt = Characters.isQuote(c) || c == '>' || isOpener(at - 1) ? at - 1 : quoteAt;
      at--;
    }
    // The end of a tag is a part of it, and so is its quotation mark.
    if (text.text().lastIndexOf('<', at - 1) > text.text().lastIndexOf('>', at - 1)) {
      at = from;
      quoteAt = -1;
    }
    beforeTo = at;
    label();
    // At the start of the text a mail's quotation mark, elsewhere YAML's or a shell's.
    if (quoteAt >= 0 && text.charAt(quoteAt) == '>' && at > 0) {
      quoteAt = -1;
    }
  }

  // Looks at the line that leads up to the key, and above it past lines that hold nothing but quotes.
  private void label() {
    if (beforeTo == 0) {
      return;
    }
    int lineFrom = beforeTo;
    while (lineFrom > 0 && !Characters.isLineEnd(text.charAt(lineFrom - 1))) {
      lineFrom--;
    }
    while (lineFrom < from && Characters.isBlank(text.charAt(lineFrom))
        || lineFrom < from && text.charAt(lineFrom) == '{') {
      lineFrom++;
    }
    int end = Label.end(text.text().substring(0, to), lineFrom);
    if (end > lineFrom && isOnlyYamlIndicator(end, from) && !Label.isProse(text.text(), lineFrom, end)) {
      labelFrom = lineFrom;
    }
  }

  /** Whether between a label and the key there is nothing but {@code |}, {@code >-}, quotes and white space. */
  private boolean isOnlyYamlIndicator(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Characters.isSpace(c) && !Characters.isQuote(c) && !isOpener(i) && "|>-+$123456789".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private void after() {
    int at = to;
    while (at < text.length() && (isPadding(text.charAt(at)) || isCloser(text.charAt(at)))) {
      if (quoteAt < 0 && !Characters.isSpace(text.charAt(at))) {
        quoteAt = at;
      }
      at++;
    }
    afterFrom = at;
  }

  private static boolean isPadding(char c) {
    return Characters.isSpace(c) || Characters.isQuote(c) || c == '>';
  }

  private boolean isCloser(char c) {
    return c == ',' || c == ';' || (isQuoted() || isLabelled()) && "}])+@#~\\".indexOf(c) >= 0;
  }

  // Brackets, the tildes of a code fence, and what languages write right before a quote: @"..", $'..', b"..", r#"..
  private boolean isOpener(int at) {
    char c = text.charAt(at);
    if (c == '{' || c == '[' || c == '(' || c == '<' || c == '~' || c == '\\') {
      return true;
    }
    char next = at + 1 < from ? text.charAt(at + 1) : ' ';
    boolean prefix = c == '@' || c == '$' || c == '#' || c == 'b' || c == 'r' || c == 'u' || c == 'R' || c == 'L';
    boolean free = at == 0 || !Characters.isAlphanumeric(text.charAt(at - 1));
    return prefix && free && (Characters.isQuote(next) || next == '#');
  }

  // The word behind three backticks: ```pem
  private boolean isFenceLanguage(int at) {
    int i = at;
    while (i > 0 && Characters.isLetter(text.charAt(i - 1)) && at - i < 10) {
      i--;
    }
    return i >= 3 && i < at && text.text().startsWith("```", i - 3);
  }
}
