package dev.p8check.check;

import static dev.p8check.finding.CredentialsCode.*;

import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.IssuerIdCode;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the Issuer ID, the Key ID and the private key, alone and against each other. */
public final class CredentialsCheck {
  /** The largest text or file of a key in octets that is looked at: a key has 257, an .ipa millions. */
  public static final int LARGEST_KEY = 64 * 1024;

  // Of a key no finding quotes twelve characters.
  private static final int LONGEST_SHOWN = 11;
  private static final String INDIVIDUAL_PREFIX = "ApiKey_";
  private static final String SWAP = "Swap the two";

  private final Credentials given;
  private final PrivateKeyReport key;
  // As typed, or where nothing is, as another field has it.
  private final String issuerText;
  private final String keyIdText;
  private final IdReport issuerId;
  private final IdReport keyId;
  private final boolean swapped;
  private final KeyKind kind;

  private CredentialsCheck(Credentials given) {
    this.given = given;
    IdReport issuer = IssuerIdCheck.check(given.issuerId());
    IdReport id = KeyIdCheck.check(given.keyId());
    key = PrivateKeyCheck.check(given.privateKey(), id.fixed());
    // What stands elsewhere fills the fields that are empty; what a person typed is never overridden.
    boolean issuerFilled = Characters.isBlank(given.issuerId());
    boolean keyIdFilled = Characters.isBlank(given.keyId());
    issuerText = issuerFilled ? issuerElsewhere(id.fixed()) : given.issuerId();
    keyIdText = keyIdFilled ? keyIdElsewhere(issuer.fixed()) : given.keyId();
    issuerId = issuerFilled
        ? IssuerIdCheck.check(issuerText).within(given.issuerId(), place(key.inFile().issuerId())) : issuer;
    keyId = keyIdFilled ? KeyIdCheck.check(keyIdText).within(given.keyId(), place(key.inFile().keyId())) : id;
    swapped = issuerId.has(IssuerIdCode.ISSUER_ID_IS_KEY_ID) && keyId.has(KeyIdCode.KEY_ID_IS_ISSUER_ID);
    kind = kind();
  }

  /** Returns everything there is to say about {@code given}; never throws, whatever the text. */
  public static CredentialsReport check(Credentials given) {
    return new CredentialsCheck(given).report();
  }

  private String issuerElsewhere(String keyId) {
    if (!key.inFile().issuerId().isEmpty() || given.keyKind() == KeyKind.INDIVIDUAL || isNamedIndividual()) {
      return key.inFile().issuerId();
    }
    String beside = Shapes.isTenCharacterId(keyId) ? IdSearch.unnamedIssuerId(given.keyId()) : "";
    return beside.isEmpty() && key.key().isPresent() ? IdSearch.namedIssuerId(given.privateKey()) : beside;
  }

  private String keyIdElsewhere(String issuerId) {
    String beside = !key.inFile().keyId().isEmpty() ? key.inFile().keyId() : Shapes.isUuid(issuerId)
        ? IdSearch.unnamedKeyId(given.issuerId()) : "";
    return beside.isEmpty() && key.key().isPresent() ? IdSearch.namedKeyId(given.privateKey()) : beside;
  }

  private static String place(String inJson) {
    return inJson.isEmpty() ? "In another field: " : "In the JSON file: ";
  }

  /**
   * Returns the values in a JSON file of credentials as they stand there, none where {@code text} holds none with a
   * key.
   */
  public static Credentials inFile(String text) {
    PrivateKeyReport report = PrivateKeyCheck.check(text, "");
    if (report.fixed().equals(text)) {
      return Credentials.NONE;
    }
    // What the report has is without invisible characters, and without what JSON forbids.
    FastlaneJson json = FastlaneJson.read(TracedText.of(text));
    Credentials inside = json.key().isEmpty() ? report.inFile()
        : new Credentials(json.issuerId(), json.keyId(),
            json.isBase64() ? report.inFile().privateKey() : json.key().text(), "", KeyKind.AUTO);
    // The private_key of rcodesign's file is the Base 64 alone.
    boolean isBody = inside.privateKey().startsWith("M") && json.object().get("key").isEmpty();
    return new Credentials(
        inside.issuerId(), inside.keyId(), isBody ? report.fixed() : inside.privateKey(), "", KeyKind.AUTO);
  }

  private CredentialsReport report() {
    Credentials fixed = fixed();
    List<Finding> findings = new ArrayList<>();
    if (swapped) {
      findings.add(
          Finding.of(CREDENTIALS_SWAPPED_IDS, Field.ISSUER_ID, "The Issuer ID has 10 characters; the Key ID is a UUID.",
          0, given.issuerId().length()).withRepair(new Repair(Field.ISSUER_ID, SWAP, fixed.issuerId(),
              Optional.of(new Repair(Field.KEY_ID, SWAP, fixed.keyId())))));
    } else {
      findings.addAll(issuerId.findings());
      findings.addAll(keyId.findings());
    }
    addKeyFindings(findings);
    findings.addAll(fileNameFindings(fixed));
    addJsonFinding(findings, Field.ISSUER_ID, key.inFile().issuerId(), fixed.issuerId(), given.issuerId());
    addJsonFinding(findings, Field.KEY_ID, key.inFile().keyId(), fixed.keyId(), given.keyId());
    findings.addAll(kindFindings(fixed));
    return new CredentialsReport(Verdict.of(findings, verdictWithoutFindings()), kind, findings, fixed, key.key());
  }

  // What is repaired is the key alone; what stands beside it is not to be lost with the text.
  private void addKeyFindings(List<Finding> findings) {
    List<String> beside = new ArrayList<>();
    if (Characters.isBlank(given.issuerId()) && key.inFile().issuerId().isEmpty() && !issuerText.isEmpty()
        && given.privateKey().contains(issuerText)) {
      beside.add("an Issuer ID");
    }
    if (Characters.isBlank(given.keyId()) && key.inFile().keyId().isEmpty() && !keyIdText.isEmpty()
        && given.privateKey().contains(keyIdText)) {
      beside.add("a Key ID");
    }
    String more = beside.isEmpty() ? "" : " The text also has " + Words.list(beside) + ", which Repair all fills in.";
    for (Finding finding : key.findings()) {
      findings.add(finding.saying(finding.seen() + more));
      more = "";
    }
  }

  private Credentials fixed() {
    if (!swapped) {
      return new Credentials(issuerId.fixed(), keyId.fixed(), key.fixed(), given.fileName(), given.keyKind());
    }
    String issuer = IssuerIdCheck.check(KeyIdCheck.unwrapped(keyIdText)).fixed();
    String id = KeyIdCheck.check(IssuerIdCheck.unwrapped(issuerText)).fixed();
    return new Credentials(issuer, id, key.fixed(), given.fileName(), given.keyKind());
  }

  private Verdict verdictWithoutFindings() {
    boolean issuer = !Characters.isBlank(issuerId.fixed());
    boolean id = !Characters.isBlank(keyId.fixed());
    boolean text = !Characters.isBlank(given.privateKey());
    if (!issuer && !id && !text) {
      return Verdict.EMPTY;
    }
    return id && text && (issuer || kind == KeyKind.INDIVIDUAL) ? Verdict.VALID : Verdict.INCOMPLETE;
  }

  private KeyKind kind() {
    if (given.keyKind() != KeyKind.AUTO) {
      return given.keyKind();
    }
    return isNamedIndividual() ? KeyKind.INDIVIDUAL : Characters.isBlank(issuerId.fixed())
        ? KeyKind.AUTO : KeyKind.TEAM;
  }

  private boolean isNamedIndividual() {
    return KeyFileName.startsWith(given.fileName(), INDIVIDUAL_PREFIX)
        || KeyFileName.startsWith(given.keyId(), INDIVIDUAL_PREFIX);
  }

  private List<Finding> fileNameFindings(Credentials fixed) {
    List<Finding> findings = new ArrayList<>();
    String name = given.fileName();
    addOtherService(findings, Field.FILE_NAME, name);
    // The name may stand where the file's own values should.
    if (keyId.has(KeyIdCode.KEY_ID_IS_FILE_NAME)) {
      addOtherService(findings, Field.KEY_ID, given.keyId());
    }
    if (Finding.has(key.findings(), PrivateKeyCode.PRIVATE_KEY_IS_PATH)) {
      addOtherService(findings, Field.PRIVATE_KEY, given.privateKey());
    }
    String inName = KeyFileName.keyIdOf(name);
    // AuthKey_prod.p8 was renamed, and says nothing about the Key ID.
    boolean named = Shapes.isTenCharacterId(inName) || inName.length() == fixed.keyId().length();
    boolean comparable = named && KeyFileName.isKeyId(name, inName) && Shapes.isAlphanumeric(fixed.keyId());
    if (comparable && !Ascii.lower(inName).equals(Ascii.lower(fixed.keyId()))
        && !keyId.has(KeyIdCode.KEY_ID_PLACEHOLDER)) {
      int at = name.lastIndexOf(inName);
      findings.add(Finding.of(CREDENTIALS_FILE_NAME_KEY_ID_MISMATCH, Field.FILE_NAME,
          "The file is named after the key " + shown(inName) + ", but the Key ID is " + shown(fixed.keyId()) + ".", at,
          at + inName.length())
          .withRepair(Field.KEY_ID, "Use the Key ID from the file name", Ascii.upper(inName)));
    }
    return findings;
  }

  private static void addOtherService(List<Finding> findings, Field field, String text) {
    if (KeyFileName.isInAppPurchase(text)) {
      findings.add(Finding.of(
          CREDENTIALS_IN_APP_PURCHASE_KEY, field, "The file name contains SubscriptionKey.", 0, text.length()));
    } else if (KeyFileName.isPush(text)) {
      findings.add(
          Finding.of(CREDENTIALS_PUSH_KEY, field, "The file name starts with APNsAuthKey_.", 0, text.length()));
    }
  }

  // In an empty field the file's own value stands already.
  private static void addJsonFinding(List<Finding> findings, Field field, String inFile, String value, String given) {
    if (inFile.isEmpty() || Characters.isBlank(given)) {
      return;
    }
    boolean issuer = field == Field.ISSUER_ID;
    String id = issuer ? IssuerIdCheck.check(inFile).fixed() : KeyIdCheck.check(inFile).fixed();
    if ((issuer ? Shapes.isUuid(id) : Shapes.isTenCharacterId(id)) && !id.equals(value)) {
      String name = issuer ? "Issuer ID" : "Key ID";
      findings.add(
          Finding.of(CREDENTIALS_JSON_ID_MISMATCH, field,
              "The JSON file in the private key field has the " + name + " " + id + ".", 0, given.length())
          .withRepair("Use the " + name + " from the JSON file", id));
    }
  }

  private List<Finding> kindFindings(Credentials fixed) {
    boolean issuer = !Characters.isBlank(fixed.issuerId());
    if (issuer && (kind == KeyKind.INDIVIDUAL || isNamedIndividual())) {
      String seen = given.keyKind() == KeyKind.INDIVIDUAL
          ? "Individual key is chosen, but an Issuer ID is given."
          : "The file name starts with ApiKey_, as for Individual keys, but an Issuer ID is given.";
      return List.of(
          Finding.of(CREDENTIALS_INDIVIDUAL_KEY_WITH_ISSUER, Field.ISSUER_ID, seen, 0, given.issuerId().length()));
    }
    // In one of the other fields it is not missing.
    boolean elsewhere = keyId.has(KeyIdCode.KEY_ID_IS_ISSUER_ID)
        || Finding.has(key.findings(), PrivateKeyCode.PRIVATE_KEY_IS_ISSUER_ID);
    boolean others = !Characters.isBlank(fixed.keyId()) && !Characters.isBlank(given.privateKey()) && !elsewhere;
    if (kind != KeyKind.INDIVIDUAL && !issuer && others) {
      return List.of(
          Finding.of(CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER, Field.ISSUER_ID,
              "A Key ID and a key are given, but no Issuer ID.", 0, 0));
    }
    return List.of();
  }

  // A Key ID of unusual length may be anything, even a part of a key.
  private static String shown(String keyId) {
    return keyId.length() <= LONGEST_SHOWN ? keyId : "of " + keyId.length() + " characters";
  }
}
