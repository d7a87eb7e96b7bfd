package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.check.WellKnownKeys;
import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonWriter;
import dev.p8check.key.PublicKey;
import dev.p8check.testing.TestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenInspectionTest {
  private static final double NOW = 1_795_000_000;
  private static final String ISSUER = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f5";
  private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"5HDB3C5YBB\",\"typ\":\"JWT\"}";
  private static final String PAYLOAD =
      "{\"iss\":\"" + ISSUER + "\",\"iat\":1794999940,\"exp\":1795000900,\"aud\":\"appstoreconnect-v1\"}";
  private static final TestKey KEY = TestKey.random();
  private static final String GOOD = KEY.token(HEADER, PAYLOAD);

  @Test
  void a_signature_is_checked_with_whichever_half_of_the_key_there_is() {
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", KEY.privatePem(), "", KeyKind.TEAM);
    assertEquals(SignatureState.VERIFIED, inspect(GOOD, set, "").signature());
    assertEquals(SignatureState.VERIFIED, inspect(GOOD, Credentials.NONE, KEY.publicPem()).signature());
    assertEquals(SignatureState.VERIFIED, inspect(GOOD, Credentials.NONE, KEY.publicJwk()).signature());
    assertEquals(SignatureState.UNCHECKED, inspect(GOOD, Credentials.NONE, "").signature());
    assertEquals(SignatureState.FAILED, inspect(GOOD, Credentials.NONE, TestKey.random().publicPem()).signature());
    Credentials other = Credentials.ofKey(TestKey.random().privatePem());
    assertEquals(SignatureState.FAILED, inspect(GOOD, other, "").signature());
  }

  @Test
  void a_damaged_private_key_still_checks_a_signature() {
    String damaged = KEY.privatePem().replace("\n", "\\n");
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", damaged, "", KeyKind.TEAM);
    assertEquals(SignatureState.VERIFIED, inspect(GOOD, set, "").signature());
  }

  @Test
  void a_public_key_that_does_not_fit_is_told_from_one_that_cannot_be_read() throws Exception {
    String jwk = KEY.publicJwk();
    assertEquals("The given public key is an RSA key; ES256 needs one on P-256.", unchecked(publicPem("RSA", 1024)));
    assertEquals(
        "The given public key is on the curve P-384; ES256 needs one on P-256.", unchecked(publicPem("EC", 384)));
    assertEquals(
        "The given public key is an Ed25519 key; ES256 needs one on P-256.", unchecked(publicPem("Ed25519", 255)));
    assertEquals("The given public key is a JWK whose point is not on P-256.",
        unchecked(jwk.replaceFirst("\"y\":\"[^\"]*", "\"y\":\"" + "A".repeat(43))));
    assertEquals("The given public key cannot be read.", unchecked("hello"));
    assertEquals("The given public key cannot be used: \u201cThis is a certificate\u201d.",
        unchecked("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"));
  }

  @Test
  void a_private_key_in_the_place_of_the_public_one_is_used_and_called_private() {
    Finding pem = inspect(GOOD, Credentials.NONE, KEY.privatePem()).findings().get(0);
    assertEquals("It was made with the given key. What was given as the public key is a private key.", pem.seen());
    String jwk = KEY.publicJwk().replace("}", ",\"d\":\"" + "A".repeat(42) + "E\"}");
    assertEquals(pem.seen(), inspect(GOOD, Credentials.NONE, jwk).findings().get(0).seen());
  }

  @Test
  void a_public_key_that_fits_does_not_hide_that_the_private_key_is_another() {
    Credentials mine = Credentials.ofKey(KEY.privatePem());
    TestKey another = TestKey.random();
    Credentials other = Credentials.ofKey(another.privatePem());
    TokenReport report = inspect(GOOD, other, KEY.publicPem());
    assertEquals(SignatureState.FAILED, report.signature());
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(List.of("token-signature-invalid"), codes(report.findings()));
    assertEquals("It matches the given public key, but not the given private key.", report.findings().get(0).seen());
    Finding note = inspect(GOOD, mine, another.publicJwk()).findings().get(0);
    assertEquals("token-signature-verified", note.code().id());
    assertEquals("It matches the given private key, but not the given public key.", note.seen());
    assertEquals("It was made with the given key.", inspect(GOOD, mine, KEY.publicPem()).findings().get(0).seen());
  }

  @Test
  void five_parts_are_encrypted_only_where_the_header_says_so() {
    Finding finding = inspect(GOOD + ".abcd.ef", Credentials.NONE, "").findings().get(0);
    assertEquals("token-not-jws", finding.code().id());
    assertEquals("It has 4 dots instead of two.", finding.seen());
  }

  @Test
  void only_ten_characters_in_the_place_of_the_issuer_are_a_key_id() {
    String header = HEADER.replace("5HDB3C5YBB", ISSUER);
    List<String> swapped = codes(
        inspect(KEY.token(header, PAYLOAD.replace(ISSUER, "5HDB3C5YBB")), Credentials.NONE, "").findings());
    List<String> five = codes(
        inspect(KEY.token(header, PAYLOAD.replace(ISSUER, "ABCDE")), Credentials.NONE, "").findings());
    assertEquals("token-iss-kid-swapped", swapped.get(0));
    assertEquals(List.of("token-kid-malformed", "token-iss-malformed"), five.subList(0, 2));
  }

  @Test
  void only_a_kid_of_about_ten_capital_letters_and_digits_may_pass() {
    for (String kid : new String[] {"5HDB3C5YB", "5HDB3C5YBB12", "5hdb3c5ybb", "5hdb3c5yb", "5HDB3C5YBB123"}) {
      Finding finding = inspect(KEY.token(HEADER.replace("5HDB3C5YBB", kid), PAYLOAD), Credentials.NONE, "")
          .findings().get(0);
      assertEquals("token-kid-malformed", finding.code().id());
      boolean near = kid.length() <= 12 && kid.indexOf('b') < 0;
      assertEquals(near ? Severity.WARNING : Severity.ERROR, finding.severity(), kid);
    }
  }

  @Test
  void a_private_key_beside_the_token_is_told_in_every_form_and_a_public_one_is_not() throws Exception {
    String pem = KEY.privatePem();
    String body = pem.replaceAll("-----[^-]+-----|\\s", "");
    String jwk = KEY.publicJwk().replace("}", ",\"d\":\"" + "A".repeat(42) + "E\"}");
    for (String key : new String[] {
      pem, body, "KEY=" + body, body.replaceAll(".{64}", "$0\n"), jwk, "{\"key\": " + jwk.replace(":", ": ") + "}",
      jwk.replace('"', '\''), jwk.replace("\"", "\\\"")
    }) {
      for (String text : new String[] {key + "\n" + GOOD, "token " + GOOD + "\n" + key}) {
        TokenReport report = inspect(text, Credentials.NONE, KEY.publicPem());
        assertTrue(codes(report.findings()).contains("token-is-private-key"), text);
        assertEquals(SignatureState.VERIFIED, report.signature(), text);
      }
    }
    for (String other : new String[] {KEY.publicJwk(), KEY.publicPem(), publicPem("EC", 256),
        "\"d\":\"" + "A".repeat(43) + "\"", "MIGHAgEAMBMGByqGSM49..."}) {
      assertFalse(
          codes(inspect(other + "\n" + GOOD, Credentials.NONE, "").findings()).contains("token-is-private-key"), other);
    }
  }

  @Test
  void an_expiry_before_the_issue_is_an_error_on_either_side_of_now() {
    assertSeen("exp is 30 seconds before iat: the token was never valid.", "\"iat\":1795000050,\"exp\":1795000020");
  }

  @Test
  void an_individual_token_beside_an_issuer_id_is_an_error_only_for_a_team_key() {
    String individual = KEY.token(HEADER, PAYLOAD.replace("\"iss\":\"" + ISSUER, "\"sub\":\"user"));
    for (KeyKind kind : new KeyKind[] {KeyKind.AUTO, KeyKind.TEAM}) {
      Finding finding = inspect(individual, new Credentials(ISSUER, "5HDB3C5YBB", "", "", kind), "").findings().get(0);
      assertEquals("token-iss-missing", finding.code().id());
      assertEquals(kind == KeyKind.TEAM ? Severity.ERROR : Severity.WARNING, finding.severity());
    }
  }

  @Test
  void one_of_several_public_keys_is_enough() {
    TestKey other = TestKey.random();
    for (String several : new String[] {
      "{\"keys\":[" + other.publicJwk() + "," + KEY.publicJwk() + "]}", other.publicPem() + KEY.publicPem()
    }) {
      assertEquals(SignatureState.VERIFIED, inspect(GOOD, Credentials.NONE, several).signature());
      assertEquals("It was made with the given key.",
          inspect(GOOD, Credentials.ofKey(KEY.privatePem()), several).findings().get(0).seen());
      assertEquals(SignatureState.FAILED, inspect(GOOD, Credentials.ofKey(other.privatePem()), several).signature());
    }
  }

  @Test
  void a_text_too_long_to_be_a_key_is_not_looked_through() throws Exception {
    String input = TestKey.base64Url(TestKey.utf8(HEADER.replace("ES256", "HS256"))) + "."
        + TestKey.base64Url(TestKey.utf8(PAYLOAD));
    for (String key : new String[] {"A".repeat(70_000), "{\"kty\":\"" + "A".repeat(70_000), "LS0t".repeat(20_000)}) {
      assertEquals("The given public key is too long to be one.", unchecked(key));
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(TestKey.utf8(key), "HmacSHA256"));
      String token = input + "." + TestKey.base64Url(mac.doFinal(TestKey.utf8(input)));
      assertEquals("alg is \u201cHS256\u201d.", inspect(token, Credentials.ofKey(key), key).findings().get(0).seen());
    }
  }

  @Test
  void the_deepest_flaw_of_a_private_key_is_the_one_named() {
    Credentials cut = Credentials.ofKey(KEY.privatePem().substring(0, 90));
    assertEquals("The given private key cannot be used: \u201c" + PrivateKeyCode.PRIVATE_KEY_TRUNCATED_BASE64.title()
        + "\u201d.",
        inspect(GOOD, cut, "").findings().get(0).seen());
  }

  @Test
  void a_private_key_in_place_of_a_token_is_told_in_every_form() throws Exception {
    String pem = KEY.privatePem();
    String body = pem.replaceAll("-----[^-]+-----|\\s", "");
    byte[] der = java.util.Base64.getDecoder().decode(body);
    byte[] second = apple(der);
    second[2] = (byte) 0x93;
    second[5] = 1;
    java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    java.util.Base64.Encoder base64 = java.util.Base64.getEncoder();
    String once = base64.encodeToString(TestKey.utf8(pem));
    for (String key : new String[] {
      body, base64.encodeToString(second), java.util.HexFormat.of().formatHex(apple(der)), once,
          base64.encodeToString(TestKey.utf8(once)),
      base64.encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
    }) {
      assertEquals("token-is-private-key", inspect(key, Credentials.NONE, "").findings().get(0).code().id(), key);
    }
  }

  /** The same with the length that Apple's form has, as far as its beginning tells. */
  private static byte[] apple(byte[] der) {
    byte[] out = java.util.Arrays.copyOf(new byte[] {0x30, (byte) 0x81, (byte) 0x87, 2, 1, 0}, 150);
    System.arraycopy(der, 5, out, 6, Math.min(der.length - 5, 144));
    return out;
  }

  @Test
  void a_repair_never_changes_what_was_signed_without_saying_so() {
    String payload = PAYLOAD.replace("}", ",\"x\":\">>>???\"}");
    java.util.Base64.Encoder base64 = java.util.Base64.getEncoder();
    for (String claims : new String[] {payload, payload.replace("}", ",}"), "not json >>>"}) {
      String input = base64.encodeToString(TestKey.utf8(HEADER)) + "." + base64.encodeToString(TestKey.utf8(claims));
      String standard = KEY.signed(input);
      String same = input.replace("=", "").replace('+', '-').replace('/', '_') + ".";
      Finding own = inspect(standard, Credentials.ofKey(KEY.privatePem()), "").findings().get(0);
      assertTrue(own.repair().orElseThrow().value().startsWith(same), claims);
      assertTrue(inspect(standard, Credentials.ofKey(TestKey.random().privatePem()), KEY.publicPem()).findings().get(0)
          .repair().isEmpty());
      Finding unknown = inspect(standard, Credentials.NONE, "").findings().get(0);
      assertTrue(
          unknown.seen().endsWith("If it was there at signing, no repair helps: make a new token."), unknown.seen());
      assertTrue(unknown.repair().isPresent());
    }
    String none = base64.encodeToString(TestKey.utf8("{\"alg\":\"none\",\"x\":\">>>???\"}")) + "."
        + base64.encodeToString(TestKey.utf8(payload));
    assertTrue(inspect(KEY.signed(none), Credentials.ofKey(KEY.privatePem()), "").findings().get(0).repair().isEmpty());
    Finding safe = inspect(GOOD + "==", Credentials.NONE, "").findings().get(0);
    assertEquals("A part ends in =.", safe.seen());
  }

  @Test
  void a_small_expiry_is_a_duration_only_when_it_is_past() {
    String token = KEY.token(HEADER, PAYLOAD.replace("1794999940", "999940").replace("1795000900", "1000900"));
    assertFalse(codes(TokenInspection.inspect(new TokenQuestion(token, 1_000_000, Credentials.NONE, "")).findings())
        .contains("token-exp-relative"));
    assertTrue(codes(inspect(token, Credentials.NONE, "").findings()).contains("token-exp-relative"));
  }

  private static String unchecked(String publicKey) {
    Finding finding = inspect(GOOD, Credentials.NONE, publicKey).findings().get(0);
    assertEquals("token-signature-unchecked", finding.code().id());
    return finding.seen();
  }

  private static String publicPem(String algorithm, int size) throws Exception {
    java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance(algorithm);
    generator.initialize(size);
    return "-----BEGIN PUBLIC KEY-----\n"
        + java.util.Base64.getMimeEncoder().encodeToString(generator.generateKeyPair().getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  @Test
  void an_issuer_that_is_null_or_empty_is_called_so() {
    for (String value : new String[] {"null", "\"\""}) {
      String payload = PAYLOAD.replace("\"" + ISSUER + "\"", value);
      String word = value.equals("null") ? "null" : "empty";
      String beside = inspect(KEY.token(HEADER, payload.replace("}", ",\"sub\":\"user\"}")), Credentials.NONE, "")
          .findings().get(0).seen();
      assertTrue(beside.endsWith("though " + word + "."), beside);
      assertEquals(
          "iss is " + word + ".", inspect(KEY.token(HEADER, payload), Credentials.NONE, "").findings().get(0).seen());
    }
  }

  @Test
  void an_individual_token_is_never_told_to_take_an_issuer_in_beside_its_subject() {
    String claims = PAYLOAD.replace("\"iss\":\"" + ISSUER, "\"sub\":\"user");
    Finding empty = inspect(KEY.token(HEADER, claims.replace("{", "{\"iss\":\"\",")), Credentials.NONE, "")
        .findings().get(0);
    assertEquals("token-iss-with-sub", empty.code().id());
    assertTrue(empty.code().fix().contains("for an Individual key, remove `iss`"), empty.code().fix());
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", "", "", KeyKind.AUTO);
    Finding given = inspect(KEY.token(HEADER, claims), set, "").findings().get(0);
    assertEquals("token-iss-missing", given.code().id());
    assertTrue(given.seen().contains("leave the Issuer ID field empty"), given.seen());
  }

  @Test
  void what_is_seen_names_the_claim_that_is_wrong() {
    assertSeen("It expires 100600 seconds (28 hours) after iat, but only 10 minutes from now.",
        "\"iat\":1794900000,\"exp\":1795000600");
    assertSeen(
        "It expires 95000600 seconds (3 years) after iat, but only 10 minutes from now: set iat to the time "
            + "when it is made.",
        "\"iat\":1700000000,\"exp\":1795000600");
    assertSeen("iat is beyond any calendar.", "\"iat\":1e400,\"exp\":1795000900");
    assertSeen("nbf is null.", "\"iat\":1794999940,\"exp\":1795000900,\"nbf\":null");
    assertSeen("iat is in milliseconds, not from a fast clock: divide it by 1000.",
        "\"iat\":1794999940000,\"exp\":1795000900");
    assertSeen("iat is in microseconds, not from a fast clock: divide it by 1000000.",
        "\"iat\":1794999940000000,\"exp\":1795000900");
    assertSeen("nbf is in nanoseconds: divide it by 1000000000.",
        "\"iat\":1794999940,\"exp\":1795000900,\"nbf\":1794999940000000000");
    assertSeen("Read in microseconds, exp is 2026-11-18 11:21:40 UTC.", "\"iat\":1794999940,\"exp\":1795000900000000");
    assertSeen("Entry 1 is a number.", "\"iat\":1794999940,\"exp\":1795000900,\"scope\":[5]");
    assertSeen("sub is \u201ccom.example.app\u201d. The payload has iss too.",
        "\"iat\":1794999940,\"exp\":1795000900,\"sub\":\"com.example.app\"");
    assertSeen(
        "nbf is in milliseconds: divide it by 1000.", "\"iat\":1794999940,\"exp\":1795000900,\"nbf\":1794999940000");
    assertSeen("exp is 0, the first moment of 1970.", "\"exp\":0");
    assertSeen("exp is 15 minutes before iat: the token was never valid.", "\"iat\":1794999940,\"exp\":1794999040");
  }

  private static void assertSeen(String seen, String times) {
    String payload = PAYLOAD.replace("\"iat\":1794999940,\"exp\":1795000900", times);
    List<String> all = new ArrayList<>();
    inspect(KEY.token(HEADER, payload), Credentials.NONE, "").findings().forEach(finding -> all.add(finding.seen()));
    assertTrue(all.contains(seen), all::toString);
  }

  @Test
  void an_issuer_in_capital_letters_is_no_other_issuer() {
    String token = KEY.token(HEADER, PAYLOAD.replace(ISSUER, ISSUER.toUpperCase()));
    for (String given : List.of("", ISSUER)) {
      Finding finding = inspect(token, new Credentials(given, "", "", "", KeyKind.AUTO), "").findings().get(0);
      assertEquals("token-iss-malformed", finding.code().id());
      assertEquals(Severity.WARNING, finding.severity());
    }
  }

  @Test
  void a_second_audience_is_a_note_like_the_first() {
    String two = PAYLOAD.replace("\"appstoreconnect-v1\"", "[\"appstoreconnect-v1\",\"x\"]");
    assertEquals(Severity.NOTE, inspect(KEY.token(HEADER, two), Credentials.NONE, "").findings().get(0).severity());
  }

  @Test
  void a_signature_that_no_key_makes_is_invalid_without_a_key() {
    String token = GOOD.substring(0, GOOD.lastIndexOf('.') + 1) + "_".repeat(85) + "w";
    TokenReport report = inspect(token, Credentials.NONE, "");
    assertEquals(SignatureState.FAILED, report.signature());
    assertEquals(List.of("token-signature-invalid"), codes(report.findings()));
  }

  /** At each place a near character of the alphabet, the farthest, and what belongs in no token at all. */
  @Test
  void a_finding_about_nothing_between_two_lines_ends_where_it_begins() {
    for (String token : new String[] {"eyJhbGciOiJFUzI1NiJ9.\n.abc", "token eyJhbGciOiJFUzI1NiJ9. .abc"}) {
      for (Finding finding : inspect(token, Credentials.NONE, "").findings()) {
        assertTrue(finding.start() <= finding.end(), finding::toString);
      }
    }
  }

  @Test
  void any_single_character_changed_is_noticed() {
    for (int at = 0; at < GOOD.length(); at++) {
      for (String changed : changed(GOOD, at)) {
        TokenReport report = inspect(changed, Credentials.NONE, KEY.publicPem());
        assertEquals(Verdict.INVALID, report.verdict(), changed);
        assertNotEquals(SignatureState.VERIFIED, report.signature(), changed);
      }
    }
  }

  @Test
  void any_single_character_changed_is_noticed_in_javascript() throws Exception {
    Random random = new Random(1);
    for (int at = 0; at < GOOD.length(); at++) {
      List<String> all = changed(GOOD, at);
      String request = new JsonWriter().beginObject().member("token", all.get(random.nextInt(all.size())))
          .name("now").raw("1795000000").member("publicKey", KEY.publicJwk()).endObject().toString();
      JsonObject answer = (JsonObject) JsonReader.read(JavaScriptEngine.call("inspect", request));
      assertEquals("invalid", answer.text("verdict"), request);
      assertNotEquals("verified", answer.text("signature"), request);
    }
  }

  private static List<String> changed(String token, int at) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    List<String> changed = new ArrayList<>();
    String others = ".=+/ \n\"'\\%\u200b\u00e4\u0455\ud800";
    int value = alphabet.indexOf(token.charAt(at));
    if (value >= 0) {
      // The bit that a sloppy decoder drops at a part's end, the neighbour, every bit, the other case.
      others += "" + alphabet.charAt(value ^ 1) + alphabet.charAt((value + 1) % 64) + alphabet.charAt(value ^ 63)
          + (Character.isLetter(token.charAt(at)) ? (char) (token.charAt(at) ^ 32) : 'Q');
    }
    for (char c : others.toCharArray()) {
      if (c != token.charAt(at)) {
        changed.add(token.substring(0, at) + c + token.substring(at + 1));
      }
    }
    return changed;
  }

  @Test
  void any_character_left_out_or_doubled_is_noticed() {
    for (int at = 0; at < GOOD.length(); at++) {
      String shorter = GOOD.substring(0, at) + GOOD.substring(at + 1);
      String longer = GOOD.substring(0, at) + GOOD.charAt(at) + GOOD.substring(at);
      for (String changed : List.of(shorter, longer)) {
        assertEquals(Verdict.INVALID, inspect(changed, Credentials.NONE, KEY.publicPem()).verdict(), changed);
      }
    }
  }

  @Test
  void a_der_signature_is_offered_in_raw_form() {
    String der = KEY.derToken(HEADER, PAYLOAD);
    TokenReport report = inspect(der, Credentials.NONE, KEY.publicPem());
    assertEquals(List.of("token-signature-der"), codes(report.findings()));
    String repaired = report.findings().get(0).repair().orElseThrow().value();
    assertTrue(KEY.verifies(repaired));
    assertEquals(Verdict.VALID, inspect(repaired, Credentials.NONE, KEY.publicPem()).verdict());
  }

  @Test
  void a_token_signed_over_standard_base64_is_signed_again_with_the_key_at_hand() {
    String written = java.util.Base64.getEncoder().encodeToString(TestKey.utf8(HEADER)) + "."
        + java.util.Base64.getEncoder().encodeToString(TestKey.utf8(PAYLOAD.replace("}", ",\"a\":\"?>?>?>\"}")));
    String token = KEY.signed(written);
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", KEY.privatePem(), "", KeyKind.TEAM);
    TokenReport report = inspect(token, set, "");
    assertEquals(List.of("token-standard-base64", "token-padding"), codes(report.findings()));
    assertEquals(SignatureState.MALFORMED, report.signature());
    assertTrue(KEY.verifies(report.findings().get(0).repair().orElseThrow().value()));
    assertEquals(Verdict.VALID, inspect(report.findings().get(0).repair().orElseThrow().value(), set, "").verdict());
    assertTrue(inspect(token, Credentials.NONE, KEY.publicPem()).findings().get(0).repair().isEmpty());
  }

  @Test
  void a_password_that_is_the_key_file_is_recognized() throws Exception {
    // The JDK writes no public key; the file that Apple gives has one.
    String pem = CredentialsCheck.check(Credentials.ofKey(KEY.privatePem())).fixed().privateKey();
    String input = TestKey.base64Url(TestKey.utf8(HEADER.replace("ES256", "HS256"))) + "."
        + TestKey.base64Url(TestKey.utf8(PAYLOAD));
    String token = input + "." + mac(pem, input);
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", pem, "", KeyKind.TEAM);
    Finding finding = inspect(token, set, "").findings().get(0);
    assertEquals("token-alg-not-es256", finding.code().id());
    assertTrue(finding.seen().contains("as if it were a password"), finding.seen());
    Credentials oneLine = new Credentials(ISSUER, "5HDB3C5YBB", pem.replace("\n", "\\n"), "", KeyKind.TEAM);
    assertTrue(inspect(token, oneLine, "").findings().get(0).seen().contains("as if it were a password"));
    assertFalse(inspect(token, Credentials.NONE, "").findings().get(0).seen().contains("password"));
    String body = pem.replaceAll("-----[A-Z ]*-----|\n", "");
    for (String secret : List.of(pem.trim(), pem.replace("\n", "\\n"), pem.trim().replace("\n", "\\n"), body)) {
      String other = input + "." + mac(secret, input);
      assertTrue(inspect(other, set, "").findings().get(0).seen().contains("as if it were a password"), secret);
    }
    assertFalse(inspect(input + "." + mac("secret", input), set, "").findings().get(0).seen().contains("password"));
  }

  private static String mac(String secret, String input) throws Exception {
    javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
    mac.init(new javax.crypto.spec.SecretKeySpec(TestKey.utf8(secret), "HmacSHA256"));
    return TestKey.base64Url(mac.doFinal(TestKey.utf8(input)));
  }

  @Test
  void a_finding_marks_the_characters_that_carry_the_claim() {
    String given = "Bearer " + KEY.token(HEADER, PAYLOAD.replace("1795000900", "\"1795000900\""));
    for (Finding finding : inspect(given, Credentials.NONE, "").findings()) {
      if (finding.code().id().equals("token-exp-not-number")) {
        String payload = given.substring(given.indexOf('.') + 1, given.lastIndexOf('.'));
        int start = finding.start() - given.indexOf('.') - 1;
        int end = finding.end() - given.indexOf('.') - 1;
        String group = payload.substring(start / 4 * 4, Math.min(payload.length(), (end + 3) / 4 * 4));
        String json = new String(
            java.util.Base64.getUrlDecoder().decode(group), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(json.contains("\"exp\":\"1795000900\""), json);
        assertTrue(json.length() < 28, json);
        return;
      }
    }
    throw new AssertionError("exp in quotes was not found");
  }

  @Test
  void a_signature_over_standard_base64_is_told_to_be_the_keys_own_in_every_form() {
    String written = java.util.Base64.getEncoder().encodeToString(TestKey.utf8(HEADER)) + "."
        + java.util.Base64.getEncoder().encodeToString(TestKey.utf8(PAYLOAD.replace("}", ",\"a\":\"?>?>?>\"}")));
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", KEY.privatePem(), "", KeyKind.TEAM);
    TokenReport report = inspect(KEY.derSigned(written), set, "");
    assertEquals(List.of("token-standard-base64", "token-padding", "token-signature-der"), codes(report.findings()));
    assertEquals(SignatureState.MALFORMED, report.signature());
    assertTrue(report.findings().get(0).seen().endsWith("The signature was made with the given key."));
    assertTrue(KEY.verifies(report.findings().get(0).repair().orElseThrow().value()));
    assertTrue(report.findings().get(2).repair().isEmpty(), "in base64url the raw signature would not fit");
  }

  @Test
  void a_signature_over_a_line_break_is_told_from_one_by_another_key() {
    String input = GOOD.substring(0, GOOD.lastIndexOf('.'));
    String token = input + KEY.signed(input + "\n").substring(input.length() + 1);
    assertTrue(
        inspect(token, Credentials.NONE, KEY.publicPem()).findings().get(0).seen().contains("write them with printf"));
    String broken = input.substring(0, 76) + "\n" + input.substring(76);
    Finding finding = inspect(KEY.signed(broken), Credentials.NONE, KEY.publicPem()).findings().get(1);
    assertEquals("token-signature-invalid", finding.code().id());
    assertTrue(finding.seen().contains("base64 -w0"), finding.seen());
  }

  @Test
  void a_published_key_is_known_by_its_point() {
    for (PublicKey key : WellKnownKeys.all()) {
      assertTrue(WellKnownKeys.contains(key.x()));
    }
    assertFalse(WellKnownKeys.contains(new byte[32]));
  }

  @Test
  void a_masked_payload_says_nothing_of_the_signature() {
    for (String token : List.of(GOOD, KEY.derToken(HEADER, PAYLOAD))) {
      String[] parts = token.split("\\.");
      for (String masked : List.of("***", parts[1].substring(0, 5) + "*" + parts[1].substring(5))) {
        TokenReport report = inspect(parts[0] + "." + masked + "." + parts[2], Credentials.NONE, KEY.publicPem());
        assertFalse(codes(report.findings()).contains("token-signature-invalid"), masked);
        assertNotEquals(SignatureState.FAILED, report.signature());
      }
    }
  }

  @Test
  void what_a_token_is_compared_with_is_told_as_it_was_given() {
    Finding kid = inspect(GOOD, new Credentials("", "x", "", "", KeyKind.AUTO), "").findings().get(0);
    assertEquals("kid is \u201c5HDB3C5YBB\u201d; the Key ID is \u201cx\u201d.", kid.seen());
    String other = "D155CA8C-E5A8-4836-B61D-AA5794EEB3F4";
    Finding iss = inspect(GOOD, new Credentials(other + "\n", "5HDB3C5YBB", "", "", KeyKind.AUTO), "")
        .findings().get(0);
    assertEquals("token-iss-mismatch", iss.code().id());
    assertTrue(iss.seen().endsWith("; the Issuer ID is \u201c" + other + "\u201d."), iss.seen());
    Finding file = inspect(GOOD, new Credentials("", "AuthKey_ZZZZZZZZZ9.p8", "", "", KeyKind.AUTO), "")
        .findings().get(0);
    assertTrue(file.seen().endsWith("; the Key ID is \u201cZZZZZZZZZ9\u201d."), file.seen());
  }

  @Test
  void a_private_key_beside_a_token_is_told() {
    String pem = KEY.privatePem();
    for (String text : List.of(GOOD + "\n" + pem, pem + "\n" + GOOD,
        "{\"key\":\"" + pem.replace("\n", "\\n") + "\",\"token\":\"" + GOOD + "\"}",
        "KEY=" + java.util.Base64.getEncoder().encodeToString(TestKey.utf8(pem)) + "\nTOKEN=" + GOOD)) {
      assertTrue(codes(inspect(text, Credentials.NONE, "").findings()).contains("token-is-private-key"), text);
    }
    for (String text : List.of("No -----BEGIN PRIVATE KEY----- in the file; the token is " + GOOD,
        "-----BEGIN PRIVATE KEY-----\n" + GOOD)) {
      assertFalse(codes(inspect(text, Credentials.NONE, "").findings()).contains("token-is-private-key"), text);
    }
  }

  @Test
  void json_in_place_of_a_token_is_called_what_it_is() {
    assertEquals("It is a JWK, a public key.", inspect(KEY.publicJwk(), Credentials.NONE, "").findings().get(0).seen());
    assertEquals(
        "It is JSON without a token in it.", inspect("{\"a\":1}", Credentials.NONE, "").findings().get(0).seen());
    assertEquals("It holds a private key.", inspect(KEY.privateJwk(), Credentials.NONE, "").findings().get(0).seen());
  }

  @Test
  void a_claim_means_what_the_service_of_the_token_makes_of_it() {
    String push = KEY.token(HEADER, "{\"iss\":\"ABCDE12345\",\"iat\":1794999940}");
    assertEquals("The issuer: the Team ID.", inspect(push, Credentials.NONE, "").claims().get(0).meaning());
    String signIn = KEY.token(HEADER, "{\"sub\":\"com.example.app\",\"aud\":\"https://appleid.apple.com\"}");
    assertEquals(
        "The subject: the App ID or Services ID.", inspect(signIn, Credentials.NONE, "").claims().get(0).meaning());
    assertEquals("The issuer: the team's Issuer ID.", inspect(GOOD, Credentials.NONE, "").claims().get(0).meaning());
  }

  @Test
  void small_letters_in_the_token_and_in_the_field_are_no_mismatch() {
    String token = KEY.token(HEADER.replace("5HDB3C5YBB", "5hdb3c5ybb"), PAYLOAD);
    Finding same = inspect(token, new Credentials("", "5hdb3c5ybb", "", "", KeyKind.AUTO), "").findings().get(0);
    assertEquals("kid is \u201c5hdb3c5ybb\u201d. It has lowercase letters.", same.seen());
    assertEquals(Severity.ERROR, same.severity());
    assertEquals("token-kid-mismatch",
        codes(inspect(token, new Credentials("", "5HDB3C5YBB", "", "", KeyKind.AUTO), "").findings()).get(0));
  }

  @Test
  void no_finding_quotes_a_piece_of_a_key_that_is_wrapped() {
    String pem = CredentialsCheck.check(Credentials.ofKey(KEY.privatePem())).fixed().privateKey();
    String body = pem.replaceAll("-----[A-Z ]*-----|\n", "");
    String piece = body.substring(62, 80);
    String token = KEY.token(HEADER, PAYLOAD.replace(ISSUER, piece));
    String hex = java.util.HexFormat.of().formatHex(java.util.Base64.getDecoder().decode(body));
    for (String key : List.of(java.util.Base64.getEncoder().encodeToString(TestKey.utf8(pem)), hex)) {
      for (Finding finding : inspect(token, Credentials.ofKey(key), "").findings()) {
        assertFalse(finding.seen().contains(piece.substring(0, 12)), finding.seen());
      }
    }
  }

  @Test
  void no_finding_tells_a_secret_that_was_put_into_a_claim() {
    String pem = KEY.privatePem();
    String line = pem.substring(28, 80);
    String signature = GOOD.substring(GOOD.lastIndexOf('.') + 1);
    Credentials set = new Credentials(ISSUER, "5HDB3C5YBB", pem, "", KeyKind.TEAM);
    for (String secret : List.of(line, "x" + line, pem.replace("\n", ""), signature)) {
      for (String member : List.of("iss", "sub", "aud", "kid", "alg", "scope")) {
        String text = JsonText.quote(secret);
        String header = member.equals("kid") || member.equals("alg")
            ? HEADER.replaceFirst("\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":" + text.replace("\\", "\\\\"))
            : HEADER;
        String payload = header.equals(HEADER)
            ? PAYLOAD.replace("}", ",\"" + member + "\":" + (member.equals("scope") ? "[" + text + "]" : text) + "}")
            : PAYLOAD;
        String token = TestKey.base64Url(TestKey.utf8(header)) + "." + TestKey.base64Url(TestKey.utf8(payload)) + "."
            + signature;
        for (Finding finding : inspect(token, set, "").findings()) {
          for (int i = 0; i + 12 <= secret.length(); i++) {
            assertFalse(finding.seen().contains(secret.substring(i, i + 12)), finding.seen());
          }
        }
      }
    }
  }

  @Test
  void times_are_explained_from_the_moment_of_judging() {
    TokenReport report = inspect(GOOD, Credentials.NONE, "");
    assertEquals("Issued 2026-11-18 11:05:40 UTC, 60 seconds ago.", report.claims().get(1).meaning());
    assertEquals("Expires 2026-11-18 11:21:40 UTC, in 15 minutes.", report.claims().get(2).meaning());
    TokenReport ahead = TokenInspection.inspect(new TokenQuestion(GOOD, NOW - 105, Credentials.NONE, ""));
    assertEquals("Dated 2026-11-18 11:05:40 UTC, in 45 seconds.", ahead.claims().get(1).meaning());
    TokenReport over = TokenInspection.inspect(new TokenQuestion(GOOD, NOW + 900, Credentials.NONE, ""));
    assertEquals("Expired 2026-11-18 11:21:40 UTC, now.", over.claims().get(2).meaning());
    TokenReport odd = inspect(
        KEY.token(HEADER.replace("JWT", "at+jwt"), PAYLOAD.replace(ISSUER, "AB12CD34EF")), Credentials.NONE, "");
    assertEquals("The type. Apple describes it as JWT.", odd.headerMembers().get(2).meaning());
    assertEquals("The issuer. The team's Issuer ID belongs here.", odd.claims().get(0).meaning());
    TokenReport timeless = TokenInspection.inspect(new TokenQuestion(GOOD, Double.NaN, Credentials.NONE, ""));
    assertEquals("Expires 2026-11-18 11:21:40 UTC.", timeless.claims().get(2).meaning());
    TokenReport late = TokenInspection.inspect(new TokenQuestion(GOOD, NOW + 86_400, Credentials.NONE, ""));
    assertTrue(
        late.claims().get(2).meaning().startsWith("Expired 2026-11-18 11:21:40 UTC, "), late.claims().get(2).meaning());
  }

  @Test
  void nothing_given_is_empty() {
    for (String text : List.of("", " \n", "\ufeff")) {
      TokenReport report = inspect(text, Credentials.NONE, "");
      assertEquals(Verdict.EMPTY, report.verdict());
      assertTrue(report.findings().isEmpty());
    }
  }

  @Test
  void hostile_text_gets_an_answer_and_the_same_one_in_javascript() throws Exception {
    String header = TestKey.base64Url(TestKey.utf8(HEADER));
    List<String> texts = new ArrayList<>(List.of(
        ".".repeat(1 << 20), "a".repeat(1 << 20), " ".repeat(1 << 20), "\"".repeat(1 << 20), "'\" ".repeat(200_000),
        "eyJ".repeat(200_000),
        "eyJ ".repeat(100_000), "eyJ.".repeat(100_000), "Bearer ".repeat(100_000), "\ud800", "\udfff.\ud800.\udc00",
        "\u0000.\u0000.\u0000",
        header + "." + TestKey.base64Url(TestKey.utf8("[".repeat(20_000))) + ".AA",
        header + "." + TestKey.base64Url(TestKey.utf8("{\"a\":".repeat(5_000))) + ".AA",
        header + "." + TestKey.base64Url(TestKey.utf8("{\"exp\":" + "9".repeat(30_000) + "}")) + ".AA",
        header + "." + TestKey.base64Url(TestKey.utf8("{\"exp\":1e999999999,\"iat\":-1e999999999,\"nbf\":1e400}"))
            + ".AA",
        header + "." + TestKey.base64Url(TestKey.utf8("{" + "\"a\":1,".repeat(6_000) + "\"a\":1}")) + ".AA",
        header + "." + TestKey.base64Url(TestKey.utf8("{\"scope\":[" + "\"x\",".repeat(8_000) + "1]}")) + ".AA",
        header + "." + TestKey.base64Url(new byte[] {'{', '"', (byte) 0xc3, '"', '}'}) + ".AA",
        header + "." + TestKey.base64Url(TestKey.utf8("{\"\\ud800\":\"\\udc00\",\"iss\":\"\\ud800\"}")) + ".AA",
        "\\".repeat(100_000), "eyJ\\n".repeat(50_000), "%".repeat(100_000), "{\"token\":".repeat(50_000)));
    for (String text : texts) {
      String request = new JsonWriter().beginObject().member("token", text).name("now").raw("1795000000")
          .endObject().toString();
      String answer = Engine.inspect(request);
      JsonReader.read(answer);
      assertEquals(answer, JavaScriptEngine.call("inspect", request));
    }
  }

  @Test
  void random_damage_never_ends_in_an_exception_and_always_in_the_same_answer() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int n = random.nextInt(6); n >= 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
          case 1 -> text.deleteCharAt(at);
          case 2 -> text.insert(at, (char) random.nextInt(128));
          default -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(60)));
        }
      }
      String request = new JsonWriter().beginObject().member("token", text.toString()).name("now").raw("1795000000")
          .member("publicKey", KEY.publicJwk()).endObject().toString();
      String answer = Engine.inspect(request);
      JsonReader.read(answer);
      assertEquals(answer, JavaScriptEngine.call("inspect", request));
    }
  }

  @Test
  void a_member_that_is_null_tells_no_other_service() {
    for (String member : List.of("\"bid\":null", "\"pid\":null", "\"bid\":\"\"")) {
      assertEquals(TokenKind.ASC_TEAM,
          inspect(KEY.token(HEADER, PAYLOAD.replace("}", "," + member + "}")), Credentials.NONE, "").kind());
    }
    for (String none : List.of("null", "[]")) {
      assertEquals(TokenKind.ASC_TEAM,
          inspect(KEY.token(HEADER.replace("}", ",\"x5c\":" + none + "}"), PAYLOAD), Credentials.NONE, "").kind());
    }
    assertEquals(TokenKind.APP_STORE_SERVER,
        inspect(KEY.token(HEADER, PAYLOAD.replace("}", ",\"bid\":\"a.b\"}")), Credentials.NONE, "").kind());
  }

  @Test
  void a_team_token_with_a_subject_is_not_that_of_a_service_without_one() {
    String claims = "{\"iss\":\"ABCDE12345\",\"iat\":1794999940,\"exp\":1795000600,\"sub\":\"com.example.w\"}";
    for (String header : List.of(HEADER, HEADER.replace(",\"typ\":\"JWT\"", ""))) {
      TokenReport report = inspect(KEY.token(header, claims), Credentials.NONE, "");
      assertEquals(TokenKind.WEATHERKIT, report.kind());
      assertEquals(
          "It is for WeatherKit or Sign in with Apple: it has a Team ID in iss, and sub. WeatherKit also needs id in "
              + "the header, Sign in with Apple needs aud.", report.findings().get(0).seen());
    }
    String whole = HEADER.replace("}", ",\"id\":\"ABCDE12345.com.example.w\"}");
    assertTrue(inspect(KEY.token(whole, claims), Credentials.NONE, "").findings().get(0)
        .seen().contains("id with a Team ID and a service"));
    String bare = HEADER.replace("}", ",\"id\":\"com.example.w\"}");
    assertTrue(inspect(KEY.token(bare, claims), Credentials.NONE, "").findings().get(0)
        .seen().contains("a Team ID and a dot must precede"));
  }

  @Test
  void an_issue_in_milliseconds_is_named_beside_the_expiry() {
    String both = PAYLOAD.replace("1794999940", "1794999940000").replace("1795000900", "1795000900000");
    TokenReport report = inspect(KEY.token(HEADER, both), Credentials.NONE, "");
    assertEquals("Read in milliseconds, exp is 2026-11-18 11:21:40 UTC. iat is in milliseconds too: divide it by 1000.",
        report.findings().get(0).seen());
    for (Claim claim : report.claims()) {
      assertEquals(claim.name().equals("iat") || claim.name().equals("exp"), claim.meaning().contains("after 9999"),
          claim.meaning());
    }
  }

  @Test
  void a_name_in_other_letters_or_in_the_other_part_is_named() {
    for (String name : List.of("iss", "iat", "exp", "aud")) {
      String meant = name.substring(0, 1).toUpperCase() + name.substring(1);
      Finding finding = finding(
          "token-" + name + "-missing", KEY.token(HEADER, PAYLOAD.replace("\"" + name + "\"", "\"" + meant + "\"")));
      assertEquals("The payload has no " + name + ". It has \u201c" + meant + "\u201d; names are case-sensitive.",
          finding.seen());
    }
    Finding kid = finding("token-kid-missing",
        KEY.token(HEADER.replace("\"kid\":\"5HDB3C5YBB\",", ""), PAYLOAD.replace("}", ",\"kid\":\"5HDB3C5YBB\"}")));
    assertEquals("The header has no kid. It is in the payload.", kid.seen());
    Finding iss = finding("token-iss-missing",
        KEY.token(
            HEADER.replace("}", ",\"iss\":\"" + ISSUER + "\"}"), PAYLOAD.replace("\"iss\":\"" + ISSUER + "\",", "")));
    assertEquals("The payload has no iss. It is in the header.", iss.seen());
    assertEquals("The payload has no aud.",
        finding("token-aud-missing", KEY.token(HEADER, PAYLOAD.replace(",\"aud\":\"appstoreconnect-v1\"", ""))).seen());
  }

  private static Finding finding(String code, String token) {
    for (Finding finding : inspect(token, Credentials.NONE, "").findings()) {
      if (finding.code().id().equals(code)) {
        return finding;
      }
    }
    throw new AssertionError("no " + code);
  }

  @Test
  void an_issuer_id_in_the_file_of_the_key_is_shown() {
    String other = "11111111-e5a8-4836-b61d-aa5794eeb3f5";
    String file = "{\"key_id\":\"5HDB3C5YBB\",\"issuer_id\":\"" + other + "\",\"key\":\""
        + KEY.privatePem().replace("\n", "\\n") + "\"}";
    assertEquals("iss is \u201c" + ISSUER + "\u201d; the Issuer ID is \u201c" + other + "\u201d.",
        inspect(GOOD, Credentials.ofKey(file), "").findings().get(0).seen());
  }

  @Test
  void keys_in_an_array_are_read_as_those_of_a_set() {
    String request = new JsonWriter().beginObject().member("token", GOOD).name("now").raw("1795000000")
        .name("publicKey").raw("[" + TestKey.random().publicJwk() + "," + KEY.publicJwk() + "]").endObject().toString();
    assertTrue(Engine.inspect(request).contains("\"signature\":\"verified\""));
    assertEquals(Engine.inspect(request), JavaScriptEngine.call("inspect", request));
  }

  @Test
  void an_array_of_texts_is_read_as_the_keys_in_it() {
    String pem = KEY.publicPem().replace("\n", "\\n");
    assertEquals(SignatureState.VERIFIED, inspect(GOOD, Credentials.NONE, "[\"" + pem + "\"]").signature());
    for (String nothing : new String[] {"", "[]", "[\"\"]"}) {
      assertEquals("No key is given.", unchecked(nothing));
    }
  }

  @Test
  void ids_of_published_examples_have_the_form_of_one() {
    String kid = KEY.token(HEADER.replace("5HDB3C5YBB", "2X9R4HXF34"), PAYLOAD);
    assertEquals("kid is \u201c2X9R4HXF34\u201d. It looks like one, but is from published examples.",
        finding("token-kid-malformed", kid).seen());
    String nil = "00000000-0000-0000-0000-000000000000";
    assertEquals("iss is \u201c" + nil + "\u201d. It looks like one, but is a UUID of zeros only.",
        finding("token-iss-malformed", KEY.token(HEADER, PAYLOAD.replace(ISSUER, nil))).seen());
    String sample = "57246542-96fe-1a63-e053-0824d011072a";
    assertEquals("iss is \u201c" + sample + "\u201d. It looks like one, but is from published examples.",
        finding("token-iss-malformed", KEY.token(HEADER, PAYLOAD.replace(ISSUER, sample))).seen());
  }

  @Test
  void the_verdict_is_that_of_the_gravest_finding() {
    for (String token : List.of(GOOD, "Bearer " + GOOD, GOOD.substring(1))) {
      TokenReport report = inspect(token, Credentials.NONE, "");
      Severity worst = Severity.NOTE;
      for (Finding finding : report.findings()) {
        worst = finding.severity().compareTo(worst) < 0 ? finding.severity() : worst;
      }
      assertEquals(worst == Severity.NOTE ? Verdict.VALID : worst == Severity.WARNING
          ? Verdict.WARNING : Verdict.INVALID,
          report.verdict());
    }
  }

  private static TokenReport inspect(String token, Credentials set, String publicKey) {
    return TokenInspection.inspect(new TokenQuestion(token, NOW, set, publicKey));
  }

  private static List<String> codes(List<Finding> findings) {
    List<String> codes = new ArrayList<>();
    for (Finding finding : findings) {
      codes.add(finding.code().id());
    }
    return codes;
  }

  /** JSON strings for payloads put together by hand. */
  private static final class JsonText {
    static String quote(String text) {
      return new JsonWriter().value(text).toString();
    }
  }
}
