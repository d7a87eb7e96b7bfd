package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void a_text_has_one_line_more_than_line_feeds() {
    assertArrayEquals(new String[] {""}, Lines.of(""));
    assertArrayEquals(new String[] {"a"}, Lines.of("a"));
    assertArrayEquals(new String[] {"", "a", "", "b", ""}, Lines.of("\na\n\nb\n"));
  }
}
