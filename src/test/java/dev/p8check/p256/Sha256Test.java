package dev.p8check.p256;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void every_length_up_to_five_blocks_gives_the_digest_of_the_jdk() throws GeneralSecurityException {
    for (int length = 0; length <= 5 * Sha256.BLOCK; length++) {
      byte[] message = new byte[length];
      for (int i = 0; i < length; i++) {
        message[i] = (byte) (31 * i + length);
      }
      assertArrayEquals(
          MessageDigest.getInstance("SHA-256").digest(message), Sha256.digest(message), "length " + length);
    }
  }

  @Test
  void a_digest_goes_on_from_a_copy() throws GeneralSecurityException {
    byte[] block = new byte[Sha256.BLOCK];
    block[7] = 7;
    Sha256 first = new Sha256().update(block);
    byte[] tail = {1, 2, 3};
    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    expected.update(block);
    assertArrayEquals(expected.digest(tail), new Sha256(first).update(tail).digest());
    expected.update(block);
    assertArrayEquals(expected.digest(), new Sha256(first).digest(), "the first copy left the original as it was");
  }
}
