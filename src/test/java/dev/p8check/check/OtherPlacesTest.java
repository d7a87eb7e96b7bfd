package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.engine.Engine;
import dev.p8check.finding.Finding;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OtherPlacesTest {
  private static final String ISSUER = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String PEM = TestKey.random().privatePem();

  @Test
  void ids_that_are_swapped_inside_a_json_file_are_exchanged() {
    String json = new JsonWriter().beginObject().member("key_id", ISSUER).member("issuer_id", KEY_ID).member("key", PEM)
        .endObject().toString();
    Credentials fixed = CredentialsCheck.check(Credentials.ofKey(json)).fixed();
    assertEquals(ISSUER, fixed.issuerId());
    assertEquals(KEY_ID, fixed.keyId());
  }

  @Test
  void ids_of_which_one_is_typed_and_one_is_in_a_json_file_are_exchanged() {
    String json = new JsonWriter().beginObject().member("key_id", ISSUER).member("key", PEM).endObject().toString();
    Credentials fixed = CredentialsCheck.check(new Credentials(KEY_ID, "", json, "", KeyKind.AUTO)).fixed();
    assertEquals(ISSUER, fixed.issuerId());
    assertEquals(KEY_ID, fixed.keyId());
  }

  @Test
  void swapped_ids_leave_their_names_and_quotes_behind() {
    for (String[] pair : new String[][] {{"ISSUER_ID=%", "KEY_ID=%"}, {"ID=\"%\"", "'%'"},
        {"AuthKey_%.p8", "Issuer ID: %"}}) {
      Credentials given = new Credentials(
          pair[0].replace("%", KEY_ID), pair[1].replace("%", ISSUER), PEM, "", KeyKind.AUTO);
      CredentialsReport report = CredentialsCheck.check(given);
      assertEquals("credentials-swapped-ids", report.findings().get(0).code().id(), pair[0]);
      assertEquals(ISSUER, report.fixed().issuerId(), pair[1]);
      assertEquals(KEY_ID, report.fixed().keyId(), pair[0]);
    }
  }

  @Test
  void below_several_headings_no_value_is_taken_for_another() {
    for (String text : new String[] {"Key ID\nTeam ID\n%K\nABCDE12345", "Key ID\nIssuer ID\n%K\n%I",
        "Name\nKey ID\nTeam ID\nCI\n%K\nABCDE12345"}) {
      String given = text.replace("%K", KEY_ID).replace("%I", ISSUER);
      String fixed = CredentialsCheck.check(new Credentials("", given, "", "", KeyKind.AUTO)).fixed().keyId();
      assertTrue(fixed.equals(KEY_ID) || fixed.equals(given), given + " became " + fixed);
    }
  }

  @Test
  void ids_below_their_names_are_found_beside_the_key() {
    for (String text : new String[] {"Key ID\n%K\nIssuer ID\n%I\n\n", "Issuer ID\n\n%I\nKey ID\n\n%K\n",
        "issuer_id=%I\nkey_id=%k\n"}) {
      String ids = text.replace("%K", KEY_ID).replace("%k", KEY_ID.toLowerCase(Locale.ROOT)).replace("%I", ISSUER);
      Credentials fixed = CredentialsCheck.check(Credentials.ofKey(ids + PEM)).fixed();
      assertEquals(ISSUER, fixed.issuerId(), ids);
      assertEquals(KEY_ID, fixed.keyId(), ids);
    }
  }

  @Test
  void the_digits_of_an_escape_in_front_of_the_issuer_id_are_no_key_id() {
    Credentials fixed =
        CredentialsCheck.check(new Credentials("%2257246543-1f2b-47e3-e053-5b8c7c11a4d1%22", "", "", "", KeyKind.AUTO))
            .fixed();
    assertEquals("57246543-1f2b-47e3-e053-5b8c7c11a4d1", fixed.issuerId());
    assertEquals("", fixed.keyId());
  }

  @Test
  void a_key_in_the_place_of_the_key_id_is_written_to_no_file() {
    String once = base64(PEM);
    for (String id : new String[] {once, base64(once), "A".repeat(KeyIdCheck.MAX_LENGTH + 1)}) {
      String answer =
          Engine.exportAs(
              new JsonWriter().beginObject().member("issuerId", ISSUER).member("keyId", id).member("privateKey", PEM)
          .member("format", "fastlane-env").endObject().toString());
      assertTrue(answer.contains("\"refused\":true") && !answer.contains(id), answer);
    }
  }

  @Test
  void in_a_json_file_only_the_name_of_the_key_file_is_marked() {
    String json = "{\n  \"ascApiKeyPath\": \"./AuthKey_5HDB3C5YBA.p8\",\n  \"ascApiKeyId\": \"5HDB3C5YBA\"\n}";
    List<String> marked = new ArrayList<>();
    for (Finding finding : KeyIdCheck.check(json).findings()) {
      if (finding.code() == KeyIdCode.KEY_ID_IS_FILE_NAME) {
        marked.add(json.substring(finding.start(), finding.end()));
      }
    }
    assertEquals(List.of("./AuthKey_5HDB3C5YBA.p8"), marked);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
