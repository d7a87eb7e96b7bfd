package dev.p8check.finding;

/** The catalogue of what can be wrong with an Issuer ID. */
public enum IssuerIdCode implements Code {
  ISSUER_ID_SURROUNDING_WHITESPACE(
      Severity.ERROR,
      "White space around the Issuer ID",
      "A tool sends it to Apple as a part of the Issuer ID (iss in the token). Apple compares every "
          + "character and answers 401.",
      "Repair it here, and store it again without a line break at the end. In CI: printf '%s' \"your "
          + "Issuer ID\" | gh secret set NAME"),
  ISSUER_ID_INNER_WHITESPACE(
      Severity.ERROR,
      "White space inside the Issuer ID",
      "No Issuer ID has a space or a line break in it, so Apple does not know this one and answers 401.",
      "If there is a repair, use it; then compare the value with the one in App Store Connect."),
  ISSUER_ID_INVISIBLE_CHARACTER(
      Severity.ERROR,
      "An invisible character in the Issuer ID",
      "It came along from a web page, a chat or a document. It cannot be seen, but Apple compares it and "
          + "answers 401.",
      "Repair it here, or type the Issuer ID by hand."),
  ISSUER_ID_LOOKALIKE_CHARACTER(
      Severity.ERROR,
      "A character that only looks right in the Issuer ID",
      "It looks like the right character and is another one. Apple compares the characters, not their "
          + "looks, and answers 401.",
      "Repair it here, then compare the value with the one in App Store Connect."),
  ISSUER_ID_QUOTED(
      Severity.ERROR,
      "Quotes, punctuation or words around the Issuer ID",
      "Shells and JSON readers take quotes off; CI variables and text fields keep them, and words, as part of "
          + "the Issuer ID. Apple then answers 401.",
      "Repair it here, and store the bare 36 characters, with nothing before or after them."),
  ISSUER_ID_LABELLED(
      Severity.ERROR,
      "A name stands in front of the Issuer ID",
      "The variable name or the words in front were copied with the value. A tool sends them all as the "
          + "Issuer ID, and Apple answers 401.",
      "If there is a repair, use it, and store the value alone. Otherwise it is another value. "
          + "Copy the right one from App Store Connect \u2192 Users and Access \u2192 Integrations."),
  ISSUER_ID_BASE64_WRAPPED(
      Severity.ERROR,
      "The Issuer ID is in Base64",
      "Secrets are kept in Base64 in some places, such as a Kubernetes Secret. A tool that is given it as it is sends it to Apple, "
          + "and Apple answers 401.",
      "Repair it here, and store the bare Issuer ID, or decode it where it is read."),
  ISSUER_ID_MISSING_HYPHENS(
      Severity.ERROR,
      "The hyphens of the Issuer ID are not in place",
      "Apple writes it in groups of 8, 4, 4, 4 and 12 characters and compares it as text. Written "
          + "otherwise, it is unknown: 401.",
      "Repair it here: the digits stay as they are."),
  ISSUER_ID_WRONG_LENGTH(
      Severity.ERROR,
      "The Issuer ID is too short or too long",
      "An Issuer ID has 36 characters: 32 digits and letters in five groups, with hyphens between. One "
          + "more or less, and Apple answers 401.",
      "Copy it again with the Copy button in App Store Connect \u2192 Users and Access \u2192 Integrations "
          + "\u2192 App Store Connect API, above the list of Team Keys."),
  ISSUER_ID_INVALID_CHARACTER(
      Severity.ERROR,
      "A character that no Issuer ID has",
      "An Issuer ID has only the digits 0 to 9, the letters a to f, and hyphens. With anything else in it, "
          + "Apple does not know it and answers 401.",
      "Look at the marked character. Copy the Issuer ID again from App Store Connect rather than correcting "
          + "it by eye."),
  ISSUER_ID_UPPERCASE(
      Severity.WARNING,
      "The Issuer ID is in capital letters",
      "Apple shows Issuer IDs in small letters, and the token carries the letters as they stand. Whether "
          + "capitals are accepted is not documented.",
      "Repair it here, so that it reads as Apple shows it."),
  ISSUER_ID_IS_KEY_ID(
      Severity.ERROR,
      "This is a Key ID or a Team ID, not an Issuer ID",
      "Ten letters and digits are a Key ID or a Team ID. With one of them as the issuer, Apple answers 401.",
      "Put a Key ID into the Key ID field. The Issuer ID, 36 characters long, stands above the list of "
          + "Team Keys in App Store Connect \u2192 Users and Access \u2192 Integrations."),
  ISSUER_ID_IS_PRIVATE_KEY(
      Severity.ERROR,
      "This is a private key, not an Issuer ID",
      "In this place a tool puts it into every token, where everybody can read it.",
      "Move it to the private key field. If a tool has run with the key in this place, revoke the key: it "
          + "may be in a log."),
  ISSUER_ID_IS_TOKEN(
      Severity.ERROR,
      "This is a token, not an Issuer ID",
      "A token is what a tool makes from the three values. It is no part of them.",
      "Paste the token into the Token part of this page to see what is in it. It names the Issuer ID as "
          + "iss."),
  ISSUER_ID_IS_EMAIL(
      Severity.ERROR,
      "This is an email address, not an Issuer ID",
      "API keys do not use the Apple Account of a person. The Issuer ID stands for the whole team.",
      "Copy the Issuer ID from App Store Connect \u2192 Users and Access \u2192 Integrations \u2192 App "
          + "Store Connect API."),
  ISSUER_ID_PLACEHOLDER(
      Severity.ERROR,
      "A placeholder, not an Issuer ID",
      "A sample from a guide, or a variable that was not filled in, names no team of yours. Apple answers "
          + "401.",
      "Replace it by your own Issuer ID. If it is a variable, check that the secret exists in this "
          + "repository, environment and branch.");

  private final Entry entry;

  IssuerIdCode(Severity severity, String title, String why, String fix) {
    entry = new Entry(severity, title, why, fix);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
