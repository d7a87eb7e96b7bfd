package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.testing.TestKey;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private static final String PEM = TestKey.random().privatePem();
  private static final String BODY = PEM.substring(28, PEM.indexOf("\n-----END")).replace("\n", "");

  @Test
  void words_of_a_template_are_a_placeholder() {
    assertMatches("YOUR_KEY_ID", "your-issuer-id-here", "<your key>", "Paste your key here", "CHANGE_ME", "changeme",
        "TODO", "Example key", "key id", "KEY_ID", "null", "undefined", "n/a",
        "ISSUER_ID", "[secret]", "Issuer ID");
  }

  @Test
  void a_variable_that_was_not_filled_in_is_a_placeholder() {
    assertMatches("$KEY", "${KEY}", "$(cat key)", "$env:KEY", "${{ secrets.KEY }}", "{{ key }}", "<KEY>", "[KEY]",
        "%KEY%", "secrets.KEY", "process.env.KEY", "ENV['KEY']", "#{key}", "@{key}", "__KEY__",
        "op://vault/item/key", "!Ref Key", "@env:KEY", "os.environ['KEY']", "$KEY[0]", "<my 2 keys>");
    assertNone("$", "$1abc", "$a b", "%%", "<5HDB3C5YBA>", "[5HDB3C5YBA]", "<" + "a".repeat(79) + ">",
        "$" + "a".repeat(80), "x${KEY}", "KEYS", "__a_");
    assertFalse(Placeholders.isVariable("KEY"));
  }

  @Test
  void one_character_over_and_over_is_a_placeholder() {
    assertMatches("XXXXXXXXXX", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "***", "???", "...", "# # #");
    assertNone("XX", "0000000000", "AAAAAAAAAA", "XXXXXXXXXY", "---", "   ");
  }

  @Test
  void a_value_is_none_though_it_has_a_word_in_it() {
    assertNone("", "5HDB3C5YBA", "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4", "TODO12345A", "YOUR123456", BODY,
        "me@example.com", "${" + BODY + "}", "KEY1234567", "none of this",
        "A".repeat(61) + "PLACEHOLDER", "-----BEGIN PRIVATE KEY-----");
    assertMatches("PLACEHOLDE your", "EXAMPLE123", "PASTE12345");
  }

  @Test
  void more_than_a_few_sentences_are_not_looked_through() {
    String words = "Put your key here. ".repeat(22);
    assertMatches(words.substring(0, Placeholders.LONGEST));
    assertNone(words.substring(0, Placeholders.LONGEST + 1));
  }

  @Test
  void a_mask_is_found_where_it_starts() {
    assertMask(2, "MI***x");
    assertMask(2, "MI...x");
    assertMask(3, "MIG\u2026");
    assertMask(1, "M\u2588");
    assertMask(1, "M\u2022\u2022");
    assertMask(4, "MIG[redacted]");
    assertMask(3, "MIG<masked>");
    assertMask(0, "truncated");
    assertMask(4, "abcdXXXXXXXXXXXXXXXX" + "b".repeat(20));
    assertMask(0, "x".repeat(8) + "#".repeat(8) + "b".repeat(17));
  }

  @Test
  void what_only_looks_like_a_mask_is_none() {
    for (String value : new String[] {"", "MI**x", "MI..x", "M\u2022x\u2022", "redacte", "[removed", "[snip", "masked",
        "abcd" + "X".repeat(15) + "b".repeat(20), "X".repeat(16) + "b".repeat(16), BODY}) {
      assertMask(-1, value);
      assertFalse(Placeholders.isRedacted(value), value);
    }
  }

  @Test
  void an_id_is_masked_at_one_side_by_four_letters() {
    assertTrue(Placeholders.isMaskedId("xxxx3C5YBA") && Placeholders.isMaskedId("5HDB3CXXXX")
        && Placeholders.isMaskedId("5H***YBA"));
    assertFalse(Placeholders.isMaskedId("xxx33C5YBA") || Placeholders.isMaskedId("5HXXXX5YBA")
        || Placeholders.isMaskedId("5HDB3C5YBA"));
  }

  private static void assertMask(int at, String value) {
    assertEquals(at, Placeholders.maskAt(value), value);
  }

  private static void assertMatches(String... values) {
    for (String value : values) {
      assertTrue(Placeholders.matches(value), value);
    }
  }

  private static void assertNone(String... values) {
    for (String value : values) {
      assertFalse(Placeholders.matches(value), value);
    }
  }
}
