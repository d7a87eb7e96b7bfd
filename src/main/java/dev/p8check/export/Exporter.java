package dev.p8check.export;

import dev.p8check.check.Characters;
import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyIdCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Utf8;
import dev.p8check.finding.CredentialsCode;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import dev.p8check.json.JsonWriter;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;

/** Writes a good set in the forms of other tools. */
public final class Exporter {
  private final String issuerId;
  private final String keyId;
  private final String pem;
  private final boolean individual;
  private final boolean inHouse;

  private Exporter(CredentialsReport report, Credentials given) {
    issuerId = report.keyKind() == KeyKind.INDIVIDUAL ? "" : report.fixed().issuerId();
    keyId = report.fixed().keyId();
    pem = report.fixed().privateKey();
    individual = issuerId.isEmpty();
    inHouse = given.isInHouse();
  }

  /** Returns the files of {@code format}, or what keeps {@code given} from being exported. */
  public static ExportResult export(Credentials given, ExportFormat format) {
    CredentialsReport report = CredentialsCheck.check(given);
    List<Finding> refusal = refusal(report, format.isKeyAlone());
    if (!refusal.isEmpty()) {
      return new ExportResult.Refused(refusal);
    }
    Exporter exporter = new Exporter(report, given);
    return new ExportResult.Made(exporter.files(format), exporter.individual ? format.limitOfIndividual() : "");
  }

  private static List<Finding> refusal(CredentialsReport report, boolean isKeyAlone) {
    List<Finding> refusal = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.ERROR) {
        refusal.add(finding);
      }
    }
    if (!refusal.isEmpty()) {
      return refusal;
    }
    Credentials fixed = report.fixed();
    String keyId = fixed.keyId();
    // Also what check lets through: a shell reads the IDs, and nothing quotes them.
    if (keyId.length() > KeyIdCheck.MAX_LENGTH) {
      refusal.add(Finding.of(KeyIdCode.KEY_ID_WRONG_LENGTH, Field.KEY_ID,
          keyId.length() + " characters; at most " + KeyIdCheck.MAX_LENGTH + " are exported.", 0, 0)
              .as(Severity.ERROR));
    } else if (!Shapes.isAlphanumeric(keyId) && !(isKeyAlone && Characters.isBlank(keyId))) {
      refusal.add(Finding.of(KeyIdCode.KEY_ID_MISSING, Field.KEY_ID, "No Key ID is given.", 0, 0));
    }
    if (!isKeyAlone && report.keyKind() != KeyKind.INDIVIDUAL && !Shapes.isUuid(fixed.issuerId())) {
      refusal.add(
          Finding.of(CredentialsCode.CREDENTIALS_TEAM_KEY_WITHOUT_ISSUER, Field.ISSUER_ID,
              "No Issuer ID in UUID form is given.", 0, 0)
          .as(Severity.ERROR));
    }
    if (report.key().isEmpty()) {
      refusal.add(
          Finding.of(PrivateKeyCode.PRIVATE_KEY_NOT_A_KEY, Field.PRIVATE_KEY, "No private key is given.", 0, 0));
    }
    return refusal;
  }

  private List<ExportFile> files(ExportFormat format) {
    String name = Characters.isBlank(keyId) ? "AuthKey" : "AuthKey_" + keyId;
    ExportFile key = new ExportFile(name + ".p8", pem, true);
    return switch (format) {
      case FASTLANE_JSON -> secret(name + ".json", fastlaneJson());
      case FASTLANE_JSON_BASE64 -> secret(name + ".json.base64.txt", base64(fastlaneJson()) + "\n");
      case FASTLANE_ENV ->
          secret("fastlane.env", env("APP_STORE_CONNECT_API_KEY_KEY_ID", "APP_STORE_CONNECT_API_KEY_ISSUER_ID")
          + "APP_STORE_CONNECT_API_KEY_KEY=" + base64(pem) + "\nAPP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64=true\n"
          + (inHouse ? "APP_STORE_CONNECT_API_KEY_IN_HOUSE=true\n" : ""));
      case CODEMAGIC_ENV ->
          secret("codemagic.env", env("APP_STORE_CONNECT_KEY_IDENTIFIER", "APP_STORE_CONNECT_ISSUER_ID")
          + "APP_STORE_CONNECT_PRIVATE_KEY='" + pem.trim() + "'\n");
      case EAS_ENV -> List.of(open("eas.env", env("EXPO_ASC_KEY_ID", "EXPO_ASC_ISSUER_ID")
          + "EXPO_ASC_API_KEY_PATH=./" + key.name() + "\n"),
          open("eas.json", Fragments.easJson(keyId, issuerId, key.name())), key);
      case ASC_ENV -> secret("asc.env", env("ASC_KEY_ID", "ASC_ISSUER_ID")
          + "ASC_KEY_TYPE=" + (individual ? "individual" : "team") + "\nASC_PRIVATE_KEY_B64=" + base64(pem) + "\n");
      case GITHUB_SECRETS -> List.of(open("github-secrets.sh", "gh secret set APPSTORE_API_PRIVATE_KEY < " + key.name()
          + "\ngh variable set APPSTORE_API_KEY_ID --body " + keyId
          + (individual ? "\n" : "\ngh variable set APPSTORE_ISSUER_ID --body " + issuerId + "\n")), key);
      case GITHUB_WORKFLOW -> List.of(open("github-workflow.yml", Fragments.githubStep(issuerId)));
      case BITRISE -> List.of(open("bitrise.yml", Fragments.bitriseInputs(issuerId, key.name())), key);
      case AZURE -> List.of(
          open("azure-pipelines.yml", Fragments.azureInputs(keyId, issuerId, String.valueOf(inHouse))),
          new ExportFile("apitoken.txt", base64(pem) + "\n", true));
      case XCODEBUILD -> List.of(open("xcodebuild.sh", Commands.xcodebuild(keyId, issuerId)), key);
      case ALTOOL -> List.of(open("altool.sh", Commands.altool(keyId, issuerId)),
          open("altool-xcode16.sh", Commands.olderAltool(keyId, issuerId)), key);
      case NOTARYTOOL -> List.of(open("notarytool.sh", Commands.notarytool(keyId, issuerId)), key);
      case TRANSPORTER -> List.of(open("transporter.sh", Commands.transporter(keyId, issuerId)), key);
      case TAURI -> List.of(open("tauri.env", env("APPLE_API_KEY", "APPLE_API_ISSUER")
          + "APPLE_API_KEY_PATH=./" + key.name() + "\n"), key);
      case ELECTRON_BUILDER -> List.of(open("electron-builder.env", env("APPLE_API_KEY_ID", "APPLE_API_ISSUER")
          + "APPLE_API_KEY=./" + key.name() + "\n"), key);
      case QUILL_ENV -> secret("quill.env", env("QUILL_NOTARY_KEY_ID", "QUILL_NOTARY_ISSUER")
          + "QUILL_NOTARY_KEY=" + base64(pem) + "\n");
      case RCODESIGN -> secret("rcodesign.json", rcodesignJson());
      case PEM -> List.of(key);
      case PEM_ONE_LINE -> secret(name + ".one-line.txt", pem.replace("\n", "\\n") + "\n");
      case BODY -> secret(name + ".body.txt", PemBlock.body(pem) + "\n");
      case BASE64 -> secret(name + ".base64.txt", base64(pem) + "\n");
    };
  }

  private String fastlaneJson() {
    JsonWriter out = new JsonWriter().beginObject().member("key_id", keyId);
    if (!individual) {
      out.member("issuer_id", issuerId);
    }
    return out.member("key", pem).member("in_house", inHouse).endObject() + "\n";
  }

  private String rcodesignJson() {
    JsonWriter out = new JsonWriter().beginObject();
    if (!individual) {
      out.member("issuer_id", issuerId);
    }
    return out.member("key_id", keyId).member("private_key", PemBlock.body(pem)).endObject() + "\n";
  }

  /** An Individual key has no issuer, and an empty variable is not the same as none. */
  private String env(String keyIdName, String issuerIdName) {
    return keyIdName + "=" + keyId + "\n" + (individual ? "" : issuerIdName + "=" + issuerId + "\n");
  }

  private static String base64(String text) {
    return Base64.encode(Utf8.encode(text));
  }

  private static List<ExportFile> secret(String name, String content) {
    return List.of(new ExportFile(name, content, true));
  }

  private static ExportFile open(String name, String content) {
    return new ExportFile(name, content, false);
  }
}
