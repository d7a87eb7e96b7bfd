package dev.p8check.p256;

/**
 * Numbers as eleven limbs of 24 bits, least first: as {@code int[]} each limb is 0 to 2^24 - 1 and the number is the
 * one it looks like; as {@code double[]} limbs may be negative and overlap, and many arrays mean the same number. Masks
 * are -1 for true and 0 for false, and nothing here branches on a limb.
 */
final class Limbs {
  static final int COUNT = 11;

  private static final int BITS = 24;
  private static final int LIMB = (1 << BITS) - 1;

  private Limbs() {}

  /** Reads 32 bytes, big-endian, from {@code offset}. */
  static int[] fromBytes(byte[] bytes, int offset) {
    int[] limbs = new int[COUNT];
    for (int i = 0; i < 32; i++) {
      limbs[i / 3] |= (bytes[offset + 31 - i] & 255) << 8 * (i % 3);
    }
    return limbs;
  }

  /** Writes a number below 2^256 as 32 bytes, big-endian, to {@code offset}. */
  static void toBytes(int[] limbs, byte[] bytes, int offset) {
    for (int i = 0; i < 32; i++) {
      bytes[offset + 31 - i] = (byte) (limbs[i / 3] >> 8 * (i % 3));
    }
  }

  static double[] toDoubles(int[] limbs) {
    double[] a = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      a[i] = limbs[i];
    }
    return a;
  }

  static void copy(double[] to, double[] from) {
    for (int i = 0; i < COUNT; i++) {
      to[i] = from[i];
    }
  }

  /** Returns the number from 0 to m - 1 that {@code a}, between -m and 2m, is modulo m. */
  static int[] reduce(double[] a, int[] m) {
    int[] value = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      value[i] = (int) a[i];
    }
    carry(value);
    int negative = value[COUNT - 1] >> 31;
    for (int i = 0; i < COUNT; i++) {
      value[i] += m[i] & negative;
    }
    return reduce(carry(value), m);
  }

  /** Returns {@code a}, below 2m, modulo m. */
  static int[] reduce(int[] a, int[] m) {
    int[] less = subtract(a, m);
    select(less, less[COUNT - 1] >> 31, a);
    return less;
  }

  /** Mask: a < b. */
  static int isBelow(int[] a, int[] b) {
    int carry = 0;
    for (int i = 0; i < COUNT; i++) {
      carry = carry + a[i] - b[i] >> BITS;
    }
    return carry >> 31;
  }

  /** Mask: a = 0. */
  static int isZero(int[] a) {
    int any = 0;
    for (int i = 0; i < COUNT; i++) {
      any |= a[i];
    }
    return any - 1 >> 31;
  }

  /** Mask: a = b. */
  static int isEqual(int[] a, int[] b) {
    int any = 0;
    for (int i = 0; i < COUNT; i++) {
      any |= a[i] ^ b[i];
    }
    return any - 1 >> 31;
  }

  /** r becomes {@code yes} where the mask is -1 and stays where it is 0. */
  static void select(int[] r, int mask, int[] yes) {
    for (int i = 0; i < COUNT; i++) {
      r[i] = yes[i] & mask | r[i] & ~mask;
    }
  }

  static int[] add(int[] a, int[] b) {
    int[] r = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      r[i] = a[i] + b[i];
    }
    return carry(r);
  }

  /** Returns a - b; where that is negative the top limb is. */
  static int[] subtract(int[] a, int[] b) {
    int[] r = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      r[i] = a[i] - b[i];
    }
    return carry(r);
  }

  /** Returns the 264 bits of {@code a}, least first. */
  static int[] bits(int[] a) {
    int[] bits = new int[COUNT * BITS];
    int next = 0;
    for (int i = 0; i < COUNT; i++) {
      int limb = a[i];
      for (int j = 0; j < BITS; j++) {
        bits[next++] = limb & 1;
        limb >>= 1;
      }
    }
    return bits;
  }

  /** Brings every limb but the top one to 0 .. 2^24 - 1. */
  private static int[] carry(int[] a) {
    int carry = 0;
    for (int i = 0; i < COUNT - 1; i++) {
      carry += a[i];
      a[i] = carry & LIMB;
      carry >>= BITS;
    }
    a[COUNT - 1] += carry;
    return a;
  }
}
