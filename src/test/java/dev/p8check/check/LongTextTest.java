package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongTextTest {
  // Each is an invitation to look at the rest of the text again at every step, or to call oneself for every character.
  private static final List<String> PIECES = List.of(
      "\\", "\\r", "\r", "\"", "\\\"", "`n", "&", "%25", "<", "{", "{\\rtf", "-", "-----\n", "-----BEGIN X-----",
      "--\nAAAAAAAA\n", "=", ">", "\f", "A", "30", "MIGTAgEA ");

  @Test
  void a_long_text_of_one_thing_is_answered_and_the_same_in_javascript() {
    for (String piece : PIECES) {
      String request = request(piece.repeat(CredentialsCheck.LARGEST_KEY / piece.length()));
      String answer = Engine.check(request);
      assertFalse(answer.contains("too-large"), piece);
      assertEquals(answer, JavaScriptEngine.call("check", request), piece);
    }
  }

  @Test
  void an_id_of_a_megabyte_is_an_error_and_nothing_else() {
    assertLongId("issuer-id-wrong-length", "issuerId", "A 0-\"".repeat(1 << 18));
    assertLongId("issuer-id-is-private-key", "issuerId", "A 0-\"".repeat(1 << 18) + "-----BEGIN PRIVATE KEY-----");
    assertLongId("key-id-invalid-character", "keyId", "A 0-\"".repeat(1 << 18));
    assertLongId("key-id-is-private-key", "keyId", "-----BEGIN PRIVATE KEY-----" + " ".repeat(1 << 20));
  }

  @Test
  void a_long_key_id_of_letters_and_digits_is_a_warning_as_a_short_one_is() {
    assertLongId("key-id-wrong-length", "keyId", "A0".repeat(1 << 13));
    assertLongId("key-id-wrong-length", "keyId", "A".repeat(KeyIdCheck.MAX_LENGTH + 1));
  }

  @Test
  void a_long_base64_in_place_of_an_id_is_not_looked_through_for_a_key() {
    String text = " ".repeat(2000) + TestKey.random().privatePem();
    assertLongId("issuer-id-is-private-key", "issuerId",
        Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    text = " ".repeat(3000) + text;
    assertLongId("issuer-id-wrong-length", "issuerId",
        Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_file_name_that_is_longer_than_any_path_is_none() {
    String name = "AuthKey_6JEC4D6ZCB.p8";
    assertEquals(1, CredentialsCheck.check(named("/".repeat(4000) + name)).findings().size());
    assertEquals(0, CredentialsCheck.check(named("/".repeat(5000) + name)).findings().size());
  }

  private static void assertLongId(String code, String field, String id) {
    String request = new JsonWriter().beginObject().member(field, id).endObject().toString();
    String answer = Engine.check(request);
    assertEquals(1, answer.split("\"code\"", -1).length - 1, answer.substring(0, 400));
    assertTrue(answer.contains('"' + code + '"'), code);
    assertTrue(answer.contains(code.equals("key-id-wrong-length") ? "\"warning\"" : "\"error\""), code);
    assertEquals(answer, JavaScriptEngine.call("check", request), field);
  }

  private static Credentials named(String fileName) {
    return new Credentials("", "5HDB3C5YBA", "", fileName, KeyKind.AUTO);
  }

  private static String request(String key) {
    return new JsonWriter().beginObject().member("privateKey", key).endObject().toString();
  }
}
