package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.encoding.Ascii;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Utf8;

/** Ways in which a good set goes wrong on its way from App Store Connect to a tool. */
enum Damage {
  ISSUER_ID_SPACE("A space after the Issuer ID"),
  ISSUER_ID_QUOTED("An Issuer ID in quotes"),
  ISSUER_ID_TYPO("An Issuer ID with the letter O for a zero"),
  ISSUER_ID_NO_HYPHENS("An Issuer ID without hyphens"),
  KEY_ID_FILE_NAME("A file name instead of the Key ID"),
  KEY_ID_INVISIBLE("A Key ID with an invisible character"),
  KEY_ID_LOWERCASE("A lowercase Key ID"),
  SWAPPED_IDS("The two IDs swapped"),
  OTHER_FILE("Another key\u2019s file"),
  KEY_ONE_LINE("A key on one line"),
  KEY_LITERAL_NEWLINES("A key with \\n instead of line breaks"),
  KEY_BASE64("A key file in Base64"),
  KEY_INDENTED("An indented key, as from YAML"),
  KEY_CRLF("A key with Windows line breaks"),
  KEY_NO_END("A key without its END line"),
  KEY_NO_BOUNDARIES("Only the key’s body"),
  KEY_SMART_DASHES("A key that went through a word processor"),
  KEY_TRUNCATED("A key that was cut off"),
  KEY_CHANGED("A key with one changed character"),
  KEY_REDACTED("A key with its middle redacted"),
  KEY_PATH("A path instead of the key"),
  KEY_QUOTED_ESCAPED("Everything a CI secret can do to a key");

  private final String label;

  Damage(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Returns {@code good} with this damage. */
  Credentials of(Credentials good) {
    String issuerId = good.issuerId();
    String keyId = good.keyId();
    return switch (this) {
      case ISSUER_ID_SPACE -> ids(good, issuerId + " ", keyId);
      case ISSUER_ID_QUOTED -> ids(good, "\"" + issuerId + "\",", keyId);
      case ISSUER_ID_TYPO -> ids(good, "O" + issuerId.substring(1), keyId);
      case ISSUER_ID_NO_HYPHENS -> ids(good, issuerId.replace("-", ""), keyId);
      case KEY_ID_FILE_NAME -> ids(good, issuerId, "AuthKey_" + keyId + ".p8");
      case KEY_ID_INVISIBLE -> ids(good, issuerId, keyId.substring(0, 4) + "\u200b" + keyId.substring(4));
      case KEY_ID_LOWERCASE -> ids(good, issuerId, Ascii.lower(keyId));
      case SWAPPED_IDS -> ids(good, keyId, issuerId);
      case OTHER_FILE -> new Credentials(issuerId, keyId, good.privateKey(), "AuthKey_2Z8K7XQ5PN.p8", good.keyKind());
      default -> new Credentials(issuerId, keyId, key(good.privateKey(), keyId), "", good.keyKind());
    };
  }

  private static Credentials ids(Credentials good, String issuerId, String keyId) {
    return new Credentials(issuerId, keyId, good.privateKey(), "", good.keyKind());
  }

  private String key(String pem, String keyId) {
    int body = pem.indexOf('\n') + 1;
    int end = pem.indexOf("-----END");
    return switch (this) {
      case KEY_ONE_LINE -> pem.replace("\n", " ").trim();
      case KEY_LITERAL_NEWLINES -> pem.replace("\n", "\\n");
      case KEY_BASE64 -> Base64.encode(Utf8.encode(pem));
      case KEY_INDENTED -> "    " + pem.trim().replace("\n", "\n    ");
      case KEY_CRLF -> pem.replace("\n", "\r\n");
      case KEY_NO_END -> pem.substring(0, end);
      case KEY_NO_BOUNDARIES -> pem.substring(body, end).replace("\n", "");
      case KEY_SMART_DASHES -> pem.replace("-----", "—–");
      case KEY_TRUNCATED -> pem.substring(0, end - 40) + pem.substring(end - 1);
      case KEY_CHANGED ->
          pem.substring(0, body + 90) + (pem.charAt(body + 90) == 'x' ? 'y' : 'x') + pem.substring(body + 91);
      case KEY_REDACTED -> pem.substring(0, body + 20) + "…" + pem.substring(end - 20);
      case KEY_PATH -> "~/.appstoreconnect/private_keys/AuthKey_" + keyId + ".p8";
      case KEY_QUOTED_ESCAPED -> "\"" + pem.trim().replace("\n", "\\n") + "\"";
      default -> pem;
    };
  }
}
