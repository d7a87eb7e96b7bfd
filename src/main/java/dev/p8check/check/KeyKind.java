package dev.p8check.check;

/** The two kinds of App Store Connect API key, and not knowing which. */
public enum KeyKind {
  /** Not said and not shown by the evidence. */
  AUTO("auto"),
  /** A Team key: its token names an issuer. */
  TEAM("team"),
  /** An Individual key: its token has the subject {@code user} and no issuer. */
  INDIVIDUAL("individual");

  private final String id;

  KeyKind(String id) {
    this.id = id;
  }

  /** The word used in JSON and in the page. */
  public String id() {
    return id;
  }

  /** Returns the kind of that word, {@link #AUTO} for any other word. */
  public static KeyKind of(String id) {
    for (KeyKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    return AUTO;
  }
}
