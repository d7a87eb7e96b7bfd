package dev.p8check.token;

/** What is known of a token's signature. */
public enum SignatureState {
  /** It was made by the key at hand. */
  VERIFIED("verified"),
  /** It was not made by the key at hand, or the token was changed. */
  FAILED("failed"),
  /** It is not 64 octets in base64url. */
  MALFORMED("malformed"),
  /** There is no key to check it with, or it is no ES256 signature at all. */
  UNCHECKED("unchecked");

  private final String id;

  SignatureState(String id) {
    this.id = id;
  }

  /** The word used in JSON and in the page. */
  public String id() {
    return id;
  }
}
