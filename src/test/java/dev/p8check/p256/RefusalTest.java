package dev.p8check.p256;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final BigInteger ONE = BigInteger.ONE;
  private static final byte[] D = Numbers.bytes(BigInteger.valueOf(42));
  private static final byte[] KEY = P256.publicKey(D);
  private static final byte[] X = Arrays.copyOf(KEY, 32);
  private static final byte[] Y = Arrays.copyOfRange(KEY, 32, 64);
  private static final byte[] MESSAGE = "message".getBytes(UTF_8);
  private static final byte[] SIGNATURE = Ecdsa.sign(D, MESSAGE);

  @Test
  void a_scalar_is_from_one_to_n_minus_one() {
    assertFalse(P256.isScalar(new byte[32]));
    assertTrue(P256.isScalar(Numbers.bytes(ONE)));
    assertTrue(P256.isScalar(Numbers.bytes(Numbers.N.subtract(ONE))));
    assertFalse(P256.isScalar(Numbers.bytes(Numbers.N)));
    assertFalse(P256.isScalar(Numbers.bytes(Numbers.N.add(ONE))));
    assertFalse(P256.isScalar(Numbers.bytes(ONE.shiftLeft(256).subtract(ONE))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64})
  void what_is_not32_bytes_is_no_scalar_and_no_coordinate(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 1);
    assertFalse(P256.isScalar(bytes));
    assertFalse(P256.isOnCurve(bytes, Y));
    assertFalse(P256.isOnCurve(X, bytes));
    assertEquals(0, P256.decompress(bytes, 0).length);
    assertFalse(Ecdsa.verify(bytes, Y, MESSAGE, SIGNATURE));
    assertFalse(Ecdsa.verify(X, bytes, MESSAGE, SIGNATURE));
    assertThrows(IllegalArgumentException.class, () -> P256.publicKey(bytes));
    assertThrows(IllegalArgumentException.class, () -> Ecdsa.sign(bytes, MESSAGE));
  }

  @Test
  void zero_and_n_have_no_public_key_and_sign_nothing() {
    for (BigInteger d : new BigInteger[] {BigInteger.ZERO, Numbers.N, Numbers.N.add(ONE)}) {
      assertThrows(IllegalArgumentException.class, () -> P256.publicKey(Numbers.bytes(d)));
      assertThrows(IllegalArgumentException.class, () -> Ecdsa.sign(Numbers.bytes(d), MESSAGE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 65, 128})
  void a_signature_is64_bytes(int length) {
    assertTrue(Ecdsa.verify(X, Y, MESSAGE, SIGNATURE));
    assertFalse(Ecdsa.verify(X, Y, MESSAGE, Arrays.copyOf(SIGNATURE, length)));
  }

  @Test
  void zero_and_n_are_neither_r_nor_s() {
    BigInteger r = new BigInteger(1, Arrays.copyOf(SIGNATURE, 32));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(SIGNATURE, 32, 64));
    assertTrue(verifies(r, s));
    assertTrue(verifies(r, Numbers.N.subtract(s)), "the other s of the same signature is as good");
    for (BigInteger wrong : new BigInteger[] {BigInteger.ZERO, Numbers.N, ONE.shiftLeft(256).subtract(ONE)}) {
      assertFalse(verifies(wrong, s));
      assertFalse(verifies(r, wrong));
      assertFalse(verifies(wrong, wrong));
    }
    assertFalse(verifies(r.add(Numbers.N).mod(ONE.shiftLeft(256)), s));
  }

  @Test
  void a_coordinate_is_below_p() {
    byte[] y = P256.decompress(new byte[32], 0);
    assertTrue(P256.isOnCurve(new byte[32], y));
    assertFalse(P256.isOnCurve(Numbers.bytes(Numbers.P), y), "x = p is not x = 0");
    assertEquals(0, P256.decompress(Numbers.bytes(Numbers.P), 0).length);
    BigInteger x = BigInteger.valueOf(5);
    BigInteger root = new BigInteger(1, P256.decompress(Numbers.bytes(x), 0));
    assertTrue(P256.isOnCurve(Numbers.bytes(x), Numbers.bytes(root)));
    assertFalse(P256.isOnCurve(Numbers.bytes(x.add(Numbers.P)), Numbers.bytes(root)), "x + p is not x");
  }

  @Test
  void a_point_off_the_curve_verifies_nothing() {
    byte[] other = Y.clone();
    other[31] ^= 1;
    assertFalse(P256.isOnCurve(X, other));
    assertFalse(Ecdsa.verify(X, other, MESSAGE, SIGNATURE));
    assertFalse(Ecdsa.verify(new byte[32], new byte[32], MESSAGE, SIGNATURE));
    assertFalse(P256.isOnCurve(new byte[32], new byte[32]));
  }

  @Test
  void an_x_on_no_point_has_no_y() {
    int on = 0;
    for (int i = 0; i < 64; i++) {
      BigInteger x = BigInteger.valueOf(i);
      BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(Numbers.B).mod(Numbers.P);
      boolean isSquare = right.modPow(Numbers.P.shiftRight(1), Numbers.P).equals(ONE);
      for (int odd = 0; odd < 2; odd++) {
        byte[] y = P256.decompress(Numbers.bytes(x), odd);
        assertEquals(isSquare ? 32 : 0, y.length, "x = " + i);
        if (isSquare) {
          assertEquals(right, new BigInteger(1, y).pow(2).mod(Numbers.P));
          assertEquals(odd, y[31] & 1);
          on++;
        }
      }
    }
    assertTrue(on > 20 && on < 108);
  }

  private static boolean verifies(BigInteger r, BigInteger s) {
    byte[] signature = new byte[64];
    System.arraycopy(Numbers.bytes(r), 0, signature, 0, 32);
    System.arraycopy(Numbers.bytes(s), 0, signature, 32, 32);
    return Ecdsa.verify(X, Y, MESSAGE, signature);
  }
}
