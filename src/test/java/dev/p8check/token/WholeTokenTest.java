package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WholeTokenTest {
  private static final String HEADER = "eyJhbGciOiJFUzI1NiJ9";
  private static final String PAYLOAD = "eyJhdWQiOiJhcHBzdG9yZWNvbm5lY3QtdjEifQ";
  private static final String SIGNATURE = "Ab-_".repeat(21) + "Ag";
  private static final String TOKEN = HEADER + "." + PAYLOAD + "." + SIGNATURE;

  @Test
  void a_bare_token_is_whole_and_nothing_was_joined() {
    TokenPieces pieces = new WholeToken(TOKEN, 0, TOKEN.length()).pieces().get();
    assertEquals(TOKEN, pieces.bare());
    assertEquals(-1, pieces.breakStart());
  }

  @Test
  void only_what_stands_between_the_offsets_is_looked_at() {
    String text = "token: " + TOKEN + " (end)";
    TokenPieces pieces = new WholeToken(text, 7, 7 + TOKEN.length()).pieces().get();
    assertEquals(TOKEN, pieces.bare());
    assertEquals(7, pieces.textOffset(0));
    assertTrue(new WholeToken("a b.c.d", 0, 1).pieces().isEmpty());
    assertTrue(new WholeToken("a.b.c d", 5, 7).pieces().isEmpty());
  }

  @Test
  void a_token_that_was_broken_over_lines_is_whole() {
    assertWhole(HEADER + ".\n" + PAYLOAD + ".\n" + SIGNATURE);
    assertWhole(TOKEN.substring(0, 64) + "\r\n  " + TOKEN.substring(64, 128) + "\r\n  " + TOKEN.substring(128));
    assertWhole(HEADER + " . " + PAYLOAD + " . " + SIGNATURE);
  }

  @Test
  void words_and_labels_around_it_are_no_part_of_a_whole() {
    for (String text : new String[] {"Here: " + TOKEN, TOKEN + " is it", "TOKEN=" + TOKEN, "token=" + TOKEN,
        "a/" + TOKEN, "a+" + TOKEN, "-" + TOKEN,
        "_" + TOKEN, ".." + TOKEN, TOKEN + "/path", TOKEN + "+1", TOKEN + "...", TOKEN + ",", TOKEN + ")x",
        "(" + TOKEN + ")",
        TOKEN + "\n" + TOKEN, TOKEN + " " + "x".repeat(20)}) {
      assertNotWhole(text);
    }
  }

  @Test
  void text_without_a_dot_or_of_any_length_is_none() {
    assertNotWhole("");
    assertNotWhole(HEADER);
    assertNotWhole("e".repeat(2 * TokenInspection.MAX_LENGTH) + ".");
    String longest = HEADER + "." + "e".repeat(2 * TokenInspection.MAX_LENGTH - HEADER.length() - 2) + ".";
    assertEquals(longest, new WholeToken(longest, 0, longest.length()).pieces().get().bare());
  }

  @Test
  void a_foreign_character_inside_is_damage_and_behind_it_is_not() {
    for (String text : new String[] {HEADER + "." + PAYLOAD.replace('Q', '?') + "." + SIGNATURE,
        HEADER + "." + PAYLOAD + ".Ab*" + SIGNATURE.substring(3)}) {
      assertEquals(text, new WholeToken(text, 0, text.length()).pieces().get().bare());
    }
    assertNotWhole("x" + HEADER + "." + PAYLOAD + ".Ab*" + SIGNATURE.substring(3));
    assertNotWhole(HEADER + "." + PAYLOAD + ".a?.b");
    assertNotWhole(TOKEN + ":443");
  }

  @Test
  void standard_base64_has_slashes_and_plus_signs_of_its_own() {
    String standard = HEADER + "." + PAYLOAD + "." + "Ab+/".repeat(21) + "Ag==";
    assertEquals(standard, new WholeToken(standard, 0, standard.length()).pieces().get().bare());
  }

  @Test
  void an_encrypted_token_has_four_dots_even_when_broken() {
    String encrypted = "eyJlbmMiOiJBMjU2R0NNIn0.a.b.c.d";
    assertEquals(
        encrypted, new WholeToken(encrypted.replace("b.", "b.\n"), 0, encrypted.length() + 1).pieces().get().bare());
    assertNotWhole(HEADER + ".a.b.\nc.d");
  }

  private static void assertWhole(String text) {
    assertEquals(TOKEN, new WholeToken(text, 0, text.length()).pieces().map(TokenPieces::bare).orElse("none"), text);
  }

  private static void assertNotWhole(String text) {
    assertEquals("none", new WholeToken(text, 0, text.length()).pieces().map(TokenPieces::bare).orElse("none"), text);
  }
}
