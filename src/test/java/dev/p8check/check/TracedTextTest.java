package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TracedTextTest {
  @Test
  void a_given_text_stands_where_it_stands() {
    assertPlaces(TracedText.of("abc"), "abc", "0-1 1-2 2-3");
    assertEquals(3, TracedText.of("abc").start(3));
    assertEquals(0, TracedText.of("abc").end(0));
    assertEquals(0, TracedText.of("").start(0));
    assertTrue(TracedText.of("").isEmpty());
  }

  @Test
  void a_part_keeps_its_places() {
    TracedText part = TracedText.of("abcdef").slice(2, 5);
    assertPlaces(part, "cde", "2-3 3-4 4-5");
    assertPlaces(part.slice(1, 2), "d", "3-4");
    assertEquals(2, part.end(0));
    assertEquals(5, part.start(3));
    assertSame(part, part.slice(0, 3));
  }

  @Test
  void white_space_around_it_is_left_out() {
    TracedText text = TracedText.of("\t\u2028a b\r\n\u0085");
    assertPlaces(text.trimmed(), "a b", "2-3 3-4 4-5");
    assertPlaces(text.trimmedEnd(), "\t\u2028a b", "0-1 1-2 2-3 3-4 4-5");
    assertEquals("\u00a0a\u200b", TracedText.of(" \u00a0a\u200b ").trimmed().text());
    assertTrue(TracedText.of(" \n ").trimmed().isEmpty() && TracedText.of(" \n ").trimmedEnd().isEmpty());
  }

  @Test
  void what_was_put_together_points_at_what_it_stands_for() {
    TracedText source = TracedText.of("a%0Ab&#10;c");
    TracedText text = new TracedText.Builder(0).append(source, 0, 1).append('\n', 1, 4).append(source, 4, 5)
        .append('\n', 5, 10).append(source, 10, 11).build();
    assertPlaces(text, "a\nb\nc", "0-1 1-4 4-5 5-10 10-11");
    assertPlaces(text.slice(1, 4), "\nb\n", "1-4 4-5 5-10");
    assertPlaces(new TracedText.Builder(1).append(text.slice(3, 5), 0, 2).append(text, 0, 2).build(), "\nca\n",
        "5-10 10-11 0-1 1-4");
    assertEquals(10, text.slice(1, 4).start(3));
  }

  @Test
  void more_than_was_expected_finds_room() {
    TracedText.Builder builder = new TracedText.Builder(1);
    for (int i = 0; i < 100; i++) {
      builder.append((char) ('a' + i % 26), 2 * i, 2 * i + 2);
    }
    TracedText text = builder.append(TracedText.of("x".repeat(900)), 300, 900).build();
    assertEquals(700, text.length());
    assertEquals(198, text.start(99));
    assertEquals(200, text.end(100));
    assertEquals(300, text.start(100));
    assertEquals(900, text.end(700));
  }

  @Test
  void places_may_be_given() {
    assertPlaces(TracedText.of("\u00e9!", new int[] {0, 2}, new int[] {2, 3}), "\u00e9!", "0-2 2-3");
  }

  private static void assertPlaces(TracedText text, String characters, String places) {
    assertEquals(characters, text.text());
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      assertEquals(characters.charAt(i), text.charAt(i));
      found.append(i > 0 ? " " : "").append(text.start(i)).append('-').append(text.end(i + 1));
    }
    assertEquals(places, found.toString());
  }
}
