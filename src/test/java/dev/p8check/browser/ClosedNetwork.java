package dev.p8check.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Two Linux network namespaces with a cable between them: a browser in one, {@link Sinks} in the other, and
 * no way to anything else. Needs root and iproute2.
 */
final class ClosedNetwork implements AutoCloseable {
  // With the sinks' names in the range for benchmarks of network devices (RFC 2544): nobody's, and to a
  // browser not a private one.
  private static final String OUTSIDE = "198.18.7.1";
  private static final String INSIDE = "198.18.7.2";
  private static final String PREFIX = "p8check-";

  private final String inside = PREFIX + ProcessHandle.current().pid() + "-in";
  private final String outside = PREFIX + ProcessHandle.current().pid() + "-out";
  private final List<String> contacts = new CopyOnWriteArrayList<>();
  private ChildProcess sinks;

  private ClosedNetwork() {}

  /** Makes the network, or skips the test where that is not allowed. */
  static ClosedNetwork open() throws Exception {
    ClosedNetwork network = new ClosedNetwork();
    removeLeftovers();
    boolean made = succeeds("ip", "netns", "add", network.inside)
        && succeeds("ip", "netns", "add", network.outside)
        && succeeds("ip", "-n", network.outside, "link", "add", "cable", "type", "veth", "peer", "name", "cable",
            "netns", network.inside);
    if (!made) {
      network.close();
      String reason = "No network namespace can be made here (that takes root and iproute2); skipped.";
      System.out.println("The proof on a closed network: " + reason);
      assumeTrue(false, reason);
    }
    try {
      network.connect();
      return network;
    } catch (Exception | AssertionError e) {
      network.close();
      throw e;
    }
  }

  private void connect() throws Exception {
    run("ip", "-n", outside, "addr", "add", OUTSIDE + "/30", "dev", "cable");
    run("ip", "-n", outside, "link", "set", "lo", "up");
    run("ip", "-n", outside, "link", "set", "cable", "up");
    // Whatever address a packet is for, it is for the sinks; those of names can be listened on one by one.
    run("ip", "-n", outside, "route", "add", "local", Sinks.NAMES + "0.0/16", "dev", "lo");
    run("ip", "-n", outside, "route", "add", "local", "default", "dev", "lo", "table", "100");
    run("ip", "-n", outside, "rule", "add", "iif", "cable", "lookup", "100");
    run("ip", "-n", inside, "addr", "add", INSIDE + "/30", "dev", "cable");
    run("ip", "-n", inside, "link", "set", "lo", "up");
    mend();
    Path settings = Files.createDirectories(settings(inside));
    Files.writeString(settings.resolve("resolv.conf"), "nameserver " + OUTSIDE + "\n");
    sinks = new ChildProcess(outside, Sinks.class, List.of(), contacts::add);
    sinks.awaitReady();
  }

  /** Takes away the way out: only the loopback address is left. */
  void cut() throws Exception {
    run("ip", "-n", inside, "link", "set", "cable", "down");
  }

  void mend() throws Exception {
    run("ip", "-n", inside, "link", "set", "cable", "up");
    run("ip", "-n", inside, "route", "add", "default", "via", OUTSIDE);
  }

  /** Starts {@link InsideNetwork} with a browser there. */
  ChildProcess start(BrowserKind kind) throws Exception {
    ChildProcess child = new ChildProcess(inside, InsideNetwork.class, List.of(kind.name()), line -> {});
    child.awaitReady();
    return child;
  }

  /** Everything that has reached the sinks. */
  Set<String> contacts() {
    return new TreeSet<>(contacts);
  }

  /** The same, once {@code contact} is among them, or after some seconds without it. */
  Set<String> awaitContact(String contact) throws InterruptedException {
    for (int i = 0; i < 200 && !contacts.contains(contact); i++) {
      Thread.sleep(50);
    }
    return contacts();
  }

  @Override
  public void close() throws Exception {
    if (sinks != null) {
      sinks.close();
    }
    remove(inside);
    remove(outside);
  }

  /** Takes away what a run that was killed has left. */
  private static void removeLeftovers() throws Exception {
    Path names = Path.of("/run/netns");
    if (!Files.isDirectory(names)) {
      return;
    }
    try (var namespaces = Files.newDirectoryStream(names, PREFIX + "*")) {
      for (Path namespace : namespaces) {
        String name = namespace.getFileName().toString();
        long pid = Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('-')));
        if (ProcessHandle.of(pid).isEmpty()) {
          remove(name);
        }
      }
    }
  }

  private static void remove(String namespace) throws Exception {
    succeeds("ip", "netns", "del", namespace);
    Files.deleteIfExists(settings(namespace).resolve("resolv.conf"));
    Files.deleteIfExists(settings(namespace));
  }

  private static Path settings(String namespace) {
    return Path.of("/etc/netns", namespace);
  }

  private static void run(String... command) throws InterruptedException {
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
