package dev.p8check.p256.codegen;

import java.math.BigInteger;

/** The numbers of P-256 (SP 800-186 3.2.1.3) and how they are cut into limbs. */
final class Constants {
  /** Limbs in an element. */
  static final int LIMBS = 11;

  /** Bits in a limb. */
  static final int BITS = 24;

  /** One limb down: 2^-24. */
  static final double DOWN = 0x1p-24;

  static final BigInteger P = hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
  static final BigInteger N = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
  static final BigInteger B = hex("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");
  static final BigInteger GX = hex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
  static final BigInteger GY = hex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");

  /** Montgomery's R = 2^264. */
  static final BigInteger R = BigInteger.ONE.shiftLeft(LIMBS * BITS);

  private Constants() {}

  /** Cuts {@code value} into limbs of -2^23 to 2^23 - 1; the top limb takes what is left. */
  static int[] balanced(BigInteger value) {
    int[] limbs = new int[LIMBS];
    BigInteger rest = value;
    for (int i = 0; i < LIMBS - 1; i++) {
      int limb = rest.intValue() << (32 - BITS) >> (32 - BITS);
      limbs[i] = limb;
      rest = rest.subtract(BigInteger.valueOf(limb)).shiftRight(BITS);
    }
    limbs[LIMBS - 1] = rest.intValueExact();
    return limbs;
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}
