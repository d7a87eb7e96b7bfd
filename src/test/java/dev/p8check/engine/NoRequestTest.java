package dev.p8check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoRequestTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{", "\"x\"", "{\"d\":1}", "{\"x\":{},\"y\":[]}", "\ud800"})
  void what_is_no_request_is_no_exception(String request) {
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
