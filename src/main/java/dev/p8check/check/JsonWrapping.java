package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import java.util.Optional;

/** What stands around or inside a key's JSON file and keeps it from being JSON. */
final class JsonWrapping {
  private JsonWrapping() {}

  /**
   * Returns {@code inner} with its file put right that has comments and the like in it, or nothing where there are
   * none.
   *
   * @param brace offset of the first brace
   */
  static Optional<TracedText> mended(TracedText inner, int brace, FindingList findings) {
    boolean array = inner.charAt(0) == '[';
    int from = array ? 0 : brace;
    int to = inner.text().lastIndexOf(array ? ']' : '}') + 1;
    if (to <= from) {
      return Optional.empty();
    }
    LaxJson lax = LaxJson.of(inner.slice(from, to));
    if (lax.seen().isEmpty() || FastlaneJson.read(lax.text()).key().isEmpty()) {
      return Optional.empty();
    }
    findings.reportRepairable(PRIVATE_KEY_BROKEN_JSON, lax.seen(), lax.start(), lax.end());
    return Optional.of(
        new TracedText.Builder(inner.length()).append(inner, 0, from).append(lax.text(), 0, lax.text().length())
        .append(inner, to, inner.length()).build());
  }

  /**
   * Returns the file that stands in a code fence, quotes, an assignment or prose, or nothing where it stands alone.
   *
   * @param from offset of the first brace
   */
  static Optional<TracedText> unwrapped(TracedText inner, int from, FindingList findings) {
    int to = inner.text().lastIndexOf('}') + 1;
    if (to <= from || from == 0 && to == inner.length() || inner.charAt(0) == '['
        || FastlaneJson.read(inner.slice(from, to)).key().isEmpty()) {
      return Optional.empty();
    }
    int value = Math.min(from, Label.end(inner.text(), 0));
    if (value > 0) {
      findings.reportName(inner.start(0), inner.start(value));
    }
    boolean before = from > value;
    int at = before ? value : to;
    if (before || to < inner.length()) {
      boolean quoted = Characters.isQuote(inner.slice(at, inner.length()).trimmed().charAt(0));
      findings.reportRepairable(quoted ? PRIVATE_KEY_QUOTED : PRIVATE_KEY_SURROUNDING_TEXT,
          Words.count(from - value + inner.length() - to, "character") + " around the JSON file.",
          inner.start(at), before ? inner.end(from) : inner.end(inner.length()));
    }
    return Optional.of(inner.slice(from, to));
  }
}
