package dev.p8check.explain;

import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;

/** The Authorization header of the request to this API that a text shows, as curl prints it or is told it. */
final class SentHeader {
  private static final String BEARER = "bearer";

  /** What programs write where they have no value. */
  private static final String NOTHING = " undefined null nil none ";

  private SentHeader() {}

  /** Returns what is wrong with the last one before {@code offset}, or null. */
  static CauseCode fault(String text, Places places, int offset) {
    int at = places.last(Anchor.AUTHORIZATION, offset);
    if (at < 0 || !isApples(text, places, at)) {
      return null;
    }
    int start = at + "authorization:".length();
    int end = start;
    while (end < offset && "\"'\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String value = Ascii.lower(text.substring(start, end)).trim();
    boolean hasBearer = value.startsWith(BEARER);
    String token = hasBearer ? value.substring(BEARER.length()).trim() : value;
    // Within double quotes, a shell has put in what it sent.
    boolean isVariable = token.startsWith("$") && !token.startsWith("${{") && text.charAt(Math.max(0, at - 1)) != '"';
    boolean isNone = !hasBearer ? token.startsWith("eyj")
        : token.isEmpty() || token.startsWith(BEARER) || NOTHING.contains(" " + token + " ") || Shapes.isTenCharacterId(token) && !token.startsWith("xx");
    return isVariable ? CauseCode.CAUSE_UNEXPANDED_VARIABLE : isNone ? CauseCode.CAUSE_AUTHORIZATION_HEADER : null;
  }

  /** Whether the header at {@code at} is one of a request to this API: the address stands on its line, or the host between the request line and it. */
  private static boolean isApples(String text, Places places, int at) {
    return Log.lineHolds(text, at, "://api.appstoreconnect.apple.com")
        || places.last(Anchor.API_HOST, at) > Math.max(places.last(Anchor.STATUS_LINE, at), at - Recognizer.NEAR);
  }
}
