package dev.p8check.check;

import dev.p8check.encoding.Hex;
import java.util.Set;

/** Keys whose private half is published, by the first eight octets of the SHA-256 of their public half; no key material is kept here. */
public final class WellKnownKeys {
  private static final Set<String> FINGERPRINTS = Set.of(
      // RFC 7515 appendix A.3.
      "2bd1bb0c44a897c3",
      // RFC 7517 appendix A.2.
      "51b944cdfa544d4c",
      // RFC 6979 appendix A.2.5.
      "5a7a78cca4a0f420",
      // The ES256 example of jwt.io.
      "a40f0f2e2974dc76",
      // The ES256 key of Wycheproof's JSON Web Signature vectors.
      "7594960cb074cc89",
      // The tests of Apple's App Store Server libraries.
      "ea21cb33a0788ee5",
      // golang-jwt, test/ec256-private.pem.
      "5ffca840adc4ff4b",
      // RFC 9421 appendix B.1.3, test-key-ecc-p256.
      "55f96361b78cbb84");

  private WellKnownKeys() {}

  /** Whether that is the SHA-256 of the SubjectPublicKeyInfo of a published key. */
  public static boolean contains(byte[] spkiSha256) {
    return FINGERPRINTS.contains(Hex.encode(spkiSha256).substring(0, 16));
  }
}
