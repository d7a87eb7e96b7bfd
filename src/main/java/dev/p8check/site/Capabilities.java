package dev.p8check.site;

import dev.p8check.link.ShortGlobals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reviewed list of everything of a browser that the page's script may touch.
 *
 * <p>The list names globals and members, one a line, with a {@code #} before a reason. It must be exact: a
 * name that is used and not listed fails the build, and so does one that is listed and no longer used.
 * Members of one or two characters, and globals of up to three, are the compiler's own, but for the
 * {@link ShortGlobals}. The one browser member so short that matters, {@code go} of the history, cannot be
 * reached without the longer name.
 */
final class Capabilities {
  private static final int LONGEST_MINIFIED_MEMBER = 2;

  /** Ways out, ways to keep, and ways to run text: these cannot be listed, nor be spelled in a string. */
  private static final Set<String> NEVER = Set.of(
      "fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "sendBeacon", "fetchLater",
      "RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel",
      "location", "history", "navigation", "pushState", "replaceState", "opener", "frames", "contentWindow",
      "srcdoc", "iframe", "prefetch", "preconnect", "dns-prefetch",
      "localStorage", "sessionStorage", "indexedDB", "caches", "cookie", "cookieStore", "openDatabase",
      "Worker", "SharedWorker", "ServiceWorker", "serviceWorker", "importScripts", "Worklet",
      "BroadcastChannel", "MessageChannel", "postMessage", "PresentationRequest", "PushManager",
      "innerHTML", "insertAdjacentHTML", "createContextualFragment", "DOMParser", "setHTMLUnsafe",
      "writeln", "eval", "Function", "WebAssembly", "execScript",
      "submit", "requestSubmit", "formAction", "console");

  /** Members that a script may read, never call: a dialog can be open, a window cannot be opened. */
  private static final Set<String> NEVER_CALLED = Set.of("open", "write");

  private final Set<String> globals = new TreeSet<>();
  private final Set<String> members = new TreeSet<>();

  /** Reads the list; see the class comment for its form. */
  Capabilities(String list) {
    Set<String> section = null;
    for (String line : InlineText.withLineFeeds(list).split("\n")) {
      int comment = line.indexOf('#');
      String name = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (name.equals("[globals]")) {
        section = globals;
      } else if (name.equals("[members]")) {
        section = members;
      } else if (!name.isEmpty()) {
        add(section, name);
      }
    }
  }

  private static void add(Set<String> section, String name) {
    if (section == null) {
      throw new SiteException("The capabilities list names " + name + " before [globals] or [members].");
    }
    if (NEVER.contains(name)) {
      throw new SiteException("The capabilities list names " + name + ", which the page never has.");
    }
    if (!section.add(name)) {
      throw new SiteException("The capabilities list names " + name + " twice.");
    }
  }

  /** Fails with every name that {@code script} uses and the list lacks, or the other way round. */
  void check(String script) {
    ScriptUse use = ScriptUse.of(script);
    List<String> wrong = new ArrayList<>();
    for (String name : use.globals()) {
      if (!globals.contains(name) && (name.length() > ShortGlobals.LONGEST || ShortGlobals.NAMES.contains(name))) {
        wrong.add("the global " + name + " is not listed");
      }
    }
    for (String name : use.called()) {
      if (NEVER_CALLED.contains(name)) {
        wrong.add("the member " + name + " is called");
      }
    }
    for (String name : use.members()) {
      if (!members.contains(name) && (name.length() > LONGEST_MINIFIED_MEMBER || NEVER.contains(name))) {
        wrong.add("the member " + name + " is not listed");
      }
    }
    for (String name : use.computed()) {
      wrong.add("a member of " + name + " is picked by a computed name");
    }
    for (String name : NEVER) {
      if (use.strings().contains(name)) {
        wrong.add("a string spells " + name);
      }
    }
    addUnused(wrong, "global", globals, use.globals());
    addUnused(wrong, "member", members, use.members());
    if (!wrong.isEmpty()) {
      throw new SiteException("The script and web/capabilities.txt disagree: " + String.join("; ", wrong)
          + ". Every name on that list was judged by a person: can it carry a secret out of the page?");
    }
  }

  private static void addUnused(List<String> wrong, String kind, Set<String> listed, Set<String> used) {
    for (String name : listed) {
      if (!used.contains(name)) {
        wrong.add("the " + kind + " " + name + " is listed and not used");
      }
    }
  }
}
