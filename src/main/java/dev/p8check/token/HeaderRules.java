package dev.p8check.token;

import dev.p8check.check.KeyIdCheck;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.jws.Es256;

/** The rules for the JOSE Header. */
final class HeaderRules {
  private HeaderRules() {}

  static void judge(Judgement judgement, String sharedSecret) {
    if (judgement.token().header().isEmpty() || judgement.kind() == TokenKind.APPLE_SIGNED) {
      return;
    }
    algorithm(judgement, sharedSecret);
    if (judgement.header("crit").isPresent()) {
      judgement.inHeader(TokenCode.TOKEN_CRITICAL_HEADER, "crit", "The header has crit.");
    }
    if (judgement.kind().isJudgedAsAppStoreConnect()) {
      keyId(judgement);
      type(judgement);
    }
  }

  private static void algorithm(Judgement judgement, String sharedSecret) {
    JsonValue alg = judgement.header("alg").orElse(null);
    if (judgement.token().alg().equals(Es256.NAME)) {
      return;
    }
    String seen = judgement.missing("header", "alg");
    if (alg instanceof JsonString text) {
      seen = "alg is " + judgement.quote().of(text.value()) + ".";
    } else if (alg != null) {
      seen = "alg is " + Judgement.typeOf(alg) + ", not a string.";
    }
    judgement.inHeader(TokenCode.TOKEN_ALG_NOT_ES256, "alg", sharedSecret.isEmpty() ? seen : seen + " " + sharedSecret);
  }

  private static void type(Judgement judgement) {
    if (judgement.header("typ").isEmpty()) {
      boolean type = judgement.header("type").isPresent();
      judgement.inHeader(TokenCode.TOKEN_TYP_MISSING, "typ",
          type ? "The header has type but no typ." : "The header has no typ.");
    }
  }

  private static void keyId(Judgement judgement) {
    JsonValue kid = judgement.header("kid").orElse(null);
    if (kid instanceof JsonString text && !text.value().isEmpty()) {
      keyId(judgement, text.value());
    } else if (kid == null || kid instanceof JsonString) {
      judgement.inHeader(
          TokenCode.TOKEN_KID_MISSING, "kid", kid == null ? judgement.missing("header", "kid") : "kid is empty.");
    } else {
      judgement.inHeader(
          TokenCode.TOKEN_KID_MALFORMED, "kid", "kid is " + Judgement.typeOf(kid) + ", not a string.");
    }
  }

  private static void keyId(Judgement judgement, String kid) {
    String given = judgement.keyId();
    String typed = Judgement.asGiven(judgement.question().credentials().keyId(), given);
    String seen = "kid is " + judgement.quote().of(kid) + ".";
    if (KeyIdCheck.isSample(kid) && (given.isEmpty() || kid.equals(given))) {
      judgement.out().add(
          judgement.headerFinding(
              TokenCode.TOKEN_KID_MALFORMED, "kid", seen + " It looks like one, but is from published examples.")
          .as(Severity.WARNING));
      return;
    }
    if (IdentityRules.isSwapped(judgement) || kid.equals(given)) {
      return;
    }
    if (!Shapes.isAlphanumeric(kid)) {
      String why = Shapes.isUuid(kid) ? " That is the shape of an Issuer ID." : " It contains other characters.";
      judgement.inHeader(TokenCode.TOKEN_KID_MALFORMED, "kid", seen + why);
    } else if (!given.isEmpty() && !kid.equals(typed)) {
      judgement.inHeader(TokenCode.TOKEN_KID_MISMATCH, "kid",
          "kid is " + judgement.quote().of(kid) + "; the Key ID is " + judgement.quote().of(typed) + ".");
    } else if (!Shapes.isTenCapitals(kid)) {
      boolean small = !kid.equals(Ascii.upper(kid));
      String why = small ? " It has lowercase letters." : " Its length is " + kid.length() + ", not 10.";
      Finding finding = judgement.headerFinding(TokenCode.TOKEN_KID_MALFORMED, "kid", seen + why);
      // Apple states no length for its Key IDs, so one or two characters more or less are no proof.
      boolean near = !small && Math.abs(kid.length() - Shapes.TEN_CHARACTERS) <= 2;
      judgement.out().add(near ? finding.as(Severity.WARNING) : finding);
    }
  }
}
