package dev.p8check.der;

/** Says what a DER reader met, and at which octet. */
public final class DerException extends Exception {
  /** What went wrong. */
  public enum Problem {
    /** The octets end before the element does. */
    TRUNCATED,
    /** The length octets are indefinite, too long or not minimal (X.690 10.1). */
    BAD_LENGTH,
    /** Another tag was expected here. */
    UNEXPECTED_TAG,
    /** The contents octets are not what their type allows. */
    BAD_CONTENTS,
    /** Octets are left over where the structure should end. */
    LEFTOVER
  }

  private final Problem problem;
  private final int offset;

  public DerException(Problem problem, int offset) {
    this.problem = problem;
    this.offset = offset;
  }

  public Problem problem() {
    return problem;
  }

  /** The octet at which it was met, counted from the start of what the outermost reader reads. */
  public int offset() {
    return offset;
  }
}
