package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

/** Looks for what a person gave to the page in places where it must not be. */
final class Traces {
  private Traces() {}

  static void assertNone(SampleCredentials sample, String place, String text) {
    for (String secret : secrets(sample)) {
      int at = text.indexOf(secret);
      assertFalse(at >= 0, () -> place + " holds " + secret + " after " + text.substring(Math.max(0, at - 200), at));
    }
  }

  /** The IDs, and a stretch from the first, the second and the third line of the key's body. */
  static List<String> secrets(SampleCredentials sample) {
    String[] lines = sample.privateKey().split("\n");
    // The first 48 characters of the body are the same in every key that Apple issues.
    return List.of(sample.issuerId(), sample.keyId(),
        lines[1].substring(50, 62), lines[2].substring(0, 16), lines[3].substring(0, 16));
  }
}
