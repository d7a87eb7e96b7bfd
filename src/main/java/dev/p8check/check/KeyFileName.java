package dev.p8check.check;

import dev.p8check.encoding.Ascii;

/** What the name of a key's file tells, whatever folder it is in: Apple puts the Key ID into it. */
final class KeyFileName {
  private static final String[] PREFIXES = {"AuthKey_", "ApiKey_", "SubscriptionKey_", "APNsAuthKey_", "AuthKey-"};
  // A path on any system; what is longer names no file.
  private static final int LONGEST = 4096;

  private KeyFileName() {}

  /** Returns the Key ID in a name such as {@code ~/Downloads/AuthKey_2X9R4HXF34 (1).p8}, or an empty text. */
  static String keyIdOf(String name) {
    String whole = baseName(name);
    int prefix = prefixLength(whole);
    boolean prefixed = prefix > 0;
    String base = whole.substring(prefix);
    String lower = Ascii.lower(base);
    int dot = lower.indexOf('.');
    boolean file = dot > 0 && (lower.startsWith(".p8", dot) || lower.startsWith(".pem", dot) || prefixed);
    if (!prefixed && !file) {
      return "";
    }
    String id = dot > 0 ? base.substring(0, dot) : base;
    int end = 0;
    while (end < id.length() && Characters.isAlphanumeric(id.charAt(end))) {
      end++;
    }
    String rest = id.substring(end);
    boolean copy = rest.isEmpty() || rest.charAt(0) == ' ' || rest.charAt(0) == '(' || rest.charAt(0) == '-'
        || rest.charAt(0) == '_';
    return copy && (prefixed || end == Shapes.TEN_CHARACTERS) ? id.substring(0, end) : "";
  }

  /**
   * Whether what stands in a file's name is a Key ID and no word; without Apple's prefix, {@code production.p8} is more
   * likely one.
   */
  static boolean isKeyId(String name, String id) {
    boolean capitals = id.equals(Ascii.upper(id));
    boolean small = id.equals(Ascii.lower(id));
    boolean digit = Characters.hasDigit(id);
    String base = baseName(name);
    int at = name.lastIndexOf(base);
    boolean asApple = !hasPrefix(base, "AuthKey-") && (at <= 0 || " /\\".indexOf(name.charAt(at - 1)) >= 0);
    if (Placeholders.matches(id)) {
      return false;
    }
    if (stem(name).equals(name)) {
      return digit && capitals && !small;
    }
    return capitals ? digit || asApple : digit && small;
  }

  /** Returns a key's file name without its prefix and its ending, such as {@code 2X9R4HXF34}; another text as it is. */
  static String stem(String name) {
    String base = baseName(name);
    int prefix = prefixLength(base);
    int dot = base.indexOf('.', prefix);
    return prefix == 0 ? name : base.substring(prefix, dot > prefix ? dot : base.length());
  }

  /** Whether a file name starts with that prefix, such as {@code ApiKey_}, whatever folder it is in. */
  static boolean startsWith(String name, String prefix) {
    return hasPrefix(baseName(name), prefix);
  }

  /** Whether a file is named, by Apple or after it, as a key for In-App Purchase, whatever folder it is in. */
  static boolean isInAppPurchase(String name) {
    return Ascii.lower(baseName(name)).contains("subscriptionkey") && !startsWith(name, "AuthKey_");
  }

  /** Whether Apple named it as a key for push notifications. */
  static boolean isPush(String name) {
    return startsWith(name, "APNsAuthKey_");
  }

  /** How long the prefix is that {@code base} goes on behind, 0 where there is none. */
  private static int prefixLength(String base) {
    for (String prefix : PREFIXES) {
      if (base.length() > prefix.length() && hasPrefix(base, prefix)) {
        return prefix.length();
      }
    }
    return 0;
  }

  private static boolean hasPrefix(String text, String prefix) {
    return Characters.isWordAt(text, 0, Ascii.upper(prefix));
  }

  private static String baseName(String name) {
    if (name.length() > LONGEST) {
      return "";
    }
    String trimmed = name.trim();
    String base = trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
    String upper = Ascii.upper(base);
    for (String prefix : PREFIXES) {
      // "Copy of AuthKey_2X9R4HXF34.p8", in whatever language; MyApp_ApiKey_2X9R4HXF34.p8 may be any key for an API.
      int at = upper.indexOf(Ascii.upper(prefix), 1);
      if (at > 0 && (prefix.equals("ApiKey_") ? " " : " _-.").indexOf(base.charAt(at - 1)) >= 0) {
        return base.substring(at);
      }
    }
    return base;
  }
}
