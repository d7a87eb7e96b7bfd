package dev.p8check.browser;

import org.junit.jupiter.params.AfterParameterizedClassInvocation;

/** A class of tests for which one browser is open; the class opens it, since each opens it its own way. */
public abstract class BrowserTest {
  protected static Browser browser;

  @AfterParameterizedClassInvocation
  static void stop() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }
}
