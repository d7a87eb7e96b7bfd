package dev.p8check.finding;

/** The catalogue of what can be wrong between values that are fine alone. */
public enum CredentialsCode implements Code {
  CREDENTIALS_SWAPPED_IDS(
      Severity.ERROR,
      "Issuer ID and Key ID are in each other\u2019s place",
      "The UUID is the Issuer ID, the 10 characters are the Key ID. The other way round Apple knows neither "
          + "and answers 401.",
      "Repair it here: both are exchanged. Then exchange them where your tool reads them, too."),
  CREDENTIALS_FILE_NAME_KEY_ID_MISMATCH(
      Severity.WARNING,
      "The Key ID is not the one in the file name",
      "Apple names the file after its key. A token signed by one key that names another is refused with "
          + "401, the same answer as for everything else.",
      "If the file was not renamed, take the Key ID from its name. If it was, compare both with the list in "
          + "App Store Connect."),
  CREDENTIALS_JSON_ID_MISMATCH(
      Severity.WARNING,
      "The JSON file with the key holds another ID",
      "The IDs in the file belong to the key in it. A token that is signed by this key and carries others is "
          + "refused with 401.",
      "If the key in the file is the one to use, take its IDs over. Otherwise put the other key into the field "
          + "of the key."),
  CREDENTIALS_IN_APP_PURCHASE_KEY(
      Severity.ERROR,
      "This file is an In-App Purchase key",
      "SubscriptionKey_ files come from the In-App Purchase page. They sign for the App Store Server API "
          + "only; App Store Connect answers 401.",
      "Make a key under App Store Connect \u2192 Users and Access \u2192 Integrations \u2192 App Store "
          + "Connect API. Its file is named AuthKey_KEYID.p8."),
  CREDENTIALS_PUSH_KEY(
      Severity.WARNING,
      "This file is named as a key for push notifications",
      "APNsAuthKey_ files were keys for push notifications. App Store Connect does not know such a key and answers 401.",
      "Look for the Key ID in App Store Connect \u2192 Users and Access \u2192 Integrations. If it is not there, make a key there: "
          + "its file is named AuthKey_KEYID.p8. If it is, name the file so."),
  CREDENTIALS_INDIVIDUAL_KEY_WITH_ISSUER(
      Severity.WARNING,
      "An Individual key is used with an Issuer ID",
      "The token of an Individual key has no issuer; it has the subject \u201cuser\u201d instead. Tools "
          + "that are given an Issuer ID make a Team token, and Apple answers 401.",
      "If it is an Individual key, choose Individual key above and leave the Issuer ID empty in the tool, also as an "
          + "environment variable. If it is a Team key after all, choose Team key, and rename a file ApiKey_\u2026.p8 to AuthKey_\u2026.p8."),
  CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER(
      Severity.NOTE,
      "A Team key needs an Issuer ID beside it",
      "Without an issuer, tools make the token of an Individual key. Apple accepts that from an Individual "
          + "key only.",
      "Add the Issuer ID for a Team key. For an Individual key, choose Individual key above: then nothing "
          + "is missing.");

  private final Entry entry;

  CredentialsCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
