package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.browser.BrowserKind;
import dev.p8check.browser.BrowserTest;
import dev.p8check.testing.TestKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the browser's own WebCrypto is asked about a signature, and what the page makes of its answer. */
@ParameterizedClass(name = "{0}")
@EnumSource
class SecondOpinionIT extends BrowserTest {
  private static final String PAGE = Path.of("target/site/index.html").toAbsolutePath().toUri().toString();
  private static final TestKey KEY = TestKey.random();
  private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"5HDB3C5YBB\",\"typ\":\"JWT\"}";
  private static final String TOKEN = KEY.token(HEADER, "{\"aud\":\"appstoreconnect-v1\"}");

  /** Keeps each answer of the real one in {@code answers}. */
  private static final String LISTEN = "window.answers = []; const real = SubtleCrypto.prototype.verify;"
      + "SubtleCrypto.prototype.verify = function(...all) { return real.apply(this, all)"
      + ".then((valid) => { answers.push(valid); return valid; }); };";

  private static final String DENY = "SubtleCrypto.prototype.verify = () => Promise.resolve(false);";
  private static final String FAIL = "SubtleCrypto.prototype.verify = () => Promise.reject(new Error());";
  private static final String TAKE_AWAY = "Object.defineProperty(Crypto.prototype, 'subtle', {value: undefined});";
  private static final String MADE = "[data-slot=\"opinion\"]";
  private static final String INSPECTED = "[data-slot=\"token-opinion\"]";

  SecondOpinionIT(BrowserKind kind) {}

  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind) {
    browser = kind.start();
  }

  @Test
  void a_token_made_here_is_verified_by_the_browser_too() {
    open(LISTEN);
    make();
    awaitOpinion(MADE, "valid");
    assertTrue(browser.text(MADE).contains("agree"));
    assertEquals("true", browser.eval("return answers.join();"));
  }

  @Test
  void an_inspected_token_is_judged_by_the_browser_too_with_whichever_half_of_the_key_there_is() {
    open(LISTEN);
    show("tokens");
    givePublicKey(KEY.publicJwk());
    browser.paste("#token", TOKEN);
    awaitOpinion(INSPECTED, "valid");
    browser.await("answers.join() === 'true'");
    // Not this key's: both say so, and that is agreement.
    browser.paste("#token", TestKey.random().token(HEADER, "{}"));
    browser.await("answers.join() === 'true,false'");
    awaitOpinion(INSPECTED, "invalid");
    assertTrue(browser.text(INSPECTED).contains("agree that the signature does not match"));
    browser.click("[data-action=\"clear-token\"]");
    browser.await("document.querySelector('" + INSPECTED + "').hidden");
    browser.paste("#token", TOKEN);
    show("check");
    browser.paste("#private-key", KEY.privatePem());
    awaitVerdict("incomplete");
    show("tokens");
    browser.await("answers.join() === 'true,false,true'");
    awaitOpinion(INSPECTED, "valid");
  }

  @Test
  void a_disagreement_is_shown_and_read_out() {
    open(DENY);
    make();
    awaitOpinion(MADE, "invalid");
    assertTrue(browser.text(MADE).contains("disagree"));
    assertTrue(browser.text("#announcer").contains("disagree"));
    browser.paste("#token", browser.text("#created-token"));
    awaitOpinion(INSPECTED, "invalid");
  }

  @Test
  void without_an_opinion_nothing_is_said_and_everything_works() {
    for (String script : new String[] {TAKE_AWAY, FAIL}) {
      open(script);
      make();
      browser.paste("#token", browser.text("#created-token"));
      browser.await("document.querySelector('#token-verdict').dataset.verdict === 'valid'");
      assertEquals(true, browser.eval("return document.querySelector('" + MADE + "').hidden;"));
      assertEquals(true, browser.eval("return document.querySelector('" + INSPECTED + "').hidden;"));
    }
  }

  private static void open(String script) {
    browser.openPage(PAGE);
    browser.eval(script);
  }

  private static void make() {
    browser.paste("#issuer-id", "c055ca8c-e5a8-4836-b61d-aa5794eeb3f5");
    browser.paste("#key-id", "5HDB3C5YBB");
    browser.paste("#private-key", KEY.privatePem());
    browser.await("document.querySelector('#verdict').dataset.verdict === 'valid'");
    show("tokens");
    browser.await("!document.querySelector('#create-token').disabled");
    browser.click("#create-token");
    browser.await("document.querySelector('#created-token').textContent.split('.').length === 3");
  }

  private static void givePublicKey(String key) {
    browser.eval("document.querySelector('#token-public-key').closest('details').open = true;");
    browser.paste("#token-public-key", key);
  }

  private static void awaitOpinion(String line, String verdict) {
    browser.await(
        "!document.querySelector('" + line + "').hidden && document.querySelector('" + line + "').dataset.verdict === '"
        + verdict + "'");
  }
}
