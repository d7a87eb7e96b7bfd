package dev.p8check.ui;

import dev.p8check.check.Words;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** What this browser enforces, measured, and what a person can do to check it. */
final class ProofPanel {
  private static final int EVERY_MILLISECONDS = 1000;
  private static final String[] ATTEMPTS = {"picture", "sound", "background", "script"};
  private static final String[] ATTEMPTED = {
    "An image from another host", "A sound from another host", "A background from another host",
    "A script made from text"
  };

  private final OfflineCopy copy;
  private final HTMLElement panel = Dom.byId("proof");
  private final HTMLElement measures = Dom.slot(panel, "measures");
  private final HTMLElement leaks = Dom.slot(panel, "leaks");
  private HTMLElement requests;
  private HTMLElement place;
  private HTMLElement policy;

  ProofPanel(OfflineCopy copy) {
    this.copy = copy;
  }

  void start() {
    requests = measure(measures);
    place = measure(measures);
    count();
    policy = measure(measures);
    say(policy, "empty", "The page’s policy: not tested yet");
    if (!isFromFile()) {
      say(measure(measures), isSandboxed(),
          "The host’s headers are in force: this page runs in a sandbox",
          "The host does not send p8check’s headers; only the policy inside the page applies");
    }
    say(measure(measures), hasTrustedTypes() ? "valid" : "note", hasTrustedTypes()
        ? "This browser has Trusted Types: text cannot become script"
        : "This browser has no Trusted Types; the policy works without them");
    say(measure(measures), isSecureContext() ? "valid" : "note", isSecureContext()
        ? "The browser’s own WebCrypto can give a second opinion on signatures"
        : "No WebCrypto here: only this page checks signatures");
    Dom.onClick(Dom.action(panel, "leak"), this::leak);
    Dom.onClick(Dom.action(panel, "offline-copy"), copy::save);
    Later.repeat(EVERY_MILLISECONDS, this::count);
  }

  /** Measures what would be noise in the console elsewhere, and the page's own hash, which is only needed here. */
  void shown() {
    count();
    refused("script", isRefused -> say(policy, isRefused,
        "The page’s policy is in force: a script made from text was just refused",
        "This browser does not enforce the page’s policy: a script made from text was not refused"));
    HTMLElement hash = Dom.slot(panel, "page-hash");
    if (hash.getTextContent().isEmpty()) {
      copy.sha256(digits -> {
        Dom.empty(hash);
        for (String group : Words.groups(digits, 8)) {
          hash.appendChild(Dom.element("span", group));
        }
      });
    }
  }

  private void count() {
    if (requests.getTextContent().trim().isEmpty() || !panel.isHidden()) {
      int sent = requestsSinceLoad();
      say(requests, sent == 0, "Requests since the page loaded: 0", "Requests since the page loaded: " + sent);
      say(place, "note", (isFromFile() ? "Opened from a file on this device" : "Opened from a host")
          + (isOnline() ? "" : "; this device is offline now"));
    }
  }

  private void leak() {
    Dom.empty(leaks);
    for (int i = 0; i < ATTEMPTS.length; i++) {
      HTMLElement line = measure(leaks);
      String attempted = ATTEMPTED[i];
      refused(ATTEMPTS[i], isRefused -> say(line, isRefused, attempted + ": refused", attempted + ": not refused"));
    }
  }

  private static HTMLElement measure(HTMLElement list) {
    HTMLElement line = Dom.copyOf("measure");
    list.appendChild(line);
    return line;
  }

  private static void say(HTMLElement line, boolean good, String ifGood, String ifNot) {
    say(line, good ? "valid" : "warning", good ? ifGood : ifNot);
  }

  private static void say(HTMLElement line, String verdict, String words) {
    Dom.verdict(line, verdict);
    Dom.say(Dom.slot(line, "says"), words);
  }

  @JSFunctor
  interface Answer extends JSObject {
    void answer(boolean isRefused);
  }

  /** Tries to have something loaded, and tells whether the policy refused it. */
  @JSBody(
      params = {"what", "answer"},
      script = "var told = false;"
          + "function tell(refused) { if (!told) { told = true;"
          + "  document.removeEventListener('securitypolicyviolation', heard); answer(refused); } }"
          + "function heard(event) { if (what === 'script' ? event.effectiveDirective.indexOf('script') === 0"
          + "    : event.blockedURI.indexOf('p8check-' + what) >= 0) { tell(true); } }"
          + "document.addEventListener('securitypolicyviolation', heard);"
          + "setTimeout(function() { tell(false); }, 1500);"
          + "var address = 'https://p8check-' + what + '.invalid/?test';"
          + "try {"
          + "  if (what === 'picture') { document.createElement('img').src = address; }"
          + "  else if (what === 'sound') { document.createElement('audio').src = address; }"
          + "  else if (what === 'background') { var box = document.createElement('i');"
          + "    box.style.backgroundImage = 'url(' + address + ')'; document.body.appendChild(box);"
          + "    setTimeout(function() { box.remove(); }, 1000); }"
          + "  else { var script = document.createElement('script'); script.textContent = '1';"
          + "    document.body.appendChild(script); script.remove(); }"
          + "} catch (e) { tell(true); }")
  private static native void refused(String what, Answer answer);

  @JSBody(script = "return 'trustedTypes' in self;")
  private static native boolean hasTrustedTypes();

  /** What was refused under {@link #leak} is listed by the browser too, and was no request. */
  @JSBody(script = "return performance.getEntriesByType('resource').filter(function(entry) {"
      + " return entry.name.indexOf('https://p8check-') !== 0; }).length;")
  private static native int requestsSinceLoad();

  @JSBody(script = "return document.URL.substring(0, 5) === 'file:';")
  private static native boolean isFromFile();

  @JSBody(script = "return navigator.onLine;")
  private static native boolean isOnline();

  /** A page of a host has an origin of its own, "null", when the header's sandbox gives it one. */
  @JSBody(script = "return self.origin === 'null';")
  private static native boolean isSandboxed();

  @JSBody(script = "return !!self.isSecureContext && !!(self.crypto && crypto.subtle);")
  private static native boolean isSecureContext();
}
