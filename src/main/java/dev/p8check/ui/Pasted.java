package dev.p8check.ui;

import dev.p8check.check.Characters;
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
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.ResponseCode;
import dev.p8check.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pasted or dropped text is, and the values in it: a fragment of an environment, a JSON or YAML
 * file, a command, a key, a token, an answer or a log. It goes by what values look like more than by the
 * names in front of them, since every tool has its own names. A value with a name in front is taken as it stands, since
 * a tool sends all of it.
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

  private static final String FASTLANE_KEY_ID = "APP_STORE_CONNECT_API_KEY_KEY_ID";

  /** A text of one line and this length is a value by itself, a longer one is a log. */
  private static final int LONGEST_LINE = 2000;

  /** Returns what {@code text} is. */
  static Pasted of(String text) {
    if (text.length() > CredentialsCheck.LARGEST_KEY) {
      return new Pasted(Kind.RESPONSE, Credentials.NONE);
    }
    Credentials json = fromJson(text);
    if (!json.privateKey().isEmpty() && !json.keyId().isEmpty()) {
      return new Pasted(Kind.CREDENTIALS, json);
    }
    ValueScan scan = ValueScan.of(text);
    Credentials found = scan.found();
    if (!isKey(scan.key()) && isKey(scan.text())) {
      // The key shows only to the check, as in a hex dump.
      found = new Credentials(found.issuerId(), found.keyId(), scan.text(), found.fileName(), found.keyKind());
    }
    if (scan.saysBase64()) {
      found = new Credentials(
          found.issuerId(), found.keyId(), decoded(found.privateKey()), found.fileName(), found.keyKind());
    }
    if (scan.text().contains(FASTLANE_KEY_ID) && parts(found) == 2 && !namesIssuer(scan.text())) {
      found = asIndividual(found);
    }
    if (found.privateKey().isEmpty()) {
      String said = Comments.without(text);
      // A setting such as continue-on-error: true.
      String words = Ascii.lower(said).replace("error: true", "").replace("error: false", "");
      if (Ascii.containsAny(words, RESPONSE_WORDS) || isExplained(said)) {
        return new Pasted(Kind.RESPONSE, Credentials.NONE);
      }
      if (hasToken(text)) {
        return new Pasted(Kind.TOKEN, Credentials.NONE);
      }
    }
    if (parts(found) == 0) {
      found = LoneId.read(text);
    }
    if (parts(found) > 0) {
      return new Pasted(Kind.CREDENTIALS, found);
    }
    boolean isLog = !Shapes.namesSecrets(text) && !isBinary(text)
        && (text.trim().indexOf('\n') >= 0 || text.length() > LONGEST_LINE);
    return new Pasted(isLog ? Kind.RESPONSE : Kind.UNKNOWN, Credentials.NONE);
  }

  /**
   * Whether it was read from octets that are no text: what is none in UTF-8, and a control character that no terminal
   * is sent.
   */
  static boolean isBinary(String text) {
    boolean hasControl = false;
    for (int i = 0; i < text.length() && !hasControl; i++) {
      char c = text.charAt(i);
      hasControl = c < 7 || c > '\r' && c < 27;
    }
    return hasControl && text.indexOf('\ufffd') >= 0 && !isUtf16(text);
  }

  // Its mark is two octets that are none in UTF-8.
  private static boolean isUtf16(String text) {
    return text.startsWith("\ufffd\ufffd") && !text.startsWith("\ufffd\ufffd\ufffd");
  }

  boolean isKeyAlone() {
    return parts() == 1 && !found.privateKey().isEmpty();
  }

  boolean isIdsAlone() {
    return parts() == 2 && found.privateKey().isEmpty();
  }

  /** How many of the three values there are. */
  int parts() {
    return parts(found);
  }

  private static int parts(Credentials found) {
    return (found.issuerId().isEmpty() ? 0 : 1) + (found.keyId().isEmpty() ? 0 : 1)
        + (found.privateKey().isEmpty() ? 0 : 1);
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
    Credentials found = CredentialsCheck.inFile(text);
    return found.issuerId().isEmpty() && !namesIssuer(text) && !text.contains("private_key")
        ? asIndividual(found) : found;
  }

  private static boolean namesIssuer(String text) {
    return text.contains("\"iss\"") || Ascii.lower(text).contains("issuer");
  }

  /** To fastlane a key without an issuer is that of a person (token.rb). */
  private static Credentials asIndividual(Credentials found) {
    return new Credentials("", found.keyId(), found.privateKey(), found.fileName(), KeyKind.INDIVIDUAL);
  }

  /** Takes Base64 off a key, as the tool does, where nothing else is wrong with it. */
  private static String decoded(String key) {
    CredentialsReport report = CredentialsCheck.check(Credentials.ofKey(key));
    boolean isWhole = report.key().isPresent();
    for (Finding finding : report.findings()) {
      isWhole &= finding.severity() == Severity.NOTE || finding.code() == PrivateKeyCode.PRIVATE_KEY_BASE64_WRAPPED;
    }
    return isWhole ? report.fixed().privateKey() : key;
  }

  private static boolean isKey(String text) {
    return CredentialsCheck.check(Credentials.ofKey(text)).key().isPresent();
  }

  /** Whether {@code text} says what can be explained. */
  static boolean isExplained(String text) {
    Explanation explanation = Explainer.explain(new ExplainRequest(text, Double.NaN, Credentials.NONE, ""));
    return explanation.findings().get(0).code() != ResponseCode.RESPONSE_UNRECOGNIZED;
  }

  /** Whether a token stands in {@code text}. */
  static boolean hasToken(String text) {
    int start = text.indexOf("eyJ");
    int dots = 0;
    for (int i = Math.max(start, 0); start >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c != '.' && c > ' ' && !Characters.isAlphanumeric(c) && c != '-' && c != '_') {
        break;
      }
    }
    return dots >= 2;
  }
}
