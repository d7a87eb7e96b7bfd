package dev.p8check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.encoding.Base64Url;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoRequestTest {
  /** Every function, and how its answer to nothing begins. */
  private static final Map<String, UnaryOperator<String>> FUNCTIONS = Map.of(
      "check", Engine::check,
      "createToken", Engine::createToken,
      "inspect", Engine::inspect,
      "explain", Engine::explain,
      "exportAs", Engine::exportAs,
      "report", Engine::report,
      "signEs256", Engine::signEs256,
      "verifyEs256", Engine::verifyEs256);
  private static final Map<String, String> BEGINNINGS = Map.of(
      "check", "{\"verdict\":\"empty\",",
      "createToken", "{\"refused\":true,",
      "inspect", "{\"verdict\":\"empty\",",
      "explain", "{\"authenticated\":null,",
      "exportAs", "{\"refused\":true,",
      "report", "{\"markdown\":",
      "signEs256", "{\"refused\":true,",
      "verifyEs256", "{\"valid\":false}");

  @Test
  void a_moment_may_be_in_quotes_and_one_that_is_none_judges_nothing() {
    String payload = Base64Url.encode(
        "{\"iat\":1794999940,\"exp\":1795000900,\"aud\":\"appstoreconnect-v1\"}".getBytes(StandardCharsets.UTF_8));
    String request = "{\"token\":\"eyJhbGciOiJFUzI1NiJ9." + payload + "." + "A".repeat(86)
        + "\",\"text\":\"401 NOT_AUTHORIZED\",\"now\":";
    for (String none : new String[] {"1e400", "\"1e400\"", "\"-1e400\"", "\"x\"", "null"}) {
      assertTrue(Engine.inspect(request + none + "}").contains("token-times-unchecked"), none);
    }
    for (UnaryOperator<String> function : List.<UnaryOperator<String>>of(Engine::explain, Engine::report)) {
      String unknown = function.apply(request + "null}");
      for (String none : new String[] {"1e400", "\"1e400\"", "0", "\"0\"", "-5"}) {
        assertEquals(unknown, function.apply(request + none + "}"), none);
      }
      String late = function.apply(request + "1795009999}");
      assertEquals(late, function.apply(request + "\"1795009999\"}"));
      assertNotEquals(unknown, late);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "null", "[]", "{}", "{", "\"x\"", "\ud800", "{\"d\":1}", "{\"x\":{},\"y\":[]}",
    "{\"issuerId\":1,\"keyId\":[],\"privateKey\":{},\"fileName\":true,\"keyKind\":null,\"now\":\"\",\"scope\":{}}"
  })
  void what_is_no_request_is_no_exception(String request) {
    FUNCTIONS.forEach((name, function) -> {
      String answer = function.apply(request);
      assertTrue(answer.startsWith(BEGINNINGS.get(name)), () -> name + ": " + answer);
      assertEquals(answer, JavaScriptEngine.call(name, request), name);
    });
  }
}
