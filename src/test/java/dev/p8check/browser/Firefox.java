package dev.p8check.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.json.Json;

/** Firefox over WebDriver BiDi, which it speaks without a driver program beside it. */
final class Firefox implements Browser {
  static final Path BINARY = Path.of("/usr/bin/firefox-esr");

  private final Json json = new Json();
  private final Session session;
  private final Process process;
  private final BidiConnection connection;
  private String context;

  Firefox(Session session) {
    this.session = session;
    this.process = startProcess(session);
    this.connection = new BidiConnection(process);
    connection.send("session.new", Map.of("capabilities", Map.of()));
    connection.send("session.subscribe", Map.of("events", List.of("log.entryAdded", "network.beforeRequestSent")));
    this.context = (String) contexts().get(0).get("context");
    resize(1280, 900);
  }

  private List<Map<?, ?>> contexts() {
    List<Map<?, ?>> contexts = new ArrayList<>();
    for (Object context : (List<?>) connection.send("browsingContext.getTree", Map.of()).get("contexts")) {
      contexts.add((Map<?, ?>) context);
    }
    return contexts;
  }

  private static Process startProcess(Session session) {
    try {
      List<String> preferences = new ArrayList<>(List.of(
          // Calls of the browser's own, which are not the page's and would fail here anyway.
          "user_pref(\"app.update.enabled\", false);",
          "user_pref(\"network.captive-portal-service.enabled\", false);",
          "user_pref(\"network.connectivity-service.enabled\", false);",
          "user_pref(\"browser.safebrowsing.update.enabled\", false);",
          "user_pref(\"services.settings.server\", \"data:,\");",
          "user_pref(\"toolkit.telemetry.enabled\", false);",
          "user_pref(\"datareporting.policy.dataSubmissionEnabled\", false);",
          "user_pref(\"extensions.update.enabled\", false);",
          "user_pref(\"extensions.getAddons.cache.enabled\", false);",
          "user_pref(\"extensions.systemAddon.update.enabled\", false);",
          "user_pref(\"browser.region.update.enabled\", false);",
          "user_pref(\"dom.push.connection.enabled\", false);"));
      preferences.add("user_pref(\"browser.download.folderList\", 2);");
      preferences.add("user_pref(\"browser.download.dir\", \"" + session.folder().resolve("downloads") + "\");");
      if (session.dark()) {
        preferences.add("user_pref(\"layout.css.prefers-color-scheme.content-override\", 0);");
      } else {
        preferences.add("user_pref(\"layout.css.prefers-color-scheme.content-override\", 1);");
      }
      preferences.addAll(session.arguments());
      Files.write(session.folder().resolve("user.js"), preferences);
      ProcessBuilder builder = new ProcessBuilder(BINARY.toString(), "--headless", "--no-remote",
          "--remote-debugging-port=0", "--profile", session.folder().toString());
      builder.environment().put("HOME", session.folder().toString());
      builder.environment().put("MOZ_DISABLE_CONTENT_SANDBOX", "1");
      builder.environment().put("MOZ_CRASHREPORTER_DISABLE", "1");
      return builder.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void open(String url) {
    connection.send("browsingContext.navigate", Map.of("context", context, "url", url, "wait", "complete"));
  }

  @Override
  public void reload() {
    connection.send("browsingContext.reload", Map.of("context", context, "wait", "complete"));
  }

  @Override
  public void back() {
    connection.send("browsingContext.traverseHistory", Map.of("context", context, "delta", -1));
  }

  @Override
  public Object eval(String body, Object... arguments) {
    String function = "async function() { return JSON.stringify(await (function() {" + body + "})"
        + ".apply(null, " + json.toJson(List.of(arguments)) + ") ?? null); }";
    Map<String, Object> answer = connection.send("script.callFunction", Map.of(
        "functionDeclaration", function, "awaitPromise", true, "userActivation", true,
        "target", Map.of("context", context)));
    if (!"success".equals(answer.get("type"))) {
      throw new AssertionError("In Firefox: " + ((Map<?, ?>) answer.get("exceptionDetails")).get("text"));
    }
    return json.toType((String) ((Map<?, ?>) answer.get("result")).get("value"), Object.class);
  }

  private Map<String, Object> element(String css) {
    List<?> nodes = (List<?>) connection.send("browsingContext.locateNodes",
        Map.of("context", context, "locator", Map.of("type", "css", "value", css))).get("nodes");
    if (nodes.isEmpty()) {
      throw new AssertionError("The page has no " + css);
    }
    return Map.of("sharedId", ((Map<?, ?>) nodes.get(0)).get("sharedId"));
  }

  @Override
  public void click(String css) {
    for (int i = 0; ; i++) {
      try {
        clickOnce(css);
        return;
      } catch (IllegalStateException e) {
        // The browser scrolled once more, to where a person typed, while the pointer was on its way.
        if (i == 4 || !e.getMessage().contains("out of bounds")) {
          throw e;
        }
      }
    }
  }

  private void clickOnce(String css) {
    eval("document.querySelector(arguments[0]).scrollIntoView({block: 'center', behavior: 'instant'});", css);
    awaitStill(css);
    perform(Map.of("type", "pointer", "id", "mouse", "actions", List.of(
        Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", Map.of("type", "element", "element", element(css))),
        Map.of("type", "pointerDown", "button", 0),
        Map.of("type", "pointerUp", "button", 0))));
  }

  @Override
  public void type(String css, String text) {
    click(css);
    // A click lands in the middle of the text; what is typed goes to its end, as with WebDriver.
    eval("const e = document.querySelector(arguments[0]);"
        + "if (e.setSelectionRange) e.setSelectionRange(e.value.length, e.value.length);", css);
    List<Map<String, Object>> keys = new ArrayList<>();
    text.codePoints().forEach(c -> {
      String key = c == '\n' ? "\uE006" : Character.toString(c);
      keys.add(Map.of("type", "keyDown", "value", key));
      keys.add(Map.of("type", "keyUp", "value", key));
    });
    perform(Map.of("type", "key", "id", "keyboard", "actions", keys));
  }

  @Override
  public void press(CharSequence... keys) {
    List<Map<String, Object>> actions = new ArrayList<>();
    for (CharSequence key : keys) {
      actions.add(Map.of("type", "keyDown", "value", key.toString()));
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      actions.add(Map.of("type", "keyUp", "value", keys[i].toString()));
    }
    perform(Map.of("type", "key", "id", "keyboard", "actions", actions));
  }

  private void perform(Map<String, Object> actions) {
    connection.send("input.performActions", Map.of("context", context, "actions", List.of(actions)));
  }

  @Override
  public void choose(String css, Path... files) {
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      names.add(file.toAbsolutePath().toString());
    }
    connection.send("input.setFiles", Map.of("context", context, "element", element(css), "files", names));
  }

  @Override
  public void resize(int width, int height) {
    connection.send("browsingContext.setViewport",
        Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
  }

  @Override
  public byte[] screenshot() {
    return Base64.getDecoder().decode(
        (String) connection.send("browsingContext.captureScreenshot", Map.of("context", context)).get("data"));
  }

  /** The URLs that pages requested, in order. */
  List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (Map<?, ?> event : connection.events("network.beforeRequestSent")) {
      urls.add((String) ((Map<?, ?>) event.get("request")).get("url"));
    }
    return urls;
  }

  @Override
  public void bringToFront() {
    // The first tab of a headless window has the focus at times, one that is opened always.
    context = (String) connection.send("browsingContext.create", Map.of("type", "tab")).get("context");
  }

  /** Ends the browser as a crash does, without a chance to tidy up. */
  void crash() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /**
   * Goes on in the tab that shows {@code url}, once there is one; returns false where none comes within half a minute.
   */
  boolean switchTo(String url) {
    for (int attempt = 0; attempt < 300; attempt++) {
      for (Map<?, ?> tab : contexts()) {
        if (url.equals(tab.get("url"))) {
          context = (String) tab.get("context");
          return true;
        }
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new AssertionError("Interrupted while waiting for " + url, e);
      }
    }
    return false;
  }

  @Override
  public List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (Map<?, ?> event : connection.events("log.entryAdded")) {
      complaints.add(event.get("level") + " " + event.get("text"));
    }
    return complaints;
  }

  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        connection.send("browser.close", Map.of());
      }
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    session.delete();
  }

  @Override
  public String toString() {
    return "Firefox";
  }
}
