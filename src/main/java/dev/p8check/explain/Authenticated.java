package dev.p8check.explain;

/** Whether an answer shows that Apple took the token. */
public enum Authenticated {
  /** Apple knew who was asking, whatever it then answered. */
  YES("true"),
  /** Apple did not take the token. */
  NO("false"),
  /** The text shows neither. */
  UNKNOWN("null");

  private final String json;

  Authenticated(String json) {
    this.json = json;
  }

  /** The JSON literal. */
  public String json() {
    return json;
  }
}
