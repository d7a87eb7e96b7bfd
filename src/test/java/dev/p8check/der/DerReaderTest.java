package dev.p8check.der;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerReaderTest {
  @Test
  void elements_are_read_one_after_another() throws DerException {
    DerReader reader = new DerReader(hex("020100" + "0402abcd"));
    assertEquals(0, reader.read(Tag.INTEGER).smallInteger());
    assertArrayEquals(hex("abcd"), reader.read(Tag.OCTET_STRING).octets());
    assertFalse(reader.hasMore());
  }

  @Test
  void a_written_element_reads_back_at_every_length() throws DerException {
    for (int length : new int[] {0, 1, 127, 128, 255, 256, 1000, 65535}) {
      DerElement element = new DerReader(DerWriter.element(Tag.OCTET_STRING, new byte[length])).read(Tag.OCTET_STRING);
      assertEquals(length, element.length());
    }
  }

  @Test
  void a_cut_off_element_is_told_from_a_wrong_one() {
    assertEquals(DerException.Problem.TRUNCATED, problem("3005020100"));
    assertEquals(DerException.Problem.TRUNCATED, problem("30"));
    assertEquals(DerException.Problem.BAD_LENGTH, problem("3080"));
    assertEquals(DerException.Problem.BAD_LENGTH, problem("308101ff"));
    assertEquals(DerException.Problem.UNEXPECTED_TAG, problem("020100"));
  }

  @Test
  void object_identifiers_read_as_rfc_5480_writes_them() throws DerException {
    assertEquals(Oid.EC_PUBLIC_KEY, Oid.dotted(new DerReader(Oid.ecPublicKey()).read()));
    assertEquals(Oid.P256, Oid.dotted(new DerReader(Oid.p256()).read()));
    assertEquals("P-384", Oid.curveName(Oid.dotted(new DerReader(hex("06052b81040022")).read())));
  }

  private static DerException.Problem problem(String hex) {
    return assertThrows(DerException.class, () -> new DerReader(hex(hex)).read(Tag.SEQUENCE)).problem();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
