package dev.p8check.p256;

/**
 * u1 G + u2 Q for numbers that everyone may know (Hankerson, Menezes, Vanstone 2004, 3.3.3): Q in signed windows of five bits, G by the
 * {@link Comb}, whose 12 doublings are the last ones of Q.
 */
final class Combination {
  private static final int WIDTH = 5;
  private static final int MULTIPLES = 1 << (WIDTH - 2);

  private final int[] u1;
  private final int[] digits;
  private final double[][] x = new double[MULTIPLES][];
  private final double[][] y = new double[MULTIPLES][];
  private final double[] negativeY = new double[Limbs.COUNT];
  private final Accumulator sum = new Accumulator();

  Combination(int[] u1, int[] u2, double[] qx, double[] qy) {
    this.u1 = u1;
    digits = windows(u2);
    oddMultiples(qx, qy);
  }

  /** Whether u1 G + u2 Q is a point whose x is r modulo n. */
  boolean hasX(int[] r) {
    run(new JacobianSteps());
    double[] scale = new double[Limbs.COUNT];
    Field.square(scale, sum.z);
    if (Limbs.isZero(P256.plain(scale)) != 0) {
      // Infinity, or the two sides met in a way that the fast formulas cannot add.
      run(new CompleteSteps());
      System.arraycopy(sum.z, 0, scale, 0, Limbs.COUNT);
      if (Limbs.isZero(P256.plain(scale)) != 0) {
        return false;
      }
    }
    int[] x = P256.plain(sum.x);
    if (isX(x, r, scale)) {
      return true;
    }
    // x below p may be r + n, because p > n.
    int[] other = Limbs.add(r, P256.N);
    return Limbs.isBelow(other, P256.P) != 0 && isX(x, other, scale);
  }

  private static boolean isX(int[] x, int[] candidate, double[] scale) {
    double[] scaled = P256.element(candidate);
    Field.multiply(scaled, scaled, scale);
    return Limbs.isEqual(x, P256.plain(scaled)) != 0;
  }

  /** How to double and add. */
  private interface Steps {
    void twice();

    void plus(double[] x, double[] y);
  }

  private final class JacobianSteps implements Steps {
    @Override
    public void twice() {
      sum.doubleJacobian();
    }

    @Override
    public void plus(double[] x, double[] y) {
      sum.addJacobian(x, y);
    }
  }

  private final class CompleteSteps implements Steps {
    @Override
    public void twice() {
      sum.doubleComplete();
    }

    @Override
    public void plus(double[] x, double[] y) {
      sum.addComplete(x, y);
    }
  }

  private void run(Steps steps) {
    Comb comb = new Comb(u1);
    boolean empty = true;
    for (int i = digits.length - 1; i >= 0; i--) {
      if (!empty) {
        steps.twice();
      }
      if (digits[i] != 0) {
        int entry = (digits[i] < 0 ? -digits[i] : digits[i]) >> 1;
        double[] signed = y[entry];
        if (digits[i] < 0) {
          Field.scale(negativeY, -1, signed);
          signed = negativeY;
        }
        empty = plus(steps, empty, x[entry], signed);
      }
      for (int block = 0; i < Comb.STEPS && block < Comb.BLOCKS; block++) {
        comb.selectPublicly(block, i);
        Field.scale(comb.y, comb.sign(), comb.y);
        empty = plus(steps, empty, comb.x, comb.y);
      }
    }
  }

  private boolean plus(Steps steps, boolean empty, double[] x, double[] y) {
    if (empty) {
      sum.set(x, y);
    } else {
      steps.plus(x, y);
    }
    return false;
  }

  /** Q, 3Q, .. 15Q in affine coordinates, for one inversion. */
  private void oddMultiples(double[] qx, double[] qy) {
    sum.set(qx, qy);
    sum.doubleJacobian();
    double[] twiceX = sum.x.clone();
    double[] twiceY = sum.y.clone();
    double[] twiceZ = sum.z.clone();
    // On the curve scaled by z of 2Q, 2Q is affine, and the addition knows nothing of the scale (Hankerson, Menezes, Vanstone 3.1.2).
    double[] power = new double[Limbs.COUNT];
    double[] startX = new double[Limbs.COUNT];
    double[] startY = new double[Limbs.COUNT];
    Field.square(power, twiceZ);
    Field.multiply(startX, qx, power);
    Field.multiply(power, power, twiceZ);
    Field.multiply(startY, qy, power);
    sum.set(startX, startY);
    x[0] = qx;
    y[0] = qy;
    double[][] z = new double[MULTIPLES][];
    double[][] products = new double[MULTIPLES][];
    products[0] = FieldConstants.ONE;
    for (int i = 1; i < MULTIPLES; i++) {
      sum.addJacobian(twiceX, twiceY);
      x[i] = sum.x.clone();
      y[i] = sum.y.clone();
      z[i] = new double[Limbs.COUNT];
      Field.multiply(z[i], sum.z, twiceZ);
      products[i] = new double[Limbs.COUNT];
      Field.multiply(products[i], products[i - 1], z[i]);
    }
    // Montgomery 1987, 10.3.1: the inverse of the product of all gives the inverse of each.
    double[] inverse = P256.invert(products[MULTIPLES - 1]);
    double[] one = new double[Limbs.COUNT];
    for (int i = MULTIPLES - 1; i > 0; i--) {
      Field.multiply(one, inverse, products[i - 1]);
      Field.multiply(inverse, inverse, z[i]);
      Field.square(power, one);
      Field.multiply(x[i], x[i], power);
      Field.multiply(power, power, one);
      Field.multiply(y[i], y[i], power);
    }
  }

  /** The digits of {@code k}, each 0 or odd from -15 to 15 (Hankerson, Menezes, Vanstone, algorithm 3.35). */
  private static int[] windows(int[] k) {
    int[] digits = new int[257];
    int carry = 0;
    int i = 0;
    while (i < digits.length) {
      if ((Limbs.bit(k, i) + carry & 1) == 0) {
        i++;
        continue;
      }
      int window = carry;
      for (int j = 0; j < WIDTH; j++) {
        window += Limbs.bit(k, i + j) << j;
      }
      carry = window >> (WIDTH - 1);
      digits[i] = window - (carry << WIDTH);
      i += WIDTH;
    }
    return digits;
  }
}
