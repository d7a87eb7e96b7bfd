package dev.p8check.finding;

import static dev.p8check.finding.Entry.REPAIR_IT_HERE;

/** The catalogue of what can be wrong with a Key ID. */
public enum KeyIdCode implements Code {
  /** Told by what needs one; for a check, a set without it is not complete. */
  KEY_ID_MISSING(
      Severity.ERROR,
      "The Key ID is missing",
      "The Key ID, 10 letters and digits, identifies one of a team\u2019s keys. Without it, Apple finds no key and "
          + "answers 401.",
      "Find the Key ID in the list of keys or in the file name: AuthKey_KEYID.p8."),
  KEY_ID_SURROUNDING_WHITESPACE(
      Severity.ERROR,
      "White space around the Key ID",
      "A tool sends it to Apple as part of the Key ID (kid in the token). Apple compares every character and answers "
          + "401.",
      REPAIR_IT_HERE + ", and store it again without a line break at the end. In CI: printf '%s' \"your Key "
          + "ID\" | gh secret set NAME"),
  KEY_ID_INNER_WHITESPACE(
      Severity.ERROR,
      "White space inside the Key ID",
      "No Key ID contains a space or a line break, so Apple does not know this one and answers 401.",
      REPAIR_IT_HERE + ", then compare the value with the one in App Store Connect.",
      "Copy the Key ID again from App Store Connect \u2192 Users and Access \u2192 Integrations."),
  KEY_ID_INVISIBLE_CHARACTER(
      Severity.ERROR,
      "An invisible character in the Key ID",
      "It came from a web page, a chat or a document. You cannot see it, but Apple compares it and answers 401.",
      REPAIR_IT_HERE + ", or type the Key ID by hand."),
  KEY_ID_LOOKALIKE_CHARACTER(
      Severity.ERROR,
      "A lookalike character in the Key ID",
      "It looks like the right character but is a different one. Apple compares characters, not their looks, and "
          + "answers 401.",
      REPAIR_IT_HERE + ", then compare the value with the one in App Store Connect."),
  KEY_ID_QUOTED(
      Severity.ERROR,
      "Quotes, punctuation or words around the Key ID",
      "Shells and JSON readers remove quotes; CI variables and text fields keep quotes and words as part of the Key "
          + "ID. Apple then answers 401.",
      REPAIR_IT_HERE + ", and store only the ten characters, with nothing before or after them."),
  KEY_ID_LABELLED(
      Severity.ERROR,
      "A name before the Key ID",
      "The variable name or other words were copied with the value. A tool sends all of it as the Key ID, and Apple "
          + "answers 401.",
      REPAIR_IT_HERE + ", and store the value alone.",
      "This is a different value; copy the right one from App Store Connect \u2192 Users and Access \u2192 "
          + "Integrations."),
  KEY_ID_BASE64_WRAPPED(
      Severity.ERROR,
      "The Key ID is Base64-encoded",
      "Some systems, such as Kubernetes Secrets, store values in Base64. A tool that does not decode this one sends "
          + "it to Apple as is, and Apple answers 401.",
      REPAIR_IT_HERE + ", and store the plain Key ID, or decode it where it is read."),
  KEY_ID_IS_FILE_NAME(
      Severity.ERROR,
      "This is the key\u2019s file name, not the Key ID",
      "The Key ID is only the part between _ and .p8. With the rest of the name around it, Apple finds no key and "
          + "answers 401.",
      REPAIR_IT_HERE + ": the Key ID is taken out of the name.",
      "Copy the Key ID from the list of keys in App Store Connect."),
  KEY_ID_LOWERCASE(
      Severity.WARNING,
      "The Key ID has lowercase letters",
      "Apple writes Key IDs in uppercase letters and digits and uses them to find the key. Whether it accepts "
          + "lowercase is not documented.",
      REPAIR_IT_HERE + " to match what Apple shows."),
  KEY_ID_WRONG_LENGTH(
      Severity.WARNING,
      "The Key ID does not have 10 characters",
      "Apple states no length, but every Key ID it shows has 10. A character is probably missing or extra.",
      "Compare it with the list of keys in App Store Connect \u2192 Users and Access \u2192 Integrations, or with the "
          + "file name: AuthKey_KEYID.p8."),
  KEY_ID_INVALID_CHARACTER(
      Severity.ERROR,
      "A character that is not allowed in a Key ID",
      "Key IDs consist of letters and digits. With anything else, Apple finds no key and answers 401.",
      "Look at the marked character. Copy the Key ID again from App Store Connect \u2192 Users and Access "
          + "\u2192 Integrations."),
  KEY_ID_IS_ISSUER_ID(
      Severity.ERROR,
      "This is an Issuer ID, not a Key ID",
      "This identifies the team; the Key ID, 10 letters and digits, identifies one of its keys. Without it, Apple "
          + "finds no key and answers 401.",
      "Put this in the Issuer ID field. The Key ID is in the list of keys and in the file name: AuthKey_KEYID.p8."),
  KEY_ID_IS_PRIVATE_KEY(
      Severity.ERROR,
      "This is a private key, not a Key ID",
      "Tools put what is in this field into every token, where anyone can read it.",
      "Move it to the private key field. If a tool ran with the key in this place, revoke the key: it "
          + "may be in a log."),
  KEY_ID_IS_TOKEN(
      Severity.ERROR,
      "This is a token, not a Key ID",
      "A tool makes a token from the three values; it is not one of them.",
      "Paste the token under Token to see what is in it. The Key ID is its kid."),
  KEY_ID_PLACEHOLDER(
      Severity.ERROR,
      "A placeholder, not a Key ID",
      "A sample from a guide or a variable that was not filled in does not identify your key. Apple answers 401.",
      "Replace it with your own Key ID. If it is a variable, check that the secret exists in this repository, "
          + "environment and branch.");

  private final Entry entry;

  KeyIdCode(Severity severity, String title, String why, String fix) {
    this(severity, title, why, fix, "");
  }

  KeyIdCode(Severity severity, String title, String why, String fix, String otherwise) {
    entry = new Entry(severity, title, why, fix, otherwise);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
