package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.browser.SampleCredentials;
import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.Utf8;
import dev.p8check.finding.Finding;
import dev.p8check.finding.ResponseCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final int NOW = 1_795_511_564;
  private static final String DATE = "date: Tue, 24 Nov 2026 09:12:44 GMT\n";
  private static final String REFUSED =
      "{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\",\"title\":\"Authentication credentials "
          + "are missing or"
          + " invalid.\",\"detail\":\"Provide a properly configured and signed bearer token\"}]}";
  private static final String NOTARYTOOL_REFUSED =
      "xcrun notarytool submit a.zip --key AuthKey.p8 --key-id X\n"
          + "Error: HTTP status code: 401. Unauthenticated. Ensure that all authentication arguments are correct.";
  private static final String ISSUER = "69a6de7b-1234-47e3-e053-5b8c7c11a4d1";
  private static final String KEY_ID = "5HDB3C5YBA";

  @Test
  void a_token_of26_minutes_is_the_first_cause() {
    Cause first = explain(REFUSED, token(NOW - 60, NOW + 1500)).causes().get(0);

    assertEquals("token-exp-too-far", first.code());
    assertEquals(Cause.Standing.PROVEN, first.standing());
    assertTrue(first.because().contains("26 minutes"), first.because());
  }

  @Test
  void a_token_that_had_expired_when_apple_answered_is_the_first_cause() {
    String answer = "HTTP/2 401\nserver: daiquiri/5\n" + DATE + "\n" + REFUSED;
    Explanation explanation = explain(answer, token(NOW - 1800, NOW - 900));

    assertEquals("token-exp-expired", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.PROVEN, explanation.causes().get(0).standing());
    assertEquals("The token lives for 15 minutes.", cause(explanation, "token-exp-too-far").because());
  }

  @Test
  void a_token_that_has_expired_by_now_may_have_done_so_since_it_was_sent() {
    Cause first = explain(REFUSED, token(NOW - 1800, NOW - 900)).causes().get(0);

    assertEquals("token-exp-expired", first.code());
    assertEquals(Cause.Standing.POSSIBLE, first.standing());
    assertTrue(first.because().endsWith("It may have expired after it was sent."), first.because());
  }

  @Test
  void a_token_in_an_old_log_is_not_judged_by_the_clock_of_today() {
    String log = "> Authorization: Bearer " + token(NOW - 90_060, NOW - 89_160) + "\n" + REFUSED;

    assertEquals("cause-wrong-issuer-id", explain(log, "").causes().get(0).code());
  }

  @Test
  void a_slow_clock_comes_before_the_token_that_it_makes_expire() {
    Explanation explanation = answered(NOW - 1200, token(NOW - 1260, NOW - 360));

    assertEquals("response-clock-skew", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.PROVEN, explanation.causes().get(0).standing());
    assertEquals("token-exp-expired", explanation.causes().get(1).code());
    assertTrue(shows(explanation, ResponseCode.RESPONSE_CLOCK_SKEW));
  }

  @Test
  void a_token_that_both_clocks_have_run_out_is_not_the_fault_of_the_slow_one() {
    Explanation explanation = answered(NOW - 300, token(NOW - 1800, NOW - 900));

    assertEquals("token-exp-expired", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.POSSIBLE, cause(explanation, "response-clock-skew").standing());
  }

  @Test
  void a_clock_that_left_the_token_in_its_time_is_ruled_out() {
    for (int asked : new int[] {NOW - 45, NOW - 7200, NOW + 7200, NOW}) {
      Cause skew = cause(answered(asked, token(NOW - 60, NOW + 840)), "response-clock-skew");

      assertEquals(Cause.Standing.RULED_OUT, skew.standing());
      assertEquals("By Apple's clock, the token's times were right.", skew.because());
    }
  }

  @Test
  void a_clock_that_is_a_little_slow_is_not_the_first_cause() {
    Explanation explanation = answered(NOW - 45, "");

    assertEquals("cause-wrong-issuer-id", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.POSSIBLE, cause(explanation, "response-clock-skew").standing());
    assertTrue(shows(explanation, ResponseCode.RESPONSE_CLOCK_SKEW));
  }

  @Test
  void a_clock_that_is_a_little_fast_is_no_proof() {
    Explanation explanation = answered(NOW + 20, token(NOW + 20, NOW + 920));

    assertTrue(shows(explanation, ResponseCode.RESPONSE_CLOCK_SKEW));
    assertTrue(explanation.causes().stream().noneMatch(cause -> cause.standing() == Cause.Standing.PROVEN));
  }

  @Test
  void what_was_accepted_in_the_same_text_rules_out_the_ids() {
    String accepted = "GET https://api.appstoreconnect.apple.com/v1/apps returned 200\n";
    String refused = "GET https://api.appstoreconnect.apple.com/v1/builds returned 401\n";
    for (String log : new String[] {accepted + refused, refused + accepted}) {
      Explanation explanation = Explainer.explain(new ExplainRequest(log, NOW, credentials("", ""), ""));
      for (String code : new String[] {
        "cause-trailing-whitespace", "cause-wrong-issuer-id", "cause-wrong-key-id", "credentials-swapped-ids",
            "cause-other-service"
      }) {
        assertEquals(Cause.Standing.RULED_OUT, cause(explanation, code).standing(), code);
      }
      assertEquals(
          log.startsWith(refused) ? Cause.Standing.RULED_OUT : Cause.Standing.POSSIBLE,
          cause(explanation, "cause-key-revoked").standing());
    }
  }

  @Test
  void the_last_answer_counts_however_many_come_before_it() {
    String address = "https://api.appstoreconnect.apple.com/v1/builds";
    String log = ("GET " + address + " returned 200\n").repeat(600) + "GET " + address + " returned 401\nsee " + address
        + "\n";

    assertEquals(Authenticated.NO, explain(log, "").authenticated());
    assertEquals(Authenticated.YES,
        explain("GET " + address + " returned 401\n" + log.replace("401", "200"), "").authenticated());
  }

  @Test
  void a_build_that_fastlane_saw_rules_out_the_ids() {
    String log = "[15:21:40]: Waiting for App Store Connect to finish processing the new build (1.0.0 - 1) for IOS\n"
        + REFUSED;
    Explanation explanation = Explainer.explain(new ExplainRequest(log, NOW, credentials("", ""), ""));

    assertEquals(Authenticated.NO, explanation.authenticated());
    assertEquals("token-exp-expired", explanation.causes().get(0).code());
    for (String code : new String[] {"cause-trailing-whitespace", "cause-wrong-issuer-id", "cause-wrong-key-id",
        "credentials-swapped-ids"}) {
      assertEquals(Cause.Standing.RULED_OUT, cause(explanation, code).standing(), code);
    }
  }

  @Test
  void a_good_token_is_not_said_to_have_expired_where_an_earlier_one_was_accepted() {
    String log = "GET https://api.appstoreconnect.apple.com/v1/apps returned 200\n" + REFUSED;

    assertEquals(
        Cause.Standing.RULED_OUT, cause(explain(log, token(NOW - 60, NOW + 840)), "token-exp-expired").standing());
  }

  @Test
  void a_file_of_another_key_id_than_the_loaded_one_is_the_first_cause() {
    String log = "Failed to load AuthKey file. (-43) The file 'AuthKey_ABCDEFGHIJ.p8' could not be found in any of "
        + "these locations";
    Cause first = explain(log, "").causes().get(0);

    assertEquals("cause-wrong-key-id", first.code());
    assertEquals(
        "The tool looked for the file of Key ID ABCDEFGHIJ; the one loaded here is " + KEY_ID + ".", first.because());
    assertEquals("cause-key-file-place", explain(log.replace("ABCDEFGHIJ", KEY_ID), "").causes().get(0).code());
  }

  @Test
  void a_duration_is_read_as_ruby_writes_it_and_is_no_proof_against_a_short_token() {
    for (String duration : new String[] {"1200", "1_200"}) {
      String log = "fastlane issuer_id duration => " + duration + "\n" + REFUSED;

      assertEquals("The text shows a duration of 1200.", cause(explain(log, ""), "cause-fastlane-duration").because());
      assertEquals(Cause.Standing.RULED_OUT,
          cause(explain(log, token(NOW - 60, NOW + 600)), "cause-fastlane-duration").standing());
    }
    String fastlane = "fastlane\n" + REFUSED;
    assertEquals(
        Cause.Standing.POSSIBLE,
        cause(explain(fastlane, token(NOW - 60, NOW + 1200)), "cause-fastlane-duration").standing());
  }

  @Test
  void a_good_token_strikes_out_what_it_disproves() {
    Explanation explanation = explain(REFUSED, token(NOW - 60, NOW + 840));

    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "token-exp-expired").standing());
    assertEquals(
        "The token lives for 15 minutes and had another 14 minutes left.",
        cause(explanation, "token-exp-expired").because());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "token-exp-too-far").standing());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "token-aud-wrong").standing());
    assertEquals(Cause.Standing.POSSIBLE, cause(explanation, "cause-key-revoked").standing());
  }

  @Test
  void a_token_in_milliseconds_is_not_said_to_live_for_ages() {
    Explanation explanation = explain(REFUSED, token("1795511504000", "1795512404000"));

    assertEquals("token-exp-milliseconds", explanation.causes().get(0).code());
    assertTrue(explanation.causes().stream().noneMatch(cause -> cause.because().contains(" days")));
  }

  @Test
  void a_scope_that_covers_the_request_is_ruled_out() {
    for (String request : new String[] {"GET /v1/apps?limit=1 HTTP/2", "GET /v1/apps HTTP/1.1"}) {
      Cause scope = cause(explain(sent(request), scoped("GET /v1/builds\",\"GET /v1/apps?sort=name")), "cause-scope");

      assertEquals(Cause.Standing.RULED_OUT, scope.standing());
    }
  }

  @Test
  void a_scope_that_does_not_cover_the_request_is_the_first_cause() {
    for (String request : new String[] {"GET /v1/builds HTTP/2", "POST /v1/apps HTTP/2"}) {
      Cause first = explain(sent(request), scoped("GET /v1/apps")).causes().get(0);

      assertEquals("cause-scope", first.code());
      assertEquals(Cause.Standing.PROVEN, first.standing());
      assertEquals(
          "The request is \u201c" + request.substring(0, request.length() - 7)
              + "\u201d, the scope is \u201c[\"GET /v1/apps\"]\u201d.",
          first.because());
    }
    String line = "GET https://api.appstoreconnect.apple.com/v1/builds returned 401\n" + REFUSED;
    assertEquals(Cause.Standing.PROVEN, explain(line, scoped("GET /v1/apps")).causes().get(0).standing());
  }

  @Test
  void a_token_for_notarization_is_right_where_that_refused_it() {
    String log = "Error: HTTP status code: 401. Unauthenticated. Ensure that all authentication arguments are correct.";
    for (Cause cause : explain(log, scoped("/notary/v2")).causes()) {
      assertFalse(cause.code().equals("token-other-service") || cause.code().equals("cause-scope"), cause.code());
    }
    assertEquals("token-other-service", explain(REFUSED, scoped("/notary/v2")).causes().get(0).code());
  }

  @Test
  void the_audience_is_that_of_the_host() {
    String enterprise = "GET https://api.enterprise.developer.apple.com/v1/profiles\n" + REFUSED;
    String right = token(NOW - 60, NOW + 840, "apple-developer-enterprise-v1");
    Cause first = explain(enterprise, token(NOW - 60, NOW + 840)).causes().get(0);

    assertEquals("token-aud-wrong", first.code());
    assertEquals(Cause.Standing.PROVEN, first.standing());
    assertTrue(
        explain(enterprise, right).causes().stream().noneMatch(cause -> cause.standing() == Cause.Standing.PROVEN));
  }

  @Test
  void another_audience_in_a_team_token_is_the_first_cause_and_not_the_key() {
    for (String audience : new String[] {"apple-developer-enterprise-v1", "https://appleid.apple.com",
        "appstoreconnect"}) {
      Explanation explanation = explain(REFUSED + "\nin_house: true", token(NOW - 60, NOW + 840, audience));

      assertEquals("token-aud-wrong", explanation.causes().get(0).code());
      assertEquals(Cause.Standing.PROVEN, explanation.causes().get(0).standing());
      assertTrue(explanation.causes().stream().skip(1).noneMatch(cause -> cause.standing() == Cause.Standing.PROVEN));
      assertTrue(explanation.causes().stream().skip(1).noneMatch(cause -> cause.code().equals("token-aud-wrong")));
    }
  }

  @Test
  void a_token_with_a_team_id_as_issuer_is_not_cleared_by_the_loaded_ids() {
    String token = signed("\"iss\":\"ABCDE12345\",\"iat\":" + NOW, "https://appleid.apple.com");
    Explanation explanation = explain(REFUSED, token);

    assertEquals("token-other-service", explanation.causes().get(0).code());
    assertFalse(cause(explanation, "token-iss-is-team-id").standing() == Cause.Standing.RULED_OUT);
    assertFalse(cause(explanation, "token-aud-wrong").standing() == Cause.Standing.RULED_OUT);
  }

  @Test
  void a_set_of_an_individual_key_without_issuer_rules_out_what_an_issuer_id_can_do() {
    Credentials set = new Credentials("", KEY_ID, "", "", KeyKind.INDIVIDUAL);
    Explanation explanation = Explainer.explain(new ExplainRequest(REFUSED, NOW, set, ""));

    assertEquals("cause-wrong-key-id", explanation.causes().get(0).code());
    for (String code : new String[] {
      "cause-wrong-issuer-id", "credentials-swapped-ids", "credentials-individual-key-with-issuer",
      "credentials-team-key-without-issuer", "token-iss-is-team-id"
    }) {
      assertEquals(Cause.Standing.RULED_OUT, cause(explanation, code).standing(), code);
    }
  }

  @Test
  void an_individual_key_is_the_first_cause_where_notarytool_is_refused() {
    Credentials set = new Credentials("", KEY_ID, "", "", KeyKind.INDIVIDUAL);
    String log = "Error: HTTP status code: 401. Unauthenticated. Ensure that all authentication arguments are correct.";

    assertEquals(
        "cause-individual-limits", Explainer.explain(new ExplainRequest(log, NOW, set, "")).causes().get(0).code());
  }

  @Test
  void a_scope_is_compared_with_the_whole_address() {
    String api = "https://api.appstoreconnect.apple.com/v1/apps";
    String[] sent = {
      "GET /v1/apps?filter[bundleId]=a.b", "GET " + api + "?filter[bundleId]=a.b\n",
      "GET /v1/apps?filter[bundleId]=a.b", "[GET " + api + "?filter[bundleId]=a.b&limit=5]\n",
      "GET /v1/apps", "curl -s " + api + "\n", "GET /v1/apps",
      "curl -i -H \"Authorization: Bearer $T\" \"" + api + "\"\n"
    };
    for (int i = 0; i < sent.length; i += 2) {
      assertEquals(
          Cause.Standing.RULED_OUT, cause(explain(sent[i + 1] + REFUSED, scoped(sent[i])), "cause-scope").standing(),
          sent[i + 1]);
    }
    Explanation posted = explain("curl --data @app.json " + api + "\n" + REFUSED, scoped("GET /v1/apps"));
    assertEquals(Cause.Standing.POSSIBLE, cause(posted, "cause-scope").standing());
  }

  @Test
  void a_scope_that_may_cover_the_request_is_possible() {
    String[] requests = {"GET /v1/apps/1 HTTP/2", "GET /v1/apps?filter[name]=a HTTP/2", "GET /repos HTTP/2", ""};
    for (String request : requests) {
      Cause scope = cause(explain(sent(request), scoped("GET /v1/apps")), "cause-scope");

      assertEquals(Cause.Standing.POSSIBLE, scope.standing(), request);
    }
  }

  @Test
  void the_token_tells_whether_a_forbidden_request_is_an_individual_keys() {
    String forbidden =
        "{\"errors\":[{\"status\":\"403\",\"code\":\"FORBIDDEN_ERROR\",\"title\":\"This request is forbidden for"
        + " security reasons\",\"detail\":\"The API key in use does not allow this request\"}]}";
    String team = token(NOW - 60, NOW + 840);
    String individual = individual();
    Cause first = Explainer.explain(new ExplainRequest(forbidden, NOW, credentials("", ""), individual))
        .causes().get(0);

    assertEquals("cause-individual-limits", first.code());
    assertTrue(first.because().contains("\u201cuser\u201d"), first.because());
    assertEquals(Cause.Standing.RULED_OUT, cause(explain(forbidden, team), "cause-individual-limits").standing());
  }

  @Test
  void what_is_ruled_out_comes_last() {
    boolean ruledOut = false;
    for (Cause cause : explain(REFUSED, token(NOW - 60, NOW + 840)).causes()) {
      assertFalse(ruledOut && cause.standing() != Cause.Standing.RULED_OUT, cause.code());
      ruledOut |= cause.standing() == Cause.Standing.RULED_OUT;
    }
    assertTrue(ruledOut);
  }

  @Test
  void a_space_behind_the_issuer_id_is_the_first_cause() {
    Explanation explanation =
        Explainer.explain(new ExplainRequest(REFUSED, NOW, credentials(ISSUER + " ", KEY_ID), ""));

    assertEquals("issuer-id-surrounding-whitespace", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.PROVEN, explanation.causes().get(0).standing());
  }

  @Test
  void a_token_signed_by_another_key_is_the_first_cause() {
    Credentials given = new Credentials(ISSUER, KEY_ID, SampleCredentials.fresh().privateKey(), "", KeyKind.AUTO);
    Explanation explanation =
        Explainer.explain(new ExplainRequest(REFUSED, NOW, given, token(NOW - 60, NOW + 840)));

    assertEquals("token-signature-invalid", explanation.causes().get(0).code());
  }

  @Test
  void a_tool_that_cannot_read_a_whole_key_gets_another_text() {
    Credentials given = new Credentials(ISSUER, KEY_ID, SampleCredentials.fresh().privateKey(), "", KeyKind.AUTO);
    Explanation explanation = Explainer.explain(new ExplainRequest("Error: invalidPEMDocument", NOW, given, ""));

    assertEquals("cause-different-text", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "private-key-indented").standing());
  }

  @Test
  void a_good_key_does_not_blame_the_way_for_what_the_tool_wants() {
    String[] logs = {
      "fastlane: string contains null byte (ArgumentError)", "cause-base64-flag",
      "JWT.Error.invalidBase64EncodedPrivateKey", "cause-body-wanted",
      "x509: failed to parse EC private key: asn1: structure error: tags don't match", "private-key-sec1",
      "x509: failed to parse private key (use ParsePKCS8PrivateKey instead for this key format)", "private-key-sec1",
      "Neither PUB key nor PRIV key: nested asn1 error (OpenSSL::PKey::RSAError)", "private-key-rsa",
      "importKey(\"pkcs8\", ES256) failed: DataError", "cause-web-crypto",
      "unexpected token at '-----BEGIN PRIVATE KEY-----", "cause-json-expected",
      "App Store Connect API key JSON is missing field(s): key_id, key", "cause-json-form",
      "private key file is too permissive; run: chmod 600", "cause-file-mode",
      "export: `KEY-----': not a valid identifier", "private-key-missing-line-breaks"
    };
    Credentials good = new Credentials(ISSUER, KEY_ID, SampleCredentials.fresh().privateKey(), "", KeyKind.AUTO);
    for (int i = 0; i < logs.length; i += 2) {
      Cause first = Explainer.explain(new ExplainRequest(logs[i], NOW, good, "")).causes().get(0);

      assertEquals(logs[i + 1], first.code(), logs[i]);
      assertEquals(Cause.Standing.POSSIBLE, first.standing(), logs[i]);
    }
  }

  @Test
  void a_good_key_is_no_proof_that_the_tool_reads_that_kind() {
    Credentials good = new Credentials(ISSUER, KEY_ID, SampleCredentials.fresh().privateKey(), "", KeyKind.AUTO);
    Explanation explanation = Explainer.explain(
        new ExplainRequest("TypeError: \"pkcs8\" must be PKCS#8 formatted string", NOW, good, ""));

    assertEquals("cause-different-text", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.POSSIBLE, cause(explanation, "private-key-sec1").standing());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "private-key-missing-boundaries").standing());
  }

  @Test
  void a_key_in_base64_is_not_told_to_set_the_flag_that_a_text_with_a_null_byte_comes_from() {
    String wrapped = Base64.getEncoder().encodeToString(
        SampleCredentials.fresh().privateKey().getBytes(StandardCharsets.UTF_8));
    Credentials given = new Credentials(ISSUER, KEY_ID, wrapped, "", KeyKind.AUTO);
    Explanation explanation =
        Explainer.explain(new ExplainRequest("fastlane: string contains null byte (ArgumentError)", NOW, given, ""));

    assertEquals("cause-different-text", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "cause-base64-flag").standing());
    assertEquals(2, explanation.causes().size());
  }

  @Test
  void nobody_is_told_to_paste_a_token_that_is_there() {
    for (Cause cause : explain(REFUSED, token(NOW - 60, NOW + 1500)).causes()) {
      assertFalse(
          cause.standing() != Cause.Standing.POSSIBLE && cause.check().startsWith("Paste the token"), cause.code());
    }
  }

  @Test
  void the_damage_of_the_loaded_key_is_the_first_cause_of_a_tool_that_cannot_read_it() {
    String flattened = SampleCredentials.fresh().privateKey().replace("\n", "\\n");
    Credentials given = new Credentials(ISSUER, KEY_ID, flattened, "", KeyKind.AUTO);
    Explanation explanation =
        Explainer.explain(new ExplainRequest("invalid curve name (OpenSSL::PKey::ECError)", NOW, given, ""));

    assertEquals("private-key-literal-newlines", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.PROVEN, explanation.causes().get(0).standing());
  }

  @Test
  void clean_ids_strike_out_spaces_and_swapping() {
    Explanation explanation = explain(REFUSED, "");

    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "cause-trailing-whitespace").standing());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "credentials-swapped-ids").standing());
  }

  @Test
  void a_clean_token_strikes_out_spaces_and_swapping() {
    Explanation explanation =
        Explainer.explain(new ExplainRequest(REFUSED, NOW, credentials("", ""), token(NOW - 60, NOW + 840)));

    assertEquals("cause-wrong-issuer-id", explanation.causes().get(0).code());
    for (String code : new String[] {"cause-trailing-whitespace", "credentials-swapped-ids", "token-iss-is-team-id"}) {
      assertEquals(Cause.Standing.RULED_OUT, cause(explanation, code).standing(), code);
    }
  }

  @Test
  void what_else_is_wrong_with_a_token_does_not_make_its_ids_bad() {
    String claims = "\"iss\":\"" + ISSUER + "\",\"iat\":" + (NOW - 60) + ",\"exp\":" + (NOW + 840);
    String[] tokens = {
      token(claims + ",\"sub\":\"com.x\""), token(claims + ",\"sub\":\"user\""), token(claims + ",\"bid\":\"com.x\""),
      signed(claims, "apple-developer-enterprise-v1")
    };
    for (String token : tokens) {
      Explanation explanation = Explainer.explain(new ExplainRequest(REFUSED, NOW, credentials("", ""), token));
      for (String code : new String[] {"cause-trailing-whitespace", "credentials-swapped-ids",
          "token-iss-is-team-id"}) {
        assertEquals(Cause.Standing.RULED_OUT, cause(explanation, code).standing(), code);
      }
    }
  }

  @Test
  void a_status_that_is_none_is_not_quoted() {
    String log =
        "{\"status c5Y8abcdefghijklmnop\":\"403\",\"code\":\"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED\"}";

    assertEquals("Apple's error says FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED.",
        explain(log, "").findings().get(0).seen());
  }

  @Test
  void a_token_without_an_issuer_is_first_that_of_a_team_key_whose_issuer_id_is_missing() {
    Explanation explanation =
        Explainer.explain(new ExplainRequest(REFUSED, NOW, credentials("", ""), individual()));

    assertEquals("credentials-team-key-without-issuer", explanation.causes().get(0).code());
    assertTrue(explanation.causes().get(0).because().endsWith("as tools make it when they get no Issuer ID."));
    assertEquals("cause-wrong-key-id", explanation.causes().get(1).code());
    for (String code : new String[] {"cause-wrong-issuer-id", "credentials-swapped-ids", "token-iss-is-team-id"}) {
      assertEquals("The token has no issuer.", cause(explanation, code).because(), code);
    }
  }

  @Test
  void a_set_without_an_issuer_id_is_first_that_of_a_team_key_whose_issuer_id_is_missing() {
    Credentials given = new Credentials("", KEY_ID, SampleCredentials.fresh().privateKey(), "", KeyKind.AUTO);
    Cause first = Explainer.explain(new ExplainRequest(REFUSED, NOW, given, "")).causes().get(0);

    assertEquals("credentials-team-key-without-issuer", first.code());
    assertEquals(Cause.Standing.POSSIBLE, first.standing());
  }

  @Test
  void a_team_token_without_issuer_is_proven_once_and_not_called_mistyped() {
    String token = token("\"iat\":" + (NOW - 60) + ",\"exp\":" + (NOW + 840));
    Explanation explanation = explain(REFUSED, token);

    assertEquals("token-iss-missing", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "cause-wrong-issuer-id").standing());
    assertTrue(
        explanation.causes().stream().noneMatch(cause -> cause.code().equals("credentials-team-key-without-issuer")));
  }

  @Test
  void what_clings_to_the_token_is_a_bad_header_before_a_space_in_an_id() {
    String token = token(NOW - 60, NOW + 840);
    String[] sent = {
      "\"" + token + "\"", "token-quoted", "Bearer Bearer " + token, "token-bearer-prefix",
      token.substring(0, 40) + "\n" + token.substring(40), "token-whitespace"
    };
    for (int i = 0; i < sent.length; i += 2) {
      Cause first = Explainer.explain(new ExplainRequest(REFUSED, NOW, credentials("", ""), sent[i])).causes().get(0);

      assertEquals(sent[i + 1], first.code());
    }
  }

  @Test
  void a_fast_clock_comes_before_the_lifetime_that_it_makes_too_long() {
    String answer = "HTTP/2 401\nserver: daiquiri/5\n" + DATE + "\n" + REFUSED;
    Explanation explanation = explain(answer, token(NOW + 34, NOW + 34 + 1199));

    assertEquals("response-clock-skew", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.POSSIBLE, cause(explanation, "token-exp-too-far").standing());
    assertEquals("token-exp-too-far", explain(answer, token(NOW + 34, NOW + 34 + 1201)).causes().get(0).code());
  }

  @Test
  void a_token_from_the_future_shows_a_fast_clock() {
    String answer = "HTTP/2 401\nserver: daiquiri/5\n" + DATE + "\n" + REFUSED;
    Explanation explanation = Explainer.explain(
        new ExplainRequest(answer, NOW + 240, credentials(ISSUER, KEY_ID), token(NOW + 180, NOW + 1080)));
    Finding skew = explanation.findings().get(1);

    assertEquals(ResponseCode.RESPONSE_CLOCK_SKEW, skew.code());
    assertTrue(skew.seen().contains("3 minutes"), skew.seen());
    assertEquals(DATE.trim(), answer.substring(skew.start(), skew.end()));
  }

  @Test
  void an_answer_pasted_late_is_no_fast_clock() {
    String answer = "HTTP/2 401\nserver: daiquiri/5\n" + DATE + "\n" + REFUSED;
    Explanation explanation = Explainer.explain(
        new ExplainRequest(answer, NOW + 600, credentials(ISSUER, KEY_ID), token(NOW - 60, NOW + 840)));

    assertFalse(shows(explanation, ResponseCode.RESPONSE_CLOCK_SKEW));
  }

  @Test
  void an_old_answer_without_a_token_is_no_fast_clock() {
    String answer = "HTTP/2 401\nserver: daiquiri/5\n" + DATE + "\n" + REFUSED;
    for (int later : new int[] {300, 86_400}) {
      Explanation explanation = Explainer.explain(new ExplainRequest(answer, NOW + later, credentials("", ""), ""));

      assertEquals(1, explanation.findings().size());
      assertEquals("cause-trailing-whitespace", explanation.causes().get(0).code());
    }
  }

  @Test
  void the_date_of_another_server_is_not_apples() {
    String answer = "HTTP/2 401\nserver: nginx\n" + DATE + "\n" + REFUSED;
    for (String log : new String[] {answer, answer.replace("nginx", "github.com").replace("401\n", "200\n")}) {
      Explanation explanation = Explainer.explain(new ExplainRequest(log, NOW - 600, credentials("", ""), ""));

      assertFalse(shows(explanation, ResponseCode.RESPONSE_CLOCK_SKEW));
    }
  }

  @Test
  void the_token_in_the_text_is_used_where_none_is_loaded() {
    String log = "> Authorization: Bearer " + token(NOW - 60, NOW + 3600) + "\n" + REFUSED;

    assertEquals("token-exp-too-far", explain(log, "").causes().get(0).code());
  }

  @Test
  void a_token_of_another_service_in_the_text_is_not_the_one_that_apple_refused() {
    String log = "ACTIONS_RUNTIME_TOKEN=" + githubToken() + "\n" + "x\n".repeat(50) + REFUSED;
    Explanation explanation = explain(log, "");

    assertEquals("cause-wrong-issuer-id", explanation.causes().get(0).code());
    assertTrue(explanation.findings().get(0).seen().contains("holds a whole token"));
    assertTrue(explanation.causes().stream().noneMatch(cause -> cause.standing() == Cause.Standing.PROVEN));
  }

  @Test
  void a_token_of_another_service_that_was_sent_to_apple_is_the_first_cause() {
    String log = "> GET /v1/apps HTTP/2\n> Host: api.appstoreconnect.apple.com\n> Authorization: Bearer "
        + githubToken()
        + "\n>\n< HTTP/2 401\n<\n" + REFUSED;

    assertEquals("token-alg-not-es256", explain(log, "").causes().get(0).code());
  }

  @Test
  void the_token_before_that_of_another_service_is_the_one_that_apple_refused() {
    String log = "jwt: " + token(NOW - 60, NOW + 3600) + "\nACTIONS_RUNTIME_TOKEN=" + githubToken() + "\n" + REFUSED;

    assertEquals("token-exp-too-far", explain(log, "").causes().get(0).code());
  }

  @Test
  void agreements_never_blame_the_key_however_bad_it_is() {
    String answer = "{\"errors\":[{\"status\":\"403\",\"code\":\"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED\","
        + "\"title\":\"A required agreement is missing or has expired.\",\"detail\":\"x\"}]}";
    Explanation explanation =
        Explainer.explain(new ExplainRequest(answer, NOW, credentials(" wrong ", ""), token(NOW - 9000, NOW - 8000)));

    assertEquals("cause-agreement", explanation.causes().get(0).code());
    for (Cause cause : explanation.causes()) {
      assertTrue(cause.code().startsWith("cause-agreement"), cause.code());
    }
  }

  @Test
  void no_text_quotes_the_key_or_the_signature_of_a_log() {
    String body = "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgQ0FORklEQU5USUFMMTIz";
    String token = token(NOW - 60, NOW + 3600);
    String log = "unexpected token at '-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----'\n"
        + "Authorization: Bearer " + token + "\n" + REFUSED;
    Explanation explanation = Explainer.explain(new ExplainRequest(log, NOW, credentials(ISSUER, KEY_ID), token));

    StringBuilder words = new StringBuilder();
    explanation.findings().forEach(finding -> words.append(finding.seen()));
    explanation.causes().forEach(cause -> words.append(cause.because()));
    String secrets = body + " " + token.substring(token.lastIndexOf('.') + 1);
    for (int i = 0; i + 12 <= secrets.length(); i++) {
      assertFalse(words.indexOf(secrets.substring(i, i + 12)) >= 0);
    }
    assertTrue(explanation.findings().get(0).seen().contains("holds a private key"));
  }

  @Test
  void the_mark_ends_where_a_key_begins() {
    String log = "[!] unexpected token at '-----BEGIN PRIVATE KEY-----MIGTAgEAMBMGByqGSM49' (JSON::ParserError)";
    Finding finding = explain(log, "").findings().get(0);

    assertTrue(log.substring(finding.start(), finding.end()).endsWith("KEY-----"));
  }

  @Test
  void the_clock_comes_after_what_the_answer_says() {
    String answer = "HTTP/2 403\nserver: daiquiri/5\n" + DATE
        + "\n{\"errors\":[{\"status\":\"403\",\"code\":\"FORBIDDEN_ERROR.PLA_NOT_ACCEPTED\"}]}";
    Explanation explanation = Explainer.explain(new ExplainRequest(answer, NOW - 600, credentials(ISSUER, KEY_ID), ""));

    assertEquals(
        "[RESPONSE_AGREEMENTS, RESPONSE_CLOCK_SKEW, RESPONSE_AUTHENTICATED]",
        explanation.findings().stream().map(Finding::code).toList().toString());
  }

  @Test
  void an_accepted_answer_pasted_late_is_no_fast_clock() {
    String answer = "HTTP/2 200\nserver: daiquiri/5\n" + DATE + "\n{\"data\":[]}";
    Explanation explanation = Explainer.explain(new ExplainRequest(answer, NOW + 600, credentials(ISSUER, KEY_ID), ""));

    assertFalse(shows(explanation, ResponseCode.RESPONSE_CLOCK_SKEW));
  }

  @Test
  void every_text_is_answered_without_an_exception() {
    Random random = new Random(6);
    String[] pieces = {
      "{\"errors\":[", "\"status\":\"401\",", "\"code\":\"", "NOT_AUTHORIZED", "FORBIDDEN", "}", "{", "]", "HTTP/",
          "2 401",
      "\n", "\r\n", "date: ", "Tue, 24 Nov 2026 09:12:44 GMT", "api.appstoreconnect.apple.com", "self", "https://",
      "duration",
      "1200", "fastlane ", "-----BEGIN PRIVATE KEY-----", "eyJh", ".", "(-19209)", "no start line", "user-hour-lim:",
      "user-hour-rem:", "\ud83d", "\u2019", "returned 404", "code", ":", "\\\"", "title", "detail"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (Finding finding : explain(text.toString(), "a.b.c").findings()) {
        assertTrue(finding.start() >= 0 && finding.start() <= finding.end() && finding.end() <= text.length());
      }
    }
  }

  @Test
  void a_line_of_five_megabytes_is_answered_whatever_it_repeats() {
    for (String piece : new String[] {"HTTP/2 401 ", "{\"code\":\"NOT_AUTHORIZED\",", "eyJh", "PRIVATE KEY-----",
        "date: x"}) {
      Explanation explanation = explain(piece.repeat((5 << 20) / piece.length()), "");

      assertEquals(ResponseCode.RESPONSE_UNRECOGNIZED, explanation.findings().get(0).code());
    }
  }

  @Test
  void a_text_in_place_of_a_path_is_looked_at_as_the_key_that_it_is() {
    String log = "SyntaxError: Unexpected token 'E', \"Error: The\"... is not valid JSON\n    at "
        + "node_modules/@electron/notarize/src/notarytool.ts:79:25";
    String pem = SampleCredentials.fresh().privateKey();
    String wrapped = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    String[] keys = {pem.replace("\n", "\\n"), "private-key-literal-newlines", wrapped, "private-key-base64-wrapped"};
    for (int i = 0; i < keys.length; i += 2) {
      Cause first = Explainer.explain(new ExplainRequest(log, NOW, Credentials.ofKey(keys[i]), "")).causes().get(0);
      assertEquals(keys[i + 1], first.code());
      assertEquals(Cause.Standing.PROVEN, first.standing());
    }
    assertEquals("cause-no-file-at-path",
        Explainer.explain(new ExplainRequest(log, NOW, Credentials.ofKey(pem), "")).causes().get(0).code());
  }

  @Test
  void where_an_account_signed_in_the_role_of_a_key_stays_possible() {
    Explanation explanation =
        explain("Login to App Store Connect (user@example.com)\nThis request is forbidden for security reasons"
        + " - The API key in use does not allow this request", "");

    assertEquals(Authenticated.UNKNOWN, explanation.authenticated());
    assertEquals("cause-apple-id-role", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.POSSIBLE, cause(explanation, "cause-role").standing());
  }

  @Test
  void notarytool_may_have_been_refused_an_account_unless_a_key_is_named() {
    String log = "Error: HTTP status code: 401. Unauthenticated. Ensure that all authentication arguments are correct.";

    assertEquals(Cause.Standing.POSSIBLE, cause(explain(log, ""), "cause-apple-id-role").standing());
    assertTrue(explain("notarytool submit --key-id X\n" + log, "")
        .causes().stream().noneMatch(cause -> cause.code().equals("cause-apple-id-role")));
  }

  @Test
  void the_number_of_an_app_is_no_account() {
    String log = "altool (-1011) Failed to authenticate";

    assertTrue(shows(explain("apple_id: 1234567890\n" + log, ""), ResponseCode.RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE));
    assertFalse(
        shows(explain("apple_id: me@example.com\n" + log, ""), ResponseCode.RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE));
  }

  @Test
  void a_body_without_its_lines_is_no_fault_where_the_tool_wants_just_that() {
    String body = SampleCredentials.fresh().privateKey().replaceAll("\n?-----.*-----\n?", "");
    for (String log : new String[] {"JWT.Error.invalidBase64EncodedPrivateKey",
        "java.lang.IllegalArgumentException: Illegal base64 character a"}) {
      Cause inLines = first(log, Credentials.ofKey(body));
      assertEquals("cause-body-wanted", inLines.code());
      assertEquals(Cause.Standing.PROVEN, inLines.standing());
      for (String key : new String[] {body, body.replace("\n", ""), body.replace("\n", "\\n")}) {
        for (Cause cause : Explainer.explain(new ExplainRequest(log, NOW, Credentials.ofKey(key), "")).causes()) {
          assertFalse(cause.code().equals("private-key-missing-boundaries"), key);
          assertTrue(
              cause.standing() != Cause.Standing.PROVEN || cause.code().equals("cause-body-wanted"), cause.code());
        }
      }
    }
    assertTrue(
        has("private-key-crlf", Cause.Standing.PROVEN, SampleCredentials.fresh().privateKey().replace("\n", "\r\n")));
    assertTrue(has("private-key-invisible-character", Cause.Standing.PROVEN, body.replace("\n", "\u200b")));
    Cause onOne = first("JWT.Error.invalidBase64EncodedPrivateKey", Credentials.ofKey(body.replace("\n", "")));
    assertEquals("cause-body-wanted", onOne.code());
    assertEquals(Cause.Standing.POSSIBLE, onOne.standing());
    assertTrue(onOne.because().contains("already"), onOne.because());
  }

  private static boolean has(String code, Cause.Standing standing, String key) {
    for (Cause cause : Explainer.explain(
        new ExplainRequest("Illegal base64 character d", NOW, Credentials.ofKey(key), "")).causes()) {
      if (cause.code().equals(code) && cause.standing() == standing
          && !cause.because().equals(CauseCode.PRIVATE_KEY_CRLF.because())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void line_breaks_written_out_are_not_to_be_made_real_where_none_are_wanted() {
    String key = SampleCredentials.fresh().privateKey().replace("\n", "\\n");

    assertEquals("cause-body-wanted", first("JWT.Error.invalidBase64EncodedPrivateKey", Credentials.ofKey(key)).code());
  }

  @Test
  void a_scope_may_be_what_a_403_is_about() {
    String status = "GET https://api.appstoreconnect.apple.com/v1/builds returned 403";
    String role =
        "{\"errors\":[{\"status\":\"403\",\"code\":\"FORBIDDEN_ERROR\",\"title\":\"This request is forbidden for"
        + " security reasons\",\"detail\":\"The API key in use does not allow this request\"}]}";
    for (String answer : new String[] {status, role}) {
      Cause first = explain(answer, scoped("GET /v1/apps")).causes().get(0);
      assertEquals("cause-scope", first.code());
      assertEquals(Cause.Standing.POSSIBLE, first.standing());
      assertTrue(explain(answer, token(NOW - 60, NOW + 840))
          .causes().stream().noneMatch(cause -> cause.code().equals("cause-scope")));
    }
    assertEquals("cause-role", explain(status, scoped("GET /v1/builds")).causes().get(0).code());
  }

  @Test
  void two_values_that_disagree_prove_nothing_of_either() {
    String token = token(NOW - 60, NOW + 840);
    Credentials[] sets = {
      credentials(ISSUER, "ZZZZZZZZZZ"), credentials("d155ca8c-e5a8-4836-b61d-aa5794eeb3f4", KEY_ID),
      new Credentials(ISSUER, KEY_ID, SampleCredentials.fresh().privateKey(), "", KeyKind.AUTO)
    };
    String[] codes = {"token-kid-mismatch", "token-iss-mismatch", "token-signature-invalid"};
    String[] logs = {REFUSED, "altool: Unable to authenticate. (-19209)"};
    for (int i = 0; i < sets.length; i++) {
      for (String log : logs) {
        Cause first = Explainer.explain(new ExplainRequest(log, NOW, sets[i], token)).causes().get(0);
        assertEquals(codes[i], first.code());
        assertEquals(Cause.Standing.POSSIBLE, first.standing());
        assertTrue(first.because().contains("one of the two is wrong"), first.because());
      }
      Explanation old = Explainer.explain(new ExplainRequest(REFUSED, NOW, sets[i], token(NOW - 1800, NOW - 900)));
      assertEquals(codes[i], old.causes().get(0).code());
      assertEquals("token-exp-expired", old.causes().get(1).code());
      Explanation far = Explainer.explain(new ExplainRequest(REFUSED, NOW, sets[i], token(NOW - 60, NOW + 3600)));
      assertEquals("token-exp-too-far", far.causes().get(0).code());
      assertEquals(Cause.Standing.PROVEN, far.causes().get(0).standing());
    }
  }

  @Test
  void small_letters_in_a_key_id_prove_nothing() {
    String header = "{\"alg\":\"ES256\",\"kid\":\"" + KEY_ID.toLowerCase(java.util.Locale.ROOT) + "\",\"typ\":\"JWT\"}";
    String token = token(NOW - 60, NOW + 840);
    Cause first = Explainer.explain(new ExplainRequest(
        REFUSED, NOW, credentials("", ""), encode(header) + token.substring(token.indexOf('.')))).causes().get(0);

    assertEquals("token-kid-malformed", first.code());
    assertEquals(Cause.Standing.POSSIBLE, first.standing());
  }

  @Test
  void the_json_file_at_hand_shows_a_duration_that_is_too_long() {
    String key = SampleCredentials.fresh().privateKey().replace("\n", "\\n");
    String json = "{\"key_id\":\"" + KEY_ID + "\",\"issuer_id\":\"" + ISSUER + "\",\"key\":\"" + key
        + "\",\"duration\":1200}";
    Cause first = first(REFUSED, Credentials.ofKey(json));

    assertEquals("cause-fastlane-duration", first.code());
    assertEquals(Cause.Standing.PROVEN, first.standing());
    assertFalse(
        first(REFUSED, Credentials.ofKey(json.replace("1200", "500"))).code().equals("cause-fastlane-duration"));
    assertEquals("token-aud-wrong",
        first(REFUSED, Credentials.ofKey(json.replace("\"duration\":1200", "\"in_house\":true"))).code());
  }

  @Test
  void a_clock_that_is_slow_by_more_than_a_day_is_still_slow() {
    for (int days : new int[] {1, 2, 7, 365}) {
      Explanation explanation = answered(NOW - days * 86_400, "");

      assertTrue(shows(explanation, ResponseCode.RESPONSE_CLOCK_SKEW), days + " days");
      assertEquals("response-clock-skew", explanation.causes().get(0).code());
    }
    assertFalse(shows(answered(NOW + 7 * 86_400, ""), ResponseCode.RESPONSE_CLOCK_SKEW));
  }

  @Test
  void the_value_at_hand_tells_whether_a_key_was_decoded_that_is_plain_text() {
    String pem = SampleCredentials.fresh().privateKey();
    String wrapped = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    String[] logs = {
      "[!] string contains null byte (ArgumentError)",
      "The file \u201cAuthKey_X.p8\u201d couldn\u2019t be opened using text encoding Unicode (UTF-8)."
    };
    for (String log : logs) {
      assertEquals("cause-base64-flag", first(log, Credentials.ofKey(pem)).code());
      Explanation decoded = Explainer.explain(new ExplainRequest(log, NOW, Credentials.ofKey(wrapped), ""));
      assertEquals("cause-different-text", decoded.causes().get(0).code());
      assertEquals(Cause.Standing.RULED_OUT, cause(decoded, "cause-base64-flag").standing());
    }
  }

  @Test
  void a_key_in_the_form_of_sec_1_is_whole_too() {
    String pem = sec1();
    Explanation explanation = Explainer.explain(
        new ExplainRequest("error:1E08010C:DECODER routines::unsupported", NOW, Credentials.ofKey(pem), ""));

    assertEquals("cause-different-text", explanation.causes().get(0).code());
    assertEquals(Cause.Standing.RULED_OUT, cause(explanation, "private-key-missing-boundaries").standing());
    assertEquals("private-key-sec1", first("\"pkcs8\" must be PKCS#8 formatted string", Credentials.ofKey(pem)).code());
  }

  @Test
  void a_warning_is_proof_where_the_message_names_just_that() {
    Credentials sec1 = Credentials.ofKey(sec1());
    for (String log : new String[] {"\"pkcs8\" must be PKCS#8 formatted string",
        "java.security.InvalidKeyException: IOException : algid parse error, not a sequence"}) {
      Explanation explanation = Explainer.explain(new ExplainRequest(log, NOW, sec1, ""));
      assertEquals("private-key-sec1", explanation.causes().get(0).code(), log);
      assertEquals(Cause.Standing.PROVEN, explanation.causes().get(0).standing(), log);
      assertTrue(explanation.causes().stream().noneMatch(cause -> cause.code().equals("cause-different-text")), log);
    }
    Credentials crlf = Credentials.ofKey(SampleCredentials.fresh().privateKey().replace("\n", "\r\n"));
    assertEquals(Cause.Standing.PROVEN, first("Illegal base64 character d", crlf).standing());
  }

  @Test
  void a_warning_that_the_message_does_not_name_proves_nothing() {
    Credentials crlf = Credentials.ofKey(SampleCredentials.fresh().privateKey().replace("\n", "\r\n"));
    // What Java says of a line feed comes from a key without returns.
    for (String log : new String[] {"Illegal base64 character a", "algid parse error, not a sequence",
        "Error: invalidPEMDocument"}) {
      for (Cause cause : Explainer.explain(new ExplainRequest(log, NOW, crlf, "")).causes()) {
        assertTrue(cause.standing() != Cause.Standing.PROVEN, log + ": " + cause.code());
      }
    }
    for (String log : new String[] {"use ParsePKCS8PrivateKey instead for this key format", "private key is not ecdsa",
        "Illegal base64 character d"}) {
      for (Cause cause : Explainer.explain(new ExplainRequest(log, NOW, Credentials.ofKey(sec1()), "")).causes()) {
        assertTrue(cause.standing() != Cause.Standing.PROVEN, log + ": " + cause.code());
      }
    }
  }

  @Test
  void the_enterprise_program_is_not_told_to_make_keys_for_app_store_connect() {
    Explanation explanation = explain("GET https://api.enterprise.developer.apple.com/v1/bundleIds returned 401", "");

    assertEquals(Authenticated.NO, explanation.authenticated());
    for (Cause cause : explanation.causes()) {
      assertFalse(cause.code().equals("cause-other-service") || cause.code().equals("credentials-in-app-purchase-key"),
          cause.code());
    }
  }

  @Test
  void an_operation_that_no_key_may_do_does_not_ask_for_another_key() {
    String answer =
        "{\"errors\":[{\"id\":\"6f5f1c2e-7d2b-4a41-8e8f-0d9a6c2b1a11\",\"status\":\"403\",\"code\":\"FORBIDDEN_ERROR\",\"title\":"
        + "\"The given operation is not allowed\",\"detail\":\"The resource 'apps' does not allow 'DELETE'. Allowed "
        + "operations are: UPDATE\"}]}";
    Explanation explanation = explain(answer, "");

    assertEquals(ResponseCode.RESPONSE_BAD_REQUEST, explanation.findings().get(0).code());
    explanation.findings().forEach(finding -> assertFalse(finding.fix().contains("new key"), finding.fix()));
    explanation.causes().forEach(cause -> assertFalse(cause.fix().contains("new key"), cause.fix()));
  }

  @Test
  void an_apple_account_that_finds_nothing_is_not_told_to_use_another_key() {
    Explanation explanation =
        explain("GET https://appstoreconnect.apple.com/iris/v1/apiKeys/ABC 404 {\"errors\":[{\"id\":"
        + "\"6f5f1c2e-7d2b-4a41-8e8f-0d9a6c2b1a11\",\"status\":\"404\",\"code\":\"NOT_FOUND\",\"title\":\"The "
        + "specified resource does"
        + " not exist\",\"detail\":\"There is no resource of type 'apiKeys' with id 'ABC'\"}]}", "");

    assertEquals("cause-apple-id-role", explanation.causes().get(1).code());
    assertTrue(explanation.causes().stream().noneMatch(cause -> cause.code().equals("cause-other-team")));
  }

  @Test
  void a_key_of_two_halves_is_proven_whatever_tool_was_refused() {
    Credentials given = new Credentials(ISSUER, KEY_ID, mixedKey(), "", KeyKind.AUTO);

    for (String text : new String[] {
        REFUSED, NOTARYTOOL_REFUSED, "altool: *** Error: Unable to authenticate. (-19209)",
        "fastlane: Token has expired, issued-at-time is in the future, or has been revoked! Trying to refresh..."}) {
      Cause first = first(text, given);
      assertEquals("private-key-public-key-mismatch", first.code(), text);
      assertEquals(Cause.Standing.PROVEN, first.standing(), text);
    }
  }

  @Test
  void a_proven_cause_asks_for_nothing_that_is_there() {
    Cause skew = answered(NOW + 34, token(NOW + 34, NOW + 1234)).causes().get(0);

    assertEquals("response-clock-skew", skew.code());
    assertEquals(Cause.Standing.PROVEN, skew.standing());
    assertEquals(CauseCode.FOUND, skew.check());
  }

  @Test
  void a_token_sent_without_bearer_is_read_and_the_header_faulted() {
    Explanation explanation = explain(
        "> GET /v1/apps HTTP/2\n> Host: api.appstoreconnect.apple.com\n> Authorization: " + token(NOW - 60, NOW + 840)
            + "\n> \n< HTTP/2 401\n" + REFUSED, "");

    assertEquals("cause-authorization-header", explanation.causes().get(0).code());
    assertTrue(cause(explanation, "cause-trailing-whitespace").because().startsWith("The IDs in the token"));
  }

  private static Cause first(String text, Credentials given) {
    return Explainer.explain(new ExplainRequest(text, NOW, given, "")).causes().get(0);
  }

  private static Explanation explain(String text, String token) {
    return Explainer.explain(new ExplainRequest(text, NOW, credentials(ISSUER, KEY_ID), token));
  }

  /** Apple answered at NOW; the clock here says {@code asked}. */
  private static Explanation answered(int asked, String token) {
    String answer = "HTTP/2 401\nserver: daiquiri/5\n" + DATE + "\n" + REFUSED;
    return Explainer.explain(new ExplainRequest(answer, asked, credentials(ISSUER, KEY_ID), token));
  }

  private static boolean shows(Explanation explanation, ResponseCode code) {
    return explanation.findings().stream().anyMatch(finding -> finding.code() == code);
  }

  private static String sec1() {
    byte[] der = der();
    // What PKCS#8 puts around the key has 29 octets in Apple's form.
    byte[] sec1 = java.util.Arrays.copyOfRange(der, 29, der.length);
    return "-----BEGIN EC PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(sec1) + "\n-----END EC PRIVATE KEY-----\n";
  }

  /** The private half of one key with the public half of another. */
  private static String mixedKey() {
    byte[] mixed = der();
    System.arraycopy(der(), mixed.length - 64, mixed, mixed.length - 64, 64);
    return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(mixed)
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static byte[] der() {
    return Base64.getMimeDecoder().decode(SampleCredentials.fresh().privateKey().replaceAll("-----.*-----", ""));
  }

  private static Cause cause(Explanation explanation, String code) {
    return explanation.causes().stream().filter(cause -> cause.code().equals(code)).findFirst().orElseThrow();
  }

  private static Credentials credentials(String issuerId, String keyId) {
    return new Credentials(issuerId, keyId, "", "", KeyKind.AUTO);
  }

  /** A token as GitHub makes them for a job, its signature made up. */
  private static String githubToken() {
    return encode("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"38826b17-6a30-5f9b-b169-8beb8202f723\"}") + "."
        + encode(
            "{\"iss\":\"https://token.actions.githubusercontent.com\",\"aud\":\"sigstore\",\"sub\":\"repo:a/b\",\"iat\":"
            + (NOW - 5) + ",\"exp\":" + (NOW + 300) + "}") + "."
        + Base64Url.encode("G".repeat(256).getBytes(StandardCharsets.UTF_8));
  }

  private static String sent(String request) {
    return "> " + request + "\n> Host: api.appstoreconnect.apple.com\n>\n< HTTP/2 401\n<\n" + REFUSED;
  }

  private static String scoped(String scope) {
    return token("\"iss\":\"" + ISSUER + "\",\"iat\":" + (NOW - 60) + ",\"exp\":" + (NOW + 840) + ",\"scope\":[\""
        + scope + "\"]");
  }

  private static String individual() {
    return token("\"sub\":\"user\",\"iat\":" + (NOW - 60) + ",\"exp\":" + (NOW + 840));
  }

  private static String token(int issuedAt, int expires) {
    return token(String.valueOf(issuedAt), String.valueOf(expires));
  }

  private static String token(String issuedAt, String expires) {
    return token("\"iss\":\"" + ISSUER + "\",\"iat\":" + issuedAt + ",\"exp\":" + expires);
  }

  private static String token(int issuedAt, int expires, String audience) {
    String claims = "\"iss\":\"" + ISSUER + "\",\"iat\":" + issuedAt + ",\"exp\":" + expires;
    return signed(claims, audience);
  }

  private static String token(String claims) {
    return signed(claims, "appstoreconnect-v1");
  }

  private static String signed(String claims, String audience) {
    String header = "{\"alg\":\"ES256\",\"kid\":\"" + KEY_ID + "\",\"typ\":\"JWT\"}";
    String payload = "{" + claims + ",\"aud\":\"" + audience + "\"}";
    return encode(header) + "." + encode(payload) + "."
        + Base64Url.encode("R".repeat(64).getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String json) {
    return Base64Url.encode(Utf8.encode(json));
  }
}
