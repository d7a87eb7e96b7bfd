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
  void a_zone_is_read_by_its_name_and_an_offset_is_at_most_fourteen_hours() {
    assertMoment("2026-11-26T14:02:00Z", "06:02 PST");
    assertMoment("2026-11-26T11:02:00Z", "7:02 am EDT");
    assertMoment("2026-11-26T12:02:00Z", "14:02 CEST");
    assertMoment("2026-11-26T14:02:00Z", "UTC 14:02");
    assertMoment("2026-11-26T13:02:00Z", "14:02-14:05");
    assertMoment("2026-11-26T13:02:00Z", "14:02 pstest");
    assertMoment("2026-11-26T00:02:00Z", "14:02 +14:00");
  }

  @Test
  void numbers_with_one_separator_are_a_date_where_they_can_be_one_alone() {
    assertMoment("2026-11-23T13:02:00Z", "23.11.2026 14:02");
    assertMoment("2026-11-04T13:02:00Z", "4.11.2026 14:02");
    assertMoment("2026-11-23T14:02:00Z", "11/23/2026 2:02 PM UTC");
    assertMoment("2026-11-23T14:02:00Z", "23/11/2026 14:02 UTC");
    assertMoment("2026-11-11T14:02:00Z", "11/11/2026 14:02 UTC");
    for (String text : new String[] {"11/12/2026 14:02", "2026-02-31T10:00Z", "31.4.2026 10:00", "Feb 30 10:00 UTC"}) {
      assertTrue(Double.isNaN(read(text)), text);
    }
  }

  @Test
  void a_date_without_a_year_is_the_last_of_its_kind() {
    double newYear = seconds("2027-01-02T08:00:00Z");
    assertEquals(seconds("2026-12-31T23:50:00Z"), MomentText.read("Dec 31 23:50:00 UTC", newYear, 0));
    assertEquals(seconds("2027-01-01T00:10:00Z"), MomentText.read("Jan 1 00:10:00 UTC", newYear, 0));
    assertEquals(seconds("2026-11-23T14:02:03Z"), MomentText.read("Nov 23 14:02:03 runner", newYear, 0));
  }

  @Test
  void a_month_stands_as_a_word() {
    assertMoment("2026-11-26T14:02:00Z", "step 3 decoded at 14:02 utc");
    assertMoment("2026-09-03T14:02:00Z", "3 Sept 14:02 utc");
    assertMoment("2026-09-03T14:02:00Z", "September 3, 2026, 14:02 UTC");
  }

  @Test
  void unix_time_is_read_in_seconds_and_milliseconds() {
    assertEquals(1_795_123_456, read("1795123456"));
    assertEquals(1_795_123_456.789, read("1795123456789"));
  }

  @Test
  void what_names_no_moment_is_not_a_number() {
    for (String text : new String[] {"", "yesterday", "14", "25:00", "12:60", "1:2", "12345", "2026-11-20", ":", "::",
        "\ud800:00"}) {
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
