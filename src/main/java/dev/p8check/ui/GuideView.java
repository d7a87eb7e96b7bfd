package dev.p8check.ui;

import dev.p8check.check.Verdict;
import dev.p8check.token.TokenDraft;
import dev.p8check.token.TokenMaker;
import dev.p8check.token.TokenOrder;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The guide's picture of a token, drawn with the values at hand. */
final class GuideView {
  /** Marks a picture with values that go on no paper. */
  private static final String LOADED = "data-loaded";

  private final CheckPanel check;
  private final HTMLElement panel = Dom.byId("guide");
  private final HTMLElement header = Dom.find("[data-live=\"header\"]");
  private final HTMLElement payload = Dom.find("[data-live=\"payload\"]");
  private final String sampleHeader = header.getTextContent();
  private final String samplePayload = payload.getTextContent();

  GuideView(CheckPanel check) {
    this.check = check;
  }

  /** Draws the samples alone, as they go on paper. */
  void print() {
    show(sampleHeader, samplePayload);
    panel.removeAttribute(LOADED);
  }

  private void show(String newHeader, String newPayload) {
    Dom.say(header, newHeader);
    Dom.say(payload, newPayload);
  }

  /** Keeps nothing of values that are there no longer; those that are come in when it is shown. */
  void changed() {
    if (panel.isHidden()) {
      print();
    } else {
      shown();
    }
  }

  /** Draws it anew: with samples where no set is loaded. */
  void shown() {
    Verdict verdict = check.report().verdict();
    if (verdict == Verdict.VALID || verdict == Verdict.WARNING) {
      TokenDraft draft = TokenMaker.preview(
          new TokenOrder(check.given(), Moments.now(), TokenOrder.DEFAULT_LIFETIME, List.of()));
      show(PrettyJson.of(draft.header()), PrettyJson.of(draft.payload()));
      panel.setAttribute(LOADED, "");
    } else {
      print();
    }
  }
}
