package dev.p8check.explain;

import dev.p8check.check.Characters;
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

  private static final String APPLE_SAYS = "Apple's error says ";

  private static final String BEGIN = "-----begin private key-----";

  private final String text;
  /**
   * Whether lines have been joined, which may never have been one: what stands next to an address then means nothing.
   */
  private final boolean isUnwrapped;
  private final Places places;
  /** Whether Apple's service is named, or a tool that asks nobody else. */
  private final boolean named;
  private final boolean apple;
  private final SignIn signIn;
  private final List<AppleError> errors = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();

  private Recognizer(PlainText plain, Places places) {
    text = plain.text();
    isUnwrapped = plain.isUnwrapped();
    this.places = places;
    named = places.count(Anchor.APPLE) + places.count(Anchor.APPLE_HEADER) + places.count(Anchor.API_HOST)
        + places.count(Anchor.RATE_LIMIT) > 0;
    apple = named || places.count(Anchor.FASTLANE) > 0;
    signIn = new SignIn(text, places);
  }

  /** Returns what {@code plain} shows, in the order of the text within each kind of evidence. */
  static List<Sighting> sightings(PlainText plain, Places places) {
    Recognizer recognizer = new Recognizer(plain, places);
    Answers answers = new Answers(recognizer.text, places, recognizer.errors, recognizer.sightings);
    recognizer.readErrors();
    if (!recognizer.isUnwrapped) {
      answers.read();
    }
    recognizer.readPhrases();
    if (recognizer.sightings.isEmpty()) {
      recognizer.readErrorsAlone();
    }
    if (recognizer.sightings.isEmpty()) {
      answers.readAlone(recognizer.isUnwrapped);
    }
    return recognizer.sightings;
  }

  private void readErrors() {
    for (int i = 0; i < places.count(Anchor.ERROR_CODE); i++) {
      int at = places.at(Anchor.ERROR_CODE, i);
      AppleError error = AppleError.at(text, at);
      boolean isApples = apple
          ? error.status().length() == 3
              && (error.isApplesOwn()
                  || (named || error.isWhole()) && !Hosts.isBehindAnother(text, error.start(), places))
          : error.isWhole()
          && (error.isUnmistakable() && !Hosts.isBehindAnother(text, error.start(), places)
              || !Hosts.isElsewhere(text, at));
      if (isApples) {
        errors.add(error);
        String seen = APPLE_SAYS + error.name() + ".";
        // fastlane asks others, too.
        boolean isClear = named || !apple || error.isApplesOwn()
            || error.isWhole() && error.authenticated() == Authenticated.YES;
        add(error.responseCode(), isClear ? error.authenticated() : Authenticated.UNKNOWN, seen, error.start(),
            error.end(), error.causes(),
            !isInArray(error) && signIn.isEither(error.start()) ? SignIn.Signer.EITHER : SignIn.Signer.KEY);
      }
    }
  }

  /**
   * Reads an answer that is all there is, in a notation that others have as well, where no words in it are another's.
   */
  private void readErrorsAlone() {
    int brace = text.indexOf('{');
    String line = text.substring(0, Math.max(0, brace)).trim();
    boolean isStatus = line.indexOf('\n') < 0 && PhraseIndex.isAt(line, 0, "http/");
    int member = brace + 1;
    while (member < text.length() && (text.charAt(member) <= ' ' || text.charAt(member) == '"')) {
      member++;
    }
    boolean isAlone = brace >= 0 && (isStatus || line.isEmpty()) && PhraseIndex.isAt(text, member, "errors");
    if (!isAlone || places.count(Anchor.OTHER_SERVICE) > 0
        || PhraseIndex.indexOf(text, "\"message\"", brace, text.length()) >= 0) {
      return;
    }
    for (int i = 0; i < places.count(Anchor.ERROR_CODE); i++) {
      AppleError error = AppleError.at(text, places.at(Anchor.ERROR_CODE, i));
      boolean isShort = !error.status().isEmpty() && (error.title() + error.detail()).isEmpty() && isInArray(error);
      if (isShort && !Hosts.isElsewhere(text, error.start())) {
        if (error.hasApplesCode()) {
          add(error.responseCode(), error.authenticated(), APPLE_SAYS + error.name() + ".", error.start(), error.end(),
              error.causes(), SignIn.Signer.KEY);
        } else {
          sightings.add(Sighting.ofAnyone(error.responseCode(), error.name(), error.start(), error.end(),
              narrowed(error.causes(), SignIn.Signer.KEY, error.start(), error.end())));
        }
      }
    }
  }

  /** Whether it is the first entry of the array that Apple puts errors in. */
  private boolean isInArray(AppleError error) {
    return PhraseIndex.indexOf(text, "errors", Math.max(0, error.start() - ARRAY), error.start()) >= 0;
  }

  private void readPhrases() {
    for (Phrase phrase : Phrase.values()) {
      for (int i = 0; i < places.count(phrase); i++) {
        int at = places.at(phrase, i);
        if (counts(phrase, at) && !AppleError.isIn(errors, at) && !isTitle(at)) {
          int end = end(phrase, at);
          end += Log.digits(text, end);
          String said = Log.oneLine(text.substring(at, end)).trim();
          int to = Log.lineEnd(text, end);
          // What stands behind a BEGIN line is not for showing around.
          int key = PhraseIndex.indexOf(text, BEGIN, at, to);
          add(phrase.code(), phrase.authenticated(), "The text says \u201c" + said + "\u201d.",
              Log.lineStart(text, at), key < 0 ? to : key + BEGIN.length(), phrase.causes(), signIn.signer(at));
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
      case NOT_ELSEWHERE -> mayBeApples(at);
      case NOT_BEHIND_ANOTHER -> apple ? !Hosts.isBehindAnother(text, at, places) : !Hosts.isElsewhere(text, at);
      case NOT_OTHER_KEYS -> !isInWord(end(phrase, at)) && !isOtherKey(at);
      case NEAR_KEY -> places.has(Anchor.KEY, at - NEAR, at + NEAR) && !isOtherKey(at);
      case AT_START -> Log.isFirst(text, at) && !isInWord(end(phrase, at)) && mayBeApples(at);
      case NO_APPLE_ID -> !signIn.isAccounts()
          && (phrase.causes() != CausesOf.NONE || signIn.namesKey() || !places.has(Anchor.PROFILE, 0, at));
      case WITH_KEY -> isOfKeyCommand(at);
      case WITH_APPLE -> apple;
      case WITH_APPLE_KEY -> apple && !signIn.isAccounts();
      case BELOW_NOTARY -> end(phrase, at) == Log.lineEnd(text, at) && begins(at, Anchor.NOTARY_HOST, BELOW, "://");
      case BELOW_NOTARIZE -> begins(at, Anchor.NOTARIZE, NEAR, "error");
    };
  }

  /**
   * Whether the last command of notarytool's above {@code at} signs in with a key, on as many lines as it takes, and
   * has not failed since.
   */
  private boolean isOfKeyCommand(int at) {
    String above = text.substring(Math.max(0, at - NEAR), at);
    int command = above.lastIndexOf("notarytool ");
    return command >= 0 && above.indexOf("--key-id", command) >= 0 && above.indexOf("rror: ", command) < 0;
  }

  /** Whether {@code at} begins a line within {@code reach} below {@code anchor}, with no {@code other} between them. */
  private boolean begins(int at, Anchor anchor, int reach, String other) {
    int above = places.last(anchor, at);
    return above >= Math.max(0, at - reach) && PhraseIndex.indexOf(text, other, above, at) < 0
        && (Log.isFirst(text, at) || Log.isBehindSamePrefix(text, at, above));
  }

  private boolean mayBeApples(int at) {
    return apple || !Hosts.isElsewhere(text, at);
  }

  private boolean isInWord(int at) {
    return at < text.length() && (Characters.isAlphanumeric(text.charAt(at)) || text.charAt(at) == '_');
  }

  private boolean isOtherKey(int at) {
    int end = Log.lineEnd(text, at);
    int reader = isUnwrapped ? -1 : places.last(Anchor.KEY_READER, end);
    // What was done before the step that reads the key is another's; where the line itself names the reader, so is what
    // comes after.
    int from = reader > places.last(Anchor.STEP, at) ? Math.max(reader, at - NEAR) : at - NEAR;
    int to = reader < Log.lineStart(text, at) ? at + NEAR : end;
    return places.has(Anchor.FOREIGN_KEYS, from, to) || !apple && places.has(Anchor.OTHER_KEYS, from, to);
  }

  private int end(Phrase phrase, int at) {
    int longest = at;
    for (String spelling : phrase.spellings()) {
      longest = Math.max(longest, PhraseIndex.end(text, at, spelling));
    }
    return longest;
  }

  /**
   * Whether it is the title of someone's issue, which fastlane looks up where it fails and prints above its address.
   */
  private boolean isTitle(int at) {
    int next = Log.lineEnd(text, at);
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    return PhraseIndex.indexOf(text, "\u27a1", Log.lineStart(text, at), at) >= 0
        && PhraseIndex.indexOf(text, "/issues/", at, Log.lineEnd(text, next)) >= 0;
  }

  /** Adds what {@code signer} was answered, as far as that shows something of a key. */
  private void add(
      ResponseCode code, Authenticated authenticated, String seen, int start, int end, CausesOf causes,
      SignIn.Signer signer) {
    boolean isAccounts = signer == SignIn.Signer.ACCOUNT;
    boolean isNotarys = causes == CausesOf.NOTARY_TOKEN;
    if (authenticated == Authenticated.NO
        && (signIn.isWebPages(start, end) || isAccounts && isNotarys && !signIn.namesKey())) {
      sightings.add(
          new Sighting(ResponseCode.RESPONSE_APPLE_ACCOUNT, Authenticated.UNKNOWN, seen, start, end, CausesOf.NONE));
      return;
    }
    boolean isUnclear = authenticated == Authenticated.YES && code != ResponseCode.RESPONSE_AUTHENTICATED
        ? signIn.isLogins(end) || signer != SignIn.Signer.KEY
        : isNotarys && signer != SignIn.Signer.KEY;
    sightings.add(new Sighting(
        code, isUnclear ? Authenticated.UNKNOWN : authenticated, seen, start, end,
        narrowed(causes, signer, start, end)));
  }

  /** Returns which of {@code causes} there are where {@code signer} was answered. */
  private CausesOf narrowed(CausesOf causes, SignIn.Signer signer, int start, int end) {
    boolean isAccounts = signer == SignIn.Signer.ACCOUNT;
    // eas-cli looks up a key as the account that signed in, whatever the key may do.
    if (causes == CausesOf.NOT_FOUND && (isAccounts || signIn.isWebPages(start, end))) {
      return CausesOf.NOT_FOUND_BY_ACCOUNT;
    }
    if (causes != CausesOf.ROLE && causes != CausesOf.ACCOUNT_OR_ROLE) {
      return causes;
    }
    return isAccounts ? CausesOf.ACCOUNT
        : signIn.isLogins(end) || places.count(Phrase.APPLE_403) > 0 ? CausesOf.ACCOUNT_OR_ROLE : causes;
  }
}
