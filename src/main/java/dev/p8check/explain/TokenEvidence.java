package dev.p8check.explain;

import dev.p8check.check.Credentials;
import dev.p8check.check.Shapes;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import dev.p8check.token.Claim;
import dev.p8check.token.SignatureState;
import dev.p8check.token.TokenInspection;
import dev.p8check.token.TokenKind;
import dev.p8check.token.TokenQuestion;
import dev.p8check.token.TokenReport;
import java.util.List;

/**
 * What the token at hand shows.
 *
 * @param issuedAt Unix time, not a number where the token does not say
 * @param expires likewise
 */
record TokenEvidence(
    TokenKind kind,
    boolean isReadable,
    double issuedAt,
    double expires,
    String keyId,
    String issuer,
    String subject,
    String audience,
    String scope,
    String signature,
    boolean isVerified,
    boolean isByOtherKey,
    List<Finding> findings) {
  private static final TokenEvidence NONE =
      new TokenEvidence(
          TokenKind.OTHER, false, Double.NaN, Double.NaN, "", "", "", "", "", "", false, false, List.of());

  /** Judges {@code token} at {@code moment}, which is not a number where it is not known. */
  static TokenEvidence of(String token, double moment, Credentials credentials) {
    if (token.isEmpty()) {
      return NONE;
    }
    TokenReport report = TokenInspection.inspect(new TokenQuestion(token, moment, credentials, ""));
    return new TokenEvidence(
        report.kind(),
        !report.payload().isEmpty(),
        time(report, "iat"),
        time(report, "exp"),
        text(report.headerMembers(), "kid"),
        text(report.claims(), "iss"),
        text(report.claims(), "sub"),
        text(report.claims(), "aud"),
        text(report.claims(), "scope"),
        report.bare().substring(report.bare().lastIndexOf('.') + 1),
        report.signature() == SignatureState.VERIFIED,
        report.isByOtherKey(),
        report.findings());
  }

  /** Whether the ids are in it as Apple wants them, or the Key ID alone where it is that of an Individual key. */
  boolean hasGoodIds() {
    for (Finding finding : findings) {
      String id = finding.code().id();
      boolean isOfIssuer = id.startsWith("token-iss-") && finding.code() != TokenCode.TOKEN_ISS_WITH_SUB;
      if (id.startsWith("token-kid-") || isOfIssuer || id.equals("token-header-not-json")) {
        return false;
      }
    }
    // Those for another service are not judged by App Store Connect's rules.
    return kind == TokenKind.ASC_TEAM || kind == TokenKind.ASC_INDIVIDUAL
        || Shapes.isUuid(issuer) && Shapes.isTenCharacterId(keyId);
  }

  boolean isIndividual() {
    return issuer.isEmpty() && subject.equals("user");
  }

  private static double time(TokenReport report, String name) {
    for (Claim claim : report.claims()) {
      if (claim.name().equals(name)) {
        return claim.time();
      }
    }
    return Double.NaN;
  }

  static String text(List<Claim> claims, String name) {
    for (Claim claim : claims) {
      if (claim.name().equals(name)) {
        return claim.value();
      }
    }
    return "";
  }
}
