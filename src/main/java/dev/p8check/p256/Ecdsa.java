package dev.p8check.p256;

import java.math.BigInteger;

/** ECDSA on P-256 with SHA-256 (FIPS 186-5 6); signatures are R || S, 64 bytes (IEEE P1363). */
public final class Ecdsa {
  private Ecdsa() {}

  /** Returns the deterministic (RFC 6979) signature of {@code message}, verified with the public key of {@code d}. */
  public static byte[] sign(byte[] d, byte[] message) {
    byte[] key = P256.publicKey(d);
    BigInteger secret = new BigInteger(1, d);
    byte[] hash = Sha256.digest(message);
    BigInteger e = new BigInteger(1, hash).mod(P256.N);
    byte[] reduced = new byte[32];
    P256.write(e, reduced, 0);
    byte[] v = new byte[32];
    java.util.Arrays.fill(v, (byte) 1);
    byte[] k = hmac(new byte[32], v, new byte[] {0}, d, reduced);
    v = hmac(k, v);
    k = hmac(k, v, new byte[] {1}, d, reduced);
    v = hmac(k, v);
    while (true) {
      v = hmac(k, v);
      if (P256.isScalar(v)) {
        BigInteger nonce = new BigInteger(1, v);
        BigInteger r = P256.multiply(nonce, P256.GX, P256.GY)[0].mod(P256.N);
        BigInteger s = nonce.modInverse(P256.N).multiply(e.add(r.multiply(secret))).mod(P256.N);
        if (r.signum() != 0 && s.signum() != 0) {
          byte[] signature = new byte[64];
          P256.write(r, signature, 0);
          P256.write(s, signature, 32);
          byte[] x = java.util.Arrays.copyOfRange(key, 0, 32);
          byte[] y = java.util.Arrays.copyOfRange(key, 32, 64);
          if (!verify(x, y, message, signature)) {
            throw new IllegalStateException("the signature just made does not verify");
          }
          return signature;
        }
      }
      k = hmac(k, v, new byte[] {0});
      v = hmac(k, v);
    }
  }

  /** Whether {@code signature} is (x, y)'s signature of {@code message}; false for anything malformed. */
  public static boolean verify(byte[] x, byte[] y, byte[] message, byte[] signature) {
    if (!P256.isOnCurve(x, y) || signature.length != 64) {
      return false;
    }
    byte[] rBytes = java.util.Arrays.copyOfRange(signature, 0, 32);
    byte[] sBytes = java.util.Arrays.copyOfRange(signature, 32, 64);
    if (!P256.isScalar(rBytes) || !P256.isScalar(sBytes)) {
      return false;
    }
    BigInteger r = new BigInteger(1, rBytes);
    BigInteger w = new BigInteger(1, sBytes).modInverse(P256.N);
    BigInteger u1 = new BigInteger(1, Sha256.digest(message)).multiply(w).mod(P256.N);
    BigInteger u2 = r.multiply(w).mod(P256.N);
    BigInteger[] sum = P256.add(
        P256.multiply(u1, P256.GX, P256.GY), P256.multiply(u2, new BigInteger(1, x), new BigInteger(1, y)));
    return sum.length == 2 && sum[0].mod(P256.N).equals(r);
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    Sha256 inner = new Sha256().update(pad(key, 0x36));
    for (byte[] part : parts) {
      inner.update(part);
    }
    return new Sha256().update(pad(key, 0x5c)).update(inner.digest()).digest();
  }

  private static byte[] pad(byte[] key, int mask) {
    byte[] pad = new byte[Sha256.BLOCK];
    for (int i = 0; i < pad.length; i++) {
      pad[i] = (byte) ((i < key.length ? key[i] : 0) ^ mask);
    }
    return pad;
  }
}
