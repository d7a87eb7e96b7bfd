package dev.p8check.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code docs/ENGINE.md}, each a request and its answer, are true. */
class EngineDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/ENGINE.md");

  private static final Map<String, UnaryOperator<String>> FUNCTIONS = Map.of(
      "check", Engine::check, "createToken", Engine::createToken, "inspect", Engine::inspect, "explain",
      Engine::explain,
      "exportAs", Engine::exportAs, "report", Engine::report, "signEs256", Engine::signEs256, "verifyEs256",
      Engine::verifyEs256);

  @TestFactory
  Stream<DynamicTest> each_function_answers_as_its_example_says() throws IOException {
    String document = Files.readString(DOCUMENT);
    return FUNCTIONS.entrySet().stream().map(function -> DynamicTest.dynamicTest(function.getKey(), () -> {
      String section = document.substring(document.indexOf("\n## " + function.getKey() + "\n"));
      String[] blocks = section.split("```(json)?\n");
      assertEquals(withoutSpace(blocks[3]), function.getValue().apply(blocks[1]));
    }));
  }

  /** JSON as the engine writes it: no white space but in texts. */
  private static String withoutSpace(String json) {
    StringBuilder out = new StringBuilder();
    boolean isText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"' && !(isText && isEscaped(json, i))) {
        isText = !isText;
      }
      if (isText || c != ' ' && c != '\n') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscaped(String json, int at) {
    int backslashes = 0;
    while (json.charAt(at - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
