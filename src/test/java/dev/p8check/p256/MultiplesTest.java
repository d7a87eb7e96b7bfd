package dev.p8check.p256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** Multiples of G, and sums of multiples of G and Q, where the fast formulas could go wrong. */
class MultiplesTest {
  private static final ECPoint G = ECNamedCurveTable.getParameterSpec("secp256r1").getG();

  private final Workspace workspace = Workspace.take();

  @Test
  void edge_scalars_give_the_points_of_bouncy_castle() {
    for (BigInteger k : edges()) {
      assertEquals(text(G.multiply(k)), text(P256.publicKey(Numbers.bytes(k))), () -> "k = " + k.toString(16));
    }
  }

  @Test
  void edge_scalars_sign_and_verify() {
    byte[] message = {1, 2, 3};
    for (BigInteger d : edges()) {
      byte[] key = P256.publicKey(Numbers.bytes(d));
      byte[] signature = Ecdsa.sign(Numbers.bytes(d), message);
      assertTrue(Ecdsa.verify(Arrays.copyOf(key, 32), Arrays.copyOfRange(key, 32, 64), message, signature));
    }
  }

  @Test
  void sums_of_edge_multiples_are_those_of_bouncy_castle() {
    // Q = dG for small d and for d that the windows and the comb meet on the way.
    for (BigInteger d : Set.of(BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(7), power(13), power(128),
        Numbers.N.subtract(BigInteger.ONE))) {
      for (BigInteger u1 : few()) {
        for (BigInteger u2 : few()) {
          assertSum(u1, u2, d);
        }
      }
    }
  }

  @Test
  void equal_and_opposite_sides_are_added() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      BigInteger d = new BigInteger(256, random).mod(Numbers.N);
      BigInteger u2 = new BigInteger(i % 2 == 0 ? 256 : 20, random).mod(Numbers.N);
      BigInteger same = u2.multiply(d).mod(Numbers.N);
      assertSum(same, u2, d);
      assertSum(Numbers.N.subtract(same), u2, d);
      // One comb point away from each other, so that the last additions meet.
      for (int bit : new int[] {0, 13, 65, 247}) {
        assertSum(same.add(power(bit)).mod(Numbers.N), u2, d);
        assertSum(same.negate().subtract(power(bit)).mod(Numbers.N), u2, d);
      }
    }
  }

  @Test
  void infinity_has_no_x() {
    int[] zero = new int[Limbs.COUNT];
    double[][] g = element(G);
    assertFalse(new Combination(zero, zero, g[0], g[1], workspace).hasX(Numbers.limbs(BigInteger.ONE)));
    for (BigInteger u : few()) {
      Combination nothing = new Combination(
          Numbers.limbs(Numbers.N.subtract(u).mod(Numbers.N)), Numbers.limbs(u), g[0], g[1], workspace);
      assertFalse(nothing.hasX(Numbers.limbs(BigInteger.ONE)), () -> "u = " + u);
    }
  }

  @Test
  void nothing_added_up_is_not_what_the_arrays_held_before() {
    double[][] g = element(G);
    Combination nothing = new Combination(new int[Limbs.COUNT], new int[Limbs.COUNT], g[0], g[1], workspace);
    BigInteger z = number(workspace.sum.z);
    assertTrue(z.signum() > 0, "the last multiple of Q is still there");
    BigInteger x = number(workspace.sum.x).multiply(z.modPow(BigInteger.TWO.negate(), Numbers.P)).mod(Numbers.P);
    assertFalse(nothing.hasX(Numbers.limbs(x.mod(Numbers.N))));
  }

  @Test
  void infinity_is_the_same_whatever_was_there_before() {
    double[][] g = element(G);
    Accumulator sum = new Accumulator();
    sum.set(g[0], g[1]);
    sum.doubleComplete();
    sum.setInfinity();
    sum.addComplete(g[0], g[1]);
    BigInteger x = number(sum.x).multiply(number(sum.z).modInverse(Numbers.P)).mod(Numbers.P);
    assertEquals(G.getAffineXCoord().toBigInteger(), x);
  }

  @Test
  void x_may_be_r_plus_n() {
    // The first x from n up that is on the curve, as r = x - n: p - n is about 2^128, so r + n is below p.
    BigInteger x = Numbers.N;
    byte[] y;
    do {
      x = x.add(BigInteger.ONE);
      y = P256.decompress(Numbers.bytes(x), 0);
    } while (y.length == 0);
    BigInteger r = x.subtract(Numbers.N);
    // 1 Q + 0 G = Q.
    int[] zero = new int[Limbs.COUNT];
    int[] one = Numbers.limbs(BigInteger.ONE);
    double[] qx = P256.element(Numbers.bytes(x));
    double[] qy = P256.element(y);
    assertTrue(new Combination(zero, one, qx, qy, workspace).hasX(Numbers.limbs(r)));
    assertFalse(new Combination(zero, one, qx, qy, workspace).hasX(Numbers.limbs(r.add(BigInteger.ONE))));
    // The same as a signature: u1 = e / s and u2 = r / s fix s = r / u2 and with it e; hashes cannot be chosen, so it
    // ends here.
    BigInteger tooLarge = Numbers.P.subtract(Numbers.N);
    assertFalse(new Combination(zero, one, qx, qy, workspace).hasX(Numbers.limbs(tooLarge)));
  }

  @Test
  void x_may_be_zero() {
    byte[] zero = new byte[32];
    for (int odd = 0; odd < 2; odd++) {
      byte[] y = P256.decompress(zero, odd);
      assertEquals(odd, y[31] & 1);
      assertEquals(Numbers.B, new BigInteger(1, y).pow(2).mod(Numbers.P));
      assertTrue(P256.isOnCurve(zero, y));
      ECPoint q = G.getCurve().createPoint(BigInteger.ZERO, new BigInteger(1, y));
      for (BigInteger u1 : few()) {
        for (BigInteger u2 : few()) {
          assertSum(u1, u2, q);
        }
      }
      // r = 0 is no signature, so a point with x = 0 never makes one, but x = 0 is not r = 1 either.
      double[] qx = P256.element(zero);
      assertFalse(new Combination(new int[11], Numbers.limbs(BigInteger.ONE), qx, P256.element(y), workspace)
          .hasX(Numbers.limbs(BigInteger.ONE)));
    }
  }

  private void assertSum(BigInteger u1, BigInteger u2, BigInteger d) {
    if (d.signum() != 0) {
      assertSum(u1, u2, G.multiply(d));
    }
  }

  private void assertSum(BigInteger u1, BigInteger u2, ECPoint q) {
    double[][] key = element(q);
    ECPoint sum = G.multiply(u1).add(q.multiply(u2)).normalize();
    String where = u1.toString(16) + " G + " + u2.toString(16) + " Q";
    if (sum.isInfinity()) {
      assertFalse(new Combination(Numbers.limbs(u1), Numbers.limbs(u2), key[0], key[1], workspace)
          .hasX(new int[Limbs.COUNT]), where);
      return;
    }
    BigInteger r = sum.getAffineXCoord().toBigInteger().mod(Numbers.N);
    assertTrue(
        new Combination(Numbers.limbs(u1), Numbers.limbs(u2), key[0], key[1], workspace).hasX(Numbers.limbs(r)), where);
    BigInteger other = r.flipBit(3);
    assertFalse(new Combination(Numbers.limbs(u1), Numbers.limbs(u2), key[0], key[1], workspace)
        .hasX(Numbers.limbs(other)), where);
  }

  private static BigInteger number(double[] element) {
    return Numbers.of(P256.plain(element));
  }

  private static double[][] element(ECPoint point) {
    ECPoint affine = point.normalize();
    return new double[][] {
      P256.element(Numbers.bytes(affine.getAffineXCoord().toBigInteger())),
      P256.element(Numbers.bytes(affine.getAffineYCoord().toBigInteger()))
    };
  }

  private static Set<BigInteger> few() {
    BigInteger n = Numbers.N;
    return Set.of(
        BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(31), power(13), power(255), n.shiftRight(1),
        n.subtract(BigInteger.ONE), n.subtract(BigInteger.TWO));
  }

  /** 1 to 40, n - 40 to n - 1, around n/2, and powers of two with their neighbours. */
  private static Set<BigInteger> edges() {
    Set<BigInteger> edges = new TreeSet<>();
    for (int i = 0; i <= 40; i++) {
      BigInteger k = BigInteger.valueOf(i);
      edges.add(k);
      edges.add(Numbers.N.subtract(k));
      edges.add(Numbers.N.shiftRight(1).add(k));
      edges.add(Numbers.N.shiftRight(1).subtract(k));
    }
    for (int i = 0; i < 256; i++) {
      for (int j = -1; j <= 1; j++) {
        edges.add(power(i).add(BigInteger.valueOf(j)));
        edges.add(Numbers.N.subtract(power(i)).add(BigInteger.valueOf(j)));
      }
    }
    edges.removeIf(k -> k.signum() <= 0 || k.compareTo(Numbers.N) >= 0);
    return edges;
  }

  private static BigInteger power(int exponent) {
    return BigInteger.ONE.shiftLeft(exponent);
  }

  private static String text(ECPoint point) {
    ECPoint affine = point.normalize();
    return affine.getAffineXCoord().toBigInteger().toString(16) + ","
        + affine.getAffineYCoord().toBigInteger().toString(16);
  }

  private static String text(byte[] key) {
    BigInteger x = new BigInteger(1, Arrays.copyOf(key, 32));
    return x.toString(16) + "," + new BigInteger(1, Arrays.copyOfRange(key, 32, 64)).toString(16);
  }
}
