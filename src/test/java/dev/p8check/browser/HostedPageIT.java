package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page at the loopback address of -Dhosted, for example the container's while it runs. */
class HostedPageIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everythingWorksAsItIsHosted(BrowserKind kind) {
    String url = System.getProperty("hosted", "");
    assumeTrue(!url.isEmpty(), "No address is given with -Dhosted; skipped.");
    try (Browser browser = kind.start()) {
      new EveryFlow(browser, folder, SampleCredentials.fresh()).run(url);
      if (browser instanceof Chromium chromium) {
        assertEquals(List.of(url), chromium.requests().stream()
            // The tries of the proof panel are refused before they are sent.
            .filter(request -> request.startsWith("http") && !request.contains(".invalid/"))
            .toList());
      }
    }
  }
}
