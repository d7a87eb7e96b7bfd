package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.Finding;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.TestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WrittenOutTest {
  private static final double NOW = 1_795_000_000;
  private static final String HEADER =
      "{\"alg\":\"ES256\",\"kid\":\"5HDB3C5YBB\",\"typ\":\"JWT\",\"x\":\"\u00fb\u00ff\u00be?>~\"}";
  private static final String PAYLOAD =
      "{\"iss\":\"c055ca8c-e5a8-4836-b61d-aa5794eeb3f5\",\"iat\":1794999940,\"exp\":1795000600,"
      + "\"aud\":\"appstoreconnect-v1\",\"y\":\"?>~??>>~\u00fb\u00ff\"}";
  private static final TestKey KEY = TestKey.random();

  private static final List<UnaryOperator<String>> WRITINGS = List.of(
      token -> "{\"token\":\"" + token.replace("/", "\\/") + "\"}",
      token -> "{\"token\":\"" + token.replace("+", "\\u002b").replace("/", "\\u002F").replace("=", "\\u003d") + "\"}",
      token -> "{\"Authorization\":\"Bearer " + token.replace("/", "\\/") + "\",\"Host\":\"x\"}",
      token -> "{\"body\":\"{\\\"token\\\":\\\"" + token.replace("/", "\\\\\\/").replace("=", "\\\\u003d") + "\\\"}\"}",
      token -> "https://x.y/?token=" + token.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D") + "&b=1",
      token -> "https://x.y/?token=" + token.replace("+", "%252b").replace("/", "%252f").replace("=", "%253d") + "&b=1",
      token -> "<input value=\"" + token.replace("+", "&#x2B;").replace("/", "&#x2F;").replace("=", "&#x3D;") + "\">",
      token -> token.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D"),
      token -> "The token is " + token.replace("_", "\\_").replace("-", "\\-").replace("=", "\\=") + " in our bot",
      token -> token.replace("_", "\\_"),
      token -> token.replace("_", "\\_").replace("-", "\\-").replace(".", "\\."),
      token -> "var t = '" + token.replace("-", "\\u002D").replace("=", "\\u003D") + "';",
      token -> "var t = '" + token.replace("+", "\\x2b").replace("/", "\\x2f") + "';");

  /** Signed by the JDK each time; every repair on the way holds the whole token, and the last is what was signed. */
  @Test
  void a_token_is_kept_whole_however_its_characters_are_written_out() {
    for (int i = 0; i < 40; i++) {
      String good = KEY.token(HEADER, PAYLOAD);
      String padded = good.replace(".", "=.").replace('-', '+').replace('_', '/') + "==";
      for (String token : List.of(good, good.replace('-', '+').replace('_', '/'), padded)) {
        for (UnaryOperator<String> writing : WRITINGS) {
          assertRepaired(good, writing.apply(token));
        }
      }
    }
  }

  private static void assertRepaired(String good, String given) {
    String text = given;
    for (int steps = 0; !text.equals(good) && steps < 4; steps++) {
      List<Finding> findings = inspect(text).findings();
      String next = text;
      for (Finding finding : findings) {
        if (finding.repair().isPresent()) {
          String value = finding.repair().get().value();
          assertEquals(good, PartReader.toBase64Url(value.replace("=", "")), given);
          next = value;
        }
      }
      text = next;
    }
    assertEquals(good, text, given);
    assertEquals(SignatureState.VERIFIED, inspect(text).signature());
  }

  @Test
  void a_backslash_in_a_token_is_found_with_its_place() {
    String good = KEY.token(HEADER, PAYLOAD);
    for (String given : List.of(good.replace(".", "\\."),
        good.replace(".", "\\u002e").replaceFirst("[-_]", "\\\\$0"))) {
      for (Finding finding : inspect(given).findings()) {
        assertTrue(finding.start() <= finding.end() && finding.end() <= given.length(), finding.seen());
      }
    }
    String given = good.replace(".", "\\.");
    Finding finding = inspect(given).findings().get(0);
    int at = given.indexOf('\\');
    assertEquals("token-invalid-base64url", finding.code().id());
    assertEquals("\u201c\\.\u201d at character " + (at + 1) + " stands for \u201c.\u201d.", finding.seen());
    assertEquals("\\.", given.substring(finding.start(), finding.end()));
    assertEquals(good, finding.repair().orElseThrow().value());
  }

  @Test
  void what_is_written_out_behind_a_token_is_no_part_of_it() {
    String good = KEY.token(HEADER, PAYLOAD);
    for (String given : List.of("{\"a\":\"http:\\/\\/x\\/..." + good + "...\\/z\"}", "\\_..." + good + "...\\_",
        "https%3A%2F%2Fx%2F" + good + "...%2Fy")) {
      assertEquals(good, inspect(given).bare(), given);
      assertEquals(good, inspect(given).findings().get(0).repair().orElseThrow().value(), given);
    }
  }

  @Test
  void a_character_that_does_not_belong_is_named() {
    String good = KEY.token(HEADER, PAYLOAD);
    int at = good.lastIndexOf('.') + 40;
    for (String foreign : List.of("$", "\u2013", "%", "\\")) {
      // With some letters behind it a backslash is a line break, or another character that was written out.
      String given = good.substring(0, at) + foreign + "A" + good.substring(at + 2);
      assertTrue(inspect(given).findings().get(0).seen().contains(" is \u201c"), inspect(given).findings().toString());
    }
  }

  @Test
  void what_is_written_out_ends_in_no_exception_and_in_the_same_answer() {
    List<String> texts = new ArrayList<>();
    String good = KEY.token(HEADER, PAYLOAD);
    for (String tail : List.of("\\", "%", "%2", "%25", "%252", "&#x", "&#x2", "&#x2F", "\\u00", "\\u002", "\\x",
        "\\".repeat(60_000), "%25".repeat(20_000))) {
      texts.add(tail);
      texts.add(good + tail);
      texts.add(tail + good);
    }
    for (UnaryOperator<String> writing : WRITINGS) {
      texts.add(writing.apply(good.replace('-', '+').replace('_', '/') + "=="));
    }
    for (String text : texts) {
      String request = new JsonWriter().beginObject().member("token", text).name("now").raw("1795000000")
          .member("publicKey", KEY.publicJwk()).endObject().toString();
      String answer = Engine.inspect(request);
      assertFalse(answer.isEmpty());
      assertEquals(answer, JavaScriptEngine.call("inspect", request));
    }
  }

  private static TokenReport inspect(String token) {
    return TokenInspection.inspect(new TokenQuestion(token, NOW, Credentials.NONE, KEY.publicJwk()));
  }
}
