package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The promise of the page, on a network where every name, connection and datagram is seen. */
@ParameterizedClass(name = "{0}")
@EnumSource
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingLeavesIT {
  /** The probes leave windows behind, which a person's work should not be among. */
  private static final int LAST = Order.DEFAULT + 1;

  private static final int ATTEMPTS = 3;

  private static ClosedNetwork network;
  private static HostilePages pages;

  private final BrowserKind kind;

  NothingLeavesIT(BrowserKind kind) {
    this.kind = kind;
  }

  @BeforeParameterizedClassInvocation
  static void open(BrowserKind kind) throws Exception {
    kind.assumeChosen();
    network = ClosedNetwork.open();
    pages = new HostilePages(network, kind);
  }

  @AfterParameterizedClassInvocation
  static void close() throws Exception {
    if (pages != null) {
      pages.close();
      pages = null;
    }
    if (network != null) {
      network.close();
      network = null;
    }
  }

  @Test
  void everything_a_person_does_sends_nothing_from_a_host() throws Exception {
    sendsNothing("host");
  }

  @Test
  void everything_a_person_does_sends_nothing_from_a_file() throws Exception {
    sendsNothing("file");
  }

  private static void sendsNothing(String place) throws Exception {
    Set<String> before = network.contacts();
    pages.run("flows", place);
    String control = "after-flows-from-a-" + place + Probes.DOMAIN;
    pages.run("fetch", "http://" + control + "/", "answered");
    Set<String> since = network.contacts();
    since.removeAll(before);
    assertTrue(since.contains("HTTP " + control), () -> "The page without a policy is not seen fetching: " + since);
    since.removeIf(contact -> contact.endsWith(control));
    assertEquals(Set.of(), since);
  }

  @Test
  void everything_a_person_does_works_with_the_cable_out() throws Exception {
    network.cut();
    try {
      pages.run("fetch", "http://cable-out" + Probes.DOMAIN + "/", "refused");
      pages.run("flows", "file");
    } finally {
      network.mend();
    }
  }

  @Test
  void a_click_on_a_link_leads_to_its_address_alone() throws Exception {
    String out = "TCP developer.apple.com";
    Set<String> before = network.contacts();
    String[] again = {"link", "host"};
    pages.run(again);
    if (kind == BrowserKind.CHROMIUM) {
      // It obeys the header even here, and shows an error page; reloading that is no longer the page's doing.
      assertEquals(before, network.contacts());
      again = new String[] {"reload"};
      pages.run(again);
    }
    // A browser may drop what it has begun: the name was once looked up and nothing connected to.
    for (int i = 1; i < ATTEMPTS && !network.awaitContact(out).contains(out); i++) {
      pages.run(again);
    }
    Set<String> since = network.awaitContact(out);
    since.removeAll(before);
    assertEquals(Set.of("DNS developer.apple.com", out), since);
  }

  @Test
  @Order(LAST)
  void from_a_file_a_hostile_script_has_the_documented_ways_out_alone() throws Exception {
    Set<String> ways = switch (kind) {
      case CHROMIUM -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "window-open",
          "form", "frame", "preconnect", "dns-prefetch", "webrtc");
      case FIREFOX -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "window-open",
          "preconnect", "webrtc");
      case WEBKIT -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "window-open",
          "preconnect", "dns-prefetch");
    };
    pages.assertWaysOut("file", ways);
  }

  @Test
  @Order(LAST)
  void from_a_host_a_hostile_script_has_the_documented_ways_out_alone_and_none_in_chromium() throws Exception {
    Set<String> ways = switch (kind) {
      case CHROMIUM -> Set.of();
      case FIREFOX -> Set.of("location", "link", "link-download", "meta-refresh", "preconnect", "webrtc");
      case WEBKIT -> Set.of("location", "link", "link-blank", "link-download", "meta-refresh", "preconnect",
          "dns-prefetch");
    };
    pages.assertWaysOut("host", ways);
  }
}
