package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PemBodyTest {
  /** Of one SEQUENCE: whole where nothing is missing. Its second and third line have a plus sign. */
  private static final String LINES = lines();
  private static final String CHARACTERS = LINES.replace("\n", "");

  @Test
  void the_lines_are_joined_without_white_space() {
    for (String text : new String[] {LINES, LINES.replace("\n", "\r\n"), "\n\n" + LINES.replace("\n", "\n\n"),
        CHARACTERS, LINES.replace("\n", "\n  "), LINES.replace("\n", " \n")}) {
      PemBody body = body(text);
      assertEquals(CHARACTERS, body.characters().text(), text);
      assertFalse(body.isQuoted() || body.hasQuotes() || body.isMixed() || body.isPlusLost(), text);
    }
    assertEquals(3, body(LINES).lines().size());
    assertEquals("", body("\n \n").characters().text());
  }

  @Test
  void only_the_region_is_read() {
    TracedText text = TracedText.of("abc\n" + LINES + "def\n");
    PemBody body = new PemBody(text, region(4, 4 + LINES.length()));
    assertEquals(CHARACTERS, body.characters().text());
    assertEquals(4, body.characters().start(0));
    assertEquals(4 + 65, body.characters().start(64));
  }

  @Test
  void what_code_and_mail_put_around_every_line_is_taken_off() {
    for (String[] wrap : new String[][] {{"\"", "\" +"}, {"'", "',"}, {"> ", ""}, {">> ", ""}, {"  + \"", "\""},
        {"", "\""}, {"", ","}, {"\u201c", "\u201d"}}) {
      PemBody body = body(wrapped(wrap[0], wrap[1]));
      assertEquals(CHARACTERS, body.characters().text(), wrap[0] + wrap[1]);
      assertTrue(body.isQuoted() && body.hasQuotes());
      assertFalse(body.isMixed());
    }
  }

  @Test
  void the_first_quotation_mark_is_pointed_at() {
    assertEquals(4, body(wrapped("  + \"", "\"")).firstQuote());
    assertEquals(0, body(wrapped("> ", "")).firstQuote());
    assertEquals(64, body(wrapped("", "\"")).firstQuote());
    assertEquals(0, body("\"\n" + LINES).firstQuote());
    assertEquals(-1, body(LINES).firstQuote());
  }

  @Test
  void the_minus_of_a_diff_is_taken_off_every_line() {
    assertEquals(CHARACTERS, body(wrapped("-", "")).characters().text());
    assertEquals("-" + CHARACTERS, body("-" + LINES).characters().text());
  }

  @Test
  void a_quotation_mark_at_one_line_is_no_quoting() {
    PemBody body = body(LINES.replaceFirst("\n", "\"\n"));
    assertFalse(body.isQuoted() || body.hasQuotes());
    assertEquals(CHARACTERS.substring(0, 64) + "\"" + CHARACTERS.substring(64), body.characters().text());
    assertTrue(body("\"" + CHARACTERS + "\"").isQuoted());
  }

  @Test
  void a_quotation_mark_on_a_line_of_its_own_is_no_part_of_the_key() {
    PemBody body = body("\"\n" + LINES);
    assertEquals(CHARACTERS, body.characters().text());
    assertTrue(body.hasQuotes() && body.isMixed());
    assertFalse(body("\"\n" + wrapped("\"", "\"")).isMixed());
    assertFalse(body.isQuoted());
  }

  @Test
  void headers_are_superfluous_where_the_key_is_whole_without_them() {
    PemBody body = body("# mine\nProc-Type: 4\n" + LINES);
    assertEquals(CHARACTERS, body.characters().text());
    assertEquals(2, body.superfluous().size());
    assertEquals(3, body.lines().size());
    assertFalse(body.isMixed());

    PemBody cut = body("Proc-Type: 4\n" + LINES.substring(0, 65));
    assertTrue(cut.isMixed());
    assertTrue(cut.superfluous().isEmpty());
    assertEquals("Proc-Type:4" + CHARACTERS.substring(0, 64), cut.characters().text());
  }

  @Test
  void a_blank_inside_a_line_is_left_out() {
    PemBody body = body(LINES.substring(0, 10) + " " + LINES.substring(10));
    assertEquals(CHARACTERS, body.characters().text());
    assertFalse(body.isPlusLost());
    assertEquals(11, body.characters().start(10));
  }

  @Test
  void blanks_that_part_groups_are_no_lost_plus_signs_though_the_lines_have_their_length_with_them() {
    String groups = String.join(" ", CHARACTERS.split("(?<=\\G.{4})"));
    assertFalse(body(groups).isPlusLost());
    assertEquals(CHARACTERS, body(groups).characters().text());
    assertFalse(body(groups.substring(0, groups.length() - 7) + groups.substring(groups.length() - 6)).isPlusLost());
  }

  @Test
  void numbers_on_lines_of_their_own_are_superfluous_where_the_key_is_whole_without_them() {
    PemBody body = body("2\n" + LINES.replace("\n", "\n34\n"));
    assertEquals(CHARACTERS, body.characters().text());
    assertTrue(body.superfluous().size() > 2);
    assertTrue(body("2\n" + LINES.substring(0, 65)).isMixed());
  }

  @Test
  void blanks_that_took_the_place_of_plus_signs_are_turned_back() {
    PemBody body = body(LINES.replace('+', ' '));
    assertTrue(body.isPlusLost());
    assertEquals(CHARACTERS, body.characters().text());
    FindingList findings = new FindingList(Field.PRIVATE_KEY);
    body.reportLostPlus(findings);
    Finding finding = findings.asReported().get(0);
    int first = LINES.indexOf('+');
    assertEquals("2 spaces inside lines that are 64 characters long with them. " + first + "-" + (first + 1),
        finding.seen() + " " + finding.start() + "-" + finding.end());
    body(LINES).reportLostPlus(findings);
    assertEquals(1, findings.size());
  }

  private static String wrapped(String front, String behind) {
    return front + LINES.substring(0, LINES.length() - 1).replace("\n", behind + "\n" + front) + behind + "\n";
  }

  private static PemBody body(String text) {
    return new PemBody(TracedText.of(text), region(0, text.length()));
  }

  private static PemRegion region(int from, int to) {
    return new PemRegion(Optional.empty(), Optional.empty(), from, from, to, to);
  }

  private static String lines() {
    byte[] der = new byte[110];
    der[0] = 0x30;
    der[1] = 108;
    der[60] = (byte) 0xf8;
    der[99] = (byte) 0xf8;
    String body = Base64.getEncoder().encodeToString(der);
    return body.substring(0, 64) + "\n" + body.substring(64, 128) + "\n" + body.substring(128) + "\n";
  }
}
