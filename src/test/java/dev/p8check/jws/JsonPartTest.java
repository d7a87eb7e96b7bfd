package dev.p8check.jws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.json.JsonMember;
import dev.p8check.jws.JwsException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class JsonPartTest {

  @Test
  void a_member_leads_back_to_the_characters_that_carry_it() throws JwsException {
    String json = "{\"\u00e4\u20ac\ud83d\udd11\":1,\"kid\":\"X\"}";
    JsonPart part = JsonPart.read(encoded(json.getBytes(StandardCharsets.UTF_8)));
    JsonMember kid = part.object().member("kid").orElseThrow();
    String encoded = encoded(json.getBytes(StandardCharsets.UTF_8));
    int start = part.startOf(kid.start());
    int end = part.endOf(kid.value().end());
    // Whole groups of four around the range decode to text that has the member.
    String around = encoded.substring(start / 4 * 4, Math.min(encoded.length(), (end + 3) / 4 * 4));
    assertTrue(new String(Base64.getUrlDecoder().decode(around), StandardCharsets.UTF_8).contains("\"kid\":\"X\""));
    assertTrue(end - start <= 16);
    assertEquals(encoded.length(), part.endOf(json.length()));
  }

  @Test
  void each_layer_says_what_it_met_and_where() {
    assertProblem(Problem.NOT_BASE64URL, 2, "ey+J");
    assertProblem(Problem.NOT_BASE64URL, 5, "eyJhb");
    assertProblem(Problem.NOT_UTF8, 4, encoded(new byte[] {'{', '"', 'a', (byte) 0xff}));
    assertProblem(Problem.NOT_JSON, 0, encoded("foo".getBytes(StandardCharsets.UTF_8)));
    assertProblem(Problem.NOT_JSON, 0, "");
    assertProblem(Problem.NOT_AN_OBJECT, 0, encoded("[1]".getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertProblem(Problem problem, int offset, String encoded) {
    JwsException thrown = assertThrows(JwsException.class, () -> JsonPart.read(encoded));
    assertEquals(problem, thrown.problem());
    assertEquals(offset, thrown.offset());
  }

  private static String encoded(byte[] octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }
}
