package dev.p8check.ui;

import dev.p8check.check.Verdict;
import dev.p8check.token.TokenDraft;
import dev.p8check.token.TokenMaker;
import dev.p8check.token.TokenOrder;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The guide's picture of a token, drawn with the values at hand. */
final class GuideView {
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
    Dom.say(header, sampleHeader);
    Dom.say(payload, samplePayload);
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
      Dom.say(header, PrettyJson.of(draft.header()));
      Dom.say(payload, PrettyJson.of(draft.payload()));
    } else {
      print();
    }
  }
}
