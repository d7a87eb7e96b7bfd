package dev.p8check.explain;

import dev.p8check.finding.ResponseCode;
import java.util.ArrayList;
import java.util.List;

/** Finds in a text everything that speaks of App Store Connect credentials. */
final class Recognizer {
  /** How near another service has to be named to be what a common phrase is about. */
  static final int NEAR = 600;

  /** How near its name stands in front of the first error of an array. */
  private static final int ARRAY = 24;

  /** How far an answer may stand below the address that it came from. */
  private static final int BELOW = 160;

  private static final String BEGIN = "-----begin private key-----";

  private final String text;
  private final Places places;
  /** Whether Apple's service is named, or a tool that asks nobody else. */
  private final boolean named;
  private final boolean apple;
  private final boolean hasKey;
  private final boolean hasAccount;
  private final boolean isBoth;
  private final List<AppleError> errors = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();

  private Recognizer(String text, Places places) {
    this.text = text;
    this.places = places;
    named = places.count(Anchor.APPLE) + places.count(Anchor.APPLE_HEADER) + places.count(Anchor.API_HOST) + places.count(Anchor.RATE_LIMIT) > 0;
    apple = named || places.count(Anchor.FASTLANE) > 0;
    hasKey = places.count(Anchor.KEY_IN_USE) + places.count(Anchor.KEY_FLAG) + places.count(Anchor.API_HOST) + places.count(Anchor.RATE_LIMIT) > 0;
    boolean namesAccount = namesAccount();
    hasAccount = places.count(Anchor.APPLE_ID) > 0 || namesAccount && !hasKey;
    isBoth = hasKey && namesAccount;
  }

  /** Returns what {@code plain} shows, in the order of the text within each kind of evidence. */
  static List<Sighting> sightings(PlainText plain, Places places) {
    Recognizer recognizer = new Recognizer(plain.text(), places);
    Answers answers = new Answers(plain.text(), places, recognizer.errors, recognizer.sightings);
    recognizer.readErrors();
    if (!plain.isUnwrapped()) {
      // Where lines may have been joined that never were one, a status next to an address means nothing.
      answers.read();
    }
    recognizer.readPhrases();
    if (recognizer.sightings.isEmpty()) {
      answers.readAlone();
    }
    return recognizer.sightings;
  }

  private void readErrors() {
    for (int i = 0; i < places.count(Anchor.ERROR_CODE); i++) {
      int at = places.at(Anchor.ERROR_CODE, i);
      AppleError error = AppleError.at(text, at);
      boolean isApples = apple
          ? error.status().length() == 3
              && (error.isApplesOwn() || (named || error.isWhole()) && !Hosts.isBehindAnother(text, error.start(), places))
          : error.isWhole() && !Hosts.isElsewhere(text, at);
      if (isApples) {
        errors.add(error);
        String seen = "Apple's error says " + error.status() + (error.status().isEmpty() ? "" : " ") + error.code() + ".";
        // fastlane asks others, too.
        boolean isClear = named || !apple || error.isApplesOwn() || error.isWhole() && error.authenticated() == Authenticated.YES;
        add(error.responseCode(), isClear ? error.authenticated() : Authenticated.UNKNOWN, seen, error.start(), error.end(), error.causes(), false,
            isEither(error.start()) && PhraseIndex.indexOf(text, "errors", Math.max(0, error.start() - ARRAY), error.start()) < 0);
      }
    }
  }

  private void readPhrases() {
    for (Phrase phrase : Phrase.values()) {
      for (int i = 0; i < places.count(phrase); i++) {
        int at = places.at(phrase, i);
        if (counts(phrase, at) && !isInError(at) && !isTitle(at)) {
          int end = end(phrase, at);
          end += Log.digits(text, end);
          String said = Log.oneLine(text.substring(at, end)).trim();
          int to = Log.lineEnd(text, end);
          // What stands behind a BEGIN line is not for showing around.
          int key = PhraseIndex.indexOf(text, BEGIN, at, to);
          add(phrase.code(), phrase.authenticated(), "The text says \u201c" + said + "\u201d.",
              Log.lineStart(text, at), key < 0 ? to : key + BEGIN.length(), phrase.causes(), hasAccount,
              isEither(at) || places.count(Phrase.APPLE_403) > 0);
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
    return switch (phrase.trust()) {
      case ALWAYS -> true;
      case NOT_ELSEWHERE -> apple || !Hosts.isElsewhere(text, at);
      case NOT_BEHIND_ANOTHER -> apple ? !Hosts.isBehindAnother(text, at, places) : !Hosts.isElsewhere(text, at);
      case NOT_OTHER_KEYS -> !isOtherKey(at);
      case NEAR_KEY -> places.has(Anchor.KEY, at - NEAR, at + NEAR) && !isOtherKey(at);
      case AT_START -> Log.isFirst(text, at);
      case NO_APPLE_ID -> !hasAccount
          && (phrase.causes() != CausesOf.NONE || hasKey || PhraseIndex.indexOf(text, "--keychain-profile", 0, at) < 0);
      case WITH_APPLE -> apple;
      case WITH_APPLE_KEY -> apple && !hasAccount;
      case BELOW_NOTARY -> Log.isFirst(text, at) && places.has(Anchor.NOTARY_HOST, at - BELOW, at);
    };
  }

  /** Whether a tool speaks near {@code at} that takes an Apple Account as well as a key, and not the key alone is named. */
  private boolean isEither(int at) {
    return isBoth || !hasKey && places.has(Anchor.EITHER, at - NEAR, at + NEAR);
  }

  /** Whether an option or a setting signs in with an Apple Account; --apple-id and apple_id are also the number of an app. */
  private boolean namesAccount() {
    for (int i = 0; i < places.count(Anchor.ACCOUNT_FLAG); i++) {
      int at = places.at(Anchor.ACCOUNT_FLAG, i);
      int name = PhraseIndex.isAt(text, at, "--apple-id") ? 10 : PhraseIndex.isAt(text, at, "apple_id") ? 8 : 0;
      boolean isApp = name == 10 && hasKey || name > 0 && Log.digits(text, Log.skipPunctuation(text, at + name)) > 0;
      if (!isApp) {
        return true;
      }
    }
    return false;
  }

  private boolean isOtherKey(int at) {
    return places.has(Anchor.FOREIGN_KEYS, at - NEAR, at + NEAR)
        || !apple && places.has(Anchor.OTHER_KEYS, at - NEAR, at + NEAR);
  }

  private int end(Phrase phrase, int at) {
    int longest = at;
    for (String spelling : phrase.spellings()) {
      longest = Math.max(longest, PhraseIndex.end(text, at, spelling));
    }
    return longest;
  }

  /** Whether it is the title of someone's issue, which fastlane looks up where it fails and prints above its address. */
  private boolean isTitle(int at) {
    int next = Log.lineEnd(text, at);
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    return PhraseIndex.indexOf(text, "\u27a1", Log.lineStart(text, at), at) >= 0
        && PhraseIndex.indexOf(text, "/issues/", at, Log.lineEnd(text, next)) >= 0;
  }

  private boolean isInError(int at) {
    for (AppleError error : errors) {
      if (error.isAt(at)) {
        return true;
      }
    }
    return false;
  }

  private void add(
      ResponseCode code, Authenticated authenticated, String seen, int start, int end, List<CauseCode> causes, boolean isAccounts,
      boolean doubted) {
    // What was answered to an Apple Account shows nothing of a key.
    int keyInUse = places.last(Anchor.KEY_IN_USE, end);
    boolean isLogins = places.last(Anchor.LOGIN, end) > keyInUse;
    boolean isIris = places.last(Anchor.IRIS, end) > Math.max(keyInUse, start - NEAR);
    if (authenticated == Authenticated.NO && (isIris || isAccounts && causes == CausesOf.NOTARY_TOKEN && !hasKey)) {
      sightings.add(new Sighting(ResponseCode.RESPONSE_APPLE_ACCOUNT, Authenticated.UNKNOWN, seen, start, end, CausesOf.NONE));
      return;
    }
    boolean isUnclear = authenticated == Authenticated.YES && code != ResponseCode.RESPONSE_AUTHENTICATED
        ? isAccounts || doubted || isLogins
        : causes == CausesOf.NOTARY_TOKEN && (isAccounts || doubted);
    boolean isRole = causes == CausesOf.ROLE || causes == CausesOf.ROLE_OR_ACCOUNT;
    List<CauseCode> all = !isRole ? causes : isAccounts ? CausesOf.ACCOUNT : isLogins ? CausesOf.ACCOUNT_OR_ROLE : causes;
    sightings.add(new Sighting(code, isUnclear ? Authenticated.UNKNOWN : authenticated, seen, start, end, all));
  }
}
