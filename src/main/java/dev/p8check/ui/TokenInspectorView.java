package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.Verdict;
import dev.p8check.check.Words;
import dev.p8check.finding.Code;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Repair;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.key.PublicKey;
import dev.p8check.key.PublicKeyText;
import dev.p8check.token.Claim;
import dev.p8check.token.ScopeEntry;
import dev.p8check.token.SignatureState;
import dev.p8check.token.TokenInspection;
import dev.p8check.token.TokenKind;
import dev.p8check.token.TokenMaker;
import dev.p8check.token.TokenQuestion;
import dev.p8check.token.TokenReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Takes a pasted token apart: whose it is, what it says, what is wrong with it. */
final class TokenInspectorView {
  /** What is about the text around a token, which a tool may send along. */
  private static final List<Code> WRAPPINGS =
      List.of(TokenCode.TOKEN_BEARER_PREFIX, TokenCode.TOKEN_QUOTED, TokenCode.TOKEN_WHITESPACE,
          TokenCode.TOKEN_SURROUNDING_TEXT);

  private final CheckPanel check;
  private final TokenMakerView maker;
  private final WayBack wayBack;
  private final HTMLElement panel = Dom.byId("tokens");
  private final HTMLElement input = Dom.byId("token");
  private final HTMLElement field = Dom.find("[data-field=\"token\"]");
  private final String hint = Dom.slot(field, "says").getTextContent();
  private final HTMLElement moment = Dom.byId("token-moment");
  private final HTMLElement publicKey = Dom.byId("token-public-key");
  private final HTMLElement region = Dom.byId("token-verdict");
  private final HTMLElement findings = Dom.slot(panel, "token-findings");
  private final HTMLElement claims = Dom.slot(panel, "claims");
  private final HTMLElement table = Dom.slot(panel, "claims-table");
  private final HTMLElement edit = Dom.action(panel, "edit-token");
  private final SecondOpinion opinion = new SecondOpinion(Dom.slot(panel, "token-opinion"));
  private final Later later = new Later(this::inspect);
  private TokenReport report;

  /** What was last given as the public key. */
  private String keyText = "";

  /** Whether that is a private one. */
  private boolean isPrivate;

  TokenInspectorView(CheckPanel check, TokenMakerView maker, Toast toast) {
    this.check = check;
    this.maker = maker;
    HTMLElement row = (HTMLElement) Dom.action(panel, "clear-token").getParentNode();
    wayBack = new WayBack(toast, row, List.of(input, publicKey, moment), this::inspect);
  }

  void start() {
    Hush hush = new Hush(panel, region);
    for (HTMLElement source : List.of(input, moment, publicKey)) {
      Dom.on(source, "input", event -> {
        hush.hear(event);
        later.in(0);
      });
    }
    check.onChange(() -> {
      if (check.report().verdict() == Verdict.EMPTY) {
        forgetPrivateKey();
      }
      // What nobody looks at is taken apart again when it is shown.
      if (panel.isHidden()) {
        putAway();
      } else {
        later.in(0);
      }
    });
    Dom.onClick(Dom.action(panel, "clear-token"), wayBack::clear);
    Dom.onClick(edit, () -> maker.propose(lifetime(), scope()));
    Window.current().addEventListener("pagehide", event -> {
      wayBack.forget();
      clear();
    });
    inspect();
  }

  void set(String token) {
    Dom.setValue(input, token);
    inspect();
  }

  /** The values may have changed since, and time has passed. */
  void shown() {
    inspect();
  }

  String token() {
    return Dom.value(input);
  }

  private void clear() {
    Dom.setValue(input, "");
    Dom.setValue(publicKey, "");
    Dom.setValue(moment, "");
    report = null;
    inspect();
  }

  /** What Clear under Check is pressed for. */
  private void forgetPrivateKey() {
    if (isPrivate) {
      Dom.setValue(publicKey, "");
      readPublicKey();
    }
    wayBack.forget(1);
  }

  private void putAway() {
    Dom.empty(findings);
    Dom.empty(table);
    claims.setHidden(true);
    edit.setHidden(true);
    opinion.forget();
  }

  private void inspect() {
    String text = Dom.value(input);
    putAway();
    double asOf = moment();
    readPublicKey();
    if (text.isEmpty()) {
      say(Verdict.EMPTY, "No token yet", "Paste one to see its claims, its times and what it is for.", hint);
      return;
    }
    report = TokenInspection.inspect(new TokenQuestion(text, asOf, check.given(), Dom.value(publicKey)));
    boolean isRead = !report.headerMembers().isEmpty() || !report.claims().isEmpty();
    say(report.verdict(), isRead ? headline() : line(),
        isRead ? toFix() + service() + ". " + signature(report.signature()) + "."
            : "Neither its header nor its claims can be read.", line());
    for (Finding finding : Finding.gravestFirst(report.findings())) {
      boolean isSaid = finding.severity() == Severity.NOTE && finding.code().id().startsWith("token-signature-");
      if (!isSaid) {
        findings.appendChild(FindingCard.of(finding, text, this::repair));
      }
    }
    claims.setHidden(!isRead);
    edit.setHidden(!isRead);
    ClaimTable.of(report.headerMembers(), report.claims(), report.findings()).forEach(table::appendChild);
    if (report.signature() == SignatureState.VERIFIED || report.signature() == SignatureState.FAILED) {
      onlyKey().ifPresent(
          key -> opinion.ask(report.bare(), key.x(), key.y(), report.signature() == SignatureState.VERIFIED));
    }
  }

  /** The key that the signature was checked with, where it is certain which one. */
  private Optional<PublicKey> onlyKey() {
    Optional<PublicKey> given = PublicKeyText.read(Dom.value(publicKey));
    Optional<KeyFacts> loaded = check.report().key();
    return given.isPresent()
        ? given.filter(key -> loaded.isEmpty())
        : loaded.map(key -> new PublicKey(key.x(), key.y()));
  }

  /** How much there is to fix, with what follows on. */
  private String toFix() {
    Finding gravest = FieldView.gravest(report.findings());
    int count = 0;
    for (Finding finding : report.findings()) {
      count += gravest != null && finding.severity() == gravest.severity() ? 1 : 0;
    }
    return count == 0 ? "" : Words.count(count, "thing") + " to fix below. ";
  }

  private String service() {
    return report.kind() == TokenKind.OTHER ? "It is for " + report.kind().title() : report.kind().title();
  }

  /** What stands under the token: the gravest of what was found. */
  private String line() {
    Finding gravest = FieldView.gravest(report.findings());
    return gravest == null ? "Read completely" : gravest.code().title();
  }

  /** The moment to judge at; now where the person gave one that cannot be read. */
  private double moment() {
    String given = Dom.value(moment);
    double now = Moments.now();
    boolean isNow = given.trim().isEmpty();
    double read = isNow ? now : Moments.read(given, now);
    boolean isRead = !Double.isNaN(read);
    Dom.say(Dom.slot(panel, "moment"), isNow ? "Empty means now"
        : isRead
        ? Moments.local(read) : "Not recognized, so checked as of now: write 14:02 UTC, or copy the log\u2019s time");
    Dom.setInvalid(moment, !isRead);
    return isRead ? read : now;
  }

  /** Says what was given as the public key. */
  private void readPublicKey() {
    String text = Dom.value(publicKey);
    if (text.equals(keyText)) {
      return;
    }
    keyText = text;
    boolean isRead = PublicKeyText.read(text.trim()).isPresent();
    // A private JWK has its public half in it.
    isPrivate = isRead ? text.contains("\"d\"") : CredentialsCheck.check(Credentials.ofKey(text)).key().isPresent();
    Dom.say(Dom.slot(panel, "public-key"), text.isEmpty() ? "PEM or JWK"
        : isPrivate ? "A private key: only its public half is used. Paste private keys under Check"
        : isRead ? "Read: a P-256 key" : "Not used: no P-256 public key can be read");
    Dom.setInvalid(publicKey, !text.isEmpty() && (isPrivate || !isRead));
  }

  private String headline() {
    Verdict verdict = report.verdict();
    return verdict == Verdict.INVALID ? "This token will be refused"
        : verdict == Verdict.WARNING ? isWrapped() ? "In order, once cleaned up" : "This token may be refused"
        : verdict == Verdict.INCOMPLETE ? "Nothing wrong with this token so far"
        : report.signature() == SignatureState.VERIFIED ? "This token is in order"
        : "In order, as far as it can be checked";
  }

  /** Whether nothing is amiss but what stands around the token. */
  private boolean isWrapped() {
    boolean isWrapped = true;
    for (Finding finding : report.findings()) {
      isWrapped &= finding.severity() == Severity.NOTE || WRAPPINGS.contains(finding.code());
    }
    return isWrapped;
  }

  private static String signature(SignatureState state) {
    return switch (state) {
      case VERIFIED -> "The signature matches the key";
      case FAILED -> "The signature does not match the key";
      case MALFORMED -> "The signature is not 64 bytes in base64url";
      case UNCHECKED -> "The signature was not checked";
    };
  }

  private void say(Verdict verdict, String headline, String next, String line) {
    Dom.verdict(region, verdict.id());
    Dom.say(Dom.slot(region, "headline"), headline);
    Dom.say(Dom.slot(region, "next"), next);
    Dom.verdict(field, verdict.id());
    Dom.setInvalid(input, verdict == Verdict.INVALID);
    Dom.say(Dom.slot(field, "says"), line);
  }

  private void repair(Repair repair) {
    wayBack.repair(repair.value());
  }

  /** How long the token was meant to live; one made here lives longer by as much as its iat is dated back. */
  private double lifetime() {
    double issued = Double.NaN;
    double expires = Double.NaN;
    for (Claim claim : report.claims()) {
      issued = claim.name().equals("iat") ? claim.time() : issued;
      expires = claim.name().equals("exp") ? claim.time() : expires;
    }
    double lives = expires - issued;
    return Double.isNaN(lives) ? 0 : report.bare().equals(maker.token()) ? lives - TokenMaker.BACKDATED : lives;
  }

  private List<String> scope() {
    List<String> requests = new ArrayList<>();
    for (Claim claim : report.claims()) {
      if (claim.name().equals("scope")) {
        for (String entry : ScopeEntry.all(claim.value())) {
          if (!entry.isEmpty()) {
            requests.add(entry);
          }
        }
      }
    }
    return requests;
  }
}
