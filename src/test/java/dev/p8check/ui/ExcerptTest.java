package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void a_space_is_shown_by_its_sign_and_named() {
    Excerpt excerpt = Excerpt.of("2X9R4HXF34 ", 10, 11);
    assertEquals(new Excerpt("2X9R4HXF34", "␣", "", List.of("SPACE U+0020")), excerpt);
  }

  @Test
  void a_zero_width_space_is_named_as_unicode_names_it() {
    assertEquals(List.of("ZERO WIDTH SPACE U+200B"), Excerpt.of("2X9\u200bR4", 3, 4).names());
    assertEquals("[U+200B]", Excerpt.of("2X9\u200bR4", 3, 4).marked());
  }

  @Test
  void a_place_between_two_characters_is_marked_with_a_caret() {
    assertEquals("‸", Excerpt.of("-----BEGIN PRIVATE KEY-----\nAAAA\n", 33, 33).marked());
  }

  @Test
  void only_what_is_around_the_mark_is_shown() {
    Excerpt excerpt = Excerpt.of("a".repeat(100) + "?" + "b".repeat(100), 100, 101);
    assertEquals("…" + "a".repeat(20), excerpt.before());
    assertEquals("b".repeat(20) + "…", excerpt.after());
  }

  @Test
  void a_long_mark_is_shown_by_its_two_ends() {
    String marked = Excerpt.of("(" + "a".repeat(500) + ")", 1, 501).marked();
    assertEquals("a".repeat(24) + " … " + "a".repeat(24), marked);
  }

  @Test
  void a_character_of_two_halves_is_never_cut_between_them() {
    String emoji = "\ud83d\ude00";
    Excerpt around = Excerpt.of(
        "a".repeat(9) + emoji + "b".repeat(19) + "?" + "c".repeat(19) + emoji + "d".repeat(9), 30, 31);
    assertEquals("…" + emoji + "b".repeat(19), around.before());
    assertEquals("c".repeat(19) + "…", around.after());
    String marked = Excerpt.of("(" + "a".repeat(23) + emoji + "b".repeat(100) + emoji + "c".repeat(23) + ")", 1, 151)
        .marked();
    assertEquals("a".repeat(23) + " … " + emoji + "c".repeat(23), marked);
    assertEquals(emoji, Excerpt.of("a" + emoji, 0, 1).after());
  }

  @Test
  void each_name_is_told_once() {
    assertEquals(
        List.of("ZERO WIDTH SPACE U+200B", "NO-BREAK SPACE U+00A0"), Excerpt.of("\u200b\u00a0\u200b", 0, 3).names());
    assertEquals(List.of(), Excerpt.of("a b", 0, 3).names());
  }

  @Test
  void a_line_of_a_log_is_shown_with_its_spaces() {
    String line = "[!] Authentication credentials are missing or invalid. - Provide a properly configured bearer token";

    assertEquals(line, Excerpt.ofLog("first\n" + line + "\nlast", 6, 6 + line.length()).marked());
    assertSame(Excerpt.NONE, Excerpt.ofLog(line, 0, line.length()));
  }

  @Test
  void the_whole_of_a_long_text_is_not_shown_again() {
    assertSame(Excerpt.NONE, Excerpt.of("a".repeat(200), 0, 200));
  }

  @Test
  void offsets_outside_the_text_do_no_harm() {
    for (int start = -3; start < 8; start++) {
      for (int end = -3; end < 8; end++) {
        assertTrue(Excerpt.of("abcd", start, end).before().length() <= 4);
      }
    }
  }
}
