package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.Verdict;
import dev.p8check.encoding.Hex;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Repair;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The overall verdict, the findings below it, and what the key is. */
final class VerdictView {
  private final HTMLElement region = Dom.byId("verdict");
  private final Hush hush = new Hush(Dom.byId("check"), region);
  private final HTMLElement repairAll = Dom.find("[data-action=\"repair-all\"]");
  private final HTMLElement undo = Dom.find("[data-action=\"undo\"]");
  private final HTMLElement next = Dom.find("[data-action=\"next\"]");
  private final HTMLElement practice = Dom.find("[data-slot=\"try\"]");
  private final HTMLElement notice = Dom.find("[data-slot=\"notice\"]");
  private final HTMLElement findings = Dom.find("[data-slot=\"findings\"]");
  private final HTMLElement key = Dom.find("[data-slot=\"key\"]");
  private String shownKey = "";

  HTMLElement repairAll() {
    return repairAll;
  }

  HTMLElement undo() {
    return undo;
  }

  /** Says what the page did, until the next thing it does. */
  void notice(String text) {
    Dom.say(notice, text);
  }

  /** Says what to do now, in place of what the verdict says by itself. */
  void next(String text) {
    Dom.say(Dom.slot(region, "next"), text);
  }

  void hear(Event event) {
    hush.hear(event);
  }

  void show(Credentials given, CredentialsReport report, Consumer<Repair> repairing) {
    VerdictWords words = VerdictWords.of(given, report);
    if (!report.verdict().id().equals(region.getAttribute("data-verdict"))) {
      Announcer.hush();
    }
    Dom.verdict(region, report.verdict().id());
    Dom.say(Dom.slot(region, "headline"), words.headline());
    Dom.say(Dom.slot(region, "next"), words.next());
    next.setHidden(report.verdict() != Verdict.VALID);
    practice.setHidden(report.verdict() != Verdict.EMPTY);
    Dom.empty(findings);
    for (Finding finding : Finding.gravestFirst(report.findings())) {
      findings.appendChild(
          FindingCard.of(Misplaced.withMove(finding, given), value(given, finding.field()), repairing));
    }
    repairAll.setHidden(report.fixed().equals(given));
    showKey(report);
  }

  // The same key keeps its card, so that what was opened in it stays open while an ID is typed.
  private void showKey(CredentialsReport report) {
    String now = report.key().map(facts -> Hex.encode(facts.spkiSha256()) + facts.form().id() + report.keyKind().id())
        .orElse("");
    if (now.equals(shownKey)) {
      return;
    }
    shownKey = now;
    Dom.empty(key);
    key.setHidden(report.key().isEmpty());
    report.key().ifPresent(facts -> key.appendChild(KeyCard.of(facts, report.keyKind(), report.fixed().privateKey())));
  }

  static String value(Credentials given, Field field) {
    return switch (field) {
      case ISSUER_ID -> given.issuerId();
      case KEY_ID -> given.keyId();
      case PRIVATE_KEY -> given.privateKey();
      case FILE_NAME -> given.fileName();
      case TOKEN, RESPONSE -> "";
    };
  }

  /** Moves the focus from a card whose button went away to the next that has one. */
  void focusNextCard() {
    HTMLElement button = findings.querySelector("[data-action=\"repair\"]");
    if (button == null) {
      focusNext();
    } else {
      button.focus();
    }
  }

  /** Moves the focus from a button that went away to the one that is next, or to the first field. */
  void focusNext() {
    for (HTMLElement button : List.of(repairAll, next, undo, practice)) {
      if (!button.isHidden()) {
        button.focus();
        return;
      }
    }
    Dom.byId("issuer-id").focus();
  }
}
