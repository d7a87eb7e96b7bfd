package dev.p8check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonValue;
import dev.p8check.testing.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Es256FunctionsTest {
  // RFC 6979 A.2.5.
  private static final String D = base64Url("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721");
  private static final String X = base64Url("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6");
  private static final String Y = base64Url("7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
  private static final String SAMPLE = TestKey.base64Url(TestKey.utf8("sample"));
  private static final String SIGNATURE = base64Url(
      "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");

  @Test
  void a_signature_is_that_of_rfc_6979_and_verifies() {
    assertEquals("{\"signature\":\"" + SIGNATURE + "\"}", sign(D, SAMPLE));
    assertEquals("{\"valid\":true}", verify(X, Y, SAMPLE, SIGNATURE));
    assertEquals("{\"valid\":false}", verify(X, Y, TestKey.base64Url(TestKey.utf8("Sample")), SIGNATURE));
    assertEquals("{\"valid\":false}", verify(Y, X, SAMPLE, SIGNATURE));
  }

  @Test
  void a_scalar_that_is_none_is_refused() {
    assertRefused("private-key-scalar-length", sign("", SAMPLE));
    assertRefused("private-key-scalar-length", sign(D.substring(0, 40), SAMPLE));
    assertRefused("private-key-scalar-length", sign(D + "AAAA", SAMPLE));
    assertRefused("private-key-scalar-out-of-range", sign("A".repeat(43), SAMPLE));
    assertRefused("private-key-scalar-out-of-range",
        sign(base64Url("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"), SAMPLE));
    assertRefused("private-key-scalar-out-of-range", sign(base64Url("ff".repeat(32)), SAMPLE));
    assertRefused("private-key-invalid-base64-character", sign("?", SAMPLE));
    assertRefused("token-invalid-base64url", sign(D, "a+b="));
  }

  @Test
  void what_is_no_request_is_no_exception() {
    for (String request : new String[] {"", "null", "[]", "{}", "{", "\"x\"", "{\"d\":1}", "{\"x\":{},\"y\":[]}", "\ud800"}) {
      assertEquals("{\"valid\":false}", Engine.verifyEs256(request));
      assertTrue(Engine.signEs256(request).startsWith("{\"refused\":true,"));
      assertTrue(Engine.createToken(request).startsWith("{\"refused\":true,"));
      assertTrue(Engine.inspect(request).startsWith("{\"verdict\":\"empty\","));
      assertEquals(Engine.verifyEs256(request), JavaScriptEngine.call("verifyEs256", request));
      assertEquals(Engine.signEs256(request), JavaScriptEngine.call("signEs256", request));
      assertEquals(Engine.createToken(request), JavaScriptEngine.call("createToken", request));
      assertEquals(Engine.inspect(request), JavaScriptEngine.call("inspect", request));
    }
  }

  @Test
  void wycheproofs_verdicts_are_ours_in_java_and_javascript() throws IOException, JsonException {
    Path vectors = Path.of("../shared/vectors/ecdsa_secp256r1_sha256_p1363_test.json");
    assumeTrue(Files.exists(vectors), "The Wycheproof vectors are not there; skipped.");
    int tests = 0;
    for (JsonValue group : array((JsonObject) JsonReader.read(Files.readString(vectors)), "testGroups")) {
      String point = ((JsonObject) ((JsonObject) group).get("publicKey").orElseThrow()).text("uncompressed");
      for (JsonValue item : array((JsonObject) group, "tests")) {
        JsonObject test = (JsonObject) item;
        String request = "{\"x\":\"" + base64Url(point.substring(2, 66)) + "\",\"y\":\"" + base64Url(point.substring(66))
            + "\",\"message\":\"" + base64Url(test.text("msg")) + "\",\"signature\":\"" + base64Url(test.text("sig")) + "\"}";
        String expected = "{\"valid\":" + test.text("result").equals("valid") + "}";
        assertEquals(expected, Engine.verifyEs256(request), test.text("comment"));
        assertEquals(expected, JavaScriptEngine.call("verifyEs256", request), test.text("comment"));
        tests++;
      }
    }
    assertTrue(tests > 200);
  }

  private static Iterable<JsonValue> array(JsonObject object, String name) {
    return ((JsonArray) object.get(name).orElseThrow()).items();
  }

  private static void assertRefused(String code, String answer) {
    assertTrue(answer.startsWith("{\"refused\":true,\"findings\":[{\"code\":\"" + code + "\""), answer);
  }

  private static String sign(String d, String message) {
    return Engine.signEs256("{\"d\":\"" + d + "\",\"message\":\"" + message + "\"}");
  }

  private static String verify(String x, String y, String message, String signature) {
    return Engine.verifyEs256("{\"x\":\"" + x + "\",\"y\":\"" + y + "\",\"message\":\"" + message + "\",\"signature\":\"" + signature + "\"}");
  }

  private static String base64Url(String hex) {
    return TestKey.base64Url(HexFormat.of().parseHex(hex));
  }
}
