package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import java.util.Optional;

/** A name or quotes around a key whose BEGIN line is not in sight: under Base 64, or lost. */
final class KeyWrapping {
  // Longer than an Issuer ID, shorter than a line of a key.
  private static final int SHORTEST_LINE = 40;
  // As much as stands between the & and the ; of &#x000A;.
  private static final int LONGEST_ENTITY = 6;

  private KeyWrapping() {}

  /** Returns what stands behind the name in front of {@code inner}, or nothing where there is none. */
  static Optional<TracedText> withoutName(TracedText inner, FindingList findings) {
    int end = Label.end(inner.text(), 0);
    if (end == 0 || isLabelOfOther(inner, end)) {
      return Optional.empty();
    }
    findings.reportName(inner.start(0), inner.start(end));
    return Optional.of(withoutYamlIndicator(inner.slice(end, inner.length()).trimmed()));
  }

  /** Returns what stands between the quotes and commas around {@code inner}, or nothing where there are none. */
  static Optional<TracedText> withoutQuotes(TracedText inner, FindingList findings) {
    int from = 0;
    int to = inner.length();
    while (to > from && isCloser(inner, to - 1)) {
      to--;
    }
    int next = quoteEnd(inner, from);
    while (next > from && next <= to) {
      from = next;
      next = quoteEnd(inner, from);
    }
    if (from == 0 && to == inner.length()) {
      return Optional.empty();
    }
    int at = from > 0 ? 0 : to;
    findings.reportRepairable(PRIVATE_KEY_QUOTED,
        Characters.name(inner.charAt(at)) + " is " + (from > 0 ? "before the key." : "after the key."), inner.start(at),
        inner.end(at + 1));
    return Optional.of(inner.slice(from, to).trimmed());
  }

  /**
   * Whether other lines stand between the label that ends at {@code end} and the Base 64 of a key, as in a manifest or
   * an .env file.
   */
  private static boolean isLabelOfOther(TracedText inner, int end) {
    TracedText own = inner.slice(end, KeyLine.end(inner, end, inner.length()));
    int word = Base64Run.longest(own).length();
    return word > 0 && word < SHORTEST_LINE && Base64Run.longest(inner).length() >= Base64Run.SHORTEST_KEY;
  }

  // A quotation mark, a comma, a semicolon, or a backslash right before a quotation mark that was taken off.
  private static boolean isCloser(TracedText text, int at) {
    char c = text.charAt(at);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return Characters.isQuote(c) || c == ',' || c == ';' && !isEntity(text, at)
        || c == '\\' && (Characters.isQuote(after) || after == '\\');
  }

  // The semicolon of &#10; belongs to it.
  private static boolean isEntity(TracedText text, int semicolon) {
    int at = semicolon;
    while (at > 0 && semicolon - at < LONGEST_ENTITY
        && (Characters.isAlphanumeric(text.charAt(at - 1)) || text.charAt(at - 1) == '#')) {
      at--;
    }
    return at > 0 && text.charAt(at - 1) == '&';
  }

  /** The offset after a quotation mark at {@code from} and the backslashes before it, or {@code from}. */
  private static int quoteEnd(TracedText text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    return at < text.length() && Characters.isQuote(text.charAt(at)) ? at + 1 : from;
  }

  private static TracedText withoutYamlIndicator(TracedText value) {
    int at = 0;
    while (at < value.length() && at < 3 && "|>-+".indexOf(value.charAt(at)) >= 0) {
      at++;
    }
    // The line end behind it may be written out.
    boolean block = at > 0 && at < value.length()
        && (Characters.isSpace(value.charAt(at)) || "\\&%".indexOf(value.charAt(at)) >= 0);
    return block ? value.slice(at, value.length()).trimmed() : value;
  }
}
