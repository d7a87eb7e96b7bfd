package dev.p8check.finding;

import static dev.p8check.finding.Entry.REPAIR_IT_HERE;

/** The catalogue of what can be wrong with an Issuer ID. */
public enum IssuerIdCode implements Code {
  ISSUER_ID_SURROUNDING_WHITESPACE(
      Severity.ERROR,
      "White space around the Issuer ID",
      "A tool sends it to Apple as part of the Issuer ID (iss in the token). Apple compares every character and "
          + "answers 401.",
      REPAIR_IT_HERE + ", and store it again without a line break at the end. In CI: printf '%s' \"your "
          + "Issuer ID\" | gh secret set NAME"),
  ISSUER_ID_INNER_WHITESPACE(
      Severity.ERROR,
      "White space inside the Issuer ID",
      "No Issuer ID contains a space or a line break, so Apple does not know this one and answers 401.",
      REPAIR_IT_HERE + ", then compare the value with the one in App Store Connect.",
      "Copy the Issuer ID again from App Store Connect \u2192 Users and Access \u2192 Integrations."),
  ISSUER_ID_INVISIBLE_CHARACTER(
      Severity.ERROR,
      "An invisible character in the Issuer ID",
      "It came from a web page, a chat or a document. You cannot see it, but Apple compares it and answers 401.",
      REPAIR_IT_HERE + ", or type the Issuer ID by hand."),
  ISSUER_ID_LOOKALIKE_CHARACTER(
      Severity.ERROR,
      "A lookalike character in the Issuer ID",
      "It looks like the right character but is a different one. Apple compares characters, not their looks, and "
          + "answers 401.",
      REPAIR_IT_HERE + ", then compare the value with the one in App Store Connect."),
  ISSUER_ID_QUOTED(
      Severity.ERROR,
      "Quotes, punctuation or words around the Issuer ID",
      "Shells and JSON readers remove quotes; CI variables and text fields keep quotes and words as part of the "
          + "Issuer ID. Apple then answers 401.",
      REPAIR_IT_HERE + ", and store only the 36 characters, with nothing before or after them."),
  ISSUER_ID_LABELLED(
      Severity.ERROR,
      "A name before the Issuer ID",
      "The variable name or other words were copied with the value. A tool sends all of it as the Issuer ID, and "
          + "Apple answers 401.",
      REPAIR_IT_HERE + ", and store the value alone.",
      "This is a different value; copy the right one from App Store Connect \u2192 Users and Access \u2192 "
          + "Integrations."),
  ISSUER_ID_BASE64_WRAPPED(
      Severity.ERROR,
      "The Issuer ID is Base64-encoded",
      "Some systems, such as Kubernetes Secrets, store values in Base64. A tool that does not decode this one sends "
          + "it to Apple as is, and Apple answers 401.",
      REPAIR_IT_HERE + ", and store the plain Issuer ID, or decode it where it is read."),
  ISSUER_ID_MISSING_HYPHENS(
      Severity.ERROR,
      "Missing or misplaced hyphens in the Issuer ID",
      "Apple writes it in groups of 8, 4, 4, 4 and 12 characters and compares it as text. In any other form, it is "
          + "unknown: 401.",
      REPAIR_IT_HERE + ": the digits stay as they are."),
  ISSUER_ID_WRONG_LENGTH(
      Severity.ERROR,
      "The Issuer ID is too short or too long",
      "An Issuer ID has 36 characters: 32 digits and letters in five groups separated by hyphens. With one more or "
          + "less, Apple answers 401.",
      "Copy it again with the Copy button in App Store Connect \u2192 Users and Access \u2192 Integrations "
          + "\u2192 App Store Connect API, above the list of Team Keys."),
  ISSUER_ID_INVALID_CHARACTER(
      Severity.ERROR,
      "A character that is not allowed in an Issuer ID",
      "An Issuer ID has only the digits 0 to 9, the letters a to f, and hyphens. With anything else, Apple does not "
          + "know it and answers 401.",
      "Look at the marked character. Copy the Issuer ID again from App Store Connect instead of correcting it by eye."),
  ISSUER_ID_UPPERCASE(
      Severity.WARNING,
      "The Issuer ID has uppercase letters",
      "Apple shows Issuer IDs in lowercase, and the token carries the letters unchanged. Whether Apple accepts "
          + "uppercase is not documented.",
      REPAIR_IT_HERE + " to match what Apple shows."),
  ISSUER_ID_IS_KEY_ID(
      Severity.ERROR,
      "This is a Key ID or a Team ID, not an Issuer ID",
      "Ten letters and digits are a Key ID or a Team ID. With either as the issuer, Apple answers 401.",
      "Put a Key ID in the Key ID field. The Issuer ID has 36 characters and is above the list of Team Keys in App "
          + "Store Connect \u2192 Users and Access \u2192 Integrations."),
  ISSUER_ID_IS_PRIVATE_KEY(
      Severity.ERROR,
      "This is a private key, not an Issuer ID",
      "Tools put what is in this field into every token, where anyone can read it.",
      "Move it to the private key field. If a tool ran with the key in this place, revoke the key: it "
          + "may be in a log."),
  ISSUER_ID_IS_TOKEN(
      Severity.ERROR,
      "This is a token, not an Issuer ID",
      "A tool makes a token from the three values; it is not one of them.",
      "Paste the token under Token to see what is in it. The Issuer ID is its iss."),
  ISSUER_ID_IS_EMAIL(
      Severity.ERROR,
      "This is an email address, not an Issuer ID",
      "API keys do not use a person\u2019s Apple Account. The Issuer ID identifies the whole team.",
      "Copy the Issuer ID from App Store Connect \u2192 Users and Access \u2192 Integrations \u2192 App "
          + "Store Connect API."),
  ISSUER_ID_PLACEHOLDER(
      Severity.ERROR,
      "A placeholder, not an Issuer ID",
      "A sample from a guide or a variable that was not filled in does not identify your team. Apple answers 401.",
      "Replace it with your own Issuer ID. If it is a variable, check that the secret exists in this repository, "
          + "environment and branch.");

  private final Entry entry;

  IssuerIdCode(Severity severity, String title, String why, String fix) {
    this(severity, title, why, fix, "");
  }

  IssuerIdCode(Severity severity, String title, String why, String fix, String otherwise) {
    entry = new Entry(severity, title, why, fix, otherwise);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
