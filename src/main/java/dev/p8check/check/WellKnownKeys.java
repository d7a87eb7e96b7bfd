package dev.p8check.check;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.key.PublicKey;
import dev.p8check.p256.P256;
import java.util.ArrayList;
import java.util.List;

/** Keys whose private half is published, by their public half; no private half is kept here. */
public final class WellKnownKeys {
  /** Of each x in base64url, and the last bit of y. */
  private static final String[] POINTS = {
    // RFC 7515 appendix A.3.
    "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU1",
    // RFC 7517 appendix A.2.
    "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D41",
    // RFC 6979 appendix A.2.5.
    "YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y1",
    // The ES256 example of jwt.io.
    "EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf840",
    // The ES256 key of Wycheproof's JSON Web Signature vectors.
    "04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY0",
    // The tests of Apple's App Store Server libraries.
    "rPJyxEu2_oKCrJaaTVTrq39DKJ2XcN6W-k8UvGf-Y_k1",
    // golang-jwt, test/ec256-private.pem.
    "YD54V_vp-54P9DXarYqx4MPcm-HKRIQzNasYSoRQHQ80",
    // RFC 9421 appendix B.1.3, test-key-ecc-p256.
    "qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA1"
  };

  // Of 32 octets in base64url.
  private static final int LENGTH = 43;

  private WellKnownKeys() {}

  /** Returns the public halves. */
  public static List<PublicKey> all() {
    List<PublicKey> keys = new ArrayList<>();
    for (String point : POINTS) {
      keys.add(key(point));
    }
    return keys;
  }

  /**
   * Whether {@code x}, 32 octets, is of a published key; of both points that have it the private half follows from the
   * other's.
   */
  public static boolean contains(byte[] x) {
    String first = Base64Url.encode(x);
    for (String point : POINTS) {
      if (point.startsWith(first)) {
        return true;
      }
    }
    return false;
  }

  private static PublicKey key(String point) {
    try {
      byte[] x = Base64Url.decode(point.substring(0, LENGTH));
      return new PublicKey(x, P256.decompress(x, point.charAt(LENGTH) - '0'));
    } catch (EncodingException e) {
      throw new IllegalStateException("a published key that is no base64url");
    }
  }
}
