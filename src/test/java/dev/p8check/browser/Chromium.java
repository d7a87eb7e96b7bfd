package dev.p8check.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, headless, with no name to resolve but the loopback address unless a test wants it otherwise. */
final class Chromium extends WebDriverBrowser {
  static final Path BINARY = Path.of("/usr/bin/chromium");
  static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** An argument for sessions that may resolve names: the test has a network of its own. */
  static final String WITH_NAMES = "--p8check-with-names";

  // The protocol is used by command name alone, so the version that Selenium looks for does not matter.
  private static final Logger VERSION_FINDER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  static {
    VERSION_FINDER.setLevel(Level.SEVERE);
  }

  private final List<String> complaints = new ArrayList<>();

  Chromium(Session session) {
    super(start(session), session);
    if (session.dark()) {
      dark(true);
    }
  }

  private static ChromeDriver start(Session session) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BINARY.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--window-size=1280,900", "--user-data-dir=" + session.folder());
    if (!session.arguments().contains(WITH_NAMES)) {
      options.addArguments("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    }
    options.addArguments(session.arguments());
    options.setExperimentalOption("prefs",
        Map.of("download.default_directory", session.folder().resolve("downloads").toString()));
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    logging.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(DRIVER.toFile())
        .usingAnyFreePort()
        .build();
    return new ChromeDriver(service, options);
  }

  /** Every command of the DevTools protocol. */
  Map<String, Object> devTools(String command, Map<String, Object> parameters) {
    return ((ChromeDriver) driver).executeCdpCommand(command, parameters);
  }

  void dark(boolean dark) {
    devTools("Emulation.setEmulatedMedia", Map.of("features",
        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** A theme, light, dark or forced, without motion, so that a picture shows what stays. */
  void still(String theme) {
    devTools("Emulation.setEmulatedMedia", Map.of("features", List.of(
        Map.of("name", "prefers-color-scheme", "value", theme.equals("light") ? "light" : "dark"),
        Map.of("name", "forced-colors", "value", theme.equals("forced") ? "active" : "none"),
        Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The exact size of the page's viewport, as a phone or a tablet has it. */
  @Override
  public void resize(int width, int height) {
    devTools("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** The URLs that DevTools saw requested for the page since the last call. */
  List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      if (message.contains("\"method\":\"Network.requestWillBeSent\"")) {
        int at = message.indexOf("\"request\":");
        int url = message.indexOf("\"url\":\"", at) + "\"url\":\"".length();
        urls.add(message.substring(url, message.indexOf('"', url)));
      }
    }
    return urls;
  }

  /** Ends the browser as a crash does, without a chance to tidy up. */
  void crash() {
    long pid = ((Number) driver.getCapabilities().getCapability("goog:processID")).longValue();
    ProcessHandle browser = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> descendants = browser.descendants().toList();
    browser.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Goes on in the tab that shows {@code url}, once there is one; returns false where none comes within half a minute.
   */
  boolean switchTo(String url) {
    for (int attempt = 0; attempt < 300; attempt++) {
      for (String window : driver.getWindowHandles()) {
        driver.switchTo().window(window);
        if (url.equals(driver.getCurrentUrl())) {
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
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getLevel() + " " + entry.getMessage());
    }
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    quit();
    session.delete();
  }

  @Override
  public String toString() {
    return "Chromium";
  }
}
