package dev.p8check.browser;

import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** What a person does with the built page, from a file, in a browser of one kind. */
public abstract class PageTest extends BrowserTest {
  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind) {
    browser = kind.start();
  }

  /** Opens the page at {@code fragment}, an empty text or one that begins with a number sign. */
  protected static void open(String fragment) {
    // A page that differs by its fragment alone is not loaded anew.
    browser.open("about:blank");
    browser.openPage(BuiltPage.fileUrl() + fragment);
  }
}
