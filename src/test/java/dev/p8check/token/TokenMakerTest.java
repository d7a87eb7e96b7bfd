package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.testing.TestKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenMakerTest {
  private static final double NOW = 1_795_000_000;
  private static final String ISSUER = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f5";
  private static final TestKey KEY = TestKey.random();
  private static final Credentials TEAM = new Credentials(ISSUER, "5HDB3C5YBB", KEY.privatePem(), "", KeyKind.AUTO);
  private static final Credentials INDIVIDUAL =
      new Credentials("", "5HDB3C5YBB", KEY.privatePem(), "", KeyKind.INDIVIDUAL);

  @Test
  void a_team_token_is_as_apple_describes_it() {
    TokenResult.Made made = made(new TokenOrder(TEAM, NOW, 900, List.of()));
    assertEquals("{\"alg\":\"ES256\",\"kid\":\"5HDB3C5YBB\",\"typ\":\"JWT\"}", made.draft().header());
    assertEquals("{\"iss\":\"" + ISSUER + "\",\"iat\":1794999940,\"exp\":1795000900,\"aud\":\"appstoreconnect-v1\"}",
        made.draft().payload());
    assertEquals(1_795_000_900, made.draft().expiresAt());
    assertTrue(KEY.verifies(made.token()));
  }

  @Test
  void an_individual_token_has_the_subject_user_and_no_issuer() {
    TokenResult.Made made = made(new TokenOrder(INDIVIDUAL, NOW, 900, List.of()));
    assertEquals("{\"sub\":\"user\",\"iat\":1794999940,\"exp\":1795000900,\"aud\":\"appstoreconnect-v1\"}",
        made.draft().payload());
    assertTrue(KEY.verifies(made.token()));
  }

  @Test
  void without_an_issuer_id_it_is_said_that_the_token_is_one_of_an_individual_key() {
    TokenResult.Made made = made(order(new Credentials("", "5HDB3C5YBB", KEY.privatePem(), "", KeyKind.AUTO)));
    assertEquals(List.of("credentials-team-key-without-issuer"), codes(made.draft().findings()));
    assertEquals("No Issuer ID is given, so this is an Individual key's token.", made.draft().findings().get(0).seen());
  }

  @Test
  void the_same_order_makes_the_same_token() {
    TokenOrder order = new TokenOrder(TEAM, NOW, 900, List.of("GET /v1/apps"));
    assertEquals(made(order).token(), made(order).token());
  }

  @Test
  void every_token_verifies_in_the_jdk_and_holds_to_the_limits() {
    Random random = new Random(17);
    for (int i = 0; i < 200; i++) {
      TestKey key = TestKey.random();
      double now = 1_600_000_000 + random.nextInt(500_000_000) + random.nextDouble();
      double lifetime = 1 + random.nextInt(1200);
      Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", key.privatePem(), "", KeyKind.TEAM);
      TokenResult.Made made = made(new TokenOrder(set, now, lifetime, List.of()));
      assertTrue(key.verifies(made.token()));
      assertTrue(made.draft().expiresAt() <= now + lifetime);
      assertTrue(made.draft().expiresAt() > now);
      assertTrue(claim(made, "exp") - claim(made, "iat") <= TokenMaker.MAX_LIFETIME);
      assertTrue(claim(made, "iat") <= now - 30);
    }
  }

  @Test
  void a_token_made_here_and_taken_apart_here_has_nothing_but_notes() {
    for (Credentials set : List.of(TEAM, INDIVIDUAL)) {
      for (double lifetime : new double[] {1, 120, 500, 900, 1080}) {
        for (List<String> scope : List.of(List.<String>of(), List.of("GET /v1/apps?filter[platform]=IOS"))) {
          TokenResult.Made made = made(new TokenOrder(set, NOW, lifetime, scope));
          TokenReport report = TokenInspection.inspect(new TokenQuestion(made.token(), NOW, set, ""));
          assertEquals(List.of("token-signature-verified"), codes(report.findings()));
          assertEquals(made.draft().header(), report.header());
          assertEquals(made.draft().payload(), report.payload());
        }
      }
    }
  }

  @Test
  void the_full_twenty_minutes_are_counted_from_iat_and_come_with_a_warning() {
    TokenResult.Made made = made(new TokenOrder(TEAM, NOW, 1200, List.of()));
    assertEquals(1200, claim(made, "exp") - claim(made, "iat"));
    assertEquals(List.of("token-lifetime-near-limit"), codes(made.draft().findings()));
  }

  @Test
  void a_lifetime_that_is_shortened_is_said_to_be() {
    TokenResult.Made made = made(new TokenOrder(TEAM, NOW, 1150, List.of()));
    assertEquals("1200 seconds from iat to exp. iat is set back by 60, so exp is 1140 seconds from now, not 1150.",
        made.draft().findings().get(0).seen());
  }

  @Test
  void a_refusal_says_what_to_ask_for() {
    assertTrue(refusal(new TokenOrder(TEAM, NOW, 0, List.of())).contains("Ask for 900 seconds"));
    assertTrue(refusal(new TokenOrder(TEAM, NOW, 15_777_001, List.of("GET /v1/ciProducts")))
        .contains("p8check makes no token of more than 15777000 seconds"));
  }

  @Test
  void an_entry_that_is_no_text_is_not_quoted() {
    assertEquals("Entry 1 is empty or not a string.", refusal(new TokenOrder(TEAM, NOW, 900, List.of(""))));
  }

  @Test
  void no_refusal_quotes_a_key_that_is_wrapped() {
    // The JDK writes no public key; the file that Apple gives has one.
    String pem = CredentialsCheck.check(TEAM).fixed().privateKey();
    String body = pem.replaceAll("-----[A-Z ]*-----|\n", "");
    String wrapped = java.util.Base64.getEncoder().encodeToString(TestKey.utf8(pem));
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", wrapped, "", KeyKind.TEAM);
    TokenResult result = TokenMaker.make(new TokenOrder(set, NOW, 900, List.of("GET " + body.substring(62, 80))));
    for (Finding finding : assertInstanceOf(TokenResult.Refused.class, result).findings()) {
      assertFalse(finding.seen().contains(body.substring(62, 74)), finding.seen());
    }
  }

  private static String refusal(TokenOrder order) {
    return assertInstanceOf(TokenResult.Refused.class, TokenMaker.make(order)).findings().get(0).seen();
  }

  @Test
  void a_long_life_takes_a_scope_of_listed_resources() {
    List<String> listed = List.of("GET /v1/ciWorkflows/1", "GET /v1/apps/1/perfPowerMetrics");
    TokenResult.Made made = made(new TokenOrder(TEAM, NOW, 15_777_000, listed));
    assertEquals(15_777_000, claim(made, "exp") - claim(made, "iat"));
    assertEquals(List.of("token-long-lived"), codes(made.draft().findings()));
    assertRefused("token-exp-too-far", new TokenOrder(TEAM, NOW, 15_777_001, listed));
    assertRefused("token-exp-too-far", new TokenOrder(TEAM, NOW, 1201, List.of()));
    TokenResult apps = TokenMaker.make(new TokenOrder(TEAM, NOW, 1201, List.of("GET /v1/apps")));
    assertEquals(List.of("token-scope-not-long-lived", "token-exp-too-far"),
        codes(assertInstanceOf(TokenResult.Refused.class, apps).findings()));
    assertRefused("token-scope-not-long-lived", new TokenOrder(TEAM, NOW, 3600, List.of("GET /v1/ciProducts/1/app")));
  }

  @Test
  void what_apple_would_refuse_is_refused() {
    assertRefused("token-scope-malformed", new TokenOrder(TEAM, NOW, 900, List.of("GET /v1/apps", "/v1/apps")));
    assertRefused("token-scope-not-get", new TokenOrder(TEAM, NOW, 900, List.of("POST /v1/apps")));
    assertRefused("token-exp-expired", new TokenOrder(TEAM, NOW, 0, List.of()));
    assertRefused("token-exp-not-number", new TokenOrder(TEAM, NOW, Double.NaN, List.of()));
    assertRefused("token-iat-not-number", new TokenOrder(TEAM, Double.NaN, 900, List.of()));
    assertRefused("token-iat-not-number", new TokenOrder(TEAM, NOW * 1000, 900, List.of()));
    assertRefused("token-iat-not-number", new TokenOrder(TEAM, 253_402_300_799.0, 900, List.of()));
    assertRefused("token-exp-too-far", new TokenOrder(TEAM, NOW, Double.POSITIVE_INFINITY, List.of()));
  }

  @Test
  void a_token_that_no_server_would_read_is_refused() {
    assertRefused(
        "token-scope-malformed", new TokenOrder(TEAM, NOW, 900, Collections.nCopies(100_000, "GET /v1/apps")));
    assertRefused("token-scope-malformed", new TokenOrder(TEAM, NOW, 900, List.of("GET /v1/" + "a".repeat(1 << 20))));
    assertRefused(
        "token-kid-malformed", order(new Credentials(ISSUER, "A".repeat(65), KEY.privatePem(), "", KeyKind.TEAM)));
    assertFalse(made(new TokenOrder(TEAM, NOW, 900, Collections.nCopies(500, "GET /v1/apps"))).token().isEmpty());
  }

  @Test
  void twenty_minutes_are_not_near_a_limit_where_six_months_are_allowed() {
    assertEquals(
        List.of(), codes(made(new TokenOrder(TEAM, NOW, 1200, List.of("GET /v1/ciProducts"))).draft().findings()));
  }

  @Test
  void a_set_that_is_not_good_is_refused_with_what_is_wrong_with_it() {
    String pem = KEY.privatePem();
    assertRefused("token-kid-missing", order(new Credentials(ISSUER, "", pem, "", KeyKind.TEAM)));
    assertRefused("token-iss-missing", order(new Credentials("", "5HDB3C5YBB", pem, "", KeyKind.TEAM)));
    assertRefused("token-signature-missing", order(new Credentials(ISSUER, "5HDB3C5YBB", "", "", KeyKind.TEAM)));
    assertRefused("issuer-id-surrounding-whitespace",
        order(new Credentials(ISSUER + "\n", "5HDB3C5YBB", pem, "", KeyKind.TEAM)));
    assertRefused("private-key-literal-newlines",
        order(new Credentials(ISSUER, "5HDB3C5YBB", pem.replace("\n", "\\n"), "", KeyKind.TEAM)));
  }

  @Test
  void a_preview_shows_the_token_even_without_a_key() {
    TokenDraft draft = TokenMaker.preview(order(new Credentials(ISSUER, "5HDB3C5YBB", "", "", KeyKind.TEAM)));
    assertEquals("{\"alg\":\"ES256\",\"kid\":\"5HDB3C5YBB\",\"typ\":\"JWT\"}", draft.header());
    assertEquals(4, draft.claims().size());
    assertEquals(List.of("token-signature-missing"), codes(draft.findings()));
  }

  @Test
  void a_token_for_notarization_is_made_with_a_warning_that_says_whose_it_is() {
    TokenResult.Made made = made(new TokenOrder(TEAM, NOW, 900, List.of("GET /notary/v2/submissions")));
    List<Finding> inspected =
        TokenInspection.inspect(new TokenQuestion(made.token(), NOW, Credentials.NONE, "")).findings();
    Finding finding = made.draft().findings().get(0);
    assertEquals(List.of("token-other-service"), codes(made.draft().findings()));
    assertEquals(List.of("token-other-service", "token-signature-unchecked"), codes(inspected));
    assertEquals(Severity.WARNING, finding.severity(), "it was asked for");
    assertEquals(Severity.ERROR, inspected.get(0).severity(), "App Store Connect refuses it");
    assertTrue(finding.seen().startsWith(inspected.get(0).seen()), finding.seen());
    assertTrue(made.curl().endsWith(" \"https://HOST/notary/v2/submissions\""), "no host that is not the Notary API's");
  }

  @Test
  void the_command_asks_for_what_the_scope_allows() {
    assertTrue(made(new TokenOrder(TEAM, NOW, 900, List.of())).curl()
        .endsWith(" \"https://api.appstoreconnect.apple.com/v1/apps?limit=1\""));
    String scoped = made(new TokenOrder(TEAM, NOW, 900, List.of("GET /v1/apps?filter[name]=a$b'c`!", "GET /v1/builds")))
        .curl();
    assertTrue(scoped.startsWith("curl -i -g -H \"Authorization: Bearer ey"));
    assertTrue(scoped.endsWith("\"https://api.appstoreconnect.apple.com/v1/apps?filter[name]=a%24b%27c%60%21\""));
  }

  @Test
  void a_key_of_the_enterprise_program_makes_a_token_for_it() {
    Credentials set = Credentials.ofKey(json("5HDB3C5YBB", true));
    TokenResult.Made made = made(order(set));
    assertTrue(made.draft().payload().contains("\"aud\":\"apple-developer-enterprise-v1\""), made.draft().payload());
    assertTrue(
        made.curl().endsWith(" \"https://api.enterprise.developer.apple.com/v1/bundleIds?limit=1\""), made.curl());
    assertEquals(List.of("token-other-service"), codes(made.draft().findings()));
    assertEquals(Severity.WARNING, made.draft().findings().get(0).severity());
    assertEquals(
        List.of("token-signature-verified"), codes(inspected(made.token(), set)), "it is the service of the key");
    assertEquals(
        "token-other-service", inspected(made(order(TEAM)).token(), set).get(0).code().id(), "the key is of another");
    assertEquals(List.of("token-signature-verified"),
        codes(inspected(made(order(TEAM)).token(), Credentials.ofKey(json("5HDB3C5YBB", false)))));
    TokenResult tooLong = TokenMaker.make(new TokenOrder(set, NOW, 86_400, List.of("GET /v1/ciProducts")));
    assertTrue(codes(assertInstanceOf(TokenResult.Refused.class, tooLong).findings()).contains("token-exp-too-far"));
  }

  @Test
  void what_no_repair_changes_in_the_ids_is_told_with_the_token() {
    String pem = KEY.privatePem();
    for (String sample : List.of("2X9R4HXF34", "ABC123DEFG", "D83848D23")) {
      TokenResult.Made made = made(order(new Credentials(ISSUER, sample, pem, "", KeyKind.TEAM)));
      assertEquals(List.of("key-id-placeholder"), codes(made.draft().findings()));
      for (Credentials beside : List.of(Credentials.NONE, new Credentials(ISSUER, sample, pem, "", KeyKind.TEAM))) {
        Finding finding = inspected(made.token(), beside).get(0);
        assertEquals("token-kid-malformed", finding.code().id());
        assertEquals(Severity.WARNING, finding.severity());
      }
    }
    for (String sample : List.of("57246542-96fe-1a63-e053-0824d011072a", "00000000-0000-0000-0000-000000000000")) {
      TokenResult.Made made = made(order(new Credentials(sample, "5HDB3C5YBB", pem, "", KeyKind.TEAM)));
      assertEquals(List.of("issuer-id-placeholder"), codes(made.draft().findings()));
      Finding finding = inspected(made.token(), Credentials.NONE).get(0);
      assertEquals("token-iss-malformed", finding.code().id());
      assertEquals(Severity.WARNING, finding.severity());
    }
    Credentials other = new Credentials(ISSUER, "5HDB3C5YBC", json("5HDB3C5YBB", false), "", KeyKind.AUTO);
    assertEquals(List.of("credentials-json-id-mismatch"), codes(made(order(other)).draft().findings()));
  }

  @Test
  void what_the_token_has_otherwise_than_it_was_given_is_told_with_it() {
    String pem = KEY.privatePem();
    Credentials[] sets = {
      new Credentials(ISSUER, "5hdb3c5ybb", pem, "", KeyKind.AUTO),
      new Credentials(ISSUER.toUpperCase(), "5HDB3C5YBB", pem, "", KeyKind.AUTO),
      new Credentials(ISSUER.toUpperCase(), "5HDB3C5YBB", pem, "", KeyKind.INDIVIDUAL),
      new Credentials("hello", "5HDB3C5YBB", pem, "", KeyKind.INDIVIDUAL),
      new Credentials(ISSUER, "ABCDEFGHI", pem, "", KeyKind.AUTO),
      new Credentials(ISSUER.toUpperCase(), "abcdefghi", pem, "", KeyKind.TEAM),
      new Credentials(ISSUER, "5HDB3C5YBB", pem.replace("\n", "\r\n"), "", KeyKind.TEAM)
    };
    String[] expected = {
      "key-id-lowercase", "issuer-id-uppercase", "credentials-individual-key-with-issuer",
          "credentials-individual-key-with-issuer",
      "key-id-wrong-length", "issuer-id-uppercase key-id-lowercase key-id-wrong-length", ""
    };
    for (int i = 0; i < sets.length; i++) {
      List<Finding> findings = made(order(sets[i])).draft().findings();
      assertEquals(expected[i], String.join(" ", codes(findings)));
      for (Finding finding : findings) {
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(CredentialsCheck.check(sets[i]).findings().contains(finding), "as the check has it");
      }
    }
  }

  @Test
  void white_space_is_no_id() {
    String pem = KEY.privatePem();
    assertRefused("token-kid-missing", order(new Credentials(ISSUER, " ", pem, "", KeyKind.TEAM)));
    assertRefused("token-iss-missing", order(new Credentials("\n", "5HDB3C5YBB", pem, "", KeyKind.TEAM)));
    assertTrue(made(order(new Credentials(" ", "5HDB3C5YBB", pem, "", KeyKind.AUTO)))
        .draft().payload().startsWith("{\"sub\":\"user\""));
  }

  private static String json(String keyId, boolean inHouse) {
    return "{\"key_id\":\"" + keyId + "\",\"issuer_id\":\"" + ISSUER + "\",\"key\":\""
        + KEY.privatePem().replace("\n", "\\n")
        + "\",\"in_house\":" + inHouse + "}";
  }

  private static List<Finding> inspected(String token, Credentials set) {
    return TokenInspection.inspect(new TokenQuestion(token, NOW, set, "")).findings();
  }

  private static TokenOrder order(Credentials set) {
    return new TokenOrder(set, NOW, 900, List.of());
  }

  private static TokenResult.Made made(TokenOrder order) {
    return assertInstanceOf(TokenResult.Made.class, TokenMaker.make(order));
  }

  private static void assertRefused(String code, TokenOrder order) {
    TokenResult.Refused refused = assertInstanceOf(TokenResult.Refused.class, TokenMaker.make(order));
    assertEquals(List.of(code), codes(refused.findings()));
    assertEquals(Severity.ERROR, refused.findings().get(0).severity());
    assertFalse(refused.findings().get(0).seen().isEmpty());
  }

  private static double claim(TokenResult.Made made, String name) {
    for (Claim claim : made.draft().claims()) {
      if (claim.name().equals(name)) {
        return claim.time();
      }
    }
    throw new AssertionError("no " + name);
  }

  private static List<String> codes(List<Finding> findings) {
    List<String> codes = new ArrayList<>();
    for (Finding finding : findings) {
      codes.add(finding.code().id());
    }
    return codes;
  }
}
