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

  /**
   * Returns which of {@code keys} made the signature of {@code jws}, raw or in DER, over its parts or over those
   * {@code written}.
   */
  static Optional<Signing> find(List<PublicKey> keys, CompactJws jws, CompactJws written) {
    boolean same = jws.signingInput().equals(written.signingInput());
    CompactJws[] candidates = same ? new CompactJws[] {jws} : new CompactJws[] {jws, written};
    for (byte[] raw : rawForms(jws.signature())) {
      for (CompactJws candidate : candidates) {
        for (PublicKey key : keys) {
          if (Es256.verify(key.x(), key.y(), candidate.signingInput(), raw)) {
            return Optional.of(new Signing(candidate, raw, key));
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
