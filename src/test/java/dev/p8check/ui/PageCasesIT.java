package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.browser.Browser;
import dev.p8check.browser.BrowserKind;
import dev.p8check.testing.CaseFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases of the engine in the page, whose program is linked in another way: in several scripts. */
class PageCasesIT {
  private static final Path FILE = Path.of("target/site/index.html").toAbsolutePath();

  /** What says more of a case than its text, and is not in the page's one field. */
  private static final Set<String> BESIDE = Set.of("now", "token", "issuer-id", "key-id", "private-key", "file-name", "key-kind");

  @ParameterizedTest
  @EnumSource(names = "CHROMIUM")
  void everyCaseGivesItsFindingsInThePageToo(BrowserKind kind) {
    List<String> wrong = new ArrayList<>();
    try (Browser browser = kind.start()) {
      browser.openPage(FILE.toUri().toString());
      int cases = compare(browser, "check/private-key", "#private-key", "#check", wrong) + compare(browser, "explain", "#response", "#explain", wrong);
      assertEquals(List.of(), wrong, "of " + cases);
    }
  }

  private static int compare(Browser browser, String folder, String field, String panel, List<String> wrong) {
    int compared = 0;
    for (CaseFile file : CaseFile.in(folder)) {
      // A field has line feeds alone, and a page has a clock.
      boolean isPlain = file.input().indexOf('\r') < 0 && file.headers().keySet().stream().noneMatch(BESIDE::contains);
      if (isPlain && !file.input().isEmpty()) {
        List<String> expected = file.expect().stream().filter(code -> !code.equals("response-clock-skew")).sorted().distinct().toList();
        String found = codes(browser, field, panel, file.input());
        if (!found.equals(String.join(" ", expected))) {
          wrong.add(file.name() + ": " + found);
        }
        compared++;
      }
    }
    return compared;
  }

  /** The codes that the page shows for {@code text}, after it had time to; it answers in the task after the next one. */
  private static String codes(Browser browser, String field, String panel, String text) {
    browser.eval("const field = document.querySelector(arguments[0]); window.drawn = 0; field.value = arguments[1];"
        + "field.dispatchEvent(new InputEvent('input', {bubbles: true})); setTimeout(() => setTimeout(() => { window.drawn = 1; }));", field, text);
    browser.await("window.drawn");
    return (String) browser.eval("return [...new Set([...document.querySelectorAll(arguments[0] + ' .finding')].map((e) => e.dataset.code))]"
        + ".filter((code) => code !== 'response-clock-skew').sort().join(' ');", panel);
  }
}
