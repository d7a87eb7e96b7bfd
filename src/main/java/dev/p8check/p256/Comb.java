package dev.p8check.p256;

/**
 * Multiples of the base point by a signed comb: Hamburg 2012, "Fast and compact elliptic-curve cryptography", 3.3. An odd scalar below
 * 2^256 is a sum of 260 powers of two, each with its sign; four blocks of five teeth, 13 bits apart, take twenty of them at a time.
 */
final class Comb {
  /** How many doublings a multiple takes, and one more. */
  static final int STEPS = 13;

  static final int BLOCKS = 4;

  private static final int TEETH = 5;
  private static final int DIGITS = STEPS * TEETH * BLOCKS;
  private static final int ENTRIES = 1 << (TEETH - 1);
  private static final double TWO_24 = 0x1p24;
  private static final double[] TABLE = table();

  /** The point last {@linkplain #selectSecretly selected}. */
  final double[] x = new double[Limbs.COUNT];

  final double[] y = new double[Limbs.COUNT];

  private final int[] odd;
  private final int negated;

  /** The comb of a scalar from 0 to n - 1. */
  Comb(int[] k) {
    // The comb knows odd numbers only; for an even k it takes n - k, and the result is negated.
    negated = (k[0] & 1) - 1;
    odd = Limbs.select(negated, Limbs.subtract(P256.N, k), k);
  }

  /** 1, or -1 where the sum of everything selected is the multiple by -k. */
  double sign() {
    return 1 + 2 * negated;
  }

  /** The signs of the digits that block and step stand for: the top tooth is bit 4. */
  private int signs(int block, int step) {
    int signs = 0;
    for (int tooth = TEETH - 1; tooth >= 0; tooth--) {
      int digit = (TEETH * block + tooth) * STEPS + step;
      // Digit i of an odd number is positive where bit i + 1 is set; the last one always is (Hamburg 3.3).
      signs = signs << 1 | (digit == DIGITS - 1 ? 1 : Limbs.bit(odd, digit + 1));
    }
    return signs;
  }

  /** Selects what {@code block} adds at {@code step}, reading the whole block. */
  void selectSecretly(int block, int step) {
    int signs = signs(block, step);
    int top = signs >> (TEETH - 1);
    int entry = (signs ^ top - 1) & ENTRIES - 1;
    double[] table = TABLE;
    int at = block * ENTRIES * Limbs.COUNT;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    double s8 = 0;
    double s9 = 0;
    double s10 = 0;
    for (int i = 0; i < ENTRIES; i++) {
      double chosen = (i ^ entry) - 1 >>> 31;
      s0 += table[at] * chosen;
      s1 += table[at + 1] * chosen;
      s2 += table[at + 2] * chosen;
      s3 += table[at + 3] * chosen;
      s4 += table[at + 4] * chosen;
      s5 += table[at + 5] * chosen;
      s6 += table[at + 6] * chosen;
      s7 += table[at + 7] * chosen;
      s8 += table[at + 8] * chosen;
      s9 += table[at + 9] * chosen;
      s10 += table[at + 10] * chosen;
      at += Limbs.COUNT;
    }
    double sign = 2 * top - 1;
    unpack(0, s0, sign);
    unpack(1, s1, sign);
    unpack(2, s2, sign);
    unpack(3, s3, sign);
    unpack(4, s4, sign);
    unpack(5, s5, sign);
    unpack(6, s6, sign);
    unpack(7, s7, sign);
    unpack(8, s8, sign);
    unpack(9, s9, sign);
    unpack(10, s10, sign);
  }

  /** Selects the same, reading only the entry: for scalars that everyone may know. */
  void selectPublicly(int block, int step) {
    int signs = signs(block, step);
    int top = signs >> (TEETH - 1);
    int entry = (signs ^ top - 1) & ENTRIES - 1;
    int at = (block * ENTRIES + entry) * Limbs.COUNT;
    for (int i = 0; i < Limbs.COUNT; i++) {
      unpack(i, TABLE[at + i], 2 * top - 1);
    }
  }

  /** Takes x + 2^24 y apart and gives y its sign. */
  private void unpack(int limb, double packed, double sign) {
    double high = (packed + 0x3p75) - 0x3p75;
    x[limb] = packed - high;
    y[limb] = high * 0x1p-24 * sign;
  }

  /** Returns 64 points of eleven doubles each; limb i of x and limb i of y share a double, x + 2^24 y. */
  private static double[] table() {
    String text = CombTable.LIMBS;
    double[] table = new double[BLOCKS * ENTRIES * Limbs.COUNT];
    for (int i = 0; i < table.length; i++) {
      int from = i / Limbs.COUNT * 2 * Limbs.COUNT + i % Limbs.COUNT;
      table[i] = limb(text, from) + TWO_24 * limb(text, from + Limbs.COUNT);
    }
    return table;
  }

  private static int limb(String text, int index) {
    int limb = 0;
    for (int i = 3; i >= 0; i--) {
      limb = limb << 6 | text.charAt(4 * index + i) - '0';
    }
    return limb - (1 << 23);
  }

  /** Returns the affine coordinates of k G, plain, for 0 < k < n: no branch and no index depends on k. */
  static int[][] multiply(int[] k) {
    Comb comb = new Comb(k);
    Accumulator sum = new Accumulator();
    for (int step = STEPS - 1; step >= 0; step--) {
      if (step != STEPS - 1) {
        sum.doubleComplete();
      }
      for (int block = 0; block < BLOCKS; block++) {
        comb.selectSecretly(block, step);
        if (step == STEPS - 1 && block == 0) {
          sum.set(comb.x, comb.y);
        } else {
          sum.addComplete(comb.x, comb.y);
        }
      }
    }
    double sign = comb.sign();
    for (int i = 0; i < Limbs.COUNT; i++) {
      sum.y[i] *= sign;
    }
    double[] inverse = P256.invert(sum.z);
    Field.multiply(sum.x, sum.x, inverse);
    Field.multiply(sum.y, sum.y, inverse);
    return new int[][] {P256.plain(sum.x), P256.plain(sum.y)};
  }
}
