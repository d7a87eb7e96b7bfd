package dev.p8check.ui;

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
  private static final String[] TITLES = {"Issuer ID", "Key ID", "Private key", "The set", "Token", "Answer or log"};

  private final HTMLElement list = Dom.slot(Dom.byId("findings"), "catalogue");
  private final HTMLElement filter = Dom.byId("findings-filter");
  private final HTMLElement count = Dom.byId("findings-count");
  private final List<HTMLElement> entries = new ArrayList<>();
  private final List<HTMLElement> groups = new ArrayList<>();
  private final Code[][] codes = {
    IssuerIdCode.values(), KeyIdCode.values(), PrivateKeyCode.values(), CredentialsCode.values(), TokenCode.values(), ResponseCode.values()
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
    if (groups.size() < TITLES.length) {
      drawGroup();
      show();
      Later.run(0, this::shown);
    }
  }

  /** Draws all that is missing of the list at once, and hides nothing of it. */
  void draw() {
    Dom.setValue(filter, "");
    while (groups.size() < TITLES.length) {
      drawGroup();
    }
    show();
  }

  private void drawGroup() {
    group(TITLES[groups.size()], codes[groups.size()]);
  }

  private void group(String title, Code[] codesOfGroup) {
    HTMLElement group = Dom.element("section", "");
    group.appendChild(Dom.element("h2", title));
    for (Code code : codesOfGroup) {
      group.appendChild(entry(code));
    }
    groups.add(group);
    list.appendChild(group);
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
    Dom.sayMarked(Dom.slot(entry, "fix"), code.fix());
    Dom.sayMarked(Dom.slot(entry, "why"), code.why());
    entries.add(entry);
    return entry;
  }

  private void show() {
    String wanted = Dom.value(filter).trim().toLowerCase();
    int shown = 0;
    for (HTMLElement entry : entries) {
      boolean isShown = wanted.isEmpty() || entry.getTextContent().toLowerCase().contains(wanted);
      entry.setHidden(!isShown);
      shown += isShown ? 1 : 0;
    }
    for (HTMLElement group : groups) {
      group.setHidden(group.querySelector("article:not([hidden])") == null);
    }
    Dom.say(count, Words.count(shown, "finding"));
  }
}
