package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String PEM = pem(9);

  @Test
  void each_value_alone_is_known_by_its_shape() {
    assertEquals(ISSUER_ID, credentials(ISSUER_ID + "\n").issuerId());
    assertEquals(KEY_ID, credentials(" " + KEY_ID).keyId());
    assertEquals("ABCDEFGHIJ", credentials("ABCDEFGHIJ").keyId());
    assertEquals(KEY_ID, credentials("AuthKey_5HDB3C5YBA.p8").keyId());
    assertSameKey(PEM, credentials(PEM).privateKey());
  }

  @Test
  void the_key_is_taken_in_every_wrapping() {
    String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
    String body = PEM.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "")
        .replace("\n", "");
    assertSameKey(PEM, credentials(base64).privateKey());
    assertSameKey(PEM, credentials(body).privateKey());
    assertSameKey(PEM, credentials("KEY=\"" + PEM.replace("\n", "\\n") + "\"").privateKey());
  }

  @Test
  void no_part_of_a_key_is_taken_for_a_key_id() {
    Random random = new Random(27);
    for (int i = 0; i < 400; i++) {
      byte[] d = new byte[32];
      random.nextBytes(d);
      d[0] = 1;
      String pem = Practice.pem(d);
      String withoutEnd = pem.replace("-----END PRIVATE KEY-----", "").trim();
      for (String text : new String[] {
          pem, withoutEnd, withoutEnd.replace("\n", ""), pem.replace("\n", "\r\n"), pem.replace("\n", "\\n"),
              pem.replace("\n", " "),
          pem.replace("\n", "\n> "), pem.replaceFirst("-----BEGIN", "----BEGIN"),
          pem.replace("-----BEGIN PRIVATE KEY-----\n", "")}) {
        assertEquals("", credentials(text).keyId(), () -> "the Key ID in a damaged key");
      }
    }
  }

  @Test
  void a_fastlane_json_fills_all_three() {
    Credentials found = credentials("{\"key_id\": \"" + KEY_ID + "\", \"issuer_id\": \"" + ISSUER_ID + "\", \"key\": \""
        + PEM.replace("\n", "\\n") + "\", \"in_house\": false}");
    assertEquals(ISSUER_ID, found.issuerId());
    assertEquals(KEY_ID, found.keyId());
    assertSameKey(PEM, found.privateKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s ", "%s\n", " %s", "\u200b%s", "\"%s\"", "\u201c%s\u201d"})
  void what_clings_to_a_value_in_quotes_or_json_stays_for_the_check(String form) {
    String issuerId = String.format(form, ISSUER_ID);
    String keyId = String.format(form, KEY_ID);
    String json = "{\"key_id\":\"" + written(keyId) + "\",\"issuer_id\":\"" + written(issuerId) + "\"";
    List<String> texts =
        new ArrayList<>(List.of(json + ",\"key\":\"" + written(PEM) + "\"}",
            "ASC_ISSUER_ID='" + issuerId + "'\nASC_KEY_ID='" + keyId + "'\n" + PEM));
    if (form.indexOf('"') < 0) {
      texts.addAll(List.of(json + "}\n" + PEM, "  issuer: '" + issuerId + "'\n  kid: '" + keyId + "'\n" + PEM));
    }
    for (String text : texts) {
      assertEquals(issuerId, credentials(text).issuerId(), text);
      assertEquals(keyId, credentials(text).keyId(), text);
      assertSameKey(PEM, credentials(text).privateKey());
    }
  }

  @Test
  void the_key_in_a_json_file_stays_as_it_is_there() {
    String damaged = PEM.replace("-----END", "----END");
    assertEquals(damaged,
        credentials("{\"key_id\":\"" + KEY_ID + "\",\"issuer_id\":\"" + ISSUER_ID + "\",\"key\":\"" + written(damaged)
            + "\"}").privateKey());
    String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
    String json = "{\"key_id\":\"" + KEY_ID + "\",\"key\":\"" + base64 + "\"";
    assertEquals(base64, credentials(json + "}").privateKey());
    String body = PEM.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "")
        .replace("\n", "");
    assertEquals(PEM, credentials("{\"key_id\":\"" + KEY_ID + "\",\"private_key\":\"" + body + "\"}").privateKey());
    assertEquals(PEM, credentials(json + ",\"is_key_content_base64\":true}").privateKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\u200b", "\ufeff%s", "%s,", "\"%s", "\u201c%s\u201d"})
  void all_that_fills_a_line_of_an_environment_is_the_value(String form) {
    String issuerId = String.format(form, ISSUER_ID);
    String keyId = String.format(form, KEY_ID);
    Credentials found = credentials(
        "ASC_ISSUER_ID=" + issuerId + "  # ours\r\nexport ASC_KEY_ID=" + keyId + " \n" + PEM);
    assertEquals(issuerId, found.issuerId());
    assertEquals(keyId, found.keyId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ASC_ISSUER_ID=%s;\nASC_KEY_ID=%s;\n", "ASC_ISSUER_ID=%s   \r\nASC_KEY_ID=%s\t\r\n",
          "Issuer ID: \u201c%s\u201d\nKey ID: <%s>\n",
      "issuer: %s,\nkid: %s.\n", "docker run -e ASC_ISSUER_ID=%s -e ASC_KEY_ID=%s x\n",
          "x ASC_ISSUER_ID=%s, ASC_KEY_ID=%s)\n", "Issuer ID: **%s**\nKey ID: `%s`\n"})
  void what_is_no_part_of_a_value_is_left(String form) {
    Credentials found = credentials(String.format(form, ISSUER_ID, KEY_ID) + PEM);
    assertEquals(ISSUER_ID, found.issuerId());
    assertEquals(KEY_ID, found.keyId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c055ca8c-e5a8-4836-b61d-aa5794eeb3f", "c055ca8c\u2013e5a8\u20134836\u2013b61d\u2013aa5794eeb3f4",
          "YOUR_ISSUER_ID", "me@example.com", "***"})
  void a_malformed_value_under_its_own_name_is_taken(String malformed) {
    for (String form : new String[] {"ASC_ISSUER_ID=%s\n", "Issuer ID: %s\n", "  issuer-id: '%s'\n",
        "\"issuerId\": \"%s\",\n"}) {
      String text = String.format(form, malformed);
      assertEquals(malformed, credentials(text + "ASC_KEY_ID=" + KEY_ID + "\n" + PEM).issuerId(), text);
      assertEquals(
          malformed, credentials(text + PEM + "PROJECT=3f2b1c9a-1111-4222-8333-abcdefabcdef\n").issuerId(), text);
    }
    assertEquals(ISSUER_ID, credentials("ASC_ISSUER_ID=***\nISSUER=" + ISSUER_ID + "\n" + PEM).issuerId());
    assertEquals("5HDB3C5YB", credentials("ASC_ISSUER_ID=" + ISSUER_ID + "\nASC_KEY_ID=5HDB3C5YB\n").keyId());
    assertEquals("AuthKey_5HDB3C5YBA.p8",
        credentials("ASC_ISSUER_ID=" + ISSUER_ID + "\nASC_KEY_ID=AuthKey_5HDB3C5YBA.p8\n").keyId());
    assertEquals(ISSUER_ID, credentials("ASC_KEY_ID=" + ISSUER_ID + "\n" + PEM).keyId());
    assertTrue(Pasted.of("ASC_ISSUER_ID=YOUR_ISSUER_ID\nASC_KEY_ID=YOUR_KEY_ID").kind() != Pasted.Kind.CREDENTIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ASC_ISSUER_ID=$ISSUER", "ASC_ISSUER_ID=", "ASC_ISSUER_ID: ${{ secrets.ISSUER }}",
          "issuer_id: issuer_id,", "issuer_id: ENV[\"ISSUER\"],",
      "const issuerId = process.env.ISSUER_1", "OIDC_ISSUER=https://accounts.example.com", "JWT_ISSUER=app1",
          "Issuer ID: see below", "APPLE_TEAM_ISSUER=\"1\""})
  void what_is_no_value_or_of_another_name_is_no_malformed_issuer_id(String line) {
    assertEquals("", credentials(line + "\nASC_KEY_ID=" + KEY_ID + "\n" + PEM).issuerId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AWS_ACCESS_KEY_ID=AKIA0123456789ABCDEF", "GPG_KEY_ID=0123ABCD", "APNS_KEY_ID=***",
          "\"private_key_id\": \"0123456789abcdef\"", "key_filepath: \"AuthKey_prod.p8\"", "KEY_PATH=./AuthKey_1.p8"})
  void another_key_s_id_is_no_malformed_key_id(String line) {
    assertEquals("", credentials(line + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n" + PEM).keyId());
  }

  @Test
  void an_environment_is_read_whatever_its_names() {
    String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
    Credentials found =
        credentials("# for CI\nAPPLE_TEAM_ID=A1B2C3D4E5\nexport APP_STORE_CONNECT_API_KEY_KEY_ID='" + KEY_ID
        + "'\nAPP_STORE_CONNECT_API_KEY_ISSUER_ID=" + ISSUER_ID + "\nAPP_STORE_CONNECT_API_KEY_KEY=" + base64
        + "\nAPP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64=true\n");
    assertEquals(ISSUER_ID, found.issuerId());
    assertEquals(KEY_ID, found.keyId());
    assertSameKey(PEM, found.privateKey());
  }

  @Test
  void a_key_is_decoded_where_its_setting_says_that_it_is_in_base64() {
    String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
    String fastlane = "APP_STORE_CONNECT_API_KEY_KEY_ID=" + KEY_ID + "\nAPP_STORE_CONNECT_API_KEY_ISSUER_ID="
        + ISSUER_ID
        + "\nAPP_STORE_CONNECT_API_KEY_KEY=" + base64 + "\nAPP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64=";
    assertEquals(PEM, credentials(fastlane + "true\n").privateKey());
    assertEquals(base64, credentials(fastlane + "false\n").privateKey());
    assertEquals(PEM, credentials("key_content: \"" + base64 + "\",\nis_key_content_base64: true\n").privateKey());
    assertEquals(PEM, credentials("ASC_KEY_ID=" + KEY_ID + "\nASC_PRIVATE_KEY_B64=" + base64 + "\n").privateKey());
    assertEquals(base64, credentials("ASC_KEY_ID=" + KEY_ID + "\nASC_PRIVATE_KEY=" + base64 + "\n").privateKey());
  }

  @Test
  void a_key_that_is_wrong_under_its_base64_stays_for_the_check() {
    String base64 = Base64.getEncoder().encodeToString(PEM.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(base64, credentials("ASC_KEY_ID=" + KEY_ID + "\nASC_PRIVATE_KEY_B64=" + base64 + "\n").privateKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "|-", "|+"})
  void a_block_of_yaml_loses_the_indentation_of_all_its_lines(String mark) {
    String block = "key_id: " + KEY_ID + "\nkey: " + mark + "\n    " + PEM.trim().replace("\n", "\n    ") + "\n";
    assertEquals(PEM.trim(), credentials(block).privateKey());
    assertEquals(PEM.trim().replace("\n", "\r\n"), credentials(block.replace("\n", "\r\n")).privateKey());
    String uneven = block.replace("    -----END", "  -----END");
    assertTrue(credentials(uneven).privateKey().contains("\n    "), "what YAML refuses stays for the check");
    assertTrue(credentials(block.replace(mark, ">")).privateKey().contains("\n    "), "folded lines are no key");
  }

  @Test
  void yaml_with_an_indented_key_is_read() {
    Credentials found =
        credentials(
            "env:\n  ASC_KEY_ID: " + KEY_ID + "\n  ASC_ISSUER_ID: \"" + ISSUER_ID + "\"\n  ASC_PRIVATE_KEY: |\n    "
        + PEM.trim().replace("\n", "\n    ") + "\n  OTHER: 1\n");
    assertEquals(ISSUER_ID, found.issuerId());
    assertEquals(KEY_ID, found.keyId());
    assertSameKey(PEM, found.privateKey());
  }

  @Test
  void commands_give_their_flags() {
    Credentials altool = credentials(
        "xcrun altool --upload-app -f App.ipa -t ios --apiKey " + KEY_ID + " --apiIssuer " + ISSUER_ID);
    assertEquals(ISSUER_ID, altool.issuerId());
    assertEquals(KEY_ID, altool.keyId());
    Credentials xcodebuild = credentials("xcodebuild -exportArchive -authenticationKeyPath /Users/me/AuthKey_" + KEY_ID
        + ".p8 -authenticationKeyID " + KEY_ID + " -authenticationKeyIssuerID " + ISSUER_ID);
    assertEquals(ISSUER_ID, xcodebuild.issuerId());
    assertEquals(KEY_ID, xcodebuild.keyId());
    assertEquals("AuthKey_" + KEY_ID + ".p8", xcodebuild.fileName());
  }

  @ParameterizedTest
  @CsvSource({
    "APP_STORE_CONNECT_API_KEY_KEY_ID, APP_STORE_CONNECT_API_KEY_ISSUER_ID, APP_STORE_CONNECT_API_KEY_KEY",
    "SPACESHIP_CONNECT_API_KEY_ID, SPACESHIP_CONNECT_API_ISSUER_ID, SPACESHIP_CONNECT_API_KEY",
    "APP_STORE_CONNECT_KEY_IDENTIFIER, APP_STORE_CONNECT_ISSUER_ID, APP_STORE_CONNECT_PRIVATE_KEY",
    "ASC_KEY_ID, ASC_ISSUER_ID, ASC_PRIVATE_KEY_B64",
    "EXPO_ASC_KEY_ID, EXPO_ASC_ISSUER_ID, EXPO_ASC_API_KEY",
    "APPLE_KEY_ID, APPLE_ISSUER_ID, APPLE_KEY_CONTENT",
    "QUILL_NOTARY_KEY_ID, QUILL_NOTARY_ISSUER, QUILL_NOTARY_KEY",
    "apiKeyId, apiKeyIssuerId, apitoken",
    "api-key-id, issuer-id, api-private-key",
    "privateKeyID, issuerID, privateKey"
  })
  void every_tool_s_names_are_read_in_every_form(String keyId, String issuerId, String key) {
    String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
    String written = PEM.replace("\n", "\\n");
    assertAllThree(key + "=" + base64 + "\n" + keyId + "=" + KEY_ID + "\n" + issuerId + "=" + ISSUER_ID + "\n");
    assertAllThree(
        key + "=" + base64.replace("=", "") + "\n" + keyId + "=" + KEY_ID + "\n" + issuerId + "=" + ISSUER_ID + "\n");
    assertAllThree(keyId + ": " + KEY_ID + "\n" + issuerId + ": '" + ISSUER_ID + "'\n" + key + ": |\n  "
        + PEM.trim().replace("\n", "\n  ") + "\n");
    assertAllThree("{\"" + keyId + "\": \"" + KEY_ID + "\", \"" + issuerId + "\": \"" + ISSUER_ID + "\", \"" + key
        + "\": \"" + written + "\"}");
    assertAllThree("{\"" + keyId + "\": \"" + KEY_ID + "\", \"" + issuerId + "\": \"" + ISSUER_ID + "\", \"" + key
        + "\": \"" + written + "\",}");
    assertEquals(KEY_ID, credentials(keyId + "=" + KEY_ID.toLowerCase() + "\n").keyId().toUpperCase());
  }

  @Test
  void a_key_that_only_the_check_can_read_is_taken_whole() {
    String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
    assertSameKey(
        PEM, credentials(Base64.getEncoder().encodeToString(base64.getBytes(StandardCharsets.UTF_8))).privateKey());
    assertSameKey(
        PEM, credentials(java.util.HexFormat.of().formatHex(PEM.getBytes(StandardCharsets.UTF_8))).privateKey());
    assertSameKey(PEM, credentials(PEM.trim().replaceAll("(?m)^", "1: ")).privateKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "AuthKey_5HDB3C5YBA (1).p8", "APNSAuthKey_5HDB3C5YBA.p8", "AuthKey_5HDB3C5YBA.P8", "AuthKey_5HDB3C5YBA.p8.txt",
    "AuthKey_5HDB3C5YBA_distribution.p8", "AuthKey_5HDB3C5YBA-2.p8", "AuthKey_5HDB3C5YBA copy.p8"
  })
  void the_names_that_browsers_windows_and_people_give_a_file_are_known(String name) {
    assertEquals(KEY_ID, credentials(name).keyId());
    assertEquals(name, credentials(name).fileName());
  }

  @Test
  void the_name_of_an_in_app_purchase_key_is_taken_as_it_is() {
    Credentials found = credentials("KEY=SubscriptionKey_5HDB3C5YBA.p8");
    assertEquals("SubscriptionKey_5HDB3C5YBA.p8", found.fileName());
    assertEquals(found.fileName(), found.keyId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"c055ca8c\u2013e5a8\u20134836\u2013b61d\u2013aa5794eeb3f4", "c055ca8ce5a84836b61daa5794eeb3f4",
          "c055ca8c-\u200be5a8-4836-b61d-aa5794eeb3f4"})
  void a_damaged_issuer_id_goes_into_its_field_as_it_is(String damaged) {
    assertEquals(damaged, credentials(damaged).issuerId());
  }

  @Test
  void sentences_give_the_ids_in_them() {
    Credentials found = credentials("The Key ID is " + KEY_ID + ". The Issuer ID is " + ISSUER_ID + ".");
    assertEquals(KEY_ID, found.keyId());
    assertEquals(ISSUER_ID, found.issuerId());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "invalid curve name", "invalidPEMDocument", "issuerId is required", "Unable to authenticate. (-19209)",
    "Could not deserialize key data.",
    "#<OpenSSL::PKey::ECError: invalid curve name>", "#12 1.5 error: invalid curve name",
    "The API key in use does not allow this request", "A required agreement is missing or has expired.",
    "NOT_AUTHORIZED",
    "exportArchive Cloud signing permission error"
  })
  void a_message_of_one_line_is_for_explaining(String message) {
    assertEquals(Pasted.Kind.RESPONSE, Pasted.of(message).kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"helloworld", "please help me", "me@example.com",
          "https://appstoreconnect.apple.com/access/integrations/api"})
  void what_is_none_of_these_is_left_alone(String text) {
    assertEquals(Pasted.Kind.UNKNOWN, Pasted.of(text).kind());
  }

  @Test
  void a_team_id_is_not_taken_for_a_key_id() {
    assertEquals("", credentials("TEAM_ID=A1B2C3D4E5\nISSUER=" + ISSUER_ID).keyId());
  }

  @Test
  void a_value_named_as_one_is_taken_before_what_only_looks_like_it() {
    String named = "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n";
    for (String above : new String[] {
        "PROVISIONING_PROFILE=3f2b1c9a-1111-4222-8333-abcdefabcdef\n",
        "DEVICE=3f2b1c9a-1111-4222-8333-abcdefabcdef\n",
        "CODE_SIGN_IDENTITY=\"Apple Distribution: Foo GmbH (A1B2C3D4E5)\"\n",
        "Team ID: A1B2C3D4E5\n",
        "APNS_KEY_ID=A1B2C3D4E5\n",
        "APNS_KEY_PATH=AuthKey_A1B2C3D4E5.p8\n"}) {
      Credentials found = credentials(above + named);
      assertEquals(KEY_ID, found.keyId(), above);
      assertEquals(ISSUER_ID, found.issuerId(), above);
      assertEquals("", found.fileName(), above);
    }
    Credentials plist = credentials("<key>teamID</key><string>A1B2C3D4E5</string><key>apiKey</key><string>" + KEY_ID
        + "</string><key>issuer</key><string>" + ISSUER_ID + "</string>");
    assertEquals(KEY_ID, plist.keyId());
    assertEquals("",
        credentials("<key>teamID</key><string>A1B2C3D4E5</string>\n<key>issuer</key><string>" + ISSUER_ID + "</string>")
            .keyId());
    assertEquals("", credentials("PROFILE_ID=3f2b1c9a-1111-4222-8333-abcdefabcdef\nASC_KEY_ID=" + KEY_ID).issuerId());
  }

  @Test
  void sentences_name_their_ids() {
    Credentials found =
        credentials("Team ID: A1B2C3D4E5, Profile ID: 3f2b1c9a-1111-4222-8333-abcdefabcdef, your Key ID is " + KEY_ID
        + ", Issuer ID: " + ISSUER_ID);
    assertEquals(KEY_ID, found.keyId());
    assertEquals(ISSUER_ID, found.issuerId());
  }

  @Test
  void a_push_key_is_taken_only_where_nothing_is_named_otherwise() {
    String push = "APNS_KEY_ID=A1B2C3D4E5\nAPNS_KEY=\"" + pem(8).replace("\n", "\\n") + "\"\n";
    Credentials found =
        credentials(push + "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\nASC_KEY=\""
            + PEM.replace("\n", "\\n") + "\"\n");
    assertEquals(KEY_ID, found.keyId());
    assertSameKey(PEM, found.privateKey());
    Credentials without = credentials(push + "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n");
    assertEquals(KEY_ID, without.keyId());
    assertEquals("", without.privateKey());
    assertEquals("A1B2C3D4E5", credentials(push).keyId());
    assertSameKey(pem(8), credentials(push).privateKey());
  }

  @Test
  void two_keys_are_both_taken_so_that_the_check_says_so() {
    for (String text : new String[] {PEM + pem(8), "First:\n" + PEM + "\nSecond:\n" + pem(8),
        PEM + PEM + "KEY_ID=" + KEY_ID + "\n" + pem(8)}) {
      String key = credentials(text).privateKey();
      assertEquals("private-key-multiple-blocks",
          CredentialsCheck.check(Credentials.ofKey(key)).findings().get(0).code().id());
    }
    assertEquals(PEM.trim(), credentials(PEM + PEM).privateKey());
  }

  @Test
  void an_issuer_id_without_its_hyphens_is_known_by_its_name() {
    String bare = ISSUER_ID.replace("-", "");
    assertEquals(bare, credentials("ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + bare).issuerId());
    assertEquals("", credentials("ASC_KEY_ID=" + KEY_ID + "\nCHECKSUM=" + bare).issuerId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AuthKey_prod.p8", "AuthKey_production.p8", "production.p8"})
  void a_word_in_a_file_s_name_is_no_key_id(String name) {
    assertEquals("", Pasted.of(name).found().keyId());
  }

  @Test
  void a_key_id_of_letters_alone_is_taken_from_a_file_s_name() {
    assertEquals("QWRTZPSDFG", credentials("AuthKey_QWRTZPSDFG.p8").keyId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"continue-on-error: true", "continueOnError: false", "# error: the old key has expired",
          "  # Authorized by Jo"})
  void settings_and_comments_that_speak_of_errors_make_no_log(String line) {
    Credentials found =
        credentials("jobs:\n  a:\n    " + line + "\n    env:\n      ASC_KEY_ID: " + KEY_ID + "\n      ASC_ISSUER_ID: "
            + ISSUER_ID + "\n");
    assertEquals(KEY_ID, found.keyId());
    assertEquals(ISSUER_ID, found.issuerId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#%s=%s\n#%s=%s\n", "  # %s: %s\n  # %s: %s\n", "// %s=%s\n//%s: %s\n"})
  void what_is_commented_out_is_not_in_effect(String form) {
    String old = String.format(
        form, "ASC_KEY_ID", "ABCDE12345", "ASC_ISSUER_ID", "11111111-2222-4333-8444-555555555555");
    String live = "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n";
    for (String text : new String[] {old + live, live + old}) {
      assertEquals(KEY_ID, credentials(text).keyId());
      assertEquals(ISSUER_ID, credentials(text).issuerId());
    }
    assertEquals("", credentials(old + "ASC_KEY_ID=" + KEY_ID + "\n").issuerId());
    assertEquals("ABCDE12345", credentials(old).keyId());
    assertEquals("ABCDE12345", credentials(old + PEM).keyId());
    assertSameKey(PEM, credentials(old + PEM).privateKey());
  }

  @Test
  void a_key_that_is_commented_out_is_not_in_effect() {
    String old = "#ASC_KEY='" + pem(8).trim().replace("\n", "\n#") + "'\n";
    String live = "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n";
    assertEquals("", credentials(old + live).privateKey());
    assertSameKey(PEM, credentials(old + live + "ASC_KEY=\"" + PEM.replace("\n", "\\n") + "\"\n").privateKey());
  }

  @Test
  void ids_under_each_other_s_names_are_left_where_the_tool_has_them() {
    Credentials found = credentials("ASC_KEY_ID=" + ISSUER_ID + "\nASC_ISSUER_ID=" + KEY_ID + "\n");
    assertEquals("credentials-swapped-ids", CredentialsCheck.check(found).findings().get(0).code().id());
  }

  @Test
  void what_says_that_the_key_is_an_individual_one_chooses_that_kind() {
    String base64 = Base64.getEncoder().encodeToString(PEM.getBytes(StandardCharsets.UTF_8));
    String json = "{\"key_id\":\"" + KEY_ID + "\",\"key\":\"" + PEM.replace("\n", "\\n") + "\",\"in_house\":false}";
    String env = "APP_STORE_CONNECT_API_KEY_KEY_ID=" + KEY_ID + "\nAPP_STORE_CONNECT_API_KEY_KEY=" + base64 + "\n";
    assertEquals(KeyKind.INDIVIDUAL, credentials(json).keyKind());
    assertEquals(KeyKind.INDIVIDUAL,
        credentials(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8))).keyKind());
    assertEquals(KeyKind.INDIVIDUAL, credentials(env).keyKind());
    assertEquals(KeyKind.INDIVIDUAL,
        credentials("ASC_KEY_ID=" + KEY_ID + "\nASC_KEY_TYPE=individual\nASC_PRIVATE_KEY_B64=" + base64).keyKind());
    assertEquals(KeyKind.AUTO, credentials(env + "APP_STORE_CONNECT_API_KEY_ISSUER_ID=***\n").keyKind());
    assertEquals(KeyKind.AUTO, credentials("ASC_KEY_ID=" + KEY_ID + "\nASC_PRIVATE_KEY_B64=" + base64).keyKind());
    assertEquals(KeyKind.AUTO, credentials(json.replace("{", "{\"issuer_id\":\"" + ISSUER_ID + "\",")).keyKind());
  }

  @Test
  void a_workflow_that_only_names_secrets_is_no_log() {
    assertEquals(
        Pasted.Kind.UNKNOWN, Pasted.of("jobs:\n  a:\n    env:\n      ASC_KEY: ${{ secrets.ASC_KEY }}\n").kind());
  }

  @Test
  void the_log_of_a_tool_that_got_the_ids_is_for_explaining() {
    assertEquals(Pasted.Kind.RESPONSE,
        Pasted.of("env:\n  ASC_KEY_ID: " + KEY_ID + "\n  ASC_ISSUER_ID: " + ISSUER_ID
            + "\nerror: exportArchive failed\n").kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings =
          {"a ", "iss ", "x.p8 ", "AuthKey_5HDB3C5YBA.p8 ", "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4 ", "5HDB3C5YBA ",
      "-----BEGIN A-----\nMIGTAgEA\n-----END A-----\n", "MIGTAgEA ", "MIGTAgEA,", "# \n", "</", "a=", "ASC_KEY_ID=\"",
          "ASC_KEY_ID=12345678\n"})
  void what_stands_at_the_end_of_the_longest_paste_is_found(String part) {
    String values = "\nASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n" + PEM;
    Credentials found = credentials(
        part.repeat((CredentialsCheck.LARGEST_KEY - values.length()) / part.length()) + values);
    assertEquals(ISSUER_ID, found.issuerId());
    assertEquals(KEY_ID, found.keyId());
    assertTrue(found.privateKey().endsWith(PEM.trim()));
  }

  @Test
  void the_longest_paste_that_is_of_one_kind_is_taken_as_that() {
    assertEquals(Pasted.Kind.RESPONSE, longest("a ").kind());
    assertEquals(Pasted.Kind.RESPONSE, longest("ASC_KEY_ID=12345678\n").kind());
    assertEquals(List.of("the Key ID"), longest("5HDB3C5YBA ").names());
    assertEquals(List.of("the Issuer ID"), longest("issuer c055ca8ce5a84836b61daa5794eeb3f4 ").names());
    assertEquals(List.of("the private key"), longest("-----BEGIN ").names());
    String gap = "MIGTAgEA" + " ".repeat(CredentialsCheck.LARGEST_KEY - 12) + "AAAA";
    assertEquals(gap, credentials(gap).privateKey());
  }

  private static Pasted longest(String part) {
    return Pasted.of(part.repeat(CredentialsCheck.LARGEST_KEY / part.length()));
  }

  @Test
  void tokens_are_known_in_their_wrappings() {
    String token = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl";
    assertEquals(Pasted.Kind.TOKEN, Pasted.of(token).kind());
    assertEquals(
        Pasted.Kind.TOKEN, Pasted.of("curl -H \"Authorization: Bearer " + token + "\" https://example.invalid").kind());
  }

  @Test
  void answers_and_logs_are_for_explaining() {
    assertEquals(
        Pasted.Kind.RESPONSE, Pasted.of("{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}").kind());
    assertEquals(
        Pasted.Kind.RESPONSE, Pasted.of("[!] invalid curve name (OpenSSL::PKey::ECError)\n  at token.rb\n").kind());
    assertEquals(
        Pasted.Kind.RESPONSE,
        Pasted.of("Failed to load AuthKey file. (-43) The file 'AuthKey_" + KEY_ID + ".p8' could not be found").kind());
    assertEquals(Pasted.Kind.RESPONSE, Pasted.of("x".repeat(100_000)).kind());
  }

  @Test
  void what_is_no_text_is_no_log_unless_an_answer_is_in_it() {
    assertEquals(Pasted.Kind.UNKNOWN, Pasted.of("\ufffdPNG\r\n\u001a\n\u0000IHDR\u0001 \ufffd").kind());
    assertEquals(
        Pasted.Kind.RESPONSE, Pasted.of("HTTP/2 401\r\ncontent-encoding: gzip\r\n\r\n\u001f\ufffd\b\u0000").kind());
    assertEquals(Pasted.Kind.RESPONSE, Pasted.of("\u001b[31mone\u001b[0m \ufffd\ntwo\n").kind());
  }

  @Test
  void a_log_in_utf16_is_a_log() {
    assertEquals(Pasted.Kind.RESPONSE,
        Pasted.of("\ufffd\ufffdo\u0000n\u0000e\u0000\u0019 \n\u0000t\u0000w\u0000o\u0000").kind());
  }

  @Test
  void a_word_is_nothing_that_is_known() {
    assertEquals(Pasted.Kind.UNKNOWN, Pasted.of("hello").kind());
    assertEquals(Pasted.Kind.UNKNOWN, Pasted.of("").kind());
  }

  @Test
  void what_was_found_is_named() {
    assertEquals(java.util.List.of("the Issuer ID", "the Key ID"), Pasted.of(KEY_ID + " " + ISSUER_ID).names());
  }

  private static String written(String value) {
    return value.replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static void assertAllThree(String text) {
    Credentials found = credentials(text);
    assertEquals(KEY_ID, found.keyId(), text);
    assertEquals(ISSUER_ID, found.issuerId(), text);
    assertSameKey(PEM, found.privateKey());
  }

  private static Credentials credentials(String text) {
    Pasted pasted = Pasted.of(text);
    assertEquals(Pasted.Kind.CREDENTIALS, pasted.kind());
    return pasted.found();
  }

  private static void assertSameKey(String expected, String found) {
    assertTrue(key(expected).isSameKeyAs(key(found)), found);
  }

  private static KeyFacts key(String text) {
    return CredentialsCheck.check(Credentials.ofKey(text)).key().orElseThrow();
  }

  private static String pem(int seed) {
    byte[] d = new byte[32];
    new Random(seed).nextBytes(d);
    return Practice.pem(d);
  }
}
