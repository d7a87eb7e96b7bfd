package dev.p8check.check;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.key.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys whose private half is published, by their public half; no private half is kept here. */
public final class WellKnownKeys {
  /** Of each x and y, in base64url. */
  private static final String[] POINTS = {
    // RFC 7515 appendix A.3.
    "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEXH8UTNG72bfocs3-257rn0s2ldbqkLJK2KRiMohYjlrQ",
    // RFC 7517 appendix A.2.
    "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D7gS2XpJFbZiItSs3m9-9Ue6GnvHw_GW2ZZaVtszggXIw",
    // RFC 6979 appendix A.2.5.
    "YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Z5A_4QCLi8maQa6elWKLxk8vGyDC1-n1F3o8KU1EYimQ",
    // The ES256 example of jwt.io.
    "EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B-dFabmdT9POxg",
    // The ES256 key of Wycheproof's JSON Web Signature vectors.
    "04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wZQjx7HL4LTprsNSeMh0Q2TF4W0czj6X_jUuoTD2dWCbA",
    // The tests of Apple's App Store Server libraries.
    "rPJyxEu2_oKCrJaaTVTrq39DKJ2XcN6W-k8UvGf-Y_lDWNbFitQocabsDUvSN0edHH3UKP5QPTz4cOlyIPMrXQ",
    // golang-jwt, test/ec256-private.pem.
    "YD54V_vp-54P9DXarYqx4MPcm-HKRIQzNasYSoRQHQ_6S6Ps8tpMcT-KvIIC8W_e9k0W7Cm72M1P9jU7SLf_vg",
    // RFC 9421 appendix B.1.3, test-key-ecc-p256.
    "qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivAxzic30tMM4GF-hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ"
  };

  private WellKnownKeys() {}

  /** Returns the public halves. */
  public static List<PublicKey> all() {
    List<PublicKey> keys = new ArrayList<>();
    for (String point : POINTS) {
      keys.add(key(point));
    }
    return keys;
  }

  /** Whether that point, in coordinates of 32 octets each, is the public half of a published key. */
  public static boolean contains(byte[] x, byte[] y) {
    byte[] octets = Arrays.copyOf(x, 64);
    System.arraycopy(y, 0, octets, 32, 32);
    String point = Base64Url.encode(octets);
    for (String each : POINTS) {
      if (each.equals(point)) {
        return true;
      }
    }
    return false;
  }

  private static PublicKey key(String point) {
    try {
      byte[] octets = Base64Url.decode(point);
      return new PublicKey(Arrays.copyOf(octets, 32), Arrays.copyOfRange(octets, 32, 64));
    } catch (EncodingException e) {
      throw new IllegalStateException("a published key that is no base64url");
    }
  }
}
