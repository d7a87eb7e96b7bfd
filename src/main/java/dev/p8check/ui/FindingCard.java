package dev.p8check.ui;

import dev.p8check.check.Words;
import dev.p8check.finding.Entry;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Repair;
import dev.p8check.finding.Severity;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** One finding as a card: what is wrong, where, what to do, and why. */
final class FindingCard {
  private FindingCard() {}

  /** Returns the card of {@code finding}, which was found in {@code text}. */
  static HTMLElement of(Finding finding, String text, Consumer<Repair> repairing) {
    HTMLElement card = Dom.copyOf("finding-card");
    card.setAttribute("data-code", finding.code().id());
    card.setAttribute("data-severity", finding.severity().id());
    Dom.glyph(card, glyph(finding.severity()));
    Dom.say(Dom.slot(card, "title"), finding.code().title());
    Dom.say(Dom.slot(card, "severity"), severity(finding.severity()) + " in: ");
    Dom.say(Dom.slot(card, "field"), field(finding.field()));
    Dom.sayMarked(Dom.slot(card, "seen"), finding.seen());
    Dom.sayMarked(Dom.slot(card, "fix"), fix(finding));
    Dom.sayMarked(Dom.slot(card, "why"), finding.code().why());
    Excerpt excerpt = finding.field() == Field.RESPONSE
        ? Excerpt.ofLog(text, finding.start(), finding.end())
        : Excerpt.of(text, finding.start(), finding.end());
    mark(card, excerpt, finding.seen());
    HTMLElement button = Dom.action(card, "repair");
    if (finding.repair().isPresent()) {
      Repair repair = finding.repair().get();
      Dom.say(button, repair.label());
      Dom.onClick(button, () -> repairing.accept(repair));
    } else {
      button.getParentNode().removeChild(button);
    }
    return card;
  }

  /** What to do: what is to be moved is not to be repaired where it is. */
  static String fix(Finding finding) {
    boolean isMoved = finding.repair().isPresent() && finding.repair().get().field() != finding.field();
    String fix = finding.fix();
    return isMoved && fix.startsWith(Entry.REPAIR_IT_HERE)
        ? "Move it there, then enter the " + field(finding.field()) + " here." : fix;
  }

  private static void mark(HTMLElement card, Excerpt excerpt, String seen) {
    HTMLElement place = Dom.slot(card, "excerpt");
    HTMLElement names = Dom.slot(card, "names");
    if (excerpt == Excerpt.NONE) {
      place.delete();
      names.delete();
      return;
    }
    place.appendChild(Dom.element("span", excerpt.before()));
    place.appendChild(Dom.element("mark", excerpt.marked()));
    place.appendChild(Dom.element("span", excerpt.after()));
    Dom.sayOrHide(
        names, excerpt.names().isEmpty() || saysFirst(seen, excerpt) ? "" : "Marked: " + Words.list(excerpt.names()));
  }

  /** Whether the sentence above names the character already. */
  private static boolean saysFirst(String seen, Excerpt excerpt) {
    String first = excerpt.names().get(0);
    return excerpt.names().size() == 1 && seen.contains(first.substring(0, first.lastIndexOf(' ')));
  }

  /** Advice for those who do not read it where it was found. */
  static String elsewhere(String fix) {
    return fix.startsWith(Entry.REPAIR_IT_HERE)
        ? "Repair it under Check" + fix.substring(Entry.REPAIR_IT_HERE.length()) : fix;
  }

  static String glyph(Severity severity) {
    return severity == Severity.ERROR ? "invalid" : severity.id();
  }

  static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case NOTE -> "Note";
    };
  }

  static String field(Field field) {
    return switch (field) {
      case ISSUER_ID -> "Issuer ID";
      case KEY_ID -> "Key ID";
      case PRIVATE_KEY -> "Private key";
      case FILE_NAME -> "File name";
      case TOKEN -> "Token";
      case RESPONSE -> "Answer";
    };
  }
}
