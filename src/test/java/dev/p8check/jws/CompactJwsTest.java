package dev.p8check.jws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompactJwsTest {

  @Test
  void a_jws_has_three_parts() {
    assertEquals(Optional.of(new CompactJws("a", "b", "c")), CompactJws.split("a.b.c"));
    assertEquals(Optional.of(new CompactJws("", "", "")), CompactJws.split(".."));
    for (String text : new String[] {"", "a", "a.b", "a.b.c.", "a.b.c.d"}) {
      assertTrue(CompactJws.split(text).isEmpty(), text);
    }
  }

  @Test
  void the_offsets_are_those_of_the_compact_form() {
    CompactJws jws = new CompactJws("abc", "de", "f");
    assertEquals("abc.de.f", jws.toString());
    assertEquals("abc.de", jws.signingInput());
    assertEquals('d', jws.toString().charAt(jws.payloadStart()));
    assertEquals('f', jws.toString().charAt(jws.signatureStart()));
  }
}
