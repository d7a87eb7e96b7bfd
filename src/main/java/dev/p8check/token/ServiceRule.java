package dev.p8check.token;

import dev.p8check.check.Shapes;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;

/** The rule that a token for another service is no token for App Store Connect. */
final class ServiceRule {
  private ServiceRule() {}

  static void judge(Judgement judgement) {
    TokenKind kind = judgement.kind();
    boolean inHouse = judgement.question().credentials().isInHouse();
    if (inHouse && kind.isForAppStoreConnect() && judgement.token().hasAudience(kind.audience())) {
      judgement.out().add(judgement.out().whole(TokenCode.TOKEN_OTHER_SERVICE,
          "It is for App Store Connect, but the JSON file with the key sets in_house, for "
              + TokenKind.ENTERPRISE.named() + ".").as(Severity.WARNING));
    } else if (!kind.isForAppStoreConnect() && !(inHouse && kind == TokenKind.ENTERPRISE)) {
      String id = judgement.token().headerObject().text("id");
      boolean whole = id.length() > Shapes.TEN_CHARACTERS && id.charAt(Shapes.TEN_CHARACTERS) == '.'
          && Shapes.isTenCapitals(id.substring(0, Shapes.TEN_CHARACTERS));
      judgement.out().add(
          judgement.out().whole(TokenCode.TOKEN_OTHER_SERVICE, kind != TokenKind.WEATHERKIT || whole ? seen(kind)
          : id.isEmpty() ? "It is for WeatherKit or Sign in with Apple: it has a Team ID in iss, and sub."
              + " WeatherKit also needs id in the header, Sign in with Apple needs aud."
          : "It is for WeatherKit: its header has id. In it, a Team ID and a dot must precede the service."));
    }
  }

  static String seen(TokenKind kind) {
    return "It is for " + kind.named() + ": " + evidence(kind);
  }

  /** What shows it. */
  private static String evidence(TokenKind kind) {
    return switch (kind) {
      case APP_STORE_SERVER -> "it has bid or a StoreKit audience. It needs an In-App Purchase key.";
      case ENTERPRISE -> "its audience is the Enterprise Program. It needs a key from there.";
      case APNS -> "it has a Team ID in iss, no aud and no exp. It needs a key from developer.apple.com.";
      case SIGN_IN_WITH_APPLE -> "its audience is appleid.apple.com. It needs a key from developer.apple.com.";
      case MUSICKIT -> "it has exp, a Team ID in iss and no aud. MapKit tokens look much the same.";
      case WEATHERKIT -> "its header has id with a Team ID and a service. It needs a key from developer.apple.com.";
      case MAPKIT -> "it has exp, a Team ID in iss and no aud. MusicKit tokens look much the same.";
      case APPLE_ADS -> "it names SEARCHADS. It needs a key that you made yourself.";
      case MARKETPLACE -> "it has pid, or a number in iss and no kid. It needs a key that you made yourself.";
      case NOTARY ->
          "its scope names notarization. Its key is an App Store Connect key; other requests need a token "
              + "without that entry.";
      case BUSINESS_OR_SCHOOL_MANAGER ->
          "it names BUSINESSAPI, SCHOOLAPI or account.apple.com. It needs a key made there.";
      case APPLE_SIGNED ->
          "it carries Apple's certificates or names Apple as the issuer. It is an answer, not a credential.";
      case ASC_TEAM, ASC_INDIVIDUAL, OTHER -> "";
    };
  }
}
