package dev.p8check.pem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PemBlockTest {
  @Test
  void a_block_has_64_columns_line_feeds_and_one_final_newline() {
    String block = PemBlock.of(PemBlock.PRIVATE_KEY, new byte[150]);
    String[] lines = block.split("\n", -1);
    assertEquals("-----BEGIN PRIVATE KEY-----", lines[0]);
    assertEquals(64, lines[1].length());
    assertEquals(8, lines[4].length());
    assertEquals("-----END PRIVATE KEY-----", lines[5]);
    assertEquals("", lines[6]);
    assertEquals(258, block.length());
  }

  @Test
  void the_body_is_what_stands_between_the_boundaries() {
    assertEquals("QUJDREVG", PemBlock.body("-----BEGIN X-----\nQUJD\nREVG\n-----END X-----\n"));
    for (String other : new String[] {"", "QUJD", "-----BEGIN X-----\nQUJD", "-----BEGIN X-----\n-----END X-----"}) {
      assertEquals("", PemBlock.body(other), other);
    }
  }
}
