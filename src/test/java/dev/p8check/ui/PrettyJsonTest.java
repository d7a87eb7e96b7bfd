package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrettyJsonTest {
  @Test
  void each_member_has_a_line() {
    assertEquals(
        "{\n  \"alg\": \"ES256\",\n  \"typ\": \"JWT\"\n}", PrettyJson.of("{\"alg\":\"ES256\",\"typ\":\"JWT\"}"));
  }

  @Test
  void what_is_inside_a_member_stays_on_its_line() {
    assertEquals("{\n  \"scope\": [\"a\", \"b\"]\n}", PrettyJson.of("{\"scope\":[\"a\",\"b\"]}"));
  }

  @Test
  void strings_are_left_alone() {
    assertEquals("{\n  \"a\": \"x,{\\\"\\\\\"\n}", PrettyJson.of("{\"a\":\"x,{\\\"\\\\\"}"));
  }
}
