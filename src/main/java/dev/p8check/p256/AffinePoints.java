package dev.p8check.p256;

/** Points in Jacobian coordinates, of which all become affine for one inversion (Montgomery 1987, 10.3.1). */
final class AffinePoints {
  final double[][] x;
  final double[][] y;

  private final double[][] z;
  private final double[][] products;
  private final double[] power = new double[Limbs.COUNT];

  /** Room for {@code count} points. */
  AffinePoints(int count) {
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

  /** Puts the first point, which is affine. */
  void putFirst(double[] x, double[] y) {
    Limbs.copy(this.x[0], x);
    Limbs.copy(this.y[0], y);
    Limbs.copy(products[0], FieldConstants.ONE);
  }

  /** Puts point {@code i} after point i - 1; its z is {@code scale} times that of {@code sum}, and not 0. */
  void put(int i, Accumulator sum, double[] scale) {
    Limbs.copy(x[i], sum.x);
    Limbs.copy(y[i], sum.y);
    Field.multiply(z[i], sum.z, scale);
    Field.multiply(products[i], products[i - 1], z[i]);
  }

  /** The inverse of the product of all z gives the inverse of each. */
  void makeAffine(Workspace w) {
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
}
