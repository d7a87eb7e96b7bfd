package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;

/**
 * A browser on a closed network, and the probes of a hostile script run in its pages. A control page without
 * a policy is tried first; what it leaks is what the sinks can see.
 */
final class HostilePages implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final long WAIT_MILLISECONDS = 5_000;
  // What leaks does so in some ten milliseconds here, a name's look-up and a connection on one machine.
  private static final long GRACE_MILLISECONDS = 400;

  private final ClosedNetwork network;
  private final BrowserKind kind;
  private final ChildProcess inside;
  private boolean controlLeaked;

  HostilePages(ClosedNetwork network, BrowserKind kind) throws Exception {
    this.network = network;
    this.kind = kind;
    this.inside = network.start(kind);
  }

  void run(String... words) throws Exception {
    inside.run(words);
  }

  /** Fails unless the ways out of the page of {@code place} are {@code expected}, and the control page leaks. */
  void assertWaysOut(String place, Set<String> expected) throws Exception {
    if (!controlLeaked) {
      Set<String> all = new TreeSet<>(Probes.QUIET.keySet());
      all.addAll(Probes.LEAVING.keySet());
      // What the engine does not have, does not do for another origin or without a window, or does when it likes.
      all.removeAll(switch (kind) {
        case CHROMIUM -> Set.of("icon", "manifest", "service-worker");
        case FIREFOX -> Set.of("icon", "manifest", "prefetch", "service-worker", "worklet");
        case WEBKIT -> Set.of("icon", "manifest", "prefetch", "service-worker", "webrtc", "worklet");
      });
      Set<String> unseen = new TreeSet<>(all);
      unseen.removeAll(waysOutOf("control", "control", all));
      assertEquals(Set.of(), unseen, "Ways out of a page without a policy that are not seen");
      controlLeaked = true;
    }
    String label = place.contains(":") ? "elsewhere" : place;
    assertEquals(new TreeSet<>(expected), waysOutOf(place, label, expected), "The ways out of the page from " + place);
  }

  /**
   * Tries every probe in the page of {@code place}, to names under {@code label}, and returns those by which
   * something got out. What is expected and not seen is tried again, since a browser may drop a hint.
   */
  private Set<String> waysOutOf(String place, String label, Set<String> expected) throws Exception {
    Set<String> quiet = new TreeSet<>(expected);
    quiet.retainAll(Probes.QUIET.keySet());
    for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || !ways(label).containsAll(quiet)); attempt++) {
      inside.run("quiet", place, label);
      await(label, quiet);
    }
    for (String probe : Probes.LEAVING.keySet()) {
      Set<String> alone = expected.contains(probe) ? Set.of(probe) : Set.of();
      for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || !ways(label).containsAll(alone)); attempt++) {
        inside.run("leaving", place, label, probe);
        await(label, alone);
      }
    }
    return ways(label);
  }

  /** Waits for what is expected, and a while for the rest. */
  private void await(String label, Set<String> expected) throws InterruptedException {
    long deadline = System.nanoTime() + WAIT_MILLISECONDS * 1_000_000;
    while (!ways(label).containsAll(expected) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    Thread.sleep(GRACE_MILLISECONDS);
  }

  /** The probes by which something reached a sink, whatever the protocol. */
  private Set<String> ways(String label) {
    Set<String> ways = new TreeSet<>();
    for (String contact : network.contacts()) {
      if (contact.endsWith(Probes.host("", label))) {
        ways.add(contact.substring(contact.indexOf(' ') + 1, contact.length() - Probes.host("", label).length()));
      }
    }
    return ways;
  }

  @Override
  public void close() throws Exception {
    inside.close();
  }
}
