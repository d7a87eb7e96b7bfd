package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.check.Words;
import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Field;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Puts a paste anywhere on the page, or the text of a file, where it belongs, and says what it did. */
final class Router {
  private final CheckPanel check;
  private final TokenInspectorView inspector;
  private final ExplainPanel explain;
  private final Panels panels;
  private final Toast toast;

  Router(CheckPanel check, TokenInspectorView inspector, ExplainPanel explain, Panels panels, Toast toast) {
    this.check = check;
    this.inspector = inspector;
    this.explain = explain;
    this.panels = panels;
    this.toast = toast;
  }

  void start() {
    Dom.on(HTMLDocument.current().getBody(), "paste", this::pasted);
    Window.current().addEventListener("pagehide", event -> toast.hide());
  }

  private void pasted(Event event) {
    String text = Dom.clipboardText(event);
    HTMLElement target = Dom.target(event);
    boolean intoInput = Dom.isTextInput(target);
    if (text.isEmpty() || isPrevented(event) || Dialog.isAnyOpen() || intoInput && closestField(target) == null) {
      return;
    }
    Pasted pasted = Pasted.of(text);
    // Into a field goes what was pasted there, unless it holds more than one field can.
    if (intoInput && pasted.parts() < 2) {
      return;
    }
    event.preventDefault();
    if (!take(pasted, text)) {
      toast.say(Shapes.namesSecrets(text)
          ? "That has ${{ \u2026 }} where values belong. Paste the values."
          : "p8check does not recognize that. Paste it into the field where it belongs.");
    }
  }

  /** Takes a file that is more than a key, or something else. */
  boolean takesFile(Files.Given file, String text) {
    // What is packed without being compressed can hold a key that is read all the same.
    if (text.startsWith("PK\u0003\u0004") && CredentialsCheck.check(Credentials.ofKey(text)).key().isEmpty()) {
      toast.say(Files.shown(file.name()) + " is a ZIP archive. Unpack it and choose the .p8 file in it.");
      return true;
    }
    Pasted pasted = Pasted.of(text);
    if (pasted.kind() != Pasted.Kind.UNKNOWN) {
      return (pasted.kind() != Pasted.Kind.CREDENTIALS || pasted.parts() > 1) && take(pasted, text);
    }
    // The check knows what a key is not, such as a certificate, and a file that is named as a key is to be one.
    boolean isNothing = Pasted.isBinary(text) && Misplaced.isNothing(text) && !Files.isKey(Ascii.lower(file.name()));
    if (isNothing) {
      toast.say("p8check does not recognize " + Files.shown(file.name()) + ".");
    }
    return isNothing;
  }

  /** Takes a file that is too large for a key, where logs are explained. */
  boolean takesLog(Files.Given file) {
    boolean isLog = !Dom.byId("explain").isHidden();
    if (isLog && file.size() > Files.MAX_LOG_BYTES) {
      toast.say(Files.shown(file.name()) + " is larger than 5 MB. Paste the part around the error.");
    } else if (isLog) {
      Files.read(file, text -> move(Field.RESPONSE, text, () -> { }), () -> toast.say(Files.unread(file)));
    }
    return isLog;
  }

  /**
   * Takes {@code text} to the part that {@code to} belongs to; {@code wayBack} puts it back where it came from. Returns
   * what puts that part back as it was, unless it has changed since.
   */
  Runnable move(Field to, String text, Runnable wayBack) {
    String before = text(to);
    set(to, text);
    boolean isToken = to == Field.TOKEN;
    say(isToken ? "That is a token. Here is what it says." : "That is read as an answer or a log.",
        isToken ? "token" : "response", () -> {
      set(to, before);
      wayBack.run();
    });
    return () -> {
      if (text(to).equals(text)) {
        set(to, before);
      }
    };
  }

  private String text(Field part) {
    return part == Field.TOKEN ? inspector.token() : explain.text();
  }

  private void set(Field part, String text) {
    if (part == Field.TOKEN) {
      inspector.set(text);
    } else {
      explain.set(text);
    }
  }

  private boolean take(Pasted pasted, String text) {
    switch (pasted.kind()) {
      case CREDENTIALS -> fill(pasted);
      case TOKEN -> move(Field.TOKEN, text, () -> { });
      case RESPONSE -> move(Field.RESPONSE, text, () -> { });
      case UNKNOWN -> {
        return false;
      }
    }
    return true;
  }

  /** Shows the field of that id, and says so; the way back ends where the person was. */
  private void say(String text, String id, Runnable wayBack) {
    HTMLElement part = Dom.find("[data-panel]:not([hidden])");
    HTMLElement field = Dom.byId(id);
    panels.go(field);
    toast.say(text, field, () -> {
      wayBack.run();
      HTMLElement next = part.isHidden() ? part : field;
      panels.go(part);
      panels.settle(next::focus);
    });
    // Last, so that the browser scrolls it clear of what was said.
    panels.settle(field::focus);
  }

  /** Does what {@code action} does to the three values, in sight of the verdict. */
  void onCheck(Runnable action) {
    onCheck(action, () -> Dom.bringUp(Dom.byId("verdict")));
  }

  /** Does {@code action} under Check, where {@code show} brings what comes of it into sight. */
  void onCheck(Runnable action, Runnable show) {
    toast.hide();
    panels.go(Dom.byId("check"));
    action.run();
    panels.settle(show);
  }

  private void fill(Pasted pasted) {
    Credentials now = check.given();
    Credentials found = pasted.found();
    boolean newKey = !found.privateKey().isEmpty();
    Credentials filled = new Credentials(
        found.issuerId().isEmpty() ? now.issuerId() : found.issuerId(),
        found.keyId().isEmpty() ? now.keyId() : found.keyId(),
        newKey ? found.privateKey() : now.privateKey(),
        newKey || !found.fileName().isEmpty() ? found.fileName() : now.fileName(),
        found.keyKind() == KeyKind.AUTO ? pasted.parts() == 3 ? KeyKind.AUTO : now.keyKind() : found.keyKind());
    String notice = "Found " + Words.list(pasted.names()) + "."
        + (found.keyKind() == KeyKind.INDIVIDUAL ? " It is an Individual key."
            : filled.keyKind() != now.keyKind() ? " Kind is Automatic again." : "");
    onCheck(() -> {
      check.fill(filled, notice);
      if (!found.keyId().isEmpty()) {
        check.ownKeyId();
      }
    });
  }

  @JSBody(params = "element",
      script =
          "return element.closest('[data-field=\"issuerId\"],[data-field=\"keyId\"],[data-field=\"privateKey\"]');")
  private static native HTMLElement closestField(HTMLElement element);

  @JSBody(params = "event", script = "return event.defaultPrevented;")
  private static native boolean isPrevented(Event event);
}
