package dev.p8check.ui;

import dev.p8check.check.Characters;
import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.finding.CredentialsCode;
import dev.p8check.finding.Finding;
import dev.p8check.finding.KeyIdCode;

/** A text that is one ID and nothing else. */
final class LoneId {
  /** A longer text is no single ID, however wrapped. */
  private static final int LONGEST_ID = 200;

  private LoneId() {}

  /** Reads a text that is one ID, damaged or wrapped, or the name of a key's file, as the check does. */
  static Credentials read(String text) {
    if (text.length() > LONGEST_ID) {
      return Credentials.NONE;
    }
    CredentialsReport report = CredentialsCheck.check(new Credentials(text, text, "", "", KeyKind.AUTO));
    if (Shapes.isUuid(report.fixed().issuerId())) {
      return new Credentials(text, "", "", "", KeyKind.AUTO);
    }
    String keyId = report.fixed().keyId();
    boolean isKeyId = Shapes.isTenCharacterId(keyId);
    for (Finding finding : report.findings()) {
      // With the name of another key's file the check says so.
      if (isKeyId && finding.code() == KeyIdCode.KEY_ID_IS_FILE_NAME
          || finding.code() == CredentialsCode.CREDENTIALS_IN_APP_PURCHASE_KEY) {
        return new Credentials("", keyId, "", text.trim(), KeyKind.AUTO);
      }
    }
    return isKeyId && Characters.hasDigit(keyId) ? new Credentials("", text, "", "", KeyKind.AUTO) : Credentials.NONE;
  }
}
