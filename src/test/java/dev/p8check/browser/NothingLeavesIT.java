package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promise of the page, on a network where every name, connection and datagram is seen. */
@EnabledIfSystemProperty(named = "p8check.network", matches = "yes", disabledReason = "takes minutes: -Dp8check.network=yes")
class NothingLeavesIT {
  private static ClosedNetwork network;

  @BeforeAll
  static void open() throws Exception {
    network = ClosedNetwork.open();
  }

  @AfterAll
  static void close() throws Exception {
    if (network != null) {
      network.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingAPersonDoesSendsNothingFromAHost(BrowserKind kind) throws Exception {
    run(kind, "flows", "host");
    assertEquals(Set.of(), network.contacts());
  }

  @ParameterizedTest
  @EnumSource
  void everythingAPersonDoesSendsNothingFromAFile(BrowserKind kind) throws Exception {
    run(kind, "flows", "file");
    assertEquals(Set.of(), network.contacts());
  }

  @ParameterizedTest
  @EnumSource
  void everythingAPersonDoesWorksWithTheCableOut(BrowserKind kind) throws Exception {
    kind.assumeChosen();
    network.cut();
    try {
      network.inside(kind.name(), "flows", "file");
    } finally {
      network.mend();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageWithoutThePolicyIsSeenLeaking(BrowserKind kind) throws Exception {
    run(kind, "probes", "control");
    Set<String> contacts = network.contacts();
    for (String probe : List.of("fetch", "xhr", "beacon", "image", "style-sheet", "script", "frame", "location", "link")) {
      assertTrue(contacts.contains("HTTP " + probe + ".leak.test"), () -> probe + " is not among " + contacts);
    }
    assertTrue(contacts.contains("DNS preconnect.leak.test"), contacts::toString);
    assertTrue(contacts.contains("TCP preconnect.leak.test"), contacts::toString);
    assertTrue(kind == BrowserKind.WEBKIT || contacts.contains("UDP port 3478"), contacts::toString);
  }

  @ParameterizedTest
  @EnumSource
  void fromAFileAHostileScriptHasNoWayOutBeyondTheDocumented(BrowserKind kind) throws Exception {
    run(kind, "probes", "file");
    Set<String> ways = ways(network.contacts());
    ways.removeAll(switch (kind) {
      case CHROMIUM -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "window-open",
          "form", "frame", "preconnect", "dns-prefetch", "webrtc");
      case FIREFOX -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "window-open",
          "preconnect", "webrtc");
      case WEBKIT -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "window-open",
          "preconnect", "dns-prefetch");
    });
    assertEquals(Set.of(), ways);
  }

  @ParameterizedTest
  @EnumSource
  void fromAHostAHostileScriptHasNoWayOutBeyondTheDocumentedAndNoneInChromium(BrowserKind kind) throws Exception {
    run(kind, "probes", "host");
    Set<String> ways = ways(network.contacts());
    ways.removeAll(switch (kind) {
      case CHROMIUM -> Set.of();
      case FIREFOX -> Set.of("location", "link", "link-download", "meta-refresh", "preconnect", "webrtc");
      case WEBKIT -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "preconnect",
          "dns-prefetch");
    });
    assertEquals(Set.of(), ways);
  }

  private static void run(BrowserKind kind, String what, String from) throws Exception {
    kind.assumeChosen();
    network.contacts();
    network.inside(kind.name(), what, from);
  }

  /** The probes by which something got out, without the protocol. */
  private static Set<String> ways(Set<String> contacts) {
    Set<String> ways = new TreeSet<>();
    for (String contact : contacts) {
      ways.add(contact.startsWith("UDP") ? "webrtc" : contact.substring(contact.indexOf(' ') + 1).replace(".leak.test", ""));
    }
    return ways;
  }
}
