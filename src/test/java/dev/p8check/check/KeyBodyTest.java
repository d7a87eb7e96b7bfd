package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyBodyTest {
  /**
   * A SEQUENCE of 62 octets: its Base64 ends in one sign of padding and has both characters that alphabets differ in.
   */
  private static final byte[] DER = der(62);
  private static final String BODY = Base64.getEncoder().encodeToString(DER);

  private FindingList findings = new FindingList(Field.PRIVATE_KEY);

  @Test
  void a_whole_body_is_decoded_without_a_word() {
    assertArrayEquals(DER, decode(BODY).get());
    assertTrue(findings.asReported().isEmpty());
    assertEquals(0, decode("").get().length);
  }

  @Test
  void the_url_alphabet_is_reported_once_and_read() {
    String url = BODY.replace('+', '-').replace('/', '_');
    int first = Math.min(BODY.indexOf('+'), BODY.indexOf('/'));
    assertArrayEquals(DER, decode(url).get());
    assertFound("private-key-base64url-alphabet", first, first + 1);
    assertTrue(findings.hasRepairable());
    assertEquals(BODY, KeyBody.standard(url));
    assertEquals("a b\u00e9=", KeyBody.standard("a b\u00e9="));
    assertEquals("++//", KeyBody.standard("-+_/"));

    assertTrue(decode("---" + "A".repeat(61)).isPresent());
    assertTrue(findings.asReported().isEmpty());
  }

  @Test
  void padding_that_is_missing_or_too_long_is_reported_where_it_belongs() {
    String bare = BODY.substring(0, BODY.length() - 1);
    assertArrayEquals(DER, decode(bare).get());
    assertFound("private-key-truncated-base64", bare.length(), bare.length());
    assertTrue(findings.asReported().get(0).seen().endsWith("is missing."));
    assertArrayEquals(DER, decode(BODY + "==").get());
    assertFound("private-key-truncated-base64", bare.length(), bare.length() + 3);
    assertTrue(findings.hasRepairable());
  }

  @Test
  void a_body_that_was_cut_off_gives_nothing() {
    String cut = BODY.substring(0, 50);
    assertTrue(decode(cut).isEmpty());
    assertFound("private-key-truncated-base64", 50, 50);
    assertFalse(findings.hasRepairable());
    assertEquals("50 characters; Base64 comes in groups of 4, so 2 or more are missing, or 2 too many.",
        findings.asReported().get(0).seen());
    assertTrue(decode(BODY.substring(0, 49)).isEmpty());
    assertEquals(48 / 4 * 3, decode(BODY.substring(0, 48)).get().length);
  }

  @Test
  void a_foreign_character_is_named_where_it_stands() {
    String body = BODY.substring(0, 20) + "?" + BODY.substring(21);
    findings.report(PrivateKeyCode.PRIVATE_KEY_INDENTED, "x", 0, 1);
    assertTrue(KeyBody.decode(TracedText.of("\n\n" + body).slice(2, 2 + body.length()), findings).isEmpty());
    assertEquals(2, findings.size());
    Finding finding = findings.asReported().get(1);
    assertEquals("\u201c?\u201d at character 21 of the body.", finding.seen());
    assertEquals("22-23", finding.start() + "-" + finding.end());

    assertTrue(decode(BODY.substring(0, 20) + "\ud83d\ude00=" + BODY.substring(23)).isEmpty());
    assertFound("private-key-invalid-base64-character", 20, 22);
    assertTrue(findings.asReported().get(0).seen().startsWith("U+1F600 at character 21 of the body"));
  }

  @Test
  void among_many_foreign_characters_nothing_else_matters() {
    findings.report(PrivateKeyCode.PRIVATE_KEY_INDENTED, "x", 0, 1);
    assertTrue(KeyBody.decode(TracedText.of("A".repeat(19) + "?"), findings).isEmpty());
    assertEquals(2, findings.size());
    assertTrue(KeyBody.decode(TracedText.of("A".repeat(18) + "?"), findings).isEmpty());
    assertFound("private-key-invalid-base64-character", 18, 19);
  }

  @Test
  void a_mask_is_marked_from_its_first_to_its_last_character() {
    assertMasked("MIGT", "...", "AgEA");
    assertMasked("MIGT", "*****", "AgEA");
    assertMasked("MIGT", "[REDACTED]", "");
    assertMasked("MIGT", "<removed]", "");
    assertMasked("MIGT", "REDACTED", "AgEA");
    assertMasked("MIGT", "truncated", "AgEA");
    assertMasked("", "[masked]", "AgEA");
    assertMasked("MIGT", "\u2026", "AgEA");
    assertMasked("MIGT", "X".repeat(20), "AgEA".repeat(5));
  }

  @Test
  void a_placeholder_stands_for_the_whole() {
    assertTrue(decode("$PRIVATE_KEY").isEmpty());
    assertFound("private-key-placeholder", 0, 12);
  }

  @Test
  void the_first_characters_tell_the_size() {
    assertEquals(BODY.length(), KeyBody.size(BODY.substring(0, KeyBody.HEAD)));
    assertEquals(200, KeyBody.size("MIGTAgEA"));
    for (String head : new String[] {"AAAAAAAA", "M???????", "MP//////", "0IGTAgEA"}) {
      assertEquals(0, KeyBody.size(head), head);
    }
  }

  @Test
  void one_sequence_and_nothing_else_is_whole() {
    assertTrue(KeyBody.isWhole(DER) && KeyBody.isWhole(new byte[] {0x30, 0}));
    assertFalse(
        KeyBody.isWhole(new byte[0]) || KeyBody.isWhole(new byte[] {0x30}) || KeyBody.isWhole(new byte[] {0x30, 1}));
    assertFalse(KeyBody.isWhole(new byte[] {0x30, 0, 0}) || KeyBody.isWhole(new byte[] {0x31, 0}));
  }

  private void assertMasked(String front, String mask, String behind) {
    assertTrue(decode(front + mask + behind).isEmpty());
    assertFound("private-key-redacted", front.length(), front.length() + mask.length());
  }

  private void assertFound(String code, int start, int end) {
    Finding finding = findings.asReported().get(0);
    assertEquals(code + " " + start + "-" + end, finding.code().id() + " " + finding.start() + "-" + finding.end());
    assertEquals(1, findings.size());
  }

  private Optional<byte[]> decode(String body) {
    findings = new FindingList(Field.PRIVATE_KEY);
    return KeyBody.decode(TracedText.of(body), findings);
  }

  private static byte[] der(int length) {
    byte[] der = new byte[length];
    for (int i = 2; i < length; i++) {
      der[i] = (byte) (i < 30 ? 0xfb : 0xff);
    }
    der[0] = 0x30;
    der[1] = (byte) (length - 2);
    return der;
  }
}
