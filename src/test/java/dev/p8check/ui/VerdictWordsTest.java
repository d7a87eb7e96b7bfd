package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.testing.TestKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String KEY = TestKey.random().privatePem();

  @Test
  void nothing_asks_for_the_three_values() {
    assertEquals(
        "Paste each value into its field, or all three at once. Or choose or drop the .p8 file.", next("", "", ""));
  }

  @Test
  void what_is_missing_is_named() {
    assertEquals("Still missing: the Issuer ID and the Key ID.", next("", "", KEY));
    assertEquals("Still missing: the private key.", next(ISSUER_ID, KEY_ID, ""));
  }

  @Test
  void a_field_of_blanks_alone_is_missing() {
    for (String blank : List.of(" ", "\n", "\u200b", "\u00a0 ")) {
      assertEquals("Still missing: the Issuer ID.", next(blank, KEY_ID, KEY));
      assertEquals("Still missing: the Key ID.", next(ISSUER_ID, blank, KEY));
    }
    assertEquals("Still missing: the private key.", next(ISSUER_ID, KEY_ID, " \n"));
  }

  @Test
  void what_a_json_file_brings_along_is_not_missing() {
    String json = "{\"key_id\": \"" + KEY_ID + "\", \"key\": \"" + KEY.replace("\n", "\\n") + "\"}";
    assertEquals("Still missing: the Issuer ID.", next("", "", json));
  }

  @Test
  void an_individual_key_has_no_issuer_id_that_could_be_missing() {
    assertEquals("Still missing: the Key ID.", words(new Credentials("", "", KEY, "", KeyKind.INDIVIDUAL)).next());
    assertEquals(
        "Still missing: the Key ID.", words(new Credentials("", "", KEY, "ApiKey_production.p8", KeyKind.AUTO)).next());
  }

  @Test
  void one_thing_to_fix_is_named_and_more_are_counted() {
    assertEquals(
        "An invisible character in the Issuer ID. It can be repaired here.", next(ISSUER_ID + "\u200b", KEY_ID, KEY));
    assertEquals("2 things to fix. All can be repaired here.", next(ISSUER_ID + "\u200b", '"' + KEY_ID + '"', KEY));
    assertEquals(
        "2 things to fix. 1 can be repaired here; the rest is below.", next(ISSUER_ID + "\u200b", KEY_ID, "none"));
  }

  private static String next(String issuerId, String keyId, String privateKey) {
    return words(new Credentials(issuerId, keyId, privateKey, "", KeyKind.AUTO)).next();
  }

  private static VerdictWords words(Credentials given) {
    return VerdictWords.of(given, CredentialsCheck.check(given));
  }
}
