package dev.p8check.check;

import static dev.p8check.finding.KeyIdCode.*;

import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Field;
import dev.p8check.finding.Severity;
import java.util.List;

/** Checks a Key ID: ten capital letters and digits in every sample of Apple's, though no document says so. */
public final class KeyIdCheck {
  private static final IdText.Codes CODES = new IdText.Codes(
      KEY_ID_SURROUNDING_WHITESPACE,
      KEY_ID_INNER_WHITESPACE,
      KEY_ID_INVISIBLE_CHARACTER,
      KEY_ID_LOOKALIKE_CHARACTER,
      KEY_ID_QUOTED,
      KEY_ID_LABELLED,
      KEY_ID_BASE64_WRAPPED);

  // Apple's documentation, and fastlane's.
  private static final List<String> SAMPLES = List.of("2X9R4HXF34", "ABC123DEFG", "D83848D23", "D383SF739");
  /** Six times what a Key ID has, and a little more: longer ones are written into no token and no file. */
  public static final int MAX_LENGTH = 64;

  // With a character or two doubled.
  private static final int LONGEST_SLIP = 12;
  // A UUID with so many characters lost or doubled is one still.
  private static final int MOST_SLIPS = 5;

  private final String given;
  private final IdText id;
  private final FindingList findings;

  private KeyIdCheck(String given) {
    this.given = given;
    this.id = IdText.unwrap(Field.KEY_ID, CODES, given);
    this.findings = id.findings();
  }

  static IdReport check(String given) {
    if (IdText.isTooLong(given)) {
      return IdText.tooLong(Field.KEY_ID, KEY_ID_IS_PRIVATE_KEY,
          Shapes.isAlphanumeric(given) ? KEY_ID_WRONG_LENGTH : KEY_ID_INVALID_CHARACTER, given);
    }
    KeyIdCheck check = new KeyIdCheck(given);
    if (check.id.isBlank()) {
      return new IdReport(List.of(), given);
    }
    if (!check.isSomethingElse()) {
      check.shape();
    }
    return check.id.toReport("Use the repaired Key ID", KeyIdCheck::check);
  }

  /** Returns {@code given} without what surrounds it, the name of the Key ID too, whatever it is. */
  static String unwrapped(String given) {
    return IdText.unwrap(Field.KEY_ID, CODES, given).text().text();
  }

  private boolean isSomethingElse() {
    if (id.isKey(KEY_ID_IS_PRIVATE_KEY, KEY_ID_INVALID_CHARACTER)) {
      return true;
    }
    if (Shapes.isAppId(id.text().text())) {
      int dot = id.text().start(Shapes.TEN_CHARACTERS);
      return id.settle(
          KEY_ID_INVALID_CHARACTER, "The dot of an App ID: the 10 characters before it are a Team ID.", dot, dot + 1);
    }
    if (keyIdOfFileName(id.text().text()).isEmpty()) {
      String text = id.text().text();
      int found = IdSearch.keyIdIn(text);
      int unnamed = found == IdSearch.SEVERAL ? IdSearch.unnamedKeyIdIn(given) : -1;
      if (unnamed >= 0) {
        found = text.indexOf(given.substring(unnamed, unnamed + Shapes.TEN_CHARACTERS));
      } else if (id.isSeveral(found)) {
        return true;
      }
      id.takeOut(found == -1 ? IdSearch.capitalsIn(text) : found, Shapes.TEN_CHARACTERS);
    }
    String value = id.text().text();
    if (Shapes.isToken(value)) {
      return id.settle(KEY_ID_IS_TOKEN, "A JSON Web Token, " + Words.count(given.length(), "character") + " long.");
    }
    String stem = KeyFileName.stem(value);
    if (id.isEmptied()) {
      return id.settle(KEY_ID_PLACEHOLDER, IdText.EMPTIED);
    }
    if (Placeholders.matches(stem) || Placeholders.isMaskedId(stem)) {
      return id.settle(KEY_ID_PLACEHOLDER, "Words or a mask instead of the Key ID.");
    }
    if (Shapes.isUuidLike(value)) {
      return id.settle(KEY_ID_IS_ISSUER_ID, value.length() == Shapes.UUID_LENGTH
          ? "A UUID: 36 characters in groups of 8-4-4-4-12."
          : "32 hexadecimal digits: a UUID without its hyphens.");
    }
    if (Math.abs(value.length() - Shapes.UUID_LENGTH) <= MOST_SLIPS && value.indexOf('-') > 0
        && IssuerIdCheck.hexadecimal(value) == IssuerIdCheck.withoutHyphens(value)) {
      return id.settle(KEY_ID_IS_ISSUER_ID, Words.count(value.length(), "character") + " of a UUID, which has 36.");
    }
    return false;
  }

  private void shape() {
    if (isOnlyFileName()) {
      return;
    }
    id.replaceLookalikes();
    String value = id.removeInnerSpace(KeyIdCheck::isWhole);
    if (!Shapes.isAlphanumeric(value)) {
      id.reportOthers(KEY_ID_INVALID_CHARACTER, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
      return;
    }
    // A longer one is something else, perhaps in an encoding for which letter case matters.
    if (value.equals(id.text().text()) && value.length() <= LONGEST_SLIP) {
      id.reportCase(KEY_ID_LOWERCASE, "Lowercase", Ascii.upper(id.text().text()));
      value = id.text().text();
    }
    if (isSample(value)) {
      id.report(KEY_ID_PLACEHOLDER, Severity.WARNING, "The Key ID " + value + " from published examples.");
    } else if (value.length() != Shapes.TEN_CHARACTERS) {
      id.report(KEY_ID_WRONG_LENGTH, Words.count(value.length(), "character") + "; every Key ID seen so far has 10.");
    }
  }

  /** Whether {@code keyId} is that of a published example. */
  public static boolean isSample(String keyId) {
    return SAMPLES.contains(keyId);
  }

  // "App Manager" has ten letters as well.
  static boolean isWhole(String value) {
    return value.length() == Shapes.TEN_CHARACTERS && (Characters.hasDigit(value) || value.equals(Ascii.upper(value)));
  }

  /** Takes the Key ID out of a file's name; returns whether there is none in it. */
  private boolean isOnlyFileName() {
    if (isBrokenFileName(id.text().text())) {
      id.removeInnerSpace(name -> true);
    }
    TracedText text = id.text();
    String value = text.text();
    String keyId = keyIdOfFileName(value);
    if (keyId.isEmpty()) {
      return Shapes.isPath(value) && id.settle(KEY_ID_IS_FILE_NAME, "The name of a file, without a Key ID in it.");
    }
    if (isTwoFileNames(value)) {
      return id.settle(KEY_ID_IS_FILE_NAME, "The names of two key files, each with a Key ID.");
    }
    if (!KeyFileName.isKeyId("AuthKey_" + keyId, keyId)) {
      return id.settle(KEY_ID_IS_FILE_NAME, "The name of a key file, with a word instead of a Key ID.");
    }
    if (KeyFileName.isInAppPurchase(value)) {
      return id.settle(KEY_ID_IS_FILE_NAME, "The name of an In-App Purchase key file.");
    }
    int from = value.lastIndexOf(keyId, Math.max(value.indexOf(keyId), Ascii.lower(value).indexOf(".p8")));
    int start = from;
    int end = from + keyId.length();
    // In a file of several lines the name stands in quotes, or alone in its line.
    while (start > 0 && !isEdge(value, start - 1)) {
      start--;
    }
    while (end < value.length() && !isEdge(value, end)) {
      end++;
    }
    findings.reportRepairable(KEY_ID_IS_FILE_NAME,
        "The name of a key file; the Key ID in it is " + Words.count(keyId.length(), "character") + " long.",
        text.start(start), text.end(end));
    id.replace(text.slice(from, from + keyId.length()));
    return false;
  }

  // "key-2X9R4HXF34.p8" as well, a name that tells nothing where it is only the file's, and "2X9R4HXF34 (1)".
  private static String keyIdOfFileName(String value) {
    String keyId = KeyFileName.keyIdOf(value);
    int at = IdSearch.keyIdIn(value);
    String behind = at == 0 ? value.substring(Shapes.TEN_CHARACTERS).trim() : "";
    boolean copy = behind.length() > 2 && behind.charAt(0) == '(' && Characters.isDigit(behind.charAt(1))
        && behind.endsWith(")");
    return keyId.isEmpty() && at >= 0 && (copy || Ascii.lower(value).contains(".p8"))
        ? value.substring(at, at + Shapes.TEN_CHARACTERS) : keyId;
  }

  private static boolean isEdge(String value, int at) {
    return Characters.isQuote(value.charAt(at)) || Characters.isLineEnd(value.charAt(at));
  }

  private static boolean isTwoFileNames(String value) {
    int end = Ascii.lower(value).indexOf(".p8") + 3;
    String first = KeyFileName.keyIdOf(value.substring(0, end));
    String second = KeyFileName.keyIdOf(value.substring(end));
    return end > 2 && !first.isEmpty() && !second.isEmpty() && !second.equals(first);
  }

  // "AuthKey_2X9R4 HXF34.p8", but not "AuthKey_2X9R4HXF3 2.p8", which may be a copy's name.
  private static boolean isBrokenFileName(String value) {
    String line = value.replace('\r', ' ').replace('\n', ' ');
    int cut = KeyFileName.keyIdOf(line).length();
    int blank = line.lastIndexOf(' ');
    String whole = KeyFileName.keyIdOf(line.replace(" ", ""));
    return cut > 0 && cut < Shapes.TEN_CHARACTERS && blank > 0 && blank + 2 < value.length()
        && Characters.isAlphanumeric(value.charAt(blank + 2))
        && whole.length() == Shapes.TEN_CHARACTERS && IdSearch.keyIdIn(whole) == 0;
  }
}
