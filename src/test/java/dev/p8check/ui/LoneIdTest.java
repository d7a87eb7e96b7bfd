package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import org.junit.jupiter.api.Test;

class LoneIdTest {
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";

  @Test
  void a_uuid_is_an_issuer_id_as_it_was_given() {
    for (String text : new String[] {ISSUER_ID, " " + ISSUER_ID + "\n", "\"" + ISSUER_ID + "\"", "{" + ISSUER_ID + "}",
        ISSUER_ID.replace("-", "")}) {
      assertEquals(new Credentials(text, "", "", "", KeyKind.AUTO), LoneId.read(text), text);
    }
  }

  @Test
  void ten_characters_with_a_digit_are_a_key_id_as_it_was_given() {
    for (String text : new String[] {KEY_ID, KEY_ID + "\n", "'" + KEY_ID + "'", "ABCDEFGHI1"}) {
      assertEquals(new Credentials("", text, "", "", KeyKind.AUTO), LoneId.read(text), text);
    }
    assertEquals(Credentials.NONE, LoneId.read("ABCDEFGHIJ"));
  }

  @Test
  void the_name_of_a_keys_file_gives_the_key_id_too() {
    String name = "AuthKey_" + KEY_ID + ".p8";
    assertEquals(new Credentials("", KEY_ID, "", name, KeyKind.AUTO), LoneId.read(" " + name + "\n"));
    assertEquals("ABCDEFGHIJ", LoneId.read("AuthKey_ABCDEFGHIJ.p8").keyId());
  }

  @Test
  void other_text_is_no_id() {
    for (String text : new String[] {"", " ", "hello", "5HDB3C5YB", "5HDB3C5YBAA", "the key is lost", "AuthKey_.p8",
        "-----BEGIN PRIVATE KEY-----"}) {
      assertEquals(Credentials.NONE, LoneId.read(text), text);
    }
  }

  @Test
  void a_text_of_more_than_two_hundred_characters_is_not_read() {
    String longest = " ".repeat(200 - KEY_ID.length()) + KEY_ID;
    assertEquals(longest, LoneId.read(longest).keyId());
    assertEquals(Credentials.NONE, LoneId.read(" " + longest));
  }
}
