package dev.p8check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JavaScriptEngineTest {
  @Test
  void theModuleAnswersAsTheJvmDoes() {
    String request = "{\"issuerId\":\" \\u00a0\\ud800 \u2014 \ud83d\ude00 \\\\n\n\t\",\"keyId\":\"2X9R4HXF34\"}";
    assertEquals(Engine.check(request), JavaScriptEngine.call("check", request));
  }

  @Test
  void aFunctionThatDoesNotExistFailsTheTest() {
    AssertionError failure = assertThrows(AssertionError.class, () -> JavaScriptEngine.call("nonesuch", "{}"));
    assertTrue(failure.getMessage().contains("exports no function nonesuch"), failure.getMessage());
  }
}
