package dev.p8check.p256;

/** The points Q, 3Q, 5Q, .. in affine coordinates, for windows of a fixed width over a number that everyone may know. */
final class OddMultiples {
  private static final int BITS = 256;

  final double[][] x;
  final double[][] y;

  private final int width;
  private final double[][] z;
  private final double[][] products;
  private final double[] power = new double[Limbs.COUNT];
  private final double[] twiceX = new double[Limbs.COUNT];
  private final double[] twiceY = new double[Limbs.COUNT];
  private final double[] twiceZ = new double[Limbs.COUNT];

  /** Room for the multiples that windows of {@code width} bits need, 2^(width - 2). */
  OddMultiples(int width) {
    this.width = width;
    int count = 1 << (width - 2);
    x = elements(count);
    y = elements(count);
    z = elements(count);
    products = elements(count);
  }

  private static double[][] elements(int count) {
    double[][] elements = new double[count][];
    for (int i = 0; i < count; i++) {
      elements[i] = new double[Limbs.COUNT];
    }
    return elements;
  }

  /** Computes the multiples of (qx, qy), a point of the curve, for one inversion. */
  OddMultiples of(double[] qx, double[] qy, Workspace w) {
    Accumulator sum = w.sum;
    sum.set(qx, qy);
    sum.doubleJacobian();
    Limbs.copy(twiceX, sum.x);
    Limbs.copy(twiceY, sum.y);
    Limbs.copy(twiceZ, sum.z);
    Limbs.copy(x[0], qx);
    Limbs.copy(y[0], qy);
    // On the curve scaled by the z of 2Q, 2Q is affine, and the addition knows nothing of the scale (Hankerson, Menezes, Vanstone
    // 2004, 3.1.2). Q has a prime order, so no two of these are equal or opposite.
    Field.square(power, twiceZ);
    Field.multiply(w.x2, qx, power);
    Field.multiply(power, power, twiceZ);
    Field.multiply(w.y2, qy, power);
    sum.set(w.x2, w.y2);
    Limbs.copy(products[0], FieldConstants.ONE);
    for (int i = 1; i < x.length; i++) {
      sum.addJacobian(twiceX, twiceY);
      Limbs.copy(x[i], sum.x);
      Limbs.copy(y[i], sum.y);
      Field.multiply(z[i], sum.z, twiceZ);
      Field.multiply(products[i], products[i - 1], z[i]);
    }
    makeAffine(w);
    return this;
  }

  /** Montgomery 1987, 10.3.1: the inverse of the product of all z gives the inverse of each. */
  private void makeAffine(Workspace w) {
    double[] inverse = w.y2;
    double[] one = w.x2;
    w.inverse.ofElement(inverse, products[x.length - 1]);
    for (int i = x.length - 1; i > 0; i--) {
      Field.multiply(one, inverse, products[i - 1]);
      Field.multiply(inverse, inverse, z[i]);
      Field.square(power, one);
      Field.multiply(x[i], x[i], power);
      Field.multiply(power, power, one);
      Field.multiply(y[i], y[i], power);
    }
  }

  /**
   * Returns the digits of {@code k}, of which {@code width} in a row have at most one that is not 0, and that one is odd and of fewer
   * than {@code width} bits (Hankerson, Menezes, Vanstone 2004, algorithm 3.35).
   */
  int[] digits(int[] k) {
    int[] bits = Limbs.bits(k);
    int[] digits = new int[BITS + 1];
    int carry = 0;
    int i = 0;
    while (i < digits.length) {
      if (bits[i] == carry) {
        i++;
        continue;
      }
      int window = carry;
      for (int j = 0; j < width && i + j < BITS; j++) {
        window += bits[i + j] << j;
      }
      carry = window >> (width - 1);
      digits[i] = window - (carry << width);
      i += width;
    }
    return digits;
  }
}
