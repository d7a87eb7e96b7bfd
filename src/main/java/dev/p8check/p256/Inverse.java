package dev.p8check.p256;

/**
 * Modular inversion in constant time by divsteps: Bernstein and Yang 2019, "Fast constant-time gcd computation and modular inversion",
 * in the variant with delta starting at 1/2, for which 590 steps are enough for 256 bits (libsecp256k1, doc/safegcd_implementation.md).
 */
final class Inverse {
  // As many steps as a limb has bits, so that the division by 2^24 after each batch moves everything down by one limb.
  private static final int STEPS = 24;
  private static final int BATCHES = 25;

  // What the steps of one batch did: f' = (uf + vg) / 2^24, g' = (qf + rg) / 2^24.
  private int u;
  private int v;
  private int q;
  private int r;

  /** -(delta + 1/2). */
  private int zeta = -1;

  private Inverse() {}

  /** Returns x^-1 modulo p for {@code x} from 0 to p - 1, and 0 for 0; not reduced. */
  static double[] moduloP(int[] x) {
    return new Inverse().run(x, FieldConstants.P);
  }

  /** Returns x^-1 modulo n for {@code x} from 0 to n - 1, and 0 for 0; not reduced. */
  static double[] moduloN(int[] x) {
    return new Inverse().run(x, FieldConstants.N);
  }

  /** Keeps f = d x and g = e x modulo the modulus, until g is 0 and f is 1 or -1. */
  private double[] run(int[] x, double[] modulus) {
    double[] f = modulus.clone();
    double[] g = Limbs.toDoubles(x);
    double[] d = new double[Limbs.COUNT];
    double[] e = new double[Limbs.COUNT];
    e[0] = 1;
    double[] nextF = new double[Limbs.COUNT];
    double[] nextD = new double[Limbs.COUNT];
    for (int batch = 0; batch < BATCHES; batch++) {
      divsteps((int) f[0], (int) g[0]);
      Divsteps.mix(nextF, u, f, v, g);
      Divsteps.mix(g, q, f, r, g);
      if (modulus == FieldConstants.P) {
        Field.mixModulo(nextD, u, d, v, e);
        Field.mixModulo(e, q, d, r, e);
      } else {
        Scalars.mixModulo(nextD, u, d, v, e);
        Scalars.mixModulo(e, q, d, r, e);
      }
      double[] spare = f;
      f = nextF;
      nextF = spare;
      spare = d;
      d = nextD;
      nextD = spare;
    }
    for (int i = 0; i < Limbs.COUNT; i++) {
      d[i] *= f[0];
    }
    return d;
  }

  /** Does 24 divsteps on the low limbs, which decide them all. */
  private void divsteps(int lowF, int lowG) {
    int f = lowF;
    int g = lowG;
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
  }
}
