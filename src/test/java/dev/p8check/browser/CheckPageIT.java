package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check panel in use, in every engine, from a file and from a host. */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("places")
class CheckPageIT extends BrowserTest {
  private final OpenedFrom from;
  private final SampleCredentials sample = SampleCredentials.fresh();
  private RecordingServer server;
  private String url;
  @TempDir private Path folder;

  CheckPageIT(BrowserKind kind, OpenedFrom from) {
    this.from = from;
  }

  static Stream<Arguments> places() {
    return Stream.of(BrowserKind.values())
        .flatMap(kind -> Stream.of(OpenedFrom.values()).map(from -> Arguments.of(kind, from)));
  }

  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind, OpenedFrom from) {
    browser = kind.start();
  }

  @BeforeEach
  void openPage() {
    server = new RecordingServer().put("/", BuiltPage.bytes(), BuiltPage.headers());
    url = switch (from) {
      case FILE -> BuiltPage.fileUrl();
      case HOST -> server.url("/");
    };
    browser.openPage(url);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void a_set_as_apple_issues_it_is_valid() {
    fill(sample);
    awaitVerdict("valid");
    assertEquals(null, browser.attribute("[data-code][data-severity=error]", "data-code"));
  }

  /** What the page's scripts declare is visible to all scripts, also to those of this test. */
  @Test
  void the_scripts_hide_no_name_of_the_browsers() {
    for (String name : List.of("top", "Map", "Set", "URL", "CSS", "NaN", "name", "self", "open", "stop", "find", "JSON",
        "Math", "Date")) {
      assertEquals(false, browser.eval("const own = Function.prototype.toString, it = " + name + ";"
          + "return it !== it ? false : it !== globalThis." + name
          + " || typeof it === 'function' && !/native code/.test(own.call(it));"), name);
    }
  }

  @Test
  void one_click_repairs_a_trailing_space_and_undo_brings_it_back() {
    fill(new SampleCredentials(sample.issuerId() + " ", sample.keyId(), sample.privateKey()));
    awaitVerdict("invalid");
    browser.click("[data-code='issuer-id-surrounding-whitespace'] [data-action='repair']");
    awaitVerdict("valid");
    assertEquals(sample.issuerId(), browser.text("#issuer-id"));
    browser.click("[data-action='undo']");
    awaitVerdict("invalid");
    assertEquals(sample.issuerId() + " ", browser.text("#issuer-id"));
  }

  @Test
  void what_is_typed_is_judged_key_by_key() {
    browser.type("#key-id", sample.keyId().substring(0, 9));
    browser.await("document.querySelector('[data-code=key-id-wrong-length]')");
    browser.type("#key-id", sample.keyId().substring(9));
    browser.await("document.querySelector('[data-field=keyId]').dataset.verdict === 'valid'");
  }

  @Test
  void a_dropped_file_fills_the_key() {
    browser.paste("#issuer-id", sample.issuerId());
    browser.drop("#private-key", "AuthKey_" + sample.keyId() + ".p8", sample.privateKey());
    browser.await("document.querySelector('#private-key').value.includes('BEGIN PRIVATE KEY')");
    browser.paste("#key-id", sample.keyId());
    awaitVerdict("valid");
  }

  @Test
  void a_chosen_file_fills_the_key() throws IOException {
    Path file = Files.writeString(folder.resolve("AuthKey_" + sample.keyId() + ".p8"), sample.privateKey());
    browser.paste("#issuer-id", sample.issuerId());
    browser.choose("#key-file", file);
    browser.await("document.querySelector('#private-key').value.includes('BEGIN PRIVATE KEY')");
    browser.paste("#key-id", sample.keyId());
    awaitVerdict("valid");
  }

  @Test
  void a_file_that_is_no_key_at_all_is_refused_at_once() throws IOException {
    Path file = Files.write(folder.resolve("App.ipa"), new byte[5_000_000]);
    browser.choose("#key-file", file);
    browser.await("document.querySelector('[data-code=private-key-too-large]')");
    assertEquals("", browser.text("#private-key"));
  }

  @Test
  void clear_leaves_nothing_in_the_document() {
    fill(sample);
    awaitVerdict("valid");
    browser.click("[data-action='clear']");
    awaitVerdict("empty");
    Traces.assertNone(sample, "the document", Traces.ofDocument(browser));
  }

  @Test
  void nothing_of_the_values_is_in_the_places_that_outlive_the_page() {
    fill(sample);
    awaitVerdict("valid");
    Traces.assertNone(sample, "URL, title, history, storage or cookies", (String) browser.eval(
        "const read = (f) => { try { return JSON.stringify(f()); } catch (e) { return e.name; } };"
            + "return [document.URL, document.title, document.referrer, window.name, read(() => history.state),"
            + " read(() => localStorage), read(() => sessionStorage), read(() => document.cookie)].join(' ');"));
    assertEquals(url, browser.eval("return document.URL;"));
  }

  @Test
  void reload_brings_nothing_back() {
    fill(sample);
    awaitVerdict("valid");
    browser.reload();
    browser.await("document.documentElement.dataset.ready === 'true'");
    Traces.assertNone(sample, "the page after a reload", Traces.ofDocument(browser));
  }

  @Test
  void going_back_brings_nothing_back() {
    assumeFalse(browser instanceof WebKit && from == OpenedFrom.HOST,
        "WebKit's driver loses its page on the way back to one with an opener policy; the file's turn shows it.");
    fill(sample);
    awaitVerdict("valid");
    browser.open("about:blank");
    browser.back();
    browser.await("document.documentElement.dataset.ready === 'true'");
    Traces.assertNone(sample, "the page after going back", Traces.ofDocument(browser));
  }

  @Test
  void the_only_request_is_for_the_page() {
    fill(sample);
    awaitVerdict("valid");
    browser.click("[data-action='clear']");
    awaitVerdict("empty");
    assertEquals(from == OpenedFrom.HOST ? List.of("GET /") : List.of(), server.requests());
    assertEquals("[]", browser.eval(
        "return JSON.stringify(performance.getEntriesByType('resource').map((e) => e.name));"));
  }

  @Test
  void every_part_opens_by_its_own_address() {
    for (String part : List.of("check", "tokens", "explain", "export", "findings", "guide", "proof", "token",
        "private-key-missing-end")) {
      browser.open(url + "#" + part);
      // From one part's address to the next nothing is loaded; so it is.
      browser.reload();
      browser.await("document.documentElement.dataset.ready === 'true'");
      browser.await("document.getElementById('" + part + "').closest('[data-panel]').hidden === false");
    }
  }

  @Test
  void the_page_complains_of_nothing() {
    fill(sample);
    awaitVerdict("valid");
    // Firefox asks a host for its icon by itself when a load is broken off; the policy refuses that too.
    assertEquals(List.of(), browser.complaints().stream().filter(c -> !c.contains("/favicon.ico ")).toList());
  }

  private void fill(SampleCredentials values) {
    browser.paste("#issuer-id", values.issuerId());
    browser.paste("#key-id", values.keyId());
    browser.paste("#private-key", values.privateKey());
  }
}
