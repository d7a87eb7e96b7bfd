package dev.p8check.p256.codegen;

import java.math.BigInteger;

/** Multiples of the base point in plain affine arithmetic, for the table and as a third opinion in tests. */
final class Multiples {
  private static final int TEETH = 5;
  private static final int BLOCKS = 4;
  private static final int SPACING = 13;

  /** A point; infinity has no coordinates and is {@code INFINITY}. */
  record Point(BigInteger x, BigInteger y) {
    Point negate() {
      return new Point(x, Constants.P.subtract(y).mod(Constants.P));
    }
  }

  static final Point INFINITY = new Point(BigInteger.ZERO, BigInteger.ZERO);

  static final Point G = new Point(Constants.GX, Constants.GY);

  private Multiples() {}

  /**
   * What the table of the signed comb is added up from (Hamburg 2012, "Fast and compact elliptic-curve cryptography",
   * 3.3; Hankerson, Menezes, Vanstone 2004, 3.3.2). Block b, entry i is 2^(13 (5 b + 4)) G plus or minus 2^(13 (5 b +
   * t)) G for t = 0 to 3, plus where bit t of i is one; here are entry 0 of each block and twice the teeth 0 to 3, by
   * which entries with and without that bit differ.
   */
  static String table() {
    StringBuilder text = new StringBuilder();
    for (int block = 0; block < BLOCKS; block++) {
      Point first = tooth(block, TEETH - 1);
      for (int t = 0; t < TEETH - 1; t++) {
        first = plus(first, tooth(block, t).negate());
      }
      append(text, first);
      for (int t = 0; t < TEETH - 1; t++) {
        append(text, plus(tooth(block, t), tooth(block, t)));
      }
    }
    return text.toString();
  }

  private static Point tooth(int block, int t) {
    return times(BigInteger.ONE.shiftLeft(SPACING * (TEETH * block + t)), G);
  }

  private static void append(StringBuilder text, Point point) {
    append(text, point.x);
    append(text, point.y);
  }

  private static void append(StringBuilder text, BigInteger coordinate) {
    for (int limb : Constants.balanced(coordinate.multiply(Constants.R).mod(Constants.P))) {
      int raised = limb + (1 << 23);
      for (int i = 0; i < 4; i++) {
        text.append((char) ('0' + (raised >> 6 * i & 63)));
      }
    }
  }

  static Point times(BigInteger k, Point point) {
    Point sum = INFINITY;
    for (int i = k.bitLength() - 1; i >= 0; i--) {
      sum = plus(sum, sum);
      if (k.testBit(i)) {
        sum = plus(sum, point);
      }
    }
    return sum;
  }

  static Point plus(Point a, Point b) {
    if (a.equals(INFINITY)) {
      return b;
    }
    if (b.equals(INFINITY)) {
      return a;
    }
    if (a.equals(b.negate())) {
      return INFINITY;
    }
    BigInteger p = Constants.P;
    BigInteger three = BigInteger.valueOf(3);
    BigInteger slope = a.equals(b)
        ? a.x.multiply(a.x).subtract(BigInteger.ONE).multiply(three).multiply(a.y.shiftLeft(1).modInverse(p))
        : b.y.subtract(a.y).multiply(b.x.subtract(a.x).modInverse(p));
    BigInteger x = slope.multiply(slope).subtract(a.x).subtract(b.x).mod(p);
    return new Point(x, slope.multiply(a.x.subtract(x)).subtract(a.y).mod(p));
  }
}
