package dev.p8check.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonNumberTest {

  @Test
  void integers_and_moments_are_exact() {
    for (String literal : new String[] {
      "0", "-0", "1", "-1", "1795000000", "1795000000.5", "1795000600.123456", "9007199254740991", "-9007199254740992",
          "1.7950009E+9",
      "17950009e2", "1795000000.0", "0.1", "1e22", "0.000001", "1795000000000e-3"
    }) {
      assertEquals(Double.parseDouble(literal), value(literal), literal);
    }
  }

  @Test
  void other_numbers_are_right_to_the_last_few_bits() {
    Random random = new Random(8259);
    for (int i = 0; i < 20_000; i++) {
      String literal = random.nextInt(1_000_000) + "." + random.nextInt(1_000_000) + "e" + (random.nextInt(500) - 250);
      double expected = Double.parseDouble(literal);
      assertTrue(Math.abs(value(literal) - expected) <= Math.abs(expected) * 1e-13, literal);
    }
  }

  @Test
  void no_length_and_no_exponent_leads_astray() {
    assertEquals(Double.POSITIVE_INFINITY, value("1e999999999999"));
    assertEquals(Double.NEGATIVE_INFINITY, value("-1e400"));
    assertEquals(0, value("1e-999999999999"));
    assertEquals(0, value("0e999999999999"));
    assertEquals(Double.POSITIVE_INFINITY, value("9".repeat(100_000)));
    assertEquals(1, value("1" + "0".repeat(500) + "e-500"));
    assertEquals(1, value("0." + "0".repeat(499) + "1e500"));
    assertEquals(1.0 / 3, value("0." + "3".repeat(100_000)), 1e-15);
  }

  private static double value(String literal) {
    return new JsonNumber(literal, 0, literal.length()).value();
  }
}
