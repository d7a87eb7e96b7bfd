package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.finding.PrivateKeyCode;
import org.junit.jupiter.api.Test;

class PemCheckTest {
  @Test
  void openings_that_follow_one_another_thousands_of_times_are_several_blocks() {
    String text = "BEGIN PRIVATE KEY ".repeat(1800);
    CredentialsReport report = CredentialsCheck.check(new Credentials("", "", text, "", KeyKind.AUTO));
    assertEquals(PrivateKeyCode.PRIVATE_KEY_MULTIPLE_BLOCKS, report.findings().get(0).code());
  }
}
