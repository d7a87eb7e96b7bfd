package dev.p8check.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingsTest {
  @Test
  void the_vectors_of_rfc_4648_section_10_encode() {
    String[] vectors = {"", "", "f", "Zg==", "fo", "Zm8=", "foo", "Zm9v", "foob", "Zm9vYg==", "fooba", "Zm9vYmE=",
        "foobar", "Zm9vYmFy"};
    for (int i = 0; i < vectors.length; i += 2) {
      assertEquals(vectors[i + 1], Base64.encode(ascii(vectors[i])));
    }
  }

  @Test
  void base64_is_what_the_jdk_makes_and_reads() throws EncodingException {
    Random random = new Random(4648);
    for (int length = 0; length < 200; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertEquals(java.util.Base64.getEncoder().encodeToString(bytes), Base64.encode(bytes));
      assertEquals(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), Base64Url.encode(bytes));
      assertArrayEquals(bytes, Base64.decode(Base64.encode(bytes)));
      assertArrayEquals(bytes, Base64Url.decode(Base64Url.encode(bytes)));
      assertEquals(HexFormat.of().formatHex(bytes), Hex.encode(bytes));
    }
  }

  @Test
  void a_character_outside_the_alphabet_is_named_by_its_offset() {
    assertEquals(2, assertThrows(EncodingException.class, () -> Base64.decode("Zm-v")).offset());
    assertEquals(2, assertThrows(EncodingException.class, () -> Base64Url.decode("Zm+v")).offset());
  }

  @Test
  void one_lone_character_is_no_base64() {
    assertEquals(5, assertThrows(EncodingException.class, () -> Base64.decode("Zm9vY")).offset());
  }

  @Test
  void bits_that_stand_for_no_octet_are_seen() {
    for (String canonical : new String[] {"Zg", "Zm8", "Zm9v", ""}) {
      assertFalse(Base64.hasSpareBits(canonical, canonical.length()), canonical);
    }
    for (String other : new String[] {"Zh", "Zv", "Zm9", "Zm+"}) {
      assertTrue(Base64.hasSpareBits(other, other.length()), other);
    }
  }

  @Test
  void two_texts_never_mean_the_same_octets_in_base64url() {
    assertThrows(EncodingException.class, () -> Base64Url.decode("Zh"));
    assertThrows(EncodingException.class, () -> Base64Url.decode("Zm9"));
  }

  @Test
  void utf8_is_what_the_jdk_makes_and_reads() throws EncodingException {
    for (String text : new String[] {"", "abc", "\u00e4\u07ff\u0800\uffff", "\ud83d\ude00 and \ud800\udc00"}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertArrayEquals(bytes, Utf8.encode(text));
      assertEquals(text, Utf8.decode(bytes));
    }
  }

  @Test
  void utf8_refuses_overlong_forms_surrogates_and_cut_off_ends() {
    for (String hex : new String[] {"c080", "e08080", "f0808080", "eda080", "f4908080", "80", "c3", "e282", "ff"}) {
      assertThrows(EncodingException.class, () -> Utf8.decode(HexFormat.of().parseHex(hex)), hex);
    }
  }

  @Test
  void a_lone_surrogate_becomes_the_replacement_character() throws EncodingException {
    assertEquals("a\ufffdb", Utf8.decode(Utf8.encode("a\ud800b")));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
