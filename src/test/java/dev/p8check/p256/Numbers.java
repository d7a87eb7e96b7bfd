package dev.p8check.p256;

import java.math.BigInteger;

/** The numbers of P-256 and their bytes, for tests. */
final class Numbers {
  static final BigInteger P = new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  static final BigInteger N = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
  static final BigInteger B = new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

  private Numbers() {}

  /** Returns a number below 2^256 as 32 bytes, big-endian. */
  static byte[] bytes(BigInteger value) {
    byte[] all = value.toByteArray();
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32 && i < all.length; i++) {
      bytes[31 - i] = all[all.length - 1 - i];
    }
    return bytes;
  }

  static int[] limbs(BigInteger value) {
    return Limbs.fromBytes(bytes(value), 0);
  }

  /** Returns the number that limbs of 24 bits are; they may be negative and overlap. */
  static BigInteger of(double[] limbs) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < limbs.length; i++) {
      sum = sum.add(BigInteger.valueOf((long) limbs[i]).shiftLeft(24 * i));
    }
    return sum;
  }

  static BigInteger of(int[] limbs) {
    return of(Limbs.toDoubles(limbs));
  }
}
