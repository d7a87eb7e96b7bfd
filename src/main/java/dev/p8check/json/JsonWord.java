package dev.p8check.json;

/** One of the literal names {@code true}, {@code false}, {@code null}. */
public record JsonWord(String word, int start, int end) implements JsonValue {
  /** Whether it is {@code null}. */
  public boolean isNull() {
    return word.equals("null");
  }

  /** Whether it is {@code true}. */
  public boolean isTrue() {
    return word.equals("true");
  }
}
