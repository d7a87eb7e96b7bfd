package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.EncodingException;
import dev.p8check.finding.Code;
import dev.p8check.key.DerKind;
import dev.p8check.pem.PemBlock;
import java.util.Optional;

/** A PEM block that is no unencrypted EC private key and does not pretend to be one. */
record ForeignBlock(Code code, String seen) {
  static final String EC_PRIVATE_KEY = "EC PRIVATE KEY";
  /** The Base 64 of "openssh-key-v1". */
  static final String OPENSSH_BODY = "b3BlbnNzaC1rZXktdjE";
  // Of a P-256 key in SEC 1 form: its length and version, and the tag of its number.
  private static final String SEC1_BODY = "MHcCAQEE";

  /**
   * Returns what the block is, or nothing where it may be a key.
   *
   * @param raw what stands between the boundaries, header lines included
   * @param body its Base 64 characters alone
   */
  static Optional<ForeignBlock> of(String label, String raw, String body) {
    if (raw.contains("Proc-Type") && raw.contains("ENCRYPTED")) {
      return Optional.of(new ForeignBlock(PRIVATE_KEY_ENCRYPTED, "A header says Proc-Type: 4,ENCRYPTED."));
    }
    if (body.startsWith(OPENSSH_BODY)) {
      return Optional.of(new ForeignBlock(PRIVATE_KEY_OPENSSH, "A key in SSH format."));
    }
    DerKind kind = kind(body);
    if (kind == DerKind.PRIVATE_KEY_INFO || kind == DerKind.EC_PRIVATE_KEY) {
      return Optional.empty();
    }
    String seen = "A block with the label " + (label.length() > 40 ? "of " + label.length() + " characters" : label)
        + (kind == DerKind.EC_PARAMETERS ? ": the name of a curve, without a key." : ".");
    return byLabel(label, kind).map(code -> new ForeignBlock(code, seen));
  }

  private static Optional<Code> byLabel(String label, DerKind kind) {
    if (label.startsWith("PGP ")) {
      return Optional.of(PRIVATE_KEY_PGP);
    }
    if (label.endsWith("ENCRYPTED FILE")) {
      return Optional.of(PRIVATE_KEY_ENCRYPTED);
    }
    return switch (label) {
      case "", PemBlock.PRIVATE_KEY, EC_PRIVATE_KEY -> Optional.empty();
      case "PUBLIC KEY", "EC PUBLIC KEY", "RSA PUBLIC KEY" -> Optional.of(PRIVATE_KEY_PUBLIC_KEY);
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PKCS7",
          "CMS" -> Optional.of(PRIVATE_KEY_CERTIFICATE);
      case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST" -> Optional.of(PRIVATE_KEY_CERTIFICATE_REQUEST);
      case "OPENSSH PRIVATE KEY", "SSH2 ENCRYPTED PRIVATE KEY", "SSH2 PUBLIC KEY" -> Optional.of(PRIVATE_KEY_OPENSSH);
      case "ENCRYPTED PRIVATE KEY" -> Optional.of(PRIVATE_KEY_ENCRYPTED);
      case "RSA PRIVATE KEY" -> Optional.of(PRIVATE_KEY_RSA);
      case "DSA PRIVATE KEY" -> Optional.of(PRIVATE_KEY_UNSUPPORTED_ALGORITHM);
      // What is readable is called by what it is.
      default -> kind == DerKind.OTHER || kind == DerKind.EC_PARAMETERS
          ? Optional.of(PRIVATE_KEY_UNSUPPORTED_LABEL) : Optional.empty();
    };
  }

  /** Returns the label that goes with the Base 64 in {@code body}, {@code otherwise} where that is no EC key. */
  static String label(String body, String otherwise) {
    DerKind kind = kind(body);
    return kind == DerKind.EC_PRIVATE_KEY ? EC_PRIVATE_KEY : kind == DerKind.PRIVATE_KEY_INFO
        ? PemBlock.PRIVATE_KEY : otherwise;
  }

  /** Returns what the Base 64 in {@code body} is; how an EC key begins tells where the rest of it is torn. */
  private static DerKind kind(String body) {
    DerKind kind = DerKind.OTHER;
    try {
      kind = DerKind.of(Base64.decode(KeyBody.standard(body.substring(0, body.length() - KeyBody.padding(body)))));
    } catch (EncodingException e) {
      // Torn.
    }
    return kind != DerKind.OTHER || !Shapes.startsEcKey(body) ? kind
        : body.startsWith(SEC1_BODY) ? DerKind.EC_PRIVATE_KEY : DerKind.PRIVATE_KEY_INFO;
  }
}
