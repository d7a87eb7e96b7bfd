package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PemCheckTest {
  private static final String BODY = "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgpPTnnrEWLqGoKU9l\n"
      + "zT1SPkG0TlULFLrA94iQsHd1j8mgCgYIKoZIzj0DAQehRANCAAT+cYtSjCqpnUW3\n"
      + "fVK1sWp/0I3SVChR+CbBBLQShM22Z8H7+w9upVUfJvGfJry4wxKnlMCxanQqJBw4\nbFBBNjzu";

  @Test
  void line_ends_of_windows_and_of_old_macs_are_told_without_boundaries_too() {
    for (String end : new String[] {"\r\n", "\r", "\r\r\n"}) {
      String text = BODY.replace("\n", end);
      List<Finding> findings = CredentialsCheck.check(Credentials.ofKey(text + end)).findings();
      assertEquals(List.of(PrivateKeyCode.PRIVATE_KEY_CRLF, PrivateKeyCode.PRIVATE_KEY_MISSING_BOUNDARIES),
          List.of(findings.get(0).code(), findings.get(1).code()));
      assertEquals(end, text.substring(findings.get(0).start(), findings.get(0).end()));
      assertTrue(findings.get(0).repair().isPresent());
    }
    for (String text : new String[] {BODY, BODY.replace("\n", ""), BODY.replace("\n", "") + "\r\n",
        BODY.replace("\n", "\\r\\n")}) {
      assertFalse(
          Finding.has(CredentialsCheck.check(Credentials.ofKey(text)).findings(), PrivateKeyCode.PRIVATE_KEY_CRLF),
          text);
    }
  }

  @Test
  void openings_that_follow_one_another_thousands_of_times_are_several_blocks() {
    String text = "BEGIN PRIVATE KEY ".repeat(1800);
    CredentialsReport report = CredentialsCheck.check(Credentials.ofKey(text));
    assertEquals(PrivateKeyCode.PRIVATE_KEY_MULTIPLE_BLOCKS, report.findings().get(0).code());
  }

  @Test
  void of_several_names_the_one_before_the_key_is_marked() {
    String body =
        "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgpPTnnrEWLqGoKU9lzT1SPkG0TlULFLrA94iQsHd1j8mgCgYIKoZI";
    String text = "ASC_KEY_ID=5HDB3C5YBA\nASC_KEY=" + body;
    CredentialsReport report = CredentialsCheck.check(Credentials.ofKey(text));
    assertEquals(PrivateKeyCode.PRIVATE_KEY_LABELLED, report.findings().get(0).code());
    assertEquals("ASC_KEY=", text.substring(report.findings().get(0).start(), report.findings().get(0).end()));
  }

  @Test
  void what_stands_where_lines_should_end_is_quoted_no_longer_than_a_part_of_a_key_may_be() {
    String between = "<>abcdefghijklmnopqrstuvwxyz";
    String body = "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg";
    String text = "-----BEGIN PRIVATE KEY-----" + between + body + between + "-----END PRIVATE KEY-----";
    for (Finding finding : CredentialsCheck.check(Credentials.ofKey(text)).findings()) {
      assertFalse(finding.seen().contains("abcdefghijkl"), finding.seen());
    }
  }

  @Test
  void of_two_keys_with_names_that_count_none_is_taken_for_the_rest_of_the_other() {
    String body =
        "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgpPTnnrEWLqGoKU9lzT1SPkG0TlULFLrA94iQsHd1j8mgCgYIKoZI";
    String text = "KEY1=" + body + "\nKEY2=" + body + "\n";
    for (Finding finding : CredentialsCheck.check(Credentials.ofKey(text)).findings()) {
      assertFalse(finding.seen().contains("before every line"), finding.seen());
    }
  }

  @Test
  void a_body_that_lost_a_character_is_the_same_after_a_second_repair() {
    String body = "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgpPTnnrEWLqGoKU9lzT1SPkG0TlULFLrA94iQsHd1-8mgCgYIKoZ";
    String once = CredentialsCheck.check(Credentials.ofKey(body)).fixed().privateKey();
    assertEquals(once, CredentialsCheck.check(Credentials.ofKey(once)).fixed().privateKey());
  }

  @Test
  void other_text_above_a_key_and_in_it_is_told_in_one_sentence() {
    String text = "here it is\n-----BEGIN PRIVATE KEY----- // c\nComment: x\n" + BODY + "\n-----END PRIVATE KEY-----\n";
    Finding finding = CredentialsCheck.check(Credentials.ofKey(text)).findings().get(0);
    assertEquals(PrivateKeyCode.PRIVATE_KEY_SURROUNDING_TEXT, finding.code());
    assertEquals(
        "10 characters of other text before the key, 2 lines of other text between BEGIN and END, the first on "
            + "the BEGIN line.", finding.seen());
  }

  @Test
  void a_key_without_its_public_half_is_not_shown_where_something_follows_it() {
    String doubled = "MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCCk9OeesRYuoagpT2XNPVI+PVI+QbROVQsUusD3iJCwd3WPyQ==";
    CredentialsReport report = CredentialsCheck.check(
        Credentials.ofKey("-----BEGIN PRIVATE KEY-----\n" + doubled + "\n-----END PRIVATE KEY-----\n"));
    assertTrue(report.key().isEmpty());
  }
}
