package dev.p8check.p256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.testing.Es256Case;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published vectors and bad input, through the engine functions on the JVM and through the compiled module in Node. */
class VectorsTest {
  @TestFactory
  Stream<DynamicTest> every_wycheproof_vector_is_answered_as_published() {
    return both(Es256Case.wycheproof().stream());
  }

  @TestFactory
  Stream<DynamicTest> the_vectors_of_the_rfcs_are_answered_as_published() {
    return both(Es256Case.published());
  }

  @TestFactory
  Stream<DynamicTest> bad_input_is_refused_and_never_valid() {
    return both(Es256Case.badInput());
  }

  private static Stream<DynamicTest> both(Stream<Es256Case> cases) {
    return cases.flatMap(c -> Stream.of(
        dynamicTest(c.name() + ", JVM", () -> assertTrue(onJvm(c).startsWith(c.answer()), onJvm(c))),
        dynamicTest(
            c.name() + ", Node", () -> assertEquals(onJvm(c), JavaScriptEngine.call(c.function(), c.request())))));
  }

  private static String onJvm(Es256Case c) {
    return c.function().equals("signEs256") ? Engine.signEs256(c.request()) : Engine.verifyEs256(c.request());
  }
}
