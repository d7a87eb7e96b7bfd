package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.testing.Es256Case;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published vectors and bad input through the compiled module in each engine. */
class Es256IT {
  private static final Path MODULE = Path.of("target/engine/p8check.mjs");
  private static final String PAGE = "<!DOCTYPE html><script type=module>import * as engine from '/p8check.mjs';"
      + "globalThis.engine = engine; document.documentElement.dataset.ready = true;</script>";

  @ParameterizedTest
  @EnumSource
  void every_vector_is_answered_as_published(BrowserKind kind) throws Exception {
    List<Es256Case> cases = Es256Case.all();
    try (RecordingServer server = new RecordingServer(); Browser browser = kind.start()) {
      server.put("/", PAGE.getBytes(StandardCharsets.UTF_8), Map.of());
      server.put("/p8check.mjs", Files.readAllBytes(MODULE), Map.of("Content-Type", "text/javascript"));
      browser.openPage(server.url("/"));
      List<?> answers = (List<?>) browser.eval(
          "return arguments[0].map((call) => engine[call[0]](call[1]));",
          cases.stream().map(c -> List.of(c.function(), c.request())).toList());
      assertEquals(cases.size(), answers.size());
      for (int i = 0; i < cases.size(); i++) {
        Es256Case c = cases.get(i);
        String answer = (String) answers.get(i);
        assertTrue(answer.startsWith(c.answer()), c.name() + ": " + answer);
      }
    }
    // Says so where Wycheproof's were missing.
    Es256Case.wycheproof();
  }
}
