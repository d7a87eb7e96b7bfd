package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyFileNameTest {
  @Test
  void the_name_of_a_file_holds_the_key_id() {
    for (String name : new String[] {"AuthKey_5HDB3C5YBA.p8", "~/Downloads/AuthKey_5HDB3C5YBA (1).p8",
        "C:\\a\\authkey_5HDB3C5YBA.p8.txt", "Copy of AuthKey_5HDB3C5YBA.p8", "ApiKey_5HDB3C5YBA",
        "5HDB3C5YBA.p8", "5HDB3C5YBA-2.pem", " SubscriptionKey_5HDB3C5YBA.p8\n"}) {
      assertEquals("5HDB3C5YBA", KeyFileName.keyIdOf(name), name);
    }
    for (String name : new String[] {"", "5HDB3C5YBA", "5HDB3C5YBA.txt", "5HDB3C5YB.p8", "AuthKey_", "AuthKey_.p8",
        "MyAuthKey_5HDB3C5YBA", "x".repeat(5000) + "/AuthKey_5HDB3C5YBA.p8"}) {
      assertEquals("", KeyFileName.keyIdOf(name), name);
    }
    assertEquals("5HDB", KeyFileName.keyIdOf("AuthKey_5HDB.p8"));
  }

  @Test
  void a_word_in_a_files_name_is_no_key_id() {
    assertTrue(KeyFileName.isKeyId("AuthKey_ABCDEFGHKL.p8", "ABCDEFGHKL")
        && KeyFileName.isKeyId("AuthKey_5hdb3c5yba.p8", "5hdb3c5yba"));
    assertTrue(KeyFileName.isKeyId("5HDB3C5YBA.p8", "5HDB3C5YBA"));
    assertFalse(KeyFileName.isKeyId("PRODUCTION.p8", "PRODUCTION") || KeyFileName.isKeyId("prod123456.p8", "prod123456")
        || KeyFileName.isKeyId("1234567890.p8", "1234567890"));
    assertFalse(KeyFileName.isKeyId("AuthKey_production.p8", "production")
        || KeyFileName.isKeyId("AuthKey_XXXXXXXXXX.p8", "XXXXXXXXXX")
        || KeyFileName.isKeyId("AuthKey_Mixed12345.p8", "Mixed12345"));
  }

  @Test
  void the_stem_is_what_stands_between_prefix_and_ending() {
    assertEquals("5HDB3C5YBA", KeyFileName.stem("a/AuthKey_5HDB3C5YBA.p8"));
    assertEquals("a b", KeyFileName.stem("APNsAuthKey_a b"));
    assertEquals("a/key.p8", KeyFileName.stem("a/key.p8"));
    assertTrue(KeyFileName.startsWith("a/apikey_1", "ApiKey_"));
    assertFalse(KeyFileName.startsWith("apikey_1/a", "ApiKey_"));
  }
}
