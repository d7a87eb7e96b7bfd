package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.TokenCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
  @Test
  void a_member_is_blamed_for_what_is_wrong_with_it() {
    assertTrue(isAbout(TokenCode.TOKEN_EXP_EXPIRED, "exp", ClaimTable.PAYLOAD));
    assertTrue(isAbout(TokenCode.TOKEN_LIFETIME_NEAR_LIMIT, "exp", ClaimTable.PAYLOAD));
    assertTrue(isAbout(TokenCode.TOKEN_ALG_NOT_ES256, "alg", ClaimTable.HEADER));
    assertTrue(isAbout(TokenCode.TOKEN_CRITICAL_HEADER, "crit", ClaimTable.HEADER));
  }

  @Test
  void a_member_whose_name_begins_some_code_is_not() {
    assertFalse(isAbout(TokenCode.TOKEN_OTHER_SERVICE, "other", ClaimTable.PAYLOAD));
    assertFalse(isAbout(TokenCode.TOKEN_SIGNATURE_INVALID, "signature", ClaimTable.PAYLOAD));
    assertFalse(isAbout(TokenCode.TOKEN_DUPLICATE_MEMBER, "duplicate", ClaimTable.HEADER));
    assertFalse(isAbout(TokenCode.TOKEN_EXP_EXPIRED, "exp", ClaimTable.HEADER), "the payload's");
    assertFalse(isAbout(TokenCode.TOKEN_ISS_MISSING, "iss", ClaimTable.HEADER), "the payload's");
  }

  @Test
  void a_long_value_is_told_by_its_beginning() {
    assertEquals("x".repeat(600), ClaimTable.shown("x".repeat(600)));
    assertEquals("x".repeat(600) + "\u2026 (5000 characters in all)", ClaimTable.shown("x".repeat(5000)));
  }

  @Test
  void a_character_of_two_halves_is_not_cut_between_them() {
    assertEquals("x".repeat(599) + "\u2026 (639 characters in all)",
        ClaimTable.shown("x".repeat(599) + "\ud83d\ude00".repeat(20)));
    assertEquals("x".repeat(598) + "\ud83d\ude00\u2026 (638 characters in all)",
        ClaimTable.shown("x".repeat(598) + "\ud83d\ude00".repeat(20)));
  }

  private static boolean isAbout(TokenCode code, String name, List<String> part) {
    return ClaimTable.isAbout(code.id(), name, part);
  }
}
