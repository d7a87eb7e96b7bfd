package dev.p8check.export;

import dev.p8check.encoding.Ascii;

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
      "The variables that app_store_connect_api_key reads. The key is in Base64 so that it stays on one line.",
      "In fastlane/.env, kept out of the repository, or one by one in CI secrets."),
  CODEMAGIC_ENV(
      "Codemagic: environment",
      "The variables of app-store-connect. The key keeps its line breaks and its BEGIN and END lines.",
      "In a variable group, one by one and without the quotes."),
  EAS_ENV(
      "Expo EAS: environment",
      "The variables that EAS reads; the key is a path. In CI, eas-cli also needs EXPO_APPLE_TEAM_ID and "
          + "EXPO_APPLE_TEAM_TYPE.",
      "In the job's environment, with the key file at that path, kept out of the repository."),
  ASC_ENV(
      "asc: environment",
      "The variables of the asc command line. For an Individual key, no issuer may be set.",
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
          + "install that first.",
      "In a terminal, in the folder of the key file."),
  TAURI(
      "Tauri: environment",
      "Here, APPLE_API_KEY is the Key ID. In electron-builder, it is the path of the file.",
      "In the job's environment, with the key file in src-tauri, where tauri build looks for the path. Keep it out of "
          + "the repository."),
  ELECTRON_BUILDER(
      "electron-builder: environment",
      "Here, APPLE_API_KEY is the path of the file. In Tauri, it is the Key ID.",
      "In the job's environment, with the key file at that path, kept out of the repository."),
  RCODESIGN(
      "rcodesign: JSON file",
      "The form that rcodesign encode-app-store-connect-api-key writes: the key as Base64 of its DER bytes.",
      "Where you tell rcodesign to find its API key."),
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

  /** What keeps an Individual key from working there, empty where nothing does. */
  String limitOfIndividual() {
    return switch (this) {
      case CODEMAGIC_ENV, GITHUB_SECRETS, GITHUB_WORKFLOW, BITRISE, AZURE, TRANSPORTER, TAURI, ELECTRON_BUILDER, RCODESIGN ->
          "This tool asks for an Issuer ID, which an Individual key does not have. Use a Team key.";
      case FASTLANE_JSON, FASTLANE_JSON_BASE64, FASTLANE_ENV ->
          "For uploads; match, cert and sigh need a Team key: Apple gives Individual keys no access to certificates and profiles.";
      case EAS_ENV -> "For submissions only; older versions of eas-cli ask for an Issuer ID, which an Individual key does not have.";
      case XCODEBUILD -> "Apple gives Individual keys no access to certificates and profiles. Use a Team key.";
      case ALTOOL -> "An Individual key needs Xcode 16 or newer. altool still asks for an issuer; the Key ID takes its place.";
      case NOTARYTOOL -> "Notarizing with an Individual key needs Xcode 26 or newer.";
      case ASC_ENV, PEM, PEM_ONE_LINE, BODY, BASE64 -> "";
    };
  }
}
