package dev.p8check.finding;

import static dev.p8check.finding.Entry.REPAIR_IT_HERE;

/** The catalogue of what can be wrong between values that are fine alone. */
public enum CredentialsCode implements Code {
  CREDENTIALS_SWAPPED_IDS(
      Severity.ERROR,
      "The Issuer ID and Key ID are swapped",
      "The UUID is the Issuer ID; the 10 characters are the Key ID. If they are swapped, Apple knows neither and "
          + "answers 401.",
      REPAIR_IT_HERE + " to swap them. Then swap them where your tool reads them, too."),
  CREDENTIALS_FILE_NAME_KEY_ID_MISMATCH(
      Severity.WARNING,
      "The Key ID is not the one in the file name",
      "Apple names the file after its key. If a token is signed by one key but names another, Apple answers 401, as "
          + "it does to every fault in a token.",
      "If the file was not renamed, use the Key ID in its name. If it was, compare both with the list in App Store "
          + "Connect."),
  CREDENTIALS_JSON_ID_MISMATCH(
      Severity.WARNING,
      "The JSON file with the key has a different ID",
      "The IDs in the file belong to the key in it. Apple answers 401 to a token that is signed by this key and "
          + "carries other IDs.",
      "If you want the key in the file, use its IDs. Otherwise put the other key in the private key field."),
  CREDENTIALS_IN_APP_PURCHASE_KEY(
      Severity.ERROR,
      "This file is an In-App Purchase key",
      "SubscriptionKey_ files come from the In-App Purchase page. They sign only for the App Store Server API; App "
          + "Store Connect answers 401.",
      "Make a key in App Store Connect \u2192 Users and Access \u2192 Integrations \u2192 App Store Connect API. Its "
          + "file is named AuthKey_KEYID.p8."),
  CREDENTIALS_PUSH_KEY(
      Severity.WARNING,
      "This file is named like a push notification key",
      "APNsAuthKey_ files were keys for push notifications. App Store Connect does not know such a key "
          + "and answers 401.",
      "Look for the Key ID in Users and Access \u2192 Integrations \u2192 App Store Connect API. If it is "
          + "there, rename "
          + "the file to AuthKey_KEYID.p8. If not, make a key there: its file has that name."),
  CREDENTIALS_INDIVIDUAL_KEY_WITH_ISSUER(
      Severity.WARNING,
      "An Individual key is used with an Issuer ID",
      "The token of an Individual key has the subject \u201cuser\u201d instead of an issuer. Given an Issuer ID, "
          + "tools make the token of a Team key, and Apple answers 401.",
      "For an Individual key, choose that kind and leave the Issuer ID empty, here, in the tool and in "
          + "its environment variables. For a Team key, choose Team key and rename a file ApiKey_\u2026.p8 to "
          + "AuthKey_\u2026.p8."),
  CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER(
      Severity.NOTE,
      "A Team key needs an Issuer ID",
      "Without an issuer, tools make the token of an Individual key. Apple accepts that only from an Individual key.",
      "Add the Issuer ID for a Team key. For an Individual key, choose that kind; then nothing is missing.");

  private final Entry entry;

  CredentialsCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
