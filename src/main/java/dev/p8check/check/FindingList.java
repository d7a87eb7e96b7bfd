package dev.p8check.check;

import dev.p8check.finding.Code;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** The findings of one field, collected while it is taken apart; repairs are known only at the end. */
final class FindingList {
  private final Field field;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Boolean> repairable = new ArrayList<>();

  FindingList(Field field) {
    this.field = field;
  }

  /** Reports something that only the person can put right. */
  void report(Code code, String seen, int start, int end) {
    add(Finding.of(code, field, seen, start, end), false);
  }

  /** The same, graver or milder than the catalogue has it. */
  void report(Code code, Severity severity, String seen, int start, int end) {
    add(Finding.of(code, field, seen, start, end).as(severity), false);
  }

  /** Reports something that the repaired value puts right. */
  void reportRepairable(Code code, String seen, int start, int end) {
    add(Finding.of(code, field, seen, start, end), true);
  }

  /** The same, graver or milder than the catalogue has it. */
  void reportRepairable(Code code, Severity severity, String seen, int start, int end) {
    add(Finding.of(code, field, seen, start, end).as(severity), true);
  }

  /** Reports a name in front of a key, which the repaired key is without. */
  void reportName(int start, int end) {
    reportRepairable(PrivateKeyCode.PRIVATE_KEY_LABELLED, "There is a name before the key.", start, end);
  }

  boolean has(Code code) {
    return Finding.has(findings, code);
  }

  /** Where what was reported as {@code code} starts, or -1. */
  int start(Code code) {
    for (Finding finding : findings) {
      if (finding.code() == code) {
        return finding.start();
      }
    }
    return -1;
  }

  boolean hasRepairable() {
    return repairable.contains(true);
  }

  /** Forgets everything reported so far. */
  void clear() {
    findings.clear();
    repairable.clear();
  }

  /** Forgets what follows from something worse. */
  void forget(Code code) {
    for (int i = findings.size() - 1; i >= 0; i--) {
      if (findings.get(i).code() == code) {
        findings.remove(i);
        repairable.remove(i);
      }
    }
  }

  int size() {
    return findings.size();
  }

  /** Leaves everything reported since there were {@code from} findings to the person. */
  void withdrawRepairs(int from) {
    for (int i = from; i < repairable.size(); i++) {
      repairable.set(i, false);
    }
  }

  /** Returns the findings without any repair. */
  List<Finding> asReported() {
    return List.copyOf(findings);
  }

  /** Returns the findings; those that {@code fixed} puts right carry it. */
  List<Finding> withRepair(String label, String fixed) {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      all.add(repairable.get(i) ? finding.withRepair(label, fixed) : finding);
    }
    return all;
  }

  // The same cause in two layers is still one thing to say.
  private void add(Finding finding, boolean canRepair) {
    if (has(finding.code())) {
      return;
    }
    findings.add(finding);
    repairable.add(canRepair);
  }
}
