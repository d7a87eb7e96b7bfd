package dev.p8check.token;

import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;

/** Tells by header and claims whose token it is. */
final class Classifier {
  private static final String APPLE_ID = "https://appleid.apple.com";
  private static final String[] STOREKIT = {
    "promotional-offer", "introductory-offer-eligibility", "advanced-commerce-api"
  };

  private Classifier() {}

  static TokenKind classify(ParsedToken token) {
    JsonObject header = token.headerObject();
    JsonObject claims = token.payloadObject();
    String iss = claims.text("iss");
    boolean none = header.isEmpty("x5c") || header.get("x5c").get() instanceof JsonArray array
        && array.items().isEmpty();
    if (!none || iss.equals(APPLE_ID)) {
      return TokenKind.APPLE_SIGNED;
    }
    if (header.text("id").indexOf('.') > 0) {
      return TokenKind.WEATHERKIT;
    }
    if (token.hasAudience(TokenKind.ENTERPRISE.audience())) {
      return TokenKind.ENTERPRISE;
    }
    for (String audience : STOREKIT) {
      if (token.hasAudience(audience)) {
        return TokenKind.APP_STORE_SERVER;
      }
    }
    if (token.hasAudience(TokenKind.ASC_TEAM.audience())) {
      return ofAppStoreConnectAudience(header, claims);
    }
    return ofOtherAudience(header, claims);
  }

  private static TokenKind ofAppStoreConnectAudience(JsonObject header, JsonObject claims) {
    if (!claims.isEmpty("bid")) {
      return TokenKind.APP_STORE_SERVER;
    }
    if (!claims.isEmpty("pid") || header.member("kid").isEmpty() && isDigits(claims)) {
      return TokenKind.MARKETPLACE;
    }
    if (hasNotaryScope(claims)) {
      return TokenKind.NOTARY;
    }
    return isIndividual(claims) || claims.member("iss").isEmpty() && claims.member("sub").isPresent()
        ? TokenKind.ASC_INDIVIDUAL : TokenKind.ASC_TEAM;
  }

  private static TokenKind ofOtherAudience(JsonObject header, JsonObject claims) {
    String iss = claims.text("iss");
    String sub = claims.text("sub");
    if (startsWith("BUSINESSAPI.", iss, sub) || startsWith("SCHOOLAPI.", iss, sub)
        || hasAudienceOf("https://account.apple.com/", claims)) {
      return TokenKind.BUSINESS_OR_SCHOOL_MANAGER;
    }
    if (startsWith("SEARCHADS.", iss, sub)) {
      return TokenKind.APPLE_ADS;
    }
    if (hasAudienceOf(APPLE_ID, claims)) {
      return TokenKind.SIGN_IN_WITH_APPLE;
    }
    boolean noAudience = claims.member("aud").isEmpty();
    if (noAudience && Shapes.isTenCapitals(iss) && !Shapes.isUuid(header.text("kid"))) {
      return ofTeam(header, claims);
    }
    if (isIndividual(claims)) {
      return TokenKind.ASC_INDIVIDUAL;
    }
    boolean swapped = Shapes.isTenCapitals(iss) && Shapes.isUuid(header.text("kid"));
    return Shapes.isUuid(iss) || swapped ? TokenKind.ASC_TEAM : TokenKind.OTHER;
  }

  /** Tokens of a Team ID without an audience. */
  private static TokenKind ofTeam(JsonObject header, JsonObject claims) {
    if (claims.member("exp").isEmpty()) {
      return TokenKind.APNS;
    }
    // The tokens of the other two have no subject.
    if (!claims.isEmpty("sub")) {
      return TokenKind.WEATHERKIT;
    }
    JsonValue origin = claims.get("origin").orElse(null);
    if (origin instanceof JsonArray) {
      return TokenKind.MUSICKIT;
    }
    return origin != null || Ascii.lower(header.text("typ")).equals("jwt") ? TokenKind.MAPKIT : TokenKind.MUSICKIT;
  }

  private static boolean isIndividual(JsonObject claims) {
    return claims.isEmpty("iss") && claims.text("sub").equals("user");
  }

  private static boolean isDigits(JsonObject claims) {
    JsonValue iss = claims.get("iss").orElse(null);
    if (iss instanceof JsonNumber) {
      return true;
    }
    String text = claims.text("iss");
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean hasNotaryScope(JsonObject claims) {
    if (claims.get("scope").orElse(null) instanceof JsonArray scope) {
      for (JsonValue item : scope.items()) {
        if (item instanceof JsonString entry && isNotary(entry.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an entry of a scope is a request to the Notary API. */
  static boolean isNotary(String entry) {
    return ScopeEntry.target(entry).startsWith("/notary/");
  }

  private static boolean startsWith(String prefix, String first, String second) {
    return first.startsWith(prefix) || second.startsWith(prefix);
  }

  /** Whether {@code aud}, or the first of several, begins with {@code address}. */
  private static boolean hasAudienceOf(String address, JsonObject claims) {
    JsonValue aud = claims.get("aud").orElse(null);
    JsonValue first = aud instanceof JsonArray array && !array.items().isEmpty() ? array.items().get(0) : aud;
    return first instanceof JsonString text && text.value().startsWith(address);
  }
}
