package dev.p8check.explain;

import static dev.p8check.finding.ResponseCode.*;

import dev.p8check.check.Characters;
import dev.p8check.check.FastlaneSettings;
import dev.p8check.check.Shapes;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.ResponseCode;
import dev.p8check.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Collects what may be behind a text and has it ranked. */
final class Causes {
  private static final String SUFFIX = ".p8";

  private final String text;
  private final Places places;
  private final Sightings sightings;
  private final Evidence evidence;
  private final List<ResponseCode> shown = new ArrayList<>();
  private final List<CauseCode> candidates = new ArrayList<>();

  private Causes(String text, Places places, Sightings sightings, Evidence evidence) {
    this.text = text;
    this.places = places;
    this.sightings = sightings;
    this.evidence = evidence;
  }

  static List<Cause> of(
      String text, Places places, Sightings sightings, Evidence evidence, List<Finding> findings) {
    Causes causes = new Causes(text, places, sightings, evidence);
    CauseCode said = said(text, sightings);
    for (Finding finding : findings) {
      ResponseCode code = (ResponseCode) finding.code();
      causes.shown.add(code);
      for (CauseCode cause : sightings.causes(code)) {
        if (!causes.isOut(cause, said) && !causes.candidates.contains(cause)) {
          causes.candidates.add(cause);
        }
      }
    }
    Ranking ranking = new Ranking(evidence, causes.shown, causes.candidates, said);
    causes.addWhatTheTextShows(ranking);
    return ranking.causes();
  }

  /**
   * Returns what a message says of the key that it could not read, so that such a key at hand is proof; null where none
   * does.
   */
  private static CauseCode said(String text, Sightings sightings) {
    // Java names a return by its code, D; a line feed, A, comes from a key without returns.
    return sightings.pointAt(CausesOf.CONTAINER) ? CauseCode.PRIVATE_KEY_SEC1
        : sightings.pointAt(CausesOf.LINE_ENDS) && text.contains("base64 character d")
        ? CauseCode.PRIVATE_KEY_CRLF : null;
  }

  /** Whether something in the text or at hand shows that it cannot be {@code cause}. */
  private boolean isOut(CauseCode cause, CauseCode said) {
    if (cause == CauseCode.CAUSE_FASTLANE_DURATION) {
      return places.count(Anchor.FASTLANE) == 0 && !evidence.faults("duration");
    }
    if (cause == CauseCode.CAUSE_DIFFERENT_TEXT) {
      return !evidence.keyIsGood()
          || said == CauseCode.PRIVATE_KEY_SEC1 && evidence.has(PrivateKeyCode.PRIVATE_KEY_SEC1);
    }
    if (cause == CauseCode.CAUSE_OTHER_SERVICE || cause == CauseCode.CREDENTIALS_IN_APP_PURCHASE_KEY) {
      // Keys of the Enterprise Program are listed elsewhere, and are no kind of keys for App Store Connect.
      return evidence.service() == TokenKind.ENTERPRISE;
    }
    return cause == CauseCode.CAUSE_APPLE_ID_ROLE && sightings.authenticated() == Authenticated.NO
        && SignIn.givesKey(places);
  }

  private void addWhatTheTextShows(Ranking ranking) {
    if (sightings.shows(RESPONSE_NOT_AUTHORIZED)) {
      addSkew(ranking);
      addAudience(ranking);
    }
    // Whether Apple answers 401 or 403 to what a scope does not cover is not known.
    if (candidates.contains(CauseCode.CAUSE_SCOPE) || shown.contains(RESPONSE_FORBIDDEN_ROLE)
        && candidates.indexOf(CauseCode.CAUSE_ROLE) == 0) {
      addScope(ranking);
    }
    addOtherAnswers(ranking);
    if (candidates.contains(CauseCode.CAUSE_FASTLANE_DURATION)) {
      addDuration(ranking);
    }
    if (candidates.contains(CauseCode.TOKEN_AUD_WRONG) && evidence.service() != TokenKind.ENTERPRISE
        && !evidence.token().audience().contains(evidence.audience())) {
      addInHouse(ranking);
    }
    if (candidates.contains(CauseCode.CAUSE_AUTHORIZATION_HEADER)) {
      addHeader(ranking);
    }
    if (shown.contains(RESPONSE_TOOL_CANNOT_FIND_KEY_FILE)) {
      addPaths(ranking);
    }
    if (shown.contains(RESPONSE_NOT_AUTHORIZED) || shown.contains(RESPONSE_NOT_FOUND)) {
      addVariable(ranking);
    }
    if (candidates.contains(CauseCode.CAUSE_BODY_WANTED) && evidence.keyIsBody()) {
      addBody(ranking);
    }
    if (candidates.contains(CauseCode.CAUSE_BASE64_FLAG)) {
      addFlag(ranking);
    }
    if (candidates.contains(CauseCode.CAUSE_DIFFERENT_TEXT)) {
      ranking.suggest(CauseCode.CAUSE_DIFFERENT_TEXT, "The key loaded here is whole and readable.");
    }
    addIndividual(ranking);
  }

  private void addFlag(Ranking ranking) {
    if (evidence.keyIsGood()) {
      ranking.suggest(CauseCode.CAUSE_BASE64_FLAG, "The key loaded here is plain text.");
    } else if (evidence.has(PrivateKeyCode.PRIVATE_KEY_BASE64_WRAPPED)) {
      String seen = "The key loaded here is in Base64, as is_key_content_base64 expects it.";
      ranking.ruleOut(CauseCode.CAUSE_BASE64_FLAG, seen);
      ranking.suggest(CauseCode.CAUSE_DIFFERENT_TEXT, seen);
    }
  }

  private void addIndividual(Ranking ranking) {
    boolean isToken = evidence.token().isIndividual();
    boolean isSet = evidence.isIndividual();
    String token = "The token's sub is \u201cuser\u201d, and it has no iss";
    String seen = isToken
        ? token + ": it is for an Individual key." : "The values loaded here are for an Individual key.";
    if (candidates.contains(CauseCode.CAUSE_INDIVIDUAL_LIMITS)
        && (isToken || isSet && evidence.token().issuer().isEmpty())) {
      ranking.suggest(CauseCode.CAUSE_INDIVIDUAL_LIMITS, seen);
    }
    CauseCode noIssuer = CauseCode.CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER;
    if (candidates.contains(noIssuer) && !isSet && (isToken || evidence.lacksIssuer())) {
      ranking.suggest(
          noIssuer, isToken ? token + ", as tools make it when they get no Issuer ID." : noIssuer.because());
    }
  }

  private void addBody(Ranking ranking) {
    String key = evidence.given().privateKey().trim();
    if (key.indexOf('\n') >= 0 || key.indexOf('\r') >= 0) {
      ranking.prove(CauseCode.CAUSE_BODY_WANTED, "The Base64 loaded here has line breaks.");
    } else {
      ranking.suggest(
          CauseCode.CAUSE_BODY_WANTED, "What is loaded here is in that form already: the tool gets something else.");
    }
  }

  private void addSkew(Ranking ranking) {
    Sighting skew = sightings.first(RESPONSE_CLOCK_SKEW);
    if (skew != null && Skew.isProof(evidence)) {
      ranking.prove(CauseCode.RESPONSE_CLOCK_SKEW, skew.seen());
    } else if (skew != null && Skew.isHint(evidence)) {
      ranking.suggest(CauseCode.RESPONSE_CLOCK_SKEW, skew.seen());
    }
  }

  private void addAudience(Ranking ranking) {
    if (candidates.contains(CauseCode.TOKEN_AUD_WRONG) && evidence.hasOtherAudience()) {
      ranking.prove(CauseCode.TOKEN_AUD_WRONG,
          "The token's audience is " + evidence.quote().of(evidence.token().audience())
          + "; this API expects " + evidence.audience() + ".");
    }
  }

  private void addScope(Ranking ranking) {
    String scope = evidence.token().scope();
    if (scope.isEmpty()) {
      return;
    }
    String request = SentRequest.before(text, places, sightings.decisive().end());
    String both = " request is " + evidence.quote().of(request) + ", the scope is " + evidence.quote().of(scope) + ".";
    SentRequest.Match match = SentRequest.match(request, scope);
    boolean isRefused = match == SentRequest.Match.REFUSED;
    if (match == SentRequest.Match.COVERED) {
      ranking.ruleOut(CauseCode.CAUSE_SCOPE, "The scope covers it: the" + both);
    } else if (isRefused && candidates.contains(CauseCode.CAUSE_SCOPE)) {
      ranking.prove(CauseCode.CAUSE_SCOPE, "The" + both);
    } else {
      ranking.suggest(CauseCode.CAUSE_SCOPE, isRefused ? "The" + both : "The token loaded here has a scope.");
    }
  }

  private void addOtherAnswers(Ranking ranking) {
    Sighting refused = sightings.last(Authenticated.NO);
    if (refused == null || sightings.last(Authenticated.YES) == null && !isPolled(refused.start())) {
      return;
    }
    boolean isLater = sightings.authenticated() == Authenticated.YES;
    String seen = isLater
        ? "Further down, the same text shows that the token was accepted."
        : "Further up, the same text shows that a token was accepted.";
    // Where a later answer has a reason of its own, that one comes first.
    if (isLater && shown.get(0) == RESPONSE_NOT_AUTHORIZED) {
      ranking.suggest(CauseCode.CAUSE_APPLE_TRANSIENT, seen);
    } else if (!isLater && evidence.against(CauseCode.TOKEN_EXP_EXPIRED).isEmpty()) {
      ranking.suggest(CauseCode.TOKEN_EXP_EXPIRED, seen);
    }
    for (CauseCode cause : CausesOf.NEVER_ACCEPTED) {
      if (candidates.contains(cause)) {
        ranking.ruleOut(cause, seen);
      }
    }
    if (isLater) {
      ranking.ruleOut(CauseCode.CAUSE_KEY_REVOKED, seen);
    }
  }

  /** Whether the token refused at {@code end} is the one by which a build was seen before. */
  private boolean isPolled(int end) {
    int at = places.last(Anchor.POLLED, end);
    return at >= 0 && places.last(Anchor.LOGIN, at) <= places.last(Anchor.KEY_IN_USE, at)
        && PhraseIndex.indexOf(text, "creating authorization token", at, end) < 0;
  }

  private void addDuration(Ranking ranking) {
    if (evidence.faults("duration") && !evidence.isShort()) {
      ranking.prove(CauseCode.CAUSE_FASTLANE_DURATION,
          "In the JSON file loaded here, duration is over " + FastlaneSettings.LONGEST_DURATION + ".");
      return;
    }
    for (int i = 0; i < places.count(Anchor.DURATION) && !evidence.isShort(); i++) {
      int at = places.at(Anchor.DURATION, i);
      int value = Log.skipPunctuation(text, at + "duration".length());
      int seconds = value < text.length() ? Log.number(text, value) : -1;
      // Ruby takes 1_200.
      int after = value + Log.digits(text, value);
      seconds = text.startsWith("_", after) && Log.digits(text, after + 1) == 3
          ? seconds * 1000 + Log.number(text, after + 1) : seconds;
      // Jobs and tests have durations too.
      if (seconds > FastlaneSettings.LONGEST_DURATION
          && (places.has(Anchor.KEY, at - Recognizer.NEAR, at + Recognizer.NEAR) || isBesideKeyId(at))) {
        ranking.prove(CauseCode.CAUSE_FASTLANE_DURATION, "The text shows a duration of " + seconds + ".");
        return;
      }
    }
  }

  /** Whether the setting at {@code at} is in one call or one file with a Key ID, and its name is that alone. */
  private boolean isBesideKeyId(int at) {
    int keyId = places.last(Anchor.KEY_ID, at + Recognizer.NEAR);
    String between = keyId < 0 ? ")" : text.substring(Math.min(keyId, at), Math.max(keyId, at));
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return between.indexOf(')') < 0 && between.indexOf('}') < 0 && !Characters.isLetter(before) && before != '_';
  }

  private void addInHouse(Ranking ranking) {
    if (evidence.faults("in_house")) {
      ranking.suggest(CauseCode.TOKEN_AUD_WRONG, "In the JSON file loaded here, in_house is set.");
    }
    for (int i = 0; i < places.count(Anchor.IN_HOUSE); i++) {
      int value = Log.skipPunctuation(text, places.at(Anchor.IN_HOUSE, i) + "in_house".length());
      if (PhraseIndex.isAt(text, value, "true")) {
        ranking.suggest(CauseCode.TOKEN_AUD_WRONG, "The text shows in_house set to true.");
      }
    }
  }

  private void addPaths(Ranking ranking) {
    Sighting missing = sightings.first(RESPONSE_TOOL_CANNOT_FIND_KEY_FILE);
    // A line break in the Key ID parts the name in two.
    int from = missing.start() > 0 && text.startsWith(SUFFIX, missing.start())
        ? Log.lineStart(text, missing.start() - 1) : missing.start();
    int to = text.startsWith(SUFFIX, missing.end() + 1) ? missing.end() + 1 + SUFFIX.length() : missing.end();
    int name = PhraseIndex.indexOf(text, "authkey_", from, to);
    int end = name < 0 ? -1 : PhraseIndex.indexOf(text, SUFFIX, name, to);
    String asked = end < 0 ? "" : text.substring(name + "authkey_".length(), end);
    String plain = asked.replace("\"", "").replace("'", "").trim();
    if (end >= 0 && plain.isEmpty()) {
      ranking.prove(CauseCode.CAUSE_SETTING_NOT_GIVEN,
          "The tool looked for a file without a Key ID in its name: the Key ID is empty.");
    } else if (Shapes.isTenCharacterId(plain) && !plain.equals(asked)) {
      ranking.prove(CauseCode.CAUSE_TRAILING_WHITESPACE,
          "The name of the file that the tool looked for has more than the Key ID in it.");
    }
    String given = evidence.given().keyId();
    if (Shapes.isTenCharacterId(asked) && Shapes.isTenCharacterId(given) && !asked.equals(given)) {
      ranking.suggest(CauseCode.CAUSE_WRONG_KEY_ID,
          "The tool looked for the file of Key ID " + asked + "; the one loaded here is " + given + ".");
    }
    if (places.count(Anchor.PATH_AS_KEY_ID) > 0) {
      ranking.prove(CauseCode.CAUSE_KEY_ID_IS_PATH, "The text shows a path instead of the Key ID.");
    }
    int flag = places.last(Anchor.KEY_FOLDER, text.length());
    int path = flag < 0 ? -1 : Log.skipPunctuation(text, flag + "--apikeypath".length());
    if (path > 0 && text.substring(path, Log.addressEnd(text, path)).endsWith(".p8")) {
      ranking.prove(CauseCode.CAUSE_DIRECTORY_FLAG, "The text shows --apiKeyPath with a file.");
    }
  }

  private void addHeader(Ranking ranking) {
    Sighting refused = sightings.last(Authenticated.NO);
    CauseCode fault = refused == null ? null : SentHeader.fault(text, places, refused.start());
    // Whoever showed the text may have changed it.
    if (fault != null) {
      ranking.suggest(fault, "The Authorization header in the text shows it.");
    }
  }

  private void addVariable(Ranking ranking) {
    for (int i = 0; i < places.count(Anchor.API_HOST); i++) {
      int at = places.at(Anchor.API_HOST, i);
      int dollar = text.indexOf('$', at);
      boolean isInAddress = dollar >= 0 && dollar < Log.addressEnd(text, at) && dollar + 1 < text.length();
      // A script that a job prints before it runs has its variables in it too, but no answer beside them.
      if (isInAddress && "{(%".indexOf(text.charAt(dollar + 1)) >= 0 && sightings.areAt(at)) {
        ranking.prove(CauseCode.CAUSE_UNEXPANDED_VARIABLE, "An address in the text still contains a variable.");
        return;
      }
    }
  }
}
