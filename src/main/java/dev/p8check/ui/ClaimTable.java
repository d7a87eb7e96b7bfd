package dev.p8check.ui;

import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.token.Claim;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The members of a header or a Claims Set as a table: name, value, meaning. */
final class ClaimTable {
  /** The members that findings are about. */
  static final List<String> HEADER = List.of("alg", "kid", "typ", "crit");
  static final List<String> PAYLOAD = List.of("iss", "sub", "aud", "exp", "iat", "nbf", "scope");

  /** A longer value is told by its beginning. */
  private static final int LONGEST_VALUE = 600;

  private ClaimTable() {}

  /** Returns the tables of a header and a payload; a member that an error or a warning is about says so. */
  static List<HTMLElement> of(List<Claim> header, List<Claim> payload, List<Finding> findings) {
    return List.of(table("Header", header, HEADER, findings), table("Payload", payload, PAYLOAD, findings));
  }

  private static HTMLElement table(String caption, List<Claim> claims, List<String> judged, List<Finding> findings) {
    HTMLElement table = Dom.element("table", "");
    table.appendChild(Dom.element("caption", caption));
    HTMLElement body = Dom.element("tbody", "");
    for (Claim claim : claims) {
      body.appendChild(row(claim, judged, findings));
    }
    table.appendChild(body);
    return table;
  }

  private static HTMLElement row(Claim claim, List<String> judged, List<Finding> findings) {
    HTMLElement row = Dom.element("tr", "");
    HTMLElement name = Dom.element("th", "");
    name.setAttribute("scope", "row");
    name.appendChild(mono(claim.name()));
    row.appendChild(name);
    HTMLElement value = Dom.element("td", "");
    value.appendChild(mono(shown(claim.value())));
    String local = Moments.local(claim.time());
    if (!local.isEmpty()) {
      value.appendChild(hint(local));
    }
    HTMLElement meaning = hint("");
    Dom.sayMarked(meaning, claim.meaning());
    value.appendChild(meaning);
    for (Finding finding : findings) {
      if (isAbout(finding.code().id(), claim.name(), judged) && finding.severity() != Severity.NOTE) {
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

  /** A code says which member it is about: token-exp-expired is about exp. */
  static boolean isAbout(String code, String name, List<String> judged) {
    return judged.contains(name)
        && (code.startsWith("token-" + name + "-") || code.equals("token-critical-header") && name.equals("crit")
            || code.equals("token-lifetime-near-limit") && name.equals("exp"));
  }

  static String shown(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    return value.substring(0, Excerpt.whole(value, LONGEST_VALUE)) + "\u2026 (" + value.length()
        + " characters in all)";
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
