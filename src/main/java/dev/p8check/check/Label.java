package dev.p8check.check;

import dev.p8check.encoding.Ascii;

/** Recognises the name in front of a value: {@code NAME=}, {@code name: }, {@code export NAME="}, {@code --flag }. */
final class Label {
  private static final int LONGEST = 60;
  private static final int LONGEST_TYPE = 20;
  // Words of a sentence, and of no name.
  private static final String[] PROSE = {" here ", " is ", " the ", " this ", " please ", " use ", " below "};
  private static final String[] LEADS =
      {"export ", "setenv ", "set ", "ENV ", "const ", "let ", "var ", "- ", "env:", "$env:", "--", "-", "$", ":"};
  // Leads that part name and value by a blank alone.
  private static final String[] BLANK_LEADS = {"setenv ", "setx ", "set -x ", "set -gx ", "set -Ux ", "ENV "};
  private static final String[] BARE =
      {"issuerid", "issuer", "keyid", "key", "privatekey", "apikey", "apiissuer", "id", "value"};

  private Label() {}

  /** Returns the offset of the value behind a label at {@code from}, or {@code from} where there is none. */
  static int end(String text, int from) {
    int blank = blankEnd(text, from);
    if (blank > from) {
      return blank;
    }
    int i = from;
    boolean flag = false;
    for (String lead : LEADS) {
      if (text.startsWith(lead, i)) {
        i += lead.length();
        flag = lead.startsWith("-") && !lead.endsWith(" ");
        break;
      }
    }
    int open = i < text.length() && isPlainQuote(text.charAt(i)) ? 1 : 0;
    int nameStart = i + open;
    int nameEnd = nameEnd(text, nameStart);
    if (nameEnd == nameStart) {
      return from;
    }
    int after = nameEnd + (nameEnd < text.length() && isPlainQuote(text.charAt(nameEnd)) ? open : 0);
    int separatorEnd = separatorEnd(text, skipBlanks(text, after));
    if (separatorEnd > 0 && hasValue(text, separatorEnd)) {
      return separatorEnd;
    }
    return bareEnd(text, from, nameStart, flag);
  }

  /** The offset of the value behind {@code ENV NAME value} and the like, or {@code from}. */
  private static int blankEnd(String text, int from) {
    for (String lead : BLANK_LEADS) {
      if (text.startsWith(lead, from)) {
        int nameFrom = skipBlanks(text, from + lead.length());
        int to = nameFrom;
        while (to < text.length() && (Characters.isAlphanumeric(text.charAt(to)) || text.charAt(to) == '_')) {
          to++;
        }
        int value = skipBlanks(text, to);
        return to > nameFrom && value > to && hasValue(text, value) ? value : from;
      }
    }
    return from;
  }

  /** Whether the words from one offset to another are a sentence: "Here is the key:". */
  static boolean isProse(String text, int from, int to) {
    String words = " " + Ascii.lower(text.substring(from, to)) + " ";
    for (String word : PROSE) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static int nameEnd(String text, int from) {
    int i = from;
    if (i >= text.length() || !Characters.isLetter(text.charAt(i)) && text.charAt(i) != '_') {
      return from;
    }
    int limit = Math.min(text.length(), from + LONGEST);
    while (i < limit && isNamePart(text, i)) {
      i++;
    }
    while (i > from && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  private static boolean isNamePart(String text, int i) {
    char c = text.charAt(i);
    return Characters.isAlphanumeric(c) || c == '_' || c == '.' || c == '-' || c == ' ' || "()[]*".indexOf(c) >= 0;
  }

  private static int separatorEnd(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (c == ':' && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      // A drive letter or a URL, not a name.
      if (next == '\\' || next == '/') {
        return -1;
      }
      return next == '=' ? at + 2 : typeEnd(text, at + 1);
    }
    if (c == '=') {
      return text.startsWith("=>", at) ? at + 2 : at + 1;
    }
    return c == '\uff1a' ? at + 1 : -1;
  }

  /**
   * The offset after a type and its equals sign, as in {@code let key: String = }; {@code from} where there is none.
   */
  private static int typeEnd(String text, int from) {
    int start = skipBlanks(text, from);
    int at = start;
    while (at < text.length() && at - start < LONGEST_TYPE
        && (Characters.isAlphanumeric(text.charAt(at)) || "?<>[]".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    int equals = skipBlanks(text, at);
    return at > start && equals > at && text.startsWith("= ", equals) ? equals + 2 : from;
  }

  // Padding at the end of Base 64, also in quotes and before a comma, is no separator.
  private static boolean hasValue(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean padding = c == '=' || i > from && (c == ',' || c == ';' || isPlainQuote(c) && text.charAt(i - 1) == '=');
      if (!padding && !Characters.isSpace(c)) {
        return true;
      }
    }
    return false;
  }

  // "Issuer ID 5724..." and "--apiKey 2X9R...": words that only a label has, and a blank.
  private static int bareEnd(String text, int from, int nameStart, boolean flag) {
    String letters = "";
    int best = from;
    for (int i = nameStart; i < text.length() && i - nameStart < 40; i++) {
      char c = text.charAt(i);
      if (Characters.isLetter(c)) {
        letters += (char) (c | 32);
      } else if (Characters.isSpace(c)) {
        if (isBareLabel(letters) || flag && i > nameStart + 2 && best == from) {
          best = idEnd(text, i);
        }
      } else if (c != '_' && c != '-' && c != '.') {
        break;
      }
    }
    return best;
  }

  // "Key ID2X9R..." has lost a blank: behind the two letters stands what has the length of an ID.
  private static int idEnd(String text, int blank) {
    int from = skipBlanks(text, blank);
    int length = text.length() - from;
    boolean id = Characters.isWordAt(text, from, "ID") && (length == 12 || length == 38);
    return id && IdWrapping.holdsId(text.substring(from + 2)) ? from + 2 : blank;
  }

  private static boolean isBareLabel(String letters) {
    for (String label : BARE) {
      if (letters.equals(label) || letters.endsWith("authentication" + label)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlainQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
