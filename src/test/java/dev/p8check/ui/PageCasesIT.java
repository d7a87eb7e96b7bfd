package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.browser.Browser;
import dev.p8check.browser.BrowserKind;
import dev.p8check.testing.CaseFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases of the engine in the page, whose program is linked in another way: in several scripts. */
class PageCasesIT {
  private static final Path FILE = Path.of("target/site/index.html").toAbsolutePath();

  /** Headers that say nothing of what is given. */
  private static final Set<String> ABOUT = Set.of(
      "expect", "comment", "made-by", "repaired", "seen", "marked", "key", "kind", "signature", "verdict",
      "authenticated", "causes");

  /**
   * The cases of one folder.
   *
   * @param beside the fields of what a case gives besides its text, by its header
   */
  private record Suite(String folder, String panel, String field, Map<String, String> beside) {}

  private static final List<Suite> SUITES = List.of(
      new Suite("check/issuer-id", "#check", "#issuer-id", Map.of()),
      new Suite("check/key-id", "#check", "#key-id", Map.of()),
      new Suite("check/private-key", "#check", "#private-key", Map.of()),
      new Suite("check/credentials", "#check", "#private-key",
          Map.of("issuer-id", "#issuer-id", "key-id", "#key-id", "key-kind", "#key-kind")),
      new Suite("token", "#tokens", "#token", Map.of(
          "now", "#token-moment", "public-key", "#token-public-key", "issuer-id", "#issuer-id", "key-id", "#key-id",
          "key-kind", "#key-kind")),
      new Suite("explain", "#explain", "#response", Map.of("token", "#token")));

  @ParameterizedTest
  @EnumSource(names = "CHROMIUM")
  void every_case_gives_its_findings_in_the_page_too(BrowserKind kind) {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    try (Browser browser = kind.start()) {
      browser.openPage(FILE.toUri().toString());
      for (Suite suite : SUITES) {
        cases += compare(browser, suite, wrong);
      }
    }
    assertEquals(List.of(), wrong, "of " + cases);
  }

  private static int compare(Browser browser, Suite suite, List<String> wrong) {
    int compared = 0;
    // A part that nobody looks at takes its time.
    browser.eval("location.hash = arguments[0];", suite.panel());
    for (CaseFile file : CaseFile.in(suite.folder())) {
      // A field of one line has no line ends, the others have line feeds alone.
      String ends = suite.field().equals("#issuer-id") || suite.field().equals("#key-id") ? "\r\n" : "\r";
      boolean isPlain = ends.chars().allMatch(end -> file.input().indexOf(end) < 0);
      boolean isGiven =
          file.headers().keySet().stream().allMatch(
              header -> ABOUT.contains(header) || suite.beside().containsKey(header));
      // Without a moment the page takes its own.
      boolean isTimed = !suite.beside().containsKey("now") || !file.header("now").isEmpty();
      if (isPlain && isGiven && isTimed && !file.input().isEmpty()) {
        Map<String, String> values = new LinkedHashMap<>();
        suite.beside().forEach((header, field) -> values.put(field, file.header(header).replace("\\s", " ")));
        values.put(suite.field(), file.input());
        List<String> expected = file.expect().stream().filter(PageCasesIT::isShown).sorted().distinct().toList();
        List<String> found = codes(browser, suite.panel(), values).stream().filter(PageCasesIT::isShown).toList();
        if (!found.equals(expected)) {
          wrong.add(file.name() + ": " + found);
        }
        compared++;
      }
    }
    Map<String, String> nothing = new LinkedHashMap<>();
    suite.beside().values().forEach(field -> nothing.put(field, ""));
    nothing.put(suite.field(), "");
    codes(browser, suite.panel(), nothing);
    return compared;
  }

  // The page's own clock decides on the one, and it tells the others in its headline.
  private static boolean isShown(String code) {
    return !code.equals("response-clock-skew") && !code.equals("token-signature-verified")
        && !code.equals("token-signature-unchecked");
  }

  /**
   * The codes that the page shows of {@code values}, by field, after it had time to; it answers in the task after the
   * next one.
   */
  private static List<String> codes(Browser browser, String panel, Map<String, String> values) {
    browser.eval("for (const [css, value] of Object.entries(arguments[1])) {"
        + "  const field = document.querySelector(css), text = value || (field.tagName === 'SELECT' ? 'auto' : '');"
        + "  if (field.value !== text) { field.value = text; field.dispatchEvent(new InputEvent('input', "
        + "{bubbles: true}));"
        + "  field.dispatchEvent(new Event('change', {bubbles: true})); }"
        + "}"
        + "window.drawn = null; setTimeout(() => setTimeout(() => { window.drawn ="
        + "  [...new Set([...document.querySelectorAll(arguments[0] + ' .finding')].map((e) => "
        + "e.dataset.code))].sort().join(' '); }));", panel, values);
    browser.await("window.drawn !== null");
    String codes = (String) browser.eval("return window.drawn;");
    return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
  }
}
