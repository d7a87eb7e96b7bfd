package dev.p8check.token;

import static dev.p8check.token.SignatureState.FAILED;
import static dev.p8check.token.SignatureState.MALFORMED;
import static dev.p8check.token.SignatureState.UNCHECKED;
import static dev.p8check.token.SignatureState.VERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.p8check.check.Credentials;
import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.TestKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What RFC 7515 and 7518 call a valid JWS and what they do not; the kinds of cases are those of Wycheproof's vectors
 * for JSON Web Signature and JSON Web Key, made anew for ES256.
 */
class JwsValidityTest {
  private static final double NOW = 1_795_000_000;
  private static final TestKey KEY = TestKey.random();
  private static final String JWK = KEY.publicJwk();
  private static final String HEADER = part("{\"alg\":\"ES256\",\"kid\":\"5HDB3C5YBB\",\"typ\":\"JWT\"}");
  private static final String FOO = part("foo");
  private static final String CLAIMS = part("{\"iss\":\"c055ca8c-e5a8-4836-b61d-aa5794eeb3f5\",\"iat\":1794999940,"
      + "\"exp\":1795000900,\"aud\":\"appstoreconnect-v1\"}");
  private static final String GOOD = KEY.signed(HEADER + "." + CLAIMS);
  private static final String SIGNATURE = GOOD.substring(GOOD.lastIndexOf('.') + 1);
  private static final byte[] OCTETS = Base64.getUrlDecoder().decode(SIGNATURE);

  static Stream<Arguments> tokens() {
    String unsigned = HEADER + "." + CLAIMS;
    return Stream.of(
        arguments("as it should be", GOOD, VERIFIED, "token-signature-verified"),
        arguments("a payload that is no JSON", KEY.signed(HEADER + "." + FOO), VERIFIED, "token-payload-not-json"),
        arguments("white space in the header",
            KEY.signed(part("{ \"alg\" : \"ES256\" ,\n\"kid\":\"5HDB3C5YBB\"}") + "." + CLAIMS),
            VERIFIED, "token-typ-missing"),
        arguments("escapes in the header", KEY.signed(part("{\"\\u0061lg\":\"ES\\u003256\"}") + "." + CLAIMS), VERIFIED,
            "token-kid-missing"),
        // RFC 7515 4 lets a reader take the last.
        arguments("alg twice, ES256 last", signed("{\"alg\":\"none\",\"alg\":\"ES256\"}"), VERIFIED,
            "token-duplicate-member"),
        arguments("alg twice, none last", signed("{\"alg\":\"ES256\",\"alg\":\"none\"}"), UNCHECKED,
            "token-duplicate-member"),
        // RFC 7797 3: without crit, b64 means nothing.
        arguments(
            "b64 without crit", signed("{\"alg\":\"ES256\",\"b64\":false}"), VERIFIED, "token-signature-verified"),
        arguments(
            "crit", signed("{\"alg\":\"ES256\",\"crit\":[\"exp\"],\"exp\":1}"), UNCHECKED, "token-critical-header"),
        arguments("crit with b64", signed("{\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":false}"), UNCHECKED,
            "token-critical-header"),
        arguments(
            "crit that names nothing", signed("{\"alg\":\"ES256\",\"crit\":[]}"), UNCHECKED, "token-critical-header"),
        arguments(
            "crit that is no array", signed("{\"alg\":\"ES256\",\"crit\":null}"), UNCHECKED, "token-critical-header"),
        arguments("another key's token with that key in its header", TestKey.random().signed(
            part("{\"alg\":\"ES256\",\"jwk\":" + JWK + "}") + "." + CLAIMS), FAILED, "token-signature-invalid"),
        arguments("another payload", HEADER + "." + part("{}") + "." + SIGNATURE, FAILED, "token-signature-invalid"),
        arguments("no payload", HEADER + ".." + SIGNATURE, FAILED, "token-payload-not-json"),
        arguments("another header", part("{\"alg\":\"ES256\"}") + "." + CLAIMS + "." + SIGNATURE, FAILED,
            "token-signature-invalid"),
        arguments("no header", "." + CLAIMS + "." + SIGNATURE, UNCHECKED, "token-header-not-json"),
        arguments("no signature", unsigned + ".", MALFORMED, "token-signature-missing"),
        arguments("no second dot", unsigned, MALFORMED, "token-signature-missing"),
        arguments("no payload and no dot", HEADER + "." + SIGNATURE, UNCHECKED, "token-not-jws"),
        arguments("a third dot", unsigned + ".." + SIGNATURE, UNCHECKED, "token-not-jws"),
        arguments("dots behind it", GOOD + "..", VERIFIED, "token-surrounding-text"),
        arguments("a full stop behind it", GOOD + ".", VERIFIED, "token-surrounding-text"),
        arguments("a fourth part", GOOD + ".foo", UNCHECKED, "token-not-jws"),
        arguments("five parts", HEADER + ".a.b.c.d", UNCHECKED, "token-not-jws"),
        arguments("five parts of a JWE", part("{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\"}") + ".a.b.c.d", UNCHECKED,
            "token-is-jwe"),
        arguments("one part", FOO, UNCHECKED, "token-not-jws"),
        arguments("a payload alone", "." + FOO + ".", UNCHECKED, "token-not-jws"),
        arguments("dots alone", "..", UNCHECKED, "token-not-jws"),
        arguments("flattened JSON",
            "{\"protected\":\"" + HEADER + "\",\"payload\":\"" + CLAIMS + "\",\"signature\":\"" + SIGNATURE
            + "\"}", UNCHECKED, "token-not-jws"),
        arguments("general JSON", "{\"payload\":\"" + CLAIMS + "\",\"signatures\":[{\"protected\":\"" + HEADER
            + "\",\"header\":{\"kid\":\"a.b.c\"},\"signature\":\"" + SIGNATURE + "\"}]}", UNCHECKED, "token-not-jws"),
        arguments("a payload with characters of no alphabet", KEY.signed(HEADER + ".####" + CLAIMS), MALFORMED,
            "token-invalid-base64url"),
        arguments("a payload with a spare bit", KEY.signed(HEADER + ".AB"), MALFORMED, "token-invalid-base64url"),
        arguments("a payload with padding", KEY.signed(HEADER + ".e30="), MALFORMED, "token-padding"),
        arguments("a header with characters of no alphabet", KEY.signed(HEADER + "####." + CLAIMS), UNCHECKED,
            "token-invalid-base64url"),
        arguments("a header with padding", KEY.signed(part("{\"alg\":\"ES256\"} ") + "==." + CLAIMS), MALFORMED,
            "token-padding"),
        arguments("a header and more", signed("{\"alg\":\"ES256\"}{}"), UNCHECKED, "token-header-not-json"),
        arguments("a header that is a list", signed("[\"ES256\"]"), UNCHECKED, "token-header-not-json"),
        arguments(
            "a header with a byte order mark", signed("\ufeff{\"alg\":\"ES256\"}"), UNCHECKED, "token-header-not-json"),
        arguments("padding", GOOD + "==", MALFORMED, "token-padding"),
        arguments("more padding than there is", GOOD + "====", MALFORMED, "token-padding"),
        arguments("a spare bit", GOOD.substring(0, GOOD.length() - 1) + spareBit(SIGNATURE.charAt(85)), MALFORMED,
            "token-invalid-base64url"),
        arguments("a character of no alphabet", unsigned + ".?" + SIGNATURE, MALFORMED, "token-invalid-base64url"),
        arguments("63 bytes", unsigned + "." + SIGNATURE.substring(0, 84), MALFORMED, "token-signature-length"),
        arguments("65 bytes", unsigned + "." + TestKey.base64Url(join(OCTETS, new byte[1])), MALFORMED,
            "token-signature-length"),
        arguments("65 bytes, zero first", unsigned + "." + TestKey.base64Url(join(new byte[1], OCTETS)), MALFORMED,
            "token-signature-length"),
        arguments("600 bytes of zeros", unsigned + "." + "A".repeat(800), MALFORMED, "token-signature-length"),
        arguments("64 bytes of zeros", unsigned + "." + "A".repeat(86), FAILED, "token-signature-invalid"),
        arguments("64 bytes of ones", unsigned + "." + TestKey.base64Url(ones()), FAILED, "token-signature-invalid"),
        arguments("DER", KEY.derToken("{\"alg\":\"ES256\"}", "{}"), MALFORMED, "token-signature-der"));
  }

  static Stream<String> algorithms() {
    return Stream.of(
        "\"none\"", "\"None\"", "\"HS256\"", "\"RS256\"", "\"PS256\"", "\"ES384\"", "\"ES512\"", "\"ES256K\"",
        "\"EdDSA\"", "\"es256\"",
        "\"ES256 \"", "\"ES256\\u0000\"", "\"\"", "null", "256", "[\"ES256\"]", "{\"alg\":\"ES256\"}");
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        arguments(with("\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"1\",\"key_ops\":[\"verify\"]"), VERIFIED),
        arguments(with("\"key_ops\":[\"verify\",\"sign\"]"), VERIFIED),
        arguments(with("\"x5t\":1,\"ext\":true"), VERIFIED),
        arguments(KEY.privateJwk(), VERIFIED),
        arguments("{\"keys\":[" + JWK + "]}", VERIFIED),
        arguments(KEY.publicPem(), VERIFIED),
        arguments(with("\"alg\":\"ES384\""), UNCHECKED),
        arguments(with("\"alg\":\"ES521\""), UNCHECKED),
        arguments(with("\"alg\":null"), UNCHECKED),
        arguments(with("\"use\":\"enc\""), UNCHECKED),
        arguments(with("\"key_ops\":[\"encrypt\"]"), UNCHECKED),
        arguments(with("\"key_ops\":[\"sign\"]"), UNCHECKED),
        arguments(with("\"key_ops\":[]"), VERIFIED),
        arguments(with("\"crv\":\"P-384\""), UNCHECKED),
        arguments(with("\"kty\":\"RSA\""), UNCHECKED),
        arguments(with("\"y\":\"" + "A".repeat(43) + "\""), UNCHECKED),
        arguments(with("\"x\":1"), UNCHECKED),
        arguments(JWK.replace("\"kty\":\"EC\",", ""), UNCHECKED),
        arguments(JWK.replace("\"crv\":\"P-256\",", ""), UNCHECKED),
        arguments(JWK.replace("\"x\"", "\"X\""), UNCHECKED),
        arguments("{\"keys\":[" + JWK + ",{\"kty\":\"oct\",\"k\":\"AA\"}]}", VERIFIED),
        arguments("{\"kty\":\"oct\",\"k\":\"AA\"}", UNCHECKED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void a_token_is_verified_only_as_the_rfcs_have_it(String name, String token, SignatureState expected, String code) {
    TokenReport report = inspect(token, JWK);
    assertEquals(expected, report.signature());
    assertTrue(
        report.findings().stream().anyMatch(f -> f.code().id().equals(code)), () -> report.findings().toString());
    assertSameInJavaScript(token, JWK);
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void another_algorithm_is_never_verified(String alg) {
    String header = part("{\"alg\":" + alg + "}");
    for (String token : new String[] {KEY.signed(header + "." + CLAIMS), header + "." + CLAIMS + "." + SIGNATURE}) {
      TokenReport report = inspect(token, JWK);
      assertEquals(UNCHECKED, report.signature());
      assertTrue(report.findings().stream().anyMatch(f -> f.code().id().equals("token-alg-not-es256")));
      assertSameInJavaScript(token, JWK);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_is_used_only_for_what_it_says_it_is_for(String key, SignatureState expected) {
    assertEquals(expected, inspect(GOOD, key).signature());
    assertSameInJavaScript(GOOD, key);
  }

  private static TokenReport inspect(String token, String key) {
    return TokenInspection.inspect(new TokenQuestion(token, NOW, Credentials.NONE, key));
  }

  private static void assertSameInJavaScript(String token, String key) {
    String request = new JsonWriter().beginObject().member("token", token).member("publicKey", key)
        .endObject().toString();
    assertEquals(Engine.inspect(request), JavaScriptEngine.call("inspect", request));
  }

  private static String signed(String header) {
    return KEY.signed(part(header) + "." + CLAIMS);
  }

  private static String with(String members) {
    return JWK.replace("}", "," + members + "}");
  }

  private static String part(String json) {
    return TestKey.base64Url(TestKey.utf8(json));
  }

  /** The character that means the same bits of the last octet and one more. */
  private static char spareBit(char last) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return alphabet.charAt(alphabet.indexOf(last) | 1);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] ones() {
    byte[] octets = new byte[64];
    Arrays.fill(octets, (byte) -1);
    return octets;
  }
}
