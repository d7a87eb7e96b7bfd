package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final String FORTY = "0123456789012345678901234567890123456789";

  @Test
  void every_writing_of_a_quote_is_a_quote_again() {
    assertEquals("a \"\"\" ''' b", PlainText.unescaped("a &quot;&#34;&#x22; &apos;&#39;&#x27; b").text());
  }

  @Test
  void a_line_break_that_a_report_of_tests_writes_as_a_number_is_one_again() {
    assertEquals("a\r\nb\tc\nd+e", PlainText.unescaped("a&#13;&#10;b&#9;c&#xA;d&#x2B;e").text());
  }

  @Test
  void a_page_that_was_escaped_twice_is_read_as_well() {
    assertEquals("a \"b\"", PlainText.unescaped("a &amp;quot;b&amp;amp;quot;").text());
  }

  @Test
  void what_only_looks_escaped_stays() {
    String text = "a & b && c &quot &co; &amp; d &";

    assertEquals(text, PlainText.unescaped(text).text());
  }

  @Test
  void colors_are_taken_out_and_every_offset_is_found_again() {
    PlainText text = PlainText.unescaped("\u001b[1;39m{\u001b[0m&quot;\u001b[38;5;196mab\u001b[K");

    assertEquals("{\"ab", text.text());
    assertEquals(7, text.pasted(0));
    assertEquals(30, text.pasted(3));
  }

  @Test
  void what_a_color_ends_with_begins_nothing_else() {
    PlainText text = PlainText.unescaped("a\u001b[&quot;b&quot;c");

    assertEquals("auot;b\"c", text.text());
    assertEquals(16, text.pasted(text.text().length() - 1));
  }

  @Test
  void what_only_begins_like_a_color_stays() {
    for (String text : new String[] {"\u001b", "\u001b[", "\u001b[31", "\u001b31m",
        "\u001b[" + "1;".repeat(50) + "m"}) {
      assertEquals(text, PlainText.unescaped(text).text());
    }
  }

  @Test
  void a_line_that_is_full_goes_on_in_the_next() {
    PlainText text = PlainText.unwrapped("first\n" + FORTY + "\n" + FORTY + "\r\nabc\nlast\n");

    assertEquals("first\n" + FORTY + FORTY + "abc\nlast\n", text.text());
    assertTrue(text.isUnwrapped());
  }

  @Test
  void lines_of_no_terminal_are_left_as_they_are() {
    for (String text : new String[] {"", "\n", "abc\nabc\n", FORTY, FORTY.repeat(9) + "\nabc"}) {
      assertEquals(text, PlainText.unwrapped(text).text());
      assertFalse(PlainText.unwrapped(text).isUnwrapped());
    }
  }

  @Test
  void every_character_knows_where_it_was_pasted() {
    String pasted = "&lt;a&gt;\n" + FORTY.replace('4', '&') + "\nxyz &quot;w&quot;";
    for (PlainText text : new PlainText[] {PlainText.unescaped(pasted), PlainText.unwrapped(pasted)}) {
      for (char c : "axyzw0".toCharArray()) {
        int at = text.text().indexOf(c);
        assertEquals(pasted.indexOf(c), text.pasted(at));
      }
      assertEquals(pasted.length(), text.pasted(text.text().length()));
      assertEquals(0, text.pasted(0));
    }
  }
}
