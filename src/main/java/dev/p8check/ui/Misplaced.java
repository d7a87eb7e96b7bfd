package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Repair;

/** Values that stand in the field of another one. */
final class Misplaced {
  private Misplaced() {}

  /** Returns {@code finding} with the way to the field where its value belongs, where that is empty. */
  static Finding withMove(Finding finding, Credentials given) {
    Field to = place(finding.code().id());
    return to == Field.TOKEN || !VerdictView.value(given, to).isEmpty()
        ? finding
        : finding.withRepair(to, "Move it to: " + FindingCard.field(to), VerdictView.value(given, finding.field()));
  }

  /** Returns {@code given} with {@code repair} done; a value that was moved is gone from where it stood. */
  static Credentials with(Credentials given, Repair repair) {
    return new Credentials(
        with(given, Field.ISSUER_ID, repair),
        with(given, Field.KEY_ID, repair),
        with(given, Field.PRIVATE_KEY, repair),
        with(given, Field.FILE_NAME, repair),
        given.keyKind());
  }

  private static String with(Credentials given, Field field, Repair repair) {
    String value = VerdictView.value(given, field);
    return field == repair.field() ? repair.value() : value.equals(repair.value()) ? "" : value;
  }

  /** The field that {@code code} names; token for a code that names none. */
  private static Field place(String code) {
    return code.endsWith("-is-private-key") ? Field.PRIVATE_KEY
        : code.endsWith("-is-issuer-id") ? Field.ISSUER_ID
        : code.endsWith("-is-key-id") ? Field.KEY_ID
        : Field.TOKEN;
  }
}
