package dev.p8check.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TokenCodeTest {
  /** What links and other people's scripts rest on: none of these is ever renamed or removed. */
  private static final String PUBLIC =
      "bearer-prefix quoted whitespace surrounding-text is-private-key not-jws is-jwe invalid-base64url standard-base64 padding header-not-json "
          + "payload-not-json duplicate-member alg-not-es256 kid-missing kid-malformed kid-mismatch typ-missing critical-header iss-missing "
          + "iss-malformed iss-mismatch iss-is-team-id iss-kid-swapped iss-with-sub sub-wrong aud-missing aud-wrong aud-array exp-missing "
          + "exp-not-number exp-milliseconds exp-relative exp-expired exp-too-far lifetime-near-limit iat-missing iat-not-number iat-future "
          + "nbf-future scope-not-array scope-malformed scope-not-get scope-not-long-lived long-lived signature-missing signature-length "
          + "signature-der signature-invalid signature-verified signature-unchecked other-service well-known-key";

  private static final Set<String> WARNINGS = Set.of("token-bearer-prefix", "token-quoted", "token-whitespace", "token-surrounding-text",
      "token-duplicate-member", "token-lifetime-near-limit", "token-iat-missing");
  private static final Set<String> NOTES = Set.of(
      "token-typ-missing", "token-aud-array", "token-long-lived", "token-signature-verified", "token-signature-unchecked");

  @Test
  void the_names_are_the_public_ones() {
    Set<String> names = new TreeSet<>();
    for (TokenCode code : TokenCode.values()) {
      names.add(code.id());
    }
    Set<String> expected = new TreeSet<>();
    for (String name : PUBLIC.split(" ")) {
      expected.add("token-" + name);
    }
    assertEquals(expected, names);
  }

  @Test
  void severities_are_the_public_ones() {
    for (TokenCode code : TokenCode.values()) {
      Severity expected =
          WARNINGS.contains(code.id()) ? Severity.WARNING : NOTES.contains(code.id()) ? Severity.NOTE : Severity.ERROR;
      assertEquals(expected, code.severity(), code.id());
    }
  }

  @Test
  void words_are_sentences_a_tired_person_can_follow() {
    for (TokenCode code : TokenCode.values()) {
      assertTrue(code.title().length() <= 60, code.title());
      assertFalse(code.title().endsWith(".") || code.title().endsWith("!"), code.title());
      for (String text : new String[] {code.why(), code.fix()}) {
        assertTrue(text.endsWith("."), text);
        assertTrue(Character.isUpperCase(text.charAt(0)) || text.charAt(0) == '`', text);
        assertTrue(text.length() <= 260, text);
        assertFalse(text.contains("  ") || text.contains("!") || text.contains("please"), text);
        assertEquals(0, text.chars().filter(c -> c == '`').count() % 2, text);
      }
    }
  }
}
