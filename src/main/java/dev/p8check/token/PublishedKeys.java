package dev.p8check.token;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.key.PublicKey;
import java.util.Arrays;
import java.util.List;

/** The public halves of the published keys that sample tokens are most often signed with. */
final class PublishedKeys {
  /** RFC 7515 appendix A.3: x and y. */
  private static final String RFC_7515 = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEXH8UTNG72bfocs3-257rn0s2ldbqkLJK2KRiMohYjlrQ";

  /** The ES256 example of jwt.io: x and y. */
  private static final String JWT_IO = "EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B-dFabmdT9POxg";

  private PublishedKeys() {}

  static List<PublicKey> all() {
    return List.of(key(RFC_7515), key(JWT_IO));
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
