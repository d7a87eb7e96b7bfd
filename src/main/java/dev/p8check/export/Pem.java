package dev.p8check.export;

import dev.p8check.pem.PemBlock;

/**
 * A repaired key in its different writings.
 *
 * @param text RFC 7468 text with LF and a final newline
 */
record Pem(String text) {
  /** The Base64 body without boundaries and line ends. */
  String body() {
    StringBuilder body = new StringBuilder();
    int from = PemBlock.begin(PemBlock.PRIVATE_KEY).length();
    int to = text.indexOf(PemBlock.end(PemBlock.PRIVATE_KEY));
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        body.append(text.charAt(i));
      }
    }
    return body.toString();
  }

  /** The whole text with every line end as backslash and n. */
  String oneLine() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line.append("\\n");
      } else {
        line.append(text.charAt(i));
      }
    }
    return line.toString();
  }
}
