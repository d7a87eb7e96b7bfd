package dev.p8check.browser;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The half of a proof that runs in the closed network: the browser, its driver and the page's host. A place
 * is "file", "host", "control" for a page without a policy, or the address of a host elsewhere.
 */
final class InsideNetwork implements AutoCloseable {
  private static final String CONTROL =
      "<!DOCTYPE html><html data-ready=true><title>x</title><body>hostile</body></html>";

  private final Browser browser;
  private final Path downloads = Files.createTempDirectory("p8check-files-");
  private RecordingServer server;
  private Relay relay;

  private InsideNetwork(Browser browser) throws Exception {
    this.browser = browser;
  }

  /** Argument: the engine. */
  public static void main(String[] arguments) throws Exception {
    Session session = Session.fresh();
    BrowserKind kind = BrowserKind.valueOf(arguments[0]);
    if (kind == BrowserKind.CHROMIUM) {
      session = session.with(Chromium.WITH_NAMES);
    } else if (kind == BrowserKind.FIREFOX) {
      session = session.with(
          "user_pref(\"network.trr.mode\", 5);",
          // A question whether to send a form without encryption would stay unanswered.
          "user_pref(\"security.warn_submit_secure_to_insecure\", false);");
    }
    try (InsideNetwork network = new InsideNetwork(kind.start(session))) {
      ChildProcess.serve(network::run);
    }
    System.exit(0);
  }

  private void run(String[] words) throws Exception {
    switch (words[0]) {
      case "relay" -> relay(Integer.parseInt(words[1]), Path.of(words[2]));
      case "flows" -> flows(words[1]);
      case "fetch" -> fetch(words[1], words[2]);
      case "link" -> link(words[1]);
      case "reload" -> {
        browser.await("document.readyState === 'complete'");
        browser.reload();
      }
      case "quiet" -> {
        browser.openPage(open(words[1]));
        browser.eval(Probes.script(Probes.QUIET, words[2]));
      }
      case "leaving" -> {
        browser.openPage(open(words[1]));
        // On a click, since browsers let a page do more then; and after the driver's own call, which must not
        // be cut off by the page it is made in.
        browser.eval("addEventListener('click', (event) => { event.preventDefault(); event.stopImmediatePropagation();"
            + "setTimeout(() => {" + Probes.script(Map.of(words[3], Probes.LEAVING.get(words[3])), words[2])
            + "}, 50); }, {capture: true, once: true});");
        browser.click("body");
      }
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  /** The address of the page; a host of ours is a new one each time, with no request yet. */
  private String open(String place) {
    if (place.equals("file")) {
      return BuiltPage.fileUrl();
    }
    if (place.contains(":")) {
      return place;
    }
    if (server != null) {
      server.close();
    }
    server = new RecordingServer()
        .put("/", BuiltPage.bytes(), BuiltPage.headers())
        .put("/control", CONTROL.getBytes(StandardCharsets.UTF_8), Map.of());
    return server.url(place.equals("host") ? "/" : "/control");
  }

  private void flows(String place) throws Exception {
    String url = open(place);
    new EveryFlow(browser, downloads, SampleCredentials.fresh()).run(url);
    if (place.equals("host")) {
      // A page without the policy asks the same host for more, so that a request would have been seen.
      browser.openPage(server.url("/control"));
      browser.eval("fetch('/leak').finally(() => document.title = 'done');");
      browser.await("document.title === 'done'");
      List<String> expected = List.of("GET /", "GET /control", "GET /leak");
      // Firefox asks a host for its icon by itself; the page names its own, and the control page does not.
      List<String> requests = server.requests().stream().filter(r -> !r.equals("GET /favicon.ico")).toList();
      if (!requests.equals(expected)) {
        throw new AssertionError("Requests to the host: " + server.requests());
      }
    }
  }

  /** Fetches in a page without the policy, and fails when it ends otherwise than foretold. */
  private void fetch(String url, String expected) {
    browser.openPage(open("control"));
    browser.eval("fetch(arguments[0]).then(() => document.title = 'answered', () => document.title = 'refused');", url);
    browser.await("document.title !== 'x'");
    String title = (String) browser.eval("return document.title;");
    if (!title.equals(expected)) {
      throw new AssertionError("A fetch of " + url + " was " + title);
    }
  }

  /** Clicks a link of the guide with a value given, and waits until the page is gone. */
  private void link(String place) throws InterruptedException {
    browser.openPage(open(place));
    browser.type("#key-id", SampleCredentials.fresh().keyId());
    browser.eval("document.querySelector('header nav a[href=\"#guide\"]').click();");
    browser.click("#guide a[href^='https://developer.apple.com/']");
    browser.await("!document.querySelector('#guide')");
    // Nobody answers behind the link, which Firefox may say as late as the next page is being opened in its tab.
    browser.bringToFront();
  }

  private void relay(int port, Path socket) throws Exception {
    relay = new Relay(new InetSocketAddress("127.0.0.1", port), UnixDomainSocketAddress.of(socket));
  }

  @Override
  public void close() throws Exception {
    browser.close();
    if (relay != null) {
      relay.close();
    }
    if (server != null) {
      server.close();
    }
  }
}
