package dev.p8check.token;

/** Whose token it is: which of Apple's services takes tokens of its shape. */
public enum TokenKind {
  ASC_TEAM("asc-team", "App Store Connect API, Team key", TokenKind.TWENTY_MINUTES),
  ASC_INDIVIDUAL("asc-individual", "App Store Connect API, Individual key", TokenKind.TWENTY_MINUTES),
  APP_STORE_SERVER("app-store-server", "App Store Server API", 3600),
  ENTERPRISE("enterprise", "Enterprise Program API", TokenKind.TWENTY_MINUTES),
  APNS("apns", "Apple Push Notification service or DeviceCheck", 0),
  SIGN_IN_WITH_APPLE("sign-in-with-apple", "Sign in with Apple", TokenKind.SIX_MONTHS),
  MUSICKIT("musickit", "MusicKit", TokenKind.SIX_MONTHS),
  WEATHERKIT("weatherkit", "WeatherKit", 0),
  MAPKIT("mapkit", "MapKit JS or the Maps Server API", 0),
  APPLE_ADS("apple-ads", "Apple Ads", 180 * 86_400),
  MARKETPLACE("marketplace", "alternative marketplaces", 7 * 86_400),
  NOTARY("notary", "Notary API", TokenKind.TWENTY_MINUTES),
  BUSINESS_OR_SCHOOL_MANAGER(
      "business-or-school-manager", "Apple Business Manager or Apple School Manager", 180 * 86_400),
  APPLE_SIGNED("apple-signed", "data that Apple itself signs", 0),
  OTHER("other", "no known Apple service", TokenKind.TWENTY_MINUTES);

  /** The longest life of an ordinary token, in seconds. */
  public static final int TWENTY_MINUTES = 1200;

  /**
   * Six months in seconds as Apple counts them for MusicKit and Sign in with Apple; for App Store Connect it gives no
   * number.
   */
  static final int SIX_MONTHS = 15_777_000;

  /** How many seconds {@code iat} may be ahead; Apple publishes no number, half a minute was taken. */
  public static final int CLOCK_TOLERANCE = 60;

  private final String id;
  private final String title;
  private final int maxLifetime;

  TokenKind(String id, String title, int maxLifetime) {
    this.id = id;
    this.title = title;
    this.maxLifetime = maxLifetime;
  }

  /** The word used in JSON. */
  public String id() {
    return id;
  }

  /** The service's name. */
  public String title() {
    return title;
  }

  /** The service's name in a sentence. */
  String named() {
    return this == APP_STORE_SERVER || this == ENTERPRISE || this == NOTARY ? "the " + title : title;
  }

  /** The longest that the service lets such a token live in seconds, 0 where it states no limit. */
  int maxLifetime() {
    return maxLifetime;
  }

  /**
   * What {@code aud} says in a token for the Enterprise Program API, or for App Store Connect and what shares its keys.
   */
  public String audience() {
    return this == ENTERPRISE ? "apple-developer-enterprise-v1" : "appstoreconnect-v1";
  }

  /** Whether it is for App Store Connect, or may be. */
  boolean isForAppStoreConnect() {
    return this == ASC_TEAM || this == ASC_INDIVIDUAL || this == OTHER;
  }

  /** Whether header and claims are those of App Store Connect, but for the audience and the scope. */
  boolean isJudgedAsAppStoreConnect() {
    return isForAppStoreConnect() || this == NOTARY || this == ENTERPRISE;
  }
}
