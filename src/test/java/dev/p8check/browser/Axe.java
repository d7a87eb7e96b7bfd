package dev.p8check.browser;

import dev.p8check.testing.NpmPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * axe-core, which looks at a page for what keeps people out, with all its rules of WCAG 2.2 A and AA and best practice.
 */
final class Axe {
  // The target sizes of WCAG 2.2 are the one rule of AA that axe leaves off by itself.
  private static final String RUN =
      "window.axeFound = null;"
          + "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}},"
          + " runOnly: arguments[0]}).then("
          + " (r) => { window.axeFound = r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' at '"
          + " + n.target.join(' ') + ': ' + n.failureSummary)); },"
          + " (e) => { window.axeFound = ['axe did not run: ' + e]; });";

  private static final List<String> ALL = List.of(
      "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<String> OF_COLORS = List.of("color-contrast", "link-in-text-block");

  private Axe() {}

  /** Returns the rule, the place and the reason of every violation in what {@code browser} shows. */
  static List<String> violations(Browser browser) {
    return violations(browser, ALL);
  }

  /** The same by the rules that go by colors, for another theme of what was looked at by all. */
  static List<String> violationsOfColors(Browser browser) {
    return violations(browser, OF_COLORS);
  }

  private static List<String> violations(Browser browser, List<String> rules) {
    if (!Boolean.TRUE.equals(browser.eval("return !!window.axe;"))) {
      browser.eval(source() + "; window.axe = axe;");
    }
    browser.eval(RUN, rules);
    browser.await("window.axeFound");
    List<String> found = new ArrayList<>();
    for (Object each : (List<?>) browser.eval("return window.axeFound;")) {
      found.add(String.valueOf(each));
    }
    return found;
  }

  private static String source() {
    try {
      return Files.readString(NpmPackage.file("axe", "axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
