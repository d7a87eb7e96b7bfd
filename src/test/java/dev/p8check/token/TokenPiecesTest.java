package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenPiecesTest {
  private static final String HEADER = "eyJhbGciOiJFUzI1NiJ9";
  private static final String PAYLOAD = "eyJhdWQiOiJhcHBzdG9yZWNvbm5lY3QtdjEifQ";
  private static final String UNSIGNED = HEADER + "." + PAYLOAD;
  private static final String TOKEN = UNSIGNED + "." + "Ab-_".repeat(21) + "Ag";

  @Test
  void a_token_ends_where_its_characters_do() {
    for (String behind : new String[] {"", " ", ",", "\"", ")", ".", "...", " and more", "\nnext line", "_", "/v1/apps",
        "+1", ":", "\\n"}) {
      assertTaken(TOKEN, TOKEN + behind, TOKEN.length());
    }
  }

  @Test
  void pieces_are_joined_over_line_breaks() {
    for (String between : new String[] {"\n", "\r\n", "  \n  ", "\\\n", "=\r\n", "\" +\n \"", "\\n", "\u200b"}) {
      for (int at : new int[] {10, HEADER.length() + 1, HEADER.length() + 9, TOKEN.length() - 40}) {
        String text = TOKEN.substring(0, at) + between + TOKEN.substring(at);
        assertTaken(TOKEN, text, text.length());
      }
    }
  }

  @Test
  void every_character_knows_where_it_stood() {
    String text = ">" + TOKEN.substring(0, 30) + "\r\n" + TOKEN.substring(30, 60) + "\n\n" + TOKEN.substring(60, 90)
        + " \n" + TOKEN.substring(90, 110) + "\n"
        + TOKEN.substring(110) + "\n";
    TokenPieces pieces = new TokenPieces(text, text.length());
    pieces.take(1);
    assertEquals(TOKEN, pieces.bare());
    int at = 0;
    for (int i = 0; i < TOKEN.length(); i++) {
      at = text.indexOf(TOKEN.charAt(i), at);
      assertEquals(at++, pieces.textOffset(i), "" + i);
    }
    assertEquals(text.length() - 1, pieces.textOffset(TOKEN.length()));
    assertEquals(31, pieces.breakStart());
    assertEquals(33, pieces.breakEnd());
  }

  @Test
  void the_next_word_is_not_joined() {
    assertTaken(UNSIGNED + ".Ab", UNSIGNED + ".Ab\nnext", UNSIGNED.length() + 3);
    assertTaken(UNSIGNED + ".Ab", UNSIGNED + ".Ab " + "w".repeat(15), UNSIGNED.length() + 3);
    assertTaken(UNSIGNED + ".Ab" + "w".repeat(16), UNSIGNED + ".Ab " + "w".repeat(16), UNSIGNED.length() + 20);
    assertTaken(UNSIGNED + ".Ab", UNSIGNED + ".Ab " + "w".repeat(95), UNSIGNED.length() + 3);
    assertTaken(UNSIGNED + ".Ab", UNSIGNED + ".Ab " + "w".repeat(16) + ":", UNSIGNED.length() + 3);
    assertTaken(TOKEN, TOKEN + "\n" + "w".repeat(16), TOKEN.length());
    String all = TOKEN.substring(0, TOKEN.length() - 3) + " " + TOKEN.substring(TOKEN.length() - 3);
    assertTaken(TOKEN, all + ".", all.length());
  }

  @Test
  void a_short_last_line_is_joined_where_lines_were_joined_before() {
    String der = UNSIGNED + "." + "MEUCIQ".repeat(14) + "abcdefgh";
    String text = der.substring(0, 64) + "\n" + der.substring(64, der.length() - 8) + "\n"
        + der.substring(der.length() - 8);
    assertTaken(der, text + "\n", text.length());
  }

  @Test
  void a_slash_goes_on_with_standard_base64_and_with_der() {
    String standard = UNSIGNED + "." + "Ab+/".repeat(21) + "Ag==";
    assertTaken(standard, standard + " ", standard.length());
    String der = UNSIGNED + ".ME" + "a".repeat(84) + "/aaaa";
    assertTaken(der, der, der.length());
  }

  @Test
  void the_end_of_what_is_looked_at_is_the_end() {
    TokenPieces pieces = new TokenPieces(TOKEN, HEADER.length());
    assertEquals(HEADER.length(), pieces.take(0));
    assertEquals(HEADER, pieces.bare());
  }

  @Test
  void everything_or_everything_but_breaks_is_taken_as_it_is() {
    String text = "x a?b\n c";
    TokenPieces all = new TokenPieces(text, text.length());
    all.takeAll(2);
    assertEquals("a?b\n c", all.bare());
    assertEquals(2, all.textOffset(0));
    TokenPieces whole = new TokenPieces(text, text.length());
    whole.takeWhole(2);
    assertEquals("a?bc", whole.bare());
    assertEquals(7, whole.textOffset(3));
    assertEquals(5, whole.breakStart());
  }

  @Test
  void nothing_taken_stands_at_the_end() {
    TokenPieces none = new TokenPieces("abc", 3);
    none.takeAll(3);
    assertEquals("", none.bare());
    assertEquals(3, none.textOffset(0));
    assertFalse(none.isMasked());
  }

  @Test
  void a_signature_that_was_blacked_out_is_masked() {
    for (String mask : new String[] {"***", "[REDACTED]", "\u2026", "\u2022\u2022", "\u2588"}) {
      assertTrue(isMasked(UNSIGNED + "." + mask), mask);
    }
    for (String behind : new String[] {".", ". *", ".Ab***", "", " ***", ".<x>"}) {
      assertFalse(isMasked(UNSIGNED + behind), behind);
    }
  }

  @Test
  void a_header_and_a_payload_alone_are_taken_where_no_second_dot_follows() {
    assertEquals(UNSIGNED.length(), new TokenPieces(UNSIGNED, UNSIGNED.length()).takeUnsigned(0));
    assertEquals(
        2 + UNSIGNED.length(), new TokenPieces("> " + UNSIGNED + ", x", UNSIGNED.length() + 5).takeUnsigned(2));
    for (String text : new String[] {TOKEN, UNSIGNED + ".", UNSIGNED + "\n.Ab", HEADER, HEADER + ".", HEADER + ".abc",
        "abc." + PAYLOAD}) {
      TokenPieces pieces = new TokenPieces(text, text.length());
      assertEquals(0, pieces.takeUnsigned(0), text);
      assertEquals("", pieces.bare(), text);
    }
  }

  private static boolean isMasked(String text) {
    TokenPieces pieces = new TokenPieces(text, text.length());
    pieces.take(0);
    return pieces.isMasked();
  }

  private static void assertTaken(String bare, String text, int end) {
    TokenPieces pieces = new TokenPieces(text, text.length());
    assertEquals(end, pieces.take(0), text);
    assertEquals(bare, pieces.bare(), text);
  }
}
