package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a browser has written to its profile, downloads included, once the page was used and the browser
 * closed. WebKit's driver gives a session that writes nothing whatever the page does, so it proves nothing.
 */
class ProfileIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"CHROMIUM", "FIREFOX"})
  void nothingOfTheValuesIsInTheFilesOfTheProfile(BrowserKind kind) throws Exception {
    SampleCredentials sample = SampleCredentials.fresh();
    Session session = Session.fresh().keptOnce();
    try (RecordingServer server = new RecordingServer(); Browser browser = kind.start(session)) {
      server.put("/", BuiltPage.bytes(), BuiltPage.headers());
      new EveryFlow(browser, folder, sample).run(server.url("/"));
    }
    List<String> found = search(session.folder(), Traces.secrets(sample));
    session.delete();
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHROMIUM", "FIREFOX"})
  void aPageThatKeepsSomethingIsFoundOut(BrowserKind kind) throws Exception {
    SampleCredentials sample = SampleCredentials.fresh();
    Session session = Session.fresh().keptOnce();
    try (RecordingServer server = new RecordingServer(); Browser browser = kind.start(session)) {
      server.put("/", "<!DOCTYPE html><html data-ready=true>".getBytes(StandardCharsets.UTF_8), Map.of());
      browser.openPage(server.url("/"));
      browser.eval("localStorage.setItem('kept', arguments[0]); document.cookie = 'kept=' + arguments[1]"
          + " + ';max-age=9999'; history.replaceState(null, '', '#' + arguments[1]);", sample.keyId(), sample.keyId());
      Thread.sleep(3000);
    }
    List<String> found = search(session.folder(), List.of(sample.keyId()));
    session.delete();
    assertFalse(found.isEmpty(), "The search found nothing of a page that stores and puts into its address.");
  }

  /** Every file that holds one of the texts in UTF-8, UTF-16 or base64, whole or as part of a longer one. */
  private static List<String> search(Path root, List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String text : texts) {
          for (String form : forms(text)) {
            if (raw.contains(form)) {
              found.add(root.relativize(file) + " holds " + text);
            }
          }
        }
      }
    }
    return found;
  }

  private static List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      forms.add(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    }
    // Base64 of a longer text: the characters that depend on the text alone, at each of three offsets.
    for (int offset = 0; offset < 3; offset++) {
      String whole = Base64.getEncoder().withoutPadding().encodeToString(("\0".repeat(offset) + text)
          .getBytes(StandardCharsets.UTF_8));
      forms.add(whole.substring(offset == 0 ? 0 : offset + 1, whole.length() - 2));
    }
    return forms;
  }
}
