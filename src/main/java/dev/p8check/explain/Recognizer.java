package dev.p8check.explain;

import dev.p8check.encoding.Ascii;
import dev.p8check.finding.ResponseCode;
import java.util.ArrayList;
import java.util.List;

/** Finds in a text everything that speaks of App Store Connect credentials. */
final class Recognizer {
  /** How near another service has to be named to be what a common phrase is about. */
  static final int NEAR = 600;

  /** How far from its request an answer may be printed. */
  private static final int ANSWER_AFTER_REQUEST = 4000;

  private static final String BEGIN = "-----begin private key-----";

  private final String text;
  private final Places places;
  private final boolean apple;
  private final List<AppleError> errors = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();

  private Recognizer(String text, Places places) {
    this.text = text;
    this.places = places;
    apple = places.count(Anchor.APPLE) + places.count(Anchor.APPLE_HEADER) + places.count(Anchor.FASTLANE)
        + places.count(Anchor.API_HOST) + places.count(Anchor.RATE_LIMIT) > 0;
  }

  /** Returns what {@code plain} shows, in the order of the text within each kind of evidence. */
  static List<Sighting> sightings(PlainText plain, Places places) {
    Recognizer recognizer = new Recognizer(plain.text(), places);
    recognizer.readErrors();
    if (!plain.isUnwrapped()) {
      // Where lines may have been joined that never were one, a status next to an address means nothing.
      recognizer.readAnswers();
      recognizer.readRequests();
    }
    recognizer.readPhrases();
    return recognizer.sightings;
  }

  private void readErrors() {
    for (int i = 0; i < places.count(Anchor.ERROR_CODE); i++) {
      int at = places.at(Anchor.ERROR_CODE, i);
      AppleError error = AppleError.at(text, at);
      boolean isApples = apple
          ? !error.code().isEmpty() && error.status().length() == 3
          : error.isWhole() && !isElsewhere(at);
      if (isApples) {
        errors.add(error);
        String seen = "Apple's error says " + error.status() + " " + error.code() + ".";
        add(error.responseCode(), error.authenticated(), seen, error.start(), error.end(), error.causes());
      }
    }
  }

  private void readAnswers() {
    int last = 0;
    for (int i = 0; i < places.count(Anchor.STATUS_LINE); i++) {
      HttpAnswer answer = HttpAnswer.at(text, places.at(Anchor.STATUS_LINE, i));
      if (answer.status() == 0 || answer.isProxy()) {
        continue;
      }
      int next = i + 1 < places.count(Anchor.STATUS_LINE) ? places.at(Anchor.STATUS_LINE, i + 1) : text.length();
      boolean isApples = places.has(Anchor.RATE_LIMIT, answer.start(), answer.end())
          || places.has(Anchor.APPLE_HEADER, answer.start(), answer.end())
          || places.has(Anchor.API_HOST, Math.max(last, answer.start() - ANSWER_AFTER_REQUEST), answer.start())
          || places.has(Anchor.API_HOST, answer.end(), Math.min(next, answer.end() + ANSWER_AFTER_REQUEST));
      boolean isExplained = answer.status() >= 300 && hasError(answer.start(), next);
      if (isApples && !isExplained) {
        boolean counted = places.has(Anchor.RATE_LIMIT, answer.start(), answer.end());
        addStatus(answer.status(), counted, answer.start());
      }
      last = answer.end();
    }
  }

  /** Reads lines that name the API and a status: "GET https://api... returned 401: ...". */
  private void readRequests() {
    for (int i = 0; i < places.count(Anchor.API_HOST); i++) {
      int at = places.at(Anchor.API_HOST, i);
      if (isOwnLink(at)) {
        addStatus(200, false, at);
      } else if (!hasErrorNear(at)) {
        int status = Log.lineHolds(text, at, "%{http_code}") ? statusBelow(at) : statusOnLine(at);
        addStatus(status, false, at);
        if (status == 0 && !isElsewhere(at)) {
          addStatus(statusNear(at), false, at);
        }
      }
    }
  }

  /** Whether the address at {@code at} is the {@code self} link of an answer. */
  private boolean isOwnLink(int at) {
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
    return name < start && PhraseIndex.isAt(text, name - 4, "self");
  }

  /** The status that curl -w wrote alone on the line below its call, or 0. */
  private int statusBelow(int at) {
    int start = Log.lineEnd(text, at);
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return Log.lineEnd(text, start) - start == 3 ? statusAt(start, start + 3) : 0;
  }

  private int statusOnLine(int at) {
    int start = Log.lineStart(text, at);
    int afterAddress = Log.addressEnd(text, at);
    int end = Log.lineEnd(text, afterAddress);
    boolean speaksOfAnswer = false;
    for (String word : new String[] {"returned ", "status", " error", "http/", "response", "failed", "code "}) {
      speaksOfAnswer |= PhraseIndex.indexOf(text, word, start, end) >= 0;
    }
    int status = statusAt(Log.skipPunctuation(text, afterAddress), end);
    if (status > 0) {
      return status;
    }
    for (int i = start; speaksOfAnswer && i < end; i++) {
      // A query such as limit=200 is no status.
      i = i == at ? afterAddress : i;
      boolean starts = i == 0 || " (:[=\"".indexOf(text.charAt(i - 1)) >= 0;
      status = starts && !isCompared(i) ? statusAt(i, end) : 0;
      if (status > 0) {
        return status;
      }
    }
    return 0;
  }

  /** Whether the number at {@code offset} is one that a program compares with. */
  private boolean isCompared(int offset) {
    return PhraseIndex.isAt(text, offset - 3, "== ");
  }

  /** The status that stands alone at {@code offset}, or 0. */
  private int statusAt(int offset, int end) {
    int after = offset + 3;
    boolean stands = offset < end
        && Log.digits(text, offset) == 3
        && (after >= end || " ):],.;\"'".indexOf(text.charAt(after)) >= 0);
    boolean isDuration = PhraseIndex.isAt(text, after, " ms") || PhraseIndex.isAt(text, after, " bytes");
    int status = stands && !isDuration ? Log.number(text, offset) : 0;
    // 443 is the port of the address, and no status.
    return status >= 200 && status < 600 && status != 443 ? status : 0;
  }

  /**
   * Adds what a bare status of Apple's shows. What stands in front of the API answers so before it looks at a token; only an
   * accepted one is {@code counted}.
   */
  private void addStatus(int status, boolean counted, int at) {
    Authenticated accepted = counted ? Authenticated.YES : Authenticated.UNKNOWN;
    String seen = "Apple's answer has the status " + status + ".";
    int start = Log.lineStart(text, at);
    int end = Log.lineEnd(text, at);
    if (status >= 200 && status < 300) {
      add(ResponseCode.RESPONSE_AUTHENTICATED, Authenticated.YES, seen, start, end, CausesOf.NONE);
    } else if (status == 401) {
      add(ResponseCode.RESPONSE_NOT_AUTHORIZED, Authenticated.NO, seen, start, end, CausesOf.TOKEN);
    } else if (status == 403) {
      add(ResponseCode.RESPONSE_FORBIDDEN_ROLE, Authenticated.UNKNOWN, seen, start, end, CausesOf.FORBIDDEN);
    } else if (status >= 500) {
      add(ResponseCode.RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, seen, start, end, CausesOf.OUTAGE);
    } else if (status == 429) {
      add(ResponseCode.RESPONSE_RATE_LIMITED, accepted, seen, start, end, CausesOf.RATE);
    } else if (status == 404) {
      add(ResponseCode.RESPONSE_NOT_FOUND, accepted, seen, start, end, CausesOf.NOT_FOUND);
    } else if (status >= 400 && status != 407) {
      add(ResponseCode.RESPONSE_BAD_REQUEST, accepted, seen, start, end, status == 405 ? CausesOf.METHOD : CausesOf.REQUEST);
    }
  }

  /** The status of a refusal that is printed near a request, as HTTP libraries do with their errors, or 0. */
  private int statusNear(int at) {
    int to = Math.min(text.length(), at + NEAR);
    for (String word : new String[] {"status code", "statuscode", "status", "awaiting response...", "returned error", "returned an error"}) {
      int found = PhraseIndex.indexOf(text, word, Math.max(0, at - NEAR), to);
      while (found >= 0) {
        int value = Log.skipPunctuation(text, found + word.length());
        if (value < text.length() && !isCompared(value) && Log.digits(text, value) == 3 && Log.number(text, value) >= 400) {
          return Log.number(text, value);
        }
        found = PhraseIndex.indexOf(text, word, found + 1, to);
      }
    }
    return 0;
  }

  private void readPhrases() {
    for (Phrase phrase : Phrase.values()) {
      for (int i = 0; i < places.count(phrase); i++) {
        int at = places.at(phrase, i);
        if (counts(phrase, at) && !isInError(at)) {
          int end = end(phrase, at);
          String said = Log.oneLine(text.substring(at, end));
          int to = Log.lineEnd(text, end);
          // What stands behind a BEGIN line is not for showing around.
          int key = PhraseIndex.indexOf(text, BEGIN, at, to);
          add(phrase.code(), phrase.authenticated(), "The text says \u201c" + said + "\u201d.",
              Log.lineStart(text, at), key < 0 ? to : key + BEGIN.length(), phrase.causes());
        }
      }
    }
  }

  private boolean counts(Phrase phrase, int at) {
    boolean near = phrase.near().isEmpty();
    for (String word : phrase.near()) {
      near |= Log.lineHolds(text, at, word);
    }
    if (!near) {
      return false;
    }
    switch (phrase.trust()) {
      case ALWAYS:
        return true;
      case NOT_ELSEWHERE:
        return apple || !isElsewhere(at);
      case NOT_OTHER_KEYS:
        return !isOtherKey(at);
      case NEAR_KEY:
        return places.has(Anchor.KEY, at - NEAR, at + NEAR) && !isOtherKey(at);
      case AT_START:
        return Log.lineStart(text, at) == at;
      case NO_APPLE_ID:
        return places.count(Anchor.APPLE_ID) == 0;
      case WITH_APPLE:
        return apple;
    }
    return false;
  }

  private boolean isOtherKey(int at) {
    return places.has(Anchor.FOREIGN_KEYS, at - NEAR, at + NEAR)
        || !apple && places.has(Anchor.OTHER_KEYS, at - NEAR, at + NEAR);
  }

  /** Whether a host that is not Apple's is named near {@code at}. */
  private boolean isElsewhere(int at) {
    int to = Math.min(text.length(), at + NEAR);
    int scheme = PhraseIndex.indexOf(text, "://", Math.max(0, at - NEAR), to);
    while (scheme >= 0) {
      int end = scheme + 3;
      while (end < text.length() && end - scheme < 256 && "/ \"')>:?\n\r\t\\".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (!Ascii.lower(text.substring(scheme, end)).endsWith("apple.com")) {
        return true;
      }
      scheme = PhraseIndex.indexOf(text, "://", end, to);
    }
    return false;
  }

  private int end(Phrase phrase, int at) {
    int longest = at;
    for (String spelling : phrase.spellings()) {
      longest = Math.max(longest, PhraseIndex.end(text, at, spelling));
    }
    return longest;
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
    return hasError(at - NEAR, at + NEAR) || isInError(at);
  }

  private boolean isInError(int at) {
    for (AppleError error : errors) {
      if (at >= error.start() && at < error.end()) {
        return true;
      }
    }
    return false;
  }

  private void add(
      ResponseCode code, Authenticated authenticated, String seen, int start, int end, List<CauseCode> causes) {
    sightings.add(new Sighting(code, authenticated, seen, start, end, causes));
  }
}
