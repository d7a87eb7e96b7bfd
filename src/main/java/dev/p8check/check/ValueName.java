package dev.p8check.check;

import dev.p8check.encoding.Ascii;

/** Tells by the name directly in front of an ID that it is another value than the one of its field. */
final class ValueName {
  // More than the words of a name.
  private static final int LONGEST = 60;
  private static final String CERTIFICATE = "a certificate, which contains a Team ID";
  private static final String TEAM = "a Team ID";
  static final String ISSUER = "an Issuer ID";
  static final String KEY = "a Key ID";
  // What names of other services' values say.
  private static final String[] FOREIGN = {
    "apns", "push", "kit", "music", "weather", "maps", "sign_in", "signin", "siwa", "sub", "sentry", "jwt", "oidc",
    "oauth", "google", "aws"
  };
  // Pairs: the last words of such a name, and whose it is.
  private static final String[] OTHERS = {
    "issuerid", ISSUER, "issuer", ISSUER, "iss", ISSUER, "keyid", KEY, "keyidentifier", KEY, "kid", KEY,
    "teamid", TEAM, "team", TEAM, "identifierprefix", TEAM,
    "businessapi", "an Apple Business Manager client ID", "schoolapi", "an Apple School Manager client ID",
    "searchads", "an Apple Ads client ID", "appleid", "an Apple ID", "udid", "a device",
    "profile", "a provisioning profile", "profileuuid", "a provisioning profile"
  };

  private ValueName() {}

  /**
   * Whether {@code front} ends in the name of {@code owner}, which is {@link #ISSUER} or {@link #KEY}, and no other
   * service's.
   */
  static boolean names(String front, String owner) {
    String before = front.trim();
    String line = Ascii.lower(before.substring(Math.max(before.lastIndexOf('\n') + 1, before.length() - LONGEST)));
    return !Ascii.containsAny(line, FOREIGN) && other(front, owner.equals(ISSUER)).equals(owner);
  }

  /**
   * Returns whose name {@code front} ends in, such as "a Team ID", or an empty text where it may be that of the field.
   */
  static String other(String front, boolean isKeyId) {
    if (isKeyId && front.endsWith("(") && (front.contains("Distribution:") || front.contains("Developer ID "))) {
      return CERTIFICATE;
    }
    int end = front.length();
    boolean apart = false;
    while (end > 0 && !Characters.isAlphanumeric(front.charAt(end - 1))) {
      char c = front.charAt(--end);
      apart |= c == '\t' || Characters.isLineEnd(c);
    }
    int from = end;
    while (from > 0 && end - from < LONGEST
        && (Characters.isAlphanumeric(front.charAt(from - 1)) || "_-. ".indexOf(front.charAt(from - 1)) >= 0)) {
      from--;
    }
    String name = front.substring(from, end);
    // In another line or column it is the heading of more than the ID, unless it stands there alone, first or below
    // another ID.
    int starts = !apart ? name.length() : from == 0 || isBelowId(front.substring(0, from))
        ? Math.min(1, name.length()) : 0;
    for (int i = 0; i < starts; i++) {
      String owner = startsWord(name, i) ? owner(name.substring(i), isKeyId) : "";
      if (!owner.isEmpty() && !(owner.equals(TEAM) && Ascii.lower(name).contains("key"))) {
        return owner;
      }
    }
    return "";
  }

  // Below another heading it would be one of several, whose values follow in another order.
  private static boolean isBelowId(String front) {
    String above = front.trim();
    return Characters.isLineEnd(front.charAt(front.length() - 1))
        && IdWrapping.holdsId(above.substring(above.lastIndexOf('\n') + 1));
  }

  // teamId, TEAM_ID, "Team ID"
  private static boolean startsWord(String name, int at) {
    if (at == 0 || !Characters.isLetter(name.charAt(at - 1))) {
      return Characters.isLetter(name.charAt(at));
    }
    boolean small = at + 1 < name.length() && isSmall(name.charAt(at + 1));
    return !isSmall(name.charAt(at)) && (isSmall(name.charAt(at - 1)) || small);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static String owner(String words, boolean isKeyId) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      if (Characters.isLetter(words.charAt(i))) {
        letters.append(words.charAt(i));
      }
    }
    String name = Ascii.lower(letters.toString());
    for (int i = 0; i < OTHERS.length; i += 2) {
      String owner = OTHERS[i + 1];
      // No Team ID is a UUID.
      boolean own = isKeyId ? owner.equals(KEY) : owner.equals(ISSUER) || owner.equals(TEAM);
      if (!own && name.equals(OTHERS[i])) {
        return owner;
      }
    }
    return "";
  }
}
