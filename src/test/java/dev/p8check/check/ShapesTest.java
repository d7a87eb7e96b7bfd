package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.encoding.Ascii;
import dev.p8check.testing.TestKey;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShapesTest {
  private static final String UUID = "69a6de7b-1234-47e3-e053-5b8c7c11a4d1";
  private static final TestKey KEY = TestKey.random();
  private static final String BODY = KEY.privatePem().substring(28, KEY.privatePem().indexOf("\n-----END"));

  @Test
  void a_uuid_has_its_hyphens_in_their_places() {
    assertAll(Shapes::isUuid, UUID, Ascii.upper(UUID), "00000000-0000-0000-0000-000000000000");
    assertNone(Shapes::isUuid, "", UUID.substring(1), UUID + "0", UUID.replace('7', 'g'), UUID.replace("-", ""),
        UUID.replace("b-1", "-b1"),
        UUID.replace('-', '\u2013'), "-" + UUID.substring(1), UUID.replace('a', '\uff11'));
    assertAll(
        Shapes::isUuidLike, UUID, UUID.replace('-', '\u2013'), UUID.replace("-", ""), UUID.replace('a', '\u0430'));
    assertNone(Shapes::isUuidLike, UUID.replace('-', ' '), UUID.replace("-", "").substring(1), "g".repeat(32), "");
  }

  @Test
  void an_app_id_is_a_team_id_and_a_bundle_id() {
    assertAll(Shapes::isAppId, "ABCDE12345.com.example", "ABCDE12345.com.example.App-2", "ABCDE12345.com.*");
    assertNone(Shapes::isAppId, "ABCDE12345.com", "ABCDE1234.com.example", "ABCDE12345.com.example.",
        "ABCDE12345.1com.example", "ABCDE12345.com..example",
        "ABCDE12345.com.ex ample", "ABCDE12345.com.p8", "ABCDE12345.a.P8.bak", "ABCDE12345");
  }

  @Test
  void ten_letters_and_digits_are_of_ascii() {
    assertAll(Shapes::isTenCharacterId, "5HDB3C5YBA", "abcdefghij", "0123456789");
    assertNone(Shapes::isTenCharacterId, "", "5HDB3C5YB", "5HDB3C5YBAA", "5HDB3C5YB-", "5HDB3C5YB\u0410", " 5HDB3C5YB");
    assertNone(Shapes::isAlphanumeric, "", "a b");
    assertAll(Shapes::isHexadecimal, "0aF", "");
    assertNone(Shapes::isHexadecimal, "g", "0x0");
  }

  @Test
  void a_token_has_two_dots_or_four() {
    assertAll(Shapes::isToken, "eyJh.eyJp.c2ln", "eyJh.eyJp.", "Bearer eyJh.eyJp.c2ln",
        "Authorization: Bearer eyJh.eyJp.c2ln", "eyJh.\neyJp.c2ln=", "e30.e30.", "eyJh.a.b.c.d");
    assertNone(
        Shapes::isToken, "", "eyJh.eyJp", "eyJh.a.b.c", "api.apple.com", "eyJh.ey/p.c2ln", "Token eyJh.eyJp.c2ln");
  }

  @Test
  void an_apple_account_has_a_domain() {
    assertAll(Shapes::isEmail, "a@b.c", "me.too@example.com");
    assertNone(Shapes::isEmail, "", "@b.c", "a@b", "a@.c", "-@b.c", "a.b@c", "a@b." + "c".repeat(255));
  }

  @Test
  void a_key_is_told_by_its_first_characters() {
    assertAll(Shapes::isPrivateKey, KEY.privatePem(), BODY, "-----BEGIN", "a PRIVATE KEY");
    assertNone(Shapes::isPrivateKey, "", BODY.substring(0, 60), "x" + BODY, UUID);
    assertTrue(Shapes.startsKey("x" + BODY, 1));
    assertFalse(Shapes.startsKey("x" + BODY, 0) || Shapes.startsKey("MIIDdzCCAl", 0));
    assertTrue(Shapes.startsKey("MIIEpAIBAA", 0));
    assertEquals(5, Shapes.keyIn("key: " + BODY));
    assertEquals(11, Shapes.keyIn("MIIDdzCCAl MIIEpAIBAA"));
    assertEquals(-1, Shapes.keyIn("MIGTAgE"));
    assertAll(Shapes::isPublicBlock, KEY.publicPem(), "-----BEGIN CERTIFICATE-----");
    assertNone(Shapes::isPublicBlock, KEY.publicPem() + KEY.privatePem(), KEY.privatePem(), "");
  }

  @Test
  void a_path_is_told_from_what_is_in_the_file() {
    assertAll(Shapes::isPath, "~/key", "./a", "..\\a", "C:\\keys\\a", "c:/a", "file:///a", "$HOME/a",
        "AuthKey_5HDB3C5YBA.p8", "key.PEM", "/etc/keys", "/a b/c.d", "AuthKey_5HDB3C5YBA");
    assertNone(Shapes::isPath, "", "/", "$KEY_PATH", "a\n.p8", "~/a\nb", "/" + "A".repeat(33), "/a+b", "1:\\a", "C:a",
        "5HDB3C5YBA", "~/" + "a".repeat(299), BODY.replace("\n", "") + ".p8");
    assertTrue(Shapes.isPath("~/" + "a".repeat(298)));
  }

  private static void assertAll(Predicate<String> shape, String... texts) {
    for (String text : texts) {
      assertTrue(shape.test(text), text);
    }
  }

  private static void assertNone(Predicate<String> shape, String... texts) {
    for (String text : texts) {
      assertFalse(shape.test(text), text);
    }
  }
}
