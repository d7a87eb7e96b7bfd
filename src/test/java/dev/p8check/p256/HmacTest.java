package dev.p8check.p256;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.encoding.Hex;
import dev.p8check.encoding.Utf8;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The codes are those of RFC 4231. */
class HmacTest {
  @Test
  void a_short_key_is_filled_up_with_zeros() {
    assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        code(Utf8.encode("Jefe"), "what do ya want for nothing?"));
    assertEquals("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7", code(bytes(20, 0x0b), "Hi There"));
  }

  @Test
  void a_key_longer_than_a_block_is_hashed_first() {
    assertEquals("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        code(bytes(131, 0xaa), "Test Using Larger Than Block-Size Key - Hash Key First"));
    assertEquals("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
        code(bytes(131, 0xaa), "This is a test using a larger than block-size key and a larger than block-size data. "
            + "The key needs to be hashed before being used by the HMAC algorithm."));
  }

  @Test
  void parts_count_as_one_text_and_a_code_leaves_the_next_one_alone() {
    Hmac hmac = new Hmac(Utf8.encode("Jefe"));
    String whole = Hex.encode(hmac.of(Utf8.encode("what do ya want for nothing?")));
    assertEquals(
        whole, Hex.encode(hmac.of(Utf8.encode("what do ya "), Utf8.encode(""), Utf8.encode("want for nothing?"))));
    assertEquals(whole, Hex.encode(hmac.of(Utf8.encode("what do ya want for nothing?"))));
  }

  private static String code(byte[] key, String text) {
    return Hex.encode(new Hmac(key).of(Utf8.encode(text)));
  }

  private static byte[] bytes(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
