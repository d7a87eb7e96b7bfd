package dev.p8check.finding;

/** What an answer of Apple's or a tool's log shows. */
public enum ResponseCode implements Code {
  RESPONSE_NOT_AUTHORIZED(
      Severity.ERROR,
      "The token was not accepted",
      "Apple gives this one answer to every fault in a token: wrong IDs, wrong key, wrong times, a revoked key.",
      "Go through the causes from the top. Those that your values under Check and Token prove or rule out are marked."),
  RESPONSE_KEY_NOT_FOUND(
      Severity.ERROR,
      "No key with this Key ID was found",
      "This message is not among those Apple documents. Read literally, the service or the tool that was asked does "
          + "not know the Key ID.",
      "Compare the Key ID with the list in Users and Access \u2192 Integrations \u2192 App Store Connect API."),
  RESPONSE_CLOCK_SKEW(
      Severity.WARNING,
      "A clock disagrees with Apple's",
      "Apple judges a token's times by its own clock. A fast clock makes tokens that are dated in the future or live "
          + "too long; a slow one makes tokens that have already expired.",
      "Set the clock of the machine that makes the tokens (macOS: sudo sntp -sS time.apple.com; Linux: sudo "
          + "timedatectl set-ntp true;"
          + " Windows: w32tm /resync), then make a new token. A lifetime of 15 minutes or less leaves room."),
  RESPONSE_TOKEN_EXPIRED(
      Severity.ERROR,
      "The tool calls the token expired, early or revoked",
      "fastlane prints this for every 401: it cannot tell an expired token from a fast clock or a revoked key.",
      "Make a new token and try again at once. If that is refused too, time is not the cause: check the key and its "
          + "IDs."),
  RESPONSE_FORBIDDEN_ROLE(
      Severity.ERROR,
      "The key is not allowed to do this",
      "Apple refused the request itself: the key's role is too low, this kind of key cannot do it, or the request "
          + "touches something that is not allowed.",
      "Go through the causes from the top. Only where the key's role is too low, make a new key with the right role: a "
          + "key's role cannot be changed."),
  RESPONSE_AGREEMENTS(
      Severity.ERROR,
      "The team's agreement or membership is not in effect",
      "Apple refuses requests until the team's legal agreements are signed and its membership is paid. The key is not "
          + "the cause.",
      "Ask the Account Holder to sign in at https://developer.apple.com/account and App Store Connect \u2192 Business, "
          + "and to accept what is pending there. Then try again with the same key."),
  RESPONSE_CLOUD_SIGNING(
      Severity.ERROR,
      "The key cannot use cloud-managed signing",
      "Only keys with the Admin role can use distribution certificates that Apple manages.",
      "Use a Team key with the Admin role, or sign with your own distribution certificate and profile."),
  RESPONSE_RATE_LIMITED(
      Severity.WARNING,
      "Too many requests were sent",
      "Apple counts each key's requests over a rolling hour.",
      "Wait up to an hour, then send fewer requests: larger pages, longer pauses, one key for each busy job."),
  RESPONSE_NOT_FOUND(
      Severity.WARNING,
      "What was requested was not found",
      "Apple answers 404 for a path or an ID that does not exist, and for an app that belongs to another team.",
      "Check the path and the ID in the request, and that the key belongs to the team that owns the app."),
  RESPONSE_AUTHENTICATED(
      Severity.NOTE,
      "Apple accepted the token",
      "Only an accepted token gets this answer: the Issuer ID, Key ID and private key are right, and so "
          + "were its times.",
      "The values behind this token need no repair. If something else fails, look for its cause elsewhere."),
  RESPONSE_BAD_REQUEST(
      Severity.WARNING,
      "The request itself was refused",
      "Apple read the request and objects to its method, a parameter, an attribute or the state of what it changes.",
      "Read Apple's detail line: it names the method, parameter or attribute. Change the request, not "
          + "the credentials."),
  RESPONSE_SERVER_ERROR(
      Severity.WARNING,
      "Something failed on Apple's side",
      "A 5xx answer says nothing about the credentials, good or bad.",
      "Try again in a few minutes. If it persists, see https://developer.apple.com/system-status/."),
  RESPONSE_NOT_REACHED(
      Severity.WARNING,
      "Apple was not reached",
      "The request failed on the network, before Apple could answer. That says nothing about the "
          + "credentials, good or bad.",
      "On the machine that failed, run curl -i https://api.appstoreconnect.apple.com/v1/apps. If no status comes back, "
          + "not even 401, check its DNS, proxy, firewall and certificates."),
  RESPONSE_APPLE_ACCOUNT(
      Severity.NOTE,
      "The tool signed in with an Apple Account",
      "It used an Apple Account and its password, not the key. That says nothing about the key, good or bad.",
      "Give the tool the key, the Key ID and the Issuer ID instead of the Apple Account. It then asks for no password "
          + "and no code."),
  RESPONSE_TOOL_CANNOT_READ_KEY(
      Severity.ERROR,
      "The tool could not read the private key",
      "The text that reached the tool is not in the form it expects. In most cases, Apple was not asked.",
      "Paste exactly what the tool gets into the private key field to see the damage. Or give the tool the file as "
          + "Apple issued it."),
  RESPONSE_TOOL_CANNOT_FIND_KEY_FILE(
      Severity.ERROR,
      "The tool did not find the .p8 file",
      "altool and tools built on it look for AuthKey_KEYID.p8 in four folders unless told otherwise; others open the "
          + "path they are "
          + "given. Apple was not asked.",
      "If the tool expects a path, give the full path. For altool, run mkdir -p ~/.appstoreconnect/private_keys, and "
          + "put the file there as AuthKey_KEYID.p8, with your Key ID for KEYID."),
  RESPONSE_TOOL_ARGUMENTS(
      Severity.ERROR,
      "The tool was called with the wrong arguments",
      "The tool stopped at its own command line or settings. Apple was not asked.",
      "Compare the flags with the help of the version you run: names differ between versions and tools."),
  RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE(
      Severity.ERROR,
      "altool could not sign in",
      "altool prints this for refused tokens, and has printed it for unsigned agreements and for keys with too low a "
          + "role.",
      "Make a token here and run the curl command shown with it: Apple's own answer tells which it is."),
  RESPONSE_NOTARY_TEAM(
      Severity.ERROR,
      "Apple does not accept this team",
      "Apple does not know the team, has not switched on notarization for it, or these credentials belong "
          + "to another team.",
      "Check that the Apple Account or the key belongs to the team that signs the app, and that any team ID in the "
          + "call is that team's. If so, ask Apple: https://developer.apple.com/contact/."),
  RESPONSE_UNRECOGNIZED(
      Severity.NOTE,
      "No known message about credentials was found",
      "No answer of the App Store Connect API or known message of its tools was found in it.",
      "Paste more of the log, from the first line that says error. Or make a token here, run the curl command shown "
          + "with it, and paste the whole answer: it shows whether the credentials work at all.");

  private final Entry entry;

  ResponseCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
