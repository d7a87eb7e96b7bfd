package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogTest {
  @Test
  void a_line_is_what_stands_between_line_ends_without_its_blanks() {
    String text = "one\r\n\t two words \t\rthree";
    for (int at = text.indexOf("two"); at <= text.indexOf("words") + 5; at++) {
      assertEquals(text.indexOf("two"), Log.lineStart(text, at));
      assertEquals(text.indexOf("words") + 5, Log.lineEnd(text, at));
    }
    assertEquals(0, Log.lineStart(text, 2));
    assertEquals(text.length(), Log.lineEnd(text, text.length()));
    assertEquals(0, Log.lineStart("", 0) + Log.lineEnd("", 0));
  }

  @Test
  void a_blank_line_starts_and_ends_where_it_is_looked_at() {
    String text = "a\n   \nb";
    assertEquals(4, Log.lineStart(text, 4));
    assertEquals(4, Log.lineEnd(text, 4));
  }

  @Test
  void a_long_line_is_cut_on_both_sides() {
    String text = "x".repeat(1000);
    assertEquals(300, Log.lineStart(text, 500));
    assertEquals(700, Log.lineEnd(text, 500));
  }

  @Test
  void a_word_of_the_line_is_found_whatever_its_case_and_far_away() {
    String text = "curl\nCURL  -x " + "y".repeat(900) + " z\nend";
    int at = text.indexOf(" z");
    assertTrue(Log.lineHolds(text, at, "curl -x"));
    assertTrue(Log.lineHolds(text, 5, " z"));
    assertFalse(Log.lineHolds(text, at, "end"));
    assertFalse(Log.lineHolds("curl" + "y".repeat(1100), 1100, "curl"));
  }

  @Test
  void times_and_signs_are_no_words_before_a_first_one() {
    for (String front : new String[] {"", "  ", "2026-07-01T10:00:00.1234567Z ", "[12:30:01]: ", "> ", "word\n"}) {
      assertTrue(Log.isFirst(front + "Error", front.length()), front);
    }
    for (String front : new String[] {"an ", "12:30 PM ", "ERROR: ", "2026-Jul-01 "}) {
      assertFalse(Log.isFirst(front + "Error", front.length()), front);
    }
  }

  @Test
  void two_lines_have_the_same_prefix_up_to_numbers() {
    assertTrue(samePrefix("app-1  | ", "app-1  | ", "GET x"));
    assertTrue(samePrefix("[12:30:01] web: ", "[9:7:222] web: \"", "GET x"));
    assertFalse(samePrefix("app-1 | ", "db-1 | ", "GET x"));
    assertFalse(samePrefix("app ", "app ", "GET x"));
    assertFalse(samePrefix("app|", "app|", "GET x"));
    assertFalse(samePrefix("app | web: ", "app | ", ""));
    assertFalse(samePrefix("app a| ", "app 1| ", "GET x"));
    assertFalse(samePrefix("", "", "GET x"));
  }

  @Test
  void an_address_ends_at_what_was_put_around_it() {
    for (String behind : new String[] {"", " x", "\n", "\"", "'", ">", ")", "]", "]]", "\t"}) {
      assertEquals(11, Log.addressEnd("https://a/b" + behind, 3), behind);
    }
    String query = "https://a/b?filter[app]=1&x[y]=2";
    assertEquals(query.length(), Log.addressEnd("[" + query + "]", 1) - 1);
    assertEquals(5000 - 904, Log.addressEnd("a".repeat(5000), 0));
  }

  @Test
  void digits_are_ascii_and_a_number_has_nine_at_most() {
    assertEquals(3, Log.digits("a404b", 1));
    assertEquals(0, Log.digits("a404b", 0) + Log.digits("404", 3) + Log.digits("\u0664\u0660", 0));
    assertEquals(404, Log.number("a0404b", 1));
    assertEquals(999_999_999, Log.number("999999999", 0));
    assertEquals(-1, Log.number("1000000000", 0));
    assertEquals(-1, Log.number("x1", 0));
    assertEquals(0, Log.number("0", 0));
  }

  @Test
  void signs_between_a_name_and_its_value_are_skipped_up_to_the_line_end() {
    String[] signs = {"", ":", "\": \"", " = ", "=>", " | ", ": [(", "\\\":\\\"", "\u00a0\u201c"};
    for (String between : signs) {
      assertEquals(between.length(), Log.skipPunctuation(between + "401", 0), between);
    }
    assertEquals(1, Log.skipPunctuation(":\n401", 0));
    assertEquals(0, Log.skipPunctuation("-401", 0));
    assertEquals(48, Log.skipPunctuation(" ".repeat(60), 0));
    assertTrue(Log.isPunctuation('\n') && Log.isPunctuation('>') && !Log.isPunctuation('(') && !Log.isPunctuation(','));
  }

  @Test
  void a_part_on_one_line_has_single_spaces() {
    assertEquals(" a b c ", Log.oneLine("\r\n a \t\nb c\n"));
    assertEquals("", Log.oneLine(""));
    assertEquals("a\u00a0\u00a0b", Log.oneLine("a\u00a0\u00a0b"));
  }

  private static boolean samePrefix(String front, String other, String behind) {
    String text = other + behind + "\n" + front + "status";
    return Log.isBehindSamePrefix(text, text.length() - 6, other.length());
  }
}
