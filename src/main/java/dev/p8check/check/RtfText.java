package dev.p8check.check;

import dev.p8check.encoding.Hex;

/** Reads the plain text out of an RTF document, as far as TextEdit and WordPad write it. */
final class RtfText {
  private final TracedText source;
  private final TracedText.Builder out;
  private int at;

  private RtfText(TracedText source) {
    this.source = source;
    this.out = new TracedText.Builder(source.length());
  }

  static TracedText plain(TracedText source) {
    RtfText rtf = new RtfText(source);
    while (rtf.at < source.length()) {
      rtf.next();
    }
    return rtf.out.build();
  }

  private void next() {
    char c = source.charAt(at);
    if (c == '\\') {
      control();
    } else if (c == '{' && isDestination()) {
      skipGroup();
    } else {
      if (c != '{' && c != '}' && !Characters.isLineEnd(c)) {
        out.append(source, at, at + 1);
      }
      at++;
    }
  }

  private void control() {
    int start = at++;
    char c = at < source.length() ? source.charAt(at) : ' ';
    if (c == '\\' || c == '{' || c == '}') {
      out.append(c, source.start(start), source.end(++at));
    } else if (Characters.isLineEnd(c)) {
      out.append('\n', source.start(start), source.end(++at));
    } else if (c == '\'' && at + 2 < source.length()) {
      int value = Hex.value(source.charAt(at + 1)) << 4 | Hex.value(source.charAt(at + 2));
      at += 3;
      out.append(
          value == 0x96 || value == 0x97 ? '\u2013' : (char) (value & 0xff), source.start(start), source.end(at));
    } else {
      word(start);
    }
  }

  private void word(int start) {
    int from = at;
    while (at < source.length() && Characters.isLetter(source.charAt(at))) {
      at++;
    }
    String word = source.text().substring(from, at);
    while (at < source.length() && (Characters.isDigit(source.charAt(at)) || source.charAt(at) == '-')) {
      at++;
    }
    if (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    if (from == at) {
      at++;
    }
    if (word.equals("par") || word.equals("line")) {
      out.append('\n', source.start(start), source.end(Math.min(at, source.length())));
    }
  }

  // {\fonttbl, {\colortbl, {\stylesheet, {\info, {\*: what is not the document's text.
  private boolean isDestination() {
    String text = source.text();
    return text.startsWith("{\\fonttbl", at) || text.startsWith("{\\colortbl", at)
        || text.startsWith("{\\stylesheet", at)
        || text.startsWith("{\\info", at) || text.startsWith("{\\*", at);
  }

  private void skipGroup() {
    int depth = 0;
    do {
      char c = source.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    } while (depth > 0 && at < source.length());
  }
}
