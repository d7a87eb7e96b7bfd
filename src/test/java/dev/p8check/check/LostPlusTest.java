package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LostPlusTest {
  /** One character short of a line. */
  private static final String SHORT = "M".repeat(63);

  @Test
  void each_blank_is_a_plus_sign_where_with_them_the_lines_are_full() {
    String line = "M".repeat(31) + " " + "M".repeat(32);
    assertEquals((line + line).replace(' ', '+') + "MM+M", lost(line, line, "MM M").orElseThrow().characters().text());
    // At the end of the last line as far as its last group of four needs them.
    assertEquals(line.replace(' ', '+') + "MM++", lost(line, "MM    ").orElseThrow().characters().text());
  }

  @Test
  void in_one_line_a_blank_after_every_64_characters_is_a_line_break() {
    String line = "M".repeat(31) + " " + "M".repeat(32);
    assertEquals(
        (line + line).replace(' ', '+') + "MMMM", lost(line + " " + line + " MMMM ").orElseThrow().characters().text());
    assertFalse(lost(SHORT + "M " + SHORT + "M MMMM ").isPresent());
  }

  @Test
  void indentation_and_blanks_at_every_end_are_blanks() {
    assertFalse(lost(SHORT + " ", SHORT + " ", "MMMM").isPresent());
    assertFalse(lost(" " + SHORT, " " + SHORT, "MMMM").isPresent());
    assertTrue(lost(SHORT + " ", " " + SHORT, "MMMM").isPresent());
    assertFalse(lost(" " + SHORT).isPresent());
    assertFalse(lost().isPresent());
  }

  @Test
  void a_line_of_another_length_or_with_a_blank_every_few_characters_has_lost_none() {
    assertFalse(lost(SHORT, SHORT + " ", "MMMM").isPresent());
    assertFalse(lost("MMM ".repeat(15) + "MMMM", "MMMM").isPresent());
  }

  private static Optional<LostPlus> lost(String... lines) {
    TracedText text = TracedText.of(String.join("\n", lines));
    List<KeyLine> read = new ArrayList<>();
    int from = 0;
    for (String line : lines) {
      read.add(KeyLine.of(text, from, from + line.length()));
      from += line.length() + 1;
    }
    return LostPlus.in(read);
  }
}
