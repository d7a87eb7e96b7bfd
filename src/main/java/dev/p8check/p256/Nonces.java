package dev.p8check.p256;

/** The nonces of deterministic signatures: RFC 6979 3.2 with HMAC and SHA-256, whose output is as long as n. */
final class Nonces {
  private byte[] v = new byte[Sha256.LENGTH];
  private Hmac hmac = new Hmac(new byte[Sha256.LENGTH]);

  /** The nonces for the private key {@code d} and {@code hash}, which is reduced modulo n (bits2octets). */
  Nonces(byte[] d, byte[] hash) {
    for (int i = 0; i < v.length; i++) {
      v[i] = 1;
    }
    update(new byte[] {0}, d, hash);
    update(new byte[] {1}, d, hash);
  }

  private void update(byte[] separator, byte[]... seed) {
    hmac = new Hmac(seed.length == 0 ? hmac.of(v, separator) : hmac.of(v, separator, seed[0], seed[1]));
    v = hmac.of(v);
  }

  /** Returns the next candidate, which need not be a scalar. */
  byte[] next() {
    v = hmac.of(v);
    return v;
  }

  /** Moves on after a candidate that would not do (3.2 h). */
  void reject() {
    update(new byte[] {0});
  }
}
