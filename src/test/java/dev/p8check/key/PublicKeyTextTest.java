package dev.p8check.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.testing.TestKey;
import org.junit.jupiter.api.Test;

class PublicKeyTextTest {
  private static final TestKey KEY = TestKey.random();
  private static final String JWK = KEY.publicJwk();

  @Test
  void pem_and_jwk_hold_the_same_key() {
    PublicKey key = PublicKeyText.read(JWK).orElseThrow();
    String pem = KEY.publicPem();
    String body = pem.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", "");
    for (String text : new String[] {
      pem, pem.replace("\n", "\r\n"), pem.replace("\n", "\\n"), pem.replace("\n", ""), "  " + pem, body,
          "note\n" + pem + "note",
      "{\"keys\":[" + JWK + "]}", KEY.privateJwk(),
      JWK.replace("}", ",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"1\"}"),
      java.util.Base64.getEncoder().encodeToString(TestKey.utf8(pem)),
      JWK.replace('-', '+').replace("P+", "P-").replace('_', '/').replace("\",\"y", "=\",\"y"),
      JWK.replace("}", ",\"key_ops\":[]}"), JWK.replace("}", ",\"key_ops\":[\"verify\"]}"),
      KEY.privateJwk().replace("}", ",\"key_ops\":[\"sign\"]}")
    }) {
      PublicKey other = PublicKeyText.read(text).orElseThrow(() -> new AssertionError(text));
      assertArrayEquals(key.x(), other.x());
      assertArrayEquals(key.y(), other.y());
    }
  }

  @Test
  void several_keys_are_read_from_a_set_or_from_blocks() {
    TestKey other = TestKey.random();
    String rsa = "{\"kty\":\"RSA\",\"n\":\"AQ\",\"e\":\"AQAB\"}";
    String block = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n";
    for (String text : new String[] {
      "{\"keys\":[" + JWK + "," + rsa + "," + other.publicJwk() + "]}",
          KEY.publicPem() + "\n" + block + other.publicPem(),
      "[\"" + KEY.publicPem().replace("\n", "\\n") + "\", \"\", \"" + other.publicPem().replace("\n", "\\n") + "\"]"
    }) {
      assertEquals(2, PublicKeyText.readAll(text).size(), text);
      assertArrayEquals(
          PublicKeyText.read(other.publicJwk()).orElseThrow().x(), PublicKeyText.readAll(text).get(1).x());
    }
    assertEquals(16, PublicKeyText.readAll("{\"keys\":[" + JWK + ("," + JWK).repeat(20) + "]}").size());
  }

  /** As BigInteger.toByteArray writes a number: with a zero where the first bit is set, and without those in front. */
  @Test
  void a_coordinate_is_read_with_a_zero_too_many_or_too_few() {
    int other = 0;
    for (int i = 0; i < 2000 && other < 3; i++) {
      String jwk = TestKey.random().publicJwk();
      String x = jwk.substring(jwk.indexOf("\"x\":\"") + 5, jwk.indexOf("\",\"y"));
      byte[] written = new java.math.BigInteger(1, java.util.Base64.getUrlDecoder().decode(x)).toByteArray();
      other += written.length < 32 ? 1 : 0;
      String number = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(written);
      assertArrayEquals(
          PublicKeyText.read(jwk).orElseThrow().x(), PublicKeyText.read(jwk.replace(x, number)).orElseThrow().x());
    }
    assertTrue(other > 0);
  }

  @Test
  void anything_else_is_no_key() {
    String y = JWK.substring(JWK.indexOf("\"y\":\"") + 5, JWK.length() - 2);
    for (String text : new String[] {
      "", "{}", "[]", "{", "key", "AAAA", "-----BEGIN PUBLIC KEY-----", KEY.publicPem().replace('A', 'B'),
          KEY.privatePem(),
      JWK.replace("P-256", "P-384"), JWK.replace("EC", "RSA"), JWK.replace(y, y.substring(1)),
      JWK.replace(y, "A".repeat(43)),
      JWK.replace("}", ",\"alg\":\"ES384\"}"), JWK.replace("}", ",\"use\":\"enc\"}"),
      JWK.replace("}", ",\"key_ops\":[\"deriveKey\"]}"),
      JWK.replace("}", ",\"key_ops\":[\"sign\"]}"), JWK.replace("}", ",\"key_ops\":\"verify\"}"), "{\"keys\":[]}",
      "{\"keys\":[1]}", "{\"keys\":[" + JWK + "," + JWK + "]}",
      " ".repeat(20_000) + JWK
    }) {
      assertTrue(PublicKeyText.read(text).isEmpty(), text);
    }
  }
}
