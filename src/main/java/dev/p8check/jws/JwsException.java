package dev.p8check.jws;

/** Says why and where a part of a JWS is not what it should be. */
public final class JwsException extends Exception {
  /** What the reader met. */
  public enum Problem {
    NOT_BASE64URL,
    NOT_UTF8,
    NOT_JSON,
    NOT_AN_OBJECT
  }

  private final Problem problem;
  private final int offset;

  JwsException(Problem problem, int offset) {
    this.problem = problem;
    this.offset = offset;
  }

  public Problem problem() {
    return problem;
  }

  /** Offset in the encoded part, in characters. */
  public int offset() {
    return offset;
  }
}
