package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the other browser tests rest on, in each engine. */
class HarnessIT {
  private static final String PAGE = "<!DOCTYPE html><html data-ready=true><textarea id=t></textarea>"
      + "<input id=f type=file multiple><button id=b>b</button><script>"
      + "let log = []; for (const type of ['click', 'input', 'paste', 'change', 'drop'])"
      + " addEventListener(type, (e) => log.push(type + (e.isTrusted ? '' : '?')));</script>";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_persons_actions_reach_the_page(BrowserKind kind) throws Exception {
    try (RecordingServer server = new RecordingServer(); Browser browser = kind.start()) {
      server.put("/", PAGE.getBytes(StandardCharsets.UTF_8), Map.of());
      browser.openPage(server.url("/"));
      browser.click("#b");
      browser.type("#t", "aB1-\n");
      browser.paste("#t", "pasted \u2014 \ud83d\ude00\nline");
      assertEquals("pasted \u2014 \ud83d\ude00\nline", browser.text("#t"));
      String log = String.valueOf(browser.eval("return log.join(' ');"));
      assertTrue(log.startsWith("click"), log);
      assertTrue(log.endsWith("paste input"), log);
      Path one = Files.writeString(folder.resolve("one.p8"), "1");
      Path two = Files.writeString(folder.resolve("two.p8"), "22");
      browser.choose("#f", one, two);
      browser.await("log.includes('change')");
      assertEquals("one.p8 1 two.p8 2", browser.eval(
          "return Array.from(document.querySelector('#f').files, (f) => f.name + ' ' + f.size).join(' ');"));
      browser.drop("#t", "x.p8", "text");
      browser.await("log.includes('drop?')");
      assertTrue(browser.screenshot().length > 1000);
    }
  }
}
