package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DistanceTest {
  @Test
  void a_span_is_given_to_the_nearest_of_its_largest_unit() {
    assertEquals("1 second", Distance.length(1));
    assertEquals("60 seconds", Distance.length(60));
    assertEquals("119 seconds", Distance.length(119.4));
    assertEquals("2 minutes", Distance.length(119.6));
    assertEquals("15 minutes", Distance.length(14 * 60 + 59));
    assertEquals("119 minutes", Distance.length(119 * 60 + 20));
    assertEquals("2 hours", Distance.length(2 * 3600 - 10));
    assertEquals("47 hours", Distance.length(-47 * 3600));
    assertEquals("2 days", Distance.length(2 * 86_400 - 60));
    assertEquals("30 days", Distance.length(30 * 86_400.0 + 60));
    assertEquals("182 days", Distance.length(182 * 86_400));
    assertEquals("57 years", Distance.length(1_795_000_000));
    assertEquals("over 10^12 years", Distance.length(Double.POSITIVE_INFINITY));
  }

  @Test
  void a_moment_lies_ahead_or_behind() {
    assertEquals("now", Distance.fromNow(-0.9));
    assertEquals("in 15 minutes", Distance.fromNow(899.5));
    assertEquals("47 minutes ago", Distance.fromNow(-47 * 60 - 3));
  }
}
