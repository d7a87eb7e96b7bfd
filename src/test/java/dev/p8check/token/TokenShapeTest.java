package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.jws.CompactJws;
import dev.p8check.testing.TestKey;
import org.junit.jupiter.api.Test;

class TokenShapeTest {
  private static final String HEADER = base64Url("{\"alg\":\"ES256\"}");
  private static final String PAYLOAD = base64Url("{\"iss\":\"x\"}");
  private static final String UNSIGNED = HEADER + "." + PAYLOAD;
  private static final String SIGNATURE = "Ab-_".repeat(21) + "Ag";
  private static final TestKey KEY = TestKey.random();

  @Test
  void a_header_and_a_payload_alone_lack_the_signature() {
    assertTrue(TokenShape.lacksSignature(UNSIGNED));
    assertTrue(TokenShape.lacksSignature(HEADER + "==." + PAYLOAD));
    for (String text : new String[] {UNSIGNED + ".", HEADER, HEADER + ".", "." + PAYLOAD, "a.b", HEADER + ".abcd",
        "WzFd." + PAYLOAD, ""}) {
      assertFalse(TokenShape.lacksSignature(text), text);
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
      assertTrue(TokenShape.isToken(token), token);
    }
    for (String other : new String[] {"", HEADER, "www.example.com", UNSIGNED + ".a.b", HEADER + ".a.b.c.d",
        encryption + ".a.b.c", encryption + ".a.b.c.d.e"}) {
      assertFalse(TokenShape.isToken(other), other);
    }
  }

  @Test
  void a_whole_token_has_a_signature_and_claims_or_an_algorithm() {
    assertTrue(TokenShape.isWhole(UNSIGNED + "." + SIGNATURE));
    assertTrue(TokenShape.isWhole(UNSIGNED + "." + "A".repeat(16)));
    assertFalse(TokenShape.isWhole(UNSIGNED + "." + "A".repeat(15)));
    assertTrue(TokenShape.isWhole(HEADER + ".?." + SIGNATURE));
    assertTrue(TokenShape.isWhole("?." + PAYLOAD + "." + SIGNATURE));
    assertFalse(TokenShape.isWhole(base64Url("{\"typ\":\"JWT\"}") + ".?." + SIGNATURE));
    assertFalse(TokenShape.isWhole(UNSIGNED));
    assertFalse(TokenShape.isWhole(UNSIGNED + "." + SIGNATURE + "."));
  }

  @Test
  void a_token_is_begun_with_its_header_and_payload() {
    assertTrue(TokenShape.isBegun(UNSIGNED));
    assertTrue(TokenShape.isBegun(UNSIGNED + ".?"));
    assertFalse(TokenShape.isBegun(HEADER + "."));
    assertFalse(TokenShape.isBegun(UNSIGNED + ".a.b"));
  }

  @Test
  void what_is_no_token_is_called_by_its_name() {
    assertEquals("It is a UUID, like an Issuer ID.", TokenShape.describe("69a6de7b-1234-47e3-e053-5b8c7c11a4d1"));
    assertEquals("It is ten uppercase letters and digits, like a Key ID.", TokenShape.describe("5HDB3C5YBA"));
    assertEquals("It is JSON; a token in JSON form is not accepted in an Authorization header.",
        TokenShape.describe("{\"payload\":\"x\",\"signatures\":[]}"));
    assertEquals("It is a JWK, a public key.", TokenShape.describe(KEY.publicJwk()));
    assertEquals("It is JSON without a token in it.", TokenShape.describe("{\"a\":1}"));
    assertEquals("What comes before its dots is not JSON in base64url.", TokenShape.describe("api.apple.com"));
    assertEquals("It has no dots.", TokenShape.describe("5hdb3c5yba"));
    assertEquals("It has 1 dot instead of two.", TokenShape.describe("a.b"));
    assertEquals("It has 3 dots instead of two.", TokenShape.describe("a.b.c."));
  }

  private static boolean isOtherText(String text) {
    return TokenShape.isOtherText(CompactJws.split(text).get());
  }

  private static String base64Url(String text) {
    return TestKey.base64Url(TestKey.utf8(text));
  }
}
