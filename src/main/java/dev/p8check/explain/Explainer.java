package dev.p8check.explain;

import static dev.p8check.finding.ResponseCode.*;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.ResponseCode;
import dev.p8check.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Explains answers of the App Store Connect API and the logs of the tools that use it. */
public final class Explainer {
  /** The findings in the order of what a person has to know first. */
  private static final ResponseCode[] ORDER = {
    RESPONSE_NOT_AUTHORIZED, RESPONSE_KEY_NOT_FOUND, RESPONSE_TOKEN_EXPIRED,
    RESPONSE_TOOL_CANNOT_READ_KEY, RESPONSE_TOOL_CANNOT_FIND_KEY_FILE, RESPONSE_AGREEMENTS, RESPONSE_FORBIDDEN_ROLE,
    RESPONSE_CLOUD_SIGNING, RESPONSE_NOTARY_TEAM, RESPONSE_TOOL_ARGUMENTS, RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE,
    RESPONSE_RATE_LIMITED, RESPONSE_BAD_REQUEST, RESPONSE_NOT_FOUND, RESPONSE_SERVER_ERROR, RESPONSE_NOT_REACHED,
    RESPONSE_APPLE_ACCOUNT,
    RESPONSE_CLOCK_SKEW, RESPONSE_AUTHENTICATED
  };

  private Explainer() {}

  /** Returns what {@code request} shows; never throws, whatever the text. */
  public static Explanation explain(ExplainRequest request) {
    Explanation explanation = explain(request, PlainText.unescaped(request.text()));
    if (!isRecognized(explanation)) {
      PlainText unwrapped = PlainText.unwrapped(request.text());
      Explanation other = unwrapped.isUnwrapped() ? explain(request, unwrapped) : explanation;
      explanation = isRecognized(other) ? other : explanation;
    }
    return explanation;
  }

  private static boolean isRecognized(Explanation explanation) {
    return explanation.findings().get(0).code() != RESPONSE_UNRECOGNIZED;
  }

  private static Explanation explain(ExplainRequest request, PlainText plain) {
    String text = plain.text();
    Places places = Places.in(text);
    Sightings sightings = Sightings.of(Recognizer.sightings(plain, places));
    if (sightings.isEmpty()) {
      String seen = unrecognized(request.text(), places) + Leak.warning(text, places);
      Finding unrecognized = Finding.of(RESPONSE_UNRECOGNIZED, Field.RESPONSE, seen, 0, request.text().length());
      return new Explanation(Authenticated.UNKNOWN, List.of(unrecognized), List.of());
    }
    String token = request.token().isEmpty() ? Leak.sent(text, places) : request.token();
    Sighting decisive = sightings.decisive();
    TokenKind service = service(places, decisive);
    Evidence evidence = Evidence.of(
        request, token, service, decisive.isAnyones() ? AnswerDate.NONE : AnswerDate.near(text, places, decisive));
    String skew = Skew.seen(evidence);
    if (!skew.isEmpty()) {
      sightings.add(Skew.sighting(evidence, skew));
    }
    List<Finding> findings = findings(plain, places, sightings);
    return new Explanation(
        sightings.authenticated(), findings, Causes.of(text, places, sightings, evidence, findings));
  }

  /** Whose the request is that {@code sighting} is the answer to. */
  private static TokenKind service(Places places, Sighting sighting) {
    int end = sighting.end();
    return sighting.pointsAt(CausesOf.NOTARY_TOKEN) ? TokenKind.NOTARY
        : places.isLastHost(Anchor.ENTERPRISE_HOST, end) ? TokenKind.ENTERPRISE
        : TokenKind.ASC_TEAM;
  }

  private static List<Finding> findings(PlainText plain, Places places, Sightings sightings) {
    String text = plain.text();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 2 * ORDER.length; i++) {
      ResponseCode code = ORDER[i % ORDER.length];
      // A job may get over an answer; the one that decides comes first.
      if (sightings.shows(code) && sightings.decides(code) == i < ORDER.length) {
        Sighting sighting = sightings.first(code);
        String seen = sighting.seen();
        boolean counted = code == RESPONSE_RATE_LIMITED || code == RESPONSE_AUTHENTICATED;
        seen += counted ? RateLimit.seen(text, places) : "";
        seen += findings.isEmpty() ? Leak.warning(text, places) : "";
        findings.add(Finding.of(
            code, Field.RESPONSE, seen, plain.pasted(sighting.start()), plain.pasted(sighting.end())));
      }
    }
    return findings;
  }

  private static String unrecognized(String text, Places places) {
    return text.isEmpty() ? "The text is empty."
        : places.count(Anchor.OTHER_SERVICE) == 0 ? text.length() + " characters were read."
        : "It looks like an answer of another service of Apple's, which takes other keys.";
  }
}
