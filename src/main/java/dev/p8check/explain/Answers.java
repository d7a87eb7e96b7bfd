package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;
import java.util.List;

/** Finds the answers in a text of which nothing but the status is known. */
final class Answers {
  /** How far from its request an answer may be printed. */
  private static final int ANSWER_AFTER_REQUEST = 4000;

  /** How far below the name of this API a bare status may stand. */
  private static final int LINES_BELOW = 15;

  private final String text;
  private final Places places;
  private final List<AppleError> errors;
  private final List<Sighting> sightings;

  /** @param errors what is read already; {@code sightings} takes what is found */
  Answers(String text, Places places, List<AppleError> errors, List<Sighting> sightings) {
    this.text = text;
    this.places = places;
    this.errors = errors;
    this.sightings = sightings;
  }

  void read() {
    readStatusLines();
    readRequests();
  }

  private void readStatusLines() {
    int last = 0;
    for (int i = 0; i < places.count(Anchor.STATUS_LINE); i++) {
      HttpAnswer answer = HttpAnswer.at(text, places.at(Anchor.STATUS_LINE, i));
      if (answer.status() == 0 || answer.isProxy()) {
        continue;
      }
      int next = i + 1 < places.count(Anchor.STATUS_LINE) ? places.at(Anchor.STATUS_LINE, i + 1) : text.length();
      boolean counted = places.has(Anchor.RATE_LIMIT, answer.start(), answer.end());
      boolean isApples = counted
          || hasApplesHeader(answer, Math.max(last, answer.start() - Recognizer.NEAR), next)
          || places.has(Anchor.API_HOST, Math.max(last, answer.start() - ANSWER_AFTER_REQUEST), answer.start())
          || places.has(Anchor.API_HOST, answer.end(), Math.min(next, answer.end() + ANSWER_AFTER_REQUEST));
      boolean isExplained = answer.status() >= 300 && hasError(answer.start(), next);
      if (isApples && !isExplained) {
        addStatus(answer.status(), counted, answer.start());
      }
      last = answer.end();
    }
  }

  /** Whether {@code answer} has a header of Apple's, and no other service of Apple's shows around it. */
  private boolean hasApplesHeader(HttpAnswer answer, int from, int next) {
    int to = Math.min(next, answer.end() + Recognizer.NEAR);
    // All of Apple's services have these; those that were asked without a token say 2xx.
    boolean counts = answer.status() >= 300 || places.has(Anchor.API_HOST, answer.start(), to);
    return counts && places.has(Anchor.APPLE_HEADER, answer.start(), answer.end())
        && !places.has(Anchor.OTHER_SERVICE, from, to) && !Hosts.nameAnotherOfApples(text, from, to);
  }

  /** Reads lines that name the API and a status: "GET https://api... returned 401: ...". */
  private void readRequests() {
    // A line end that is written out ends a line, too; each offset stays.
    String lines = text.replace("\\r\\n", "   \n").replace("\\n", " \n");
    for (int i = 0; i < places.count(Anchor.API_HOST); i++) {
      int at = places.at(Anchor.API_HOST, i);
      if (isNamed(at, "self")) {
        addStatus(200, false, at);
      } else if (!hasErrorNear(at)) {
        boolean isWritten = Log.lineHolds(text, at, "%{http_code}");
        String read = isWritten ? text : lines;
        int status = isWritten ? StatusWords.below(text, at) : StatusWords.onLine(read, at);
        addStatus(status, false, at);
        // axios prints what was sent as well, which may hold addresses.
        boolean isMember = isNamed(at, "url") && !isNamed(at, "curl");
        if (status == 0 && !hasOutcome(at) && (isMember || !Hosts.isElsewhere(text, at))) {
          addStatus(StatusWords.near(read, at, isMember), false, at);
        }
      }
    }
  }

  /**
   * Whether the line of the address at {@code at} ends in what came of the request, so that a status below is
   * another's.
   */
  private boolean hasOutcome(int at) {
    int from = Log.addressEnd(text, at);
    int to = Log.lineEnd(text, from);
    return PhraseIndex.indexOf(text, " ok", from, to) >= 0 || PhraseIndex.indexOf(text, " done", from, to) >= 0;
  }

  /** Whether the address at {@code at} is the value of {@code link}, as {@code self} is in an answer. */
  private boolean isNamed(int at, String link) {
    int start = at;
    while (start > 0 && at - start < 24 && " \"'\\:=>/".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    // The scheme stands between the name of the link and the host.
    if (PhraseIndex.isAt(text, start - 5, "https")) {
      start -= 5;
    }
    int name = start;
    while (name > 0 && start - name < 24 && " \"'\\:=>".indexOf(text.charAt(name - 1)) >= 0) {
      name--;
    }
    return name < start && PhraseIndex.isAt(text, name - link.length(), link);
  }

  /**
   * Reads a status that is all there is, or unless {@code isUnwrapped}, that stands in a line which names this API, or
   * just below one.
   */
  void readAlone(boolean isUnwrapped) {
    addAlone(LoneStatus.in(text), 0, text.length());
    // Beside an address, what answered it has been looked for already.
    boolean isOthers = places.count(Anchor.OTHER_SERVICE) + places.count(Anchor.APPLE_ID)
        + places.count(Anchor.API_HOST) > 0;
    for (int i = places.count(Anchor.API_NAME) - 1; i >= 0 && sightings.isEmpty() && !isOthers && !isUnwrapped; i--) {
      int at = places.at(Anchor.API_NAME, i);
      if (places.last(Anchor.LOGIN, at + 1) <= places.last(Anchor.KEY_IN_USE, at + 1)) {
        readBelow(at);
      }
    }
  }

  private void readBelow(int at) {
    if (Log.lineHolds(text, at, "success") || Log.lineHolds(text, at, "uploaded")) {
      // What comes after that is another step's.
      return;
    }
    int start = Log.lineStart(text, at);
    int end = Log.lineEnd(text, at);
    int status = LoneStatus.named(text.substring(start, end));
    for (int lines = 0; status == 0 && end < text.length() && lines < LINES_BELOW; lines++) {
      start = end;
      while (start < text.length() && text.charAt(start) <= ' ') {
        start++;
      }
      end = Log.lineEnd(text, start);
      if (places.has(Anchor.STEP, at, end)) {
        return;
      }
      status = LoneStatus.ofWords(text.substring(start, end));
    }
    if (status > 0 && !Hosts.isElsewhere(text, start)) {
      addAlone(status, start, end);
    }
  }

  private void addAlone(int status, int start, int end) {
    if (status > 0) {
      Sighting sighting = sighting(status, false, "", start, end);
      sightings.add(Sighting.ofAnyone(sighting.code(), String.valueOf(status), start, end, sighting.causes()));
    }
  }

  private void addStatus(int status, boolean counted, int at) {
    if (status >= 200 && status != 407 && (status < 300 || status >= 400)) {
      String seen = "Apple's answer has status " + status + ".";
      sightings.add(sighting(status, counted, seen, Log.lineStart(text, at), Log.lineEnd(text, at)));
    }
  }

  /**
   * What a bare status of Apple's shows. What stands in front of the API answers so before it looks at a token; only an
   * accepted one is {@code counted}.
   */
  private Sighting sighting(int status, boolean counted, String seen, int start, int end) {
    Authenticated accepted = counted ? Authenticated.YES : Authenticated.UNKNOWN;
    if (status < 300) {
      return new Sighting(ResponseCode.RESPONSE_AUTHENTICATED, Authenticated.YES, seen, start, end, CausesOf.NONE);
    }
    if (status == 401) {
      CausesOf causes = places.isLastHost(Anchor.NOTARY_HOST, end) ? CausesOf.NOTARY_TOKEN : CausesOf.TOKEN;
      return new Sighting(ResponseCode.RESPONSE_NOT_AUTHORIZED, Authenticated.NO, seen, start, end, causes);
    }
    if (status == 403) {
      return new Sighting(
          ResponseCode.RESPONSE_FORBIDDEN_ROLE, Authenticated.UNKNOWN, seen, start, end, CausesOf.FORBIDDEN);
    }
    if (status >= 500) {
      return new Sighting(ResponseCode.RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, seen, start, end, CausesOf.OUTAGE);
    }
    if (status == 429) {
      return new Sighting(ResponseCode.RESPONSE_RATE_LIMITED, accepted, seen, start, end, CausesOf.RATE);
    }
    if (status == 404) {
      return new Sighting(ResponseCode.RESPONSE_NOT_FOUND, accepted, seen, start, end, CausesOf.NOT_FOUND);
    }
    CausesOf causes = status == 405 ? CausesOf.METHOD : CausesOf.REQUEST;
    return new Sighting(ResponseCode.RESPONSE_BAD_REQUEST, accepted, seen, start, end, causes);
  }

  private boolean hasError(int from, int to) {
    for (AppleError error : errors) {
      if (error.start() >= from && error.start() < to) {
        return true;
      }
    }
    return false;
  }

  private boolean hasErrorNear(int at) {
    return AppleError.isIn(errors, at) || hasError(at - Recognizer.NEAR, at + Recognizer.NEAR);
  }
}
