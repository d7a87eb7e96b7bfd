package dev.p8check.explain;

import dev.p8check.encoding.Ascii;

/**
 * The Authorization header of the request to this API that a text shows, as curl -v prints what it sent, or as curl is
 * told it.
 */
final class SentHeader {
  private static final String BEARER = "bearer";

  /** What programs write where they have no value. */
  private static final String NOTHING = " undefined null nil none ";

  private SentHeader() {}

  /** Returns what is wrong with the last one before {@code offset}, or null. */
  static CauseCode fault(String text, Places places, int offset) {
    int at = places.last(Anchor.AUTHORIZATION, offset);
    if (at < 0) {
      return null;
    }
    String front = text.substring(Log.lineStart(text, at), at).trim();
    boolean isSent = front.equals(">");
    if (isSent ? !isApples(text, places, at) : !Log.lineHolds(text, at, "://api.appstoreconnect.apple.com")) {
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
    // Within double quotes, those around a whole command too, a shell has put in what it sent.
    boolean isLiteral = isSent || front.endsWith("'") && front.indexOf('"') < 0 && front.indexOf('`') < 0;
    if (isLiteral && token.startsWith("$") && !token.startsWith("${{")) {
      return CauseCode.CAUSE_UNEXPANDED_VARIABLE;
    }
    // What a program or a shell joins to the header is not in its quotes.
    boolean isIncomplete = isSent
        && (hasBearer ? token.isEmpty() || token.startsWith(BEARER) : token.startsWith("eyj"));
    return isIncomplete || hasBearer && !token.isEmpty() && NOTHING.contains(" " + token + " ")
        ? CauseCode.CAUSE_AUTHORIZATION_HEADER : null;
  }

  /** Whether the host stands between the request line and the header at {@code at}, and no other address. */
  private static boolean isApples(String text, Places places, int at) {
    int host = places.last(Anchor.API_HOST, at);
    return host > Math.max(places.last(Anchor.STATUS_LINE, at), at - Recognizer.NEAR)
        && PhraseIndex.indexOf(text, "://", host, at) < 0;
  }
}
