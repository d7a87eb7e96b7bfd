package dev.p8check.finding;

/** Everything there is to say about a token. */
public enum TokenCode implements Code {
  TOKEN_BEARER_PREFIX(
      Severity.WARNING,
      "The word Bearer stands in front of the token",
      "A library that wants the token alone puts `Bearer` in front of it itself; with the word given "
          + "twice Apple answers 401.",
      "Keep only the token: three parts with two dots between them, starting with `ey`."),
  TOKEN_QUOTED(
      Severity.WARNING,
      "The token is inside quotes",
      "Quotes that reach the Authorization header become part of the token, and Apple answers 401.",
      "Keep only what is between the quotes. In a .env file or a CI variable write the value without "
          + "them."),
  TOKEN_WHITESPACE(
      Severity.WARNING,
      "There are spaces, line breaks or the like in the token",
      "A token has none. A line break ends the Authorization header, so the rest of the token is lost on "
          + "the way.",
      "Join the token to one line without spaces. In a shell, keep only its characters with `tr -cd "
          + "'A-Za-z0-9._-'`."),
  TOKEN_SURROUNDING_TEXT(
      Severity.WARNING,
      "There is other text around the token",
      "Only the token itself can be sent; a label or the rest of a log line makes Apple answer 401.",
      "Keep only the token: three parts with two dots between them, starting with `ey`."),
  TOKEN_IS_PRIVATE_KEY(
      Severity.ERROR,
      "A private key stands where a token belongs",
      "A token is made with the private key and sent; the key itself is never sent to anyone, Apple "
          + "included.",
      "Put the key into the private key field and make a token from it. If the key was sent anywhere or "
          + "printed in a log, revoke it in App Store Connect."),
  TOKEN_NOT_JWS(
      Severity.ERROR,
      "This is not a token",
      "A token is a JWS in compact form: header, payload and signature in base64url, with two dots "
          + "between them.",
      "Copy the whole token again, from `ey` to the last character of the third part."),
  TOKEN_IS_JWE(
      Severity.ERROR,
      "This token is encrypted",
      "Five parts make a JWE, an encrypted token. App Store Connect takes only signed ones, which have "
          + "three.",
      "Sign the claims with ES256 and send that: call the signing function of your library, not the "
          + "encrypting one."),
  TOKEN_INVALID_BASE64URL(
      Severity.ERROR,
      "A part of the token is not base64url",
      "Each part is written in A-Z, a-z, 0-9, - and _ alone, and in one way only. Anything else means "
          + "that a character was changed, cut off or added.",
      "Copy the token again from where it was made, or make a new one."),
  TOKEN_STANDARD_BASE64(
      Severity.ERROR,
      "The token is in standard Base64, not base64url",
      "JWS writes - and _ where standard Base64 writes + and /. Apple reads only base64url.",
      "Encode each part as base64url before signing: in a shell `openssl base64 -A | tr '+/' '-_' | tr -d "
          + "'='`."),
  TOKEN_PADDING(
      Severity.ERROR,
      "The token has padding at the end of a part",
      "Base64url in a JWS has no = at its end (RFC 7515). Apple's reader and most libraries refuse it.",
      "Cut the = off before signing: in a shell `openssl base64 -A | tr '+/' '-_' | tr -d '='`."),
  TOKEN_HEADER_NOT_JSON(
      Severity.ERROR,
      "The header is not a JSON object",
      "The first part has to decode to UTF-8 JSON such as "
          + "`{\"alg\":\"ES256\",\"kid\":\"...\",\"typ\":\"JWT\"}`; without it nobody can tell how the token is "
          + "signed.",
      "Make the token with a JWT library, or copy it again if its beginning was lost."),
  TOKEN_PAYLOAD_NOT_JSON(
      Severity.ERROR,
      "The payload is not a JSON object",
      "The second part has to decode to a UTF-8 JSON object, the claims. Apple finds no issuer and no "
          + "expiry in anything else.",
      "Give the claims to your JWT library as an object, not as a text that is already encoded."),
  TOKEN_DUPLICATE_MEMBER(
      Severity.WARNING,
      "A member is there twice",
      "RFC 7519 leaves it to the reader which of the two counts: some take the first, most the last, some "
          + "refuse the token.",
      "Remove one of the two where the header or the claims are put together, and sign again."),
  TOKEN_ALG_NOT_ES256(
      Severity.ERROR,
      "The token is not signed with ES256",
      "App Store Connect takes ES256 and nothing else: not none, not HS256, not RS256, not ES384.",
      "Set the algorithm to `ES256` in your library and give it the .p8 as a private key, not as a secret "
          + "text."),
  TOKEN_KID_MISSING(
      Severity.ERROR,
      "The Key ID is missing from the header",
      "Apple looks the key up by `kid`. Without it there is nothing to check the signature with, and the "
          + "answer is 401.",
      "Take the Key ID from the list in App Store Connect or the name of the .p8, and put it into the header as `kid`. "
          + "Most libraries take it as a signing option, not as a claim."),
  TOKEN_KID_MALFORMED(
      Severity.ERROR,
      "kid is not a Key ID",
      "A Key ID is written in capital letters and digits, ten in every case known, as in the file name "
          + "AuthKey_XXXXXXXXXX.p8. Apple finds no key under another text.",
      "Copy the Key ID from App Store Connect, Users and Access, Integrations, and put it into `kid` with "
          + "nothing before or after it."),
  TOKEN_KID_MISMATCH(
      Severity.ERROR,
      "kid is not the Key ID given here",
      "The header names one key and the Key ID field another. Apple checks the signature with the key "
          + "that the header names.",
      "Find out which Key ID belongs to your .p8 (its file name says it), and use that in both places."),
  TOKEN_TYP_MISSING(
      Severity.NOTE,
      "The header has no typ",
      "Apple shows `typ` as `JWT` in its description of the header. No refusal for its absence is known.",
      "Add `typ` with the value `JWT` to the header, to be on the safe side."),
  TOKEN_CRITICAL_HEADER(
      Severity.ERROR,
      "The header makes extensions critical",
      "A reader that does not know an extension named in `crit` has to refuse the token (RFC 7515), and "
          + "Apple describes none.",
      "Remove `crit` and the members it names from the header, and sign again."),
  TOKEN_ISS_MISSING(
      Severity.ERROR,
      "The Issuer ID is missing",
      "A Team key's token names the team by `iss`. Without it Apple cannot tell whose key it is.",
      "Put the Issuer ID, from App Store Connect, Users and Access, Integrations, into the claim `iss`."),
  TOKEN_ISS_MALFORMED(
      Severity.ERROR,
      "iss is not an Issuer ID",
      "An Issuer ID is a UUID: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12. Apple knows no team "
          + "under another text.",
      "Copy the Issuer ID from App Store Connect, Users and Access, Integrations, above the list of Team "
          + "Keys."),
  TOKEN_ISS_MISMATCH(
      Severity.ERROR,
      "iss is not the Issuer ID given here",
      "The token names one team and the Issuer ID field another. The key has to belong to the team that "
          + "the token names.",
      "Copy the Issuer ID again from the page that lists your key, and use it in both places."),
  TOKEN_ISS_IS_TEAM_ID(
      Severity.ERROR,
      "iss holds a Team ID, not the Issuer ID",
      "Ten letters and digits are a Team ID (or a Key ID). App Store Connect wants the Issuer ID, which "
          + "is a UUID; Team IDs belong to APNs, MusicKit and the like.",
      "Copy the Issuer ID from App Store Connect, Users and Access, Integrations, above the list of Team "
          + "Keys."),
  TOKEN_ISS_KID_SWAPPED(
      Severity.ERROR,
      "The Issuer ID and the Key ID are swapped",
      "The UUID stands in `kid` and the ten characters in `iss`. Apple finds neither the key nor the "
          + "team.",
      "Put the UUID into the claim `iss` and the ten characters into the header's `kid`."),
  TOKEN_ISS_WITH_SUB(
      Severity.ERROR,
      "The token has both iss and sub",
      "`iss` belongs to a Team key's token, `sub` with `user` to an Individual key's. Apple wants one of "
          + "them.",
      "For a Team key remove `sub`; for an Individual key remove `iss`."),
  TOKEN_SUB_WRONG(
      Severity.ERROR,
      "sub has to be user for an Individual key",
      "The token of an Individual key has no `iss`; it has `sub` with the value `user`, always that word.",
      "Set the claim `sub` to `user` and leave out `iss`. If your key is a Team key, set `iss` to the "
          + "Issuer ID and leave out `sub`."),
  TOKEN_AUD_MISSING(
      Severity.ERROR,
      "The audience is missing",
      "Apple takes only tokens whose `aud` says that they are meant for App Store Connect.",
      "Set the claim `aud` to `appstoreconnect-v1`."),
  TOKEN_AUD_WRONG(
      Severity.ERROR,
      "The audience is not App Store Connect",
      "`aud` has to be `appstoreconnect-v1`, letter for letter. Any other audience gets 401.",
      "Set the claim `aud` to `appstoreconnect-v1`. In fastlane, set `in_house` to false."),
  TOKEN_AUD_ARRAY(
      Severity.NOTE,
      "The audience is an array",
      "Go's libraries write `aud` as an array of one, and Apple takes that. Of an array with another audience in it "
          + "nothing is known.",
      "Leave an array of one as it is, or set the claim `aud` to the text `appstoreconnect-v1`."),
  TOKEN_EXP_MISSING(
      Severity.ERROR,
      "The expiry is missing",
      "Apple refuses a token that never expires.",
      "Set the claim `exp` to the present Unix time plus at most 900 seconds."),
  TOKEN_EXP_NOT_NUMBER(
      Severity.ERROR,
      "The expiry is not a number",
      "`exp` is a NumericDate: seconds since 1970 as a JSON number, without quotes.",
      "Write the number without quotes: in JavaScript `Math.floor(Date.now() / 1000) + 900`, in a shell "
          + "`$(($(date +%s) + 900))`."),
  TOKEN_EXP_MILLISECONDS(
      Severity.ERROR,
      "The expiry is in milliseconds or less, not in seconds",
      "`exp` counts seconds since 1970. Read so, this moment is thousands of years away, and Apple allows "
          + "20 minutes.",
      "Write seconds, ten digits, without a fraction: in JavaScript `Math.floor(Date.now() / 1000) + 900`, in Java "
          + "`System.currentTimeMillis() / 1000 + 900`."),
  TOKEN_EXP_RELATIVE(
      Severity.ERROR,
      "The expiry is a duration, not a moment",
      "`exp` is the moment at which the token ends, as Unix time. A lifetime alone is a moment in the "
          + "1970s, long past.",
      "Add the present Unix time: `exp` = now + 900. Some libraries take a duration in another option, "
          + "such as `expiresIn`."),
  TOKEN_EXP_EXPIRED(
      Severity.ERROR,
      "The token has expired",
      "Apple answers 401 once `exp` is past by Apple's clock.",
      "Make a new token. In a long job, make one shortly before each request instead of one at the start."),
  TOKEN_EXP_TOO_FAR(
      Severity.ERROR,
      "The token lives too long",
      "App Store Connect takes tokens of at most 20 minutes, 1200 seconds: from `iat` to `exp`, and from "
          + "now to `exp`. Only GET tokens for some resources may live longer, up to six months. Other services "
          + "have limits of their own.",
      "Set `iat` to the present Unix time and `exp` to 900 seconds later; a longer life takes a scope, or a service, that "
          + "allows it."),
  TOKEN_LIFETIME_NEAR_LIMIT(
      Severity.WARNING,
      "The lifetime leaves no room for clocks that differ",
      "Apple counts the 20 minutes by its own clock. If yours is a minute ahead, a token this close to "
          + "the limit is refused.",
      "Set `exp` to the present Unix time plus 900 seconds."),
  TOKEN_IAT_MISSING(
      Severity.WARNING,
      "The time of issue is missing",
      "Apple lists `iat` among the claims. Tokens without it have worked, yet only by leave.",
      "Set the claim `iat` to the present Unix time minus 30 to 60 seconds."),
  TOKEN_IAT_NOT_NUMBER(
      Severity.ERROR,
      "The time of issue is not a number",
      "`iat` is a NumericDate: seconds since 1970 as a JSON number, without quotes.",
      "Write the number without quotes: in JavaScript `Math.floor(Date.now() / 1000)`, in a shell `$(date "
          + "+%s)`."),
  TOKEN_IAT_FUTURE(
      Severity.ERROR,
      "The token is issued in the future",
      "Apple refuses a token that claims to have been made later than now. The clock of the machine that makes it is "
          + "fast, or `iat` is in milliseconds.",
      "Where `iat` has 13 digits or more, write it in seconds, ten digits. Else set the clock of that machine by network time, and `iat` 30 to "
          + "60 seconds back."),
  TOKEN_NBF_FUTURE(
      Severity.ERROR,
      "The token is not valid yet",
      "`nbf` says from when on a token may be accepted, and that moment is still to come. Apple does not "
          + "ask for this claim.",
      "Leave `nbf` out, or set it 60 seconds back."),
  TOKEN_NBF_NOT_NUMBER(
      Severity.WARNING,
      "The time from which it is valid is not a number",
      "`nbf` is a NumericDate: seconds since 1970 as a JSON number, without quotes. Many readers refuse anything else; what "
          + "Apple does is not known.",
      "Leave `nbf` out, or write the number without quotes."),
  TOKEN_TIMES_UNCHECKED(
      Severity.WARNING,
      "Nothing is known of the present moment",
      "Whether a token has expired, or is issued in the future, only the present moment tells. Apple judges it by its own clock.",
      "Give the present Unix time as `now`, a number such as that of `date +%s`."),
  TOKEN_SCOPE_NOT_ARRAY(
      Severity.ERROR,
      "The scope is not an array",
      "`scope` is an array of texts, each one request, such as `[\"GET /v1/apps\"]`. With a single text "
          + "no request matches, and Apple refuses them all.",
      "Put the text into an array: `\"scope\": [\"GET /v1/apps\"]`. Or leave `scope` out; it is optional."),
  TOKEN_SCOPE_MALFORMED(
      Severity.ERROR,
      "A scope entry is not a request",
      "Each entry is the method, one space, the path and perhaps a query: `GET "
          + "/v1/apps?filter[platform]=IOS`. Apple refuses a request that no entry matches.",
      "Write the entry as `GET /v1/...`, without the host name, a space in the path or a placeholder such as {id}. Or leave "
          + "`scope` out; it is optional."),
  TOKEN_SCOPE_NOT_GET(
      Severity.ERROR,
      "A scope entry is not a GET request",
      "Apple describes `scope` for the GET method alone; no request can match an entry with another one.",
      "Leave `scope` out to make requests that change something, and keep the token to 20 minutes."),
  TOKEN_SCOPE_NOT_LONG_LIVED(
      Severity.ERROR,
      "The scope does not allow a long life",
      "A token may live over 20 minutes only if each entry of its scope is a GET request for a resource "
          + "on Apple's list, such as workflows, build runs and power metrics.",
      "Set `exp` to at most 20 minutes after `iat`, or take the other resources out of `scope`."),
  TOKEN_LONG_LIVED(
      Severity.NOTE,
      "This is a long-lived token",
      "Its scope has only GET requests for resources that Apple lists as allowing it, so it may live up "
          + "to six months.",
      "Keep it like a password: until it expires, whoever has it can make these requests."),
  TOKEN_SIGNATURE_MISSING(
      Severity.ERROR,
      "The signature is missing",
      "Apple takes no token without a signature. The third part, after the second dot, is not there.",
      "Give the .p8 to whatever makes the token, and sign with ES256. If the token was signed, copy it again to its very "
          + "end."),
  TOKEN_SIGNATURE_LENGTH(
      Severity.ERROR,
      "The signature is not 64 bytes long",
      "ES256 writes R and S with 32 bytes each, padded with zeros on the left (RFC 7518 section 3.4). Any "
          + "other length means cut-off text, missing padding or another algorithm.",
      "Copy the token again to its end. If you put the signature together yourself, pad R and S to 32 "
          + "bytes each."),
  TOKEN_SIGNATURE_DER(
      Severity.ERROR,
      "The signature is in DER form",
      "`openssl dgst -sign` and most crypto libraries give a DER sequence. JWS wants R and S alone, 64 "
          + "bytes, and Apple answers 401 to anything else.",
      "Convert the signature to R || S before encoding it: `dsaEncoding: 'ieee-p1363'` in Node, "
          + "`SHA256withECDSAinP1363Format` in Java, `rawRepresentation` in CryptoKit."),
  TOKEN_SIGNATURE_INVALID(
      Severity.ERROR,
      "The signature does not fit this token and key",
      "It was made with another key, or the header or payload was changed afterwards. Apple answers 401.",
      "Check that `kid` is the Key ID of the .p8 that signs, then make the token again and change nothing "
          + "in it."),
  TOKEN_SIGNATURE_VERIFIED(
      Severity.NOTE,
      "The signature was made by this key",
      "The header and the payload are as they were signed, and it is the key given here that signed them.",
      "Nothing to do here. Whether Apple still knows this key, only a request can tell."),
  TOKEN_SIGNATURE_UNCHECKED(
      Severity.NOTE,
      "The signature was not checked",
      "That takes an ES256 signature, and the private key or its public half. The claims are shown as the token has them; "
          + "nothing proves who wrote them.",
      "For an ES256 token give the .p8, or the public key as PEM or JWK, to have the signature checked."),
  TOKEN_OTHER_SERVICE(
      Severity.ERROR,
      "This token is for another service of Apple",
      "App Store Connect answers 401 to the tokens of other services, and most services have keys of their own, too.",
      "For App Store Connect make a token with a key from Users and Access, Integrations, App Store "
          + "Connect API. For the other service send it there."),
  TOKEN_WELL_KNOWN_KEY(
      Severity.ERROR,
      "The token is signed with a published sample key",
      "The private half of this key is public: it stands in documentation or a test suite. Apple has no "
          + "such key, and anyone can sign with it.",
      "Use the .p8 that you downloaded from App Store Connect. If this key guards anything of yours, "
          + "replace it today.");

  private final Entry entry;

  TokenCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
