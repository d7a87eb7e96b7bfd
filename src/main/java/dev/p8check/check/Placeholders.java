package dev.p8check.check;

import dev.p8check.encoding.Ascii;

/** Recognises text that stands where a value should be: template words, unexpanded variables, masks. */
final class Placeholders {
  private static final String[] WORDS = {
    "YOUR", "PLACEHOLDER", "CHANGEME", "REPLACEME", "REPLACEWITH", "INSERT", "PASTE", "EXAMPLE", "DUMMY", "TODO",
    "FIXME",
    "YOURKEY", "CONTENTS", "KEYHERE", "IDHERE", "GOESHERE", "MYISSUER", "MYKEY", "MYPRIVATE"
  };
  private static final String[] WHOLE = {
    "ISSUERID", "ISSUER", "KEYID", "APIKEYID", "APIISSUERID", "KEY", "PRIVATEKEY", "APPSTORECONNECTISSUERID",
    "APPSTORECONNECTKEYID",
    "APPSTORECONNECTPRIVATEKEY", "NULL", "UNDEFINED", "NONE", "NIL", "NAN", "EMPTY", "SECRET", "TBD", "UUID", "TRUE",
    "FALSE",
    "ASCKEYID", "ASCISSUERID", "ASCPRIVATEKEY", "TEAMID", "STRING", "NA"
  };

  private static final String[] MASKS = {
    "REDACTED", "REMOVED]", "TRUNCATED", "[MASKED]", "<MASKED>", "[HIDDEN]", "<HIDDEN>", "[SECRET]", "[SNIP]", "<SNIP>",
    "[FILTERED]", "[OMITTED]", "<OMITTED>"
  };

  /** What reads a value from somewhere else begins with. */
  private static final String[] EXPRESSIONS = {
    "secrets.", "os.environ", "System.getenv", "op://", "!Ref ", "!Sub ", "@env:", "@keychain:", "ENV[", "process.env",
    "#{", "@{"
  };

  private static final int MASK_RUN = 16;
  private static final int LONG_WORD = 5;
  // A sentence or two of a guide.
  static final int LONGEST = 400;
  // Longer than the names of variables and the words in angle brackets are.
  private static final int LONGEST_NAME = 80;
  // Longer than a path or a word of prose, shorter than a line of Base 64.
  private static final int LONGEST_WORD = 60;

  private Placeholders() {}

  /** Whether {@code value} is a placeholder; white space and quotes around it are the caller's to take off. */
  static boolean matches(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return false;
    }
    // An expression may hold the key itself.
    return Shapes.keyIn(value) < 0 && (isVariable(value) || isWords(value) || isOneCharacter(value));
  }

  /** Whether a part of the ID {@code value} is masked, also by four or more of the letter x in a row at one side. */
  static boolean isMaskedId(String value) {
    String letters = Ascii.upper(value);
    return isRedacted(value) || letters.startsWith("XXXX") || letters.endsWith("XXXX");
  }

  /** Whether {@code value} is masked by a log or by hand. */
  static boolean isRedacted(String value) {
    return maskAt(value) >= 0;
  }

  /** Returns where the mask starts that a log or a person put in place of {@code value} or of a part of it, or -1. */
  static int maskAt(String value) {
    int run = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = Characters.upper(value.charAt(i));
      run = c == 'X' || c == '#' ? run + 1 : 0;
      // So many of one letter in a row are no Base 64 of a key.
      if (run == MASK_RUN && value.length() > 2 * MASK_RUN) {
        return i + 1 - MASK_RUN;
      }
      if (isMaskAt(value, i, c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isMaskAt(String value, int at, char c) {
    if (c == 'R' || c == 'T' || c == '[' || c == '<') {
      for (String mask : MASKS) {
        if (Characters.isWordAt(value, at, mask)) {
          return true;
        }
      }
      return false;
    }
    if (c == '*' || c == '.') {
      return value.startsWith(c == '*' ? "***" : "...", at);
    }
    // An ellipsis, blocks with which terminals black out, bullets in a row.
    return c == '\u2026' || c >= '\u2588' && c <= '\u2593'
        || (c == '\u2022' || c == '\u25cf' || c == '\u25a0') && at + 1 < value.length() && value.charAt(at + 1) == c;
  }

  /** Whether {@code value} is a variable or an expression that was not filled in. */
  static boolean isVariable(String value) {
    char first = value.charAt(0);
    char last = value.charAt(value.length() - 1);
    if (first == '$' && value.length() > 1) {
      char second = value.charAt(1);
      return second == '{' || second == '(' || isName(value) && !Characters.isDigit(second);
    }
    if (first == '<' && last == '>' || first == '[' && last == ']') {
      return value.length() < LONGEST_NAME && (!Characters.hasDigit(value) || value.indexOf(' ') > 0);
    }
    if (first == '%' && last == '%' && value.length() > 2) {
      return true;
    }
    for (String start : EXPRESSIONS) {
      if (value.startsWith(start)) {
        return true;
      }
    }
    return value.startsWith("{{") && value.endsWith("}}") || value.startsWith("__") && value.endsWith("__");
  }

  /** Whether all after the first character may be in a variable's name. */
  private static boolean isName(String value) {
    for (int i = 1; i < value.length(); i++) {
      if (!Characters.isAlphanumeric(value.charAt(i)) && "_.:-".indexOf(value.charAt(i)) < 0
          && value.indexOf('[') < 0) {
        return false;
      }
    }
    return value.length() < LONGEST_NAME;
  }

  private static boolean isWords(String value) {
    String letters = letters(value);
    for (String whole : WHOLE) {
      if (letters.equals(whole)) {
        return letters.length() * 2 > value.length();
      }
    }
    // A short word inside an ID with digits, or any inside a long run of Base 64, is chance; example.com is a domain.
    boolean id = letters.length() <= 8 && Shapes.isTenCharacterId(value);
    if (hasLongRun(value) || Shapes.isEmail(value)) {
      return false;
    }
    for (String word : WORDS) {
      if (letters.contains(word) && !(id && word.length() < LONG_WORD)) {
        return true;
      }
    }
    return false;
  }

  // XXXXXXXXXX, xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, ----------
  private static boolean isOneCharacter(String value) {
    char only = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = Characters.upper(value.charAt(i));
      if (c == '-' || c == '_' || Characters.isSpace(c)) {
        continue;
      }
      if (only != 0 && c != only) {
        return false;
      }
      only = c;
    }
    return value.length() >= 3 && "X?#*.".indexOf(only) >= 0;
  }

  private static boolean hasLongRun(String value) {
    int run = 0;
    for (int i = 0; i < value.length(); i++) {
      run = Characters.isSpace(value.charAt(i)) ? 0 : run + 1;
      if (run > LONGEST_WORD) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      if (Characters.isLetter(value.charAt(i))) {
        out.append(Characters.upper(value.charAt(i)));
      }
    }
    return out.toString();
  }
}
