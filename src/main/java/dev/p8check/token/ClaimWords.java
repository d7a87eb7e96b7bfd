package dev.p8check.token;

import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;
import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.jws.NumericDate;
import java.util.ArrayList;
import java.util.List;

/** What each member of a header or payload means, in words. */
final class ClaimWords {
  private static final String NOT_FETCHED = " Nothing in a token is ever fetched here.";

  private final double now;

  private final TokenKind kind;

  ClaimWords(double now, TokenKind kind) {
    this.now = now;
    this.kind = kind;
  }

  /** Explains the members of a JOSE Header. */
  List<Claim> ofHeader(String header, JsonObject object) {
    List<Claim> claims = new ArrayList<>();
    for (JsonMember member : object.members()) {
      claims.add(new Claim(member.name(), valueText(header, member.value()), headerMeaning(member), Double.NaN));
    }
    return claims;
  }

  /** Explains the members of a Claims Set. */
  List<Claim> ofPayload(String payload, JsonObject object) {
    List<Claim> claims = new ArrayList<>();
    for (JsonMember member : object.members()) {
      double moment = isTime(member.name()) ? moment(member.value()) : Double.NaN;
      claims.add(new Claim(member.name(), valueText(payload, member.value()), claimMeaning(member, moment), moment));
    }
    return claims;
  }

  private static String valueText(String json, JsonValue value) {
    return value instanceof JsonString string ? string.value() : json.substring(value.start(), value.end());
  }

  private static boolean isTime(String name) {
    return name.equals("exp") || name.equals("iat") || name.equals("nbf");
  }

  private static double moment(JsonValue value) {
    return value instanceof JsonNumber number && NumericDate.isMoment(number.value()) ? number.value() : Double.NaN;
  }

  private static String headerMeaning(JsonMember member) {
    boolean isJwt = member.value() instanceof JsonString text && Ascii.lower(text.value()).equals("jwt");
    return switch (member.name()) {
      case "alg" -> "The signature algorithm. Apple accepts ES256: ECDSA on P-256 with SHA-256.";
      case "kid" -> "The Key ID of the key that signed this.";
      case "typ" -> isJwt ? "The type, JWT." : "The type. Apple describes it as JWT.";
      case "crit" -> "Extensions that a reader must know to accept the token.";
      case "jku", "x5u" -> "An address to fetch keys from." + NOT_FETCHED;
      case "jwk" -> "A public key in the token itself, so not to be trusted.";
      case "x5c" -> "A chain of certificates, as in what Apple itself signs.";
      case "x5t", "x5t#S256" -> "The fingerprint of a certificate.";
      case "cty" -> "The content type of the payload.";
      case "id" -> "WeatherKit's own member: Team ID, dot, Service ID.";
      case "b64" -> "Whether the payload is encoded (RFC 7797).";
      default -> "A member that App Store Connect does not describe.";
    };
  }

  private String claimMeaning(JsonMember member, double moment) {
    return switch (member.name()) {
      case "iss" -> issuerMeaning(member.value());
      case "sub" -> subjectMeaning();
      case "aud" -> "The audience: whom the token is meant for.";
      case "exp" -> time(member, moment <= now ? "Expired" : "Expires", "The time it expires", moment);
      case "iat" -> time(member, moment - now >= 1 ? "Dated" : "Issued", "The time it was issued", moment);
      case "nbf" -> time(member, "Not valid before", "The time from which it is valid", moment);
      case "scope" -> "The only requests that it may make. The parameters limit, cursor and sort are ignored.";
      case "jti" -> "An identifier for this token.";
      case "bid" -> "A bundle ID, as in tokens for the App Store Server API.";
      case "pid" -> "A Developer ID, as in tokens for alternative marketplaces.";
      case "nonce" -> "A value used once, as in signed offers.";
      case "origin" -> "The websites that may use it, as in MusicKit and MapKit tokens.";
      default -> "A claim that App Store Connect does not describe.";
    };
  }

  private String issuerMeaning(JsonValue value) {
    String text = value instanceof JsonString string ? string.value() : "";
    String meaning = switch (kind) {
      case ASC_TEAM, ASC_INDIVIDUAL, APP_STORE_SERVER, ENTERPRISE, NOTARY -> Shapes.isUuid(text)
          ? "The issuer: the team's Issuer ID."
          : "The issuer. The team's Issuer ID belongs here.";
      case APNS, SIGN_IN_WITH_APPLE, MUSICKIT, WEATHERKIT, MAPKIT -> "The issuer: the Team ID.";
      case MARKETPLACE -> "The issuer: the marketplace app's Apple ID.";
      case APPLE_ADS -> "The issuer: the team in Apple Ads.";
      case BUSINESS_OR_SCHOOL_MANAGER -> "The issuer: the organization's API account.";
      case APPLE_SIGNED -> "The issuer: who made it.";
      case OTHER -> "The issuer: who made it. For App Store Connect, the team's Issuer ID.";
    };
    return text.startsWith("http") ? meaning + NOT_FETCHED : meaning;
  }

  private String subjectMeaning() {
    return switch (kind) {
      case ASC_TEAM, ASC_INDIVIDUAL, ENTERPRISE,
          NOTARY -> "The subject: user for an Individual key, left out for a Team key.";
      case SIGN_IN_WITH_APPLE -> "The subject: the App ID or Services ID.";
      case WEATHERKIT -> "The subject: the Service ID.";
      case APPLE_ADS, BUSINESS_OR_SCHOOL_MANAGER -> "The subject: the client ID.";
      case APP_STORE_SERVER, APNS, MUSICKIT, MAPKIT, MARKETPLACE, APPLE_SIGNED,
          OTHER -> "The subject: who or what the token is about.";
    };
  }

  private String time(JsonMember member, String verb, String otherwise, double moment) {
    if (Double.isNaN(moment)) {
      return otherwise + ", in seconds since 1970."
          + (member.value() instanceof JsonNumber ? " Read that way, this number is before 1970 or after 9999." : "");
    }
    String text = verb + " " + NumericDate.utc(moment);
    return Double.isNaN(now) ? text + "." : text + ", " + Distance.fromNow(moment - now) + ".";
  }
}
