package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuotedPrintableTest {
  @Test
  void two_lines_that_end_in_an_equals_sign_are_joined_to_the_next() {
    assertTrue(isIn("MIGT=\nAgEA=\nMBMG"));
    assertTrue(isIn("MIGT=3D"));
    assertFalse(isIn("MIGT=\nAgEA"));
    assertFalse(isIn("MIGTAgEA=="));
    assertFalse(isIn("A=MIGT=\nB=AgEA=\nC=MBMG"));
  }

  @Test
  void a_soft_break_takes_its_line_end_along() {
    TracedText text = TracedText.of("MIGT=\r\nAgEA=");
    assertEquals(7, QuotedPrintable.softBreakEnd(text, 4));
    assertEquals(11, QuotedPrintable.softBreakEnd(text, 11));
    assertEquals(1, QuotedPrintable.softBreakEnd(TracedText.of("M=\nI"), 1));
  }

  private static boolean isIn(String text) {
    return QuotedPrintable.isIn(TracedText.of(text));
  }
}
