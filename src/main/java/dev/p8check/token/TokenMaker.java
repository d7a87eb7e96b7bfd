package dev.p8check.token;

import dev.p8check.check.Characters;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyIdCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.finding.CredentialsCode;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonWriter;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.NumericDate;
import java.util.ArrayList;
import java.util.List;

/** Makes tokens that Apple takes, and says why where it would not. */
public final class TokenMaker {
  /** How far {@code iat} is set back, so that a fast clock does not issue tokens in the future. */
  public static final int BACKDATED = 60;

  /** The longest life of an ordinary token in seconds, from {@code iat} to {@code exp}. */
  public static final int MAX_LIFETIME = TokenKind.TWENTY_MINUTES;

  /** The longest life of a token whose scope allows a long one. */
  public static final int MAX_LONG_LIFETIME = TokenKind.SIX_MONTHS;

  /** No server takes a header of 16 KiB, and a token is a third longer than its claims. */
  private static final int MAX_SCOPE = 8192;

  private final TokenOrder order;
  private final CredentialsReport set;
  private final List<String> scope;
  private final boolean individual;
  private final TokenKind kind;
  private final List<Finding> findings = new ArrayList<>();

  private TokenMaker(TokenOrder order) {
    this.order = order;
    this.set = CredentialsCheck.check(order.credentials());
    this.scope = characters(order.scope()) > MAX_SCOPE ? List.of() : order.scope();
    // The kind is left open only where there is no Issuer ID.
    this.individual = set.keyKind() != KeyKind.TEAM;
    this.kind = order.credentials().isInHouse() ? TokenKind.ENTERPRISE : individual
        ? TokenKind.ASC_INDIVIDUAL : TokenKind.ASC_TEAM;
  }

  /** Returns the signed token, or what Apple would refuse about it. */
  public static TokenResult make(TokenOrder order) {
    TokenMaker maker = new TokenMaker(order);
    TokenDraft draft = maker.draft();
    KeyFacts key = maker.set.key().orElse(null);
    if (key == null || hasError(draft.findings())) {
      return new TokenResult.Refused(draft.findings());
    }
    String token = CompactJws.sign(draft.header(), draft.payload(), key.d()).toString();
    return new TokenResult.Made(token, draft, CurlCommand.of(token, order.scope(), maker.kind));
  }

  /** Returns the token as it would be signed, whether or not it can be. */
  public static TokenDraft preview(TokenOrder order) {
    return new TokenMaker(order).draft();
  }

  /** Whether a token with that scope may live for more than 20 minutes. */
  public static boolean mayLiveLong(List<String> scope) {
    return ScopeRules.longLife(scope) == ScopeRules.LongLife.ALLOWED;
  }

  private static boolean hasError(List<Finding> findings) {
    return Verdict.of(findings, Verdict.VALID) == Verdict.INVALID;
  }

  private TokenDraft draft() {
    credentials();
    scope();
    double issued = Math.floor(order.now()) - BACKDATED;
    double expires = expiry(issued);
    // Beside what a refusal is for, they are of no use.
    if (!hasError(findings)) {
      for (Finding finding : set.findings()) {
        if (finding.severity() == Severity.WARNING && isOfToken(finding)) {
          findings.add(finding);
        }
      }
    }
    String header = header();
    String payload = payload(issued, expires);
    ClaimWords words = new ClaimWords(order.now(), kind);
    return new TokenDraft(
        header, payload, words.ofHeader(header, read(header)), words.ofPayload(payload, read(payload)), expires,
        findings);
  }

  private static JsonObject read(String json) {
    try {
      return (JsonObject) JsonReader.read(json);
    } catch (JsonException e) {
      throw new IllegalStateException("a draft that is no JSON");
    }
  }

  private void credentials() {
    for (Finding finding : set.findings()) {
      boolean unused = individual && finding.field() == Field.ISSUER_ID;
      if (finding.severity() == Severity.ERROR && !unused) {
        findings.add(finding);
      }
    }
    if (set.keyKind() == KeyKind.AUTO) {
      findings.add(Finding.of(CredentialsCode.CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER, Field.ISSUER_ID,
          "No Issuer ID is given, so this is an Individual key's token.", 0, 0));
    }
    int keyId = set.fixed().keyId().length();
    if (keyId > KeyIdCheck.MAX_LENGTH) {
      findings.add(
          Finding.of(TokenCode.TOKEN_KID_MALFORMED, Field.KEY_ID, "The Key ID has " + keyId + " characters.", 0, 0));
    } else if (Characters.isBlank(set.fixed().keyId())) {
      findings.add(Finding.of(TokenCode.TOKEN_KID_MISSING, Field.KEY_ID, "No Key ID is given.", 0, 0));
    }
    if (!individual && Characters.isBlank(set.fixed().issuerId())) {
      findings.add(Finding.of(TokenCode.TOKEN_ISS_MISSING, Field.ISSUER_ID, "No Issuer ID is given.", 0, 0));
    }
    if (set.key().isEmpty() && !isReported(Field.PRIVATE_KEY)) {
      boolean none = order.credentials().privateKey().isEmpty();
      findings.add(Finding.of(TokenCode.TOKEN_SIGNATURE_MISSING, Field.PRIVATE_KEY,
          none ? "No private key is given, so nothing can be signed." : "The private key cannot be used to sign.",
          0, 0));
    }
  }

  /**
   * Whether {@code finding} is about an ID as the token has it, or has it not; how the key is written changes no token.
   */
  private boolean isOfToken(Finding finding) {
    return finding.field() == Field.KEY_ID || finding.field() == Field.ISSUER_ID
        && (!individual || finding.code() == CredentialsCode.CREDENTIALS_INDIVIDUAL_KEY_WITH_ISSUER);
  }

  private boolean isReported(Field field) {
    for (Finding finding : findings) {
      if (finding.field() == field) {
        return true;
      }
    }
    return false;
  }

  private void report(TokenCode code, String seen) {
    findings.add(Finding.of(code, Field.TOKEN, seen, 0, 0));
  }

  private static int characters(List<String> entries) {
    int characters = 0;
    for (String entry : entries) {
      characters += entry.length() + 3;
    }
    return characters;
  }

  private void scope() {
    if (scope != order.scope()) {
      report(TokenCode.TOKEN_SCOPE_MALFORMED,
          "The scope has " + order.scope().size() + " entries, " + characters(order.scope())
              + " characters in all; no server accepts a token that long.");
    }
    boolean isNotary = false;
    for (String entry : scope) {
      isNotary |= Classifier.isNotary(entry);
    }
    if (isNotary || kind == TokenKind.ENTERPRISE) {
      findings.add(Finding.of(TokenCode.TOKEN_OTHER_SERVICE, Field.TOKEN, isNotary
          ? ServiceRule.seen(TokenKind.NOTARY) + " Replace HOST in the curl command with its host."
          : "The JSON file with the key sets in_house, so this token is for " + kind.named() + ".", 0, 0)
              .as(Severity.WARNING));
    }
    for (ScopeRules.Problem problem : ScopeRules.problems(scope)) {
      report(problem.code(), "Entry " + problem.number() + " is "
          + (problem.entry().isEmpty() ? "empty or not a string." : quoted(problem.entry()) + "."));
    }
  }

  private String quoted(String entry) {
    return Quote.hiding("", order.credentials().privateKey(), set.fixed().privateKey()).of(entry);
  }

  /** Returns {@code exp}: never later than the lifetime from now, nor than the limit from {@code iat}. */
  private double expiry(double issued) {
    double lifetime = Math.floor(order.lifetime());
    if (!NumericDate.isMoment(issued) || !NumericDate.isMoment(issued + MAX_LONG_LIFETIME)) {
      report(TokenCode.TOKEN_IAT_NOT_NUMBER,
          "The current time is not in seconds since 1970, or is beyond any calendar.");
      return 0;
    }
    if (Double.isNaN(lifetime)) {
      report(TokenCode.TOKEN_EXP_NOT_NUMBER, "The lifetime is not a number of seconds.");
      return issued;
    }
    if (lifetime < 1) {
      report(TokenCode.TOKEN_EXP_EXPIRED,
          "The lifetime is less than a second: the token would expire at once. Ask for 900 seconds.");
      return issued;
    }
    boolean longLived = lifetime > MAX_LIFETIME;
    if (longLived) {
      longLived(lifetime);
    }
    double limit = longLived ? MAX_LONG_LIFETIME : MAX_LIFETIME;
    double expires = Math.min(issued + BACKDATED + lifetime, issued + limit);
    boolean ordinary = kind == TokenKind.ENTERPRISE || !mayLiveLong(scope);
    if (!longLived && ordinary && expires - issued > TimeRules.NEAR_LIMIT) {
      report(TokenCode.TOKEN_LIFETIME_NEAR_LIMIT, NumericDate.digits(expires - issued) + " seconds from iat to exp."
          + (expires < issued + BACKDATED + lifetime
              ? " iat is set back by " + BACKDATED + ", so exp is " + NumericDate.digits(expires - issued - BACKDATED)
              + " seconds from now, not "
                  + NumericDate.digits(lifetime) + "."
              : ""));
    }
    return expires;
  }

  private void longLived(double lifetime) {
    String seen = lifetime < 1e15
        ? "The lifetime is " + NumericDate.digits(lifetime) + " seconds (" + Distance.length(lifetime) + ")."
        : "The lifetime is over 10^15 seconds.";
    if (lifetime > MAX_LONG_LIFETIME) {
      report(TokenCode.TOKEN_EXP_TOO_FAR,
          seen + " The limit for any scope is six months: p8check makes no token of more than " + MAX_LONG_LIFETIME
              + " seconds.");
      return;
    }
    if (kind == TokenKind.ENTERPRISE) {
      report(TokenCode.TOKEN_EXP_TOO_FAR,
          seen + " For " + kind.named() + ", the limit is " + MAX_LIFETIME + " seconds.");
      return;
    }
    int first = ScopeRules.firstUnlisted(scope);
    String entry = first < 0 ? "" : " Entry " + (first + 1) + " of the scope is " + quoted(scope.get(first)) + ".";
    switch (ScopeRules.longLife(scope)) {
      case NO_SCOPE ->
          report(TokenCode.TOKEN_EXP_TOO_FAR,
              seen + " More than " + MAX_LIFETIME + " seconds needs a scope of GET requests that Apple lists.");
      case NOT_LISTED -> {
        report(TokenCode.TOKEN_SCOPE_NOT_LONG_LIVED, seen + entry);
        report(TokenCode.TOKEN_EXP_TOO_FAR, seen);
      }
      case UNCLEAR ->
          report(TokenCode.TOKEN_SCOPE_NOT_LONG_LIVED, seen + entry + " Apple does not say whether that counts.");
      case ALLOWED -> report(TokenCode.TOKEN_LONG_LIVED, seen);
    }
  }

  private String header() {
    return new JsonWriter().beginObject()
        .member("alg", "ES256")
        .member("kid", set.fixed().keyId())
        .member("typ", "JWT")
        .endObject().toString();
  }

  private String payload(double issued, double expires) {
    JsonWriter out = new JsonWriter().beginObject();
    if (individual) {
      out.member("sub", "user");
    } else {
      out.member("iss", set.fixed().issuerId());
    }
    out.name("iat").raw(digits(issued)).name("exp").raw(digits(expires)).member("aud", kind.audience());
    if (!scope.isEmpty()) {
      out.name("scope").beginArray();
      for (String entry : scope) {
        out.value(entry);
      }
      out.endArray();
    }
    return out.endObject().toString();
  }

  private static String digits(double seconds) {
    return NumericDate.isMoment(seconds) ? NumericDate.digits(seconds) : "0";
  }
}
