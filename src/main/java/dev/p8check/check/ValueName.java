package dev.p8check.check;

import dev.p8check.encoding.Ascii;

/** Tells by the name in front of an ID that it is another value than the one of its field. */
final class ValueName {
  // Pairs: what such a name has in it, and whose it is.
  private static final String[] OTHERS = {
    "businessapi", "a client ID of Apple Business Manager", "schoolapi", "a client ID of Apple School Manager",
    "searchads", "a client ID of Apple Ads", "appleid", "an Apple ID", "udid", "a device", "profile", "a provisioning profile",
    "developerid", "a certificate, which carries a Team ID", "distribution", "a certificate, which carries a Team ID",
    "team", "a Team ID", "identifierprefix", "a Team ID"
  };

  private ValueName() {}

  /** Returns whose name {@code name} is, such as "a Team ID", or an empty text where it may be that of the field. */
  static String other(String name, boolean isKeyId) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (Characters.isLetter(name.charAt(i))) {
        out.append(name.charAt(i));
      }
    }
    String letters = Ascii.lower(out.toString());
    boolean keyId = letters.contains("keyid") || letters.equals("kid");
    boolean issuer = letters.contains("issuer");
    if (isKeyId ? keyId : issuer) {
      return "";
    }
    if (issuer) {
      return "an Issuer ID";
    }
    if (keyId) {
      return "a Key ID";
    }
    for (int i = 0; i < OTHERS.length && !letters.contains("key"); i += 2) {
      if (letters.contains(OTHERS[i])) {
        return OTHERS[i + 1];
      }
    }
    return "";
  }
}
