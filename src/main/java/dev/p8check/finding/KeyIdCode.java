package dev.p8check.finding;

/** The catalogue of what can be wrong with a Key ID. */
public enum KeyIdCode implements Code {
  /** Told by what needs one; for a check, a set without it is not complete. */
  KEY_ID_MISSING(
      Severity.ERROR,
      "The Key ID is missing",
      "The Key ID, 10 letters and digits, names one of the keys of a team. Without it, Apple finds no key and "
          + "answers 401.",
      "The Key ID stands in the list of keys, and in the name of the file: AuthKey_KEYID.p8."),
  KEY_ID_SURROUNDING_WHITESPACE(
      Severity.ERROR,
      "White space around the Key ID",
      "A tool sends it to Apple as a part of the Key ID (kid in the token). Apple compares every character "
          + "and answers 401.",
      "Repair it here, and store it again without a line break at the end. In CI: printf '%s' \"your Key "
          + "ID\" | gh secret set NAME"),
  KEY_ID_INNER_WHITESPACE(
      Severity.ERROR,
      "White space inside the Key ID",
      "No Key ID has a space or a line break in it, so Apple does not know this one and answers 401.",
      "If there is a repair, use it; then compare the value with the one in App Store Connect."),
  KEY_ID_INVISIBLE_CHARACTER(
      Severity.ERROR,
      "An invisible character in the Key ID",
      "It came along from a web page, a chat or a document. It cannot be seen, but Apple compares it and "
          + "answers 401.",
      "Repair it here, or type the Key ID by hand."),
  KEY_ID_LOOKALIKE_CHARACTER(
      Severity.ERROR,
      "A character that only looks right in the Key ID",
      "It looks like the right character and is another one. Apple compares the characters, not their "
          + "looks, and answers 401.",
      "Repair it here, then compare the value with the one in App Store Connect."),
  KEY_ID_QUOTED(
      Severity.ERROR,
      "Quotes, punctuation or words around the Key ID",
      "Shells and JSON readers take quotes off; CI variables and text fields keep them, and words, as part of "
          + "the Key ID. Apple then answers 401.",
      "Repair it here, and store the bare ten characters, with nothing before or after them."),
  KEY_ID_LABELLED(
      Severity.ERROR,
      "A name stands in front of the Key ID",
      "The variable name or the words in front were copied with the value. A tool sends them all as the Key "
          + "ID, and Apple answers 401.",
      "If there is a repair, use it, and store the value alone. Otherwise it is another value. "
          + "Copy the right one from App Store Connect \u2192 Users and Access \u2192 Integrations."),
  KEY_ID_BASE64_WRAPPED(
      Severity.ERROR,
      "The Key ID is in Base64",
      "Secrets are kept in Base64 in some places, such as a Kubernetes Secret. A tool that is given it as it is sends it to Apple, "
          + "and Apple answers 401.",
      "Repair it here, and store the bare Key ID, or decode it where it is read."),
  KEY_ID_IS_FILE_NAME(
      Severity.ERROR,
      "This is the name of the key file, not the Key ID",
      "The Key ID is only the part between the _ and .p8. With the rest of the name around it, Apple "
          + "finds no such key and answers 401.",
      "If there is a repair, use it: the Key ID is taken out of the name. Otherwise copy it from the list of "
          + "keys in App Store Connect."),
  KEY_ID_LOWERCASE(
      Severity.WARNING,
      "The Key ID is in small letters",
      "Apple writes Key IDs in capital letters and digits, and looks the key up by them. Whether small "
          + "letters are accepted is not documented.",
      "Repair it here, so that it reads as Apple shows it."),
  KEY_ID_WRONG_LENGTH(
      Severity.WARNING,
      "The Key ID does not have 10 characters",
      "Apple states no length, but every Key ID it shows has 10. A character is probably missing, or one "
          + "too many was copied.",
      "Compare it with the list of keys in App Store Connect \u2192 Users and Access \u2192 Integrations, "
          + "or with the name of the file: AuthKey_KEYID.p8."),
  KEY_ID_INVALID_CHARACTER(
      Severity.ERROR,
      "A character that no Key ID has",
      "Key IDs are made of letters and digits. With anything else in it, Apple finds no such key and "
          + "answers 401.",
      "Look at the marked character. Copy the Key ID again from App Store Connect \u2192 Users and Access "
          + "\u2192 Integrations."),
  KEY_ID_IS_ISSUER_ID(
      Severity.ERROR,
      "This is an Issuer ID, not a Key ID",
      "The long one names the team; the Key ID, 10 letters and digits, names one of its keys. Without it, "
          + "Apple finds no key and answers 401.",
      "Put this into the Issuer ID field. The Key ID stands in the list of keys, and in the name of the "
          + "file: AuthKey_KEYID.p8."),
  KEY_ID_IS_PRIVATE_KEY(
      Severity.ERROR,
      "This is a private key, not a Key ID",
      "In this place a tool puts it into every token, where everybody can read it.",
      "Move it to the private key field. If a tool has run with the key in this place, revoke the key: it "
          + "may be in a log."),
  KEY_ID_IS_TOKEN(
      Severity.ERROR,
      "This is a token, not a Key ID",
      "A token is what a tool makes from the three values. It is no part of them.",
      "Paste the token into the Token part of this page to see what is in it. It names the Key ID as kid."),
  KEY_ID_PLACEHOLDER(
      Severity.ERROR,
      "A placeholder, not a Key ID",
      "A sample from a guide, or a variable that was not filled in, names no key of yours. Apple answers "
          + "401.",
      "Replace it by your own Key ID. If it is a variable, check that the secret exists in this repository, "
          + "environment and branch.");

  private final Entry entry;

  KeyIdCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
