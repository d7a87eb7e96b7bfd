package dev.p8check.ui;

import dev.p8check.check.Characters;
import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;

/** Goes through the words and the keys of a text, each with the word before it, which may be its name. */
final class ValueScan {
  /** What names of keys for Apple's other services say. */
  private static final String[] OTHER_SERVICES = {"apns", "push", "kit", "sign_in"};

  /** What names of values say that look like the IDs and are something else. */
  private static final String[] OTHER_NAMES = {"team", "profile", "key_type"};

  /** Names, but for what parts their words, that are those of the two IDs, and what others say that are. */
  private static final String[] OWN_NAMES =
      {"issuerid", "keyid", "apiissuer", "apiissuerid", "apikeyid", "apikeyissuerid"};
  private static final String[] OWN_WORDS = {"asc", "appstore", "connect", "apple", "notary"};

  /** What the names of keys in Base64 say; the one of Azure always is. */
  private static final String[] BASE64_NAMES = {"base64", "b64", "apitoken"};
  private static final String BASE64_FLAG = "is_key_content_base64";

  /** A quote, an equals sign or a colon, a blank, another quote, and true. */
  private static final int LONGEST_TRUE = 8;

  /** The rank of what has the name of an ID, and is none as it stands. */
  private static final int MALFORMED = 2;

  /** Nothing shorter is an ID. */
  private static final int SHORTEST_ID = 8;

  /** Without its hyphens. */
  private static final int SHORTEST_UUID = 32;

  /** ApiKey_, ten characters and .p8. */
  private static final int SHORTEST_FILE = 20;

  private final String text;
  private final Best issuerId = new Best();
  private final Best keyId = new Best();
  private final Best key = new Best();
  private final Best fileName = new Best();
  private KeyKind kind = KeyKind.AUTO;
  private String before = "";
  private int nameFrom;
  private Best malformed = new Best();
  private int malformedTo = -1;
  private int least;
  private boolean isShaped;

  private ValueScan(String text) {
    this.text = text;
  }

  /** Scans what is in effect in {@code text}; IDs that are only in its comments are a note, and count. */
  static ValueScan of(String text) {
    ValueScan live = scan(Comments.without(text));
    Credentials found = live.found();
    if (!found.issuerId().isEmpty() || !found.keyId().isEmpty()) {
      return live;
    }
    ValueScan all = scan(text);
    if (!live.key.value.isEmpty()) {
      all.key.value = live.key.value;
    }
    return all;
  }

  private static ValueScan scan(String text) {
    ValueScan scan = new ValueScan(text);
    scan.read(new KeySpans(text));
    return scan;
  }

  private void read(KeySpans keys) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isWord = i != keys.from() && i < text.length() && isWord(text.charAt(i));
      if (isWord && start < 0) {
        start = i;
      } else if (!isWord && start >= 0) {
        take(start, i);
        start = -1;
      }
      if (i == keys.from()) {
        // Ten characters of a key are no Key ID.
        int end = keys.end();
        takeKey(asYamlHasIt(i, end), Ascii.lower(before));
        keys.next();
        i = end - 1;
      }
    }
  }

  private static boolean isWord(char c) {
    return Characters.isAlphanumeric(c) || "-_.".indexOf(c) >= 0;
  }

  /** What was scanned: without comments, unless the values are there. */
  String text() {
    return text;
  }

  /** Returns the keys that there are, one below the other. */
  String key() {
    return key.value;
  }

  Credentials found() {
    int lowest = isShaped ? least : MALFORMED + 1;
    String issuer = issuerId.from(lowest);
    String id = keyId.from(lowest);
    // Each under the name of the other: the check is to see it as the tool does.
    boolean isExchanged = keyId.name.contains("issuer") && issuerId.name.contains("key")
        && !issuerId.name.contains("issuer");
    return new Credentials(
        isExchanged ? id : issuer, isExchanged ? issuer : id, key.from(least), fileName.from(least), kind);
  }

  // At the end of a sentence.
  private static String withoutFullStop(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** The key between two offsets, without the indentation of all its lines where it is a block of YAML. */
  private String asYamlHasIt(int from, int to) {
    String key = text.substring(from, to);
    int line = text.lastIndexOf('\n', from) + 1;
    String indent = text.substring(line, from);
    if (indent.isEmpty() || !indent.trim().isEmpty()) {
      return key;
    }
    String above = text.substring(0, line).trim();
    boolean isBlock = above.endsWith("|") || above.endsWith("|-") || above.endsWith("|+");
    for (int end = key.indexOf('\n'); isBlock && end >= 0; end = key.indexOf('\n', end + 1)) {
      isBlock = key.startsWith(indent, end + 1);
    }
    return isBlock ? key.replace("\n" + indent, "\n") : key;
  }

  /** Whether what gives the key says that it is in Base64. */
  boolean saysBase64() {
    String lower = Ascii.lower(text);
    int flag = lower.indexOf(BASE64_FLAG) + BASE64_FLAG.length();
    return Ascii.containsAny(key.name, BASE64_NAMES)
        || flag >= BASE64_FLAG.length() && lower.substring(flag, Math.min(lower.length(), flag + LONGEST_TRUE))
            .contains("true");
  }

  private void takeKey(String part, String name) {
    int rank = rank(name.contains("key"), name);
    if (rank == key.rank && !key.value.endsWith(part)) {
      // Which of the two is meant is for the person to say.
      key.value += "\n" + part;
    }
    key.take(part, rank, name);
  }

  private void take(int from, int to) {
    String word = withoutFullStop(text.substring(from, to));
    String name = Ascii.lower(before);
    if (!text.startsWith(">", to)) {
      // "Key ID", and "Key ID is".
      boolean isPart = word.length() < 3 && name.length() < 20;
      before = isPart ? before + word : word;
      nameFrom = isPart ? nameFrom : from;
      assign(Ascii.lower(before), to, isPart);
    }
    boolean isIssuer = isOfIssuer(name);
    boolean isKeyId = isOfKey(name);
    if (word.endsWith(".p8")) {
      // One is enough, since a check takes its time.
      Credentials named = fileName.rank < 1 && word.length() >= SHORTEST_FILE ? LoneId.read(word) : Credentials.NONE;
      if (!named.fileName().isEmpty()) {
        int rank = rank(false, name + Ascii.lower(word));
        fileName.take(word, rank, "");
        keyId.take(named.keyId(), rank, "");
      }
    } else if (name.endsWith("key_type")) {
      kind = KeyKind.of(Ascii.lower(word));
    } else if (Ascii.containsAny(name, OTHER_NAMES)) {
      return;
    } else if (from < malformedTo && (malformed == keyId ? Shapes.isUuid(word) : Shapes.isTenCharacterId(word))) {
      // The other ID: the check is to see it as the tool does.
      isShaped = true;
    } else if (Shapes.isUuid(word) || isIssuer && word.length() >= SHORTEST_UUID
        && !LoneId.read(word).issuerId().isEmpty()) {
      issuerId.take(word, rank(isIssuer, name), name);
    } else if (isKeyId(word, isKeyId)) {
      keyId.take(word, rank(isKeyId, name), name);
    }
  }

  private static boolean isOfIssuer(String name) {
    return name.contains("issuer") || name.equals("iss");
  }

  private static boolean isOfKey(String name) {
    return name.contains("key") || name.equals("kid");
  }

  /** Takes what stands behind {@code name} as it stands; {@code isProse} where the name is of several words. */
  private void assign(String name, int nameTo, boolean isProse) {
    boolean isIssuer = isOfIssuer(name);
    Assigned given = isIssuer || isOfKey(name) ? Assigned.of(text, nameFrom, nameTo) : Assigned.NONE;
    String value = given.value();
    if (value.trim().isEmpty() || Ascii.containsAny(name, OTHER_NAMES)) {
      return;
    }
    String letters = name.replace("_", "").replace("-", "").replace(".", "");
    boolean isKeyName = letters.endsWith("keyid") || letters.endsWith("keyidentifier");
    Credentials read = value.length() < SHORTEST_ID ? Credentials.NONE : LoneId.read(value);
    boolean isId = isIssuer ? !read.issuerId().isEmpty()
        : !read.keyId().isEmpty() && (isKeyName || read.fileName().isEmpty())
        || isKeyName && isKeyId(value.trim(), true);
    Best best = isIssuer ? issuerId : keyId;
    if (isId) {
      // In a sentence, what stands around a value is no part of it.
      boolean isWhole = given.isQuoted() || !isProse && (given.by() == '=' || isOneWord(value));
      best.take(value, isWhole ? rank(true, name) : MALFORMED, name);
    } else if ((isIssuer || isKeyName) && isOwn(letters) && !given.isReference() && isLiteral(given)) {
      best.take(value, MALFORMED, name);
      malformed = best;
      malformedTo = given.to();
    }
  }

  private static boolean isOneWord(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= '~' && !isWord(value.charAt(i))) {
        return false;
      }
    }
    return !value.endsWith(".");
  }

  private static boolean isOwn(String letters) {
    for (String name : OWN_NAMES) {
      if (letters.equals(name)) {
        return true;
      }
    }
    return Ascii.containsAny(letters, OWN_WORDS);
  }

  /** Whether it is no name of a program's own. */
  private boolean isLiteral(Assigned given) {
    String value = given.value();
    return given.isQuoted() || before.equals(Ascii.upper(before)) || value.equals(Ascii.upper(value))
        || Characters.hasDigit(value) || value.indexOf('@') > 0;
  }

  private boolean isKeyId(String word, boolean isNamed) {
    boolean isCapital = word.equals(Ascii.upper(word));
    return Shapes.isTenCharacterId(word)
        && (isCapital && (isNamed || text.trim().equals(word)) || Characters.hasDigit(word) && (isNamed || isCapital));
  }

  /** What is named after another service is taken only where nothing has a name of its own. */
  private int rank(boolean isNamed, String name) {
    isShaped = true;
    if (Ascii.containsAny(name, OTHER_SERVICES)) {
      return 0;
    }
    least = isNamed ? 1 : least;
    return isNamed ? MALFORMED + 1 : 1;
  }

  /** The value with the best name, the first of equals. */
  private static final class Best {
    private String value = "";
    private String name = "";
    private int rank = -1;

    void take(String given, int ofRank, String ofName) {
      if (ofRank > rank) {
        value = given;
        rank = ofRank;
        name = ofName;
      }
    }

    String from(int least) {
      return rank < least ? "" : value;
    }
  }
}
