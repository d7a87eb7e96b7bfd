package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What comes back when the browser is killed with values in the page and started again with its session
 * restored. WebKit's test browser keeps no session that it could restore.
 */
class CrashIT {
  // Chromium hears from a page once a second and writes every 2.5 s; Firefox is told below to write every second.
  private static final long UNTIL_WRITTEN_NANOSECONDS = 60_000_000_000L;

  private static final int ATTEMPTS = 3;

  private static final String PLAIN = "<!DOCTYPE html><html data-ready=true><input id=issuer-id><input id=key-id>"
      + "<textarea id=private-key></textarea>";

  private final SampleCredentials sample = SampleCredentials.fresh();
  private final String control = UUID.randomUUID().toString();
  private final RecordingServer server = new RecordingServer();
  private Session session = Session.fresh();

  @AfterEach
  void close() {
    server.close();
    session.delete();
  }

  @ParameterizedTest
  @EnumSource(names = {"CHROMIUM", "FIREFOX"})
  void nothing_comes_back_nor_is_on_the_disk(BrowserKind kind) throws Throwable {
    server.put("/", BuiltPage.bytes(), BuiltPage.headers());
    try (Browser browser = crashedAndRestored(kind,
        () -> assertEquals(List.of(), Traces.inFiles(session.folder(), Traces.secrets(sample))))) {
      browser.await("document.documentElement.dataset.ready === 'true'");
      Traces.assertNone(sample, "the page after a crash", Traces.ofDocument(browser));
      assertEquals("empty", browser.attribute("#verdict", "data-verdict"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHROMIUM", "FIREFOX"})
  void a_page_that_does_nothing_about_it_is_brought_back_with_its_values(BrowserKind kind) throws Throwable {
    server.put("/", PLAIN.getBytes(StandardCharsets.UTF_8), Map.of());
    try (Browser browser = crashedAndRestored(kind,
        () -> assertFalse(
            Traces.inFiles(session.folder(), List.of(sample.issuerId())).isEmpty(), "Not on the disk."))) {
      browser.await("document.querySelector('#issuer-id').value !== ''");
      assertEquals(sample.privateKey(), browser.text("#private-key"));
    }
  }

  private void crash(BrowserKind kind) throws Exception {
    session = switch (kind) {
      case CHROMIUM -> session.with("--restore-last-session");
      case FIREFOX -> session.with(
          "user_pref(\"remote.prefs.recommended\", false);",
          "user_pref(\"browser.startup.page\", 3);",
          "user_pref(\"browser.sessionstore.resume_from_crash\", true);",
          "user_pref(\"browser.sessionstore.restore_on_demand\", false);",
          "user_pref(\"browser.sessionstore.interval\", 1000);");
      case WEBKIT -> throw new IllegalArgumentException();
    };
    session.keptOnce();
    try (Browser browser = kind.start(session)) {
      browser.openPage(server.url("/"));
      browser.type("#issuer-id", sample.issuerId());
      browser.type("#key-id", sample.keyId());
      browser.paste("#private-key", sample.privateKey());
      browser.eval("const control = document.createElement('input'); control.id = 'control';"
          + "document.body.append(control);");
      browser.type("#control", control);
      awaitOnDisk();
      if (browser instanceof Chromium chromium) {
        chromium.crash();
      } else if (browser instanceof Firefox firefox) {
        firefox.crash();
      }
    }
  }

  /** Waits for the document's state as it was when everything had been typed: it is written as a whole. */
  private void awaitOnDisk() throws Exception {
    long deadline = System.nanoTime() + UNTIL_WRITTEN_NANOSECONDS;
    while (Traces.inFiles(session.folder(), List.of(control)).isEmpty()) {
      assertTrue(System.nanoTime() < deadline, "The browser never wrote what a plain input held.");
      Thread.sleep(250);
    }
  }

  /** A browser killed while it writes its session may have none to bring back, and is killed once more. */
  private Browser crashedAndRestored(BrowserKind kind, Executable between) throws Throwable {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      crash(kind);
      between.execute();
      session.keptOnce();
      Browser browser = kind.start(session);
      if (browser instanceof Chromium chromium
          ? chromium.switchTo(server.url("/")) : ((Firefox) browser).switchTo(server.url("/"))) {
        return browser;
      }
      browser.close();
      session.delete();
      session = Session.fresh();
    }
    throw new AssertionError("No tab came back.");
  }
}
