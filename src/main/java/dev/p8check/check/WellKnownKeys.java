package dev.p8check.check;

import dev.p8check.encoding.Hex;
import java.util.Set;

/** Keys whose private half is published, by the SHA-256 of their public half; no key material is kept here. */
public final class WellKnownKeys {
  private static final Set<String> FINGERPRINTS = Set.of(
      // RFC 7515 appendix A.3.
      "2bd1bb0c44a897c30a7aa0991cde38d8062fe441de50da0f46825344f602e827",
      // RFC 7517 appendix A.2.
      "51b944cdfa544d4c3273aa6bf350625a7dd53bbb6a71723274f538b19a207760",
      // RFC 6979 appendix A.2.5.
      "5a7a78cca4a0f420d9bc62bb669c3c2759e39f723d3ae10dcbe0f0815a07ecd4",
      // The ES256 example of jwt.io.
      "a40f0f2e2974dc76a82df6ffe08ed0d79955c79e7ad0c20d97ae8f9246ade1c1",
      // The ES256 key of Wycheproof's JSON Web Signature vectors.
      "7594960cb074cc89bb79e511e26f8e74a93df188641a38c4592894648b1f82da",
      // The tests of Apple's App Store Server libraries.
      "ea21cb33a0788ee51795f2a26a67d4bf28d8d0d291e63d0dd0f8f9c05e308b89",
      // golang-jwt, test/ec256-private.pem.
      "5ffca840adc4ff4bfdafe6c29accb2d85712a476af179bdd525ab6212ac2c0d6",
      // RFC 9421 appendix B.1.3, test-key-ecc-p256.
      "55f96361b78cbb84f1fc604b0718e82bd91abb46d8fc25ae871b35fbbf8b7974");

  private WellKnownKeys() {}

  /** Whether that is the SHA-256 of the SubjectPublicKeyInfo of a published key. */
  public static boolean contains(byte[] spkiSha256) {
    return FINGERPRINTS.contains(Hex.encode(spkiSha256));
  }
}
