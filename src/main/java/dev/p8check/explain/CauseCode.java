package dev.p8check.explain;

import dev.p8check.encoding.Ascii;
import java.util.List;

/** What can be behind an answer or a log: every word about a cause, once. */
enum CauseCode {
  CAUSE_TRAILING_WHITESPACE(
      "An ID has a stray space, line break or quote",
      "A secret pasted with its line break, or written with echo, is one character too long, and Apple compares every "
          + "character.",
      "Paste both IDs under Check, exactly as the failing job has them.",
      "Save both again without it, for example with printf '%s' instead of echo.",
      "issuer-id-surrounding-whitespace issuer-id-inner-whitespace issuer-id-invisible-character"
          + " issuer-id-quoted issuer-id-labelled key-id-surrounding-whitespace key-id-inner-whitespace"
          + " key-id-invisible-character key-id-quoted key-id-labelled"),
  CREDENTIALS_SWAPPED_IDS(
      "Issuer ID and Key ID are swapped",
      "The Issuer ID is the long one with hyphens, the Key ID the short one of ten characters.",
      "Look at both values side by side.",
      "Swap the two values.",
      "credentials-swapped-ids token-iss-kid-swapped issuer-id-is-key-id key-id-is-issuer-id"),
  CAUSE_WRONG_KEY_ID(
      "The Key ID is not this private key's",
      "Apple looks up the public key by the Key ID in the token; another key does not match the signature.",
      "Compare the Key ID with the name of the downloaded file: AuthKey_KEYID.p8.",
      "Use the Key ID listed with this key in App Store Connect.",
      "token-kid-mismatch token-kid-malformed token-kid-missing credentials-file-name-key-id-mismatch"
          + " key-id-"),
  CAUSE_WRONG_ISSUER_ID(
      "The Issuer ID is mistyped or belongs to another team",
      "Every team has one Issuer ID, and a token names it in its iss claim.",
      "Compare it with the one at the top of Users and Access \u2192 Integrations \u2192 App Store Connect API.",
      "Copy it again with the Copy button next to it.",
      "token-iss-mismatch token-iss-malformed issuer-id-"),
  TOKEN_EXP_EXPIRED(
      "The token had expired",
      "A token lives for minutes. A long build outlives it, and a saved token expires.",
      "Paste the token under Token to see its times.",
      "Make the token right before the request, and again before each later one.",
      "token-exp-expired"),
  TOKEN_EXP_TOO_FAR(
      "The token lives longer than 20 minutes",
      "Apple refuses a token whose exp is more than 20 minutes after iat or after Apple's current time.",
      "Paste the token under Token, or subtract iat from exp.",
      "Set iat to 30 to 60 seconds ago, and exp to 15 minutes from now.",
      "token-exp-too-far token-lifetime-near-limit"),
  RESPONSE_CLOCK_SKEW(
      "The machine's clock is wrong",
      "A fast clock makes a 20-minute token too long for Apple; a slow one makes tokens that have expired already.",
      "Paste the whole answer of curl -i: its Date line is compared with this clock.",
      "Set the clock from the network, and keep lifetimes at 15 minutes or less.",
      "token-iat-future token-nbf-future"),
  CAUSE_KEY_REVOKED(
      "The key has been revoked",
      "A revoked key looks and signs like any other.",
      "Look for the Key ID in App Store Connect: revoked keys are listed for 30 days.",
      "Make a new key; a revoked one cannot be restored.",
      ""),
  CREDENTIALS_INDIVIDUAL_KEY_WITH_ISSUER(
      "An Individual key is used with an Issuer ID",
      "An Individual key's token has the subject \"user\" and no issuer.",
      "Is the key listed in your own profile rather than under Integrations?",
      "Leave out the Issuer ID, or use a Team key if the tool insists on one.",
      "credentials-individual-key-with-issuer token-iss-with-sub token-sub-wrong"),
  CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER(
      "A Team key is used without an Issuer ID",
      "Without an Issuer ID, tools such as fastlane make a token for an Individual key.",
      "Is the Issuer ID empty in the failing job? Secrets are empty in builds without access to them.",
      "Set the Issuer ID in the job.",
      "token-iss-missing"),
  CAUSE_OTHER_SERVICE(
      "The key belongs to another Apple service",
      "Keys for push notifications, Sign in with Apple and others look exactly alike; only the list that shows the key "
          + "tells them apart.",
      "Is the Key ID under Users and Access \u2192 Integrations \u2192 App Store Connect API?",
      "Make a key there. Keys from developer.apple.com do not work for this API.",
      "token-other-service"),
  CREDENTIALS_IN_APP_PURCHASE_KEY(
      "It is an In-App Purchase key",
      "In-App Purchase keys, downloaded as SubscriptionKey_, are a separate kind and work only for purchases.",
      "Was the file named SubscriptionKey_ when it was downloaded?",
      "Make an App Store Connect API key; renaming the file does not change its kind.",
      "credentials-in-app-purchase-key"),
  TOKEN_ISS_IS_TEAM_ID(
      "The Team ID is used as the Issuer ID",
      "The Team ID has ten characters, the Issuer ID 36 with four hyphens.",
      "Count the characters of the Issuer ID.",
      "Use the Issuer ID from App Store Connect.",
      "token-iss-is-team-id"),
  TOKEN_AUD_WRONG(
      "The audience is not this API's",
      "App Store Connect expects appstoreconnect-v1. The Enterprise Program expects another, which fastlane sends with "
          + "in_house: true.",
      "Paste the token under Token, or look for in_house in the settings.",
      "Set aud to the audience of the API; for App Store Connect, set in_house to false.",
      "token-aud-wrong token-aud-missing"),
  TOKEN_SIGNATURE_INVALID(
      "The token was signed with another key or changed later",
      "One changed character in the token, or the wrong key, makes the signature invalid.",
      "Load the private key under Check and the token under Token to verify the signature.",
      "Sign again with the key that belongs to the Key ID.",
      "token-signature-invalid token-signature-missing private-key-public-key-mismatch"
          + " private-key-well-known-key private-key-wrong-curve private-key-rsa private-key-ed25519"
          + " token-well-known-key"),
  TOKEN_SIGNATURE_DER(
      "The signature is in DER format",
      "openssl dgst -sign writes 70 to 72 bytes of DER; a token needs R and S as 64 bytes.",
      "Paste the token under Token to see the format.",
      "Convert it, left-padding R and S to 32 bytes each; the page offers the repaired token.",
      "token-signature-der token-signature-length token-standard-base64 token-padding"),
  CAUSE_AUTHORIZATION_HEADER(
      "The Authorization header is malformed",
      "If the word Bearer is missing or doubled, quotes are sent, or the key is sent instead of the token, Apple sees "
          + "no token.",
      "Print the header's length and its first ten characters only: they must be Bearer eyJ.",
      "Send exactly: Authorization: Bearer TOKEN",
      "token-not-jws token-is-private-key token-is-jwe token-bearer-prefix token-quoted token-whitespace"),
  TOKEN_EXP_MILLISECONDS(
      "The times are not in Unix seconds",
      "Milliseconds have 13 digits; a plain 1200 is a time in 1970.",
      "Paste the token under Token, or count the digits of exp: there must be ten.",
      "Divide milliseconds by 1000; add the lifetime to the current time.",
      "token-exp-milliseconds token-exp-relative token-exp-not-number token-iat-not-number"
          + " token-exp-missing"),
  CAUSE_SCOPE(
      "The token's scope does not cover the request",
      "A token with a scope works only for the requests that the scope lists.",
      "Compare method, path and query with the entries of scope.",
      "Add the request as \"GET /v1/...\" or leave out scope.",
      "token-scope-"),
  CAUSE_FASTLANE_DURATION(
      "The duration set in fastlane is too long",
      "fastlane sets iat a minute back, so a duration of 1200 makes a token of 21 minutes.",
      "Look for duration in the call of app_store_connect_api_key.",
      "Leave out duration, or set it to 500.",
      ""),
  CAUSE_UNEXPANDED_VARIABLE(
      "A shell variable was sent unexpanded",
      "The shell does not expand variables in single quotes.",
      "Look for ${ or $( in the address or the values in the log.",
      "Use double quotes.",
      ""),
  CAUSE_APPLE_TRANSIENT(
      "Apple briefly refused a good token",
      "Builds with good keys have seen single 401s that went away on their own.",
      "Did the same job pass before, unchanged?",
      "Try again two or three times before changing anything.",
      ""),
  CAUSE_API_ACCESS(
      "The team has not requested API access",
      "The Account Holder must request access once for the team.",
      "Does Users and Access \u2192 Integrations \u2192 App Store Connect API show a button to request access?",
      "Have the Account Holder request it there.",
      ""),
  CAUSE_ROLE(
      "The key's role is too low for this request",
      "Each request needs a role: Admin for users, App Manager for metadata and submission, a sales or finance role "
          + "for reports.",
      "See the key's role in App Store Connect, and the table of roles in the guide.",
      "Make a Team key with the right role. An existing key's role cannot be changed.",
      ""),
  CAUSE_INDIVIDUAL_LIMITS(
      "It is an Individual key, which cannot do this",
      "Individual keys cannot use the provisioning endpoints, sales and finance reports, or, before Xcode "
          + "26, notarytool.",
      "Is it about certificates, profiles, devices, bundle IDs, reports or notarization?",
      "Use a Team key.",
      ""),
  CAUSE_ATTRIBUTE(
      "The request changes something no key may change",
      "Apple gives the same answer for attributes that are deprecated or closed to the API.",
      "Send the request again with fewer attributes.",
      "Leave out the refused attribute.",
      ""),
  CAUSE_ACCOUNT_HOLDER(
      "Only the Account Holder may do this",
      "No Team key has that role, so no Team key is enough.",
      "Read Apple's detail line: it names the Account Holder.",
      "Have the Account Holder do it on Apple's site. Keep the key.",
      ""),
  CAUSE_OTHER_TEAM(
      "The key belongs to another team",
      "People in several teams have several sets of keys.",
      "Compare the Issuer ID with the one shown for the team that owns the app.",
      "Use a key of the team that owns the app.",
      ""),
  CAUSE_APPLE_ID_ROLE(
      "An Apple Account was used, and lacks the role or the team",
      "Some tools sign in with an Apple Account instead of the key.",
      "See in the log which one it used.",
      "Give the tool the key, or the account that role in that team. For eas submit, set ascApiKeyPath, ascApiKeyId, "
          + "ascApiKeyIssuerId and ascAppId in eas.json, and add --non-interactive.",
      ""),
  CAUSE_AGREEMENT(
      "An agreement is waiting for the Account Holder",
      "When Apple renews an agreement, it refuses requests until the Account Holder accepts it. No one else can, "
          + "whatever their role.",
      "Does the Account Holder see a notice at https://developer.apple.com/account or App Store Connect \u2192 "
          + "Business?",
      "Have the Account Holder accept it. Keep the credentials.",
      ""),
  CAUSE_MEMBERSHIP(
      "The membership has lapsed",
      "Without a paid membership, Apple refuses the team's requests.",
      "See Membership at https://developer.apple.com/account.",
      "Have the Account Holder renew it. Keep the credentials.",
      ""),
  CAUSE_AGREEMENT_PASSING(
      "The refusal goes away on its own",
      "This answer has appeared for a while although everything was signed.",
      "Does the Account Holder see no pending agreement?",
      "Try again after an hour.",
      ""),
  CAUSE_CLOUD_ROLE(
      "The key's role is below Admin",
      "Signing for distribution with certificates that Apple manages needs an Admin key.",
      "See the key's role in App Store Connect.",
      "Use an Admin key for the export, or sign manually with a certificate and profile.",
      ""),
  CAUSE_NO_CERTIFICATE(
      "The team has no distribution certificate",
      "The same message has appeared when there was no distribution certificate at all.",
      "See Certificates at https://developer.apple.com/account/resources.",
      "Create a distribution certificate.",
      ""),
  CAUSE_RATE(
      "Too many requests in one hour with this key",
      "The limit is per key: several jobs, or a loop that polls, add up.",
      "Read the X-Rate-Limit line of any answer: it shows the limit and what is left.",
      "Poll less often, request larger pages, and give busy jobs their own keys.",
      ""),
  CAUSE_WRONG_PATH(
      "The path or the ID is wrong",
      "The request reached Apple, which found nothing there.",
      "Compare the path with Apple's documentation, and the ID with the one in App Store Connect.",
      "Correct the path or the ID.",
      ""),
  CAUSE_REQUEST(
      "A parameter or attribute is refused",
      "Apple names it in the error's detail and source.",
      "Read detail and source.",
      "Change that part of the request.",
      ""),
  CAUSE_METHOD(
      "The path does not accept this method",
      "Some paths accept only GET, others only POST.",
      "Compare the method with Apple's documentation of the path.",
      "Use a method that the path accepts.",
      ""),
  CAUSE_OUTAGE(
      "Apple's service is failing",
      "5xx answers come from Apple's side.",
      "See https://developer.apple.com/system-status/.",
      "Wait and try again.",
      ""),
  CAUSE_DIFFERENT_TEXT(
      "The tool gets a different text than the one loaded here",
      "In a secret, a YAML file or a shell, a key can lose its line breaks or its BEGIN and END lines.",
      "Print the length and the first 27 characters of what the tool gets: wc -c, head -c 27. Apple's file has 257 or "
          + "258 bytes and begins with -----BEGIN PRIVATE KEY-----.",
      "Give the tool the file, or store it as Base64 and decode it in the job.",
      ""),
  PRIVATE_KEY_LITERAL_NEWLINES(
      "The line breaks arrive as the two characters \\n",
      "A one-line secret keeps \\n as typed unless something turns it into line breaks.",
      "Does the value contain backslashes?",
      "Write it with printf '%b', or store the key as Base64.",
      "private-key-literal-newlines"),
  PRIVATE_KEY_MISSING_LINE_BREAKS(
      "The key was flattened into one line",
      "Many readers expect the BEGIN and END lines on their own lines, and 64 characters per line.",
      "Does the value span more than one line?",
      "Quote the variable wherever the shell uses it, or repair the key under Check and store it again.",
      "private-key-missing-line-breaks private-key-line-length private-key-blank-lines"),
  PRIVATE_KEY_MISSING_BOUNDARIES(
      "The BEGIN and END lines are missing",
      "Only the Base64 in between was copied.",
      "Does the value start with -----BEGIN PRIVATE KEY-----?",
      "Copy the whole file, including its first and last lines.",
      "private-key-missing-boundaries private-key-missing-begin private-key-missing-end"
          + " private-key-damaged-boundary private-key-surrounding-text"),
  PRIVATE_KEY_BASE64_WRAPPED(
      "The whole file is Base64-encoded",
      "The value was encoded to fit on one line, and nothing decodes it.",
      "Does the value start with LS0tLS1CRUdJTi?",
      "Decode it first; in fastlane, set is_key_content_base64: true.",
      "private-key-base64-wrapped"),
  CAUSE_BASE64_FLAG(
      "is_key_content_base64 is set, but the key is plain text",
      "Decoding a PEM file as Base64 gives meaningless bytes.",
      "Does the value start with -----BEGIN?",
      "Drop the flag, or encode the value.",
      ""),
  PRIVATE_KEY_IS_PATH(
      "A path is given where the key itself is expected",
      "Some settings expect the content of the file, others its path.",
      "Does the value look like a file name?",
      "Give the content, or use the setting meant for paths: in fastlane, key_filepath.",
      "private-key-is-path"),
  PRIVATE_KEY_INDENTED(
      "The lines of the key are indented",
      "In YAML, a here-document or a multi-line string, the indentation becomes part of the key.",
      "Are there spaces before -----BEGIN or -----END?",
      "Remove the spaces; in Swift, align the closing quotes with the text.",
      "private-key-indented private-key-trailing-whitespace"),
  PRIVATE_KEY_CRLF(
      "Lines end in CR LF, or a stray line break is inside",
      "A reader that strips only one kind of line break fails on the other.",
      "Run file AuthKey_KEYID.p8: its answer must not contain CRLF.",
      "tr -d '\\r' < AuthKey_KEYID.p8 > fixed.p8",
      "private-key-crlf"),
  PRIVATE_KEY_TRUNCATED_DER(
      "The key is cut short or encoded twice",
      "The BEGIN and END lines look right, but the text between them is not a whole key.",
      "Load it under Check to see the byte where it breaks off.",
      "Use the file as downloaded. If it is gone, make a new key: Apple keeps no copy.",
      "private-key-truncated-der private-key-not-asn1 private-key-truncated-base64"
          + " private-key-invalid-base64-character private-key-trailing-data"),
  PRIVATE_KEY_SEC1(
      "The reader expects the key in another container",
      "EC PRIVATE KEY (SEC 1) and PRIVATE KEY (PKCS#8) hold the same key in two forms, and many readers accept only "
          + "one.",
      "Read the BEGIN line.",
      "In Go, call ParsePKCS8PrivateKey. Elsewhere, run openssl pkcs8 -topk8 -nocrypt -in key.pem -out AuthKey.p8 and "
          + "use that file.",
      "private-key-sec1 private-key-label-mismatch"),
  PRIVATE_KEY_RSA(
      "The reader expects another type of key",
      "Apple issues EC keys on P-256; code for RSA cannot read them, and an RSA key cannot sign ES256.",
      "Load the key under Check to see its type.",
      "Use the library's EC reader and the algorithm ES256.",
      "private-key-rsa private-key-wrong-curve private-key-ed25519 private-key-unsupported-algorithm"),
  CAUSE_BODY_WANTED(
      "This tool expects only the Base64, on one line",
      "A few libraries add the BEGIN and END lines themselves.",
      "See what its documentation shows for the key.",
      "Remove the BEGIN and END lines and all line breaks.",
      ""),
  CAUSE_JSON_EXPECTED(
      "A .p8 file is given where a JSON file is expected",
      "fastlane's api_key_path expects a JSON file that holds the key. fastlane logs what it read.",
      "Does api_key_path end in .p8?",
      "Use key_filepath, or make the JSON file under Export. If others can read the log, revoke the"
          + " key.",
      ""),
  CAUSE_JSON_FORM(
      "The JSON file with the key is malformed",
      "It needs key_id, key and, for a Team key, issuer_id; \\n for the line breaks in key; and no comments or comma "
          + "before the last brace.",
      "Compare it with the one from Export.",
      "Use the file from Export.",
      "private-key-is-fastlane-json"),
  CAUSE_WEB_CRYPTO(
      "Safari cannot import a key in the form Apple issues",
      "WebKit reads a PKCS#8 key at fixed offsets, and Apple's file has one part more than it expects.",
      "Does the same code work in Chrome or Firefox?",
      "Import the key as JWK, with d, x and y.",
      ""),
  CAUSE_FILE_MODE(
      "Others can read the key file",
      "The tool refuses a key that every user of the machine can read.",
      "Run ls -l on the file.",
      "chmod 600 AuthKey_KEYID.p8",
      ""),
  CAUSE_KEY_FILE_PLACE(
      "The file is not in one of the four folders",
      "They are ./private_keys, ~/private_keys, ~/.private_keys and ~/.appstoreconnect/private_keys;"
          + " API_PRIVATE_KEYS_DIR names another.",
      "ls -l ~/.appstoreconnect/private_keys",
      "mkdir -p ~/.appstoreconnect/private_keys && cp AuthKey_KEYID.p8 ~/.appstoreconnect/private_keys/",
      ""),
  CAUSE_KEY_FILE_NAME(
      "The file is not named AuthKey_KEYID.p8",
      "The name is made from the Key ID. A file named ApiKey_, or with (1) in its name, is ignored.",
      "Compare the name with the Key ID, letter by letter.",
      "Rename it to AuthKey_KEYID.p8.",
      "credentials-file-name-key-id-mismatch"),
  CAUSE_KEY_ID_IS_PATH(
      "A path is given where the Key ID is expected",
      "altool's API key flag expects the Key ID and makes the file name from it.",
      "Look at the value after --apiKey or --api-key.",
      "Give the ten characters of the Key ID.",
      "key-id-is-file-name"),
  CAUSE_DIRECTORY_FLAG(
      "The flag got a file, not a folder, or a path that does not exist",
      "--apiKeyPath takes the folder with the key.",
      "Run ls -l on the path, in the failing job itself.",
      "Give the absolute path of a folder that exists in the job.",
      ""),
  CAUSE_NO_FILE_AT_PATH(
      "No file is at that path",
      "On a build machine, the home folder and the working folder differ from yours. The file may have any name.",
      "Run ls -l on the path, in the failing job itself.",
      "Give an absolute path that exists in the job. If an action writes the file, use its newest version.",
      ""),
  CAUSE_FLAG_NAMES(
      "The flag has another name in this version",
      "altool in Xcode 26 uses --api-key and --api-issuer; in Xcode 16, --apiKey and --apiIssuer.",
      "Run xcodebuild -version and xcrun altool --help",
      "Use the names of the version you run, or update the tool that calls altool.",
      ""),
  CAUSE_PATH_NOT_ABSOLUTE(
      "The key's path is not absolute, or nothing is there",
      "xcodebuild does not accept a relative path and does not expand ~.",
      "Run ls -l on the path.",
      "Start the path with /, or write \"$HOME\" instead of ~.",
      ""),
  CAUSE_FLAGS_NOT_PASSED(
      "The key does not reach xcodebuild",
      "fastlane does not pass its key on: xcodebuild looks for an account in Xcode instead.",
      "Does the xcodebuild line in the log contain -authenticationKeyPath?",
      "Add -allowProvisioningUpdates, -authenticationKeyPath, -authenticationKeyID and -authenticationKeyIssuerID, to "
          + "the export as well as the archive.",
      ""),
  CAUSE_ISSUER_NOT_GIVEN(
      "The Issuer ID does not reach the tool",
      "The variable is not set or not exported, or the flag is missing.",
      "Run echo \"${#APP_STORE_CONNECT_ISSUER_ID}\" in the job, with your variable's name: it must print 36.",
      "Export the variable in the same shell, or give the flag.",
      ""),
  CAUSE_TRANSPORTER(
      "Transporter 3.0.0 loses the Issuer ID",
      "That version stopped with this message although the Issuer ID was given.",
      "Does the log name Transporter 3.0.0?",
      "Update Transporter. Until then, set ITMSTRANSPORTER_FORCE_ITMS_PACKAGE_UPLOAD=true for fastlane.",
      ""),
  CAUSE_SETTING_NOT_GIVEN(
      "A setting for the key does not reach the tool",
      "The key, the Key ID and the Issuer ID have separate settings, and an empty one counts as missing. Secrets are "
          + "empty in builds without access to them.",
      "echo \"${#APPLE_API_ISSUER}\" prints 0 in the job if it is empty; use your variables' names.",
      "Set every value that the message names, in the step that calls the tool.",
      ""),
  CAUSE_OPTION_UNKNOWN(
      "The action does not take this option, or not like this",
      "build_app has no api_key, and app_store_connect_api_key has no key.",
      "See the action's options in fastlane's documentation.",
      "Give app_store_connect_api_key the key as key_content or key_filepath, and its result as api_key to the actions "
          + "that talk to Apple. For build_app, put the -authenticationKey flags into xcargs.",
      ""),
  CAUSE_PATH_WANTED(
      "A key is given where a path is expected",
      "electron-builder's APPLE_API_KEY is the path of the file; Tauri's variable of that name is the Key ID.",
      "Which tool reads the variable?",
      "Write the key to a file and give its path.",
      "");

  /** What is left of a check that asks for values which are there. */
  static final String FOUND = "This was checked in what is loaded here.";

  private final String title;
  private final String because;
  private final String check;
  private final String fix;
  private final String proofs;

  /**
   * @param proofs the ids of findings that show that it is so, parted by spaces; one that ends in a hyphen
   *     stands for all that begin with it
   */
  CauseCode(String title, String because, String check, String fix, String proofs) {
    this.title = title;
    this.because = because;
    this.check = check;
    this.fix = fix;
    this.proofs = proofs;
  }

  String id() {
    return Ascii.lower(name()).replace('_', '-');
  }

  String title() {
    return title;
  }

  /** Why this can be behind it, before anything is known of the values at hand. */
  String because() {
    return because;
  }

  String check() {
    return check;
  }

  /** How to find out, where what is loaded here already shows it. */
  String checkDone() {
    return check.startsWith("Paste ") || check.startsWith("Load ") ? FOUND : check;
  }

  String fix() {
    return fix;
  }

  /** Whether the finding of that id shows this cause. */
  boolean isProvenBy(String id) {
    for (String proof : proofs()) {
      if (proof.endsWith("-") ? id.startsWith(proof) : id.equals(proof)) {
        return true;
      }
    }
    return false;
  }

  /** The ids of findings that show this cause; one that ends in a hyphen stands for all that begin with it. */
  List<String> proofs() {
    return Spellings.of(proofs.replace(' ', '|'));
  }

  Cause possible() {
    return possible(because);
  }

  Cause possible(String reason) {
    return new Cause(id(), title, reason, check, fix, Cause.Standing.POSSIBLE);
  }

  Cause proven(String reason) {
    return new Cause(id(), title, reason, checkDone(), fix, Cause.Standing.PROVEN);
  }

  Cause ruledOut(String reason) {
    return new Cause(id(), title, reason, checkDone(), fix, Cause.Standing.RULED_OUT);
  }
}
