package dev.p8check.explain;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.ResponseCode;
import java.util.List;

/** Explains answers of the App Store Connect API and the logs of the tools that use it. */
public final class Explainer {
  private Explainer() {}

  /** Returns what {@code request} shows; never throws, whatever the text. */
  public static Explanation explain(ExplainRequest request) {
    return new Explanation(
        Authenticated.UNKNOWN,
        List.of(Finding.of(ResponseCode.RESPONSE_UNRECOGNIZED, Field.RESPONSE, "", 0, 0)),
        List.of());
  }
}
