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
    for (int length : new int[] {0, 1, 127, 128, 255, 256, 1000, 65535, 65536, 70_000}) {
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

  @Test
  void an_object_identifier_that_is_no_der_is_refused() {
    for (String contents : new String[] {"", "2a86", "2a8048", "802a03", "2aff80808000", "2a8fffffffff7f"}) {
      byte[] element = DerWriter.element(Tag.OBJECT_IDENTIFIER, hex(contents));
      assertEquals(DerException.Problem.BAD_CONTENTS,
          assertThrows(DerException.class, () -> Oid.dotted(new DerReader(element).read()), contents).problem());
    }
  }

  @Test
  void the_largest_number_of_an_object_identifier_has_28_bits() throws DerException {
    assertEquals("1.2.268435455", Oid.dotted(new DerReader(hex("06052affffff7f")).read()));
  }

  private static DerException.Problem problem(String hex) {
    return assertThrows(DerException.class, () -> new DerReader(hex(hex)).read(Tag.SEQUENCE)).problem();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
