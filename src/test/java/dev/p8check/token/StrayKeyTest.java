package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.testing.TestKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class StrayKeyTest {
  private static final TestKey KEY = TestKey.random();
  private static final String PEM = KEY.privatePem();
  private static final String BODY = PEM.substring(28, PEM.indexOf("\n-----END"));

  @Test
  void a_text_that_is_a_private_key_is_one_in_every_form() {
    for (String key : new String[] {PEM, BODY, BODY.replace("\n", ""), KEY.privateJwk(),
        "see -----BEGIN EC PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY"}) {
      assertTrue(StrayKey.is(key), key);
    }
    for (String other : new String[] {KEY.publicPem(), KEY.publicJwk(), "{\"d\":1}", "PRIVATE KEY BEGIN ",
        "[" + KEY.privateJwk() + "]", "", "a.b.c"}) {
      assertFalse(StrayKey.is(other), other);
    }
  }

  @Test
  void a_private_key_is_found_where_it_begins() {
    assertEquals(5, StrayKey.in("key: " + PEM));
    assertEquals(5, StrayKey.in("key: " + PEM.replace("\n", "\\n")));
    assertEquals(5, StrayKey.in("key: " + BODY.replace("\n", "")));
    assertEquals(4, StrayKey.in("b64 " + Base64.getEncoder().encodeToString(TestKey.utf8(PEM))));
    String jwk = "Use " + KEY.privateJwk() + " here";
    assertEquals(jwk.indexOf("\"d\":\"") + 5, StrayKey.in(jwk));
    String inProgram = "{kty: 'EC', 'd': '" + "A".repeat(43) + "'}";
    assertEquals(inProgram.indexOf("AAA"), StrayKey.in(inProgram));
  }

  @Test
  void a_message_about_a_key_is_no_key() {
    for (String text : new String[] {"", "-----BEGIN PRIVATE KEY-----", "no -----BEGIN PRIVATE KEY----- in M",
        "-----BEGIN PRIVATE KEY-----\n" + "x".repeat(60),
        "PRIVATE KEY-----\n" + BODY.substring(30, 50), "MIGTAgEA", BODY.substring(0, 39), KEY.publicPem(),
        KEY.publicJwk(), "'d': '" + "A".repeat(43) + "'",
        "kty 'd': '" + "A".repeat(42) + "'", "kty xd: '" + "A".repeat(43) + "'"}) {
      assertEquals(-1, StrayKey.in(text), text);
    }
    assertEquals(-1, StrayKey.in(Base64.getEncoder().encodeToString(TestKey.utf8(KEY.publicPem()))));
    assertEquals(0, StrayKey.in(BODY.substring(0, 40)));
    assertEquals(0, StrayKey.in("-----BEGIN PRIVATE KEY-----\n" + "M".repeat(16)));
    assertEquals(-1, StrayKey.in("-----BEGIN PRIVATE KEY-----\n" + "M".repeat(15)));
  }
}
