package dev.p8check.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing found in one input.
 *
 * @param seen the one sentence that depends on the input; never 12 characters in a row of a secret
 * @param start UTF-16 offset in the field's text as given
 * @param end UTF-16 offset after the last character it is about
 */
public record Finding(
    Code code, Severity severity, Field field, String seen, int start, int end, Optional<Repair> repair) {

  // Whatever else is found in an ID can be repaired, so this is about keys.
  private static final String BEYOND_REPAIR =
      "Repairing only this does not help: the key is damaged, as another finding says. Copy the whole key file again.";

  /** A finding with the severity of its catalogue entry and no repair. */
  public static Finding of(Code code, Field field, String seen, int start, int end) {
    return new Finding(code, code.severity(), field, seen, start, end, Optional.empty());
  }

  /** Returns {@code findings} with errors first, then warnings, then notes, each in the order that they had. */
  public static List<Finding> gravestFirst(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Finding finding : findings) {
        if (finding.severity() == severity) {
          sorted.add(finding);
        }
      }
    }
    return sorted;
  }

  /** Whether one of {@code findings} is of that code. */
  public static boolean has(List<Finding> findings, Code code) {
    for (Finding finding : findings) {
      if (finding.code() == code) {
        return true;
      }
    }
    return false;
  }

  /** What to do about this one, by whether it can be repaired. */
  public String fix() {
    Entry entry = code.entry();
    if (repair.isPresent()) {
      return entry.fix();
    }
    return !entry.otherwise().isEmpty() ? entry.otherwise() : entry.advisesRepair() ? BEYOND_REPAIR : entry.fix();
  }

  /** This finding with a repair. */
  public Finding withRepair(String label, String value) {
    return withRepair(field, label, value);
  }

  /** This finding with a repair of another field. */
  public Finding withRepair(Field repaired, String label, String value) {
    return withRepair(new Repair(repaired, label, value));
  }

  /** This finding with that repair. */
  public Finding withRepair(Repair made) {
    return new Finding(code, severity, field, seen, start, end, Optional.of(made));
  }

  /** This finding with another sentence of what is seen. */
  public Finding saying(String other) {
    return new Finding(code, severity, field, other, start, end, repair);
  }

  /** This finding in another place. */
  public Finding at(int from, int to) {
    return new Finding(code, severity, field, seen, from, to, repair);
  }

  /** This finding with another severity. */
  public Finding as(Severity other) {
    return new Finding(code, other, field, seen, start, end, repair);
  }
}
