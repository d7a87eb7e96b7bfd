package dev.p8check.check;

import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.Hex;

/** Tells by its shape alone what a pasted text is, so that a value in the wrong place is called by its name. */
public final class Shapes {
  /**
   * How a private key begins in Base64 or hexadecimal, and last, in Base64 once and twice, the text {@code -----BEGIN}.
   */
  private static final String[] KEY_BODIES = {
    "MIGTAgEA", "MIGHAgEA", "ME0CAQAw", "MEECAQAw", "MHcCAQEE", "MIGTAgEB", Shapes.RSA, "MIG2AgEA", "MIHuAgEA",
    "308193020100", "308187020100",
    "LS0tLS1CRUdJTi", "TFMwdExTMUNSVWRKVG"
  };

  // The length of the key follows, then its version: a certificate begins alike.
  private static final String RSA = "MII";
  private static final String RSA_VERSION = "IBA";
  private static final String[] PATH_STARTS = {"~/", "./", "../", "file:", "$HOME/", "@file:", "~\\", ".\\", "..\\"};
  private static final String[] PATH_ENDS =
      {".p8", ".pem", ".key", ".json", ".txt", ".cer", ".crt", ".p12", ".pfx", ".der", ".b64", ".base64"};

  /** The characters of a UUID with its hyphens. */
  public static final int UUID_LENGTH = 36;

  /** Those of one without. */
  static final int UUID_DIGITS = 32;

  /** The characters of a Key ID, and of a Team ID. */
  public static final int TEN_CHARACTERS = 10;

  // Longer than paths that people paste, shorter than the Base 64 of a key file.
  private static final int LONGEST_PATH = 300;

  private Shapes() {}

  /** Whether {@code text} leaves it to GitHub to put values in. */
  public static boolean namesSecrets(String text) {
    return text.contains("${{");
  }

  /** Eight, four, four, four and twelve hexadecimal digits with hyphens between (RFC 9562 section 4). */
  public static boolean isUuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? text.charAt(i) != '-' : Hex.value(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A UUID, also with other dashes than hyphens, or with none. */
  static boolean isUuidLike(String text) {
    if (text.length() != UUID_LENGTH && text.length() != UUID_DIGITS) {
      return false;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(Characters.lookalike(text.charAt(i)));
    }
    return isUuidOrDigits(plain.toString());
  }

  /** A UUID, also without its hyphens. */
  public static boolean isUuidOrDigits(String text) {
    return isUuid(text) || text.length() == UUID_DIGITS && isHexadecimal(text);
  }

  /** {@code ABCDE12345.com.example.app}: a Team ID, and the bundle ID of an app. */
  static boolean isAppId(String text) {
    if (text.length() < TEN_CHARACTERS + 2 || text.charAt(TEN_CHARACTERS) != '.'
        || text.indexOf('.', TEN_CHARACTERS + 1) < 0 || !isTenCharacterId(text.substring(0, TEN_CHARACTERS))
        || isPath(text)
        || Ascii.lower(text).contains(".p8")) {
      return false;
    }
    for (int i = TEN_CHARACTERS + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean starts = text.charAt(i - 1) == '.';
      if (!Characters.isLetter(c) && c != '*' && (starts || !Characters.isDigit(c) && c != '-' && c != '.')) {
        return false;
      }
    }
    return !text.endsWith(".");
  }

  /** Ten letters and digits: a Key ID, or a Team ID. */
  public static boolean isTenCharacterId(String text) {
    return text.length() == TEN_CHARACTERS && isAlphanumeric(text);
  }

  /** Ten capital letters and digits: a Key ID or a Team ID as Apple writes them. */
  public static boolean isTenCapitals(String text) {
    return isTenCharacterId(text) && text.equals(Ascii.upper(text));
  }

  /** Hexadecimal digits only. */
  static boolean isHexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Hex.value(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Letters and digits only, and at least one. */
  public static boolean isAlphanumeric(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Characters.isAlphanumeric(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A JSON Web Token: parts of base64url with dots between, the first of them an object. */
  static boolean isToken(String text) {
    String bare = text;
    for (String lead : new String[] {"Authorization:", "authorization:", "Bearer", "bearer"}) {
      if (bare.startsWith(lead)) {
        bare = bare.substring(lead.length()).trim();
      }
    }
    if (!bare.startsWith("ey") && !bare.startsWith("e30")) {
      return false;
    }
    int dots = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c == '.') {
        dots++;
      } else if (Base64Url.value(c) < 0 && !Characters.isSpace(c) && c != '=') {
        return false;
      }
    }
    return dots == 2 || dots == 4;
  }

  /** Something at the sign of which there is a domain: an Apple Account, not an ID. */
  static boolean isEmail(String text) {
    int at = text.indexOf('@');
    return at > 0 && Characters.isAlphanumeric(text.charAt(at - 1)) && text.indexOf('.', at) > at + 1
        && text.length() < 255;
  }

  /** PEM, or the Base 64 of a key. */
  static boolean isPrivateKey(String text) {
    if (text.contains("PRIVATE KEY") || text.contains("-----BEGIN")) {
      return true;
    }
    return text.length() > 60 && startsKey(text, 0);
  }

  /** Whether the Base 64 or hexadecimal of a private key begins at {@code at}, by its first characters. */
  public static boolean startsKey(String text, int at) {
    for (String body : KEY_BODIES) {
      if (isKey(text, at, body)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} is the Base 64 of an EC key in PKCS#8 or in SEC 1 form, by its first characters. */
  static boolean startsEcKey(String text) {
    return text.startsWith("M") && !text.startsWith(RSA) && startsKey(text, 0);
  }

  private static boolean isKey(String text, int at, String body) {
    return text.startsWith(body, at) && (!body.equals(RSA) || text.startsWith(RSA_VERSION, at + 6));
  }

  /** A block that everybody may read, and no private key beside it. */
  static boolean isPublicBlock(String text) {
    return (text.contains("BEGIN PUBLIC KEY") || text.contains("BEGIN CERTIFICATE")) && !text.contains("PRIVATE");
  }

  /** Returns where the first kind of a key's Base 64 or hexadecimal that is in it begins, or -1. */
  public static int keyIn(String text) {
    for (String body : KEY_BODIES) {
      int at = text.indexOf(body);
      while (at >= 0 && !isKey(text, at, body)) {
        at = text.indexOf(body, at + 1);
      }
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** The path or name of a file, in place of what is in it. */
  static boolean isPath(String text) {
    if (text.length() > LONGEST_PATH || text.isEmpty() || text.indexOf('/') < 0 && text.indexOf('\\') < 0
        && Placeholders.isVariable(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isLineEnd(text.charAt(i))) {
        return false;
      }
    }
    // A command that writes a key to a file ends in the file's name.
    if (keyIn(text) >= 0) {
      return false;
    }
    for (String start : PATH_STARTS) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    boolean drive = text.length() > 2 && Characters.isLetter(text.charAt(0)) && text.charAt(1) == ':'
        && (text.charAt(2) == '\\' || text.charAt(2) == '/');
    if (drive) {
      return true;
    }
    String lower = Ascii.lower(text);
    for (String end : PATH_ENDS) {
      if (lower.endsWith(end)) {
        return true;
      }
    }
    return !KeyFileName.keyIdOf(text).isEmpty() && text.contains("Key_") || isAbsolute(text);
  }

  // Base 64 may start with a slash, but has no names of folders.
  private static boolean isAbsolute(String text) {
    if (text.charAt(0) != '/' || text.length() > 200) {
      return false;
    }
    int name = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      name = c == '/' ? 0 : name + 1;
      if (name > 32 || !Characters.isAlphanumeric(c) && "/._- ".indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() > 2;
  }
}
