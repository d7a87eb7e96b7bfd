package dev.p8check.json;

/** Says why and where a text is not JSON. */
public final class JsonException extends Exception {
  /** What the reader met. */
  public enum Problem {
    UNEXPECTED_CHARACTER,
    UNEXPECTED_END,
    TRAILING_TEXT,
    BAD_ESCAPE,
    CONTROL_CHARACTER,
    BAD_NUMBER,
    TOO_DEEP
  }

  private final Problem problem;
  private final int offset;

  JsonException(Problem problem, int offset) {
    this.problem = problem;
    this.offset = offset;
  }

  public Problem problem() {
    return problem;
  }

  public int offset() {
    return offset;
  }
}
