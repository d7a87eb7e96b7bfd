package dev.p8check.ui;

import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.token.Claim;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The members of a header or a Claims Set as a table: name, value, meaning. */
final class ClaimTable {
  private ClaimTable() {}

  /** Returns the table; a claim that an error or a warning is about says so. */
  static HTMLElement of(String caption, List<Claim> claims, List<Finding> findings) {
    HTMLElement table = Dom.element("table", "");
    table.appendChild(Dom.element("caption", caption));
    HTMLElement body = Dom.element("tbody", "");
    for (Claim claim : claims) {
      body.appendChild(row(claim, findings));
    }
    table.appendChild(body);
    return table;
  }

  private static HTMLElement row(Claim claim, List<Finding> findings) {
    HTMLElement row = Dom.element("tr", "");
    HTMLElement name = Dom.element("th", "");
    name.setAttribute("scope", "row");
    name.appendChild(mono(claim.name()));
    row.appendChild(name);
    HTMLElement value = Dom.element("td", "");
    value.appendChild(mono(claim.value()));
    String local = Moments.local(claim.time());
    if (!local.isEmpty()) {
      value.appendChild(hint(local));
    }
    HTMLElement meaning = hint("");
    Dom.sayMarked(meaning, claim.meaning());
    value.appendChild(meaning);
    for (Finding finding : findings) {
      if (isAbout(finding.code().id(), claim.name()) && finding.severity() != Severity.NOTE) {
        HTMLElement verdict = Dom.copyOf("claim-verdict");
        verdict.setAttribute("data-severity", finding.severity().id());
        Dom.glyph(verdict, FindingCard.glyph(finding.severity()));
        Dom.say(Dom.slot(verdict, "says"), finding.code().title());
        value.appendChild(verdict);
      }
    }
    row.appendChild(value);
    return row;
  }

  /** A code says what it is about: token-exp-expired is about exp. */
  private static boolean isAbout(String code, String name) {
    return code.startsWith("token-" + name + "-") || code.startsWith("token-crit") && name.equals("crit")
        || code.startsWith("token-lifetime") && name.equals("exp");
  }

  private static HTMLElement mono(String text) {
    return withClass("span", text, "mono");
  }

  private static HTMLElement hint(String text) {
    return withClass("span", text, "hint");
  }

  private static HTMLElement withClass(String tag, String text, String name) {
    HTMLElement element = Dom.element(tag, text);
    element.setClassName(name);
    return element;
  }
}
