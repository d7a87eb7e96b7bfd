package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTextTest {
  private static final double NOW = seconds("2026-11-26T15:00:00Z");
  private static final double PARIS = 3600;

  @Test
  void a_time_alone_is_the_last_of_that_day_or_the_day_before() {
    assertMoment("2026-11-26T14:02:00Z", "14:02 UTC");
    assertMoment("2026-11-26T14:02:00Z", "14:02Z");
    assertMoment("2026-11-26T13:02:00Z", "14:02");
    assertMoment("2026-11-26T14:02:11Z", "[14:02:11 GMT]: Uploading");
    assertMoment("2026-11-25T23:58:00Z", "23:58 UTC");
    assertMoment("2026-11-26T14:02:00Z", "2:02 PM UTC");
    assertMoment("2026-11-26T00:02:00Z", "12:02 am utc");
  }

  @Test
  void dates_are_read_as_standards_and_logs_write_them() {
    assertMoment("2026-11-20T14:02:11Z", "2026-11-20T14:02:11Z");
    assertMoment("2026-11-20T14:02:11Z", "2026-11-20T14:02:11.123456Z");
    assertMoment("2026-11-20T12:02:11Z", "2026-11-20T14:02:11+02:00");
    assertMoment("2026-11-20T22:02:11Z", "2026-11-20 14:02:11,123 -0800 ERROR 401");
    assertMoment("2026-11-20T13:02:11Z", "2026-11-20 14:02:11");
    assertMoment("2026-11-20T14:02:11Z", "2026/11/20 14:02:11 UTC");
    assertMoment("2026-11-20T14:02:11Z", "Fri, 20 Nov 2026 14:02:11 GMT");
    assertMoment("2026-11-20T14:02:11Z", "Date: Fri, 20 Nov 2026 14:02:11 GMT");
    assertMoment("2026-11-20T14:02:11Z", "20/Nov/2026:14:02:11 +0000");
    assertMoment("2026-11-20T13:02:11Z", "Nov 20 14:02:11 runner sshd");
    assertMoment("2026-11-20T14:02:11Z", "Fri Nov 20 14:02:11 UTC 2026");
    assertMoment("2028-02-29T08:32:00Z", "2028-02-29 14:02 +05:30");
    assertMoment("2026-11-20T12:02:00Z", "2026-11-20 14:02 UTC+2");
  }

  @Test
  void unix_time_is_read_in_seconds_and_milliseconds() {
    assertEquals(1_795_123_456, read("1795123456"));
    assertEquals(1_795_123_456.789, read("1795123456789"));
  }

  @Test
  void what_names_no_moment_is_not_a_number() {
    for (String text : new String[] {"", "yesterday", "14", "25:00", "12:60", "1:2", "12345", "2026-11-20", ":", "::", "\ud800:00"}) {
      assertTrue(Double.isNaN(read(text)), text);
    }
  }

  @Test
  void every_day_of_the_calendar_is_the_same_as_in_the_jdk() {
    for (double at = 0; at < 3e9; at += 86_400 * 13.0) {
      String iso = Instant.ofEpochSecond((long) at).toString();
      assertEquals(at, read(iso), iso);
    }
  }

  private static void assertMoment(String expected, String text) {
    assertEquals(seconds(expected), Math.floor(read(text)), text);
  }

  private static double read(String text) {
    return MomentText.read(text, NOW, PARIS);
  }

  private static double seconds(String iso) {
    return Instant.parse(iso).getEpochSecond();
  }
}
