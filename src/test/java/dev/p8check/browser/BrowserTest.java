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

  /** Goes to a part of the page by its link. */
  protected static void show(String panel) {
    browser.eval("document.querySelector('header nav a[href=\"#' + arguments[0] + '\"]').click();", panel);
    browser.await("!document.getElementById('" + panel + "').hidden");
  }

  /** Waits for what the page says of the three values. */
  protected static void awaitVerdict(String verdict) {
    browser.await("document.querySelector('#verdict').dataset.verdict === '" + verdict + "'");
  }
}
