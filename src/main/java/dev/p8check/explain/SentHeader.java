package dev.p8check.explain;

import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;

/** The Authorization header of the request to this API that a text shows, as curl prints it or is told it. */
final class SentHeader {
  private static final String NAME = "authorization:";
  private static final String BEARER = "bearer";

  /** What programs write where they have no value. */
  private static final String NOTHING = " undefined null nil none ";

  /** What is sent, empty where nothing is shown. */
  private final String value;
  private final boolean isExpanded;

  /** The header of the last request before {@code offset}. */
  SentHeader(String text, Places places, int offset) {
    int at = places.last(Anchor.AUTHORIZATION, offset);
    int start = at + NAME.length();
    while (at >= 0 && start < offset && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < offset && "\"'\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    // Within double quotes, a shell has put in what it sent.
    isExpanded = at > 0 && text.charAt(at - 1) == '"';
    value = at >= 0 && isApples(text, places, at) ? text.substring(start, end).trim() : "";
  }

  /** Says what is wrong with it, or returns an empty text. */
  String fault() {
    if (value.startsWith("eyJ")) {
      return "In the text, the header has the token without the word Bearer.";
    }
    String token = Ascii.lower(behindBearer());
    boolean isNone = isCut() || !token.isEmpty() && NOTHING.contains(" " + token + " ") || Shapes.isTenCharacterId(token);
    return isNone ? "In the text, the header has no token behind the word Bearer."
        : token.startsWith(BEARER) ? "In the text, the header has the word Bearer twice." : "";
  }

  /** Whether nothing stands behind Bearer, which whoever showed it may have taken out. */
  boolean isCut() {
    return Ascii.lower(value).equals(BEARER);
  }

  /** Whether the name of a variable is sent in place of its value. */
  boolean isVariable() {
    String token = behindBearer();
    return !isExpanded && token.startsWith("$") && !token.startsWith("${{");
  }

  private String behindBearer() {
    return Ascii.lower(value).startsWith(BEARER) ? value.substring(BEARER.length()).trim() : "";
  }

  /** Whether the header at {@code at} is one of a request to this API: the address stands on its line, or the host between the request line and it. */
  private static boolean isApples(String text, Places places, int at) {
    return Log.lineHolds(text, at, "://api.appstoreconnect.apple.com")
        || places.last(Anchor.API_HOST, at) > Math.max(places.last(Anchor.STATUS_LINE, at), at - Recognizer.NEAR);
  }
}
