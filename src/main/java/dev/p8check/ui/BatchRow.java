package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.encoding.Hex;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said of one file among many, with nothing secret in it.
 *
 * @param codes the ids of what was found, errors first
 * @param problem the title of the gravest, empty where there is none
 * @param fingerprint SHA-256 of the public key in hex, empty where there is no readable key
 */
record BatchRow(String file, KeyKind kind, Verdict verdict, List<String> codes, String problem, String fingerprint) {

  /** Checks the file's text by itself: that the IDs are not known yet is no fault of a file. */
  static BatchRow of(String file, String text) {
    CredentialsReport report = CredentialsCheck.check(new Credentials("", "", text, file, KeyKind.AUTO));
    if (report.key().isEmpty()) {
      Pasted pasted = Pasted.of(text);
      report = pasted.isIdsAlone() ? CredentialsCheck.check(pasted.found()) : report;
    }
    List<String> codes = new ArrayList<>();
    String problem = "";
    for (Finding finding : Finding.gravestFirst(report.findings())) {
      codes.add(finding.code().id());
      problem = problem.isEmpty() && finding.severity() != Severity.NOTE ? finding.code().title() : problem;
    }
    String fingerprint = report.key().isPresent() ? Hex.encode(report.key().get().spkiSha256()) : "";
    Verdict verdict = Verdict.of(report.findings(), Verdict.VALID);
    return new BatchRow(file, report.keyKind(), text.isEmpty() ? Verdict.EMPTY : verdict, codes, problem, fingerprint);
  }

  static BatchRow tooLarge(String file) {
    return unread(
        file, List.of(PrivateKeyCode.PRIVATE_KEY_TOO_LARGE.id()), PrivateKeyCode.PRIVATE_KEY_TOO_LARGE.title());
  }

  /** A file that the browser cannot read: nothing was found in it. */
  static BatchRow unreadable(String file) {
    return unread(file, List.of(), "Could not be read. Choose it again.");
  }

  private static BatchRow unread(String file, List<String> codes, String problem) {
    return new BatchRow(file, KeyKind.AUTO, Verdict.INVALID, codes, problem, "");
  }
}
