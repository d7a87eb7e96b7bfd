package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void lists_read_as_english() {
    assertEquals("", Words.list(List.of()));
    assertEquals("a", Words.list(List.of("a")));
    assertEquals("a and b", Words.list(List.of("a", "b")));
    assertEquals("a, b and c", Words.list(List.of("a", "b", "c")));
  }

  @Test
  void one_is_singular() {
    assertEquals("1 thing", Words.count(1, "thing"));
    assertEquals("0 things", Words.count(0, "thing"));
  }

  @Test
  void groups_keep_every_character() {
    assertArrayEquals(new String[] {"abc", "def", "g"}, Words.groups("abcdefg", 3));
    assertArrayEquals(new String[0], Words.groups("", 3));
  }
}
