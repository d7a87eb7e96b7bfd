package dev.p8check.finding;

/**
 * What the catalogue says of one problem.
 *
 * @param severity how grave it is; the place that reports it may say otherwise
 * @param title what is wrong, at most 60 characters, without a full stop
 * @param why what refuses it, and why
 * @param fix what to do now; where there may be a repair and may be none, what to do with one
 * @param otherwise what to do where a finding has no repair, or an empty text where that is the same or
 *     no repair means that something else is wrong as well
 */
public record Entry(Severity severity, String title, String why, String fix, String otherwise) {
  /** How advice begins that goes with a repair; only who sees the finding can follow it. */
  public static final String REPAIR_IT_HERE = "Repair it here";

  /** An entry with one thing to do. */
  public Entry(Severity severity, String title, String why, String fix) {
    this(severity, title, why, fix, "");
  }

  /** Whether what to do is to use the repair that a finding offers. */
  boolean advisesRepair() {
    return fix.startsWith(REPAIR_IT_HERE);
  }
}
