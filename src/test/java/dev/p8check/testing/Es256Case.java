package dev.p8check.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call of {@code signEs256} or {@code verifyEs256} and how its answer begins, for every place where the engine runs.
 *
 * @param answer the whole answer, or for a refusal what it begins with
 */
public record Es256Case(String name, String function, String request, String answer) {
  private static final Path WYCHEPROOF = Path.of("../shared/vectors/ecdsa_secp256r1_sha256_p1363_test.json");

  // RFC 6979 A.2.5.
  private static final String D = "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721";
  private static final String X = "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
  private static final String Y = "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
  private static final String R = "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716";
  private static final String S = "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

  private static final String N = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
  private static final String N_PLUS_1 = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632552";
  private static final String P = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
  private static final String ZERO = "00".repeat(32);
  private static final String ONES = "ff".repeat(32);

  /** The published signatures that need no file. */
  public static Stream<Es256Case> published() {
    String token = "eyJhbGciOiJFUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    int dot = token.lastIndexOf('.');
    String x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
    String y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
    return Stream.of(
        signing("RFC 6979 A.2.5, sample", "sample", R + S),
        signing("RFC 6979 A.2.5, test", "test",
            "f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"),
        // https://github.com/C2SP/CCTV, RFC6979: the first candidate for the nonce is not below n.
        signing("CCTV RFC6979, a nonce rejected", "wv[vnX",
            "efd9073b652e76da1b5a019c0e4a2e3fa529b035a6abb91ef67f0ed7a1f21234"
                + "3db4706c9d9f4a4fe13bb5e08ef0fab53a57dbab2061c83a35fa411c68d2ba33"),
        // The example's signature is not deterministic, so it is verified only.
        verifying("RFC 7515 A.3", x, y, base64Url(token.substring(0, dot)), token.substring(dot + 1), true),
        verifying("RFC 7515 A.3, another message", x, y, base64Url("another"), token.substring(dot + 1), false));
  }

  /** Wycheproof's vectors for P-256 with SHA-256 in P1363 form; skips the test where they are not. */
  public static List<Es256Case> wycheproof() {
    assumeTrue(Files.exists(WYCHEPROOF), WYCHEPROOF + " is not there; skipped its vectors.");
    List<Es256Case> cases = new ArrayList<>();
    try {
      for (JsonObject group : objects((JsonObject) JsonReader.read(Files.readString(WYCHEPROOF)), "testGroups")) {
        String point = ((JsonObject) group.get("publicKey").orElseThrow()).text("uncompressed");
        for (JsonObject test : objects(group, "tests")) {
          cases.add(verifying(
              "Wycheproof " + (cases.size() + 1) + ", " + test.text("comment"), bytes(point.substring(2, 66)),
              bytes(point.substring(66)), bytes(test.text("msg")), bytes(test.text("sig")),
              test.text("result").equals("valid")));
        }
      }
    } catch (IOException | JsonException e) {
      throw new AssertionError(WYCHEPROOF + " cannot be read", e);
    }
    assertEquals(262, cases.size());
    return cases;
  }

  /** Numbers out of range, wrong lengths, points off the curve, odd base64url and odd JSON. */
  public static Stream<Es256Case> badInput() {
    String sample = base64Url("sample");
    String x = bytes(X);
    String y = bytes(Y);
    String signature = bytes(R + S);
    String length = "private-key-scalar-length";
    String range = "private-key-scalar-out-of-range";
    String encoding = "private-key-invalid-base64-character";
    return Stream.of(
        refusing("d = 0", bytes(ZERO), sample, range),
        refusing("d = n", bytes(N), sample, range),
        refusing("d = n + 1", bytes(N_PLUS_1), sample, range),
        refusing("d = 2^256 - 1", bytes(ONES), sample, range),
        refusing("d of 31 bytes", bytes(D.substring(2)), sample, length),
        refusing("d of 33 bytes", bytes("00" + D), sample, length),
        refusing("d empty", "", sample, length),
        refusing("d with padding", bytes(D) + "=", sample, encoding),
        refusing("d with a space", bytes(D) + " ", sample, encoding),
        refusing("d with a spare bit", bytes(D).substring(0, 42) + "F", sample, encoding),
        refusing("message in standard Base64", bytes(D), "a+b=", "token-invalid-base64url"),
        refusing("message of one character", bytes(D), "A", "token-invalid-base64url"),
        raw("d missing", "signEs256", "{\"message\":\"\"}", refusal(length)),
        raw("d null", "signEs256", "{\"d\":null}", refusal(length)),
        raw("d a number", "signEs256", "{\"d\":1,\"message\":\"\"}", refusal(encoding)),
        raw("d an array", "signEs256", "{\"d\":[\"" + bytes(D) + "\"]}", refusal(encoding)),
        raw("message an object", "signEs256", "{\"d\":\"" + bytes(D) + "\",\"message\":{}}",
            refusal("token-invalid-base64url")),
        raw("no JSON to sign", "signEs256", "{", refusal(length)),
        raw("no object to sign", "signEs256", "[\"" + bytes(D) + "\"]", refusal(length)),
        raw("nothing to sign", "signEs256", "", refusal(length)),
        verifying("as it should be", x, y, sample, signature, true),
        verifying("the coordinates exchanged", y, x, sample, signature, false),
        verifying("x of 31 bytes", bytes(X.substring(2)), y, sample, signature, false),
        verifying("x of 33 bytes", bytes("00" + X), y, sample, signature, false),
        verifying("y of 31 bytes", x, bytes(Y.substring(2)), sample, signature, false),
        verifying("y of 33 bytes", x, bytes("00" + Y), sample, signature, false),
        verifying("a point off the curve", x, bytes(Y.replace("99", "98")), sample, signature, false),
        verifying("the point 0, 0", bytes(ZERO), bytes(ZERO), sample, signature, false),
        verifying("x = p", bytes(P), y, sample, signature, false),
        verifying("x and y = 2^256 - 1", bytes(ONES), bytes(ONES), sample, signature, false),
        verifying("a signature of 63 bytes", x, y, sample, bytes((R + S).substring(2)), false),
        verifying("a signature of 65 bytes", x, y, sample, bytes(R + S + "00"), false),
        verifying("a signature of 65 bytes, zero first", x, y, sample, bytes("00" + R + S), false),
        verifying("halves of 33 bytes", x, y, sample, bytes("00" + R + "00" + S), false),
        verifying("a signature of no bytes", x, y, sample, "", false),
        verifying("r = 0", x, y, sample, bytes(ZERO + S), false),
        verifying("s = 0", x, y, sample, bytes(R + ZERO), false),
        verifying("r = s = 0", x, y, sample, bytes(ZERO + ZERO), false),
        verifying("r = n", x, y, sample, bytes(N + S), false),
        verifying("s = n", x, y, sample, bytes(R + N), false),
        verifying("r = n + 1", x, y, sample, bytes(N_PLUS_1 + S), false),
        verifying("s = 2^256 - 1", x, y, sample, bytes(R + ONES), false),
        verifying("r and s exchanged", x, y, sample, bytes(S + R), false),
        verifying("a signature with padding", x, y, sample, signature + "==", false),
        verifying("a signature with a spare bit", x, y, sample, signature.substring(0, 85) + "B", false),
        verifying("a signature with a line end", x, y, sample, signature + "\\n", false),
        verifying("a message in standard Base64", x, y, "c2FtcGx+", signature, false),
        verifying("x not in ASCII", "\u00e9" + x.substring(1), y, sample, signature, false),
        raw("message a number", "verifyEs256",
            "{\"x\":\"" + x + "\",\"y\":\"" + y + "\",\"message\":0,\"signature\":\"" + signature + "\"}",
            valid(false)),
        raw("signature an array", "verifyEs256",
            "{\"x\":\"" + x + "\",\"y\":\"" + y + "\",\"message\":\"" + sample + "\",\"signature\":[]}", valid(false)),
        raw("x missing", "verifyEs256",
            "{\"y\":\"" + y + "\",\"message\":\"" + sample + "\",\"signature\":\"" + signature + "\"}", valid(false)),
        raw("no JSON to verify", "verifyEs256", "\"", valid(false)),
        raw("no members to verify", "verifyEs256", "{}", valid(false)),
        raw("no object to verify", "verifyEs256", "true", valid(false)));
  }

  /** All of these; without Wycheproof's where they are not there, which its own test says. */
  public static List<Es256Case> all() {
    Stream<Es256Case> vectors = Files.exists(WYCHEPROOF) ? wycheproof().stream() : Stream.of();
    return Stream.of(published(), badInput(), vectors).flatMap(cases -> cases).toList();
  }

  private static Es256Case signing(String name, String message, String signature) {
    return raw(name, "signEs256", "{\"d\":\"" + bytes(D) + "\",\"message\":\"" + base64Url(message) + "\"}",
        "{\"signature\":\"" + bytes(signature) + "\"}");
  }

  private static Es256Case refusing(String name, String d, String message, String code) {
    return raw(name, "signEs256", "{\"d\":\"" + d + "\",\"message\":\"" + message + "\"}", refusal(code));
  }

  private static Es256Case verifying(String name, String x, String y, String message, String signature, boolean valid) {
    return raw(name, "verifyEs256",
        "{\"x\":\"" + x + "\",\"y\":\"" + y + "\",\"message\":\"" + message + "\",\"signature\":\"" + signature + "\"}",
        valid(valid));
  }

  private static Es256Case raw(String name, String function, String request, String answer) {
    return new Es256Case(name, function, request, answer);
  }

  private static String refusal(String code) {
    return "{\"refused\":true,\"findings\":[{\"code\":\"" + code + "\",";
  }

  private static String valid(boolean valid) {
    return "{\"valid\":" + valid + "}";
  }

  private static List<JsonObject> objects(JsonObject object, String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonValue item : ((JsonArray) object.get(name).orElseThrow()).items()) {
      objects.add((JsonObject) item);
    }
    return objects;
  }

  private static String bytes(String hex) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static String base64Url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
