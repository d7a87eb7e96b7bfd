package dev.p8check.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.browser.SampleCredentials;
import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.explain.ExplainRequest;
import dev.p8check.finding.Finding;
import dev.p8check.finding.IssuerIdCode;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonWriter;
import dev.p8check.p256.P256;
import dev.p8check.token.TokenInspection;
import dev.p8check.token.TokenMaker;
import dev.p8check.token.TokenOrder;
import dev.p8check.token.TokenQuestion;
import dev.p8check.token.TokenResult;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactedReportTest {
  private static final String ISSUER = "69a6de7b-1234-47e3-e053-5b8c7c11a4d1";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final int NOW = 1_795_511_564;
  private static final String PEM = SampleCredentials.fresh().privateKey() + "\n";
  private static final int RUN = 6;

  @Test
  void no_character_of_markdown_or_html_is_taken_from_an_id() {
    for (String id : List.of("AAAAAAAA|<b>", "AAAAAAA`x`", "AAAAAAAA<b>", "AAAAAAAA[a](b)")) {
      String report = new RedactedReport(new ExplainRequest("", NOW, set(ISSUER, id, PEM), "")).markdown();
      assertTrue(report.contains("| Key ID | " + id.length() + " | " + Redacted.shape(id) + " |  |\n"), report);
    }
  }

  @Test
  void the_name_in_front_of_an_id_hides_no_advice() {
    String report =
        new RedactedReport(new ExplainRequest("", NOW, set("Issuer ID: " + ISSUER, "Key ID: " + KEY_ID, PEM), ""))
            .markdown();
    assertTrue(report.contains(IssuerIdCode.ISSUER_ID_LABELLED.entry().fix()), report);
    assertTrue(report.contains(KeyIdCode.KEY_ID_LABELLED.entry().fix()), report);
  }

  @Test
  void no_words_are_hidden_from_a_report() {
    String token = token();
    for (ExplainRequest request : List.of(
        new ExplainRequest("", NOW, Credentials.NONE, "Bearer " + token),
        new ExplainRequest("", NOW, Credentials.NONE, "my token here"),
        new ExplainRequest("", NOW, Credentials.ofKey("./AuthKey_5HDB3C5YBA.p8"), ""),
        new ExplainRequest("", NOW, set("ISSUER_ID=" + ISSUER, "Key ID " + KEY_ID, PEM), ""))) {
      List<Finding> findings = new ArrayList<>(CredentialsCheck.check(request.credentials()).findings());
      findings.addAll(request.token().isEmpty() ? List.of()
          : TokenInspection.inspect(new TokenQuestion(request.token(), NOW, request.credentials(), "")).findings());
      String report = new RedactedReport(request).markdown();
      assertFalse(findings.isEmpty());
      for (Finding finding : findings) {
        assertTrue(report.contains("**" + finding.code().title() + "**") && report.contains(finding.fix()), report);
      }
    }
  }

  @Test
  void a_piece_of_a_key_is_not_taken_for_an_id() {
    String line = PEM.split("\n")[2];
    for (int length : new int[] {10, 20, 32, 36, 40, 64}) {
      for (int at = 0; at + length <= line.length(); at++) {
        String piece = line.substring(at, at + length);
        boolean capitals = length == 10 && piece.matches("[A-Z0-9]*");
        assertEquals("", capitals ? "" : Redacted.ending(piece));
        assertTrue(length < 40 || Redacted.shape(piece).matches("[^A-Z]*"), Redacted.shape(piece));
      }
    }
    assertEquals("a4d1", Redacted.ending(ISSUER.replace("-", "")));
  }

  /** Whatever is put wherever: the same keys and IDs each time. */
  @Test
  void no_six_characters_of_a_secret_are_in_it_whatever_field_it_is_put_into() {
    Random random = new Random(12);
    for (int i = 0; i < 400; i++) {
      byte[] d = new byte[32];
      random.nextBytes(d);
      String body =
          Base64.getEncoder().encodeToString(
              HexFormat.of().parseHex("308193020100301306072a8648ce3d020106082a8648ce3d030107047930770201010420"
          + HexFormat.of().formatHex(d) + "a00a06082a8648ce3d030107a14403420004"
          + HexFormat.of().formatHex(P256.publicKey(d))));
      String pem = "-----BEGIN PRIVATE KEY-----\n" + body.replaceAll("(.{64})", "$1\n")
          + "\n-----END PRIVATE KEY-----\n";
      String issuer = new java.util.UUID(random.nextLong(), random.nextLong()).toString();
      StringBuilder id = new StringBuilder();
      while (id.length() < 10) {
        id.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ23456789".charAt(random.nextInt(34)));
      }
      String token =
          ((TokenResult.Made) TokenMaker.make(new TokenOrder(set(issuer, id.toString(), pem), NOW, 900, List.of())))
              .token();
      List<String> secrets = List.of(body, token, issuer, id.toString());
      int cut = random.nextInt(80);
      List<String> written =
          List.of(pem, body, token, issuer, id.toString(), "Bearer " + token, "ISSUER_ID=" + issuer, "\"" + id + "\",",
          "AuthKey_" + id + ".p8", pem.replace("\n", "\\n"), body.substring(cut, cut + 40),
          body.substring(cut, cut + 10), token.substring(cut), issuer.toUpperCase(),
          "{\"key_id\":\"" + id + "\",\"issuer_id\":\"" + issuer + "\",\"key\":\"" + pem.replace("\n", "\\n")
              + "\"}", "");
      String[] fields = new String[5];
      for (int field = 0; field < fields.length; field++) {
        fields[field] = written.get(random.nextInt(written.size()));
      }
      RedactedReport report = new RedactedReport(
          new ExplainRequest(fields[0], NOW, set(fields[1], fields[2], fields[3]), fields[4]));
      for (String text : List.of(report.markdown(), report.json())) {
        String rest = text.replaceAll("[0-9a-f]{64}", "");
        for (String secret : secrets) {
          for (int at = 0; at + RUN <= secret.length(); at++) {
            assertFalse(rest.contains(secret.substring(at, at + RUN)), rest);
          }
        }
      }
    }
  }

  @Test
  void no_six_characters_in_a_row_of_any_secret_are_in_it() {
    String token = token();
    String body = PEM.substring(PEM.indexOf('\n') + 1, PEM.lastIndexOf("\n-----END")).replace("\n", "");
    List<Credentials> sets = List.of(
        set(ISSUER, KEY_ID, PEM),
        set(ISSUER + "\n", "\"" + KEY_ID + "\"", PEM.replace("\n", "\\n")),
        set(KEY_ID, ISSUER, body),
        set(token, PEM, ISSUER),
        set("issuer: " + ISSUER.toUpperCase(), "AuthKey_" + KEY_ID + ".p8", PEM.replace("\n", "\r\n  ")),
        set(ISSUER.substring(0, 30), KEY_ID.toLowerCase(), "x" + PEM.substring(0, 150)));
    String log = "unexpected token at '" + PEM + "' Authorization: Bearer " + token + " issuer " + ISSUER;
    for (Credentials given : sets) {
      ExplainRequest everything = new ExplainRequest(log, NOW, given, token);
      for (String report : List.of(new RedactedReport(everything).markdown(), new RedactedReport(everything).json())) {
        for (String secret : List.of(ISSUER, ISSUER.toUpperCase(), KEY_ID, KEY_ID.toLowerCase(), body, token)) {
          for (int i = 0; i + RUN <= secret.length(); i++) {
            assertFalse(report.contains(secret.substring(i, i + RUN)), report);
          }
        }
      }
    }
  }

  /** The key in every writing: as text, in hexadecimal, in Base64 at each of the three places it can begin at. */
  @Test
  void no_writing_of_the_key_is_in_it() {
    // The same key each time: six hexadecimal digits of a new one would now and then be those of a shape.
    byte[] d = new byte[32];
    new Random(8).nextBytes(d);
    byte[] der = HexFormat.of().parseHex("308193020100301306072a8648ce3d020106082a8648ce3d030107047930770201010420"
        + HexFormat.of().formatHex(d) + "a00a06082a8648ce3d030107a14403420004"
        + HexFormat.of().formatHex(P256.publicKey(d)));
    String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END PRIVATE KEY-----\n";
    List<String> writings = new ArrayList<>(List.of(new BigInteger(1, d).toString()));
    for (byte[] bytes : List.of(d, Arrays.copyOf(der, 36 + 32), pem.getBytes(StandardCharsets.US_ASCII))) {
      writings.add(HexFormat.of().formatHex(bytes));
      writings.add(HexFormat.of().withUpperCase().formatHex(bytes));
      for (int start = 0; start < 3; start++) {
        byte[] part = Arrays.copyOfRange(bytes, start, bytes.length);
        writings.add(Base64.getEncoder().withoutPadding().encodeToString(part));
        writings.add(Base64.getUrlEncoder().withoutPadding().encodeToString(part));
      }
    }
    for (String written : writings) {
      ExplainRequest everything = new ExplainRequest(written, NOW, set(ISSUER, KEY_ID, pem), "");
      ExplainRequest inTheField = new ExplainRequest("", NOW, set(ISSUER, KEY_ID, written), written);
      for (ExplainRequest request : List.of(everything, inTheField)) {
        for (String report : List.of(new RedactedReport(request).markdown(), new RedactedReport(request).json())) {
          // The fingerprint is public, and hexadecimal: six of its digits may be those of anything.
          String rest = report.replaceAll("[0-9a-f]{64}", "");
          for (String secret : writings) {
            for (int i = 0; i + RUN <= secret.length(); i++) {
              assertFalse(rest.contains(secret.substring(i, i + RUN)), () -> rest);
            }
          }
        }
      }
    }
  }

  @Test
  void a_good_set_is_told_by_its_shapes_and_its_fingerprint() {
    String report = new RedactedReport(new ExplainRequest("", NOW, set(ISSUER, KEY_ID, PEM), "")).markdown();

    assertTrue(report.contains("| Issuer ID | 36 | 99a9aa9a-9999-99a9-a999-9a9a9a99a9a9 | a4d1 |"), report);
    assertTrue(report.contains("| Key ID | 10 | 9AAA9A9AAA | 5YBA |"), report);
    assertTrue(report.contains("27 64 64 64 8 25, LF"), report);
    assertTrue(report.contains("- Values: valid, team key\n"), report);
    assertTrue(report.contains("form apple, SHA-256 of the public key "), report);
  }

  @Test
  void a_report_of_practice_values_says_so() throws Exception {
    ExplainRequest request = new ExplainRequest("", NOW, set(ISSUER, KEY_ID, PEM), "");
    RedactedReport report = new RedactedReport(request, true);

    assertTrue(report.markdown().contains("\n\nFrom practice values: the key is not a real one.\n\n| value"),
        report.markdown());
    assertTrue(((JsonObject) JsonReader.read(report.json())).member("practice").isPresent(), report.json());
    assertFalse((new RedactedReport(request).markdown() + new RedactedReport(request).json()).contains("practice"));
  }

  @Test
  void a_space_behind_an_id_is_named() {
    String report = new RedactedReport(new ExplainRequest("", NOW, set(ISSUER + " ", KEY_ID, PEM), "")).markdown();

    assertTrue(report.contains("a9[space] |"), report);
    assertTrue(report.contains("`issuer-id-surrounding-whitespace`"), report);
  }

  @Test
  void the_token_and_the_answer_are_told_by_their_verdicts() {
    String answer =
        "{\"errors\":[{\"status\":\"404\",\"code\":\"NOT_FOUND\",\"title\":\"The specified resource does not exist\","
        + "\"detail\":\"d\"}]}";
    String report = new RedactedReport(new ExplainRequest(answer, NOW, set(ISSUER, KEY_ID, PEM), token())).markdown();

    assertTrue(report.contains("- Token: valid, asc-team, signature verified\n"), report);
    assertTrue(report.contains("- Apple accepted the token: yes\n"), report);
    assertTrue(report.contains("`response-not-found`"), report);
  }

  @Test
  void the_causes_that_its_advice_speaks_of_are_in_it() throws Exception {
    String answer = "{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}";
    RedactedReport report = new RedactedReport(new ExplainRequest(answer, NOW, set(ISSUER + " ", KEY_ID, PEM), ""));

    assertTrue(report.markdown().contains("Go through the causes from the top."), report.markdown());
    assertTrue(report.markdown().contains("- Apple accepted the token: no\n"), report.markdown());
    assertTrue(
        report.markdown().contains(
            "\n## Causes, most likely first\n\n- White space around the Issuer ID (confirmed by the input)\n"),
        report.markdown());
    assertTrue(report.markdown().contains(" (ruled out by the input)\n"), report.markdown());
    assertTrue(report.json().contains("\"causes\":[\"White space around the Issuer ID (confirmed by the input)\""),
        report.json());
    assertFalse(
        new RedactedReport(new ExplainRequest("", NOW, set(ISSUER, KEY_ID, PEM), "")).markdown().contains("## Causes"));
  }

  /** Nobody who reads a report has the page's buttons before them. */
  @Test
  void where_the_advice_says_here_the_report_says_where_that_is() {
    String report = new RedactedReport(new ExplainRequest("", NOW, set(ISSUER + " ", KEY_ID, PEM), "")).markdown();

    assertTrue(report.contains("Repair it here"), report);
    assertTrue(report.contains("## Findings\n\nWhere the advice says \"here\", it means in p8check"), report);
    assertFalse(
        new RedactedReport(new ExplainRequest("", NOW, set(ISSUER, KEY_ID, PEM), "")).markdown().contains("advice"));
  }

  @Test
  void without_a_moment_the_tokens_times_are_not_judged_and_it_says_so() {
    ExplainRequest timeless = new ExplainRequest("", Double.NaN, set(ISSUER, KEY_ID, PEM), token());

    String report = new RedactedReport(timeless).markdown();
    assertTrue(report.contains("- Token: warning, asc-team"), report);
    assertTrue(report.contains("token-times-unchecked"), report);
  }

  @Test
  void the_json_is_json() throws Exception {
    JsonObject report = (JsonObject) JsonReader.read(
        new RedactedReport(new ExplainRequest("", NOW, set(ISSUER, KEY_ID, PEM), "")).json());

    assertEquals("valid", report.text("verdict"));
  }

  @Test
  void nothing_given_is_reported_too() {
    assertTrue(
        new RedactedReport(new ExplainRequest("", 0, Credentials.NONE, "")).markdown().contains("- Values: empty\n"));
  }

  @Test
  void the_same_report_comes_from_java_script() {
    String request = new JsonWriter().beginObject()
        .member("issuerId", ISSUER).member("keyId", KEY_ID).member("privateKey", PEM).member("token", token())
        .name("now").value(NOW).member("text", "(-19209) altool")
        .endObject().toString();

    assertEquals(Engine.report(request), JavaScriptEngine.call("report", request));
  }

  private static Credentials set(String issuerId, String keyId, String privateKey) {
    return new Credentials(issuerId, keyId, privateKey, "", KeyKind.AUTO);
  }

  private static String token() {
    TokenResult result = TokenMaker.make(
        new TokenOrder(set(ISSUER, KEY_ID, PEM), NOW, TokenOrder.DEFAULT_LIFETIME, List.of()));
    return ((TokenResult.Made) result).token();
  }
}
