package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdTextTest {
  private static final IdText.Codes CODES =
      new IdText.Codes(KeyIdCode.KEY_ID_SURROUNDING_WHITESPACE, KeyIdCode.KEY_ID_INNER_WHITESPACE,
      KeyIdCode.KEY_ID_INVISIBLE_CHARACTER, KeyIdCode.KEY_ID_LOOKALIKE_CHARACTER, KeyIdCode.KEY_ID_QUOTED,
      KeyIdCode.KEY_ID_LABELLED,
      KeyIdCode.KEY_ID_BASE64_WRAPPED);
  private static final String ID = "5HDB3C5YBA";

  @Test
  void a_bare_id_is_left_alone() {
    assertUnwraps(ID, ID);
    assertUnwraps("", "");
  }

  @Test
  void what_surrounds_it_is_taken_off_and_each_reported_once() {
    assertUnwraps(ID, " " + ID + "\n", "key-id-surrounding-whitespace");
    assertUnwraps(ID, "\"" + ID + "\"", "key-id-quoted");
    assertUnwraps(ID, "KEY_ID=" + ID, "key-id-labelled");
    assertUnwraps(ID, "\ufeff" + ID + "\u200b\u200b", "key-id-invisible-character");
    assertUnwraps(ID, "\ufeffKEY_ID: '" + ID + "'", "key-id-invisible-character", "key-id-labelled", "key-id-quoted");
  }

  @Test
  void quotes_and_white_space_that_are_written_out_are_taken_off_too() {
    for (String quote : new String[] {"%22", "%27", "&quot;", "&apos;", "&#34;", "&#39;", "&#039;", "&#x27;",
        "&#x22;"}) {
      assertUnwraps(ID, quote + ID + quote, "key-id-quoted");
    }
    for (String space : new String[] {"%20", "%0A", "%0a", "%0D", "%09", "&nbsp;", "&Tab;", "&NewLine;", "&#9;",
        "&#10;", "&#13;", "&#xA;", "&#32;"}) {
      assertUnwraps(ID, ID + space, "key-id-surrounding-whitespace");
    }
    for (String sign : new String[] {"%3A", "%3a", "%3D", "%3d", "&#58;", "&equals;", "&#x3D;"}) {
      assertUnwraps(ID, "key_id" + sign + ID, "key-id-labelled");
    }
    IdText id = unwrap("%22" + ID + "%22");
    assertEquals(3, id.text().start(0));
    assertEquals(13, id.text().end(10));
    IdText inside = unwrap("5HDB%203C5YBA");
    inside.removeInnerSpace(ID::equals);
    assertFound(
        inside, "key-id-inner-whitespace: 1 white-space character inside the value, the first after character 4. 4-7");
    assertUnwraps("5HDB%4D5YBA", "5HDB%4D5YBA");
    assertUnwraps("5HDB3C5Y&#66;A", "5HDB3C5Y&#66;A");
  }

  @Test
  void a_character_in_the_notation_of_addresses_or_mails_is_the_character_and_never_the_start_of_the_id() {
    assertUnwraps(ID, "5HDB%E2%80%8B3C5YBA", "key-id-invisible-character");
    assertUnwraps(ID, "5HDB%C2%AD3C5YBA", "key-id-invisible-character");
    assertUnwraps(ID, "5HDB&#8203;3C5YBA", "key-id-invisible-character");
    assertUnwraps(ID, "5HDB=E2=80=8B3C5YBA", "key-id-invisible-character");
    assertUnwraps(ID, "%C2%A0" + ID + "%7D", "key-id-invisible-character", "key-id-quoted");
    assertUnwraps(ID, "+" + ID + "%0A", "key-id-surrounding-whitespace");
    assertUnwraps("5HDB%2D3C5YBA", "5HDB%2D3C5YBA");
    for (String text : new String[] {"2X%2D9R4HXF35", "2X%E2%809R4HXF35", "2X=E2=809R4HXF35"}) {
      IdText id = unwrap(text);
      id.takeOut(text.length() - 10, 10);
      assertEquals(text, id.text().text());
    }
  }

  @Test
  void an_id_comes_out_of_base64_with_what_was_around_it() {
    assertUnwraps(ID, base64(ID), "key-id-base64-wrapped");
    assertUnwraps(ID, base64("KEY_ID=\"" + ID + "\"\n"), "key-id-base64-wrapped", "key-id-labelled", "key-id-quoted");
    assertUnwraps(base64("no id in here"), base64("no id in here"));
  }

  @Test
  void an_invisible_character_is_named_where_it_stands() {
    IdText id = unwrap("5HDB\u200b3C5\u200bYBA");
    assertEquals(ID, id.text().text());
    assertFound(id, "key-id-invisible-character: ZERO WIDTH SPACE (U+200B) at character 5 and 1 more. 4-5");
    assertEquals(5, id.text().start(4));
  }

  @Test
  void letters_of_other_alphabets_are_replaced_in_place() {
    IdText id = unwrap("5\u041dDB3C5\u0423BA");
    assertEquals("5\u041dDB3C5\u0423BA", id.text().text());
    id.replaceLookalikes();
    assertEquals(ID, id.text().text());
    assertFound(id,
        "key-id-lookalike-character: a Cyrillic letter (U+041D) instead of \u201cH\u201d at character 2 "
            + "and 1 more. 1-2");
    IdText plain = unwrap(ID);
    plain.replaceLookalikes();
    assertEquals(0, plain.findings().size());
  }

  @Test
  void white_space_inside_goes_where_what_is_left_fits() {
    IdText id = unwrap("5HDB3 C5Y BA");
    assertEquals(ID, id.removeInnerSpace(ID::equals));
    assertEquals(ID, id.text().text());
    assertFound(
        id, "key-id-inner-whitespace: 2 white-space characters inside the value, the first after character 5. 5-6");
    assertTrue(id.findings().hasRepairable());

    IdText other = unwrap("5HDB3 C5Y BA");
    assertEquals(ID, other.removeInnerSpace(text -> false));
    assertEquals("5HDB3 C5Y BA", other.text().text());
    assertFalse(other.findings().hasRepairable());
    assertEquals(ID, unwrap(ID).removeInnerSpace(text -> false));
  }

  @Test
  void characters_that_are_not_allowed_are_counted_and_the_first_pointed_at() {
    IdText id = unwrap("5H\ud83d\ude00B 3!C");
    id.reportOthers(KeyIdCode.KEY_ID_INVALID_CHARACTER, "5HB3C");
    assertFound(id, "key-id-invalid-character: U+1F600 at character 3 and 1 more. 2-4");
  }

  @Test
  void a_key_in_place_of_the_id_is_all_there_is_to_say() {
    String pem = TestKey.random().privatePem();
    IdText id = unwrap("\ufeff" + pem);
    assertTrue(id.isKey(KeyIdCode.KEY_ID_IS_PRIVATE_KEY, KeyIdCode.KEY_ID_WRONG_LENGTH));
    assertFound(id, "key-id-is-private-key: The text of a private key, " + (1 + pem.length()) + " characters long. 0-"
        + (1 + pem.length()));
    assertEquals("\ufeff" + pem, id.text().text());
    String publicPem = "x " + TestKey.random().publicPem();
    IdText other = unwrap(publicPem);
    assertTrue(other.isKey(KeyIdCode.KEY_ID_IS_PRIVATE_KEY, KeyIdCode.KEY_ID_WRONG_LENGTH));
    assertEquals("key-id-wrong-length", other.findings().asReported().get(0).code().id());
    assertEquals(2, other.findings().asReported().get(0).start());
    assertFalse(unwrap(ID).isKey(KeyIdCode.KEY_ID_IS_PRIVATE_KEY, KeyIdCode.KEY_ID_WRONG_LENGTH));
  }

  @Test
  void several_ids_are_reported_where_white_space_parts_them() {
    IdText id = unwrap(ID + " 2X9R4HXF34");
    assertTrue(id.isSeveral(IdSearch.SEVERAL));
    assertFound(id, "key-id-inner-whitespace: It contains two or more values. 0-21");
    assertFalse(unwrap(ID + " 2X9R4HXF34").isSeveral(0));
    assertFalse(unwrap(ID + ",2X9R4HXF34").isSeveral(IdSearch.SEVERAL));
  }

  @Test
  void a_text_that_is_too_long_is_answered_without_a_look_inside() {
    assertFalse(IdText.isTooLong("a".repeat(2048)));
    assertTrue(IdText.isTooLong("a".repeat(2049)));
    IdReport report = IdText.tooLong(
        Field.KEY_ID, KeyIdCode.KEY_ID_IS_PRIVATE_KEY, KeyIdCode.KEY_ID_WRONG_LENGTH, "a".repeat(2049));
    assertEquals("key-id-wrong-length: 2049 characters",
        report.findings().get(0).code().id() + ": " + report.findings().get(0).seen().substring(0, 15));
    String key = TestKey.random().privatePem() + " ".repeat(2000);
    assertEquals("key-id-is-private-key",
        IdText.tooLong(Field.KEY_ID, KeyIdCode.KEY_ID_IS_PRIVATE_KEY, KeyIdCode.KEY_ID_WRONG_LENGTH, key)
            .findings().get(0).code().id());
  }

  @Test
  void nothing_but_wrapping_is_empty() {
    assertTrue(unwrap(" \u200b\n").isBlank());
    assertFalse(unwrap("\"\"").isBlank());
    assertTrue(unwrap("\"\"").isEmptied());
    assertFalse(unwrap("\"" + ID + "\"").isEmptied());
  }

  private static void assertUnwraps(String value, String given, String... codes) {
    IdText id = unwrap(given);
    assertEquals(value, id.text().text(), given);
    assertEquals(
        List.of(codes), id.findings().asReported().stream().map(finding -> finding.code().id()).toList(), given);
  }

  private static void assertFound(IdText id, String expected) {
    Finding finding = id.findings().asReported().get(0);
    assertEquals(expected, finding.code().id() + ": " + finding.seen() + " " + finding.start() + "-" + finding.end());
    assertEquals(1, id.findings().size());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static IdText unwrap(String given) {
    return IdText.unwrap(Field.KEY_ID, CODES, given);
  }
}
