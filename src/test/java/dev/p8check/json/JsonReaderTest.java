package dev.p8check.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "{}", "[]", "0", "-0", "1", "-1", "10", "1.0", "1.5e3", "1E+2", "1e-2", "0e0", "0.1", "\"\"", "\"a\"", "true",
    "false", "null",
    " \t\r\n[ 1 , 2 ]\n", "{\"a\":{\"b\":[{}]}}", "{\"\":0}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"", "\"\u007f\"",
    "\"\u2028\"",
    "\"\\ud800\"", "\"\\uDBFF\\uDFFF\"", "\"\ud83d\ude00\"", "[[[[]]]]", "{\"a\":1,\"a\":2}", "\"\\u0000\"",
    "123456789012345678901234567890"
  })
  void what_rfc_8259_allows_is_read(String text) throws JsonException {
    JsonValue value = JsonReader.read(text);
    assertEquals(text.trim(), text.substring(value.start(), value.end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1]]", "{\"a\"", "{\"a\":", "{\"a\":1",
    "{\"a\":1,", "{\"a\":1,}",
    "{,}", "{a:1}", "{'a':1}", "{\"a\" 1}", "{\"a\"::1}", "{1:1}", "{\"a\":1 \"b\":2}", "01", "-01", "1.", ".1", "-",
    "+1", "1e", "1e+",
    "1.e1", "--1", "0x10", "1_000", "NaN", "Infinity", "-Infinity", "True", "nul", "nulls", "undefined", "\"", "\"a",
    "\"\\\"", "\"\\a\"",
    "\"\\u12\"", "\"\\u12g4\"", "\"\\U0041\"", "\"\t\"", "\"\n\"", "\"\u0000\"", "\"\u001f\"", "'a'", "\u00a01",
    "\ufeff{}", "1\u000b", "// a\n1",
    "/* a */1", "1 // a", "{}{}", "1,2", "\"a\"\"b\"", "\u0661", "[1}", "{\"a\":1]"
  })
  void anything_else_is_refused(String text) {
    assertThrows(JsonException.class, () -> JsonReader.read(text));
  }

  @Test
  void the_offset_is_that_of_the_first_character_that_cannot_stand_there() {
    assertRefusedAt(6, "{\"a\":1;}");
    assertRefusedAt(4, "[1,2");
    assertRefusedAt(3, "{} x");
    assertRefusedAt(2, "\"a\\x\"");
    assertRefusedAt(2, "\"a\n\"");
    assertRefusedAt(3, "\"\\n\n\\x");
    assertRefusedAt(1, "\"\\x\n");
    assertRefusedAt(2, "\"\\");
    assertRefusedAt(3, "\"\\\"");
    assertRefusedAt(5, "\"\\u00");
    assertRefusedAt(4, "\"\\\\\"\"");
    assertRefusedAt(1, "[1.]");
    assertRefusedAt(JsonReader.MAX_DEPTH, "[".repeat(100_000));
  }

  @Test
  void a_string_that_is_put_together_in_pieces_loses_nothing_where_they_meet() throws JsonException {
    for (int stretch : new int[] {0, 1, JsonReader.PIECE - 1, JsonReader.PIECE, 3 * JsonReader.PIECE}) {
      String stretched = "a".repeat(stretch);
      int times = 4 + 3 * JsonReader.PIECE / (stretch + 7);
      String json = ("\\n" + stretched + "\\\"\\\\\\ud83d\\ude00\\u0041\\/").repeat(times);
      String value = ("\n" + stretched + "\"\\\ud83d\ude00A/").repeat(times);
      JsonString read = assertInstanceOf(JsonString.class, JsonReader.read("\"" + json + "\""));
      assertEquals(value, read.value());
    }
  }

  @Test
  void members_keep_their_order_their_duplicates_and_their_places() throws JsonException {
    String text = "{\"b\": 1, \"a\": \"x\", \"b\": [2.50]}";
    JsonObject object = assertInstanceOf(JsonObject.class, JsonReader.read(text));
    assertEquals(List.of("b", "a", "b"), object.members().stream().map(JsonMember::name).toList());
    JsonMember last = object.member("b").orElseThrow();
    assertEquals("\"b\": [2.50]", text.substring(last.start(), last.value().end()));
    JsonNumber number = assertInstanceOf(JsonNumber.class, ((JsonArray) last.value()).items().get(0));
    assertEquals("2.50", number.literal());
    assertEquals("x", object.text("a"));
    assertEquals("", object.text("b"));
    assertEquals("", object.text("c"));
  }

  @Test
  void escapes_are_resolved() throws JsonException {
    JsonString string = assertInstanceOf(
        JsonString.class, JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\""));
    assertEquals("\"\\/\b\f\n\r\t\u00e9\ud83d\ude00", string.value());
  }

  @Test
  void sixty_four_arrays_in_each_other_are_read_and_no_more() throws JsonException {
    assertEquals(129, JsonReader.read("[".repeat(64) + "1" + "]".repeat(64)).end());
    assertRefusedAt(64, "[".repeat(65) + "]".repeat(65));
  }

  @Test
  void a_member_is_empty_where_it_is_missing_null_or_an_empty_text() throws JsonException {
    for (String empty : new String[] {"{}", "{\"a\":null}", "{\"a\":\"\"}", "{\"a\":1,\"a\":\"\"}"}) {
      assertTrue(((JsonObject) JsonReader.read(empty)).isEmpty("a"), empty);
    }
    for (String full : new String[] {"false", "0", "\"null\"", "\" \"", "[]", "{}"}) {
      assertFalse(((JsonObject) JsonReader.read("{\"a\":" + full + "}")).isEmpty("a"), full);
    }
  }

  private static void assertRefusedAt(int offset, String text) {
    JsonException thrown = assertThrows(JsonException.class, () -> JsonReader.read(text));
    assertEquals(offset, thrown.offset(), text);
  }
}
