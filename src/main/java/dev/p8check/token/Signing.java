package dev.p8check.token;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.EcdsaSignature;
import dev.p8check.jws.Es256;
import dev.p8check.key.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A signature that one of some keys made.
 *
 * @param jws the parts that it was made over
 * @param raw R and S, 32 octets each
 */
record Signing(CompactJws jws, byte[] raw, PublicKey key) {

  /** Returns which of {@code keys} signed which of {@code candidates}; {@code signature} is in base64url, raw or in DER. */
  static Optional<Signing> find(String signature, List<PublicKey> keys, CompactJws... candidates) {
    for (byte[] raw : rawForms(signature)) {
      for (CompactJws jws : candidates) {
        for (PublicKey key : keys) {
          if (Es256.verify(key.x(), key.y(), jws.signingInput(), raw)) {
            return Optional.of(new Signing(jws, raw, key));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What the octets may stand for: themselves, the R and S in their DER, or both with the zero that R or S lost. */
  private static List<byte[]> rawForms(String signature) {
    List<byte[]> forms = new ArrayList<>();
    try {
      byte[] octets = Base64Url.decode(signature);
      EcdsaSignature.ofDer(octets).ifPresent(der -> forms.add(der.toP1363()));
      if (forms.isEmpty() && octets.length == Es256.SIGNATURE_LENGTH) {
        forms.add(octets);
      } else if (forms.isEmpty() && octets.length == Es256.SIGNATURE_LENGTH - 1) {
        forms.add(withZero(octets, 0));
        forms.add(withZero(octets, Es256.SIGNATURE_LENGTH / 2));
      }
    } catch (EncodingException e) {
      return forms;
    }
    return forms;
  }

  private static byte[] withZero(byte[] octets, int at) {
    byte[] padded = new byte[Es256.SIGNATURE_LENGTH];
    System.arraycopy(octets, 0, padded, 0, at);
    System.arraycopy(octets, at, padded, at + 1, octets.length - at);
    return padded;
  }
}
