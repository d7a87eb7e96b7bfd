package dev.p8check.finding;

/** Everything there is to say about a token. */
public enum TokenCode implements Code {
  TOKEN_BEARER_PREFIX(
      Severity.WARNING,
      "The token includes the word Bearer",
      "A library that expects only the token adds `Bearer` itself. If the word is sent twice, Apple answers 401.",
      "Keep only the token: three parts separated by two dots, starting with `ey`."),
  TOKEN_QUOTED(
      Severity.WARNING,
      "The token is inside quotes",
      "Quotes that reach the Authorization header become part of the token, and Apple answers 401.",
      "Keep only what is between the quotes. In a .env file or a CI variable, write the value without them."),
  TOKEN_WHITESPACE(
      Severity.WARNING,
      "The token contains spaces, line breaks or the like",
      "A token has none. A line break ends the Authorization header, and the rest of the token is lost.",
      "Join the token into one line without spaces. In a shell, keep only its characters with `tr -cd "
          + "'A-Za-z0-9._-'`."),
  TOKEN_SURROUNDING_TEXT(
      Severity.WARNING,
      "Other text surrounds the token",
      "Only the token itself can be sent. With a label or the rest of a log line, Apple answers 401.",
      "Keep only the token: three parts separated by two dots, starting with `ey`."),
  TOKEN_IS_PRIVATE_KEY(
      Severity.ERROR,
      "A private key is given as the token",
      "A token is made with the private key and sent. The key itself is never sent to anyone, not even Apple.",
      "Put the key into the private key field and make a token from it. If the key was sent anywhere or "
          + "printed in a log, revoke it in App Store Connect."),
  TOKEN_NOT_JWS(
      Severity.ERROR,
      "This is not a token",
      "A token is a JWS in compact form: header, payload and signature in base64url, separated by dots.",
      "Copy the whole token again, from `ey` to the last character of the third part."),
  TOKEN_IS_JWE(
      Severity.ERROR,
      "This token is encrypted",
      "Five parts make a JWE, an encrypted token. App Store Connect accepts only signed ones, which have three.",
      "Sign the claims with ES256 and send that: call the signing function of your library, not the encrypting one."),
  TOKEN_INVALID_BASE64URL(
      Severity.ERROR,
      "A part of the token is not base64url",
      "Each part uses only A-Z, a-z, 0-9, - and _, and can be written in only one way. Anything else means that a "
          + "character was changed, cut off or added.",
      "Copy the token again from where it was made, or make a new one."),
  TOKEN_STANDARD_BASE64(
      Severity.ERROR,
      "The token is in standard Base64, not base64url",
      "JWS uses - and _ where standard Base64 uses + and /. Apple reads only base64url.",
      "Encode each part as base64url before signing: in a shell, `openssl base64 -A | tr '+/' '-_' | tr -d '='`."),
  TOKEN_PADDING(
      Severity.ERROR,
      "A part of the token ends in padding",
      "Base64url in a JWS does not end in = (RFC 7515), and strict readers refuse it.",
      "Remove the = before signing: in a shell, `openssl base64 -A | tr '+/' '-_' | tr -d '='`."),
  TOKEN_HEADER_NOT_JSON(
      Severity.ERROR,
      "The header is not a JSON object",
      "The first part must decode to UTF-8 JSON such as `{\"alg\":\"ES256\",\"kid\":\"...\",\"typ\":\"JWT\"}`. Without "
          + "it, nobody can tell how the token is signed.",
      "Make the token with a JWT library, or copy it again if its beginning was lost."),
  TOKEN_PAYLOAD_NOT_JSON(
      Severity.ERROR,
      "The payload is not a JSON object",
      "The second part must decode to a UTF-8 JSON object, the claims. In anything else, Apple finds no issuer and no "
          + "expiry.",
      "Pass the claims to your JWT library as an object, not as an already encoded string."),
  TOKEN_DUPLICATE_MEMBER(
      Severity.WARNING,
      "A member appears twice",
      "RFC 7519 tells readers to refuse the token or use the last one; some use the first.",
      "Remove one of the two where the header or the claims are built, and sign again."),
  TOKEN_ALG_NOT_ES256(
      Severity.ERROR,
      "The token is not signed with ES256",
      "App Store Connect accepts only ES256: not none, HS256, RS256 or ES384.",
      "Set the algorithm to `ES256` in your library and pass it the .p8 as a private key, not as a secret string."),
  TOKEN_KID_MISSING(
      Severity.ERROR,
      "The Key ID is missing from the header",
      "Apple looks up the key by `kid`. Without it, the signature cannot be checked, and Apple answers 401.",
      "Take the Key ID from the list in App Store Connect or the name of the .p8, and put it into the header as `kid`. "
          + "Most libraries expect it as a signing option, not as a claim."),
  TOKEN_KID_MALFORMED(
      Severity.ERROR,
      "kid is not a Key ID",
      "A Key ID is made of uppercase letters and digits, ten in every known case, as in the file name "
          + "AuthKey_XXXXXXXXXX.p8. Apple is not known to accept anything else.",
      "Copy the Key ID from App Store Connect \u2192 Users and Access \u2192 Integrations into `kid`, with nothing "
          + "before or after it."),
  TOKEN_KID_MISMATCH(
      Severity.ERROR,
      "kid is not the Key ID given here",
      "The header names one key, the Key ID field another. Apple checks the signature with the key that the header "
          + "names.",
      "Find out which Key ID belongs to your .p8 (see its file name), and use it in both places."),
  TOKEN_TYP_MISSING(
      Severity.NOTE,
      "The header has no typ",
      "Apple's description of the header shows `typ` as `JWT`. Tokens without it are not known to be refused.",
      "To be safe, add `typ` with the value `JWT` to the header."),
  TOKEN_CRITICAL_HEADER(
      Severity.ERROR,
      "The header marks extensions as critical",
      "A reader that does not know an extension named in `crit` must refuse the token (RFC 7515), and Apple describes "
          + "none.",
      "Remove `crit` and the members it names from the header, and sign again."),
  TOKEN_ISS_MISSING(
      Severity.ERROR,
      "The Issuer ID is missing",
      "`iss` names the team in a Team key's token. Without it, Apple cannot tell whose key it is.",
      "For a Team key, copy the Issuer ID from App Store Connect \u2192 Users and Access \u2192 Integrations into the "
          + "`iss` claim. An Individual "
          + "key's token has none."),
  TOKEN_ISS_MALFORMED(
      Severity.ERROR,
      "iss is not an Issuer ID",
      "An Issuer ID is a UUID: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12. Apple is not known to accept "
          + "anything else.",
      "Copy the Issuer ID from above the list of Team Keys in App Store Connect \u2192 Users and Access \u2192 "
          + "Integrations."),
  TOKEN_ISS_MISMATCH(
      Severity.ERROR,
      "iss is not the Issuer ID given here",
      "The token names one team, the Issuer ID field another. The key must belong to the team that the token names.",
      "Copy the Issuer ID again from the page that lists your key, and use it in both places."),
  TOKEN_ISS_IS_TEAM_ID(
      Severity.ERROR,
      "iss holds a Team ID, not the Issuer ID",
      "Ten letters and digits are a Team ID (or a Key ID). App Store Connect expects the Issuer ID, a UUID. Team IDs "
          + "are for APNs, MusicKit and the like.",
      "Copy the Issuer ID from above the list of Team Keys in App Store Connect \u2192 Users and Access \u2192 "
          + "Integrations."),
  TOKEN_ISS_KID_SWAPPED(
      Severity.ERROR,
      "The Issuer ID and the Key ID are swapped",
      "The UUID is in `kid`, and the ten characters are in `iss`. Apple finds neither the key nor the team.",
      "Put the UUID into the `iss` claim and the ten characters into `kid` in the header."),
  TOKEN_ISS_WITH_SUB(
      Severity.ERROR,
      "The token has both iss and sub",
      "A Team key's token has `iss`, an Individual key's has `sub` with the value `user`. Apple expects only one of "
          + "them.",
      "For a Team key, remove `sub`; for an Individual key, remove `iss`."),
  TOKEN_SUB_WRONG(
      Severity.ERROR,
      "sub must be user for an Individual key",
      "An Individual key's token has no `iss`, and its `sub` is always `user`.",
      "Set the `sub` claim to `user` and leave out `iss`. If your key is a Team key, set `iss` to the Issuer ID and "
          + "leave out `sub`."),
  TOKEN_AUD_MISSING(
      Severity.ERROR,
      "The audience is missing",
      "Apple accepts only tokens whose `aud` says that they are meant for App Store Connect.",
      "Set the `aud` claim to `appstoreconnect-v1`."),
  TOKEN_AUD_WRONG(
      Severity.ERROR,
      "The audience is not App Store Connect",
      "`aud` must be exactly `appstoreconnect-v1`. Apple answers 401 to any other audience.",
      "Set the `aud` claim to `appstoreconnect-v1`. In fastlane, set `in_house` to false."),
  TOKEN_AUD_ARRAY(
      Severity.NOTE,
      "The audience is an array",
      "Go libraries write `aud` as an array of one, and Apple accepts that. Whether it accepts one with another "
          + "audience in it is not known.",
      "Leave an array of one as it is, or set the `aud` claim to the string `appstoreconnect-v1`."),
  TOKEN_EXP_MISSING(
      Severity.ERROR,
      "The expiry is missing",
      "Apple refuses a token that never expires.",
      "Set the `exp` claim to the current Unix time plus at most 900 seconds."),
  TOKEN_EXP_NOT_NUMBER(
      Severity.ERROR,
      "The expiry is not a number",
      "`exp` is a NumericDate: seconds since 1970 as a JSON number, without quotes.",
      "Write the number without quotes: in JavaScript `Math.floor(Date.now() / 1000) + 900`, in a shell "
          + "`$(($(date +%s) + 900))`."),
  TOKEN_EXP_MILLISECONDS(
      Severity.ERROR,
      "The expiry is in milliseconds or finer, not seconds",
      "`exp` counts seconds since 1970. Read that way, this time is thousands of years away, and Apple allows 20 "
          + "minutes.",
      "Write seconds, ten digits, without a fraction: in JavaScript `Math.floor(Date.now() / 1000) + 900`, in Java "
          + "`System.currentTimeMillis() / 1000 + 900`."),
  TOKEN_EXP_RELATIVE(
      Severity.ERROR,
      "The expiry is a duration, not a Unix time",
      "`exp` is the Unix time at which the token expires. Read that way, a lifetime is a time in the 1970s, long past.",
      "Add the current Unix time: `exp` = now + 900. Some libraries accept a duration in another option, such as "
          + "`expiresIn`."),
  TOKEN_EXP_EXPIRED(
      Severity.ERROR,
      "The token has expired",
      "Apple answers 401 once its clock is past `exp`.",
      "Make a new token. In a long job, make one shortly before each request, not one at the start."),
  TOKEN_EXP_TOO_FAR(
      Severity.ERROR,
      "The token lives too long",
      "App Store Connect accepts tokens of at most 20 minutes (1200 seconds), from `iat` to `exp` and from now to "
          + "`exp`. Only GET tokens for some resources may live longer, up to six months. Other services have their "
          + "own limits.",
      "Set `iat` to the current Unix time minus 30 to 60 seconds, and `exp` to the current time plus 900. For a longer "
          + "life, use a scope or a service that allows it."),
  TOKEN_LIFETIME_NEAR_LIMIT(
      Severity.WARNING,
      "The lifetime leaves no room for clock differences",
      "Apple counts the 20 minutes by its own clock. If yours is a minute ahead, Apple refuses a token this "
          + "close to the limit.",
      "Set `exp` to the current Unix time plus 900 seconds."),
  TOKEN_IAT_MISSING(
      Severity.WARNING,
      "The time of issue is missing",
      "Apple lists `iat` among the claims. Tokens without it have worked, but without any guarantee.",
      "Set the `iat` claim to the current Unix time minus 30 to 60 seconds."),
  TOKEN_IAT_NOT_NUMBER(
      Severity.ERROR,
      "The time of issue is not a number",
      "`iat` is a NumericDate: seconds since 1970 as a JSON number, without quotes.",
      "Write the number without quotes: in JavaScript `Math.floor(Date.now() / 1000)`, in a shell `$(date "
          + "+%s)`."),
  TOKEN_IAT_FUTURE(
      Severity.ERROR,
      "The token is dated in the future",
      "Such tokens have been refused; how much Apple tolerates is not known. The clock of the machine that "
          + "makes them is "
          + "fast, or `iat` is in milliseconds.",
      "If `iat` has 13 digits or more, write it in seconds, ten digits. If it is whole hours ahead, take the time in "
          + "UTC. Otherwise, set that machine's clock from the network, and `iat` 30 to 60 seconds back."),
  TOKEN_NBF_FUTURE(
      Severity.ERROR,
      "The token is not valid yet",
      "`nbf` is the time from which a token is valid, and it is still to come. Apple does not ask for this claim.",
      "Leave out `nbf`, or set it 60 seconds back."),
  TOKEN_NBF_NOT_NUMBER(
      Severity.WARNING,
      "The not-before time is not a number",
      "`nbf` is a NumericDate: seconds since 1970 as a JSON number, without quotes. Many readers refuse anything else; "
          + "whether Apple does is not known.",
      "Leave out `nbf`, or write the number without quotes."),
  TOKEN_TIMES_UNCHECKED(
      Severity.WARNING,
      "The current time is not known",
      "Only the current time tells whether a token has expired or is dated in the future. Apple goes by its own clock.",
      "Pass the current Unix time as `now`, a number such as `date +%s` prints."),
  TOKEN_SCOPE_NOT_ARRAY(
      Severity.ERROR,
      "The scope is not an array",
      "`scope` is an array of strings, each one request, such as `[\"GET /v1/apps\"]`. With a single string, no "
          + "request matches, and Apple refuses them all.",
      "Put the string into an array: `\"scope\": [\"GET /v1/apps\"]`. Or leave out `scope`; it is optional."),
  TOKEN_SCOPE_MALFORMED(
      Severity.ERROR,
      "A scope entry is not a request",
      "Each entry is the method, one space, the path and optionally a query: `GET /v1/apps?filter[platform]=IOS`. "
          + "Apple refuses a request that no entry matches.",
      "Write the entry as `GET /v1/...`, with GET in uppercase and without the host name, a space in the path or a "
          + "placeholder such as {id}. Or leave out `scope`; it is optional."),
  TOKEN_SCOPE_NOT_GET(
      Severity.ERROR,
      "A scope entry is not a GET request",
      "Apple describes `scope` only for GET; an entry with another method matches no request.",
      "To make requests that change something, leave out `scope` and keep the token to 20 minutes."),
  TOKEN_SCOPE_NOT_LONG_LIVED(
      Severity.ERROR,
      "The scope does not allow a long lifetime",
      "A token may live longer than 20 minutes only if each entry of its scope is a GET request for a resource on "
          + "Apple's list, such as workflows, build runs and power metrics.",
      "Make a token for at most 20 minutes, or one whose `scope` has only resources on that list."),
  TOKEN_LONG_LIVED(
      Severity.NOTE,
      "This is a long-lived token",
      "Its scope has only GET requests for resources on Apple's list, so it may live up to six months.",
      "Keep it like a password: until it expires, anyone who has it can make these requests."),
  TOKEN_SIGNATURE_MISSING(
      Severity.ERROR,
      "The signature is missing",
      "Apple accepts no token without a signature. The third part, after the second dot, is missing.",
      "Give the .p8 to the tool that makes the token, and sign with ES256. If the token was signed, copy it again to "
          + "its very end."),
  TOKEN_SIGNATURE_LENGTH(
      Severity.ERROR,
      "The signature is not 64 bytes long",
      "ES256 writes R and S as 32 bytes each, padded with zeros on the left (RFC 7518 section 3.4). Any other length "
          + "means cut-off text, missing padding or another algorithm.",
      "Copy the token again to its end. If you assemble the signature yourself, pad R and S to 32 bytes each."),
  TOKEN_SIGNATURE_DER(
      Severity.ERROR,
      "The signature is in DER format",
      "`openssl dgst -sign` and most crypto libraries produce a DER sequence. JWS needs only R and S, 64 bytes, and "
          + "Apple answers 401 to anything else.",
      "Convert the signature to R || S before encoding it: `dsaEncoding: 'ieee-p1363'` in Node, "
          + "`SHA256withECDSAinP1363Format` in Java, `rawRepresentation` in CryptoKit."),
  TOKEN_SIGNATURE_INVALID(
      Severity.ERROR,
      "The signature does not match this token and key",
      "It was made with another key, or the header or payload was changed later. Apple answers 401.",
      "Check that `kid` is the Key ID of the .p8 that signs, then make the token again and do not change it."),
  TOKEN_SIGNATURE_VERIFIED(
      Severity.NOTE,
      "The signature was made with this key",
      "The header and the payload are unchanged since the key given here signed them.",
      "Nothing to do here. Only a request can tell whether Apple still knows this key."),
  TOKEN_SIGNATURE_UNCHECKED(
      Severity.NOTE,
      "The signature was not checked",
      "Checking takes an ES256 signature and the private or public key. The claims are shown as the token has them; "
          + "nothing proves who wrote them.",
      "To check an ES256 token, give the .p8, or the public key as PEM or JWK."),
  TOKEN_OTHER_SERVICE(
      Severity.ERROR,
      "This token is for another Apple service",
      "App Store Connect answers 401 to other services' tokens, and most services have their own keys, too.",
      "For App Store Connect, make a token with a key from Users and Access \u2192 Integrations \u2192 App Store "
          + "Connect API. Otherwise, send this one to the other service."),
  TOKEN_WELL_KNOWN_KEY(
      Severity.ERROR,
      "The token is signed with a published sample key",
      "The private half of this key is public: it is in documentation or a test suite. Apple has no such key, and "
          + "anyone can sign with it.",
      "Use the .p8 that you downloaded from App Store Connect. If this key protects anything of yours, replace it "
          + "today.");

  private final Entry entry;

  TokenCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
