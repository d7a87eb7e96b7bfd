package dev.p8check.explain;

import java.util.List;

/** Words that are no message themselves but say where to look, or what a text is about. */
enum Anchor {
  /** The start of an HTTP status line. */
  STATUS_LINE("http/"),
  /** A host that takes tokens of App Store Connect or of its kin. */
  API_HOST("api.appstoreconnect.apple.com|appstoreconnect.apple.com/notary|api.enterprise.developer.apple.com"),
  /** That of the Enterprise Program API alone. */
  ENTERPRISE_HOST("api.enterprise.developer.apple.com"),
  /** That of the Notary API alone. */
  NOTARY_HOST("appstoreconnect.apple.com/notary"),
  /** The first part of a code in an error answer. */
  ERROR_CODE(
      "not_authorized|forbidden|path_error|not_found|parameter_error|entity_|state_error"
          + "|rate_limit_exceeded|method_not_allowed|unexpected_error|internal_error|not_acceptable"),
  /** Apple's rate limit header. */
  RATE_LIMIT("user-hour-lim:"),
  /** Apple's service or a tool that uses it, or what nobody else answers. */
  APPLE(
      "appstoreconnect|app store connect|connect_api/|app-store-connect|app_store_connect|altool|notarytool"
          + "|itmstransporter|authkey_|itunesconnection|codemagic|apple-actions|apple notary service|eas-cli|eas submit"
          + "|developer.apple.com|authenticationkey|apple_api_|asc_key_id|asc_issuer_id|is_key_content_base64"
          + "|product-errors|contentdeliveryservices|appstoreservice|com.apple.itunes.storekit|spaceship"
          + "|fastlane deliver|upload_to_testflight"
          + "|method is not valid for the resource path"),
  /** A private key of this kind, or a setting that holds one. */
  KEY(
      "issuer_id|api_key_path|summary for app_store_connect_api_key|private key-----|from_json_file|authkey_|pkcs8"
          + "|es256|p-256"
          + "|connect_api_key_duration|connect_api_token_duration"),
  /** This API by its name. */
  API_NAME("app store connect|appstoreconnect|app-store-connect|app_store_connect|app store build upload"),
  /** Where another step of a job begins. */
  STEP("##[group]|--- step: "),
  /** Headers that only Apple's answers have. */
  APPLE_HEADER("x-apple-|daiquiri"),
  /** Apple's other services that answer to programs: purchases, push notifications and devices. */
  OTHER_SERVICE(
      "appstoreserver|itunes.storekit|api.storekit|providertoken\"|\"errorcode\":4000|\"errorcode\":4010"
          + "|\"errorcode\":4040|\"errorcode\":4290"
          + "|originating-system: mz|apns-id:|unable to verify authorization token"
          + "|the json web token (jwt) is invalid|devicecheck.apple.com|appleid.apple.com/auth/token"),
  /** A tool that uses it, and that has traps of its own. */
  FASTLANE("fastlane|spaceship|app_store_connect_api_key|driving the lane|the duration can't be more than 1200"),
  /** Keys for something else. */
  OTHER_KEYS(
      "certificate|haproxy|apache|httpd|octokit|github app|firebasea|firebasee|firebase-|firebase_|firebase.|firebase "
          + "|openvpn|ssh-|gpg:|keyserver|docker|kubern"
          + "|kubectl|postgres|mysql|tls:|/tls|snowflake|docusign|salesforce|vault|server.key|privkey.pem"
          + "|cert.pem|saml"),
  /** Keys for something else, whose readers also run beside Apple's tools. */
  FOREIGN_KEYS(
      "service account|service_account|googleauth|google/auth|rs256|nginx|ssl_ctx|/etc/ssl|keystore|begin certificate"
          + "|load certificate|_tls_|tls library"
          + "|id_rsa|openssh|x509_cert|x509::|expecting: certificate|trusted certificate|gtoken|googletoken"
          + "|google-auth-library|gserviceaccount"
          + "|google.auth|google_private_key"),
  /** What reads a key of this kind in fastlane. */
  KEY_READER("spaceship/connect_api/|step: app_store_connect_api_key"),
  /** A setting that fastlane makes the token's lifetime from. */
  DURATION("duration"),
  /** In a call of fastlane, or in a file for it. */
  KEY_ID(" key_id:|(key_id:|:key_id|\"key_id\"|'key_id'"),
  /** A setting that makes fastlane ask the Enterprise Program. */
  IN_HOUSE("in_house"),
  /** A path where altool takes the Key ID, in its call or in the name that it made from it. */
  PATH_AS_KEY_ID("authkey_/|authkey_./|authkey_~|authkey_authkey_|--apikey /|--api-key /"),
  /** A flag of altool that takes a folder. */
  KEY_FOLDER("--apikeypath "),
  /** A marker line of a private key. */
  PRIVATE_KEY("private key-----"),
  /** An Apple Account, in place of a key. */
  APPLE_ID(
      "app-specific|developer apple id|apple id or password|apple account or password|authorization for username"
          + "|code=-22938|(-22938)|with user & password"),
  /** What eas-cli and fastlane print where they sign in with one before they ask for keys, certificates or apps. */
  LOGIN(
      "://appstoreconnect.apple.com/iris|logged in, verify|log in to your apple developer account|.app-store/auth/"
          + "|login to app store connect (|starting login with user '"
          + "|failed to fetch app store connect api key|failed to create app store connect api key"),
  /** What shows that a key was used for what follows. */
  KEY_IN_USE(
      "authorization token for app store connect api|step: app_store_connect_api_key|authorization: bearer"
          + "|api.appstoreconnect.apple.com"
          + "|--apikey|--api-key|--key-id|-authenticationkeyid|-authenticationkeypath"),
  /** The header that a token is sent in. */
  AUTHORIZATION("authorization:"),
  /** What tools print once they have seen the build in Apple's list. */
  POLLED(
      "for app store connect to finish processing the new build|successfully finished processing the build"
          + "|finished uploading build chunks"
          + "|marked build upload as complete|visibility: attempt|being processed on app store connect"
          + "|for the build to show up in the build list"),
  /** Options that sign in with one, unless a key is given beside them. */
  ACCOUNT_FLAG("--apple-id|@keychain:|@env:|apple_id: |apple_id=|apple_password|apple_app_specific_password"),
  /** Options that sign in with a key, and settings that hold one. */
  KEY_FLAG("--apikey|--api-key|--private-key|--key-id|--key |--issuer| -apikey|apple_api_|authkey_|issuer_id|(-19209)"),
  /** What is printed by tools that take an Apple Account as well as a key. */
  EITHER("altool|itmstransporter|contentdelivery|validation failed (4|iris-code|irisapi|--keychain-profile"),
  /** What @electron/notarize says above the words of notarytool. */
  NOTARIZE("failed to notarize via notarytool"),
  /** What notarytool stored, of an Apple Account or of a key. */
  PROFILE("--keychain-profile"),
  /** The web pages' own interface, which takes the cookie of an Apple Account. */
  IRIS("://appstoreconnect.apple.com/iris"),
  /** The start of a token: Base64 of an opening brace and quote. */
  TOKEN("eyjh|eyj0|eyjr");

  private final String spellings;

  /** @param spellings how it is written, in lower case, parted by upright lines */
  Anchor(String spellings) {
    this.spellings = spellings;
  }

  List<String> spellings() {
    return Spellings.of(spellings);
  }
}
