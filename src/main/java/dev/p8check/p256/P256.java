package dev.p8check.p256;

import java.math.BigInteger;

/** The curve P-256 (SP 800-186 3.2.1.3): scalars and coordinates are 32 bytes, big-endian. */
public final class P256 {
  static final BigInteger P = new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  static final BigInteger N = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
  static final BigInteger B = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
  static final BigInteger GX = new BigInteger("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", 16);
  static final BigInteger GY = new BigInteger("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5", 16);

  private P256() {}

  /** Returns the public key of {@code d} as x || y, 64 bytes; {@code d} must be {@linkplain #isScalar a scalar}. */
  public static byte[] publicKey(byte[] d) {
    if (!isScalar(d)) {
      throw new IllegalArgumentException("not a scalar of P-256");
    }
    BigInteger[] q = multiply(new BigInteger(1, d), GX, GY);
    byte[] key = new byte[64];
    write(q[0], key, 0);
    write(q[1], key, 32);
    return key;
  }

  /** Whether {@code d} is 32 bytes and 1 <= d < n. */
  public static boolean isScalar(byte[] d) {
    if (d.length != 32) {
      return false;
    }
    BigInteger value = new BigInteger(1, d);
    return value.signum() > 0 && value.compareTo(N) < 0;
  }

  /** Whether {@code x} and {@code y} are 32 bytes each, below p, and a point of the curve. */
  public static boolean isOnCurve(byte[] x, byte[] y) {
    if (x.length != 32 || y.length != 32) {
      return false;
    }
    BigInteger bx = new BigInteger(1, x);
    BigInteger by = new BigInteger(1, y);
    return bx.compareTo(P) < 0 && by.compareTo(P) < 0 && by.multiply(by).mod(P).equals(right(bx));
  }

  /** Returns y of the compressed point with low bit {@code odd} (SEC 1 2.3.4), empty when {@code x} is on no point. */
  public static byte[] decompress(byte[] x, int odd) {
    if (x.length != 32) {
      return new byte[0];
    }
    BigInteger bx = new BigInteger(1, x);
    if (bx.compareTo(P) >= 0) {
      return new byte[0];
    }
    BigInteger right = right(bx);
    BigInteger y = right.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
    if (!y.multiply(y).mod(P).equals(right)) {
      return new byte[0];
    }
    if (y.testBit(0) != (odd == 1)) {
      y = P.subtract(y);
    }
    byte[] out = new byte[32];
    write(y, out, 0);
    return out;
  }

  /** x^3 - 3x + b. */
  private static BigInteger right(BigInteger x) {
    return x.multiply(x).subtract(BigInteger.valueOf(3)).multiply(x).add(B).mod(P);
  }

  static void write(BigInteger value, byte[] out, int offset) {
    byte[] bytes = value.toByteArray();
    for (int i = 0; i < 32; i++) {
      int from = bytes.length - 1 - i;
      out[offset + 31 - i] = from < 0 ? 0 : bytes[from];
    }
  }

  /** k * (x, y) as affine coordinates, empty at infinity. */
  static BigInteger[] multiply(BigInteger k, BigInteger x, BigInteger y) {
    BigInteger[] point = {x, y};
    BigInteger[] sum = {};
    for (int i = k.bitLength() - 1; i >= 0; i--) {
      sum = add(sum, sum);
      if (k.testBit(i)) {
        sum = add(sum, point);
      }
    }
    return sum;
  }

  static BigInteger[] add(BigInteger[] a, BigInteger[] b) {
    if (a.length == 0) {
      return b;
    }
    if (b.length == 0) {
      return a;
    }
    BigInteger slope;
    if (a[0].equals(b[0])) {
      if (!a[1].equals(b[1]) || a[1].signum() == 0) {
        return new BigInteger[0];
      }
      BigInteger three = BigInteger.valueOf(3);
      slope = a[0].multiply(a[0]).subtract(BigInteger.ONE).multiply(three).multiply(a[1].shiftLeft(1).modInverse(P)).mod(P);
    } else {
      slope = b[1].subtract(a[1]).multiply(b[0].subtract(a[0]).mod(P).modInverse(P)).mod(P);
    }
    BigInteger x = slope.multiply(slope).subtract(a[0]).subtract(b[0]).mod(P);
    return new BigInteger[] {x, slope.multiply(a[0].subtract(x)).subtract(a[1]).mod(P)};
  }
}
