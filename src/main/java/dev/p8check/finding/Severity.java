package dev.p8check.finding;

/** How a finding ends: refused, refused by some, or nothing wrong. */
public enum Severity {
  /** Apple or the signing library will refuse this. */
  ERROR("error"),
  /** Some tools accept it and some do not, or it will break later. */
  WARNING("warning"),
  /** Nothing is wrong. */
  NOTE("note");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  /** The word used in JSON and in the page. */
  public String id() {
    return id;
  }
}
