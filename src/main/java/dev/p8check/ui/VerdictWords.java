package dev.p8check.ui;

import dev.p8check.check.Characters;
import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Words;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The overall verdict in words.
 *
 * @param headline how the set stands
 * @param next what to do now
 */
record VerdictWords(String headline, String next) {

  static VerdictWords of(Credentials given, CredentialsReport report) {
    return switch (report.verdict()) {
      case EMPTY -> new VerdictWords(
          "Nothing to check yet",
          "Paste each value into its field, or all three at once. Or choose or drop the .p8 file.");
      case INCOMPLETE -> new VerdictWords("Good so far", "Still missing: " + Words.list(missing(report)) + ".");
      case VALID -> new VerdictWords(
          "Ready to sign for App Store Connect",
          "Next: make a token and ask Apple. Only its answer shows whether the key is active and what it may do.");
      case WARNING -> new VerdictWords("These values may be refused", toDo(given, report, Severity.WARNING));
      case INVALID -> new VerdictWords("These values will be refused", toDo(given, report, Severity.ERROR));
    };
  }

  private static List<String> missing(CredentialsReport report) {
    Credentials fixed = report.fixed();
    List<String> missing = new ArrayList<>();
    if (Characters.isBlank(fixed.issuerId()) && report.keyKind() != KeyKind.INDIVIDUAL) {
      missing.add("the Issuer ID");
    }
    if (Characters.isBlank(fixed.keyId())) {
      missing.add("the Key ID");
    }
    if (Characters.isBlank(fixed.privateKey())) {
      missing.add("the private key");
    }
    return missing;
  }

  private static String toDo(Credentials given, CredentialsReport report, Severity gravest) {
    int count = 0;
    int repairs = 0;
    String title = "";
    for (Finding finding : report.findings()) {
      if (finding.severity() == gravest) {
        title = count == 0 ? finding.code().title() : title;
        count++;
        repairs += finding.repair().isPresent() && isDoneByRepair(given, report, finding.repair().get().field())
            ? 1 : 0;
      }
    }
    if (count == 1) {
      return title + (repairs == 1 ? ". It can be repaired here." : ". The fix is below.");
    }
    return count + " things to fix. " + repaired(count, repairs);
  }

  // Some repairs are for the person to choose, and stand in their card alone.
  private static boolean isDoneByRepair(Credentials given, CredentialsReport report, Field field) {
    return !VerdictView.value(given, field).equals(VerdictView.value(report.fixed(), field));
  }

  private static String repaired(int count, int repairs) {
    if (repairs == 0) {
      return "See below.";
    }
    return repairs == count ? "All can be repaired here." : repairs + " can be repaired here; the rest is below.";
  }
}
