package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SteadyTest {
  @Test
  void a_click_soon_after_another_in_the_same_place_belongs_to_it() {
    assertTrue(Steady.isSecondHalf(180, 0, 0));
    assertTrue(Steady.isSecondHalf(480, -3, 2));
  }

  @Test
  void a_click_later_or_elsewhere_is_one_of_its_own() {
    assertFalse(Steady.isSecondHalf(700, 0, 0));
    assertFalse(Steady.isSecondHalf(180, 40, 0));
    assertFalse(Steady.isSecondHalf(180, 0, -40));
  }
}
