package dev.p8check.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

/** WebKitGTK, the engine nearest to Safari that runs here, on a display and a session bus of its own. */
final class WebKit extends WebDriverBrowser {
  static final Path DRIVER = Path.of("/usr/bin/WebKitWebDriver");
  static final Path BINARY = Path.of("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser");

  private final Process process;

  WebKit(Session session) {
    this(session, freePort());
  }

  private WebKit(Session session, int port) {
    this(session, startDriver(session, port), port);
  }

  private WebKit(Session session, Process process, int port) {
    super(connect(process, port), session);
    this.process = process;
  }

  private static Process startDriver(Session session, int port) {
    ProcessBuilder builder = new ProcessBuilder("xvfb-run", "-a", "-s", "-screen 0 1400x1000x24",
        "dbus-run-session", "--", DRIVER.toString(), "--port=" + port);
    Map<String, String> environment = builder.environment();
    String home = session.folder().toString();
    environment.put("HOME", home);
    environment.put("XDG_DATA_HOME", home + "/data");
    environment.put("XDG_CACHE_HOME", home + "/cache");
    environment.put("XDG_CONFIG_HOME", home + "/config");
    environment.put("NO_AT_BRIDGE", "1");
    environment.put("GTK_A11Y", "none");
    // Its own sandbox wants privileges that a build machine's root does not have.
    environment.put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    if (session.dark()) {
      environment.put("GTK_THEME", "Adwaita:dark");
    }
    builder.redirectErrorStream(true).redirectOutput(session.folder().resolve("driver.log").toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RemoteWebDriver connect(Process process, int port) {
    MutableCapabilities capabilities = new MutableCapabilities();
    capabilities.setCapability("browserName", "MiniBrowser");
    capabilities.setCapability("webkitgtk:browserOptions",
        Map.of("binary", BINARY.toString(), "args", List.of("--automation")));
    try {
      for (int attempt = 0; attempt < 200 && !listens(port); attempt++) {
        if (!process.isAlive()) {
          throw new IllegalStateException("WebKitWebDriver ended with " + process.exitValue() + " before it answered.");
        }
        Thread.sleep(100);
      }
      ClientConfig client = ClientConfig.defaultConfig()
          .baseUri(URI.create("http://127.0.0.1:" + port))
          .readTimeout(Duration.ofSeconds(60));
      return new RemoteWebDriver(new HttpCommandExecutor(client), capabilities);
    } catch (InterruptedException | RuntimeException e) {
      end(process);
      throw new IllegalStateException("WebKit did not start.", e);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the next painted frame, without which the picture may be of the one before. */
  @Override
  public byte[] screenshot() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return super.screenshot();
  }

  /** WebKit's driver does not tell what the console shows. */
  @Override
  public List<String> complaints() {
    return List.of();
  }

  @Override
  public void close() {
    quit();
    end(process);
    session.delete();
  }

  private static void end(Process process) {
    List<ProcessHandle> descendants = process.descendants().toList();
    descendants.forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public String toString() {
    return "WebKit";
  }
}
