package dev.p8check.check;

import dev.p8check.key.PublicKey;
import java.util.Arrays;

/**
 * What a readable P-256 private key is, with nothing secret in what is shown of it.
 *
 * @param d the private scalar, 32 octets: for signing only, never shown
 * @param x first coordinate of the public point d*G, 32 octets
 * @param y second coordinate, 32 octets
 * @param spkiSha256 SHA-256 of the DER SubjectPublicKeyInfo, 32 octets
 * @param hasPublicKey whether the file carries the public key itself
 */
public record KeyFacts(KeyForm form, byte[] d, byte[] x, byte[] y, byte[] spkiSha256, boolean hasPublicKey) {

  /** The public half. */
  public PublicKey publicKey() {
    return new PublicKey(x, y);
  }

  /** Whether both are the same key. */
  public boolean isSameKeyAs(KeyFacts other) {
    return Arrays.equals(spkiSha256, other.spkiSha256);
  }

  /** The form alone: a record's own text would print the scalar. */
  @Override
  public String toString() {
    return "KeyFacts[" + form.id() + "]";
  }
}
