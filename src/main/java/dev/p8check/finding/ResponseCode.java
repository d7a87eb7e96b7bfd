package dev.p8check.finding;

/** What an answer of Apple's or a tool's log shows. */
public enum ResponseCode implements Code {
  RESPONSE_NOT_AUTHORIZED(
      Severity.ERROR,
      "Apple did not accept the token",
      "Apple gives this one answer to every fault of a token: wrong ids, wrong key, wrong times, a revoked key.",
      "Go through the causes from the top. What the three values under Check and the token under Token prove or"
          + " rule out is marked."),
  RESPONSE_KEY_NOT_FOUND(
      Severity.ERROR,
      "A key with this Key ID was not found",
      "This wording is not among the messages that Apple publishes. Taken at its word, the Key ID is not known to"
          + " the service or to the tool that was asked.",
      "Compare the Key ID with the list in App Store Connect, Users and Access, Integrations, App Store Connect API."),
  RESPONSE_CLOCK_SKEW(
      Severity.WARNING,
      "This computer's clock and Apple's disagree",
      "Apple judges a token's times by its own clock. A clock that is fast makes tokens from the future or with too"
          + " long a life; one that is slow makes tokens that have already expired.",
      "Set the clock from the network (macOS: sudo sntp -sS time.apple.com; Linux: sudo timedatectl set-ntp true; Windows: w32tm /resync),"
          + " then make a new token. A lifetime of 15 minutes or less leaves room."),
  RESPONSE_TOKEN_EXPIRED(
      Severity.ERROR,
      "The tool says the token is out of time or revoked",
      "fastlane prints this for every 401: it cannot tell an expired token from a clock that is ahead or a revoked key.",
      "Make a new token and ask again at once. If that is refused too, time is not the cause: check the key and its ids."),
  RESPONSE_FORBIDDEN_ROLE(
      Severity.ERROR,
      "The key may not do this",
      "Apple refused the request itself: the role of the key is too low, the kind of key cannot do it, or the request"
          + " touches something that is not allowed.",
      "Compare the role of the key with what the request needs. A key's role cannot be changed: make a new key with"
          + " the role that fits."),
  RESPONSE_AGREEMENTS(
      Severity.ERROR,
      "The team's agreement or membership is not in effect",
      "Apple holds back requests until the team's legal agreements are signed and its membership is paid. The key has"
          + " nothing to do with it.",
      "Ask the Account Holder to sign in at https://developer.apple.com/account and at App Store Connect, Business, and"
          + " to accept what is open there. Then try again; keep the key."),
  RESPONSE_CLOUD_SIGNING(
      Severity.ERROR,
      "The key may not use cloud-managed signing",
      "Distribution certificates that Apple manages are given to keys with the Admin role only.",
      "Use a Team key with the Admin role, or sign with a distribution certificate and profile of your own."),
  RESPONSE_RATE_LIMITED(
      Severity.WARNING,
      "The key has used up its requests for this hour",
      "Apple counts the requests of each key over a rolling hour.",
      "Wait for the hour to roll on, then ask less often: larger pages, longer pauses, one key for each busy job."),
  RESPONSE_NOT_FOUND(
      Severity.WARNING,
      "What was asked for is not there",
      "Apple answers 404 for a path or an id that does not exist, and also for an app that belongs to another team.",
      "Check the path and the id in the request, and that the key belongs to the team that owns the app."),
  RESPONSE_AUTHENTICATED(
      Severity.NOTE,
      "Apple accepted the token",
      "Only an accepted token gets this answer: Issuer ID, Key ID, private key and clock are right.",
      "Leave the credentials as they are. If something else fails, look for its cause elsewhere."),
  RESPONSE_BAD_REQUEST(
      Severity.WARNING,
      "The request itself is refused",
      "Apple read the request and objects to its method, a parameter, an attribute or the state of what it changes.",
      "Read Apple's detail line: it names the method, parameter or attribute. Change the request, not the credentials."),
  RESPONSE_SERVER_ERROR(
      Severity.WARNING,
      "Something failed on Apple's side",
      "An answer of the 500s says nothing about the credentials, good or bad.",
      "Try again in a few minutes. If it stays, look at https://developer.apple.com/system-status/."),
  RESPONSE_NOT_REACHED(
      Severity.WARNING,
      "Apple was not reached",
      "The request failed on the network, before Apple could answer. That says nothing about the credentials, good or bad.",
      "On the machine that failed, run curl -i https://api.appstoreconnect.apple.com/v1/apps. If no status comes back, not even"
          + " 401, look at its DNS, proxy, firewall and certificates."),
  RESPONSE_APPLE_ACCOUNT(
      Severity.NOTE,
      "The tool signed in with an Apple Account",
      "An Apple Account and its password were used, not the key. That says nothing about the key, good or bad.",
      "Give the tool the key, its Key ID and the Issuer ID in place of the Apple Account: then no password and no code are"
          + " asked for."),
  RESPONSE_TOOL_CANNOT_READ_KEY(
      Severity.ERROR,
      "The tool could not read the private key",
      "The text that reached the tool is not in the form that it expects. Apple was not asked.",
      "Paste what the tool is given, exactly, into the private key field: the damage is then named. Or give the tool"
          + " the file as Apple issued it."),
  RESPONSE_TOOL_CANNOT_FIND_KEY_FILE(
      Severity.ERROR,
      "The tool did not find the .p8 file",
      "altool and the tools built on it look for AuthKey_, the Key ID and .p8 in four folders, and nowhere else; others open"
          + " the path that they are given. Apple was not asked.",
      "mkdir -p ~/.appstoreconnect/private_keys, and put the file there as AuthKey_KEYID.p8, with your Key ID for KEYID."
          + " Where the tool takes a path, give that one in full."),
  RESPONSE_TOOL_ARGUMENTS(
      Severity.ERROR,
      "The tool was called with the wrong arguments",
      "The tool stopped at its own command line or settings. Apple was not asked.",
      "Compare the flags with the tool's help for the version that runs: names differ between versions and tools."),
  RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE(
      Severity.ERROR,
      "altool could not sign in",
      "altool prints this for refused tokens, and has printed it for unsigned agreements and for keys whose role"
          + " was too low.",
      "Make a token here and send the curl line that comes with it: Apple's own answer tells which of these it is."),
  RESPONSE_NOTARY_TEAM(
      Severity.ERROR,
      "The notary service does not know this team",
      "The team that the call names is not one that these credentials belong to.",
      "Check that the Apple Account or the key is one of the team that signs the app, and that a team id in the call is that team's."),
  RESPONSE_UNRECOGNIZED(
      Severity.NOTE,
      "Nothing here is a known message about credentials",
      "No answer of the App Store Connect API and no known message of its tools was found in this text.",
      "Paste more of the log, from the first line that says error. Or make a token here, run the curl line that comes"
          + " with it, and paste the whole answer: it shows whether the credentials work at all.");

  private final Entry entry;

  ResponseCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
