package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.json.Json;

/** Chromium's own log of its network, in which every request names the page that caused it. */
class NetLogIT {
  @TempDir private Path folder;

  @Test
  void the_page_causes_no_event_beyond_its_load() throws Exception {
    try (RecordingServer server = new RecordingServer()) {
      server.put("/", BuiltPage.bytes(), BuiltPage.headers());
      Path log = folder.resolve("page.json");
      try (Browser browser = start(log)) {
        new EveryFlow(browser, folder, SampleCredentials.fresh()).run(server.url("/"));
      }
      assertEquals(List.of("GET " + server.url("/")), requests(log, server.url("")));
      assertEquals(List.of(), caused(log, server.url("")));
    }
  }

  @Test
  void a_page_that_fetches_is_in_the_log() throws Exception {
    try (RecordingServer server = new RecordingServer()) {
      server.put("/", "<!DOCTYPE html><html data-ready=true>".getBytes(StandardCharsets.UTF_8), Map.of());
      Path log = folder.resolve("control.json");
      try (Browser browser = start(log)) {
        browser.openPage(server.url("/"));
        browser.eval("return fetch('/leak').then(() => 1);");
      }
      assertTrue(caused(log, server.url("")).contains("GET " + server.url("/leak")));
    }
  }

  private static Browser start(Path log) {
    return BrowserKind.CHROMIUM.start(
        Session.fresh().with("--log-net-log=" + log, "--net-log-capture-mode=Everything"));
  }

  /** The requests that went to the page's host. */
  private static List<String> requests(Path log, String origin) throws IOException {
    List<String> requests = new ArrayList<>();
    for (Map<?, ?> event : starts(log)) {
      if (String.valueOf(event.get("url")).startsWith(origin)) {
        requests.add(event.get("method") + " " + event.get("url"));
      }
    }
    return requests;
  }

  /** The requests whose initiator is a page of that host, sandboxed or not; what stays inside is left out. */
  private static List<String> caused(Path log, String origin) throws IOException {
    List<String> requests = new ArrayList<>();
    for (Map<?, ?> event : starts(log)) {
      String url = (String) event.get("url");
      String initiator = (String) event.get("initiator");
      // A sandboxed page has an origin of its own, which the log writes as null with the host behind it.
      boolean byPage = initiator != null && (initiator.contains(origin) || initiator.startsWith("null"));
      if (byPage && url != null && !url.startsWith("data:") && !url.startsWith("blob:")) {
        requests.add(event.get("method") + " " + url);
      }
    }
    return requests;
  }

  private static List<Map<?, ?>> starts(Path log) throws IOException {
    Map<String, Object> root = new Json().toType(Files.readString(log), Json.MAP_TYPE);
    Map<?, ?> types = (Map<?, ?>) ((Map<?, ?>) root.get("constants")).get("logEventTypes");
    Object start = types.get("URL_REQUEST_START_JOB");
    List<Map<?, ?>> starts = new ArrayList<>();
    for (Object event : (List<?>) root.get("events")) {
      Map<?, ?> fields = (Map<?, ?>) event;
      if (fields.get("type").equals(start) && fields.get("params") instanceof Map<?, ?> parameters) {
        starts.add(parameters);
      }
    }
    return starts;
  }
}
