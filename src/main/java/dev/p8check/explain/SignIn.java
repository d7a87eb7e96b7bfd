package dev.p8check.explain;

/** Who signs in, by what a text names: what was answered to an Apple Account shows nothing of a key. */
final class SignIn {
  /** Who an answer was given to. */
  enum Signer { KEY, ACCOUNT, EITHER }

  private final String text;
  private final Places places;
  private final boolean namesKey;
  private final boolean namesAccount;

  SignIn(String text, Places places) {
    this.text = text;
    this.places = places;
    namesKey = givesKey(places) || places.count(Anchor.API_HOST) + places.count(Anchor.RATE_LIMIT) > 0;
    namesAccount = namesAccount();
  }

  /** Whether an option or a setting in the text of {@code places} hands over a key. */
  static boolean givesKey(Places places) {
    return places.count(Anchor.KEY_IN_USE) + places.count(Anchor.KEY_FLAG) > 0;
  }

  /** Whether a key is handed over, or an address named that takes the token of one. */
  boolean namesKey() {
    return namesKey;
  }

  /** Whether it is an Apple Account, and no key is named beside it. */
  boolean isAccounts() {
    return places.count(Anchor.APPLE_ID) > 0 || namesAccount && !namesKey;
  }

  /** Returns whom the message at {@code at} answers. */
  Signer signer(int at) {
    return isAccounts() ? Signer.ACCOUNT : isEither(at) || places.count(Phrase.APPLE_403) > 0
        ? Signer.EITHER : Signer.KEY;
  }

  /**
   * Whether a tool speaks near {@code at} that takes an Apple Account as well as a key, and not the key alone is named.
   */
  boolean isEither(int at) {
    return namesKey ? namesAccount : places.has(Anchor.EITHER, at - Recognizer.NEAR, at + Recognizer.NEAR);
  }

  /** Whether an Apple Account has signed in above {@code end}, and no key was used since. */
  boolean isLogins(int end) {
    return places.last(Anchor.LOGIN, end) > places.last(Anchor.KEY_IN_USE, end);
  }

  /** Whether what stands from {@code start} to {@code end} is an answer of the web pages' own interface. */
  boolean isWebPages(int start, int end) {
    return places.last(Anchor.IRIS, end) > Math.max(places.last(Anchor.KEY_IN_USE, end), start - Recognizer.NEAR);
  }

  /**
   * Whether an option or a setting signs in with an Apple Account; --apple-id and apple_id are also the number of an
   * app.
   */
  private boolean namesAccount() {
    for (int i = 0; i < places.count(Anchor.ACCOUNT_FLAG); i++) {
      int at = places.at(Anchor.ACCOUNT_FLAG, i);
      int name = PhraseIndex.isAt(text, at, "--apple-id") ? 10 : PhraseIndex.isAt(text, at, "apple_id") ? 8 : 0;
      boolean isApp = name == 10 && namesKey || name > 0 && Log.digits(text, Log.skipPunctuation(text, at + name)) > 0;
      if (!isApp) {
        return true;
      }
    }
    return false;
  }
}
