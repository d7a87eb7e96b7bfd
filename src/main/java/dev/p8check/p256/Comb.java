package dev.p8check.p256;

/**
 * Multiples of the base point by a signed comb: Hamburg 2012, "Fast and compact elliptic-curve cryptography", 3.3. An
 * odd scalar below 2^256 is a sum of 260 powers of two, each with its sign; four blocks of five teeth, 13 bits apart,
 * take twenty of them at a time.
 */
final class Comb {
  static final int STEPS = 13;
  static final int TEETH = 5;
  static final int BLOCKS = 4;

  private static final int DIGITS = STEPS * TEETH * BLOCKS;
  private static final int ENTRIES = 1 << (TEETH - 1);
  /** What each limb in the table's text is raised by. */
  private static final int RAISED = 1 << 23;

  /** 64 points of eleven doubles each; limb i of x and limb i of y share a double, x + 2^25 y. */
  private static final double[] TABLE = table();

  /** The bits of k or, where that is even, of n - k. */
  private final int[] bits;

  /** What takes the multiple by that number to the multiple by k: 1 or -1. */
  private final int sign;

  /** Where the selected point goes. */
  private final double[] x;

  private final double[] y;

  private Comb(int[] k, Workspace w) {
    x = w.x2;
    y = w.y2;
    // The comb knows odd numbers only; for an even k it takes n - k.
    int isOdd = -(k[0] & 1);
    sign = -1 - 2 * isOdd;
    int[] odd = Limbs.subtract(P256.N, k);
    Limbs.select(odd, isOdd, k);
    bits = Limbs.bits(odd);
  }

  /** The signs of the digits that block and step stand for: the top tooth is bit 4. */
  private int signs(int block, int step) {
    int signs = 0;
    for (int tooth = TEETH - 1; tooth >= 0; tooth--) {
      int digit = (TEETH * block + tooth) * STEPS + step;
      // Digit i of an odd number is positive where bit i + 1 is set; the last one always is (Hamburg 3.3).
      signs = signs << 1 | (digit == DIGITS - 1 ? 1 : bits[digit + 1]);
    }
    return signs;
  }

  /** Selects what {@code block} adds at {@code step}; it reads the whole block, so that nobody sees which entry. */
  private void select(int block, int step) {
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

  /** Takes x + 2^25 y apart, where x is less than 2^24, and gives y its sign. */
  private void unpack(int limb, double packed, double sign) {
    double high = (packed + 0x3p76) - 0x3p76;
    x[limb] = packed - high;
    y[limb] = high * 0x1p-25 * sign;
  }

  /** Adds up every entry from the five points that {@link CombTable} has of its block. */
  private static double[] table() {
    Workspace w = Workspace.take();
    AffinePoints points = new AffinePoints(BLOCKS * ENTRIES);
    for (int i = 0; i < BLOCKS * ENTRIES; i++) {
      int stored = TEETH * (i / ENTRIES);
      if (i % ENTRIES == 0) {
        read(stored, w);
        w.sum.set(w.x2, w.y2);
      } else {
        // From one entry to the next, in the order of the Gray code, one tooth changes its sign.
        int tooth = 0;
        while ((i >> tooth & 1) == 0) {
          tooth++;
        }
        read(stored + 1 + tooth, w);
        Field.scale(w.y2, 2 * (gray(i) >> tooth & 1) - 1, w.y2);
        w.sum.addJacobian(w.x2, w.y2);
      }
      if (i == 0) {
        points.putFirst(w.x2, w.y2);
      } else {
        points.put(i, w.sum, FieldConstants.ONE);
      }
    }
    points.makeAffine(w);
    w.giveBack();
    double[] table = new double[BLOCKS * ENTRIES * Limbs.COUNT];
    for (int i = 0; i < table.length; i++) {
      int point = i / Limbs.COUNT;
      int limb = i % Limbs.COUNT;
      table[gray(point) * Limbs.COUNT + limb] = points.x[point][limb] + 0x1p25 * points.y[point][limb];
    }
    return table;
  }

  /** The entry that comes at {@code i}; blocks stay apart, since each has a power of two of entries. */
  private static int gray(int i) {
    return i ^ (i & ENTRIES - 1) >> 1;
  }

  /** Reads a point of {@link CombTable} into x2 and y2. */
  private static void read(int point, Workspace w) {
    int at = 2 * point * Limbs.COUNT;
    for (int i = 0; i < Limbs.COUNT; i++) {
      w.x2[i] = limb(at + i);
      w.y2[i] = limb(at + Limbs.COUNT + i);
    }
  }

  private static int limb(int number) {
    int limb = 0;
    for (int digit = 3; digit >= 0; digit--) {
      limb = limb << 6 | CombTable.LIMBS.charAt(4 * number + digit) - '0';
    }
    return limb - RAISED;
  }

  /** Returns the affine coordinates of k G, plain, for 0 < k < n: no branch and no index depends on k. */
  static int[][] multiply(int[] k) {
    Workspace w = Workspace.take();
    Accumulator sum = w.sum;
    new Comb(k, w).addUp(sum);
    w.inverse.ofElement(w.x2, sum.z);
    Field.multiply(sum.x, sum.x, w.x2);
    Field.multiply(sum.y, sum.y, w.x2);
    int[][] point = {P256.plain(sum.x), P256.plain(sum.y)};
    w.giveBack();
    return point;
  }

  /**
   * Leaves the multiple in homogeneous coordinates. Until the last step the sum and the next point, as multiples of G,
   * are sums of different powers of two below n, so they are never equal, opposite or 0 modulo n, and the fast addition
   * does; CombTest has the numbers. In the last step they may be.
   */
  private void addUp(Accumulator sum) {
    for (int step = STEPS - 1; step > 0; step--) {
      for (int block = 0; block < BLOCKS; block++) {
        select(block, step);
        if (step == STEPS - 1 && block == 0) {
          sum.set(x, y);
        } else {
          sum.addJacobian(x, y);
        }
      }
      sum.doubleJacobian();
    }
    sum.makeHomogeneous();
    for (int block = 0; block < BLOCKS; block++) {
      select(block, 0);
      sum.addComplete(x, y);
    }
    Field.scale(sum.y, sign, sum.y);
  }
}
