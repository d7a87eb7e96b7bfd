package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.finding.Code;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.token.Distance;
import dev.p8check.token.TokenDraft;
import dev.p8check.token.TokenMaker;
import dev.p8check.token.TokenOrder;
import dev.p8check.token.TokenResult;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes a token from the checked set: what will be signed first, then the token and the command that uses it. */
final class TokenMakerView {
  private static final int SECOND = 1000;

  private final CheckPanel check;
  private final Toast toast;
  private final HTMLElement panel = Dom.byId("tokens");
  private final HTMLElement kind = Dom.byId("token-kind");
  private final LifetimeInputs lifetime = new LifetimeInputs();
  private final HTMLElement scope = Dom.byId("token-scope");
  private final HTMLElement state = Dom.slot(panel, "make-state");
  private final SecondOpinion opinion = new SecondOpinion(Dom.slot(panel, "opinion"));
  private final HTMLElement findings = Dom.slot(panel, "make-findings");
  private final HTMLElement made = Dom.slot(panel, "made");
  private final HTMLElement draft = Dom.slot(panel, "draft");
  private final HTMLElement notice = Dom.slot(panel, "make-notice");
  private final Hush hush = new Hush((HTMLElement) state.getParentNode(), state);
  private String token = "";
  private String curl = "";
  private double expiresAt;
  private boolean isDue;

  TokenMakerView(CheckPanel check, Toast toast) {
    this.check = check;
    this.toast = toast;
  }

  void start() {
    lifetime.onInput(this::heard);
    Dom.on(scope, "input", this::heard);
    Dom.on(kind, "change", event -> check.chooseKind(Dom.value(kind)));
    Dom.onClick(Dom.byId("create-token"), this::create);
    Clipboard.copies(panel.querySelector("[data-copy=\"token\"]"), Dom.byId("created-token"), () -> token);
    Clipboard.copies(panel.querySelector("[data-copy=\"curl\"]"), Dom.slot(panel, "curl"), () -> curl);
    check.onChange(this::changed);
    Later.repeat(SECOND, this::countDown);
    changed();
  }

  /** The token made last, empty where there is none for the present values. */
  String token() {
    return token;
  }

  /** Takes over what another token has, for signing it again with changes. */
  void propose(double seconds, List<String> requests) {
    String scopeBefore = Dom.value(scope);
    StringBuilder lines = new StringBuilder();
    for (String request : requests) {
      lines.append(lines.length() == 0 ? "" : "\n").append(request);
    }
    Dom.setValue(scope, lines.toString());
    boolean isRefused = seconds > TokenMaker.MAX_LIFETIME && !TokenMaker.mayLiveLong(requests);
    Runnable back = lifetime.propose(isRefused ? TokenOrder.DEFAULT_LIFETIME : seconds);
    changed();
    // The slider and the days take no other.
    toast.say(lifetime.seconds() == seconds ? "The scope and lifetime are those of the token."
        : "The scope is that of the token; the lifetime is " + LifetimeInputs.length(lifetime.seconds())
            + (isRefused ? ": this scope allows no more than 20 minutes." : "."), scope, () -> {
      Dom.setValue(scope, scopeBefore);
      back.run();
      changed();
    });
    lifetime.focus();
  }

  /** Draws what is drawn for nobody while another part is up. */
  void shown() {
    if (!isDue) {
      preview();
    }
  }

  private void heard(Event event) {
    hush.hear(event);
    changed();
  }

  private void changed() {
    token = "";
    curl = "";
    putAway(made);
    Dom.say(notice, "");
    Dom.empty(Dom.byId("created-token"));
    Dom.empty(Dom.slot(panel, "curl"));
    // At once, not with the next preview: a page that is put away keeps what it holds.
    Dom.empty(Dom.slot(panel, "draft-table"));
    Dom.empty(Dom.slot(panel, "draft-json"));
    lifetime.enable();
    if (!isDue) {
      isDue = true;
      Later.run(0, this::preview);
    }
  }

  /** Whoever is in {@code card}, and changed the values by a key, goes to where the next token is made. */
  private static void putAway(HTMLElement card) {
    if (!card.isHidden()) {
      HTMLElement focused = Dom.focused();
      card.setHidden(true);
      if (Dom.isGone(focused)) {
        Dom.byId("create-token").focus();
      }
    }
  }

  private TokenOrder order() {
    return new TokenOrder(check.given(), Moments.now(), lifetime.seconds(), requests());
  }

  private List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (String written : Lines.of(Dom.value(scope))) {
      String line = written.trim();
      if (!line.isEmpty()) {
        requests.add(line.startsWith("/") ? "GET " + line : line);
      }
    }
    return requests;
  }

  private void preview() {
    isDue = false;
    Dom.setValue(kind, check.given().keyKind().id());
    lifetime.say(Dom.slot(panel, "lifetime"));
    boolean nothing = check.report().verdict() == Verdict.EMPTY;
    if (nothing || panel.isHidden()) {
      show(List.of());
    }
    if (nothing) {
      putAway(draft);
      return;
    }
    draft.setHidden(false);
    if (!panel.isHidden()) {
      TokenDraft planned = TokenMaker.preview(order());
      List<Finding> wrong = ofToken(planned.findings());
      show(wrong);
      if (isRefused(FieldView.gravest(wrong))) {
        putAway(draft);
      } else {
        show(planned, "What will be signed");
      }
    }
  }

  private void show(TokenDraft shown, String title) {
    Dom.say(Dom.slot(draft, "title"), title);
    HTMLElement table = Dom.slot(draft, "draft-table");
    Dom.empty(table);
    ClaimTable.of(shown.headerMembers(), shown.claims(), List.of()).forEach(table::appendChild);
    Dom.say(Dom.slot(draft, "draft-json"), PrettyJson.of(shown.header()) + "\n" + PrettyJson.of(shown.payload()));
  }

  /** @param wrong what is wrong with the token itself, or null */
  private void sayState(Finding wrong) {
    Verdict ofSet = check.report().verdict();
    boolean isRefused = ofSet != Verdict.EMPTY && isRefused(wrong);
    // There is nothing to be mended there.
    state.querySelector("a").setHidden(ofSet == Verdict.VALID);
    Verdict verdict = isRefused ? Verdict.INVALID : ofSet;
    Dom.verdict(state, verdict.id());
    Credentials given = check.given();
    Dom.say(Dom.slot(state, "says"), switch (verdict) {
      case EMPTY -> CheckPanel.NOTHING_YET;
      case INCOMPLETE ->
          check.report().keyKind() == KeyKind.AUTO && !given.keyId().isEmpty() && check.report().key().isPresent()
          ? "No Issuer ID is given, so this will be an Individual key’s token. With a Team key, Apple answers 401."
          : "The values under Check are not complete yet.";
      case INVALID -> isRefused
          ? "No token can be made like this: " + reason(wrong) + "." : "Fix the values under Check first.";
      case VALID, WARNING -> check.isPractice()
          ? "It will be signed with a practice key: Apple does not know it and answers 401."
          : "It will be signed with the key " + check.report().fixed().keyId()
              + (given.equals(check.report().fixed()) ? " from Check." : " from the repaired values under Check.")
              + check.warns();
    });
  }

  private static boolean isRefused(Finding wrong) {
    return wrong != null && wrong.severity() == Severity.ERROR;
  }

  private String reason(Finding wrong) {
    return wrong.code() != TokenCode.TOKEN_EXP_TOO_FAR ? wrong.code().title()
        : lifetime.isTooLong() ? LifetimeInputs.MOST_DAYS + " days is the most" : "A long-lived token needs a scope";
  }

  /** What is wrong with the set itself is shown where it can be repaired, under Check. */
  private static List<Finding> ofToken(List<Finding> all) {
    List<Finding> some = new ArrayList<>();
    for (Finding finding : all) {
      if (finding.field() == Field.TOKEN) {
        some.add(finding);
      }
    }
    return some;
  }

  private void show(List<Finding> list) {
    Dom.empty(findings);
    boolean scopeIsWrong = false;
    boolean daysAreWrong = lifetime.isShort();
    for (Finding finding : list) {
      Code code = finding.code();
      boolean isTooLong = lifetime.isTooLong();
      if (code == TokenCode.TOKEN_EXP_TOO_FAR && scopeIsWrong && !isTooLong) {
        // The card about the scope says it.
        continue;
      }
      HTMLElement card = FindingCard.of(finding, "", repair -> {
        check.repair(repair);
        Dom.byId("create-token").focus();
        Announcer.say("Repaired.");
      });
      if (code == TokenCode.TOKEN_EXP_TOO_FAR) {
        Dom.say(Dom.slot(card, "fix"), isTooLong
            ? "Choose " + LifetimeInputs.MOST_DAYS + " days or fewer." : "Fill in a scope, or turn off Long-lived.");
        daysAreWrong |= isTooLong;
        scopeIsWrong |= !isTooLong;
      } else if (code == TokenCode.TOKEN_LIFETIME_NEAR_LIMIT) {
        Dom.say(Dom.slot(card, "fix"), "Choose 15 minutes.");
      }
      scopeIsWrong |= finding.severity() == Severity.ERROR && code.id().startsWith("token-scope");
      findings.appendChild(card);
    }
    Dom.setInvalid(scope, scopeIsWrong, "make-state");
    lifetime.setInvalid(daysAreWrong);
    sayState(FieldView.gravest(list));
  }

  private void create() {
    Credentials given = check.given();
    if (given.keyId().isEmpty() || given.privateKey().isEmpty()) {
      Dom.say(notice, "No token was made: the " + (given.keyId().isEmpty() ? "Key ID" : "private key")
          + " is missing under Check.");
      ((HTMLElement) state.querySelector("a")).focus();
      return;
    }
    TokenResult result = TokenMaker.make(order());
    if (result instanceof TokenResult.Refused refused) {
      made.setHidden(true);
      show(Finding.gravestFirst(refused.findings()));
      Dom.say(notice, "No token was made. The reason is in the first card.");
      Dom.bringUp(findings);
    } else if (result instanceof TokenResult.Made done) {
      show(done);
    }
  }

  private void show(TokenResult.Made done) {
    token = done.token();
    curl = done.curl();
    expiresAt = done.draft().expiresAt();
    show(ofToken(done.draft().findings()));
    show(done.draft(), "What was signed");
    Dom.say(notice, "");
    TokenText.show(Dom.byId("created-token"), token);
    Dom.say(Dom.slot(panel, "curl"), curl);
    made.setHidden(false);
    countDown();
    opinion.forget();
    check.report().key().ifPresent(key -> opinion.ask(token, key.x(), key.y(), true));
    Announcer.say("The token was made.");
    Dom.bringUp(made);
  }

  private void countDown() {
    if (!token.isEmpty()) {
      double now = Moments.now();
      Dom.say(
          Dom.slot(panel, "expiry"),
          (now < expiresAt ? "Expires " : "Expired ") + Distance.fromNow(Math.floor(expiresAt) - Math.floor(now))
              + ", at " + Moments.local(expiresAt));
    }
  }
}
