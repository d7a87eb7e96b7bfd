package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.testing.TestKey;
import org.junit.jupiter.api.Test;

class ValueScanTest {
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String OTHER_UUID = "69a6de7b-1234-47e3-e053-5b8c7c11a4d1";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String OTHER_ID = "2X9R4HXF34";
  private static final String PEM = TestKey.random().privatePem().trim();
  private static final String OTHER_PEM = TestKey.random().privatePem().trim();

  @Test
  void all_three_are_found_in_any_order_and_notation() {
    for (String text : new String[] {
      "ISSUER_ID=" + ISSUER_ID + "\nKEY_ID=" + KEY_ID + "\nKEY=\"" + PEM + "\"\n",
      PEM + "\nKey ID: " + KEY_ID + "\nIssuer ID: " + ISSUER_ID,
      "{\"key_id\":\"" + KEY_ID + "\",\"key\":\"" + PEM + "\",\"issuer_id\":\"" + ISSUER_ID + "\"}",
      "My Key ID is " + KEY_ID + ". The issuer is " + ISSUER_ID + ". " + PEM
    }) {
      assertEquals(new Credentials(ISSUER_ID, KEY_ID, PEM, "", KeyKind.AUTO), found(text), text);
    }
  }

  @Test
  void nothing_is_found_in_other_text() {
    for (String text : new String[] {"", "The quick brown fox jumps.", "AuthKey_.p8", "DEVELOPER", "key: password",
        "v1.2.3"}) {
      assertEquals(Credentials.NONE, found(text), text);
    }
  }

  @Test
  void a_name_goes_before_a_shape_alone() {
    assertEquals(ISSUER_ID, found(OTHER_UUID + "\nissuer: " + ISSUER_ID).issuerId());
    assertEquals(KEY_ID, found(OTHER_ID + "\nkid: " + KEY_ID).keyId());
    assertEquals(OTHER_ID, found(OTHER_ID + " x " + KEY_ID).keyId());
    assertEquals(OTHER_UUID, found("uuid " + OTHER_UUID + "\nkey_id=" + KEY_ID).issuerId());
  }

  @Test
  void a_team_or_a_profile_is_neither() {
    assertEquals(Credentials.NONE, found("TEAM_ID=" + KEY_ID + "\nprofile: " + ISSUER_ID));
    assertEquals(KEY_ID, found("team_id=" + OTHER_ID + "\nkey_id=" + KEY_ID).keyId());
  }

  @Test
  void a_word_of_ten_letters_is_a_key_id_under_its_name_alone() {
    assertEquals("ABCDEFGHIJ", found("key_id: ABCDEFGHIJ").keyId());
    assertEquals("ABCDEFGHIJ", found(" ABCDEFGHIJ\n").keyId());
    assertEquals("", found("see ABCDEFGHIJ").keyId());
    assertEquals("5hdb3c5yba", found("key_id: 5hdb3c5yba").keyId());
    assertEquals("", found("see 5hdb3c5yba").keyId());
    assertEquals("", found("key_id: abcdefghij").keyId());
  }

  @Test
  void ten_characters_of_a_key_are_no_key_id() {
    String key = "-----BEGIN PRIVATE KEY-----\nMIGTAgEA " + KEY_ID + " " + ISSUER_ID + "\n-----END PRIVATE KEY-----";
    assertEquals(new Credentials("", "", key, "", KeyKind.AUTO), found(key));
  }

  @Test
  void the_name_of_a_file_gives_the_key_id_where_nothing_better_does() {
    String file = "AuthKey_" + KEY_ID + ".p8";
    assertEquals(new Credentials("", KEY_ID, "", file, KeyKind.AUTO), found("path/" + file));
    Credentials both = found("path=" + file + "\nkey_id=" + OTHER_ID);
    assertEquals(OTHER_ID, both.keyId());
    assertEquals("", found("A_" + KEY_ID + ".p8").fileName());
  }

  @Test
  void keys_of_other_services_are_taken_where_there_is_no_other() {
    assertEquals(OTHER_ID, found("APNS_KEY_ID=" + OTHER_ID).keyId());
    assertEquals(KEY_ID, found("APNS_KEY_ID=" + OTHER_ID + "\nASC_KEY_ID=" + KEY_ID).keyId());
    assertEquals("", found("PUSH_KEY_ID=" + OTHER_ID + "\nISSUER_ID=" + ISSUER_ID).keyId());
    assertEquals(PEM, found("MUSICKIT_KEY=" + OTHER_PEM + "\nASC_KEY=" + PEM).privateKey());
  }

  @Test
  void two_keys_are_one_below_the_other_and_the_same_one_once() {
    assertEquals(PEM + "\n" + OTHER_PEM, ValueScan.of("a_key: " + PEM + "\nb_key: " + OTHER_PEM).key());
    assertEquals(PEM, ValueScan.of("a_key: " + PEM + "\nb_key: " + PEM).key());
    assertEquals(OTHER_PEM, ValueScan.of("a: " + PEM + "\nkey: " + OTHER_PEM).key());
  }

  @Test
  void values_under_each_others_names_stay_there() {
    Credentials exchanged = found("key_id=" + ISSUER_ID + "\nissuer_id=" + KEY_ID);
    assertEquals(KEY_ID + " " + ISSUER_ID, exchanged.issuerId() + " " + exchanged.keyId());
  }

  @Test
  void the_kind_of_key_is_read() {
    assertEquals(KeyKind.INDIVIDUAL, found("key_type=individual\nkey_id=" + KEY_ID).keyKind());
    assertEquals(KeyKind.AUTO, found("type=individual\nkey_id=" + KEY_ID).keyKind());
  }

  @Test
  void comments_count_where_the_ids_stand_nowhere_else() {
    String commented = "# key_id=" + OTHER_ID + "\n";
    assertEquals(KEY_ID, found(commented + "key_id=" + KEY_ID).keyId());
    assertEquals(OTHER_ID, found(commented + "x=1").keyId());
    assertEquals("key_id=" + KEY_ID, ValueScan.of(commented + "key_id=" + KEY_ID).text());
    assertEquals(commented + "x=1", ValueScan.of(commented + "x=1").text());
    assertEquals(PEM, ValueScan.of(commented + "# a_key=" + OTHER_PEM.replace("\n", "\\n") + "\nb_key=" + PEM).key());
  }

  @Test
  void the_name_of_a_tag_is_no_name_of_a_value() {
    assertEquals(KEY_ID, found(OTHER_ID + " <key>KeyID</key><string>" + KEY_ID + "</string>").keyId());
    assertEquals(OTHER_ID, found(OTHER_ID + " <key>" + KEY_ID + "</key>").keyId());
  }

  private static Credentials found(String text) {
    return ValueScan.of(text).found();
  }
}
