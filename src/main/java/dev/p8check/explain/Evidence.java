package dev.p8check.explain;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.token.Distance;
import dev.p8check.token.Quote;
import dev.p8check.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What the loaded values and the answer's own clock show, beside the text.
 *
 * @param service whose the request was, Enterprise or notarization, else App Store Connect
 * @param moment the moment of asking by the best clock there is, not a number where there is none
 * @param asked the moment of asking as the person's clock has it, not a number where it is not known
 * @param answered the same moment by Apple's clock
 */
record Evidence(
    Credentials given,
    CredentialsReport report,
    TokenEvidence token,
    TokenKind service,
    double moment,
    double asked,
    AnswerDate answered) {
  /** Apple's limit for a token's life (Generating Tokens for API Requests). */
  static final int LONGEST_LIFE = TokenKind.TWENTY_MINUTES;

  /** Less than this is what an answer takes to arrive and be pasted. */
  static final int PATIENCE = 30;

  private static final String NO_ISSUER = "The token has no issuer.";
  private static final String RIGHT_SHAPES = "The Issuer ID and the Key ID have the right form.";

  static Evidence of(ExplainRequest request, String token, TokenKind service, AnswerDate answered) {
    Credentials given = request.credentials();
    // A token in a log was sent when the log was written, which may be long ago.
    double moment = answered.isKnown() ? answered.seconds() : request.token().isEmpty() ? Double.NaN : request.now();
    return new Evidence(
        given, CredentialsCheck.check(given), TokenEvidence.of(token, moment, given), service, moment, request.now(),
        answered);
  }

  /** The errors that were found in the loaded values, then the warnings. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(report.findings());
    all.addAll(token.findings());
    List<Finding> faults = new ArrayList<>();
    for (Finding finding : Finding.gravestFirst(all)) {
      // Another service than App Store Connect may be the very one that was asked, and the moment of asking may not be
      // known.
      boolean isRight = finding.code() == TokenCode.TOKEN_OTHER_SERVICE && token.kind() == service
          || finding.code() == TokenCode.TOKEN_TIMES_UNCHECKED;
      if (finding.severity() != Severity.NOTE && !isRight) {
        faults.add(finding);
      }
    }
    return faults;
  }

  /** Returns what shows that {@code cause} is not so, or an empty text. */
  String against(CauseCode cause) {
    switch (cause) {
      case CAUSE_TRAILING_WHITESPACE:
      case CREDENTIALS_SWAPPED_IDS:
      case TOKEN_ISS_IS_TEAM_ID:
      case CAUSE_WRONG_ISSUER_ID:
      case CREDENTIALS_INDIVIDUAL_KEY_WITH_ISSUER:
      case CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER:
        return token.isReadable() ? againstByToken(cause) : againstByIds(cause);
      case RESPONSE_CLOCK_SKEW:
        return Skew.isHarmless(this) ? "By Apple's clock, the token's times were right."
            : answered.isKnown() && asked > 0 && Math.abs(asked - answered.seconds()) < PATIENCE
            ? "Apple's clock and this one agree within " + PATIENCE + " seconds."
            : "";
      case TOKEN_SIGNATURE_INVALID:
        return token.isVerified() ? "The token's signature was verified with the loaded key." : "";
      case CAUSE_SCOPE:
        return token.isReadable() && token.scope().isEmpty() ? "The token has no scope." : "";
      case CAUSE_INDIVIDUAL_LIMITS:
        return token.issuer().isEmpty() ? "" : "The token has an issuer, as for a Team key.";
      case TOKEN_EXP_EXPIRED:
      case TOKEN_EXP_TOO_FAR:
        return Double.isNaN(moment) || Double.isNaN(token.expires()) ? "" : times();
      case CAUSE_FASTLANE_DURATION:
        return isShort() && !Double.isNaN(moment) ? times() : "";
      case TOKEN_AUD_WRONG:
        return token.audience().contains(audience()) ? "The token's audience is " + audience() + "." : "";
      case TOKEN_EXP_MILLISECONDS:
      case TOKEN_SIGNATURE_DER:
        return token.isReadable() ? "The token loaded here does not show this." : "";
      case PRIVATE_KEY_SEC1:
      case PRIVATE_KEY_RSA:
        // They speak of the reader as well, which a good key does not change.
        return "";
      default:
        return cause.id().startsWith("private-key-") && keyIsGood() ? "The key loaded here does not show this." : "";
    }
  }

  /** Returns what the ids in the token show against {@code cause}, whatever is loaded beside it. */
  private String againstByToken(CauseCode cause) {
    if (cause == CauseCode.CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER) {
      return token.issuer().isEmpty() ? "" : "The token has an issuer.";
    }
    if (cause == CauseCode.CAUSE_TRAILING_WHITESPACE) {
      return token.hasGoodIds() ? "The IDs in the token have no such character." : "";
    }
    boolean areShapes = cause == CauseCode.CREDENTIALS_SWAPPED_IDS || cause == CauseCode.TOKEN_ISS_IS_TEAM_ID;
    return token.issuer().isEmpty() ? NO_ISSUER : areShapes && token.hasGoodIds() ? RIGHT_SHAPES : "";
  }

  /** Returns what the loaded ids show against {@code cause}. */
  private String againstByIds(CauseCode cause) {
    if (cause == CauseCode.CAUSE_TRAILING_WHITESPACE) {
      return idsAreGood() ? "The IDs loaded here have no such character." : "";
    }
    if (given.issuerId().isEmpty()) {
      return isIndividual() ? "The values loaded here are for an Individual key, without an Issuer ID." : "";
    }
    boolean areShapes = cause == CauseCode.CREDENTIALS_SWAPPED_IDS || cause == CauseCode.TOKEN_ISS_IS_TEAM_ID;
    return cause == CauseCode.CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER ? "An Issuer ID is loaded here."
        : areShapes && idsAreGood() ? RIGHT_SHAPES : "";
  }

  /** The audience that the API asked takes. */
  String audience() {
    return service.audience();
  }

  /** Whether the token is that of a Team key but for its audience, which alone makes it one for another service. */
  boolean hasOtherAudience() {
    return Shapes.isUuid(token.issuer()) && token.kind() != TokenKind.APP_STORE_SERVER && !token.audience().isEmpty()
        && !token.audience().contains(audience());
  }

  /** Whether the token at hand lives no longer than Apple takes. */
  boolean isShort() {
    return token.expires() - token.issuedAt() <= LONGEST_LIFE;
  }

  /** Says how long the token lives, and for how long it still does. */
  private String times() {
    double left = token.expires() - moment;
    double life = token.expires() - token.issuedAt();
    return Double.isNaN(life)
        ? "The token was valid for another " + Distance.length(left) + "."
        : "The token lives for " + Distance.length(life)
        + (left < 0 ? "." : " and had another " + Distance.length(left) + " left.");
  }

  /** Whether the loaded key is whole, so that a tool that cannot read it gets something else. */
  boolean keyIsGood() {
    return report.key().isPresent() && isAllOf(PrivateKeyCode.PRIVATE_KEY_SEC1);
  }

  /** Whether the Base64 between the BEGIN and END lines is loaded, and nothing else is to be said of it. */
  boolean keyIsBody() {
    return has(PrivateKeyCode.PRIVATE_KEY_MISSING_BOUNDARIES) && isAllOf(PrivateKeyCode.PRIVATE_KEY_MISSING_BOUNDARIES);
  }

  /** Whether a setting called {@code name} is found fault with in the loaded JSON file for fastlane. */
  boolean faults(String name) {
    for (Finding finding : report.findings()) {
      if (finding.code() == PrivateKeyCode.PRIVATE_KEY_FASTLANE_SETTING && finding.seen().contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but {@code code} is to be put right in the loaded key. */
  private boolean isAllOf(PrivateKeyCode code) {
    for (Finding finding : report.findings()) {
      if (finding.field() == Field.PRIVATE_KEY && finding.severity() != Severity.NOTE && finding.code() != code) {
        return false;
      }
    }
    return true;
  }

  boolean has(PrivateKeyCode code) {
    return Finding.has(report.findings(), code);
  }

  /** Shows values of the token and of the text without a secret. */
  Quote quote() {
    return Quote.hiding(token.signature(), given.privateKey(), report.fixed().privateKey());
  }

  /**
   * Whether a token is made from what is loaded here as for an Individual key, since the Issuer ID alone is missing.
   */
  boolean lacksIssuer() {
    boolean isSet = !given.keyId().isEmpty() && report.key().isPresent();
    return isSet && !token.isReadable() && report.fixed().issuerId().isEmpty();
  }

  boolean isIndividual() {
    return report.keyKind() == KeyKind.INDIVIDUAL;
  }

  private boolean idsAreGood() {
    boolean complete = !given.keyId().isEmpty() && (!given.issuerId().isEmpty() || isIndividual());
    return complete && !has(Field.ISSUER_ID) && !has(Field.KEY_ID);
  }

  private boolean has(Field field) {
    for (Finding finding : report.findings()) {
      if (finding.field() == field && finding.severity() != Severity.NOTE) {
        return true;
      }
    }
    return false;
  }
}
