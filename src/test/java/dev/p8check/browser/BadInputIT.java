package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Browsers and places that lack something: the page works without it, or says what to do, in every engine. */
@ParameterizedClass
@EnumSource
class BadInputIT extends BrowserTest {
  private static final String NO_CLIPBOARD =
      "Object.defineProperty(navigator, 'clipboard', {configurable: true,"
          + " value: {writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}});"
          + "document.execCommand = () => false;";

  /** Plain http and blocked storage, as far as a script can make them. */
  private static final String BARE =
      "const refused = {configurable: true, get() { throw new DOMException('no', 'SecurityError'); }};"
          + "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])"
          + "  Object.defineProperty(window, name, refused);"
          + "Object.defineProperty(Document.prototype, 'cookie', refused);"
          + "Object.defineProperty(window, 'isSecureContext', {value: false});"
          + "Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined});"
          + "Object.defineProperty(Navigator.prototype, 'clipboard', {configurable: true, get: () => undefined});";

  /** What is younger than 2021, whether or not some browser of two years ago had it. */
  private static final String OLD =
      "for (const [owner, names] of [[window, ['trustedTypes', 'structuredClone', 'CloseWatcher', 'navigation', "
          + "'scheduler']], [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', "
          + "'toSpliced', 'with']], [Array, ['fromAsync']], [Object, ['groupBy']], [Map, ['groupBy']], [Promise, "
          + "['withResolvers', 'try']], [String.prototype, ['at', 'isWellFormed', 'toWellFormed']], [Set.prototype, "
          + "['union', 'intersection']], [Uint8Array, ['fromBase64', 'fromHex']], [Uint8Array.prototype, ['toBase64', "
          + "'toHex']], [HTMLElement.prototype, ['showPopover', 'togglePopover']], [Element.prototype, ['setHTML', "
          + "'moveBefore']], [Document.prototype, ['startViewTransition']], [URL, ['canParse', 'parse']], [window, "
          + "['Iterator']], [Math, ['sumPrecise', 'f16round']]])"
          + "  for (const name of names) { delete owner[name]; if (owner[name]) owner[name] = undefined; }";

  private static Session session;

  private final SampleCredentials sample = SampleCredentials.fresh();
  private RecordingServer server;
  @TempDir private Path folder;

  BadInputIT(BrowserKind kind) {}

  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind) {
    session = Session.fresh();
    browser = kind.start(session);
  }

  @BeforeEach
  void startServer() {
    browser.resize(1280, 900);
    browser.open("about:blank");
    server = new RecordingServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void everything_works_without_storage_clipboard_and_web_crypto() {
    new EveryFlow(browser, folder, sample).run(with(BARE));
    browser.eval("document.querySelector('header nav a[href=\"#proof\"]').click();");
    assertTrue(
        browser.text("[data-slot=measures]").contains("No WebCrypto here"), browser.text("[data-slot=measures]"));
  }

  @Test
  void everything_works_in_a_browser_of_two_years_ago() {
    new EveryFlow(browser, folder, sample).run(with(OLD));
    assertEquals(false, browser.eval("return 'findLast' in Array.prototype && !!Array.prototype.findLast;"));
  }

  @Test
  void what_cannot_be_copied_is_selected() {
    browser.openPage(BuiltPage.fileUrl() + "#export");
    browser.eval(NO_CLIPBOARD);
    browser.click("[data-copy=report]");
    browser.await("document.querySelector('[data-copy=report]').textContent === 'Selected: copy it now'");
    assertEquals(browser.text("[data-slot=report]").strip(),
        ((String) browser.eval("return getSelection().toString();")).strip());
    assertEquals("Selected: copy it now", browser.text("#announcer"));
    browser.await("document.querySelector('[data-copy=report]').textContent === 'Copy'");
  }

  @Test
  void what_is_hidden_and_cannot_be_copied_is_not_shown_by_itself() {
    browser.openPage(BuiltPage.fileUrl());
    fill();
    browser.eval(NO_CLIPBOARD);
    browser.eval("document.querySelector('header nav a[href=\"#export\"]').click();");
    browser.await("document.querySelector('#export [data-action=copy]')");
    browser.click("#export [data-action=copy]");
    browser.await("document.querySelector('#export [data-action=copy]').textContent === 'Refused: show it first'");
    assertFalse(((String) browser.eval("return document.body.innerText;")).contains(keyLine()));
  }

  @Test
  void a_page_that_comes_back_from_history_is_empty_and_works() {
    browser.openPage(BuiltPage.fileUrl());
    fill();
    browser.open("about:blank");
    browser.back();
    browser.await("document.documentElement.dataset.ready === 'true'");
    assertEquals("empty", browser.attribute("#verdict", "data-verdict"));
    assertEquals("", browser.text("#private-key"));
    fill();
  }

  @Test
  void a_page_that_is_put_away_keeps_no_table_of_files() throws IOException {
    browser.openPage(BuiltPage.fileUrl());
    Path one = Files.writeString(folder.resolve("AuthKey_AAAAAAAAA1.p8"), sample.privateKey());
    Path two = Files.writeString(folder.resolve("AuthKey_AAAAAAAAA2.p8"), sample.privateKey());
    browser.choose("#key-file", one, two);
    browser.await("document.querySelectorAll('#batch tbody tr').length === 2");
    // What the browser does before it keeps the page for the way back.
    browser.eval("dispatchEvent(new Event('pagehide'));");
    assertEquals("", browser.text("#batch tbody"));
    assertEquals(true, browser.eval("return document.querySelector('#batch').hidden;"));
    browser.choose("#key-file", one, two);
    browser.await(
        "!document.querySelector('#batch').hidden && document.querySelectorAll('#batch tbody tr').length === 2");
  }

  @Test
  void on_paper_go_the_guide_and_the_report_and_no_secret() {
    assumeTrue(browser instanceof Chromium, "Only Chromium shows a page as it is printed.");
    browser.openPage(BuiltPage.fileUrl());
    fill();
    browser.eval("document.querySelector('header nav a[href=\"#tokens\"]').click();");
    browser.await("!document.querySelector('#create-token').disabled");
    browser.click("#create-token");
    browser.await("document.querySelector('#created-token').textContent.split('.').length === 3");
    String token = browser.text("#created-token");
    browser.eval("document.querySelector('header nav a[href=\"#guide\"]').click();");
    ((Chromium) browser).devTools("Emulation.setEmulatedMedia", Map.of("media", "print"));
    String emulated = (String) browser.eval("return document.body.innerText;");
    assertFalse(emulated.contains(sample.issuerId().substring(0, 32)) || emulated.contains(sample.keyId()), emulated);
    browser.eval("dispatchEvent(new Event('beforeprint'));");
    String paper = (String) browser.eval("return document.body.innerText;");
    assertTrue(paper.contains("p8check report") && paper.contains("SHA-256 of the public key"), paper);
    assertTrue(
        paper.contains("Guide to App Store Connect API keys") && paper.contains("How a key becomes a token"), paper);
    for (String secret : List.of(sample.issuerId().substring(0, 32), sample.keyId().substring(0, 6), keyLine(),
        token)) {
      assertFalse(paper.contains(secret), paper);
    }
    browser.eval("dispatchEvent(new Event('afterprint'));");
    assertEquals("", browser.text("[data-slot=report]"));
    assertTrue(browser.text("[data-live=header]").contains(sample.keyId()));
    browser.eval("document.querySelector('header nav a[href=\"#check\"]').click();"
        + "document.querySelector('#private-key').dispatchEvent(new Event('input', {bubbles: true}));"
        + "dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'));");
    assertFalse(browser.text("[data-live=header]").contains(sample.keyId()), "in a part that nobody looks at");
    ((Chromium) browser).devTools("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void the_guide_is_there_without_scripts() {
    assumeTrue(browser instanceof Chromium, "Only Chromium tells what a page without scripts shows.");
    Chromium chromium = (Chromium) browser;
    chromium.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      browser.open(BuiltPage.fileUrl());
      List<String> seen = new ArrayList<>();
      for (Object each : (List<?>) chromium.devTools("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
        Map<?, ?> node = (Map<?, ?>) each;
        if (node.get("name") instanceof Map<?, ?> name && Boolean.FALSE.equals(node.get("ignored"))) {
          seen.add(String.valueOf(name.get("value")));
        }
      }
      String all = String.join("\n", seen);
      assertTrue(all.contains("scripts are off in this browser"), all);
      assertTrue(all.contains("The three things you need") && all.contains("Common errors"), all);
      assertFalse(all.contains("Check an App Store Connect API key") || seen.contains("Issuer ID\nKey ID"), all);
      assertEquals("none", pointerEvents(chromium, "#guide a[href='#check']"), "a link to what is not there");
      assertEquals("auto", pointerEvents(chromium, "#guide a[href='#guide-roles']"));
    } finally {
      chromium.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private static Object pointerEvents(Chromium chromium, String css) {
    Map<?, ?> root = (Map<?, ?>) chromium.devTools("DOM.getDocument", Map.of("depth", 0)).get("root");
    Object node = chromium.devTools("DOM.querySelector", Map.of("nodeId", root.get("nodeId"), "selector", css))
        .get("nodeId");
    chromium.devTools("CSS.enable", Map.of());
    for (Object each : (List<?>) chromium.devTools("CSS.getComputedStyleForNode", Map.of("nodeId", node))
        .get("computedStyle")) {
      if (((Map<?, ?>) each).get("name").equals("pointer-events")) {
        return ((Map<?, ?>) each).get("value");
      }
    }
    return "";
  }

  @Test
  void the_offline_copy_is_the_page_byte_for_byte_from_a_file_and_from_a_host() throws GeneralSecurityException {
    // WebKit's driver loses a page with an opener policy when the next one has none.
    server.put("/", BuiltPage.bytes(), browser instanceof WebKit ? Map.of() : BuiltPage.headers());
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BuiltPage.bytes()));
    for (String url : List.of(BuiltPage.fileUrl(), server.url("/"))) {
      browser.open("about:blank");
      browser.openPage(url + "#proof");
      browser.eval(
          "const make = URL.createObjectURL; URL.createObjectURL = (b) => { window.saved = b; return make(b); };");
      browser.click("[data-action=offline-copy]");
      browser.eval("window.copy = null; saved.arrayBuffer().then((buffer) => {"
          + " let text = ''; for (const b of new Uint8Array(buffer)) text += String.fromCharCode(b); window.copy = "
          + "btoa(text); });");
      browser.await("window.copy");
      assertArrayEquals(
          BuiltPage.bytes(), Base64.getDecoder().decode((String) browser.eval("return window.copy;")), url);
      browser.await("document.querySelector('[data-slot=page-hash]').textContent");
      assertEquals(sha256, browser.text("[data-slot=page-hash]"), url);
      if (!(browser instanceof WebKit)) {
        assertArrayEquals(BuiltPage.bytes(), downloaded(), url);
      }
    }
  }

  /** The file that the browser saved; WebKit saves none while it is driven. */
  private static byte[] downloaded() {
    Path file = session.folder().resolve("downloads").resolve("p8check.html");
    byte[] bytes = {};
    for (int i = 0; i < 100 && bytes.length < BuiltPage.bytes().length; i++) {
      try {
        Thread.sleep(100);
        bytes = Files.exists(file) ? Files.readAllBytes(file) : bytes;
      } catch (InterruptedException | IOException e) {
        throw new AssertionError(e);
      }
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes;
  }

  /** The page with a script before its own, which its policy is told to allow. */
  private String with(String script) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      String html = BuiltPage.html()
          .replaceFirst("script-src ", "script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "' ")
          .replaceFirst("<title>", "<script>" + Matcher.quoteReplacement(script) + "</script><title>");
      return server.put("/", html.getBytes(StandardCharsets.UTF_8), Map.of()).url("/");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private String keyLine() {
    return sample.privateKey().split("\n")[2].substring(0, 20);
  }

  private void fill() {
    browser.paste("#issuer-id", sample.issuerId());
    browser.paste("#key-id", sample.keyId());
    browser.paste("#private-key", sample.privateKey());
    browser.await("document.querySelector('#verdict').dataset.verdict === 'valid'");
  }
}
