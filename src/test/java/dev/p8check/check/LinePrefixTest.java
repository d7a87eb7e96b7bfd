package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.testing.TestKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinePrefixTest {
  private static final String PEM = TestKey.random().privatePem();
  private static final String OTHER = TestKey.random().privatePem();
  private static final String BODY = PEM.substring(28, PEM.indexOf("-----END"));

  private FindingList findings;

  @Test
  void what_stands_in_front_of_every_line_is_taken_off() {
    for (String prefix : new String[] {"# ", "// ", "+ ", "+", "| ", "app-1  | ", "x: ", "[12:00] "}) {
      assertRemoved(PEM, prefixed(prefix, PEM));
      Finding finding = findings.asReported().get(0);
      assertEquals(Words.count(prefix.length(), "character") + " of other text before every line. 0-" + prefix.length(),
          finding.seen() + " " + finding.start() + "-" + finding.end());
      assertTrue(findings.hasRepairable());
    }
  }

  @Test
  void numbers_may_count_from_line_to_line() {
    StringBuilder text = new StringBuilder();
    int number = 8;
    for (String line : PEM.split("\n")) {
      text.append(number < 10 ? " " : "").append(number++).append(": ").append(line).append('\n');
    }
    assertRemoved(PEM, text.toString());
  }

  @Test
  void numbers_may_gain_a_digit() {
    for (String separator : new String[] {" ", "  ", ":", "|", ".", "\t", ")", ":    "}) {
      for (int first : new int[] {7, 8, 9, 97, 99}) {
        StringBuilder text = new StringBuilder();
        int number = first;
        for (String line : PEM.split("\n")) {
          text.append("L").append(number++).append(separator).append(line).append('\n');
        }
        assertRemoved(PEM, text.toString());
        String widest = Words.count((first < 10 ? 3 : 4) + separator.length(), "character");
        assertEquals("Up to " + widest + " of other text before every line.", findings.asReported().get(0).seen());
      }
    }
  }

  @Test
  void what_is_not_parted_from_a_number_may_be_the_keys() {
    String[] lines = PEM.split("\n");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      text.append(i + 8).append(lines[i]).append('\n');
    }
    assertLeft(text.toString());
  }

  @Test
  void the_blank_behind_it_may_be_lost_where_nothing_else_is_in_the_line() {
    for (String prefix : new String[] {"# ", "// ", "12  "}) {
      String text = prefixed(prefix, PEM.replaceFirst("\n", "\n\n"));
      assertRemoved(PEM.replaceFirst("\n", "\n\n"), text.replace(prefix + "\n", prefix.trim() + "\n"));
    }
  }

  @Test
  void lines_may_be_indented_behind_it() {
    String indented = PEM.substring(0, PEM.length() - 1).replace("\n", "\n    ") + "\n";
    assertRemoved(prefixed(" ", indented), prefixed("# ", indented));
    assertRemoved(prefixed(" ", "- " + indented), prefixed("| ", "- " + indented));
  }

  @Test
  void the_minus_of_a_removed_line_is_told_from_the_hyphens() {
    assertRemoved(PEM, prefixed("-", PEM));
  }

  @Test
  void indentation_and_the_marks_of_a_mail_are_left_to_others() {
    for (String prefix : new String[] {"", "  ", "\t", "> ", ">", "\"", "#".repeat(81)}) {
      assertLeft(prefixed(prefix, PEM));
    }
  }

  @Test
  void a_line_without_it_keeps_the_others() {
    String text = prefixed("# ", PEM);
    int second = text.indexOf("\n# ") + 1;
    assertLeft(text.substring(0, second) + text.substring(second + 2));
    assertRemoved(PEM.replaceFirst("\n", "\n\n"), text.substring(0, second) + "\n" + text.substring(second));
    assertRemoved(PEM.replaceFirst("\n", "\n\n"), text.substring(0, second) + "# \n" + text.substring(second));
  }

  @Test
  void the_same_below_end_goes_too_and_other_text_stays() {
    assertRemoved("Log:\n" + PEM + "done\nother\n", "Log:\n" + prefixed("# ", PEM) + "# done\nother\n");
    assertRemoved(PEM + OTHER, prefixed("# ", PEM + OTHER));
    assertRemoved(PEM + OTHER, prefixed("# ", PEM) + OTHER);
  }

  @Test
  void a_body_without_its_boundaries_loses_it_as_well() {
    assertRemoved(BODY, prefixed("# ", BODY));
    assertRemoved(BODY, prefixed("> ", BODY));
    assertLeft(BODY);
    assertLeft("key: " + BODY.replace("\n", ""));
    assertLeft(prefixed("  ", BODY));
  }

  @Test
  void one_boundary_alone_tells_what_stands_in_front() {
    String begun = "-----BEGIN PRIVATE KEY-----\n" + BODY;
    assertRemoved(begun, prefixed("# ", begun));
    String ended = BODY + "-----END PRIVATE KEY-----\n";
    assertRemoved(ended, prefixed("# ", ended));
    assertLeft("# " + begun);
  }

  @Test
  void every_character_that_is_left_stands_where_it_stood() {
    String text = prefixed("# ", PEM);
    TracedText removed = remove(text).get();
    for (int i = 0; i < removed.length(); i++) {
      assertEquals(removed.charAt(i), text.charAt(removed.start(i)));
    }
    assertEquals(2, removed.start(0));
    assertEquals(text.indexOf("# " + BODY.substring(0, 8)) + 2, removed.start(28));
  }

  private void assertRemoved(String expected, String text) {
    assertEquals(expected, remove(text).map(TracedText::text).orElse("nothing"), text);
  }

  private void assertLeft(String text) {
    assertEquals("nothing", remove(text).map(TracedText::text).orElse("nothing"), text);
    assertEquals(0, findings.size());
  }

  private Optional<TracedText> remove(String text) {
    findings = new FindingList(Field.PRIVATE_KEY);
    return LinePrefix.remove(TracedText.of(text), BoundaryScanner.scan(text), findings);
  }

  private static String prefixed(String prefix, String text) {
    return prefix + text.substring(0, text.length() - 1).replace("\n", "\n" + prefix) + "\n";
  }
}
