package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.jws.CompactJws;
import dev.p8check.testing.TestKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class NotATokenTest {
  private static final String HEADER = base64Url("{\"alg\":\"ES256\"}");
  private static final String PAYLOAD = base64Url("{\"iss\":\"x\"}");
  private static final String UNSIGNED = HEADER + "." + PAYLOAD;
  private static final String SIGNATURE = "Ab-_".repeat(21) + "Ag";
  private static final TestKey KEY = TestKey.random();
  private static final String PEM = KEY.privatePem();
  private static final String BODY = PEM.substring(28, PEM.indexOf("\n-----END"));

  @Test
  void a_text_that_is_a_private_key_is_one_in_every_form() {
    for (String key : new String[] {PEM, BODY, BODY.replace("\n", ""), KEY.privateJwk(), "see -----BEGIN EC PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY"}) {
      assertTrue(NotAToken.isPrivateKey(key), key);
    }
    for (String other : new String[] {KEY.publicPem(), KEY.publicJwk(), "{\"d\":1}", "PRIVATE KEY BEGIN ", "[" + KEY.privateJwk() + "]", "", UNSIGNED}) {
      assertFalse(NotAToken.isPrivateKey(other), other);
    }
  }

  @Test
  void a_private_key_is_found_where_it_begins() {
    assertEquals(5, NotAToken.privateKey("key: " + PEM));
    assertEquals(5, NotAToken.privateKey("key: " + PEM.replace("\n", "\\n")));
    assertEquals(5, NotAToken.privateKey("key: " + BODY.replace("\n", "")));
    assertEquals(4, NotAToken.privateKey("b64 " + Base64.getEncoder().encodeToString(TestKey.utf8(PEM))));
    String jwk = "Use " + KEY.privateJwk() + " here";
    assertEquals(jwk.indexOf("\"d\":\"") + 5, NotAToken.privateKey(jwk));
    String inProgram = "{kty: 'EC', 'd': '" + "A".repeat(43) + "'}";
    assertEquals(inProgram.indexOf("AAA"), NotAToken.privateKey(inProgram));
  }

  @Test
  void a_message_about_a_key_is_no_key() {
    for (String text : new String[] {"", "-----BEGIN PRIVATE KEY-----", "no -----BEGIN PRIVATE KEY----- in M", "-----BEGIN PRIVATE KEY-----\n" + "x".repeat(60),
        "PRIVATE KEY-----\n" + BODY.substring(30, 50), "MIGTAgEA", BODY.substring(0, 39), KEY.publicPem(), KEY.publicJwk(), "'d': '" + "A".repeat(43) + "'",
        "kty 'd': '" + "A".repeat(42) + "'", "kty xd: '" + "A".repeat(43) + "'"}) {
      assertEquals(-1, NotAToken.privateKey(text), text);
    }
    assertEquals(-1, NotAToken.privateKey(Base64.getEncoder().encodeToString(TestKey.utf8(KEY.publicPem()))));
    assertEquals(0, NotAToken.privateKey(BODY.substring(0, 40)));
    assertEquals(0, NotAToken.privateKey("-----BEGIN PRIVATE KEY-----\n" + "M".repeat(16)));
    assertEquals(-1, NotAToken.privateKey("-----BEGIN PRIVATE KEY-----\n" + "M".repeat(15)));
  }

  @Test
  void a_header_and_a_payload_alone_lack_the_signature() {
    assertTrue(NotAToken.lacksSignature(UNSIGNED));
    assertTrue(NotAToken.lacksSignature(HEADER + "==." + PAYLOAD));
    for (String text : new String[] {UNSIGNED + ".", HEADER, HEADER + ".", "." + PAYLOAD, "a.b", HEADER + ".abcd", "WzFd." + PAYLOAD, ""}) {
      assertFalse(NotAToken.lacksSignature(text), text);
    }
  }

  @Test
  void two_dots_in_a_name_make_no_token() {
    assertTrue(isOtherText("api.appstoreconnect.apple"));
    assertTrue(isOtherText("1.2.3"));
    assertTrue(isOtherText(".."));
    assertFalse(isOtherText("eyJ?." + "?." + "?"));
    assertFalse(isOtherText("www." + PAYLOAD + ".x"));
    assertFalse(isOtherText("abcd.abcd."));
  }

  @Test
  void a_token_may_lack_its_signature_or_be_encrypted() {
    String encryption = base64Url("{\"enc\":\"A256GCM\"}");
    for (String token : new String[] {UNSIGNED, UNSIGNED + ".", UNSIGNED + "." + SIGNATURE, encryption + ".a.b.c.d"}) {
      assertTrue(NotAToken.isToken(token), token);
    }
    for (String other : new String[] {"", HEADER, "www.example.com", UNSIGNED + ".a.b", HEADER + ".a.b.c.d", encryption + ".a.b.c", encryption + ".a.b.c.d.e"}) {
      assertFalse(NotAToken.isToken(other), other);
    }
  }

  @Test
  void a_whole_token_has_a_signature_and_claims_or_an_algorithm() {
    assertTrue(NotAToken.isWhole(UNSIGNED + "." + SIGNATURE));
    assertTrue(NotAToken.isWhole(UNSIGNED + "." + "A".repeat(16)));
    assertFalse(NotAToken.isWhole(UNSIGNED + "." + "A".repeat(15)));
    assertTrue(NotAToken.isWhole(HEADER + ".?." + SIGNATURE));
    assertTrue(NotAToken.isWhole("?." + PAYLOAD + "." + SIGNATURE));
    assertFalse(NotAToken.isWhole(base64Url("{\"typ\":\"JWT\"}") + ".?." + SIGNATURE));
    assertFalse(NotAToken.isWhole(UNSIGNED));
    assertFalse(NotAToken.isWhole(UNSIGNED + "." + SIGNATURE + "."));
  }

  @Test
  void a_token_is_begun_with_its_header_and_payload() {
    assertTrue(NotAToken.isBegun(UNSIGNED));
    assertTrue(NotAToken.isBegun(UNSIGNED + ".?"));
    assertFalse(NotAToken.isBegun(HEADER + "."));
    assertFalse(NotAToken.isBegun(UNSIGNED + ".a.b"));
  }

  @Test
  void what_is_no_token_is_called_by_its_name() {
    assertEquals("It is a UUID, like an Issuer ID.", NotAToken.describe("69a6de7b-1234-47e3-e053-5b8c7c11a4d1"));
    assertEquals("It is ten uppercase letters and digits, like a Key ID.", NotAToken.describe("5HDB3C5YBA"));
    assertEquals("It is JSON; a token in JSON form is not accepted in an Authorization header.", NotAToken.describe("{\"payload\":\"x\",\"signatures\":[]}"));
    assertEquals("It is a JWK, a public key.", NotAToken.describe(KEY.publicJwk()));
    assertEquals("It is JSON without a token in it.", NotAToken.describe("{\"a\":1}"));
    assertEquals("What comes before its dots is not JSON in base64url.", NotAToken.describe("api.apple.com"));
    assertEquals("It has no dots.", NotAToken.describe("5hdb3c5yba"));
    assertEquals("It has 1 dot instead of two.", NotAToken.describe("a.b"));
    assertEquals("It has 3 dots instead of two.", NotAToken.describe("a.b.c."));
  }

  private static boolean isOtherText(String text) {
    return NotAToken.isOtherText(CompactJws.split(text).get());
  }

  private static String base64Url(String text) {
    return TestKey.base64Url(TestKey.utf8(text));
  }
}
