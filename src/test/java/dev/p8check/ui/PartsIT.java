package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.browser.BrowserKind;
import dev.p8check.browser.BrowserTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person meets who goes from part to part, in each engine, from a file. */
@ParameterizedClass(name = "{0}")
@EnumSource
class PartsIT extends BrowserTest {
  private static final Path FILE = Path.of("target/site/index.html").toAbsolutePath();
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";

  PartsIT(BrowserKind kind) {
  }

  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind) {
    browser = kind.start();
  }

  @Test
  void theWayBackLeadsToTheFirstPartAndToWhereAPersonWas() {
    open();
    browser.click("header nav a[href=\"#guide\"]");
    browser.await("!document.querySelector('#guide').hidden");
    browser.eval("document.querySelector('#guide a[href=\"#explain\"]').scrollIntoView({block: 'center'}); window.left = scrollY;");
    browser.click("#guide a[href=\"#explain\"]");
    browser.await("!document.querySelector('#explain').hidden");
    browser.back();
    browser.await("!document.querySelector('#guide').hidden && Math.abs(scrollY - window.left) < 200");
    browser.back();
    browser.await("!document.querySelector('#check').hidden");
  }

  @Test
  void exchangedIdsAndMovedValuesLandInTheirOwnFields() {
    open();
    browser.paste("#issuer-id", KEY_ID);
    browser.paste("#key-id", ISSUER_ID);
    browser.await("document.querySelector('[data-code=\"credentials-swapped-ids\"]')");
    browser.click("[data-code=\"credentials-swapped-ids\"] [data-action=\"repair\"]");
    browser.await("document.querySelector('#issuer-id').value === '" + ISSUER_ID + "'");
    assertEquals(KEY_ID, browser.text("#key-id"));
    browser.click("[data-action=\"clear\"]");
    browser.paste("#key-id", ISSUER_ID);
    browser.await("document.querySelector('#check [data-code=\"key-id-is-issuer-id\"]')");
    browser.click("#check [data-code=\"key-id-is-issuer-id\"] [data-action=\"repair\"]");
    browser.await("document.querySelector('#issuer-id').value === '" + ISSUER_ID + "'");
    assertEquals("", browser.text("#key-id"));
  }

  @Test
  void aKeyThatWasShownForExportCanBeHiddenAgain() {
    open();
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    browser.click("header nav a[href=\"#export\"]");
    browser.click("#export [data-action=\"show\"]");
    browser.await("document.querySelector('#export [data-slot=\"content\"]').textContent.includes('BEGIN PRIVATE KEY')");
    browser.click("#export [data-action=\"hide\"]");
    browser.await("document.querySelector('#export [data-slot=\"content\"]').textContent === ''");
    assertEquals("show", browser.eval("return document.activeElement.dataset.action;"));
  }

  @Test
  void whatIsRefusedIsSaidBesideTheButtonAndAtTheField() {
    open();
    browser.click("header nav a[href=\"#tokens\"]");
    browser.click("#create-token");
    browser.await("document.querySelector('[data-slot=\"make-notice\"]').textContent.startsWith('No token was made')");
    browser.click("header nav a[href=\"#check\"]");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.paste("#token-scope", "POST /v1/apps");
    browser.click("#create-token");
    browser.await("document.querySelector('#token-scope').getAttribute('aria-invalid') === 'true'");
    browser.eval("const scope = document.querySelector('#token-scope'); scope.value = ''; scope.dispatchEvent(new InputEvent('input', {bubbles: true}));");
    browser.click("#create-token");
    browser.await("document.querySelector('[data-slot=\"draft\"] h3').textContent === 'What was signed'");
  }

  private static void open() {
    // A page that differs by its fragment alone is not loaded anew.
    browser.open("about:blank");
    browser.openPage(FILE.toUri().toString());
  }
}
