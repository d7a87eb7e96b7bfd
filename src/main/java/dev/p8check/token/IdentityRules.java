package dev.p8check.token;

import dev.p8check.check.IssuerIdCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;

/** The rules for who makes a token and for whom: {@code iss}, {@code sub}, {@code aud}. */
final class IdentityRules {
  private static final String USER = "user";

  private IdentityRules() {}

  static void judge(Judgement judgement) {
    if (judgement.token().payload().isEmpty() || !judgement.kind().isJudgedAsAppStoreConnect()) {
      return;
    }
    if (judgement.token().payloadObject().isEmpty("iss")) {
      withoutIssuer(judgement);
    } else {
      withIssuer(judgement, judgement.claim("iss").get());
    }
    audience(judgement);
  }

  /** Whether the Issuer ID stands in {@code kid} and the Key ID in {@code iss}. */
  static boolean isSwapped(Judgement judgement) {
    String iss = judgement.token().payloadObject().text("iss");
    String kid = judgement.token().headerObject().text("kid");
    boolean shapes = Shapes.isUuid(kid) && Shapes.isTenCharacterId(iss);
    String issuerId = judgement.issuerId();
    String keyId = judgement.keyId();
    return shapes || !issuerId.isEmpty() && !keyId.isEmpty() && kid.equals(issuerId) && iss.equals(keyId);
  }

  private static void withoutIssuer(Judgement judgement) {
    JsonValue sub = judgement.claim("sub").orElse(null);
    JsonValue iss = judgement.claim("iss").orElse(null);
    boolean empty = iss != null;
    boolean user = sub instanceof JsonString text && text.value().equals(USER);
    KeyKind kind = judgement.set().keyKind();
    if (user && kind != KeyKind.TEAM && !empty) {
      return;
    }
    String nothing = iss instanceof JsonString ? "empty" : "null";
    // A filled field alone does not tell which of the two the key is.
    boolean isTeam = judgement.set().fixed().keyKind() == KeyKind.TEAM;
    if (user && empty && !isTeam) {
      judgement.inPayload(TokenCode.TOKEN_ISS_WITH_SUB, "iss",
          "sub is \u201cuser\u201d, and iss is present too, though " + nothing + ".");
      return;
    }
    boolean individual = kind == KeyKind.INDIVIDUAL || sub != null && kind != KeyKind.TEAM;
    if (individual && !user) {
      judgement.inPayload(TokenCode.TOKEN_SUB_WRONG, "sub", subSeen(judgement, sub));
    } else if (user) {
      Finding finding = judgement.claimFinding(TokenCode.TOKEN_ISS_MISSING, "iss",
          "The token has \u201cuser\u201d in sub and no Issuer ID, as an Individual key needs. If yours is "
              + "one, leave the"
              + " Issuer ID field empty too; for a Team key, remove sub.");
      judgement.out().add(isTeam ? finding : finding.as(Severity.WARNING));
    } else {
      judgement.inPayload(
          TokenCode.TOKEN_ISS_MISSING, "iss", empty ? "iss is " + nothing + "." : judgement.missing("payload", "iss"));
    }
  }

  private static String subSeen(Judgement judgement, JsonValue sub) {
    if (sub instanceof JsonString text) {
      return "sub is " + judgement.quote().of(text.value()) + ".";
    }
    return sub == null ? judgement.missing("payload", "sub") : "sub is " + Judgement.typeOf(sub) + ".";
  }

  private static void withIssuer(Judgement judgement, JsonValue iss) {
    JsonValue sub = judgement.claim("sub").orElse(null);
    if (sub instanceof JsonString text && text.value().equals(USER)) {
      judgement.inPayload(TokenCode.TOKEN_ISS_WITH_SUB, "sub", "The payload has iss, and sub is \u201cuser\u201d.");
    } else if (judgement.set().keyKind() == KeyKind.INDIVIDUAL) {
      judgement.inPayload(TokenCode.TOKEN_SUB_WRONG, "iss",
          "The payload has iss, as for a Team key, but the key is an Individual key.");
      return;
    } else if (sub != null && judgement.kind() != TokenKind.OTHER) {
      judgement.inPayload(TokenCode.TOKEN_ISS_WITH_SUB, "sub", subSeen(judgement, sub) + " The payload has iss too.");
    }
    if (!(iss instanceof JsonString)) {
      judgement.inPayload(TokenCode.TOKEN_ISS_MALFORMED, "iss", "iss is " + Judgement.typeOf(iss) + ", not a string.");
      return;
    }
    issuer(judgement, ((JsonString) iss).value());
  }

  private static void issuer(Judgement judgement, String iss) {
    String seen = "iss is " + judgement.quote().of(iss) + ".";
    String given = judgement.issuerId();
    if (isSwapped(judgement)) {
      judgement.inPayload(TokenCode.TOKEN_ISS_KID_SWAPPED, "iss", seen);
    } else if (Shapes.isTenCapitals(iss)) {
      boolean keyId = iss.equals(judgement.token().headerObject().text("kid"));
      judgement.inPayload(
          TokenCode.TOKEN_ISS_IS_TEAM_ID, "iss", keyId ? seen + " That is the Key ID in the header." : seen);
    } else if (!Shapes.isUuid(iss)) {
      judgement.inPayload(TokenCode.TOKEN_ISS_MALFORMED, "iss", seen);
    } else if (!given.isEmpty() && !Ascii.lower(iss).equals(Ascii.lower(given))) {
      judgement.inPayload(TokenCode.TOKEN_ISS_MISMATCH, "iss",
          "iss is " + judgement.quote().of(iss) + "; the Issuer ID is "
              + judgement.quote().of(Judgement.asGiven(judgement.question().credentials().issuerId(), given)) + ".");
    } else if (IssuerIdCheck.isSample(iss)) {
      judgement.out().add(
          judgement.claimFinding(TokenCode.TOKEN_ISS_MALFORMED, "iss", seen + " It looks like one, but is "
          + (iss.startsWith("00000000-0000-") ? "a UUID of zeros only." : "from published examples."))
              .as(Severity.WARNING));
    } else if (!iss.equals(Ascii.lower(iss))) {
      judgement.out().add(judgement.claimFinding(TokenCode.TOKEN_ISS_MALFORMED, "iss", seen
          + " App Store Connect shows it in lowercase; whether Apple accepts uppercase is not known.")
              .as(Severity.WARNING));
    }
  }

  private static void audience(Judgement judgement) {
    JsonValue aud = judgement.claim("aud").orElse(null);
    String wanted = judgement.kind().audience();
    if (aud == null) {
      judgement.inPayload(TokenCode.TOKEN_AUD_MISSING, "aud", judgement.missing("payload", "aud"));
    } else if (!judgement.token().hasAudience(wanted)) {
      String seen = aud instanceof JsonString text
          ? "aud is " + judgement.quote().of(text.value()) + "."
          : "aud is " + Judgement.typeOf(aud)
          + (aud instanceof JsonArray ? " without \u201c" + wanted + "\u201d." : ".");
      judgement.inPayload(TokenCode.TOKEN_AUD_WRONG, "aud", seen);
    } else if (aud instanceof JsonArray array) {
      judgement.inPayload(TokenCode.TOKEN_AUD_ARRAY, "aud", "aud is an array of " + array.items().size() + ".");
    }
  }
}
