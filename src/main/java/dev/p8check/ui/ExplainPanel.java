package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.Verdict;
import dev.p8check.explain.Authenticated;
import dev.p8check.explain.Cause;
import dev.p8check.explain.ExplainRequest;
import dev.p8check.explain.Explainer;
import dev.p8check.explain.Explanation;
import dev.p8check.finding.Code;
import dev.p8check.finding.Finding;
import dev.p8check.finding.ResponseCode;
import dev.p8check.token.SignatureState;
import dev.p8check.token.TokenInspection;
import dev.p8check.token.TokenQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** An error text in, what it means and what may be behind it out. */
final class ExplainPanel {
  /** Causes shown in full; the others by their title until they are opened. */
  private static final int UNFOLDED = 3;

  /** Causes listed at once; the less likely ones and those ruled out wait behind one line. */
  private static final int LISTED = 6;

  private final CheckPanel check;
  private final Toast toast;
  private final Supplier<String> token;
  private final HTMLElement panel = Dom.byId("explain");
  private final HTMLElement input = Dom.byId("response");
  private final HTMLElement region = Dom.byId("explain-verdict");
  private final HTMLElement findings = Dom.slot(panel, "response-findings");
  private final HTMLElement causes = Dom.slot(panel, "causes");
  private final HTMLElement causeList = Dom.slot(panel, "cause-list");
  private final HTMLElement otherCauses = Dom.slot(panel, "other-causes");
  private final Later later = new Later(this::explain);
  private Credentials explainedFor = Credentials.NONE;
  private boolean isAccepted;

  /** Whether what was said of the text was taken away, since nobody looks at this part. */
  private boolean isStale;

  ExplainPanel(CheckPanel check, Toast toast, Supplier<String> token) {
    this.check = check;
    this.toast = toast;
    this.token = token;
  }

  void start() {
    Hush hush = new Hush(panel, region);
    Dom.on(input, "input", event -> {
      hush.hear(event);
      heard();
    });
    check.onChange(this::changed);
    HTMLElement clear = Dom.action(panel, "clear-response");
    WayBack wayBack = new WayBack(toast, (HTMLElement) clear.getParentNode(), List.of(input), this::heard);
    Dom.onClick(clear, wayBack::clear);
    Window.current().addEventListener("pagehide", event -> {
      wayBack.forget();
      clear();
    });
    explain();
  }

  private void clear() {
    Dom.setValue(input, "");
    explainedFor = Credentials.NONE;
    explain();
  }

  /** Everything at hand: the text, the values under Check, and the token. */
  ExplainRequest request() {
    return request(text());
  }

  /** The same for a report, without an answer that vouches for other values. */
  ExplainRequest reported() {
    boolean isForOthers = (isAccepted || isStale) && !isOfThisSet()
        && (isAccepted || Explainer.explain(request()).authenticated() == Authenticated.YES);
    return request(isForOthers ? "" : text());
  }

  private ExplainRequest request(String text) {
    return new ExplainRequest(text, Moments.now(), check.given(), token.get());
  }

  /**
   * Whether the values are still those that were there when the text came, and none of them is another key than the
   * token's.
   */
  private boolean isOfThisSet() {
    Credentials now = check.report().fixed();
    boolean isSigner = token.get().isEmpty()
        || TokenInspection.inspect(new TokenQuestion(token.get(), Moments.now(), now, ""))
            .signature() != SignatureState.FAILED;
    return isSigner && now.issuerId().equals(explainedFor.issuerId()) && now.keyId().equals(explainedFor.keyId())
        && now.privateKey().equals(explainedFor.privateKey());
  }

  String text() {
    return Dom.value(input);
  }

  void set(String text) {
    Dom.setValue(input, text);
    heard();
  }

  private void heard() {
    explainedFor = check.report().fixed();
    later.in(0);
  }

  /** The values may have changed since, and a token may have been made. */
  void shown() {
    explain();
  }

  /** A log can be long: what nobody looks at is explained again when it is shown. */
  private void changed() {
    if (panel.isHidden()) {
      putAway();
      isStale = true;
    } else {
      later.in(0);
    }
  }

  private void putAway() {
    isAccepted = false;
    isStale = false;
    Dom.empty(findings);
    Dom.empty(causeList);
    Dom.empty(Dom.slot(otherCauses, "cause-list"));
    causes.setHidden(true);
  }

  private void explain() {
    String text = text();
    putAway();
    Dom.say(Dom.slot(panel, "known"), known());
    if (text.isEmpty()) {
      say("empty", "Nothing to explain yet", "Paste what you got to see its likely causes and how to check each.");
      return;
    }
    if (text.length() > Files.MAX_LOG_BYTES) {
      say("invalid", "That is more than 5 MB", "Paste the part around the error.");
      return;
    }
    show(text, Explainer.explain(request()));
  }

  private void show(String text, Explanation explanation) {
    Code code = explanation.findings().get(0).code();
    String title = code.title();
    List<Cause> listed = explanation.causes();
    isAccepted = explanation.authenticated() == Authenticated.YES;
    if (isAccepted) {
      say("valid", "Apple accepted the token", code == ResponseCode.RESPONSE_AUTHENTICATED
          ? "The credentials behind this token are correct." + beside()
          : "The credentials behind it are correct. " + title + ".");
    } else if (explanation.authenticated() == Authenticated.NO) {
      List<Cause> proven = proven(listed);
      boolean isPractice = check.isPractice();
      listed = isPractice ? proven : listed;
      say("invalid", "Apple did not accept the token",
          isPractice
              ? "As expected: Apple does not know the practice key under Check. For the answer to a real key, clear "
              + "the values there."
              : !proven.isEmpty() ? "Your input confirms: " + titles(proven) + "."
              : listed.isEmpty()
              ? title + "." : "This answer has many possible causes, listed below, most likely first.");
      if (isPractice && proven.isEmpty()) {
        return;
      }
    } else {
      say("incomplete", title, code == ResponseCode.RESPONSE_NOT_AUTHORIZED
          ? "The text does not show by whom."
          : code == ResponseCode.RESPONSE_APPLE_ACCOUNT ? "This says nothing about the key."
          : "The text does not show whether Apple accepted the token.");
    }
    for (Finding finding : explanation.findings()) {
      findings.appendChild(FindingCard.of(finding, text, repair -> { }));
    }
    showCauses(listed);
  }

  /** What the accepted token means for the set under Check. */
  private String beside() {
    Verdict verdict = check.report().verdict();
    return verdict == Verdict.EMPTY ? ""
        : check.isPractice() ? " The values under Check are different ones, for practice."
        : !isOfThisSet() ? " The values under Check are different or have changed since."
        : verdict == Verdict.VALID ? " Next: take them to your tools, under Export."
        : verdict == Verdict.WARNING ? "" : " The values under Check are incomplete or wrong.";
  }

  private static List<Cause> proven(List<Cause> causes) {
    List<Cause> proven = new ArrayList<>();
    for (Cause cause : causes) {
      if (cause.standing() == Cause.Standing.PROVEN) {
        proven.add(cause);
      }
    }
    return proven;
  }

  private static String titles(List<Cause> causes) {
    String first = causes.get(0).title();
    return causes.size() == 1 ? first : first + ", and " + (causes.size() - 1) + " more";
  }

  private void showCauses(List<Cause> ranked) {
    int listed = 0;
    int others = 0;
    for (Cause cause : ranked) {
      HTMLElement item = cause(cause);
      if (cause.standing() == Cause.Standing.RULED_OUT || listed == LISTED) {
        Dom.slot(otherCauses, "cause-list").appendChild(item);
        others++;
        continue;
      }
      if (listed < UNFOLDED) {
        item.querySelector("details").setAttribute("open", "");
      }
      causeList.appendChild(item);
      listed++;
    }
    Dom.say(Dom.slot(otherCauses, "says"),
        others + (others == 1 ? " more, less likely or ruled out" : " more that are less likely or ruled out"));
    otherCauses.setHidden(others == 0);
    causes.setHidden(ranked.isEmpty());
  }

  private void say(String verdict, String headline, String next) {
    Dom.verdict(region, verdict);
    Dom.say(Dom.slot(region, "headline"), headline);
    Dom.say(Dom.slot(region, "next"), next);
  }

  private String known() {
    String practice = check.isPractice() ? " They are for practice: Apple does not know the key and answers 401." : "";
    return switch (check.report().verdict()) {
      case EMPTY -> "Add the three values under Check to confirm or rule out causes.";
      case INCOMPLETE, VALID, WARNING, INVALID -> token.get().isEmpty()
          ? "The values under Check are taken into account." + practice
          : "The values under Check and the token are taken into account." + practice;
    };
  }

  private static HTMLElement cause(Cause cause) {
    HTMLElement item = Dom.copyOf("cause");
    item.setAttribute("data-code", cause.code());
    boolean isRuledOut = cause.standing() == Cause.Standing.RULED_OUT;
    item.setAttribute("data-standing", switch (cause.standing()) {
      case PROVEN -> "proven";
      case POSSIBLE -> "possible";
      case RULED_OUT -> "ruled_out";
    });
    HTMLElement title = Dom.slot(item, "title");
    title.appendChild(Dom.element(isRuledOut ? "s" : "span", cause.title()));
    Dom.say(Dom.slot(item, "standing"), switch (cause.standing()) {
      case PROVEN -> "confirmed by your input";
      case POSSIBLE -> "";
      case RULED_OUT -> "ruled out by your input";
    });
    Dom.sayMarked(Dom.slot(item, "because"), cause.because());
    Dom.sayMarked(Dom.slot(item, "check"), cause.check());
    Dom.sayMarked(Dom.slot(item, "fix"), FindingCard.elsewhere(cause.fix()));
    part(item, "check").setHidden(cause.standing() != Cause.Standing.POSSIBLE);
    part(item, "fix").setHidden(isRuledOut);
    return item;
  }

  private static HTMLElement part(HTMLElement item, String slot) {
    return (HTMLElement) Dom.slot(item, slot).getParentNode();
  }
}
