package dev.p8check.ui;

import dev.p8check.check.Words;
import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Code;
import dev.p8check.finding.CredentialsCode;
import dev.p8check.finding.IssuerIdCode;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.ResponseCode;
import dev.p8check.finding.TokenCode;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Every finding there is, each with an address of its own. */
final class Catalogue {
  private record Group(String title, Code[] codes) {}

  private final HTMLElement list = Dom.slot(Dom.byId("findings"), "catalogue");
  private final HTMLElement filter = Dom.byId("findings-filter");
  private final HTMLElement count = Dom.byId("findings-count");
  private final List<HTMLElement> entries = new ArrayList<>();
  private final List<HTMLElement> sections = new ArrayList<>();
  private final Group[] groups = {
    new Group("Issuer ID", IssuerIdCode.values()),
    new Group("Key ID", KeyIdCode.values()),
    new Group("Private key", PrivateKeyCode.values()),
    new Group("The three values", CredentialsCode.values()),
    new Group("Token", TokenCode.values()),
    new Group("Answer or log", ResponseCode.values())
  };

  void start() {
    Hush hush = new Hush(Dom.byId("findings"), count);
    Dom.on(filter, "input", event -> {
      hush.hear(event);
      show();
    });
  }

  /** Draws the list group by group, between which the browser can answer and show. */
  void shown() {
    if (sections.size() < groups.length) {
      drawNext();
      show();
      Later.run(0, this::shown);
    }
  }

  /** Draws all that is missing of the list at once, and hides nothing of it. */
  void draw() {
    Dom.setValue(filter, "");
    while (sections.size() < groups.length) {
      drawNext();
    }
    show();
  }

  private void drawNext() {
    Group group = groups[sections.size()];
    HTMLElement section = Dom.element("section", "");
    section.appendChild(Dom.element("h2", group.title()));
    for (Code code : group.codes()) {
      section.appendChild(entry(code));
    }
    sections.add(section);
    list.appendChild(section);
  }

  private HTMLElement entry(Code code) {
    HTMLElement entry = Dom.copyOf("catalogue-entry");
    entry.setId(code.id());
    // Not data-severity: that marks findings in what a person gave.
    entry.setAttribute("data-level", code.severity().id());
    Dom.glyph(entry, FindingCard.glyph(code.severity()));
    Dom.say(Dom.slot(entry, "title"), code.title());
    Dom.say(Dom.slot(entry, "severity"), FindingCard.severity(code.severity()));
    HTMLElement anchor = Dom.slot(entry, "anchor");
    Dom.say(anchor, code.id());
    anchor.setAttribute("href", "#" + code.id());
    Dom.sayMarked(Dom.slot(entry, "fix"), FindingCard.elsewhere(code.fix()));
    Dom.sayMarked(Dom.slot(entry, "why"), code.why());
    entries.add(entry);
    return entry;
  }

  private void show() {
    String wanted = Ascii.lower(Dom.value(filter).trim());
    int shown = 0;
    for (HTMLElement entry : entries) {
      boolean isShown = wanted.isEmpty() || Ascii.lower(entry.getTextContent()).contains(wanted);
      entry.setHidden(!isShown);
      shown += isShown ? 1 : 0;
    }
    for (HTMLElement section : sections) {
      section.setHidden(section.querySelector("article:not([hidden])") == null);
    }
    if (sections.size() < groups.length) {
      // Told once, not for each group that is drawn.
      return;
    }
    Dom.say(count, shown == 0 ? "No finding mentions that. Try part of it." : Words.count(shown, "finding"));
  }
}
