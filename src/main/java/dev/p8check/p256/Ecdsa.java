package dev.p8check.p256;

/** ECDSA on P-256 with SHA-256 (FIPS 186-5 6); signatures are R || S, 64 bytes (IEEE P1363). */
public final class Ecdsa {
  private Ecdsa() {}

  /**
   * Returns the deterministic (RFC 6979) signature of {@code message}, which has been verified with the public key of
   * {@code d}; {@code d} must be {@linkplain P256#isScalar a scalar}.
   */
  public static byte[] sign(byte[] d, byte[] message) {
    byte[] signature = signUnverified(d, message);
    int[][] q = Comb.multiply(Limbs.fromBytes(d, 0));
    if (!verify(P256.element(q[0]), P256.element(q[1]), message, signature)) {
      throw new IllegalStateException("a signature that does not verify");
    }
    return signature;
  }

  /** Returns the same signature without verifying it: the primitive alone, for those who verify by other means. */
  public static byte[] signUnverified(byte[] d, byte[] message) {
    if (!P256.isScalar(d)) {
      throw new IllegalArgumentException("not a scalar of P-256");
    }
    int[] e = Limbs.reduce(Limbs.fromBytes(Sha256.digest(message), 0), P256.N);
    byte[] hash = new byte[P256.LENGTH];
    Limbs.toBytes(e, hash, 0);
    Nonces nonces = new Nonces(d, hash);
    while (true) {
      byte[] candidate = nonces.next();
      if (P256.isScalar(candidate)) {
        int[] k = Limbs.fromBytes(candidate, 0);
        int[] r = Limbs.reduce(Comb.multiply(k)[0], P256.N);
        int[] s = s(k, e, r, Limbs.fromBytes(d, 0));
        if ((Limbs.isZero(r) | Limbs.isZero(s)) == 0) {
          byte[] signature = new byte[2 * P256.LENGTH];
          Limbs.toBytes(r, signature, 0);
          Limbs.toBytes(s, signature, P256.LENGTH);
          return signature;
        }
      }
      nonces.reject();
    }
  }

  /** s = (e + r d) / k modulo n. */
  private static int[] s(int[] k, int[] e, int[] r, int[] d) {
    double[] sum = Limbs.toDoubles(d);
    Scalars.multiply(sum, sum, FieldConstants.R2_N);
    Scalars.multiply(sum, sum, Limbs.toDoubles(r));
    for (int i = 0; i < Limbs.COUNT; i++) {
      sum[i] += e[i];
    }
    Workspace w = Workspace.take();
    w.inverse.ofScalar(w.x2, k);
    Scalars.multiply(sum, sum, w.x2);
    w.giveBack();
    return Limbs.reduce(sum, P256.N);
  }

  /** Whether {@code signature} is (x, y)'s signature of {@code message}; false for anything malformed. */
  public static boolean verify(byte[] x, byte[] y, byte[] message, byte[] signature) {
    if (!P256.isCoordinate(x) || !P256.isCoordinate(y) || signature.length != 2 * P256.LENGTH) {
      return false;
    }
    double[] qx = P256.element(x);
    double[] qy = P256.element(y);
    return P256.isOnCurve(qx, qy) && verify(qx, qy, message, signature);
  }

  private static boolean verify(double[] x, double[] y, byte[] message, byte[] signature) {
    int[] r = Limbs.fromBytes(signature, 0);
    int[] s = Limbs.fromBytes(signature, P256.LENGTH);
    if (!P256.isScalar(r) || !P256.isScalar(s)) {
      return false;
    }
    Workspace w = Workspace.take();
    double[] inverse = w.x2;
    w.inverse.ofScalar(inverse, s);
    int[] u1 = times(Limbs.fromBytes(Sha256.digest(message), 0), inverse);
    int[] u2 = times(r, inverse);
    boolean valid = new Combination(u1, u2, x, y, w).hasX(r);
    w.giveBack();
    return valid;
  }

  /** a * b modulo n, where {@code b} is in Montgomery form. */
  private static int[] times(int[] a, double[] b) {
    double[] product = Limbs.toDoubles(a);
    Scalars.multiply(product, product, b);
    return Limbs.reduce(product, P256.N);
  }
}
