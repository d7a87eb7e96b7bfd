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

  /** ApiKey_, ten characters and .p8. */
  private static final int SHORTEST_FILE = 20;

  private final String text;
  private final Best issuerId = new Best();
  private final Best keyId = new Best();
  private final Best key = new Best();
  private final Best fileName = new Best();
  private KeyKind kind = KeyKind.AUTO;
  private String before = "";
  private int least;

  private ValueScan(String text) {
    this.text = text;
  }

  /** Scans what is in effect in {@code text}; IDs that are only in its comments are a note, and count. */
  static ValueScan of(String text) {
    ValueScan live = scan(Comments.without(text));
    if (!live.issuerId.value.isEmpty() || !live.keyId.value.isEmpty()) {
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
        take(withoutFullStop(text.substring(start, i)), text.startsWith(">", i));
        start = -1;
      }
      if (i == keys.from()) {
        // Ten characters of a key are no Key ID.
        int end = keys.end();
        takeKey(text.substring(i, end), Ascii.lower(before));
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
    String issuer = issuerId.from(least);
    String id = keyId.from(least);
    // Each under the name of the other: the check is to see it as the tool does.
    boolean isExchanged = keyId.name.contains("issuer") && issuerId.name.contains("key") && !issuerId.name.contains("issuer");
    return new Credentials(
        isExchanged ? id : issuer, isExchanged ? issuer : id, key.from(least), fileName.from(least), kind);
  }

  // At the end of a sentence.
  private static String withoutFullStop(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private void takeKey(String part, String name) {
    int rank = rank(name.contains("key"), name);
    if (rank == key.rank && !key.value.endsWith(part)) {
      // Which of the two is meant is for the person to say.
      key.value += "\n" + part;
    }
    key.take(part, rank, name);
  }

  private void take(String word, boolean isTag) {
    String name = Ascii.lower(before);
    if (!isTag) {
      // "Key ID", and "Key ID is".
      before = word.length() < 3 && name.length() < 20 ? before + word : word;
    }
    boolean isIssuer = name.contains("issuer") || name.equals("iss");
    boolean isKeyId = name.contains("key") || name.equals("kid");
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
    } else if (name.contains("team") || name.contains("profile")) {
      // It looks the same and is something else.
      return;
    } else if (Shapes.isUuid(word) || isIssuer && !LoneId.read(word).issuerId().isEmpty()) {
      issuerId.take(word, rank(isIssuer, name), name);
    } else if (isKeyId(word, isKeyId)) {
      keyId.take(word, rank(isKeyId, name), name);
    }
  }

  private boolean isKeyId(String word, boolean isNamed) {
    boolean isCapital = word.equals(Ascii.upper(word));
    return Shapes.isTenCharacterId(word)
        && (isCapital && (isNamed || text.trim().equals(word)) || LoneId.hasDigit(word) && (isNamed || isCapital));
  }

  /** What is named after another service is taken only where nothing has a name of its own. */
  private int rank(boolean isNamed, String name) {
    if (Pasted.saysAny(name, OTHER_SERVICES)) {
      return 0;
    }
    least = isNamed ? 1 : least;
    return isNamed ? 2 : 1;
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
