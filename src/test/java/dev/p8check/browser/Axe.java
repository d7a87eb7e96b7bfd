package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** axe-core, which looks at a page for what keeps people out, with all its rules of WCAG 2.2 A and AA and best practice. */
final class Axe {
  private static final Path PACKAGE = Path.of("src/test/axe");
  private static final Path INSTALLED = Path.of("target/axe");
  private static final Path SCRIPT = INSTALLED.resolve("node_modules/axe-core/axe.min.js");

  // The target sizes of WCAG 2.2 are the one rule of AA that axe leaves off by itself.
  private static final String RUN =
      "window.axeFound = null;"
          + "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}},"
          + " runOnly: arguments[0]}).then("
          + " (r) => { window.axeFound = r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' at '"
          + " + n.target.join(' ') + ': ' + n.failureSummary)); },"
          + " (e) => { window.axeFound = ['axe did not run: ' + e]; });";

  private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
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

  /** The script, fetched once by npm in the version and with the hash of the lock file; skips the test where it cannot be had. */
  private static synchronized String source() {
    try {
      if (!Files.exists(SCRIPT)) {
        install();
      }
      return Files.readString(SCRIPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install() throws IOException {
    Files.createDirectories(INSTALLED);
    for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
      Files.copy(PACKAGE.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = INSTALLED.resolve("npm.log");
    String trouble = "";
    try {
      Process npm = new ProcessBuilder("npm", "ci").directory(INSTALLED.toFile())
          .redirectErrorStream(true).redirectOutput(log.toFile()).start();
      if (npm.waitFor() != 0) {
        trouble = "npm ci failed: " + Files.readString(log);
      }
    } catch (IOException e) {
      trouble = "npm is not installed (" + e.getMessage() + ")";
    } catch (InterruptedException e) {
      throw new AssertionError("Interrupted while npm fetched axe-core", e);
    }
    if (!trouble.isEmpty() && "yes".equals(System.getenv("REQUIRE_BROWSERS"))) {
      fail("axe-core cannot be had, and REQUIRE_BROWSERS=yes asks for it: " + trouble);
    }
    assumeTrue(trouble.isEmpty(), "axe-core cannot be had; skipped. " + trouble);
  }
}
