package dev.p8check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JavaScriptEngineTest {
  @Test
  void the_module_answers_as_the_jvm_does() {
    String request = "{\"issuerId\":\" \\u00a0\\ud800 \u2014 \ud83d\ude00 \\\\n\n\t\",\"keyId\":\"2X9R4HXF34\"}";
    assertEquals(Engine.check(request), JavaScriptEngine.call("check", request));
  }

  @Test
  void a_function_that_does_not_exist_fails_the_test() {
    AssertionError failure = assertThrows(AssertionError.class, () -> JavaScriptEngine.call("nonesuch", "{}"));
    assertTrue(failure.getMessage().contains("exports no function nonesuch"), failure.getMessage());
  }
}
