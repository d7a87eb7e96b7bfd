package dev.p8check.finding;

/** The input that a finding is about. */
public enum Field {
  ISSUER_ID("issuerId"),
  KEY_ID("keyId"),
  PRIVATE_KEY("privateKey"),
  FILE_NAME("fileName"),
  TOKEN("token"),
  RESPONSE("response");

  private final String id;

  Field(String id) {
    this.id = id;
  }

  /** The name used in JSON and in the page. */
  public String id() {
    return id;
  }
}
