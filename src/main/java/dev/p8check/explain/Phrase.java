package dev.p8check.explain;

import static dev.p8check.finding.ResponseCode.RESPONSE_AGREEMENTS;
import static dev.p8check.finding.ResponseCode.RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE;
import static dev.p8check.finding.ResponseCode.RESPONSE_APPLE_ACCOUNT;
import static dev.p8check.finding.ResponseCode.RESPONSE_AUTHENTICATED;
import static dev.p8check.finding.ResponseCode.RESPONSE_BAD_REQUEST;
import static dev.p8check.finding.ResponseCode.RESPONSE_CLOUD_SIGNING;
import static dev.p8check.finding.ResponseCode.RESPONSE_FORBIDDEN_ROLE;
import static dev.p8check.finding.ResponseCode.RESPONSE_KEY_NOT_FOUND;
import static dev.p8check.finding.ResponseCode.RESPONSE_NOTARY_TEAM;
import static dev.p8check.finding.ResponseCode.RESPONSE_NOT_AUTHORIZED;
import static dev.p8check.finding.ResponseCode.RESPONSE_NOT_FOUND;
import static dev.p8check.finding.ResponseCode.RESPONSE_NOT_REACHED;
import static dev.p8check.finding.ResponseCode.RESPONSE_RATE_LIMITED;
import static dev.p8check.finding.ResponseCode.RESPONSE_SERVER_ERROR;
import static dev.p8check.finding.ResponseCode.RESPONSE_TOKEN_EXPIRED;
import static dev.p8check.finding.ResponseCode.RESPONSE_TOOL_ARGUMENTS;
import static dev.p8check.finding.ResponseCode.RESPONSE_TOOL_CANNOT_FIND_KEY_FILE;
import static dev.p8check.finding.ResponseCode.RESPONSE_TOOL_CANNOT_READ_KEY;

import dev.p8check.finding.ResponseCode;
import java.util.List;

/** The messages of Apple's tools, and of the libraries that read keys, that are recognized in a log. */
enum Phrase {
  BEARER_ADVICE(
      Trust.ALWAYS, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.TOKEN,
      "provide a properly configured and signed bearer token",
      ""),
  CREDENTIALS_MISSING(
      Trust.NOT_ELSEWHERE, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.TOKEN,
      "authentication credentials are missing or invalid",
      ""),
  NOTARY_UNAUTHENTICATED(
      Trust.ALWAYS, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.NOTARY_TOKEN,
      "unauthenticated. ensure that all authentication arguments are correct",
      ""),
  NOTARY_API(
      Trust.ALWAYS, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.NOTARY_TOKEN,
      "notary/v2/submissions unauthenticated|appstore connect error: unauthenticated",
      ""),
  NOTARY_API_LINE(
      Trust.BELOW_NOTARY, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.NOTARY_TOKEN,
      "unauthenticated",
      ""),
  UNAUTHENTICATED_BODY(
      Trust.WITH_APPLE_KEY, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.TOKEN,
      "unauthenticated request id:",
      ""),
  UNAUTHENTICATED_ALTOOL(
      Trust.NO_APPLE_ID, RESPONSE_NOT_AUTHORIZED, Authenticated.UNKNOWN, CausesOf.TOKEN,
      "server returned an invalid mime type: text/plain, body: unauthenticated",
      ""),
  NOT_AUTHORIZED_WORD(
      Trust.NOT_BEHIND_ANOTHER, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.TOKEN,
      "401 not_authorized|401: not_authorized|401 - not_authorized|401 (not_authorized|not_authorized (401"
          + "|not_authorized: 401|not_authorized 401",
      ""),
  NOT_AUTHORIZED_STATUS(
      Trust.NOT_BEHIND_ANOTHER, RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.TOKEN,
      "not_authorized",
      "status: 401|status:401|status=401|status = 401|status\":401|status\": 401|status\":\"401|status\": \"401"
          + "|status code 401|status code: 401"
          + "|http 401|http/1.1 401|http/2 401|got 401|received 401|returned 401"),
  KEY_WITH_ID(
      Trust.NOT_OTHER_KEYS, RESPONSE_KEY_NOT_FOUND, Authenticated.UNKNOWN, CausesOf.KEY_ID,
      "could not find key with id",
      ""),
  FASTLANE_EXPIRED(
      Trust.ALWAYS, RESPONSE_TOKEN_EXPIRED, Authenticated.NO, CausesOf.EXPIRED,
      "token has expired, issued-at-time is in the future|token has expired or has been revoked! trying to refresh",
      ""),
  AGREEMENT_MISSING(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
      "a required agreement is missing or has expired",
      ""),
  AGREEMENT_IN_EFFECT(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
      "requires an in-effect agreement",
      ""),
  AGREEMENT_CODE(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
      "required_agreements_missing_or_expired",
      ""),
  LICENSE_CODE(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
      "forbidden_error.pla_not_accepted",
      ""),
  LICENSE_AGREEMENT(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.UNKNOWN, CausesOf.AGREEMENT,
      "agree to the latest program license agreement|pla update available|must first sign the relevant contracts",
      ""),
  LEGAL_AGREEMENTS(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
      "your team has signed the necessary legal agreements",
      ""),
  CONTRACTS(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
      "do not have required contracts to perform|forbidden_error.contract_not_valid",
      ""),
  MEMBERSHIP(
      Trust.ALWAYS, RESPONSE_AGREEMENTS, Authenticated.UNKNOWN, CausesOf.MEMBERSHIP,
      "is not associated with an active membership",
      ""),
  KEY_DOES_NOT_ALLOW(
      Trust.ALWAYS, RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, CausesOf.ROLE,
      "the api key in use does not allow this request",
      ""),
  ACCOUNT_HOLDER(
      Trust.ALWAYS, RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, CausesOf.ACCOUNT_HOLDER,
      "operation can only be performed by the account holder",
      ""),
  NOT_ALLOWED(
      Trust.WITH_APPLE, RESPONSE_BAD_REQUEST, Authenticated.YES, CausesOf.METHOD,
      "the given operation is not allowed|method is not valid for the resource path",
      "allowed operations are|405"),
  FORBIDDEN_FOR_SECURITY(
      Trust.NOT_ELSEWHERE, RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, CausesOf.ROLE,
      "this request is forbidden for security reasons",
      ""),
  APPLE_403(
      Trust.ALWAYS, RESPONSE_FORBIDDEN_ROLE, Authenticated.UNKNOWN, CausesOf.ACCOUNT_OR_ROLE,
      "apple 403 detected",
      ""),
  CONTENT_PROVIDER(
      Trust.ALWAYS, RESPONSE_FORBIDDEN_ROLE, Authenticated.UNKNOWN, CausesOf.TEAM,
      "unable to find a team with the given content provider id",
      ""),
  CLOUD_SIGNING(
      Trust.ALWAYS, RESPONSE_CLOUD_SIGNING, Authenticated.UNKNOWN, CausesOf.CLOUD,
      "cloud signing permission error|given access to cloud-managed distribution certificates",
      ""),
  NOTARY_TEAM(
      Trust.ALWAYS, RESPONSE_NOTARY_TEAM, Authenticated.UNKNOWN, CausesOf.TEAM_OF_ACCOUNT,
      "invalid or inaccessible developer team id",
      ""),
  TEAM_NOT_CONFIGURED(
      Trust.ALWAYS, RESPONSE_NOTARY_TEAM, Authenticated.UNKNOWN, CausesOf.AGREEMENT,
      "team is not yet configured for notarization",
      ""),
  RATE_LIMIT(
      Trust.NOT_ELSEWHERE, RESPONSE_RATE_LIMITED, Authenticated.YES, CausesOf.RATE,
      "the request rate limit has been reached",
      ""),
  TOO_MANY_REQUESTS(
      Trust.ALWAYS, RESPONSE_RATE_LIMITED, Authenticated.YES, CausesOf.RATE,
      "we've received too many requests for this api",
      ""),
  BACKING_OFF(
      Trust.WITH_APPLE, RESPONSE_RATE_LIMITED, Authenticated.UNKNOWN, CausesOf.RATE,
      "too many requests, backing off|too many requests, giving up after backing off",
      ""),
  NO_RESOURCE(
      Trust.NOT_ELSEWHERE, RESPONSE_NOT_FOUND, Authenticated.YES, CausesOf.NOT_FOUND,
      "there is no resource of type|returned 404: the specified resource does not exist",
      ""),
  NO_APP(
      Trust.ALWAYS, RESPONSE_NOT_FOUND, Authenticated.UNKNOWN, CausesOf.NOT_FOUND,
      "cannot determine the apple id from bundle id|no suitable application records were found"
          + "|unable to determine the application using bundleid",
      ""),
  REQUEST_REFUSED(
      Trust.WITH_APPLE, RESPONSE_BAD_REQUEST, Authenticated.YES, CausesOf.REQUEST,
      "the provided entity includes a|because of the state of another resource|a parameter has an invalid value",
      ""),
  REQUEST_CODE(
      Trust.NOT_BEHIND_ANOTHER, RESPONSE_BAD_REQUEST, Authenticated.YES, CausesOf.REQUEST,
      "entity_error.|parameter_error.|state_error.|there is a problem with the request entity"
          + "|a relationship in the provided entity"
          + "|the provided entity is missing a required|cannot be fulfilled because of the state of another resource",
      "code|409|400|422|entity|another resource"),
  NOTARY_ACCEPTED(
      Trust.NO_APPLE_ID, RESPONSE_AUTHENTICATED, Authenticated.YES, CausesOf.NONE,
      "success. credentials validated|successfully received submission history",
      ""),
  NOTARY_SUBMITTED(
      Trust.WITH_KEY, RESPONSE_AUTHENTICATED, Authenticated.YES, CausesOf.NONE,
      "submission id received|successfully uploaded file id:|successfully received submission info"
          + "|successfully downloaded submission log",
      ""),
  NOTARY_500(
      Trust.NO_APPLE_ID, RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, CausesOf.OUTAGE,
      "error: http status code: 500|error: http status code: 502|error: http status code: 503"
          + "|error: http status code: 504",
      ""),
  SERVER_SIDE(
      Trust.NOT_ELSEWHERE, RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, CausesOf.OUTAGE,
      "an unexpected error occurred on the server side|temporarily unavailable</h1></center> <hr><center>apple"
          + "|detected - this might be temporary server error|temporary app store connect error:",
      ""),
  NOT_PROCESSED(
      Trust.WITH_APPLE, RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, CausesOf.OUTAGE,
      "could not process this request|server error got 50|status code 500; internal server error",
      ""),
  NOT_PROCESSED_ALONE(
      Trust.AT_START, RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, CausesOf.OUTAGE,
      "could not process this request|bad gateway: could not process this request",
      ""),
  ALTOOL_PROXY(
      Trust.ALWAYS, RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, CausesOf.OUTAGE_OR_PROXY,
      "indicate that a network proxy is interfering with communication",
      ""),
  INVALID_PEM_DOCUMENT(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.FLATTENED,
      "invalidpemdocument",
      ""),
  ERROR_AS_JSON(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.PEM,
      "\"error: inv\"... is not valid json",
      ""),
  CRYPTOKIT(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.INDENTED,
      "cryptokitasn1error",
      ""),
  AUTHENTICATION_KEY_CREDENTIAL(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.FLATTENED,
      "invalid authentication key credential",
      ""),
  INVALID_ASN1(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CUT,
      "invalidasn1",
      ""),
  ERROR_ALONE(
      Trust.AT_START, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CUT,
      "error: invalidasn1|##[error]error: invalidasn1",
      ""),
  NULL_BYTE_ALONE(
      Trust.AT_START, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BASE64_FLAG,
      "string contains null byte (argumenterror)|##[error]string contains null byte"
          + "|error: string contains null byte (argumenterror)",
      ""),
  NULL_BYTE_TRACE(
      Trust.NOT_ELSEWHERE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BASE64_FLAG,
      "ec#initialize': string contains null byte (argumenterror)",
      ""),
  NO_AUTHENTICATION_KEY(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CUT,
      "has no authentication key|unexpected token at 'error: invalidasn1|unexpected character: 'error: invalidasn1",
      ""),
  EC_KEY_DATA(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CUT,
      "private key creation from data failed",
      ""),
  TEXT_ENCODING(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BYTES,
      "be opened using text encoding",
      "authkey_|.p8|jwt"),
  DECODE_DATA(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CUT,
      "code=-26275|invalid keydata",
      ""),
  CORRUPTED(
      Trust.NEAR_KEY, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CUT,
      "asn1 corrupted data|openssl_internal:wrong_tag",
      ""),
  CURVE_NAME(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.PEM,
      "invalid curve name",
      ""),
  NULL_BYTE(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BASE64_FLAG,
      "string contains null byte",
      ""),
  NO_START_LINE(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "no start line|err_ossl_pem_no_start_line|openssl_internal:no_start_line",
      ""),
  DECODER_UNSUPPORTED(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "decoder routines::unsupported|err_ossl_unsupported",
      ""),
  ASYMMETRIC_KEY(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "must be an asymmetric key when using es256",
      ""),
  INVALID_BASE64_KEY(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BODY,
      "invalidbase64encodedprivatekey",
      ""),
  RUST_BODY(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BODY,
      "valid `pcks8`",
      ""),
  CODEMAGIC_PEM(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BASE64,
      "is not a valid pem encoded private key|--private-key: provided value not valid",
      ""),
  KEY_DATA(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "could not deserialize key data",
      ""),
  PEM_FILE(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "unable to load pem file|no supported key formats were found|correct begin/end markers expected in a pem file",
      ""),
  BAD_END_LINE(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.FLATTENED,
      "bad end line",
      ""),
  PARSE_PKEY(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "could not parse pkey",
      ""),
  PUB_NOR_PRIV(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.TYPE,
      "neither pub key nor priv key|algorithm identifier 1.2.840.10045.2.1 in key not recognised",
      ""),
  GO_SEC1(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.SEC1_WANTED,
      "failed to parse ec private key: asn1|use parsepkcs8privatekey instead for this key format"
          + "|ecc_import_pkcs8 failed"
          + "|key is of invalid type: ecdsa sign expects",
      ""),
  NO_PEM_BLOB(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "no pem blob found",
      ""),
  INVALID_PEM_DATA(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "invalid pem data",
      ""),
  NOT_ECDSA(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NOT_EC,
      "private key is not ecdsa",
      ""),
  BITRISE_PEM(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "failed to parse private key as a pem format|failed to sign jwt token, private key format is invalid",
      ""),
  GO_JWT(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "key must be a pem encoded pkcs1 or pkcs8",
      ""),
  JOSE_PKCS8(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CONTAINER,
      "must be pkcs#8 formatted",
      ""),
  FORGE_PEM(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "invalid pem formatted message",
      ""),
  JAVA_LINE_END(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.LINE_ENDS,
      "illegal base64 character a|illegal base64 character d",
      ""),
  JAVA_BACKSLASH(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.FLATTENED,
      "illegal base64 character 5c",
      ""),
  JAVA_SPACE(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.INDENTED,
      "illegal base64 character 20",
      ""),
  JAVA_BASE64(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.BODY,
      "illegal base64 character|not a valid base-64 string as it contains a non-base 64|lengthtag=109, too big",
      ""),
  JAVA_ALGID(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.CONTAINER,
      "algid parse error, not a sequence",
      ""),
  JJWT_EC(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.TYPE,
      "elliptic curve signatures must be computed using an ec",
      ""),
  PHP_PARSE(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "it was not possible to parse your key",
      ""),
  PHP_SIGN(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "cannot be coerced into a private key|openssl unable to sign data",
      ""),
  NODE_JOSE(
      Trust.NOT_OTHER_KEYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.NO_BEGIN,
      "no importer for key",
      ""),
  KEY_AS_JSON(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.JSON_EXPECTED,
      "unexpected token at '-----begin|unexpected character: '-----begin",
      ""),
  JSON_FIELDS(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.JSON_FORM,
      "api key json is missing field",
      ""),
  KEY_JSON(
      Trust.NEAR_KEY, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.JSON_FORM,
      "unexpected token at|unexpected character: '|expected object key|invalid ascii control character in string"
          + "|bad control character in string literal|invalid control character at: line"
          + "|in string literal|json::parsererror",
      ""),
  WEB_CRYPTO(
      Trust.NEAR_KEY, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.WEB_CRYPTO,
      "dataerror",
      ""),
  SHELL_WORD(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.ONE_LINE,
      "key-----': not a valid identifier|key-----: bad variable name|not valid in this context: key-----",
      ""),
  FILE_MODE(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.MODE,
      "private key file is too permissive",
      ""),
  INVALID_JWT(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.PEM,
      "invalidjwt",
      ""),
  INVALID_JWT_ALONE(
      Trust.AT_START, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.PEM,
      "invalidjwt|error: invalidjwt",
      ""),
  EAS_KEY(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.WHOLE_SET,
      "invalid asc api json key",
      ""),
  CODEMAGIC_KEY(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, CausesOf.WHOLE_SET,
      "invalid api key",
      "codemagic"),
  LOAD_AUTHKEY(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.FILE,
      "failed to load authkey file",
      ""),
  IN_ANY_LOCATION(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.FILE,
      "could not be found in any of these locations",
      ""),
  NO_SUCH_FILE(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.FILE_PATH,
      "no such file or directory",
      "authkey_|.p8"),
  NOTARY_FILE(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.FILE_PATH,
      "because there is no such file",
      "authkey_|.p8"),
  TAURI_FILE(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.FILE_OR_SETTING,
      "please set the apple_api_key_path environment variable",
      ""),
  NOTARIZE_FILE(
      Trust.WITH_APPLE, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.NOTARIZE_PATH,
      "\"error: the\"... is not valid json",
      ""),
  NOTARIZE_NO_FILE(
      Trust.BELOW_NOTARIZE, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.NOTARIZE_PATH,
      "error: the file couldn't be opened because it doesn't exist",
      ""),
  FASTLANE_FILE(
      Trust.ALWAYS, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, Authenticated.UNKNOWN, CausesOf.FILE_PATH,
      "couldn't find key p8 file|couldn't find api key json file",
      ""),
  KEY_ARGUMENT(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.FLAGS,
      "expected api key argument is missing",
      ""),
  NEW_FLAG(
      Trust.WITH_APPLE, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.FLAGS,
      "--api-key|--api-issuer|--apikey|--apiissuer",
      "unknown option|unrecognized|unexpected argument|unknown argument"),
  ABSOLUTE_PATH(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.ABSOLUTE,
      "-authenticationkeypath flag must be an absolute path",
      ""),
  NO_ACCOUNTS(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.NOT_PASSED,
      "no accounts: add a new account in accounts settings|exportarchive failed to use accounts"
          + "|exportarchive: failed to use accounts"
          + "|app store connect credentials error|no accounts with app store connect access|no account for team"
          + "|find an account with app store connect access",
      ""),
  ISSUER_REQUIRED(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.ISSUER_OR_TRANSPORTER,
      "issuerid is required",
      ""),
  ISSUER_NOT_PROVIDED(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.ISSUER,
      "issuernotprovided|missing issuer_id|invalid for '--issuer <issuer>'",
      ""),
  SETTING_REQUIRED(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.SETTING,
      "no authentication properties provided|app store connect api key not defined"
          + "|apple_api_key_id and apple_api_issuer need to be set|:key_content or :key_filepath is required"
          + "|skipping app notarization, no apple_id|appleapiissuer property is required"
          + "|apple_api_issuer env vars are required"
          + "|could not configure apple service authentication: no credentials provided"
          + "|no value found for 'key_id'|no value found for 'issuer_id'|no value found for 'key_content'"
          + "|no value found for 'key_filepath'",
      ""),
  NO_OPTION(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.OPTION,
      "could not find option 'api_key'|'api_key' value must be a hash"
          + "|could not find option 'key' in the list of available options: key_id",
      ""),
  INVALID_OPTION(
      Trust.WITH_APPLE, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.PATH_WANTED,
      "invalid option",
      "apple_api_key|-----begin|appleapikey"),
  NOTARIZE_OPTION(
      Trust.BELOW_NOTARIZE, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.PATH_WANTED,
      "error: invalid option",
      ""),
  DURATION(
      Trust.ALWAYS, RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, CausesOf.DURATION,
      "the duration can't be more than 1200",
      ""),
  STATUS_401(
      Trust.ALWAYS, RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.NO, CausesOf.ALTOOL,
      "status code 401, auth issue",
      ""),
  ALTOOL_19209(
      Trust.WITH_APPLE, RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.UNKNOWN, CausesOf.ALTOOL,
      "(-19209)|code=-19209|error: -19209|<integer>-19209</integer>|\"code\":-19209|\"code\": -19209|\"code\" : -19209",
      ""),
  ALTOOL_UNABLE(
      Trust.ALWAYS, RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.UNKNOWN, CausesOf.ALTOOL,
      "unable to authenticate. (-19209)",
      ""),
  ALTOOL_26000(
      Trust.WITH_APPLE_KEY, RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.UNKNOWN, CausesOf.ALTOOL,
      "code=-26000|(-26000)",
      ""),
  ALTOOL_1011(
      Trust.WITH_APPLE_KEY, RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.UNKNOWN, CausesOf.ALTOOL,
      "(-1011)",
      "authenticat"),
  ALTOOL_SESSION(
      Trust.WITH_APPLE_KEY, RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.UNKNOWN, CausesOf.ALTOOL,
      "failed to authenticate for session",
      ""),
  NOT_REACHED(
      Trust.ALWAYS, RESPONSE_NOT_REACHED, Authenticated.UNKNOWN, CausesOf.NONE,
      "enotfound api.appstoreconnect|eai_again api.appstoreconnect|resolve host: api.appstoreconnect"
          + "|failed to connect to api.appstoreconnect"
          + "|lookup api.appstoreconnect|failed to resolve 'api.appstoreconnect"
          + "|failed to open tcp connection to api.appstoreconnect"
          + "|unknownhostexception: api.appstoreconnect|not known (api.appstoreconnect|refused (api.appstoreconnect"
          + "|httperror(statuscode: nil",
      ""),
  NOT_CONNECTED(
      Trust.WITH_APPLE, RESPONSE_NOT_REACHED, Authenticated.UNKNOWN, CausesOf.NONE,
      "could not connect to app store connect|httpclienterror.connecttimeout",
      ""),
  APPLE_ACCOUNT(
      Trust.ALWAYS, RESPONSE_APPLE_ACCOUNT, Authenticated.UNKNOWN, CausesOf.NONE,
      "password is incorrect. use the app-specific password|failed to get authorization for username"
          + "|sign in with an app-specific password"
          + "|sign in with the app-specific password|unable to create an authentication session"
          + "|could not receive latest api key from app store connect|itunes service key is empty"
          + "|not allowed for primary authentication"
          + "|could not login to app store connect|and running in non-interactive shell"
          + "|dvtportalserviceerrordomain code=1100",
      "");

  /** How much else must be there before a phrase counts. */
  enum Trust {
    /** It is said of these credentials and of nothing else. */
    ALWAYS,
    /** Others say it too: it counts unless another service is named near it. */
    NOT_ELSEWHERE,
    /**
     * A code that others answer with, too: the same, and where Apple is named, unless another's address stands just
     * above.
     */
    NOT_BEHIND_ANOTHER,
    /** Readers of any key say it: it counts as whole words unless keys for something else are spoken of near it. */
    NOT_OTHER_KEYS,
    /** It counts where a private key of this kind, or a setting for it, is spoken of near it and no other key is. */
    NEAR_KEY,
    /**
     * It counts as words of their own where no other service is named near them and nothing but a time stands before
     * them in their line.
     */
    AT_START,
    /** notarytool says it, which also signs in with an Apple Account: it counts where none is spoken of. */
    NO_APPLE_ID,
    /** The same: it counts where the command above it hands over a key. */
    WITH_KEY,
    /** Common words: it counts where Apple's service or its tools are named. */
    WITH_APPLE,
    /** The same, and Apple's tools say it of an Apple Account, too: it counts where none is spoken of. */
    WITH_APPLE_KEY,
    /** A common word: it counts where it is a line just below the address of the Notary API. */
    BELOW_NOTARY,
    /**
     * Common words: they count as the first error below the line in which @electron/notarize says that notarytool
     * failed.
     */
    BELOW_NOTARIZE
  }

  private final Trust trust;
  private final ResponseCode code;
  private final Authenticated authenticated;
  private final CausesOf causes;
  private final String spellings;
  private final String near;

  /**
   * @param spellings how it is written, in lower case, parted by upright lines
   * @param near words of which one must stand on the same line, likewise; empty where none has to
   */
  Phrase(
      Trust trust,
      ResponseCode code,
      Authenticated authenticated,
      CausesOf causes,
      String spellings,
      String near) {
    this.trust = trust;
    this.code = code;
    this.authenticated = authenticated;
    this.causes = causes;
    this.spellings = spellings;
    this.near = near;
  }

  Trust trust() {
    return trust;
  }

  ResponseCode code() {
    return code;
  }

  Authenticated authenticated() {
    return authenticated;
  }

  CausesOf causes() {
    return causes;
  }

  List<String> spellings() {
    return Spellings.of(spellings);
  }

  List<String> near() {
    return Spellings.of(near);
  }
}
