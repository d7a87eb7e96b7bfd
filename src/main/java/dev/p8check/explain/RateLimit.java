package dev.p8check.explain;

/** Reads Apple's {@code X-Rate-Limit: user-hour-lim:3500;user-hour-rem:500;}. */
final class RateLimit {
  private static final String LIMIT = "user-hour-lim:";
  private static final String LEFT = "user-hour-rem:";

  private RateLimit() {}

  /** Returns a sentence about the last such header, or an empty text. */
  static String seen(String text, Places places) {
    int count = places.count(Anchor.RATE_LIMIT);
    if (count == 0) {
      return "";
    }
    int at = places.at(Anchor.RATE_LIMIT, count - 1);
    int limit = Log.number(text, at + LIMIT.length());
    int remaining = PhraseIndex.indexOf(text, LEFT, at, Log.lineEnd(text, at));
    int left = remaining < 0 ? -1 : Log.number(text, remaining + LEFT.length());
    if (limit < 0 || left < 0) {
      return "";
    }
    return " X-Rate-Limit: " + left + " of " + limit + " requests per hour are left.";
  }
}
