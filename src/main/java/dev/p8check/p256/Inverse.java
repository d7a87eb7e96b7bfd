package dev.p8check.p256;

/**
 * Modular inversion in constant time by divsteps: Bernstein and Yang 2019, "Fast constant-time gcd computation and
 * modular inversion", in the variant with delta starting at 1/2, for which 590 steps are enough for 256 bits
 * (libsecp256k1, doc/safegcd_implementation.md).
 */
final class Inverse {
  // As many steps as a limb has bits, so that the division by 2^24 after each batch moves everything down by one limb.
  private static final int STEPS = 24;
  private static final int BATCHES = 25;

  private double[] f = new double[Limbs.COUNT];
  private double[] nextF = new double[Limbs.COUNT];
  private final double[] g = new double[Limbs.COUNT];
  private double[] d = new double[Limbs.COUNT];
  private double[] nextD = new double[Limbs.COUNT];
  private final double[] e = new double[Limbs.COUNT];

  // What the steps of one batch did: f' = (uf + vg) / 2^24, g' = (qf + rg) / 2^24.
  private int u;
  private int v;
  private int q;
  private int r;

  /** -(delta + 1/2). */
  private int zeta;

  /** result = 1 / a modulo p, in Montgomery form like {@code a}, and 0 for 0. */
  void ofElement(double[] result, double[] a) {
    start(P256.plain(a), FieldConstants.P);
    for (int batch = 0; batch < BATCHES; batch++) {
      divsteps();
      Field.mixModulo(nextD, u, d, v, e);
      Field.mixModulo(e, q, d, r, e);
      swap();
    }
    finish();
    Field.multiply(result, d, FieldConstants.R2);
  }

  /** result = 1 / k modulo n, in Montgomery form, for a plain {@code k}, and 0 for 0. */
  void ofScalar(double[] result, int[] k) {
    start(k, FieldConstants.N);
    for (int batch = 0; batch < BATCHES; batch++) {
      divsteps();
      Scalars.mixModulo(nextD, u, d, v, e);
      Scalars.mixModulo(e, q, d, r, e);
      swap();
    }
    finish();
    Scalars.multiply(result, d, FieldConstants.R2_N);
  }

  /** Forgets the number. */
  void clear() {
    for (int i = 0; i < Limbs.COUNT; i++) {
      f[i] = 0;
      nextF[i] = 0;
      g[i] = 0;
      d[i] = 0;
      nextD[i] = 0;
      e[i] = 0;
    }
    u = 0;
    v = 0;
    q = 0;
    r = 0;
    zeta = 0;
  }

  /** f = d x and g = e x modulo the modulus, from here on. */
  private void start(int[] x, double[] modulus) {
    for (int i = 0; i < Limbs.COUNT; i++) {
      f[i] = modulus[i];
      g[i] = x[i];
      d[i] = 0;
      e[i] = 0;
    }
    e[0] = 1;
    zeta = -1;
  }

  /** Now g = 0 and f is 1 or -1, so d is the inverse or its opposite. */
  private void finish() {
    double sign = f[0];
    for (int i = 0; i < Limbs.COUNT; i++) {
      d[i] *= sign;
    }
  }

  private void swap() {
    double[] spare = d;
    d = nextD;
    nextD = spare;
  }

  /** Does 24 divsteps on the low limbs, which decide them all, and then to f and g what they did. */
  private void divsteps() {
    int f = (int) this.f[0];
    int g = (int) this.g[0];
    int u = 1;
    int v = 0;
    int q = 0;
    int r = 1;
    int zeta = this.zeta;
    for (int i = 0; i < STEPS; i++) {
      int negative = zeta >> 31;
      int odd = -(g & 1);
      // Where g is odd, add f to it, or subtract f if delta > 0.
      g += (f ^ negative) - negative & odd;
      q += (u ^ negative) - negative & odd;
      r += (v ^ negative) - negative & odd;
      // Where g was odd and delta > 0, f becomes what g was and delta changes sign.
      int swap = negative & odd;
      zeta = (zeta ^ swap) - 1;
      f += g & swap;
      u += q & swap;
      v += r & swap;
      g >>= 1;
      u <<= 1;
      v <<= 1;
    }
    this.u = u;
    this.v = v;
    this.q = q;
    this.r = r;
    this.zeta = zeta;
    Divsteps.mix(nextF, u, this.f, v, this.g);
    Divsteps.mix(this.g, q, this.f, r, this.g);
    double[] spare = this.f;
    this.f = nextF;
    nextF = spare;
  }
}
