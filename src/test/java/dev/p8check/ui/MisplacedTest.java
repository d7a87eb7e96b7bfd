package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Repair;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MisplacedTest {
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String KEY = key();

  @Test
  void a_value_in_the_wrong_field_moves_to_its_own() {
    assertEquals(set(ISSUER_ID, "", ""), moved(set("", ISSUER_ID, "")));
    assertEquals(set("", KEY_ID, ""), moved(set(KEY_ID, "", "")));
    assertEquals(set("", "", KEY), moved(set(KEY, "", "")));
    assertEquals(set("", "", KEY), moved(set("", KEY, "")));
    assertEquals(set(ISSUER_ID, "", ""), moved(set("", "", ISSUER_ID)));
    assertEquals(set("", KEY_ID, ""), moved(set("", "", KEY_ID)));
  }

  @Test
  void a_token_moves_to_the_token_part_and_an_answer_to_be_explained() {
    String token = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0." + "A".repeat(86);
    String answer = "{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}";
    assertEquals(Field.TOKEN, move(set("", "", token)).field());
    assertEquals(Field.TOKEN, move(set(token, "", "")).field());
    assertEquals(Field.RESPONSE, move(set("", "", answer)).field());
    assertEquals(Field.RESPONSE, move(set("", answer, "")).field());
    assertEquals(Field.RESPONSE, move(set("HTTP/1.1 401 Unauthorized", "", "")).field());
    assertEquals(Field.TOKEN, move(set("curl -H \"Authorization: Bearer " + token + "\"", "", "")).field());
    assertEquals(set("", "", ""), moved(set("", "", answer)));
  }

  @Test
  void what_moves_is_not_said_to_be_repaired_where_it_is() {
    Credentials given = set("", "HTTP/1.1 401 Unauthorized", "");
    for (Finding finding : CredentialsCheck.check(given).findings()) {
      String fix = FindingCard.fix(Misplaced.withMove(finding, given));
      assertTrue(!fix.contains("Repair it here") && !fix.contains("the key is damaged"), fix);
    }
  }

  @Test
  void a_text_that_nothing_is_known_of_moves_nowhere() {
    Credentials given = set("", "", "a text of no use\nin two lines");
    assertTrue(Misplaced.withMove(CredentialsCheck.check(given).findings().get(0), given).repair().isEmpty());
  }

  @Test
  void no_value_moves_into_a_field_that_holds_one() {
    Credentials given = set("anything", ISSUER_ID, "");
    for (Finding finding : CredentialsCheck.check(given).findings()) {
      assertEquals(finding, Misplaced.withMove(finding, given));
    }
  }

  @Test
  void a_repair_of_one_field_leaves_the_others() {
    Credentials given = set(" " + ISSUER_ID, KEY_ID, KEY);
    assertEquals(set(ISSUER_ID, KEY_ID, KEY), Misplaced.with(given, new Repair(Field.ISSUER_ID, "Repair", ISSUER_ID)));
  }

  private static Credentials moved(Credentials given) {
    return Misplaced.with(given, move(given));
  }

  private static Repair move(Credentials given) {
    Finding finding = Misplaced.withMove(CredentialsCheck.check(given).findings().get(0), given);
    assertTrue(finding.repair().isPresent(), finding.code().id());
    return finding.repair().get();
  }

  private static String key() {
    byte[] d = new byte[32];
    Arrays.fill(d, (byte) 3);
    return Practice.pem(d);
  }

  private static Credentials set(String issuerId, String keyId, String key) {
    return new Credentials(issuerId, keyId, key, "", KeyKind.AUTO);
  }
}
