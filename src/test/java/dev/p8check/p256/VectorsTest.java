package dev.p8check.p256;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published vectors, through the engine functions on the JVM and through the compiled module in Node. */
class VectorsTest {
  private static final Path WYCHEPROOF = Path.of("../shared/vectors/ecdsa_secp256r1_sha256_p1363_test.json");

  private record Vector(String name, byte[] x, byte[] y, byte[] message, byte[] signature, boolean valid) {}

  private record Signing(String name, byte[] d, byte[] message, byte[] signature) {}

  @TestFactory
  Stream<DynamicTest> everyWycheproofVectorIsAnsweredAsPublished() throws IOException {
    assumeTrue(Files.exists(WYCHEPROOF), WYCHEPROOF + " is not there; skipped its vectors.");
    List<Vector> vectors = wycheproof(Files.readString(WYCHEPROOF));
    assertEquals(262, vectors.size());
    return vectors.stream().flatMap(v -> both(v.name, "verifyEs256", verifying(v), v.valid ? "{\"valid\":true}" : "{\"valid\":false}"));
  }

  @TestFactory
  Stream<DynamicTest> deterministicSignaturesAreThePublishedOnes() {
    return signings().stream().flatMap(s -> both(
        s.name,
        "signEs256",
        "{\"d\":\"" + base64Url(s.d) + "\",\"message\":\"" + base64Url(s.message) + "\"}",
        "{\"signature\":\"" + base64Url(s.signature) + "\"}"));
  }

  @TestFactory
  Stream<DynamicTest> rfc7515A3Verifies() {
    // RFC 7515 A.3: the example's signature is not deterministic, so it is verified only.
    String token = "eyJhbGciOiJFUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    Base64.Decoder decoder = Base64.getUrlDecoder();
    int dot = token.lastIndexOf('.');
    Vector example = new Vector(
        "RFC 7515 A.3",
        decoder.decode("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
        decoder.decode("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"),
        token.substring(0, dot).getBytes(US_ASCII),
        decoder.decode(token.substring(dot + 1)),
        true);
    Vector changed = new Vector(
        "RFC 7515 A.3, another message", example.x, example.y, "another".getBytes(UTF_8), example.signature, false);
    return Stream.of(example, changed)
        .flatMap(v -> both(v.name, "verifyEs256", verifying(v), v.valid ? "{\"valid\":true}" : "{\"valid\":false}"));
  }

  private static Stream<DynamicTest> both(String name, String function, String request, String answer) {
    UnaryOperator<String> jvm = function.equals("signEs256") ? Engine::signEs256 : Engine::verifyEs256;
    return Stream.of(
        dynamicTest(name + ", JVM", () -> assertEquals(answer, jvm.apply(request))),
        dynamicTest(name + ", Node", () -> assertEquals(answer, JavaScriptEngine.call(function, request))));
  }

  private static String verifying(Vector v) {
    return "{\"x\":\"" + base64Url(v.x) + "\",\"y\":\"" + base64Url(v.y) + "\",\"message\":\"" + base64Url(v.message)
        + "\",\"signature\":\"" + base64Url(v.signature) + "\"}";
  }

  private static List<Signing> signings() {
    // RFC 6979 A.2.5, with SHA-256.
    byte[] d = hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
    return List.of(
        new Signing("RFC 6979 A.2.5, sample", d, "sample".getBytes(UTF_8), hex(
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8")),
        new Signing("RFC 6979 A.2.5, test", d, "test".getBytes(UTF_8), hex(
            "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367"
                + "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083")));
  }

  /** Reads what is needed by its member names; the file's members come in a fixed order. */
  private static List<Vector> wycheproof(String json) {
    List<Vector> vectors = new ArrayList<>();
    String[] groups = json.split("\"wx\"");
    for (int g = 1; g < groups.length; g++) {
      byte[] x = coordinate(string(groups[g], ""));
      byte[] y = coordinate(string(groups[g], "\"wy\""));
      String[] tests = groups[g].split("\"tcId\"");
      for (int t = 1; t < tests.length; t++) {
        String result = string(tests[t], "\"result\"");
        assertTrue(result.equals("valid") || result.equals("invalid"), result);
        String id = tests[t].substring(tests[t].indexOf(':') + 1, tests[t].indexOf(',')).trim();
        vectors.add(new Vector(
            "Wycheproof " + id + ", " + string(tests[t], "\"comment\""), x, y, hex(string(tests[t], "\"msg\"")),
            hex(string(tests[t], "\"sig\"")), result.equals("valid")));
      }
    }
    return vectors;
  }

  private static String string(String text, String member) {
    int start = text.indexOf('"', text.indexOf(':', text.indexOf(member) + member.length())) + 1;
    return text.substring(start, text.indexOf('"', start));
  }

  /** Wycheproof writes coordinates as integers, with a zero where the first bit is one. */
  private static byte[] coordinate(String digits) {
    return Numbers.bytes(new BigInteger(1, hex(digits)));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.toLowerCase(java.util.Locale.ROOT));
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
