package dev.p8check.export;

/** Pieces of files that a project has. */
final class Fragments {
  private Fragments() {}

  static String githubStep(String issuerId) {
    return "- name: Upload to TestFlight\n"
        + "  uses: apple-actions/upload-testflight-build@v4\n"
        + "  with:\n"
        + "    app-path: build/App.ipa\n"
        + (issuerId.isEmpty() ? "" : "    issuer-id: ${{ vars.APPSTORE_ISSUER_ID }}\n")
        + "    api-key-id: ${{ vars.APPSTORE_API_KEY_ID }}\n"
        + "    api-private-key: ${{ secrets.APPSTORE_API_PRIVATE_KEY }}\n";
  }

  /** The step takes the Key ID from the name of the file. */
  static String bitriseInputs(String issuerId, String file) {
    return "- deploy-to-itunesconnect-application-loader:\n"
        + "    inputs:\n"
        + "    - connection: 'off'\n"
        + "    - api_key_path: file://$BITRISE_SOURCE_DIR/" + file + "\n"
        + (issuerId.isEmpty() ? "" : "    - api_issuer: '" + issuerId + "'\n");
  }

  /** The profile that eas submit takes where none is named. */
  static String easJson(String keyId, String issuerId, String file) {
    return "{\n  \"submit\": {\n    \"production\": {\n      \"ios\": {\n        \"ascApiKeyPath\": \"./" + file
        + "\",\n"
        + (issuerId.isEmpty() ? "" : "        \"ascApiKeyIssuerId\": \"" + issuerId + "\",\n")
        + "        \"ascApiKeyId\": \"" + keyId + "\"\n      }\n    }\n  }\n}\n";
  }

  static String azureInputs(String keyId, String issuerId, String inHouse) {
    return "- task: AppStoreRelease@1\n"
        + "  inputs:\n"
        + "    authType: ApiKey\n"
        // Without quotes, YAML reads a Key ID such as 12345E6789 as a number.
        + "    apiKeyId: '" + keyId + "'\n"
        + (issuerId.isEmpty() ? "" : "    apiKeyIssuerId: '" + issuerId + "'\n")
        + "    apitoken: $(APITOKEN)\n"
        + "    apiKeyInHouse: " + inHouse + "\n";
  }
}
