package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Finding;
import dev.p8check.jws.CompactJws;
import dev.p8check.key.PublicKey;
import dev.p8check.key.PublicKeyText;
import dev.p8check.testing.TestKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartReaderTest {
  private static final String HEADER = base64Url("{\"alg\":\"ES256\"}");
  /** It has both characters that the two alphabets write differently. */
  private static final String PAYLOAD = base64Url("{\"a\":\">>>???\"}");
  private static final String STANDARD = PAYLOAD.replace('-', '+').replace('_', '/');
  private static final String RESIGNING = " If it was there at signing, no repair helps: make a new token.";
  private static final TestKey KEY = TestKey.random();
  private static final List<PublicKey> KEYS = PublicKeyText.readAll(KEY.publicJwk());

  @Test
  void base64url_without_padding_is_left_alone() {
    assertEquals("-_Aw", PartReader.toBase64Url("+/Aw=="));
    assertEquals("", PartReader.toBase64Url("="));
    assertEquals("a=b", PartReader.toBase64Url("a=b="));
    assertTrue(encoding(KEY.signed(HEADER + "." + PAYLOAD), KEYS, false).isEmpty());
  }

  @Test
  void the_first_character_of_the_other_alphabet_is_named() {
    String text = HEADER + "." + STANDARD + "=.a/b+";
    int at = text.indexOf('+');
    Finding finding = encoding(text, List.of(), false).get(0);
    assertSeen("token-standard-base64", "Character " + (at + 1) + " is +." + RESIGNING, at, at + 1, finding);
    assertEquals(HEADER + "." + PAYLOAD + ".a_b-", finding.repair().get().value());

    assertSeen(
        "token-standard-base64", "Character 11 is /.", 10, 11, encoding("e30.e30.ab/c+", List.of(), false).get(0));
  }

  @Test
  void padding_is_named_where_nothing_else_is() {
    String text = HEADER + "=." + PAYLOAD + ".ab==";
    Finding finding = encoding(text, List.of(), false).get(0);
    assertSeen("token-padding", "A part ends in =." + RESIGNING, HEADER.length(), HEADER.length() + 1, finding);
    assertEquals(HEADER + "." + PAYLOAD + ".ab", finding.repair().get().value());
  }

  @Test
  void the_other_alphabet_and_padding_are_named_one_after_the_other_with_one_repair() {
    String text = HEADER + "=." + STANDARD + "=.a/b+";
    List<Finding> both = encoding(text, List.of(), false);
    assertEquals(
        List.of("token-standard-base64", "token-padding"), both.stream().map(finding -> finding.code().id()).toList());
    assertEquals(HEADER.length(), both.get(1).start());
    assertEquals(both.get(0).repair().get().value(), both.get(1).repair().get().value());
    // An = inside a part is no padding.
    assertEquals(1, encoding("e30.e=30.ab/c", List.of(), false).size());
  }

  @Test
  void a_token_that_was_signed_as_base64url_is_only_written_anew() {
    String good = KEY.signed(HEADER + "." + PAYLOAD);
    String text = good.replace(PAYLOAD, STANDARD);
    Finding finding = encoding(text, KEYS, true).get(0);
    assertTrue(finding.seen().endsWith(" The signature was made with the given key."), finding.seen());
    assertEquals(good, finding.repair().get().value());
  }

  @Test
  void a_token_that_was_signed_as_it_is_written_is_signed_again_or_left() {
    String text = KEY.signed(HEADER + "." + STANDARD + "==");
    assertTrue(encoding(text, KEYS, false).get(0).repair().isEmpty());
    String again = encoding(text, KEYS, true).get(0).repair().get().value();
    assertTrue(again.startsWith(HEADER + "." + PAYLOAD + "."), again);
    assertTrue(KEY.verifies(again));

    List<PublicKey> other = List.of(PublicKeyText.read(TestKey.random().publicJwk()).get(), KEYS.get(0));
    assertTrue(encoding(text, other, true).get(0).repair().isEmpty());
    String hs256 = KEY.signed(base64Url("{\"alg\":\"HS256\"}") + "." + STANDARD);
    assertTrue(encoding(hs256, KEYS, true).get(0).repair().isEmpty());
  }

  @Test
  void a_part_that_is_a_json_object_is_read_even_in_standard_base64() {
    String text = HEADER + "==." + STANDARD + ".";
    TokenFindings out = findings(text);
    PartReader reader = reader(text, out);
    assertEquals("ES256", reader.header().get().object().text("alg"));
    assertEquals(">>>???", reader.payload().get().object().text("a"));
    reader.signature("ES256");
    assertTrue(out.all().isEmpty());
  }

  @Test
  void a_payload_that_is_none_is_said_to_be_what_it_is() {
    assertPayload("token-payload-not-json", "The payload is empty.", "", 0, 0);
    assertPayload(
        "token-payload-not-json", "The payload decodes to text that is not JSON.", base64Url("{\"a\":x}"), 6, 7);
    assertPayload(
        "token-payload-not-json", "The payload decodes to text that is not JSON.", base64Url("{\"a\":1"), 7, 8);
    assertPayload(
        "token-payload-not-json", "The payload decodes to JSON that is not an object.", base64Url("[1]"), 0, 4);
    assertPayload("token-payload-not-json", "The payload begins with a byte order mark, which JSON does not allow.",
        base64Url("\ufeff{}"), 0, 1);
    assertPayload("token-payload-not-json", "The payload decodes to bytes that are not UTF-8.", "eyL_In0", 2, 3);
    assertPayload(
        "token-invalid-base64url", "Character 4 of the payload is “?”, which does not belong there.", "eyJ?In0", 3, 4);
    assertPayload(
        "token-invalid-base64url", "The payload has 5 characters, a length that base64url never has.", "eyJhb", 4, 5);
    assertPayload(
        "token-invalid-base64url", "The last character of the payload has bits set that must be zero.", "e31", 2, 3);
  }

  @Test
  void a_header_is_named_as_such() {
    TokenFindings out = findings("e30x=a.e30.");
    assertTrue(reader("e30x=a.e30.", out).header().isEmpty());
    assertSeen("token-invalid-base64url", "Character 5 of the header is “=”, which does not belong there.", 4, 5,
        out.all().get(0));
  }

  @Test
  void a_signature_that_was_cut_off_is_told_from_one_with_foreign_characters() {
    String cut = "A".repeat(85);
    assertSignature("token-signature-length", "It has 85 characters; 64 bytes take 86.", cut, "ES256", 0, 85);
    assertSignature("token-invalid-base64url", "The signature has 85 characters, a length that base64url never has.",
        cut, "HS256", 84, 85);
    assertSignature("token-invalid-base64url", "Character 2 of the signature is “?”, which does not belong there.",
        "A?".repeat(43), "ES256", 1, 2);
    assertSignature("token-invalid-base64url", "The last character of the signature has bits set that must be zero.",
        "A".repeat(85) + "B", "ES256", 85, 86);
    for (String any : new String[] {"", "A".repeat(86), "A".repeat(84)}) {
      String text = "e30.e30." + any;
      TokenFindings out = findings(text);
      reader(text, out).signature("ES256");
      assertTrue(out.all().isEmpty(), any);
    }
  }

  private static void assertSignature(String code, String seen, String part, String alg, int start, int end) {
    TokenFindings out = findings("e30.e30." + part);
    reader("e30.e30." + part, out).signature(alg);
    assertSeen(code, seen, 8 + start, 8 + end, out.all().get(0));
  }

  private static void assertPayload(String code, String seen, String part, int start, int end) {
    String text = "e30=." + part + ".";
    TokenFindings out = findings(text);
    assertFalse(reader(text, out).payload().isPresent());
    assertSeen(code, seen, 5 + start, 5 + end, out.all().get(0));
    assertEquals(1, out.all().size());
  }

  private static void assertSeen(String code, String seen, int start, int end, Finding finding) {
    assertEquals(code + ": " + seen + " " + start + "-" + end,
        finding.code().id() + ": " + finding.seen() + " " + finding.start() + "-" + finding.end());
  }

  private static List<Finding> encoding(String text, List<PublicKey> keys, boolean isPrivate) {
    String d = KEY.privateJwk();
    d = d.substring(d.indexOf("\"d\":\"") + 5, d.length() - 2);
    TokenFindings out = findings(text);
    reader(text, out).readEncoding(keys, isPrivate ? Optional.of(Base64.getUrlDecoder().decode(d)) : Optional.empty());
    return out.all();
  }

  private static TokenFindings findings(String text) {
    TokenPieces pieces = new TokenPieces(text, text.length());
    pieces.takeAll(0);
    return new TokenFindings(new TokenText(text, new WrittenOut(text, true), pieces, List.of()));
  }

  private static PartReader reader(String text, TokenFindings out) {
    return new PartReader(CompactJws.split(text).get(), out);
  }

  private static String base64Url(String text) {
    return TestKey.base64Url(TestKey.utf8(text));
  }
}
