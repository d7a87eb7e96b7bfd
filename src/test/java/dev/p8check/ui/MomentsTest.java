package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final double NOW = 1_800_000_000;

  @Test
  void distances_say_their_direction() {
    assertEquals("in 15 minutes", Moments.distance(NOW + 900, NOW));
    assertEquals("47 minutes ago", Moments.distance(NOW - 47 * 60, NOW));
    assertEquals("now", Moments.distance(NOW + .4, NOW));
  }

  @Test
  void spans_are_told_in_their_two_largest_units() {
    assertEquals("1 second", Moments.span(1));
    assertEquals("14 minutes 30 seconds", Moments.span(870));
    assertEquals("1 hour", Moments.span(3600));
    assertEquals("25 hours 1 minute", Moments.span(90_060));
    assertEquals("182 days", Moments.span(15_777_000));
  }

  @Test
  void milliseconds_taken_for_seconds_are_still_a_span() {
    assertEquals("24855 days", Moments.span(1e12));
  }
}
