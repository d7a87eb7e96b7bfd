package dev.p8check.p256;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EcdsaTest {
  // RFC 6979 A.2.5.
  private static final byte[] D = hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
  private static final byte[] X = hex("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6");
  private static final byte[] Y = hex("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299");

  @Test
  void the_public_key_is_that_of_rfc6979() {
    byte[] key = P256.publicKey(D);
    assertEquals(HexFormat.of().formatHex(X), HexFormat.of().formatHex(Arrays.copyOf(key, 32)));
    assertEquals(HexFormat.of().formatHex(Y), HexFormat.of().formatHex(Arrays.copyOfRange(key, 32, 64)));
  }

  @Test
  void a_compressed_point_gives_its_y() {
    assertEquals(HexFormat.of().formatHex(Y), HexFormat.of().formatHex(P256.decompress(X, 1)));
    assertFalse(Arrays.equals(Y, P256.decompress(X, 0)));
    assertTrue(P256.isOnCurve(X, P256.decompress(X, 0)));
  }

  @Test
  void signatures_are_those_of_rfc6979() {
    assertEquals(
        "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
            + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
        HexFormat.of().formatHex(Ecdsa.sign(D, "sample".getBytes(UTF_8))));
    assertEquals(
        "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
            + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083",
        HexFormat.of().formatHex(Ecdsa.sign(D, "test".getBytes(UTF_8))));
  }

  @Test
  void a_changed_signature_does_not_verify() {
    byte[] message = "sample".getBytes(UTF_8);
    byte[] signature = Ecdsa.sign(D, message);
    assertTrue(Ecdsa.verify(X, Y, message, signature));
    signature[63] ^= 1;
    assertFalse(Ecdsa.verify(X, Y, message, signature));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
