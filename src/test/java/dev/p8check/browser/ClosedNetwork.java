package dev.p8check.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A Linux network namespace whose only way out leads to {@link Sinks}. Needs root. */
final class ClosedNetwork implements AutoCloseable {
  private static final String NAME = "p8check";
  // The range for benchmarks of network devices (RFC 2544): nobody's, and to a browser not a private one.
  private static final String GATEWAY = "198.18.7.1";
  private static final String INSIDE = "198.18.7.2";
  private static final String NAMES = "198.18.8.";

  private final Sinks sinks;

  private ClosedNetwork(Sinks sinks) {
    this.sinks = sinks;
  }

  /** Makes the network, or skips the test where that is not allowed. */
  static ClosedNetwork open() throws Exception {
    remove();
    boolean made = succeeds("ip", "netns", "add", NAME)
        && succeeds("ip", "link", "add", "p8check-out", "type", "veth", "peer", "name", "p8check-in", "netns", NAME);
    assumeTrue(made, "No network namespace can be made here (that takes root and iproute2); skipped.");
    run("ip", "addr", "add", GATEWAY + "/30", "dev", "p8check-out");
    run("ip", "link", "set", "p8check-out", "up");
    run("ip", "route", "add", "local", NAMES + "0/24", "dev", "lo");
    run("ip", "-n", NAME, "addr", "add", INSIDE + "/30", "dev", "p8check-in");
    run("ip", "-n", NAME, "link", "set", "lo", "up");
    run("ip", "-n", NAME, "link", "set", "p8check-in", "up");
    run("ip", "-n", NAME, "route", "add", "default", "via", GATEWAY);
    Path settings = Files.createDirectories(Path.of("/etc/netns", NAME));
    Files.writeString(settings.resolve("resolv.conf"), "nameserver " + GATEWAY + "\n");
    return new ClosedNetwork(new Sinks(NAMES, GATEWAY));
  }

  /** Takes away the way out: only the loopback address is left. */
  void cut() throws Exception {
    run("ip", "-n", NAME, "link", "set", "p8check-in", "down");
  }

  void mend() throws Exception {
    run("ip", "-n", NAME, "link", "set", "p8check-in", "up");
    run("ip", "-n", NAME, "route", "add", "default", "via", GATEWAY);
  }

  /** Runs {@link InsideNetwork} there and returns its output; fails if it fails. */
  String inside(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", NAME,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        InsideNetwork.class.getName()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("p8check-inside-", ".txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String text = Files.readString(output);
    Files.delete(output);
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError(String.join(" ", arguments) + (ended ? " failed: " : " did not end: ") + text);
    }
    return text;
  }

  /** What reached the sinks since the last call. */
  Set<String> contacts() throws InterruptedException {
    Thread.sleep(300);
    return sinks.take();
  }

  @Override
  public void close() throws Exception {
    sinks.close();
    remove();
  }

  private static void remove() throws IOException, InterruptedException {
    succeeds("ip", "route", "del", "local", NAMES + "0/24", "dev", "lo");
    succeeds("ip", "link", "del", "p8check-out");
    succeeds("ip", "netns", "del", NAME);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (!succeeds(command)) {
      throw new IllegalStateException("Failed: " + String.join(" ", command));
    }
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && output.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
