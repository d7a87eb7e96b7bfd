package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Repair;
import dev.p8check.finding.Severity;

/** Values that stand in the field of another one, and what belongs in another part of the page. */
final class Misplaced {
  private Misplaced() {}

  /**
   * Returns {@code finding} with the way to the field where its value belongs, where that is empty, or to the other
   * part.
   */
  static Finding withMove(Finding finding, Credentials given) {
    String value = VerdictView.value(given, finding.field());
    Field to = place(finding, value);
    return to == finding.field() || !VerdictView.value(given, to).isEmpty()
        ? finding
        : finding.withRepair(to, "Move it to: " + (to == Field.RESPONSE ? "Explain" : FindingCard.field(to)), value);
  }

  /** Returns {@code given} with {@code repair} done; a value that was moved is gone from where it stood. */
  static Credentials with(Credentials given, Repair repair) {
    Credentials with = new Credentials(
        with(given, Field.ISSUER_ID, repair),
        with(given, Field.KEY_ID, repair),
        with(given, Field.PRIVATE_KEY, repair),
        with(given, Field.FILE_NAME, repair),
        given.keyKind());
    return repair.also().isPresent() ? with(with, repair.also().get()) : with;
  }

  /** Whether {@code text} is no key, and nothing else that the check knows. */
  static boolean isNothing(String text) {
    return Finding.has(
        CredentialsCheck.check(Credentials.ofKey(text)).findings(), PrivateKeyCode.PRIVATE_KEY_NOT_A_KEY);
  }

  private static String with(Credentials given, Field field, Repair repair) {
    String value = VerdictView.value(given, field);
    return field == repair.field() ? repair.value() : value.equals(repair.value()) ? "" : value;
  }

  private static boolean isMoreThanAnId(Finding finding, String value) {
    return (finding.field() == Field.ISSUER_ID || finding.field() == Field.KEY_ID)
        && finding.severity() == Severity.ERROR
        && (value.trim().indexOf(' ') >= 0 || value.indexOf('{') >= 0);
  }

  /** The field that {@code finding} or the text itself names, or the one where it is. */
  private static Field place(Finding finding, String value) {
    String code = finding.code().id();
    return code.endsWith("-is-private-key") ? Field.PRIVATE_KEY
        : code.endsWith("-is-issuer-id") ? Field.ISSUER_ID
        : code.endsWith("-is-key-id") ? Field.KEY_ID
        : code.endsWith("-is-token") ? Field.TOKEN
        : finding.code() != PrivateKeyCode.PRIVATE_KEY_NOT_A_KEY && !isMoreThanAnId(finding, value) ? finding.field()
        : Pasted.isExplained(value) ? Field.RESPONSE
        : Pasted.hasToken(value) ? Field.TOKEN
        : finding.field();
  }
}
