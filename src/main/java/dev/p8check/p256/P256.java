package dev.p8check.p256;

/** The curve P-256 (SP 800-186 3.2.1.3): y^2 = x^3 - 3x + b; scalars and coordinates are 32 bytes, big-endian. */
public final class P256 {
  /** The length of a scalar or a coordinate in bytes. */
  static final int LENGTH = 32;

  /** The field prime, 2^256 - 2^224 + 2^192 + 2^96 - 1. */
  static final int[] P = {0xffffff, 0xffffff, 0xffffff, 0xffffff, 0, 0, 0, 0, 1, 0xffff00, 0xffff};

  /** The order of the base point. */
  static final int[] N = {
    0x632551, 0xcac2fc, 0x84f3b9, 0xa7179e, 0xe6faad, 0xffffbc, 0xffffff, 0xffffff, 0, 0xffff00, 0xffff
  };

  private P256() {}

  /** Returns the public key of {@code d} as x || y, 64 bytes; {@code d} must be {@linkplain #isScalar a scalar}. */
  public static byte[] publicKey(byte[] d) {
    if (!isScalar(d)) {
      throw new IllegalArgumentException("not a scalar of P-256");
    }
    int[][] point = Comb.multiply(Limbs.fromBytes(d, 0));
    byte[] key = new byte[2 * LENGTH];
    Limbs.toBytes(point[0], key, 0);
    Limbs.toBytes(point[1], key, LENGTH);
    return key;
  }

  /** Whether {@code d} is 32 bytes and 1 <= d < n. */
  public static boolean isScalar(byte[] d) {
    return d.length == LENGTH && isScalar(Limbs.fromBytes(d, 0));
  }

  static boolean isScalar(int[] k) {
    return (Limbs.isBelow(k, N) & ~Limbs.isZero(k)) != 0;
  }

  /** Whether {@code x} and {@code y} are 32 bytes each, below p, and a point of the curve. */
  public static boolean isOnCurve(byte[] x, byte[] y) {
    if (!isCoordinate(x) || !isCoordinate(y)) {
      return false;
    }
    return isOnCurve(element(x), element(y));
  }

  static boolean isOnCurve(double[] x, double[] y) {
    double[] square = new double[Limbs.COUNT];
    Field.square(square, y);
    return Limbs.isEqual(plain(square), plain(rightSide(x))) != 0;
  }

  /** Returns y of the compressed point with low bit {@code odd} (SEC 1 2.3.4), empty when {@code x} is on no point. */
  public static byte[] decompress(byte[] x, int odd) {
    if (!isCoordinate(x)) {
      return new byte[0];
    }
    double[] y = new double[Limbs.COUNT];
    squareRoot(y, rightSide(element(x)));
    if (!isOnCurve(element(x), y)) {
      return new byte[0];
    }
    int[] plain = plain(y);
    // No point of P-256 has y = 0: its order is odd.
    int[] other = Limbs.subtract(P, plain);
    byte[] bytes = new byte[LENGTH];
    Limbs.toBytes((plain[0] & 1) == odd ? plain : other, bytes, 0);
    return bytes;
  }

  static boolean isCoordinate(byte[] bytes) {
    return bytes.length == LENGTH && Limbs.isBelow(Limbs.fromBytes(bytes, 0), P) != 0;
  }

  /** x^3 - 3x + b. */
  private static double[] rightSide(double[] x) {
    double[] r = new double[Limbs.COUNT];
    double[] sum = new double[Limbs.COUNT];
    Field.scale(sum, -3, x);
    Field.add(sum, sum, FieldConstants.B);
    Field.square(r, x);
    Field.multiplyPlus(r, r, x, 1, sum);
    return r;
  }

  /** Returns the element that 32 bytes are, in Montgomery form. */
  static double[] element(byte[] bytes) {
    return element(Limbs.fromBytes(bytes, 0));
  }

  static double[] element(int[] plain) {
    double[] r = Limbs.toDoubles(plain);
    Field.multiply(r, r, FieldConstants.R2);
    return r;
  }

  /** Returns the number from 0 to p - 1 that an element is. */
  static int[] plain(double[] a) {
    double[] r = new double[Limbs.COUNT];
    Field.multiply(r, a, FieldConstants.PLAIN_ONE);
    return Limbs.reduce(r, P);
  }

  /**
   * r = a^((p + 1) / 4), a square root of {@code a} if there is one, because p = 3 modulo 4 (SEC 1 2.3.4). The exponent
   * is 2^254 - 2^222 + 2^190 + 2^94 = (((2^32 - 1) 2^32 + 1) 2^96 + 1) 2^94.
   */
  private static void squareRoot(double[] r, double[] a) {
    double[] power = new double[Limbs.COUNT];
    Field.square(r, a);
    Field.multiply(r, r, a);
    for (int bits = 2; bits < 32; bits *= 2) {
      // From a^(2^bits - 1) to a^(2^(2 bits) - 1).
      Limbs.copy(power, r);
      square(r, bits);
      Field.multiply(r, r, power);
    }
    square(r, 32);
    Field.multiply(r, r, a);
    square(r, 96);
    Field.multiply(r, r, a);
    square(r, 94);
  }

  private static void square(double[] r, int times) {
    for (int i = 0; i < times; i++) {
      Field.square(r, r);
    }
  }
}
