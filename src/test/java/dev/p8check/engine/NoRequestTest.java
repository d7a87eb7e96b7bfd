package dev.p8check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.UnaryOperator;
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
