package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a browser has written to its profile, downloads included, once the page was used and the browser
 * closed. WebKit's driver gives a session that writes nothing whatever the page does, so it proves nothing.
 */
class ProfileIT {
  private static final long UNTIL_WRITTEN_NANOSECONDS = 30_000_000_000L;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"CHROMIUM", "FIREFOX"})
  void nothing_of_the_values_is_in_the_files_of_the_profile(BrowserKind kind) throws Exception {
    SampleCredentials sample = SampleCredentials.fresh();
    Session session = Session.fresh().keptOnce();
    try (RecordingServer server = new RecordingServer(); Browser browser = kind.start(session)) {
      server.put("/", BuiltPage.bytes(), BuiltPage.headers());
      new EveryFlow(browser, folder, sample).runWithoutSaving(server.url("/"));
    }
    List<String> found = Traces.inFiles(session.folder(), Traces.secrets(sample));
    session.delete();
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHROMIUM", "FIREFOX"})
  void a_page_that_keeps_something_is_found_out(BrowserKind kind) throws Exception {
    SampleCredentials sample = SampleCredentials.fresh();
    Session session = Session.fresh().keptOnce();
    try (RecordingServer server = new RecordingServer(); Browser browser = kind.start(session)) {
      server.put("/", "<!DOCTYPE html><html data-ready=true>".getBytes(StandardCharsets.UTF_8), Map.of());
      browser.openPage(server.url("/"));
      browser.eval("localStorage.setItem('kept', arguments[0]); document.cookie = 'kept=' + arguments[1]"
          + " + ';max-age=9999'; history.replaceState(null, '', '#' + arguments[1]);", sample.keyId(), sample.keyId());
      awaitWriting(session, sample.keyId());
    }
    List<String> found = Traces.inFiles(session.folder(), List.of(sample.keyId()));
    session.delete();
    assertFalse(found.isEmpty(), "The search found nothing of a page that stores and puts into its address.");
  }

  /** Waits until the browser has written {@code text}, or may have left that for when it is closed. */
  private static void awaitWriting(Session session, String text) throws Exception {
    long deadline = System.nanoTime() + UNTIL_WRITTEN_NANOSECONDS;
    while (Traces.inFiles(session.folder(), List.of(text)).isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(250);
    }
  }
}
