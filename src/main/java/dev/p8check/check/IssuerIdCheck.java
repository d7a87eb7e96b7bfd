package dev.p8check.check;

import static dev.p8check.finding.IssuerIdCode.*;

import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Hex;
import dev.p8check.finding.Code;
import dev.p8check.finding.Field;
import dev.p8check.finding.Severity;
import java.util.List;

/** Checks an Issuer ID: a UUID in lower case; every UUID shape passes, old issuers are no RFC 4122 variant. */
public final class IssuerIdCheck {
  private static final IdText.Codes CODES = new IdText.Codes(
      ISSUER_ID_SURROUNDING_WHITESPACE,
      ISSUER_ID_INNER_WHITESPACE,
      ISSUER_ID_INVISIBLE_CHARACTER,
      ISSUER_ID_LOOKALIKE_CHARACTER,
      ISSUER_ID_QUOTED,
      ISSUER_ID_LABELLED,
      ISSUER_ID_BASE64_WRAPPED);

  // The Issuer ID in the examples of Apple's "Generating Tokens for API Requests".
  private static final String APPLE_SAMPLE = "57246542-96fe-1a63-e053-0824d011072a";
  private static final String NIL = "00000000-0000-0000-0000-000000000000";

  private final String given;
  private final IdText id;
  private final FindingList findings;

  private IssuerIdCheck(String given) {
    this.given = given;
    this.id = IdText.unwrap(Field.ISSUER_ID, CODES, given);
    this.findings = id.findings();
  }

  static IdReport check(String given) {
    if (IdText.isTooLong(given)) {
      return IdText.tooLong(Field.ISSUER_ID, ISSUER_ID_IS_PRIVATE_KEY, ISSUER_ID_WRONG_LENGTH, given);
    }
    IssuerIdCheck check = new IssuerIdCheck(given);
    if (check.id.isBlank()) {
      return new IdReport(List.of(), given);
    }
    if (!check.isSomethingElse()) {
      check.shape();
    }
    return check.id.toReport("Use the repaired Issuer ID", IssuerIdCheck::check);
  }

  /** Returns {@code given} without what surrounds it, the name of the Issuer ID too, whatever it is. */
  static String unwrapped(String given) {
    return IdText.unwrap(Field.ISSUER_ID, CODES, given).text().text();
  }

  private boolean isSomethingElse() {
    if (id.isKey(ISSUER_ID_IS_PRIVATE_KEY, ISSUER_ID_INVALID_CHARACTER)
        || id.isSeveral(IdSearch.uuidIn(id.text().text()))) {
      return true;
    }
    int found = IdSearch.uuidIn(id.text().text());
    id.takeOut(found, Shapes.UUID_LENGTH);
    String value = id.text().text();
    if (Shapes.isToken(value)) {
      return id.settle(ISSUER_ID_IS_TOKEN, "A JSON Web Token, " + Words.count(given.length(), "character") + " long.");
    }
    if (Shapes.isEmail(value)) {
      return id.settle(ISSUER_ID_IS_EMAIL, "An address with an @ sign.");
    }
    if (!KeyFileName.keyIdOf(value).isEmpty()) {
      return id.settle(ISSUER_ID_IS_KEY_ID, "The name of a key file, which contains the Key ID.");
    }
    if (id.isEmptied()) {
      return id.settle(ISSUER_ID_PLACEHOLDER, IdText.EMPTIED);
    }
    if (found < 0 && (Placeholders.matches(value) || Placeholders.isMaskedId(value))) {
      return id.settle(ISSUER_ID_PLACEHOLDER, "Words or a mask instead of the Issuer ID.");
    }
    id.takeOut(found == -1 ? IdSearch.digitsIn(value, Shapes.UUID_DIGITS) : -1, Shapes.UUID_DIGITS);
    return false;
  }

  private void shape() {
    id.replaceLookalikes();
    String value = id.removeInnerSpace(IssuerIdCheck::isWholeButForSlips);
    // "Hello World" has ten letters as well.
    if (Shapes.isTenCharacterId(value) && (value.equals(id.text().text()) || KeyIdCheck.isWhole(value))) {
      id.settle(ISSUER_ID_IS_KEY_ID, "10 letters and digits.");
      return;
    }
    if (hexadecimal(value) != Shapes.UUID_DIGITS && withoutHyphens(value) == Shapes.UUID_DIGITS) {
      replaceLettersLikeDigits();
      value = id.text().text();
    }
    if (isWhole(value)) {
      hyphens();
      id.reportCase(ISSUER_ID_UPPERCASE, "Uppercase", Ascii.lower(id.text().text()));
      samples();
      return;
    }
    if (hexadecimal(value) != withoutHyphens(value)) {
      id.reportOthers(ISSUER_ID_INVALID_CHARACTER, "0123456789abcdefABCDEF-");
    }
    if (withoutHyphens(value) != Shapes.UUID_DIGITS && hexadecimal(value) != Shapes.UUID_DIGITS) {
      id.report(ISSUER_ID_WRONG_LENGTH,
          Words.count(withoutHyphens(value), "character")
              + " without hyphens; an Issuer ID has 32, in groups of 8-4-4-4-12.");
    }
  }

  private void hyphens() {
    TracedText text = id.text();
    if (Shapes.isUuid(text.text())) {
      return;
    }
    int hyphens = text.length() - Shapes.UUID_DIGITS;
    String seen = hyphens == 0
        ? "32 hexadecimal digits in a row; the hyphens of 8-4-4-4-12 are missing."
        : Words.count(hyphens, "character") + " between the digits, not the four hyphens of 8-4-4-4-12.";
    reportRepairableWhole(ISSUER_ID_MISSING_HYPHENS, seen);
    TracedText.Builder out = new TracedText.Builder(Shapes.UUID_LENGTH);
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Hex.value(text.charAt(i)) < 0) {
        continue;
      }
      if (count == 8 || count == 12 || count == 16 || count == 20) {
        out.append('-', text.start(i), text.start(i));
      }
      out.append(text, i, i + 1);
      count++;
    }
    id.replace(out.build());
  }

  private void samples() {
    String value = id.text().text();
    if (isSample(value)) {
      id.report(ISSUER_ID_PLACEHOLDER, Severity.WARNING,
          value.equals(NIL) ? "A UUID of only zeros." : "The Issuer ID from Apple\u2019s own examples.");
    }
  }

  /** Whether {@code issuerId} is that of Apple's examples, or of zeros only. */
  public static boolean isSample(String issuerId) {
    return issuerId.equals(APPLE_SAMPLE) || issuerId.equals(NIL);
  }

  // O, l and I are no hexadecimal digits, and each is drawn like one alone, so the mapping is certain.
  private void replaceLettersLikeDigits() {
    TracedText before = id.text();
    int first = id.rewrite(
        before.text().replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1').replace('i', '1'));
    if (first >= 0 && !findings.has(ISSUER_ID_LOOKALIKE_CHARACTER)) {
      String seen = "The letter " + Characters.name(before.charAt(first)) + " instead of the digit "
          + Characters.name(id.text().charAt(first)) + " at character " + (before.start(first) + 1) + ".";
      findings.reportRepairable(ISSUER_ID_LOOKALIKE_CHARACTER, seen, before.start(first), before.end(first + 1));
    }
  }

  private void reportRepairableWhole(Code code, String seen) {
    findings.reportRepairable(code, seen, id.text().start(0), id.text().end(id.text().length()));
  }

  private static boolean isWholeButForSlips(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      out.append("OolIi".indexOf(value.charAt(i)) < 0 ? value.charAt(i) : '0');
    }
    return isWhole(out.toString());
  }

  // 32 digits and, in place of the hyphens or beside them, what takes their place.
  private static boolean isWhole(String value) {
    int count = hexadecimal(value);
    for (int i = 0; i < value.length(); i++) {
      count += "-_.:/".indexOf(value.charAt(i)) >= 0 ? 1 : 0;
    }
    return count == value.length() && hexadecimal(value) == Shapes.UUID_DIGITS;
  }

  /** How many characters there are besides hyphens. */
  static int withoutHyphens(String value) {
    int count = 0;
    for (int i = 0; i < value.length(); i++) {
      // The second half of a surrogate pair is no character of its own.
      count += value.charAt(i) == '-' || value.charAt(i) >= '\udc00' && value.charAt(i) <= '\udfff' ? 0 : 1;
    }
    return count;
  }

  static int hexadecimal(String value) {
    int count = 0;
    for (int i = 0; i < value.length(); i++) {
      count += Hex.value(value.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }
}
