package dev.p8check.jws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumericDateTest {

  @Test
  void a_moment_is_written_as_the_jdk_has_it() {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      long seconds = (long) (random.nextDouble() * 253_402_300_800.0);
      assertEquals(format.format(Instant.ofEpochSecond(seconds)), NumericDate.utc(seconds));
    }
    assertEquals("1970-01-01 00:00:00 UTC", NumericDate.utc(0));
    assertEquals("2000-02-29 23:59:59 UTC", NumericDate.utc(951_868_799.9));
    assertEquals("9999-12-31 23:59:59 UTC", NumericDate.utc(253_402_300_799.0));
  }

  @Test
  void what_is_no_moment_is_not_written() {
    for (double seconds : new double[] {-1, 253_402_300_800.0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertFalse(NumericDate.isMoment(seconds));
      assertEquals("", NumericDate.utc(seconds));
    }
  }

  @Test
  void digits_are_those_of_the_whole_part() {
    for (double seconds : new double[] {0, 1, 999_999, 1_000_000, 1_795_000_000, 4e9, 253_402_300_799.0,
        999_999_999_999_999.0}) {
      assertEquals(Long.toString((long) seconds), NumericDate.digits(seconds));
      assertEquals(Long.toString((long) -seconds), NumericDate.digits(-seconds));
    }
    assertEquals("1795000000", NumericDate.digits(1_795_000_000.75));
  }
}
