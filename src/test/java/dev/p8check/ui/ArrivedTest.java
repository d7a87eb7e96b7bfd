package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.export.ExportFile;
import dev.p8check.export.ExportFormat;
import dev.p8check.export.ExportResult;
import dev.p8check.export.Exporter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivedTest {
  private static final int SETS = 40;
  private static final String KEY_ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** The property that makes an export one: pasted back into the page, its files are the set again. */
  @ParameterizedTest
  @EnumSource
  void every_export_pasted_back_is_the_same_set(ExportFormat format) {
    Random random = new Random(8);
    for (int i = 0; i < SETS; i++) {
      Credentials set = set(random, i % 4 == 0 ? KeyKind.INDIVIDUAL : KeyKind.TEAM);
      List<ExportFile> files = files(set, format);
      String issuerId = "";
      String keyId = "";
      String key = "";
      for (ExportFile file : files) {
        Credentials back = Pasted.of(file.content()).found();
        issuerId = issuerId.isEmpty() ? back.issuerId() : issuerId;
        keyId = keyId.isEmpty() ? back.keyId() : keyId;
        key = key.isEmpty() ? back.privateKey() : key;
      }
      assertEquals(holdsIds(format) ? set.issuerId() : "", issuerId, format.id());
      assertEquals(holdsIds(format) ? set.keyId() : "", keyId, format.id());
      String repaired = CredentialsCheck.check(Credentials.ofKey(key)).fixed().privateKey();
      assertEquals(
          format == ExportFormat.GITHUB_WORKFLOW ? "" : set.privateKey().strip(), repaired.strip(), format.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_exported_file_arrives_as_it_was_written(ExportFormat format) {
    Credentials set = set(new Random(9), KeyKind.TEAM);
    List<ExportFile> files = files(set, format);
    for (ExportFile file : files) {
      Arrived arrived = Arrived.of(file.content().trim(), report(set), files);
      assertEquals(Verdict.VALID, arrived.verdict(), file.name() + ": " + arrived.says());
    }
  }

  @Test
  void what_arrived_in_another_form_says_so() {
    Credentials set = set(new Random(10), KeyKind.TEAM);
    Arrived arrived = Arrived.of(set.privateKey().replace("\n", " "), report(set), files(set, ExportFormat.PEM));

    assertEquals(Verdict.WARNING, arrived.verdict());
    assertEquals("It arrived: the private key, but it is formatted differently: The key has lost its line breaks",
        arrived.says());
  }

  @Test
  void what_is_wrong_with_the_key_that_arrived_is_named_unless_the_file_has_it() {
    Credentials set = set(new Random(25), KeyKind.TEAM);
    String otherwise = "it is formatted differently";
    String body = files(set, ExportFormat.BODY).get(0).content().trim();

    assertDiffers(otherwise + ": A BEGIN or END line is damaged", set, ExportFormat.PEM,
        set.privateKey().replace("-----END", "----END"));
    assertDiffers(otherwise + ": The BEGIN and END lines are missing", set, ExportFormat.PEM, body);
    assertDiffers(otherwise, set, ExportFormat.BODY, body.substring(0, 64) + "\n" + body.substring(64));
  }

  @Test
  void white_space_that_came_along_is_told() {
    Credentials set = set(new Random(13), KeyKind.TEAM);
    List<ExportFile> env = files(set, ExportFormat.FASTLANE_ENV);
    List<ExportFile> pem = files(set, ExportFormat.PEM);
    String other = "It arrived: the Key ID, but with extra white space around it";

    assertEquals("It arrived: the Key ID, exactly as exported", Arrived.of(set.keyId(), report(set), env).says());
    for (String damaged : List.of(set.keyId() + " ", set.keyId() + "\n", "\t" + set.keyId())) {
      assertEquals(new Arrived(Verdict.WARNING, other), Arrived.of(damaged, report(set), env));
    }
    assertEquals(Verdict.WARNING, Arrived.of(" " + set.privateKey(), report(set), pem).verdict());
    assertEquals(Verdict.WARNING, Arrived.of(set.privateKey() + "\n\n", report(set), pem).verdict());
    assertEquals(Verdict.VALID, Arrived.of(set.privateKey(), report(set), pem).verdict());
    assertEquals(Verdict.VALID, Arrived.of(set.privateKey().trim(), report(set), pem).verdict());
  }

  @Test
  void a_part_of_a_file_is_not_the_file() {
    Credentials set = set(new Random(14), KeyKind.TEAM);
    String[] lines = set.privateKey().split("\n");
    for (ExportFormat format : List.of(ExportFormat.FASTLANE_JSON, ExportFormat.FASTLANE_JSON_BASE64,
        ExportFormat.PEM_ONE_LINE, ExportFormat.BASE64)) {
      ExportFile file = files(set, format).get(0);
      String content = file.content().trim();
      for (String part : List.of(content.substring(0, content.length() - 1), content.substring(1),
          content.substring(0, content.length() - 20))) {
        assertTrue(verdict(set, format, part) != Verdict.VALID, file.name());
      }
    }
    String cut = "It arrived: the private key, but this is only part of AuthKey_" + set.keyId() + ".p8";
    assertEquals(cut, says(set, ExportFormat.PEM, set.privateKey().substring(lines[0].length() + 1)));
    assertEquals(
        cut, says(set, ExportFormat.PEM, set.privateKey().trim().substring(0, set.privateKey().trim().length() - 10)));
  }

  @Test
  void a_value_is_taken_whole_and_without_its_quotes() {
    Credentials set = set(new Random(15), KeyKind.TEAM);
    String key = set.privateKey().trim();

    assertEquals(Verdict.VALID, verdict(set, ExportFormat.CODEMAGIC_ENV, key));
    assertEquals("It arrived: the private key, but with extra quotes around it",
        says(set, ExportFormat.CODEMAGIC_ENV, "'" + key + "'"));
    String env = files(set, ExportFormat.FASTLANE_ENV).get(0).content();
    String line = env.split("\n")[2];
    String value = line.substring(line.indexOf('=') + 1);
    assertEquals(Verdict.VALID, verdict(set, ExportFormat.FASTLANE_ENV, value));
    assertEquals(Verdict.WARNING, verdict(set, ExportFormat.FASTLANE_ENV, value.substring(0, value.length() - 8)));
    assertEquals(Verdict.WARNING, verdict(set, ExportFormat.FASTLANE_ENV, line));
  }

  @Test
  void the_first_line_or_member_that_differs_is_named() {
    Credentials set = set(new Random(16), KeyKind.TEAM);
    String env = files(set, ExportFormat.FASTLANE_ENV).get(0).content();
    String json = files(set, ExportFormat.FASTLANE_JSON).get(0).content();

    assertDiffers("APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64 is missing", set, ExportFormat.FASTLANE_ENV,
        env.substring(0, env.trim().lastIndexOf('\n')));
    assertDiffers("APP_STORE_CONNECT_API_KEY_KEY_ID is missing", set, ExportFormat.FASTLANE_ENV,
        env.substring(env.indexOf('\n') + 1));
    assertDiffers("APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64 differs", set, ExportFormat.FASTLANE_ENV,
        env.replace("=true", "=false"));
    assertDiffers("APP_STORE_CONNECT_API_KEY_KEY differs", set, ExportFormat.FASTLANE_ENV,
        env.replaceAll("_KEY_KEY=.*", "_KEY_KEY=***"));
    assertDiffers("APP_STORE_CONNECT_API_KEY_KEY differs", set, ExportFormat.FASTLANE_ENV,
        env.replaceAll("_KEY_KEY=.*", "_KEY_KEY="));
    assertDiffers("APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64 appears more than once", set,
        ExportFormat.FASTLANE_ENV,
        env + "APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64=false\n");
    String asc = files(set, ExportFormat.ASC_ENV).get(0).content();
    assertDiffers("ASC_KEY_TYPE differs", set, ExportFormat.ASC_ENV, asc.replace("=team", "=individual"));
    String tauri = files(set, ExportFormat.TAURI).get(0).content();
    assertDiffers(
        "APPLE_API_KEY_PATH is missing", set, ExportFormat.TAURI, tauri.substring(0, tauri.trim().lastIndexOf('\n')));
    assertDiffers("issuer_id is missing", set, ExportFormat.FASTLANE_JSON, json.replace("issuer_id", "issuer"));
    assertDiffers("in_house differs", set, ExportFormat.FASTLANE_JSON, json.replace("false", "true"));
    assertDiffers("key is missing", set, ExportFormat.FASTLANE_JSON, json.replaceAll("\"key\":\"[^\"]*\",", ""));
    assertTrue(verdict(set, ExportFormat.FASTLANE_JSON, json.replace("\\n", "n")) != Verdict.VALID);
  }

  @Test
  void what_stands_around_a_block_and_how_far_it_is_indented_is_no_fault() {
    Credentials set = set(new Random(17), KeyKind.TEAM);
    String env = files(set, ExportFormat.FASTLANE_ENV).get(0).content();
    String azure = files(set, ExportFormat.AZURE).get(0).content();
    String step = files(set, ExportFormat.GITHUB_WORKFLOW).get(0).content();
    String json = files(set, ExportFormat.FASTLANE_JSON).get(0).content();

    assertEquals(Verdict.VALID, verdict(set, ExportFormat.FASTLANE_ENV, "# for CI\nAPP_NAME=x\n" + env + "OTHER=1\n"));
    assertEquals(Verdict.VALID, verdict(set, ExportFormat.FASTLANE_JSON, json.replace(",", ",\n  ")));
    assertEquals(Verdict.VALID,
        verdict(set, ExportFormat.AZURE, "steps:\n" + ("\n" + azure.trim()).replace("\n", "\n    ") + "\n"));
    assertEquals(Verdict.VALID,
        verdict(
            set, ExportFormat.GITHUB_WORKFLOW, "    steps:\n" + ("\n" + step.trim()).replace("\n", "\n    ") + "\n"));
    for (String value : List.of(set.issuerId(), set.keyId(), set.privateKey(), set.privateKey().trim())) {
      assertEquals(Verdict.VALID, verdict(set, ExportFormat.GITHUB_WORKFLOW, value));
    }
    assertEquals("It arrived, with none of the three values in it, but api-key-id differs",
        says(set, ExportFormat.GITHUB_WORKFLOW, step.replace("vars.APPSTORE_API_KEY_ID", "secrets.KEY")));
    assertEquals(Verdict.INVALID, verdict(set, ExportFormat.GITHUB_WORKFLOW, "helloworld"));
  }

  @Test
  void exchanged_ids_are_called_that() {
    Credentials set = set(new Random(18), KeyKind.TEAM);
    for (ExportFormat format : List.of(ExportFormat.FASTLANE_ENV, ExportFormat.FASTLANE_JSON,
        ExportFormat.CODEMAGIC_ENV, ExportFormat.ALTOOL)) {
      String content = files(set, format).get(0).content();
      String exchanged = content.substring(content.indexOf("xcrun ") + 1)
          .replace(set.keyId(), "@").replace(set.issuerId(), set.keyId()).replace("@", set.issuerId());
      assertEquals(new Arrived(Verdict.INVALID, "The Issuer ID and the Key ID are swapped"),
          Arrived.of(exchanged, report(set), files(set, format)), format.id());
    }
  }

  @Test
  void ids_that_differ_in_case_or_hyphens_alone_are_not_others() {
    Credentials set = set(new Random(19), KeyKind.TEAM);
    String spelt = "It arrived: the Issuer ID, but an ID differs in its hyphens or letter case";
    Credentials upper = new Credentials(set.issuerId().toUpperCase(), set.keyId(), set.privateKey(), "", KeyKind.AUTO);

    assertEquals(new Arrived(Verdict.WARNING, spelt),
        Arrived.of(upper.issuerId(), report(upper), files(upper, ExportFormat.FASTLANE_ENV)));
    assertEquals(new Arrived(Verdict.INVALID, spelt),
        Arrived.of(set.issuerId().replace("-", ""), report(set), files(set, ExportFormat.FASTLANE_ENV)));
  }

  @Test
  void of_a_refused_set_it_is_said_that_nothing_is_exported() {
    Credentials set = set(new Random(20), KeyKind.TEAM);
    Credentials refused = new Credentials(set.issuerId() + " ", set.keyId(), set.privateKey(), "", KeyKind.AUTO);

    assertEquals(new Arrived(
        Verdict.INVALID, "It arrived: the Key ID. Nothing is exported until the values are complete and correct"),
        Arrived.of(set.keyId(), report(refused), List.of()));
  }

  @Test
  void nothing_stands_between_a_line_that_goes_on_and_the_next() {
    Credentials set = set(new Random(21), KeyKind.TEAM);
    String command = files(set, ExportFormat.XCODEBUILD).get(0).content();
    for (String between : List.of("\n", "  # for CI\n", "  -quiet \\\n")) {
      assertDiffers("line 2 of xcodebuild.sh differs", set, ExportFormat.XCODEBUILD,
          command.replaceFirst("\n", "\n" + between.replace("\\", "\\\\")));
    }
    assertEquals(Verdict.VALID, verdict(set, ExportFormat.XCODEBUILD, "set -e\n\n" + command + "\n# done\n"));
    for (ExportFormat format : List.of(ExportFormat.ALTOOL, ExportFormat.NOTARYTOOL, ExportFormat.TRANSPORTER)) {
      assertEquals(Verdict.VALID,
          verdict(set, format, files(set, format).get(0).content().replace("\n", "\n\n# next\n")), format.id());
    }

    String env = files(set, ExportFormat.CODEMAGIC_ENV).get(0).content();
    for (String between : List.of("\n", "# for CI\n", "foo\n")) {
      String[] parts = env.split("(?<=BEGIN PRIVATE KEY-----\n)");
      assertTrue(verdict(set, ExportFormat.CODEMAGIC_ENV, parts[0] + between + parts[1]) != Verdict.VALID);
    }
    assertDiffers("line 4 of codemagic.env differs", set, ExportFormat.CODEMAGIC_ENV,
        env.replace("BEGIN PRIVATE KEY-----\n", "BEGIN PRIVATE KEY-----\n\n"));
  }

  @Test
  void another_value_of_a_step_is_there_more_than_once() {
    Credentials set = set(new Random(22), KeyKind.TEAM);
    String azure = files(set, ExportFormat.AZURE).get(0).content();
    String bitrise = files(set, ExportFormat.BITRISE).get(0).content();
    String step = files(set, ExportFormat.GITHUB_WORKFLOW).get(0).content();

    assertDiffers("apiKeyId appears more than once", set, ExportFormat.AZURE, azure + "    apiKeyId: XXXXXXXXXX\n");
    assertDiffers(
        "apiKeyId appears more than once", set, ExportFormat.AZURE, azure + "\n# CI\n    apiKeyId: XXXXXXXXXX\n");
    assertDiffers(
        "api_issuer appears more than once", set, ExportFormat.BITRISE, bitrise + "        api_issuer: other\n");
    assertDiffers("deploy-to-itunesconnect-application-loader appears more than once", set, ExportFormat.BITRISE,
        bitrise + bitrise);
    String others = "- name: Test\n  uses: actions/checkout@v4\n  with:\n    path: App\n";
    assertEquals(Verdict.VALID, verdict(set, ExportFormat.GITHUB_WORKFLOW, others + step + others + others));
    String otherTask = "- task: Xcode@5\n  inputs:\n    actions: build\n";
    assertEquals(Verdict.VALID, verdict(set, ExportFormat.AZURE, otherTask + azure + otherTask));
    assertDiffers("apiKeyInHouse is missing", set, ExportFormat.AZURE,
        azure.substring(0, azure.trim().lastIndexOf('\n') + 1) + otherTask + "    apiKeyInHouse: false\n");
  }

  @Test
  void the_order_of_variables_is_no_fault() {
    Credentials set = set(new Random(23), KeyKind.TEAM);
    for (ExportFormat format : List.of(ExportFormat.FASTLANE_ENV, ExportFormat.EAS_ENV, ExportFormat.ASC_ENV,
        ExportFormat.TAURI, ExportFormat.ELECTRON_BUILDER)) {
      List<String> lines = new ArrayList<>(files(set, format).get(0).content().lines().toList());
      Collections.reverse(lines);
      assertEquals(Verdict.VALID, verdict(set, format, String.join("\n", lines)), format.id());
      Collections.sort(lines);
      assertEquals(Verdict.VALID, verdict(set, format, String.join("\n", lines)), format.id());
    }
    String env = files(set, ExportFormat.CODEMAGIC_ENV).get(0).content();
    int key = env.indexOf("APP_STORE_CONNECT_PRIVATE_KEY");
    assertEquals(Verdict.VALID, verdict(set, ExportFormat.CODEMAGIC_ENV, env.substring(key) + env.substring(0, key)));
  }

  @Test
  void an_invisible_character_in_front_and_quotes_around_a_file_are_named() {
    Credentials set = set(new Random(24), KeyKind.TEAM);
    for (ExportFormat format : List.of(ExportFormat.FASTLANE_ENV, ExportFormat.FASTLANE_JSON, ExportFormat.PEM,
        ExportFormat.AZURE, ExportFormat.BASE64)) {
      String content = files(set, format).get(0).content();
      assertDiffers("it starts with an invisible character: ZERO WIDTH NO-BREAK SPACE, the byte order mark (U+FEFF)",
          set, format, "\ufeff" + content);
      assertDiffers(
          "it starts with an invisible character: NO-BREAK SPACE (U+00A0)", set, format, " \u00a0\n\ufeff" + content);
      assertDiffers("with extra quotes around it", set, format, '"' + content + '"');
      assertDiffers("with extra quotes around it", set, format, "\u201c" + content.trim() + "\u201d");
    }
    assertDiffers("it starts with an invisible character: ZERO WIDTH SPACE (U+200B)", set, ExportFormat.FASTLANE_ENV,
        "\u200b" + set.keyId());
    assertEquals(Verdict.INVALID, verdict(set, ExportFormat.GITHUB_WORKFLOW, "\ufeffhelloworld"));
  }

  private static void assertDiffers(String difference, Credentials set, ExportFormat format, String text) {
    Arrived arrived = Arrived.of(text, report(set), files(set, format));
    assertEquals(Verdict.WARNING, arrived.verdict(), arrived.says());
    assertTrue(arrived.says().endsWith(", but " + difference), arrived.says());
  }

  private static Verdict verdict(Credentials set, ExportFormat format, String text) {
    return Arrived.of(text, report(set), files(set, format)).verdict();
  }

  private static String says(Credentials set, ExportFormat format, String text) {
    return Arrived.of(text, report(set), files(set, format)).says();
  }

  @Test
  void another_key_and_another_id_are_named() {
    Random random = new Random(11);
    Credentials set = set(random, KeyKind.TEAM);
    Credentials other = set(random, KeyKind.TEAM);
    List<ExportFile> files = files(set, ExportFormat.FASTLANE_JSON);

    assertEquals("Different from Check: the private key",
        Arrived.of(other.privateKey(), report(set), files).says());
    assertEquals("Different from Check: the Issuer ID, the Key ID and the private key",
        Arrived.of(files(other, ExportFormat.FASTLANE_JSON).get(0).content(), report(set), files).says());
  }

  @Test
  void nothing_to_read_and_nothing_to_compare_with_are_said() {
    Credentials set = set(new Random(12), KeyKind.TEAM);

    assertEquals(Verdict.INVALID, Arrived.of("***", report(set), List.of()).verdict());
    assertEquals(Verdict.INCOMPLETE, Arrived.of(set.privateKey(), report(Credentials.NONE), List.of()).verdict());
  }

  @Test
  void what_is_damaged_is_not_called_another() {
    Credentials set = set(new Random(25), KeyKind.TEAM);
    String[] lines = set.privateKey().split("\n");
    String base64 = files(set, ExportFormat.BASE64).get(0).content();
    String env = files(set, ExportFormat.FASTLANE_ENV).get(0).content();

    assertEquals("The private key arrived damaged: The key itself is missing", says(set, ExportFormat.PEM, lines[0]));
    assertEquals("The private key arrived damaged: The END line is missing",
        says(set, ExportFormat.PEM, String.join("\n", lines[0], lines[1], lines[2])));
    for (ExportFormat format : List.of(ExportFormat.BASE64, ExportFormat.FASTLANE_ENV)) {
      assertEquals(
          "The private key arrived damaged: The END line is missing", says(set, format, base64.substring(0, 100)));
    }
    assertEquals("The Issuer ID is masked", says(set, ExportFormat.FASTLANE_ENV, env.replace(set.issuerId(), "***")));
    assertEquals("The Issuer ID arrived damaged: The Issuer ID is too short or too long",
        says(set, ExportFormat.FASTLANE_ENV, env.replace(set.issuerId(), set.issuerId().substring(0, 30))));
    assertEquals("The Issuer ID is masked. Different from Check: the Key ID",
        says(set, ExportFormat.FASTLANE_ENV, env.replace(set.issuerId(), "***").replace(set.keyId(), "5HDB3C5YBA")));
    String none = "None of the three values can be read from this: ";
    assertEquals(none + "they are masked", says(set, ExportFormat.FASTLANE_ENV, "***"));
    assertEquals(
        none + "this is only part of fastlane.env", says(set, ExportFormat.FASTLANE_ENV, set.keyId().substring(0, 9)));
    Credentials individual = set(new Random(26), KeyKind.INDIVIDUAL);
    assertEquals("The Issuer ID is masked",
        says(individual, ExportFormat.FASTLANE_ENV, "APP_STORE_CONNECT_API_KEY_ISSUER_ID=***\n"
        + files(individual, ExportFormat.FASTLANE_ENV).get(0).content()));
  }

  @Test
  void what_stands_around_a_value_makes_no_other_value_of_it() {
    Credentials set = set(new Random(27), KeyKind.TEAM);
    String quoted = "It arrived: the Key ID, but APPLE_API_KEY is quoted differently";
    assertEquals(quoted, says(set, ExportFormat.TAURI, "APPLE_API_KEY=\"" + set.keyId() + "\""));
    assertEquals(quoted.replace("is quoted differently", "has export in front"),
        says(set, ExportFormat.TAURI, "export APPLE_API_KEY=" + set.keyId()));
    assertEquals(quoted.replace("is quoted differently", "has white space or an invisible character around it"),
        says(set, ExportFormat.TAURI, "APPLE_API_KEY=" + set.keyId() + " "));
    assertDiffers("apiKeyId is quoted differently", set, ExportFormat.AZURE,
        files(set, ExportFormat.AZURE).get(0).content().replace("'", ""));
    assertDiffers("APP_STORE_CONNECT_PRIVATE_KEY is quoted differently", set, ExportFormat.CODEMAGIC_ENV,
        files(set, ExportFormat.CODEMAGIC_ENV).get(0).content().replace("'", "\""));
    assertEquals("It arrived: the Issuer ID, but it ends with an invisible character: NO-BREAK SPACE (U+00A0)",
        says(set, ExportFormat.FASTLANE_ENV, set.issuerId() + "\u00a0"));
    assertDiffers("it is formatted differently: The lines end in carriage returns (CRLF or CR)", set, ExportFormat.PEM,
        set.privateKey().replace("\n", "\r\n"));
  }

  @Test
  void the_same_key_encoded_otherwise_is_no_part_of_it() {
    Credentials set = set(new Random(28), KeyKind.TEAM);
    for (String text : List.of(set.privateKey().trim(), set.privateKey() + "\n")) {
      String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
      for (String other : List.of(encoded, encoded.replace("=", ""))) {
        assertEquals("It arrived: the private key, but encoded differently", says(set, ExportFormat.BASE64, other));
        assertEquals(
            "It arrived: the private key, but encoded differently", says(set, ExportFormat.FASTLANE_ENV, other));
      }
    }
  }

  private static boolean holdsIds(ExportFormat format) {
    return switch (format) {
      case PEM, PEM_ONE_LINE, BODY, BASE64, GITHUB_WORKFLOW -> false;
      case FASTLANE_JSON, FASTLANE_JSON_BASE64, FASTLANE_ENV, CODEMAGIC_ENV, EAS_ENV, ASC_ENV, GITHUB_SECRETS, BITRISE,
          AZURE, XCODEBUILD, ALTOOL, NOTARYTOOL, TRANSPORTER, TAURI, ELECTRON_BUILDER, QUILL_ENV, RCODESIGN -> true;
    };
  }

  /** A set made for this test, each of its values random. */
  private static Credentials set(Random random, KeyKind kind) {
    StringBuilder keyId = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      keyId.append(KEY_ID_CHARACTERS.charAt(random.nextInt(KEY_ID_CHARACTERS.length())));
    }
    byte[] d = new byte[32];
    random.nextBytes(d);
    d[0] &= 0x7f;
    String issuerId = kind == KeyKind.INDIVIDUAL ? "" : new UUID(random.nextLong(), random.nextLong()).toString();
    return new Credentials(issuerId, keyId.toString(), Practice.pem(d), "", kind);
  }

  private static List<ExportFile> files(Credentials set, ExportFormat format) {
    ExportResult result = Exporter.export(set, format);
    assertTrue(result instanceof ExportResult.Made, result::toString);
    return ((ExportResult.Made) result).files();
  }

  private static CredentialsReport report(Credentials set) {
    return CredentialsCheck.check(set);
  }
}
