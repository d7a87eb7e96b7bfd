package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.CredentialsCode;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.TestKey;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralValuesTest {
  private static final String ISSUER = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String PEM = key();
  private static final String OTHER = key();

  @Test
  void of_two_keys_in_one_text_none_is_taken() {
    for (String text : List.of(
        "APNS_KEY=" + base64(OTHER) + "\nASC_KEY=" + base64(PEM),
        "kind: Secret\ndata:\n  apns.p8: " + base64(OTHER) + "\n  AuthKey.p8: " + base64(PEM) + "\n",
        "APNS_KEY: |\n  " + mime(OTHER) + "\nASC_KEY: |\n  " + mime(PEM),
        "APNS_KEY=" + body(OTHER, "") + "\nASC_KEY=" + body(PEM, ""),
        body(OTHER, "") + "\n" + body(PEM, ""),
        body(OTHER, "\n") + "\n" + body(PEM, "\n"),
        base64(OTHER.trim()) + "\n" + base64(PEM.trim()),
        "APNS_KEY=" + base64(OTHER) + "\nASC_KEY=\"" + PEM.trim().replace("\n", "\\n") + "\"",
        "[" + json("AAAA11ABCD", OTHER) + "," + json(KEY_ID, PEM) + "]")) {
      CredentialsReport report = check("", "", text);
      assertEquals(List.of(PrivateKeyCode.PRIVATE_KEY_MULTIPLE_BLOCKS.id()), codes(report), text);
      assertEquals(text, report.fixed().privateKey());
    }
  }

  @Test
  void of_two_entries_that_of_the_key_id_is_taken() {
    String text = "{\"apns\":" + json("AAAA11ABCD", OTHER) + ",\"asc\":" + json(KEY_ID, PEM) + "}";
    assertEquals(PEM, check("", KEY_ID, text).fixed().privateKey());
    assertEquals(OTHER, check("", " AAAA11ABCD", text).fixed().privateKey());
  }

  @Test
  void the_only_key_is_found_whatever_stands_in_front_of_it() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    byte[] rsa = generator.generateKeyPair().getPrivate().getEncoded();
    String rsaPem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(rsa)
        + "\n-----END PRIVATE KEY-----\n";
    for (String text : List.of(
        "CERTIFICATE_PRIVATE_KEY=" + base64(rsaPem) + "\nASC_KEY=" + base64(PEM),
        "CERTIFICATE=" + Base64.getEncoder().encodeToString(rsa) + "\nASC_KEY=" + body(PEM, ""),
        "PLIST=" + base64("<?xml version=\"1.0\"?><plist><dict><key>A</key><string>B</string></dict></plist>")
            + "\nASC_KEY=" + base64(PEM),
        "ASC_KEY=" + base64(PEM) + "\nTHE_SAME=" + base64(PEM),
        "ASC_KEY=\"" + PEM + "\"\nTHE_SAME=" + base64(PEM),
        "{\"google\":" + json("", rsaPem) + ",\"asc\":" + json(KEY_ID, PEM) + "}")) {
      assertEquals(PEM, check("", "", text).fixed().privateKey(), text);
    }
  }

  @Test
  void in_place_of_a_damaged_key_no_other_is_taken() {
    String text = "ASC_KEY=" + base64(PEM).substring(0, 304) + "\nAPNS_KEY=" + base64(OTHER);
    assertEquals(text, check("", "", text).fixed().privateKey());
  }

  @Test
  void ids_beside_the_key_fill_their_fields() {
    String line = PEM.trim().replace("\n", "\\n");
    for (String text : List.of(
        "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER + "\nASC_KEY=\"" + line + "\"",
        "APP_STORE_CONNECT_KEY_IDENTIFIER=" + KEY_ID + "\nAPP_STORE_CONNECT_ISSUER_ID=" + ISSUER + "\nKEY='"
            + PEM.trim() + "'",
        "app_store_connect_api_key(\n  key_id: \"" + KEY_ID + "\",\n  issuer_id: \"" + ISSUER + "\",\n  key_content: \""
            + line + "\"\n)",
        "Issuer ID: " + ISSUER + " Key ID: " + KEY_ID + " Team ID: ABCDE12345 " + PEM,
        "{\"ascApiKeyId\":\"" + KEY_ID + "\",\"ascApiKeyIssuerId\":\"" + ISSUER + "\",\"ascApiKey\":\"" + line
            + "\"}")) {
      CredentialsReport report = check("", "", text);
      assertEquals(List.of(ISSUER, KEY_ID, PEM), values(report), text);
      String seen = report.findings().get(0).seen();
      assertTrue(seen.endsWith(" The text also has an Issuer ID and a Key ID, which Repair all fills in."), seen);
    }
  }

  @Test
  void what_has_another_name_fills_no_field() {
    String text = "PROJECT_ID=" + ISSUER + "\nTEAM_ID=" + KEY_ID + "\nASC_KEY=\"" + PEM.trim() + "\"";
    assertEquals(List.of("", "", PEM), values(check("", "", text)));
  }

  @Test
  void what_is_named_after_another_service_fills_no_field() {
    for (String text : List.of("APNS_KEY_ID=ABCD12EFGH\nKEY=" + base64(PEM), "APPLE_MUSIC_KEY_ID: ABCD12EFGH\n" + PEM,
        "JWT_ISSUER=" + ISSUER + "\n" + PEM, "OIDC_ISSUER_ID=" + ISSUER + "\n" + PEM)) {
      CredentialsReport report = check("", "", text);
      assertEquals("", report.fixed().keyId() + report.fixed().issuerId(), text);
    }
  }

  @Test
  void two_ids_in_one_field_fill_both() {
    for (CredentialsReport report : List.of(
        check("", KEY_ID + " " + ISSUER, PEM), check(ISSUER + "/" + KEY_ID, "", PEM),
        check("", "Key ID: " + KEY_ID + "\nIssuer ID: " + ISSUER, PEM))) {
      assertEquals(List.of(ISSUER, KEY_ID, PEM), values(report));
      assertTrue(!codes(report).contains(CredentialsCode.CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER.id()));
    }
    assertEquals(List.of(ISSUER, "", PEM), values(check(ISSUER + "\nTeam ID: " + KEY_ID, "", PEM)));
  }

  @Test
  void an_individual_key_is_given_no_issuer_id() {
    Credentials fixed = CredentialsCheck.check(new Credentials("", KEY_ID + " " + ISSUER, PEM, "", KeyKind.INDIVIDUAL))
        .fixed();
    assertEquals(List.of("", KEY_ID), List.of(fixed.issuerId(), fixed.keyId()));
  }

  @Test
  void ids_in_base64_are_decoded() {
    assertEquals(List.of(ISSUER, KEY_ID, PEM), values(check(base64(ISSUER + "\n"), "\"" + base64(KEY_ID) + "\"", PEM)));
    assertEquals(List.of(ISSUER, KEY_ID, PEM), values(check(base64(KEY_ID), base64(ISSUER), PEM)));
    String secret = "{\"data\":{\"issuer_id\":\"" + base64(ISSUER) + "\",\"key_id\":\"" + base64(KEY_ID)
        + "\",\"private_key\":\"" + base64(PEM) + "\"}}";
    assertEquals(List.of(ISSUER, KEY_ID, PEM), values(check("", "", secret)));
  }

  private static CredentialsReport check(String issuerId, String keyId, String privateKey) {
    String request = new JsonWriter().beginObject().member("issuerId", issuerId).member("keyId", keyId)
        .member("privateKey", privateKey).endObject().toString();
    assertEquals(Engine.check(request), JavaScriptEngine.call("check", request));
    return CredentialsCheck.check(new Credentials(issuerId, keyId, privateKey, "", KeyKind.AUTO));
  }

  private static List<String> values(CredentialsReport report) {
    return List.of(report.fixed().issuerId(), report.fixed().keyId(), report.fixed().privateKey());
  }

  private static List<String> codes(CredentialsReport report) {
    List<String> codes = new ArrayList<>();
    for (Finding finding : report.findings()) {
      codes.add(finding.code().id());
    }
    return codes;
  }

  // In Apple's form.
  private static String key() {
    return CredentialsCheck.check(Credentials.ofKey(TestKey.random().privatePem())).fixed().privateKey();
  }

  private static String json(String keyId, String pem) {
    return new JsonWriter().beginObject().member("key_id", keyId).member("issuer_id", ISSUER)
        .member(keyId.isEmpty() ? "private_key" : "key", pem).endObject().toString();
  }

  private static String body(String pem, String separator) {
    String lines = pem.substring(pem.indexOf('\n') + 1, pem.indexOf("\n-----END"));
    return lines.replace("\n", separator);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(TestKey.utf8(text));
  }

  private static String mime(String text) {
    return Base64.getMimeEncoder(76, TestKey.utf8("\n  ")).encodeToString(TestKey.utf8(text));
  }
}
