package dev.p8check.check;

import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import java.util.List;

/** How a set of values, or one of them, stands. */
public enum Verdict {
  /** Nothing was given. */
  EMPTY("empty"),
  /** What is given is fine, something is missing. */
  INCOMPLETE("incomplete"),
  /** Everything is there and fine. */
  VALID("valid"),
  /** Some tools will accept it and some will not. */
  WARNING("warning"),
  /** Apple or the signing library will refuse it. */
  INVALID("invalid");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The word used in JSON and in the page. */
  public String id() {
    return id;
  }

  /** Returns the verdict of the gravest finding, or {@code otherwise} where there are only notes. */
  public static Verdict of(List<Finding> findings, Verdict otherwise) {
    Verdict verdict = otherwise;
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        return INVALID;
      }
      if (finding.severity() == Severity.WARNING) {
        verdict = WARNING;
      }
    }
    return verdict;
  }
}
