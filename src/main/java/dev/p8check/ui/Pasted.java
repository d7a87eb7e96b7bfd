package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;
import dev.p8check.explain.ExplainRequest;
import dev.p8check.explain.Explainer;
import dev.p8check.explain.Explanation;
import dev.p8check.finding.Finding;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.finding.ResponseCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pasted or dropped text is, and the values in it: a fragment of an environment, a JSON or YAML
 * file, a command, a key, a token, an answer or a log. It goes by what values look like more than by the
 * names in front of them, since every tool has its own names.
 *
 * @param found the values, empty where there are none
 */
record Pasted(Kind kind, Credentials found) {
  enum Kind {
    CREDENTIALS,
    TOKEN,
    RESPONSE,
    UNKNOWN
  }

  /** What a log or an answer says and a fragment of settings does not. */
  private static final String[] RESPONSE_WORDS = {
    "\"errors\"", "http/", "error:", "error ", "authorized", "failed", "exception", "status code", "x-rate-limit"
  };

  /** The start of PEM, of a P-256 key's DER in base64, and of "-----BEGIN" in base64. */
  private static final String[] KEY_STARTS = {"-----BEGIN", "MIGTAgEA", "MIGHAgEA", "ME0CAQAw", "MEECAQAw", "MHcCAQEE", "LS0tLS1CRUdJ"};

  /** What names of keys for Apple's other services say. */
  private static final String[] OTHER_SERVICES = {"apns", "push", "kit", "sign_in"};

  /** A text of one line and this length is a value by itself, a longer one is a log. */
  private static final int LONGEST_LINE = 2000;

  /** ApiKey_, ten characters and .p8. */
  private static final int SHORTEST_FILE = 20;

  /** A longer text is no single ID, however wrapped. */
  private static final int LONGEST_ID = 200;

  /** Returns what {@code text} is. */
  static Pasted of(String text) {
    if (text.length() > Files.MAX_BYTES) {
      return new Pasted(Kind.RESPONSE, Credentials.NONE);
    }
    Credentials json = fromJson(text);
    if (!json.privateKey().isEmpty() && !json.keyId().isEmpty()) {
      return new Pasted(Kind.CREDENTIALS, json);
    }
    Scan scan = new Scan(text);
    Credentials found = scan.found();
    if (!isKey(scan.key.value) && isKey(text)) {
      // The key shows only to the check, as in a hex dump.
      found = new Credentials(found.issuerId(), found.keyId(), text, found.fileName(), KeyKind.AUTO);
    }
    if (found.privateKey().isEmpty()) {
      String said = withoutComments(text);
      // A setting such as continue-on-error: true.
      String words = Ascii.lower(said).replace("error: true", "").replace("error: false", "");
      if (saysAny(words, RESPONSE_WORDS) || isExplained(said)) {
        return new Pasted(Kind.RESPONSE, Credentials.NONE);
      }
      if (hasToken(text)) {
        return new Pasted(Kind.TOKEN, Credentials.NONE);
      }
    }
    if (parts(found) == 0) {
      found = oneId(text);
    }
    if (parts(found) > 0) {
      return new Pasted(Kind.CREDENTIALS, found);
    }
    boolean isLog = !namesSecrets(text) && (text.trim().indexOf('\n') >= 0 || text.length() > LONGEST_LINE);
    return new Pasted(isLog ? Kind.RESPONSE : Kind.UNKNOWN, Credentials.NONE);
  }

  /** Whether {@code text} leaves it to GitHub to put values in. */
  static boolean namesSecrets(String text) {
    return text.contains("${{");
  }

  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next + 1;
      String line = text.substring(start, end);
      out.append(line.trim().startsWith("# ") ? "" : line);
      start = end;
    }
    return out.toString();
  }

  /** How many of the three values there are. */
  int parts() {
    return parts(found);
  }

  private static int parts(Credentials found) {
    return (found.issuerId().isEmpty() ? 0 : 1) + (found.keyId().isEmpty() ? 0 : 1) + (found.privateKey().isEmpty() ? 0 : 1);
  }

  /** The names of the values that there are. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    if (!found.issuerId().isEmpty()) {
      names.add("the Issuer ID");
    }
    if (!found.keyId().isEmpty()) {
      names.add("the Key ID");
    }
    if (!found.privateKey().isEmpty()) {
      names.add("the private key");
    }
    return names;
  }

  /** A whole JSON file of credentials, in Base64 or not, is read as JSON, by the check that knows its names. */
  private static Credentials fromJson(String text) {
    String start = text.trim();
    // A token begins like JSON in Base64, too, but has dots.
    if (!start.startsWith("{") && !(start.startsWith("eyJ") && start.indexOf('.') < 0)) {
      return Credentials.NONE;
    }
    Credentials fixed = CredentialsCheck.check(Credentials.ofKey(text)).fixed();
    return fixed.privateKey().equals(text) ? Credentials.NONE : fixed;
  }

  private static boolean isKey(String text) {
    return CredentialsCheck.check(Credentials.ofKey(text)).key().isPresent();
  }

  private static boolean isExplained(String text) {
    Explanation explanation = Explainer.explain(new ExplainRequest(text, 0, Credentials.NONE, ""));
    return explanation.findings().get(0).code() != ResponseCode.RESPONSE_UNRECOGNIZED;
  }

  /** Reads a text that is one ID, damaged or wrapped, or the name of a key's file, as the check does. */
  private static Credentials oneId(String text) {
    if (text.length() > LONGEST_ID) {
      return Credentials.NONE;
    }
    CredentialsReport report = CredentialsCheck.check(new Credentials(text, text, "", "", KeyKind.AUTO));
    if (Shapes.isUuid(report.fixed().issuerId())) {
      return new Credentials(text, "", "", "", KeyKind.AUTO);
    }
    String keyId = report.fixed().keyId();
    if (!Shapes.isTenCharacterId(keyId)) {
      return Credentials.NONE;
    }
    for (Finding finding : report.findings()) {
      if (finding.code() == KeyIdCode.KEY_ID_IS_FILE_NAME) {
        return new Credentials("", keyId, "", text.trim(), KeyKind.AUTO);
      }
    }
    return hasDigit(keyId) ? new Credentials("", text, "", "", KeyKind.AUTO) : Credentials.NONE;
  }

  /** Returns how the keys in {@code text} start, empty where there is none. */
  private static String keyStart(String text) {
    for (String start : KEY_STARTS) {
      if (text.contains(start)) {
        return start;
      }
    }
    return "";
  }

  /** Returns where the private key ends that starts at {@code from}, damaged or not. */
  private static int keyEnd(String text, int from) {
    if (text.charAt(from) != '-') {
      return endOfBase64(text, from);
    }
    int end = text.indexOf("-----END", from);
    int close = end < 0 ? -1 : text.indexOf("-----", end + 8);
    return close < 0 ? text.length() : close + 5;
  }

  private static int endOfBase64(String text, int from) {
    int end = from;
    while (end < text.length() && (isAlphanumeric(text.charAt(end)) || "+/=-_\r\n\\ ".indexOf(text.charAt(end)) >= 0)) {
      // A space or a line end goes on only into more of the same: a line of base64, not a word.
      if (text.charAt(end) <= ' ' && text.charAt(end - 1) > ' ' && !isRunOfBase64(text, end + 1)) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isRunOfBase64(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    int start = at;
    while (at < text.length() && (isAlphanumeric(text.charAt(at)) || text.charAt(at) == '+' || text.charAt(at) == '/')) {
      at++;
    }
    // The = of padding, not that of the next NAME=value.
    boolean pads = at < text.length() && text.charAt(at) == '=' && (at + 1 == text.length() || !isAlphanumeric(text.charAt(at + 1)));
    boolean closes = at == text.length() || text.charAt(at) <= ' ' || pads || text.charAt(at) == '"';
    return at - start >= 4 && closes && (at - start) % 4 != 1 && text.indexOf('_', start) != at;
  }

  private static boolean hasToken(String text) {
    int start = text.indexOf("eyJ");
    int dots = 0;
    for (int i = Math.max(start, 0); start >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c != '.' && c > ' ' && !isAlphanumeric(c) && c != '-' && c != '_') {
        break;
      }
    }
    return dots >= 2;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean saysAny(String text, String[] words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  static boolean isAlphanumeric(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** Goes through the words and the keys of a text, each with the word before it, which may be its name. */
  private static final class Scan {
    private final String text;
    private final Best issuerId = new Best();
    private final Best keyId = new Best();
    private final Best key = new Best();
    private final Best fileName = new Best();
    private String before = "";
    private int least;

    Scan(String text) {
      this.text = text;
      String keyStart = keyStart(text);
      int nextKey = keyStart.isEmpty() ? -1 : text.indexOf(keyStart);
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean isWord = i != nextKey && i < text.length() && (isAlphanumeric(text.charAt(i)) || "-_.".indexOf(text.charAt(i)) >= 0);
        if (isWord && start < 0) {
          start = i;
        } else if (!isWord && start >= 0) {
          take(withoutFullStop(text.substring(start, i)), text.startsWith(">", i));
          start = -1;
        }
        if (i == nextKey) {
          // Ten characters of a key are no Key ID.
          int end = keyEnd(text, i);
          takeKey(text.substring(i, end), Ascii.lower(before));
          nextKey = text.indexOf(keyStart, end);
          i = end - 1;
        }
      }
    }

    Credentials found() {
      return new Credentials(issuerId.from(least), keyId.from(least), key.from(least), fileName.from(least), KeyKind.AUTO);
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
      key.take(part, rank);
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
        Credentials named = fileName.rank < 1 && word.length() >= SHORTEST_FILE ? oneId(word) : Credentials.NONE;
        if (!named.fileName().isEmpty()) {
          int rank = rank(false, name + Ascii.lower(word));
          fileName.take(word, rank);
          keyId.take(named.keyId(), rank);
        }
      } else if (name.contains("team") || name.contains("profile")) {
        // It looks the same and is something else.
        return;
      } else if (Shapes.isUuid(word) || isIssuer && !oneId(word).issuerId().isEmpty()) {
        issuerId.take(word, rank(isIssuer, name));
      } else if (isKeyId(word, isKeyId)) {
        keyId.take(word, rank(isKeyId, name));
      }
    }

    private boolean isKeyId(String word, boolean isNamed) {
      boolean isCapital = word.equals(Ascii.upper(word));
      return Shapes.isTenCharacterId(word)
          && (isCapital && (isNamed || text.trim().equals(word)) || hasDigit(word) && (isNamed || isCapital));
    }

    /** What is named after another service is taken only where nothing has a name of its own. */
    private int rank(boolean isNamed, String name) {
      if (saysAny(name, OTHER_SERVICES)) {
        return 0;
      }
      least = isNamed ? 1 : least;
      return isNamed ? 2 : 1;
    }
  }

  /** The value with the best name, the first of equals. */
  private static final class Best {
    private String value = "";
    private int rank = -1;

    void take(String given, int ofRank) {
      if (ofRank > rank) {
        value = given;
        rank = ofRank;
      }
    }

    String from(int least) {
      return rank < least ? "" : value;
    }
  }
}
