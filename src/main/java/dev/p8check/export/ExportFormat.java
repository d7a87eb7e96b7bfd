package dev.p8check.export;

import dev.p8check.encoding.Ascii;
import java.util.Optional;

/** The forms in which other tools want the three values. */
public enum ExportFormat {
  FASTLANE_JSON(
      "fastlane: JSON file",
      "For api_key_path or APP_STORE_CONNECT_API_KEY_PATH. in_house is true only for the Enterprise Program.",
      "Next to the Fastfile, kept out of the repository."),
  FASTLANE_JSON_BASE64(
      "fastlane: JSON file as Base64",
      "The JSON file on one line, for a secret that a job decodes: base64 --decode > api_key.json",
      "In a CI secret."),
  FASTLANE_ENV(
      "fastlane: environment",
      "The variables that app_store_connect_api_key reads. The key is in Base64 so that it stays on one line. "
          + "GitLab's Apple App Store integration sets the same names; do not set both.",
      "In fastlane/.env, kept out of the repository, or one by one in CI secrets."),
  CODEMAGIC_ENV(
      "Codemagic: environment",
      "The variables of app-store-connect. The key keeps its line breaks and its BEGIN and END lines.",
      "In a variable group, one by one and without the quotes."),
  EAS_ENV(
      "Expo EAS: environment, eas.json",
      "The variables that eas build and eas metadata read; the key is a path. In CI, they also need "
          + "EXPO_APPLE_TEAM_ID and "
          + "EXPO_APPLE_TEAM_TYPE. eas submit reads eas.json instead.",
      "The variables in the job's environment, the rest in your eas.json. Keep the key file at that path, out of the "
          + "repository."),
  ASC_ENV(
      "asc: environment",
      "The variables of the asc command line. Remove ASC_PROFILE and ASC_PRIVATE_KEY_PATH, which win over these. "
          + "Versions before July 2026 prefer a stored login: there, also set ASC_BYPASS_KEYCHAIN=1. For an Individual "
          + "key, no issuer may be set.",
      "In the environment of the shell or job."),
  GITHUB_SECRETS(
      "GitHub: set secrets",
      "Commands that store the values with gh. The key is read from the file and never typed.",
      "In a terminal (bash or zsh) inside the repository, with the key file there but never committed."),
  GITHUB_WORKFLOW(
      "GitHub: workflow step",
      "A step that uses the secret and variables from “GitHub: set secrets”. It holds no value itself.",
      "Under steps: of a job in .github/workflows."),
  BITRISE(
      "Bitrise: step inputs",
      "The inputs of the deploy step. It takes the Key ID from the file name, so keep that name.",
      "Under the step in bitrise.yml. Keep the key file out of the repository: put it at that path in an earlier step, "
          + "or give its URL in the generic file storage."),
  AZURE(
      "Azure DevOps: task inputs",
      "The inputs of the App Store release task. The key is in Base64; plain text causes “string contains null byte”.",
      "In the pipeline, with apitoken in a secret variable."),
  XCODEBUILD(
      "xcodebuild: flags",
      "Lets xcodebuild sign by itself. The path must be absolute. Cloud-managed distribution needs an Admin key.",
      "In a terminal, in the folder of the key file. Use the -authentication flags for xcodebuild archive, too."),
  ALTOOL(
      "altool: commands",
      "Puts the file where altool looks, and calls altool with the flags of Xcode 26. A second file has the older "
          + "flags.",
      "In a terminal, in the folder of the key file."),
  NOTARYTOOL(
      "notarytool: commands",
      "Stores the values in the keychain and tests them.",
      "In a terminal, in the folder of the key file."),
  TRANSPORTER(
      "Transporter: commands",
      "Puts the file where iTMSTransporter looks. Since Xcode 14, it comes with Transporter from the Mac App Store: "
          + "install that first. On a CI runner, install Apple's Transporter package and call "
          + "/usr/local/itms/bin/iTMSTransporter.",
      "In a terminal, in the folder of the key file."),
  TAURI(
      "Tauri: environment",
      "Here, APPLE_API_KEY is the Key ID. In electron-builder, it is the path of the file. APPLE_ID and APPLE_PASSWORD "
          + "win over the key: remove them.",
      "In the job's environment, with the key file in src-tauri, where tauri build looks for the path. tauri ios build "
          + "needs an absolute path. Keep the file out of the repository."),
  ELECTRON_BUILDER(
      "electron-builder: environment",
      "Here, APPLE_API_KEY is the path of the file. In Tauri, it is the Key ID. APPLE_ID and "
          + "APPLE_APP_SPECIFIC_PASSWORD win over the key: remove them.",
      "In the project folder, where electron-builder reads electron-builder.env by itself, or in the "
          + "job's environment; "
          + "with the key file at that path, kept out of the repository."),
  QUILL_ENV(
      "quill and GoReleaser: environment",
      "The variables that quill reads. For GoReleaser, rename them as its notarize section does, often to "
          + "MACOS_NOTARY_KEY_ID, MACOS_NOTARY_ISSUER_ID and MACOS_NOTARY_KEY.",
      "In CI secrets, one by one."),
  RCODESIGN(
      "rcodesign: JSON file",
      "The form that rcodesign encode-app-store-connect-api-key writes: the key as Base64 of its DER bytes.",
      "Pass it with --api-key-file, as in: rcodesign notary-submit --api-key-file rcodesign.json App.dmg "
          + "(--api-key-path in 0.24 and older)."),
  PEM(
      "The .p8 file",
      "The key as RFC 7468 defines it: 64 columns, plain line breaks.",
      "Wherever a tool expects the file."),
  PEM_ONE_LINE(
      "The key on one line, with \\n",
      "Each line break is written as backslash and n, for JSON strings and .env readers that turn it back.",
      "In double quotes. If nothing turns \\n back, use Base64."),
  BODY(
      "The key’s Base64 alone",
      "Without BEGIN and END lines or line breaks, for libraries that add them, such as the Swift SDK.",
      "As the private key in code that reads it from a safe place."),
  BASE64(
      "The .p8 file as Base64",
      "The whole file on one line, for secrets that cannot hold more. Decode it in the job: base64 --decode",
      "In a CI secret.");

  private static final String NO_PROVISIONING = "Apple gives Individual keys no access to certificates and profiles.";

  private final String title;
  private final String purpose;
  private final String place;

  ExportFormat(String title, String purpose, String place) {
    this.title = title;
    this.purpose = purpose;
    this.place = place;
  }

  /** The word used in JSON and in the page, such as {@code fastlane-json}. */
  public String id() {
    return Ascii.lower(name()).replace('_', '-');
  }

  /** Returns the format of that {@link #id}. */
  public static Optional<ExportFormat> of(String id) {
    for (ExportFormat format : values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The tool and the form, such as {@code fastlane: JSON file}. */
  public String title() {
    return title;
  }

  /** What it is for, and its traps. */
  public String purpose() {
    return purpose;
  }

  /** Where it goes. */
  public String place() {
    return place;
  }

  /** Whether it holds neither ID. */
  boolean isKeyAlone() {
    return this == PEM || this == PEM_ONE_LINE || this == BODY || this == BASE64;
  }

  /** What keeps an Individual key from working there, empty where nothing does. */
  String limitOfIndividual() {
    return switch (this) {
      case CODEMAGIC_ENV, GITHUB_SECRETS, GITHUB_WORKFLOW, BITRISE, TRANSPORTER, TAURI, ELECTRON_BUILDER, QUILL_ENV,
          RCODESIGN ->
          "This tool asks for an Issuer ID, which an Individual key does not have. Use a Team key.";
      case FASTLANE_JSON, FASTLANE_JSON_BASE64, FASTLANE_ENV ->
          "Uploads need a recent fastlane: 2.233.1 takes the key, older versions may ask for an app-specific password. "
              + "match, cert and sigh need a Team key: " + NO_PROVISIONING;
      case EAS_ENV ->
          "Not for builds: " + NO_PROVISIONING
              + " To submit, use eas.json. Older versions of eas-cli ask for an Issuer ID.";
      case AZURE ->
          "Needs version 1.245 or newer of the task; older ones ask for an Issuer ID. In a service connection, write "
          + "individualkey as the Issuer ID.";
      case XCODEBUILD -> NO_PROVISIONING + " Use a Team key.";
      case ALTOOL ->
          "An Individual key needs Xcode 16 or newer. altool still asks for an issuer; the Key ID takes its place.";
      case NOTARYTOOL -> "Notarizing with an Individual key needs Xcode 26 or newer.";
      case ASC_ENV, PEM, PEM_ONE_LINE, BODY, BASE64 -> "";
    };
  }
}
