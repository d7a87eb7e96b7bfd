package dev.p8check.export;

/** Command lines for Apple's own tools. An Individual key has no issuer: altool takes its Key ID as one. */
final class Commands {
  private static final String FOLDER = "~/.appstoreconnect/private_keys";

  private Commands() {}

  static String xcodebuild(String keyId, String issuerId) {
    return "xcodebuild -exportArchive -archivePath App.xcarchive -exportPath build -exportOptionsPlist "
        + "ExportOptions.plist \\\n"
        + "  -allowProvisioningUpdates \\\n"
        + "  -authenticationKeyPath \"$PWD/AuthKey_" + keyId + ".p8\" \\\n"
        + "  -authenticationKeyID " + keyId
        + (issuerId.isEmpty() ? "\n" : " \\\n  -authenticationKeyIssuerID " + issuerId + "\n");
  }

  static String altool(String keyId, String issuerId) {
    return altool(keyId, issuerId, "--upload-package App.ipa --type ios --api-key ", " --api-issuer ");
  }

  /** With the flags of Xcode 16 and older. */
  static String olderAltool(String keyId, String issuerId) {
    return altool(keyId, issuerId, "--upload-app --type ios --file App.ipa --apiKey ", " --apiIssuer ");
  }

  private static String altool(String keyId, String issuerId, String start, String issuerFlag) {
    // altool does not start without an issuer; that of an Individual key is never used.
    return place(keyId) + "xcrun altool " + start + keyId
        + issuerFlag + (issuerId.isEmpty() ? keyId + " --api-key-subject user" : issuerId) + "\n";
  }

  static String notarytool(String keyId, String issuerId) {
    return "xcrun notarytool store-credentials \"p8check\" --key \"$PWD/AuthKey_" + keyId + ".p8\" --key-id " + keyId
        + (issuerId.isEmpty() ? "" : " --issuer " + issuerId) + "\n"
        + "xcrun notarytool history --keychain-profile \"p8check\"\n";
  }

  static String transporter(String keyId, String issuerId) {
    return place(keyId)
        + "xcrun iTMSTransporter -m provider -apiKey " + keyId
        + (issuerId.isEmpty() ? "" : " -apiIssuer " + issuerId) + "\n";
  }

  private static String place(String keyId) {
    return "mkdir -p " + FOLDER + "\n"
        + "install -m 600 AuthKey_" + keyId + ".p8 " + FOLDER + "/AuthKey_" + keyId + ".p8\n";
  }
}
