package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import org.junit.jupiter.api.Test;

class EscapedTextTest {
  @Test
  void a_line_break_that_is_written_out_is_one() {
    for (String written : new String[] {"\\n", "\\\\n", "\\r\\n", "\\\\r\\\\n", "\\r", "\\012", "\\015\\012", "\\x0a",
        "\\u000A", "\\u000d\\u000a", "%0A", "%0d%0a", "%250A", "%25250a", "&#10;", "&#xA;",
        "&#013;&#010;", "&NewLine;", "<br>", "<br />", "<BR>", "`n", "`r`n", "\\\n", "\\ \t\r\n"}) {
      assertResolved("MIGTAgEA\nMIGTAgEA", "MIGTAgEA" + written + "MIGTAgEA");
    }
  }

  @Test
  void one_at_the_end_of_a_line_is_that_lines_end() {
    assertResolved("a\nb", "a\\n\nb");
    assertResolved("a\nb", "a\\n\\\r\nb");
    assertResolved("a\n\nb", "a\\n\n\nb");
    assertResolved("a\n\nb", "a\\n\\nb");
  }

  @Test
  void other_characters_are_resolved_too() {
    assertResolved("a+b/c=d-e\tf", "a\\+b\\/c\\=d\\-e\\tf");
    assertResolved("a+b/c= ", "a%2Bb%2fc%3D%20");
    assertResolved("<a>&+/=- ", "&lt;a&gt;&amp;&plus;&sol;&equals;&hyphen;&nbsp;");
    assertResolved("a+b", "a&#43;b");
    assertResolved("a-b", "a\\u002db");
  }

  @Test
  void quoted_printable_is_resolved_where_it_is_certain() {
    assertResolved("abcQ=", "abcQ=3D");
    assertResolved("abcQ==\n-----END", "abcQ=3D=3D\n-----END");
    assertResolved("abcdefghi", "abc=\ndef=\r\nghi");
    assertResolved("---BEGIN\nabc\n---END\n", "---BEGIN=0A=\nabc=0A=\n---END=0A=\n");
    for (String text : new String[] {"KEY=3DAbc", "abc=\ndef", "abQ=\n-----END", "abc==\n", "KEY=0Abc",
        "a: abQ=\nb: abQ=\nc", "A=abc=\nB=abc==\nC=abQ=\nD"}) {
      assertFalse(EscapedText.resolve(TracedText.of(text)).isChanged(), text);
    }
  }

  @Test
  void a_quote_alone_is_resolved_and_not_reported() {
    for (String written : new String[] {"\\\"", "&quot;", "&#34;", "\\\\\""}) {
      EscapedText text = EscapedText.resolve(TracedText.of(written + "a"));
      assertEquals("\"a", text.text().text());
      assertTrue(text.isChanged(), written);
      assertFalse(text.isEscaped(), written);
    }
    assertTrue(EscapedText.resolve(TracedText.of("\\\"a\\n")).isEscaped());
  }

  @Test
  void what_means_itself_is_left() {
    for (String text : new String[] {"", "abc", "a\\", "a\\q", "\\\\", "100%", "%0", "%0G", "%ZZ", "%0 %7f", "&", "&;",
        "&#;", "&#x;", "&#1a;", "&unknown;", "&#127;", "&#7;", "&copy", "&" + "a".repeat(20) + ";",
        "<b>", "<br", "<Br>", "`n", "a `now`", "\\x0", "\\u00g0", "%2", "\\".repeat(1000)}) {
      EscapedText resolved = EscapedText.resolve(TracedText.of(text));
      assertFalse(resolved.isChanged(), text);
      assertFalse(resolved.isEscaped(), text);
    }
  }

  @Test
  void a_backtick_counts_behind_a_line_of_a_key_or_beside_a_boundary() {
    assertResolved("KEY-----\nMI", "KEY-----`nMI");
    assertResolved("KEY----- \nMI", "KEY----- `nMI");
    assertResolved("MIGTAgEA \nMI", "MIGTAgEA `nMI");
    assertResolved("ab \n-----END", "ab `n-----END");
    for (String text : new String[] {"the `name` of", "ab `nMI", "MIGTAgE `nMI"}) {
      assertFalse(EscapedText.resolve(TracedText.of(text)).isChanged(), text);
    }
  }

  @Test
  void every_character_points_at_what_it_was_written_as() {
    TracedText text = EscapedText.resolve(TracedText.of("ab%0Acd\\r\\nef&#10;\ng")).text();
    assertEquals("ab\ncd\nef\ng", text.text());
    int[][] places = {{0, 1}, {1, 2}, {2, 5}, {5, 6}, {6, 7}, {7, 11}, {11, 12}, {12, 13}, {13, 19}, {19, 20}};
    for (int i = 0; i < places.length; i++) {
      assertEquals(places[i][0] + "-" + places[i][1], text.start(i) + "-" + text.end(i + 1), "" + i);
    }
  }

  @Test
  void the_first_is_quoted_and_all_are_counted() {
    assertReported("1 line break or other character is written as text, the first as \u201c\\n\u201d.", 1, 3, "a\\nb");
    assertReported(
        "2 line breaks or other characters are written as text, the first as \u201c%0A\u201d.", 1, 4, "a%0Ab\\n");
    assertReported("3 line breaks or other characters are written as text, the first as \u201c\\015\u201d.", 3, 7,
        "\\\"a\\015\\012\\n");
  }

  private static void assertReported(String seen, int start, int end, String text) {
    FindingList findings = new FindingList(Field.PRIVATE_KEY);
    EscapedText.resolve(TracedText.of(text)).reportIn(findings);
    Finding finding = findings.asReported().get(0);
    assertEquals(seen + " " + start + "-" + end, finding.seen() + " " + finding.start() + "-" + finding.end());
    assertTrue(findings.hasRepairable());
  }

  private static void assertResolved(String resolved, String text) {
    EscapedText escaped = EscapedText.resolve(TracedText.of(text));
    assertEquals(resolved, escaped.text().text(), text);
    assertTrue(escaped.isChanged(), text);
  }
}
