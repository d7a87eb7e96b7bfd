package dev.p8check.check;

import dev.p8check.encoding.Hex;
import java.util.Set;

/** Keys whose private half is published, by the SHA-256 of their public half; no key material is kept here. */
public final class WellKnownKeys {
  private static final Set<String> FINGERPRINTS = Set.of();

  private WellKnownKeys() {}

  /** Whether that is the SHA-256 of the SubjectPublicKeyInfo of a published key. */
  public static boolean contains(byte[] spkiSha256) {
    return FINGERPRINTS.contains(Hex.encode(spkiSha256));
  }
}
