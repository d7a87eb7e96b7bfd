package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page at the loopback address of -Dhosted, for example the container's while it runs. */
class HostedPageIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everything_works_as_it_is_hosted(BrowserKind kind) {
    String url = hosted();
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

  /** On a closed network, to which a relay brings the host. */
  @Test
  void in_chromium_a_hostile_script_has_no_way_out() throws Exception {
    String url = hosted();
    BrowserKind.CHROMIUM.assumeChosen();
    Path meeting = folder.resolve("host");
    try (ClosedNetwork network = ClosedNetwork.open();
        Relay relay = new Relay(
            UnixDomainSocketAddress.of(meeting), new InetSocketAddress("127.0.0.1", URI.create(url).getPort()));
        HostilePages pages = new HostilePages(network, BrowserKind.CHROMIUM)) {
      pages.run("relay", String.valueOf(URI.create(url).getPort()), meeting.toString());
      pages.assertWaysOut(url, Set.of());
    }
  }

  private static String hosted() {
    String url = System.getProperty("hosted", "");
    assumeTrue(!url.isEmpty(), "No address is given with -Dhosted; skipped.");
    return url;
  }
}
