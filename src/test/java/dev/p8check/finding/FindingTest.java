package dev.p8check.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void a_finding_with_a_repair_advises_what_goes_with_it() {
    codes().forEach(code -> assertEquals(code.entry().fix(), finding(code).withRepair("Use it", "value").fix()));
  }

  @Test
  void a_finding_without_a_repair_never_advises_to_use_one() {
    codes().map(code -> finding(code).fix())
        .forEach(fix -> assertFalse(fix.contains("epair it here") || fix.contains("the repair"), fix));
  }

  @Test
  void what_needs_no_repair_is_advised_as_the_catalogue_has_it() {
    assertEquals(PrivateKeyCode.PRIVATE_KEY_RSA.fix(), finding(PrivateKeyCode.PRIVATE_KEY_RSA).fix());
  }

  @Test
  void the_catalogue_has_both_pieces_of_advice() {
    Entry entry = PrivateKeyCode.PRIVATE_KEY_MISSING_END.entry();
    String fix = PrivateKeyCode.PRIVATE_KEY_MISSING_END.fix();
    assertTrue(fix.startsWith(entry.fix()) && fix.endsWith(entry.otherwise()) && !entry.otherwise().isEmpty(), fix);
  }

  private static Finding finding(Code code) {
    return Finding.of(code, Field.PRIVATE_KEY, "Seen.", 0, 0);
  }

  private static Stream<Code> codes() {
    return Stream.<Code[]>of(IssuerIdCode.values(), KeyIdCode.values(), PrivateKeyCode.values(),
        CredentialsCode.values(), TokenCode.values(), ResponseCode.values())
        .flatMap(Stream::of);
  }
}
