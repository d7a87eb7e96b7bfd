package dev.p8check.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.browser.SampleCredentials;
import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
  private static final String ISSUER = "69a6de7b-1234-47e3-e053-5b8c7c11a4d1";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String PEM = SampleCredentials.fresh().privateKey() + "\n";

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void a_good_set_is_exported_in_every_format(ExportFormat format) {
    for (ExportFile file : files(team(PEM), format)) {
      assertFalse(file.name().isEmpty());
      assertTrue(file.content().endsWith("\n"), file.name());
      assertEquals(file.isSecret(), holdsKey(file.content()), file.name());
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void an_individual_key_is_exported_without_issuer(ExportFormat format) {
    Credentials individual = new Credentials("", KEY_ID, PEM, "", KeyKind.INDIVIDUAL);
    for (ExportFile file : files(individual, format)) {
      // altool does not start without one, and takes the Key ID.
      assertFalse(file.content().toLowerCase().replace("issuer " + KEY_ID.toLowerCase(), "").contains("issuer"),
          file.content());
      assertFalse(file.content().contains(ISSUER), file.content());
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void nothing_of_a_bad_set_is_exported(ExportFormat format) {
    for (Credentials bad : List.of(
        new Credentials(ISSUER + " ", KEY_ID, PEM, "", KeyKind.AUTO),
        new Credentials(ISSUER, KEY_ID, PEM.substring(40), "", KeyKind.AUTO),
        new Credentials(ISSUER, KEY_ID, "", "", KeyKind.AUTO),
        new Credentials("\" \"", KEY_ID, PEM, "", KeyKind.AUTO),
        new Credentials("`id`= \" \"", KEY_ID, PEM, "", KeyKind.TEAM),
        new Credentials(ISSUER, "{ }", PEM, "", KeyKind.AUTO),
        Credentials.NONE)) {
      assertTrue(Exporter.export(bad, format) instanceof ExportResult.Refused refused && !refused.findings().isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void only_the_key_alone_needs_no_ids(ExportFormat format) {
    for (Credentials without : List.of(
        new Credentials(ISSUER, "", PEM, "", KeyKind.AUTO),
        new Credentials(ISSUER, " \t", PEM, "", KeyKind.TEAM),
        new Credentials("", KEY_ID, PEM, "", KeyKind.TEAM),
        new Credentials("", KEY_ID, PEM, "", KeyKind.AUTO),
        new Credentials("\u200b", KEY_ID, PEM, "", KeyKind.TEAM),
        Credentials.ofKey(PEM))) {
      assertEquals(Set.of("pem", "pem-one-line", "body", "base64").contains(format.id()),
          Exporter.export(without, format) instanceof ExportResult.Made made && made.limit().isEmpty());
    }
  }

  @Test
  void a_key_without_key_id_is_exported_under_a_name_without_one() {
    for (Credentials without : List.of(Credentials.ofKey(PEM), new Credentials("", "\u200b", PEM, "", KeyKind.TEAM))) {
      assertEquals(new ExportFile("AuthKey.p8", PEM, true), files(without, ExportFormat.PEM).get(0));
      assertEquals("AuthKey.base64.txt", files(without, ExportFormat.BASE64).get(0).name());
    }
  }

  @Test
  void a_key_with_warnings_is_exported_repaired() {
    assertEquals(PEM, content(team(PEM.replace("\n", "\r\n")), ExportFormat.PEM));
  }

  @ParameterizedTest
  @EnumSource(names = {"FASTLANE_JSON", "PEM", "PEM_ONE_LINE", "BODY", "BASE64"})
  void what_is_pasted_back_is_the_same_key(ExportFormat format) {
    String pasted = content(team(PEM), format);
    CredentialsReport report = CredentialsCheck.check(new Credentials(ISSUER, KEY_ID, pasted, "", KeyKind.AUTO));

    assertEquals(PEM, report.fixed().privateKey());
  }

  @Test
  void what_is_missing_is_told_by_the_value_not_by_a_token() {
    assertEquals(List.of("key-id-missing", "credentials-team-key-without-issuer"), refusal(Credentials.ofKey(PEM)));
    assertEquals(List.of("key-id-missing"), refusal(new Credentials("", "", PEM, "", KeyKind.INDIVIDUAL)));
    assertEquals(
        List.of("credentials-team-key-without-issuer"), refusal(new Credentials("", KEY_ID, PEM, "", KeyKind.AUTO)));
    assertEquals(
        List.of("credentials-team-key-without-issuer"), refusal(new Credentials(" ", KEY_ID, PEM, "", KeyKind.TEAM)));
    assertEquals(List.of("private-key-not-a-key"), refusal(new Credentials(ISSUER, KEY_ID, "", "", KeyKind.AUTO)));
  }

  @Test
  void a_key_id_that_is_too_long_is_not_called_missing() {
    Credentials given = new Credentials(ISSUER, "A".repeat(65), PEM, "", KeyKind.AUTO);

    assertEquals(List.of("key-id-wrong-length"), refusal(given));
    Finding finding = ((ExportResult.Refused) Exporter.export(given, ExportFormat.PEM)).findings().get(0);
    assertEquals("65 characters; at most 64 are exported.", finding.seen());
    assertTrue(
        Exporter.export(new Credentials(ISSUER, "A".repeat(64), PEM, "", KeyKind.AUTO),
            ExportFormat.PEM) instanceof ExportResult.Made);
  }

  private static List<String> refusal(Credentials given) {
    List<String> codes = new ArrayList<>();
    for (Finding finding : ((ExportResult.Refused) Exporter.export(given, ExportFormat.FASTLANE_JSON)).findings()) {
      assertEquals(Severity.ERROR, finding.severity());
      codes.add(finding.code().id());
    }
    return codes;
  }

  /** However long it is: what is too long to be looked into is never written. */
  @Test
  void a_long_key_id_that_a_shell_would_run_is_refused() {
    for (String keyId : List.of("$(id); ".repeat(1200), "A".repeat(9000) + ";id", PEM + " ".repeat(8192))) {
      Credentials given = new Credentials(ISSUER, keyId, PEM, "", KeyKind.AUTO);
      assertTrue(
          Exporter.export(given, ExportFormat.GITHUB_SECRETS) instanceof ExportResult.Refused, keyId.substring(0, 20));
    }
  }

  /** YAML reads 12345E6789 as a number, a shell reads what is not quoted: neither may find anything to read so. */
  @Test
  void yaml_quotes_the_ids_and_the_shell_has_nothing_to_quote() {
    Credentials numeric = new Credentials(ISSUER, "12345E6789", PEM, "", KeyKind.AUTO);

    assertTrue(content(numeric, ExportFormat.AZURE).contains("apiKeyId: '12345E6789'\n"));
    for (String hostile : List.of("$(id)", "`id`", "A;B", "A B", "A'B", "A\"B", "A\\B", "../../A", "A\nB", "A&B", "A|B",
        "*")) {
      String keyId = "5HDB3C5YBA".substring(hostile.length()) + hostile;
      for (ExportFormat format : ExportFormat.values()) {
        Credentials given = new Credentials(ISSUER, keyId, PEM, "", KeyKind.AUTO);
        assertTrue(Exporter.export(given, format) instanceof ExportResult.Refused, keyId);
      }
    }
  }

  @Test
  void where_an_individual_key_does_not_work_it_is_said() {
    Credentials individual = new Credentials("", KEY_ID, PEM, "", KeyKind.INDIVIDUAL);

    for (ExportFormat format : List.of(
        ExportFormat.GITHUB_WORKFLOW, ExportFormat.BITRISE, ExportFormat.TRANSPORTER, ExportFormat.TAURI,
        ExportFormat.ELECTRON_BUILDER, ExportFormat.QUILL_ENV)) {
      assertTrue(limit(individual, format).contains("asks for an Issuer ID"), format.id());
      assertEquals("", limit(team(PEM), format), format.id());
    }
    assertTrue(limit(individual, ExportFormat.FASTLANE_JSON).contains("match, cert and sigh need a Team key"));
    assertTrue(limit(individual, ExportFormat.FASTLANE_ENV)
        .startsWith("Uploads need a recent fastlane: 2.233.1 takes the key"));
    assertTrue(limit(individual, ExportFormat.EAS_ENV).startsWith("Not for builds: "));
    assertTrue(limit(individual, ExportFormat.AZURE).startsWith("Needs version 1.245 or newer of the task"));
    assertTrue(limit(individual, ExportFormat.ALTOOL).contains("Xcode 16"));
    assertEquals("", limit(individual, ExportFormat.PEM));
  }

  @Test
  void a_file_name_beside_the_members_there_are_is_ignored() {
    String set = new JsonWriter().beginObject().member("issuerId", ISSUER).member("keyId", KEY_ID)
        .member("privateKey", PEM)
        .member("format", "fastlane-env").name("now").raw("1795000000").endObject().toString();
    for (String name : List.of("ApiKey_AAAAAAAAAA.p8", "SubscriptionKey_AAAAAAAAAA.p8")) {
      String named = set.replaceFirst("\\{", "{\"fileName\":\"" + name + "\",");
      assertEquals(Engine.exportAs(set), Engine.exportAs(named));
      assertEquals(Engine.createToken(set), Engine.createToken(named));
    }
  }

  @Test
  void an_unknown_format_is_refused_with_those_there_are() throws Exception {
    JsonObject answer = (JsonObject) JsonReader.read(Engine.exportAs("{\"format\":\"fastlane\"}"));

    assertTrue(answer.text("reason").startsWith("This format is not known"), answer::toString);
    assertTrue(Engine.exportAs("{\"format\":\"fastlane\"}").contains("\"fastlane-json\""));
  }

  @Test
  void the_json_of_fastlane_holds_the_set() throws Exception {
    JsonObject json = (JsonObject) JsonReader.read(content(team(PEM), ExportFormat.FASTLANE_JSON));

    assertEquals(KEY_ID, json.text("key_id"));
    assertEquals(ISSUER, json.text("issuer_id"));
    assertEquals(PEM, json.text("key"));
  }

  @Test
  void the_json_of_rcodesign_holds_the_der_of_the_key() throws Exception {
    JsonObject json = (JsonObject) JsonReader.read(content(team(PEM), ExportFormat.RCODESIGN));

    assertEquals(150, Base64.getDecoder().decode(json.text("private_key")).length);
  }

  @Test
  void the_encoded_json_is_the_json() {
    String encoded = content(team(PEM), ExportFormat.FASTLANE_JSON_BASE64).trim();

    assertEquals(
        content(team(PEM), ExportFormat.FASTLANE_JSON),
        new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
  }

  /** To submit, eas-cli takes a key from nowhere else but a profile. */
  @Test
  void eas_submit_finds_the_key_in_its_profile() {
    String ios = "{\"submit\":{\"production\":{\"ios\":{\"ascApiKeyPath\":\"./AuthKey_" + KEY_ID + ".p8\",";
    String keyId = "\"ascApiKeyId\":\"" + KEY_ID + "\"}}}}";
    Credentials individual = new Credentials("", KEY_ID, PEM, "", KeyKind.INDIVIDUAL);

    ExportFile file = files(team(PEM), ExportFormat.EAS_ENV).get(1);
    assertEquals("eas.json", file.name());
    assertEquals(ios + "\"ascApiKeyIssuerId\":\"" + ISSUER + "\"," + keyId, file.content().replaceAll("\\s", ""));
    assertEquals(ios + keyId, files(individual, ExportFormat.EAS_ENV).get(1).content().replaceAll("\\s", ""));
  }

  @Test
  void quill_takes_the_key_in_base64() {
    String env = content(team(PEM), ExportFormat.QUILL_ENV);

    assertTrue(
        env.startsWith(
            "QUILL_NOTARY_KEY_ID=" + KEY_ID + "\nQUILL_NOTARY_ISSUER=" + ISSUER + "\nQUILL_NOTARY_KEY="), env);
    assertTrue(env.endsWith("=" + content(team(PEM), ExportFormat.BASE64)), env);
  }

  @Test
  void the_same_variable_means_opposite_things_in_tauri_and_electron_builder() {
    assertTrue(content(team(PEM), ExportFormat.TAURI).contains("APPLE_API_KEY=" + KEY_ID + "\n"));
    assertTrue(
        content(team(PEM), ExportFormat.ELECTRON_BUILDER).contains("APPLE_API_KEY=./AuthKey_" + KEY_ID + ".p8\n"));
  }

  @Test
  void altool_is_called_with_the_flags_of_both_versions_each_in_a_file_of_its_own() {
    List<ExportFile> files = files(team(PEM), ExportFormat.ALTOOL);

    String start = "\nxcrun altool --upload-";
    assertTrue(files.get(0).content()
        .endsWith(start + "package App.ipa --type ios --api-key " + KEY_ID + " --api-issuer " + ISSUER + "\n"));
    assertTrue(files.get(1).content()
        .endsWith(start + "app --type ios --file App.ipa --apiKey " + KEY_ID + " --apiIssuer " + ISSUER + "\n"));
  }

  /** A line that begins with # is a comment in a script, and a command not found in zsh at its prompt. */
  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void no_command_is_a_comment_that_zsh_would_run(ExportFormat format) {
    for (ExportFile file : files(team(PEM), format)) {
      assertFalse(("\n" + file.content()).contains("\n#"), file.name());
    }
  }

  @Test
  void altool_takes_the_key_id_of_an_individual_key_for_its_issuer() {
    List<ExportFile> files = files(new Credentials("", KEY_ID, PEM, "", KeyKind.INDIVIDUAL), ExportFormat.ALTOOL);

    assertTrue(
        files.get(0)
            .content().endsWith(" --api-key " + KEY_ID + " --api-issuer " + KEY_ID + " --api-key-subject user\n"));
  }

  @Test
  void that_a_key_is_of_the_enterprise_program_stays_so() {
    String json = content(team(PEM), ExportFormat.FASTLANE_JSON).replace("\"in_house\":false", "\"in_house\": true");
    Credentials given = new Credentials("", "", json, "", KeyKind.AUTO);

    assertTrue(content(given, ExportFormat.FASTLANE_JSON).contains("\"in_house\":true"));
    assertTrue(content(given, ExportFormat.FASTLANE_ENV).contains("\nAPP_STORE_CONNECT_API_KEY_IN_HOUSE=true\n"));
    assertTrue(content(given, ExportFormat.AZURE).contains("apiKeyInHouse: true\n"));
    assertFalse(content(team(PEM), ExportFormat.FASTLANE_ENV).contains("IN_HOUSE"));
    // As Ruby takes it, and wherever the check finds the key.
    for (String same : new String[] {json.replace("\"in_house\": true", "\"in_house\":\"true\""),
        "{\"api_key\":" + json + "}"}) {
      Credentials set = new Credentials("", "", same, "", KeyKind.AUTO);
      assertTrue(content(set, ExportFormat.FASTLANE_ENV).contains("IN_HOUSE=true"), same);
    }
    for (String other : new String[] {"\"in_house\":false", "\"in_house\":null", "\"a\":{\"in_house\":true}",
        "\"a\":\"\\\"in_house\\\":true\""}) {
      Credentials set = new Credentials("", "", json.replace("\"in_house\": true", other), "", KeyKind.AUTO);
      assertFalse(content(set, ExportFormat.FASTLANE_ENV).contains("IN_HOUSE"), other);
    }
  }

  @Test
  void every_format_has_an_id_of_its_own() {
    Set<String> ids = new HashSet<>();
    for (ExportFormat format : ExportFormat.values()) {
      assertTrue(ids.add(format.id()));
    }
  }

  @TestFactory
  Stream<DynamicTest> the_same_files_come_from_java_script() {
    return Stream.concat(Stream.of(ExportFormat.values()).map(ExportFormat::id), Stream.of("no-such-format"))
        .map(format -> DynamicTest.dynamicTest(format, () -> {
          String request = new JsonWriter().beginObject()
              .member("issuerId", ISSUER).member("keyId", KEY_ID).member("privateKey", PEM).member("format", format)
              .endObject().toString();
          assertEquals(Engine.exportAs(request), JavaScriptEngine.call("exportAs", request));
        }));
  }

  private static Credentials team(String privateKey) {
    return new Credentials(ISSUER, KEY_ID, privateKey, "", KeyKind.AUTO);
  }

  private static List<ExportFile> files(Credentials given, ExportFormat format) {
    return ((ExportResult.Made) Exporter.export(given, format)).files();
  }

  private static String limit(Credentials given, ExportFormat format) {
    return ((ExportResult.Made) Exporter.export(given, format)).limit();
  }

  private static String content(Credentials given, ExportFormat format) {
    return files(given, format).get(0).content();
  }

  private static boolean holdsKey(String content) {
    String body = PEM.substring(PEM.indexOf('\n') + 1);
    String line = body.substring(0, 40);
    // A file that is encoded as a whole has none of the key's lines; its length gives it away.
    return content.contains(line) || content.trim().indexOf('\n') < 0 && content.length() > 300
        || content.contains("BASE64=") || content.contains("_B64=") || content.contains("QUILL_NOTARY_KEY=");
  }
}
