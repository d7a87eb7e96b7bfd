package dev.p8check.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The half of a proof that runs in the closed network: the browser, its driver and the page's host. */
final class InsideNetwork {
  private static final String CONTROL = "<!DOCTYPE html><html data-ready=true><title>x</title><body>hostile</body></html>";

  private InsideNetwork() {}

  /** Arguments: the engine, what to do ("flows" or "probes"), where from ("file", "host" or "control"). */
  public static void main(String[] arguments) throws Exception {
    Session session = Session.fresh();
    BrowserKind kind = BrowserKind.valueOf(arguments[0]);
    if (kind == BrowserKind.CHROMIUM) {
      session = session.with(Chromium.WITH_NAMES);
    } else if (kind == BrowserKind.FIREFOX) {
      session = session.with("user_pref(\"network.trr.mode\", 5);");
    }
    Path downloads = Files.createTempDirectory("p8check-files-");
    try (RecordingServer server = new RecordingServer(); Browser browser = kind.start(session)) {
      server.put("/", BuiltPage.bytes(), BuiltPage.headers())
          .put("/control", CONTROL.getBytes(StandardCharsets.UTF_8), Map.of());
      String url = switch (arguments[2]) {
        case "file" -> BuiltPage.fileUrl();
        case "host" -> server.url("/");
        case "control" -> server.url("/control");
        default -> throw new IllegalArgumentException(arguments[2]);
      };
      switch (arguments[1]) {
        case "flows" -> {
          new EveryFlow(browser, downloads, SampleCredentials.fresh()).run(url);
          Thread.sleep(1000);
          List<String> expected = arguments[2].equals("host") ? List.of("GET /") : List.of();
          if (!server.requests().equals(expected)) {
            throw new AssertionError("Requests to the host: " + server.requests());
          }
        }
        case "probes" -> probe(browser, url);
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    }
    System.exit(0);
  }

  private static void probe(Browser browser, String url) throws InterruptedException {
    browser.openPage(url);
    browser.eval(Probes.script(Probes.QUIET));
    Thread.sleep(4000);
    for (Map.Entry<String, String> probe : Probes.LEAVING.entrySet()) {
      browser.openPage(url);
      // After the driver's own call, which must not be cut off by the page it is made in.
      browser.eval("setTimeout(() => {" + Probes.script(Map.of(probe.getKey(), probe.getValue())) + "}, 50);");
      Thread.sleep(1500);
    }
  }
}
