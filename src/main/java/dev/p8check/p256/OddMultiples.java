package dev.p8check.p256;

/**
 * The points Q, 3Q, 5Q, .. in affine coordinates, for windows of a fixed width over a number that everyone may know.
 */
final class OddMultiples {
  private static final int BITS = 256;

  final AffinePoints points;

  private final int width;
  private final double[] power = new double[Limbs.COUNT];
  private final double[] twiceX = new double[Limbs.COUNT];
  private final double[] twiceY = new double[Limbs.COUNT];
  private final double[] twiceZ = new double[Limbs.COUNT];

  /** Room for the multiples that windows of {@code width} bits need, 2^(width - 2). */
  OddMultiples(int width) {
    this.width = width;
    points = new AffinePoints(1 << (width - 2));
  }

  /** Computes the multiples of (qx, qy), a point of the curve, for one inversion. */
  OddMultiples of(double[] qx, double[] qy, Workspace w) {
    Accumulator sum = w.sum;
    sum.set(qx, qy);
    sum.doubleJacobian();
    Limbs.copy(twiceX, sum.x);
    Limbs.copy(twiceY, sum.y);
    Limbs.copy(twiceZ, sum.z);
    points.putFirst(qx, qy);
    // On the curve scaled by the z of 2Q, 2Q is affine, and the addition knows nothing of the scale (Hankerson,
    // Menezes, Vanstone 2004, 3.1.2). Q has a prime order, so no two of these are equal or opposite.
    Field.square(power, twiceZ);
    Field.multiply(w.x2, qx, power);
    Field.multiply(power, power, twiceZ);
    Field.multiply(w.y2, qy, power);
    sum.set(w.x2, w.y2);
    for (int i = 1; i < points.x.length; i++) {
      sum.addJacobian(twiceX, twiceY);
      points.put(i, sum, twiceZ);
    }
    points.makeAffine(w);
    return this;
  }

  /**
   * Returns the digits of {@code k}, of which {@code width} in a row have at most one that is not 0, and that one is
   * odd and of fewer than {@code width} bits (Hankerson, Menezes, Vanstone 2004, algorithm 3.35).
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
