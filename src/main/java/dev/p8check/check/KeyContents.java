package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import dev.p8check.finding.Code;
import dev.p8check.finding.Field;
import dev.p8check.key.AlgorithmIdentifier;
import dev.p8check.key.DerKind;
import dev.p8check.key.EcParameters;
import dev.p8check.key.EcPrivateKey;
import dev.p8check.key.PrivateKeyInfo;
import java.util.Arrays;
import java.util.Optional;

/** Reads the DER of a key: its structure, its algorithm and curve, its scalar and its point. */
final class KeyContents {
  private final byte[] bytes;
  private final TracedText body;
  private final FindingList findings;
  private DerKind kind = DerKind.OTHER;
  private String path = "";
  private boolean isWrittenAnew;

  /** What came of reading a key. */
  record Result(Optional<KeyFacts> key, boolean reencode, byte[] der) {
    /** Nothing of it: a record's own text would print the key. */
    @Override
    public String toString() {
      return "Result";
    }
  }

  private KeyContents(byte[] bytes, TracedText body, FindingList findings) {
    this.bytes = bytes;
    this.body = body;
    this.findings = findings;
  }

  /**
   * Reads {@code bytes}, reporting what is wrong with them.
   *
   * @param body the Base 64 characters that {@code bytes} were decoded from
   */
  static Result read(byte[] bytes, TracedText body, FindingList findings) {
    int before = findings.size();
    Result result = new KeyContents(bytes, body, findings).read();
    if (result.key().isEmpty()) {
      // Nothing is written anew, so that nothing inside is put right.
      findings.withdrawRepairs(before);
    }
    return result;
  }

  private Result read() {
    if (bytes.length == 0 || bytes[0] != Tag.SEQUENCE) {
      report(PRIVATE_KEY_NOT_ASN1, "The first byte is not 0x30, which starts every key.", 0, 1);
      return failed();
    }
    int size;
    try {
      size = new DerReader(bytes).declaredSize();
    } catch (DerException e) {
      return truncatedOrBroken(e);
    }
    if (size > bytes.length) {
      return truncated(size);
    }
    byte[] whole = size < bytes.length ? Arrays.copyOf(bytes, size) : bytes;
    kind = DerKind.of(whole);
    return switch (kind) {
      // What is none of these is read as a PrivateKeyInfo, to say where it is no longer one.
      case PRIVATE_KEY_INFO, EC_PRIVATE_KEY, EC_PARAMETERS, OTHER -> ec(whole);
      case SUBJECT_PUBLIC_KEY_INFO, RSA_PUBLIC_KEY ->
          only(PRIVATE_KEY_PUBLIC_KEY, "The public half of a key, " + Words.count(bytes.length, "byte") + " long.");
      case ENCRYPTED_PRIVATE_KEY_INFO ->
          only(PRIVATE_KEY_ENCRYPTED, "An EncryptedPrivateKeyInfo: a key protected with a password.");
      case CERTIFICATE ->
          only(PRIVATE_KEY_CERTIFICATE, "An X.509 certificate, " + Words.count(bytes.length, "byte") + " long.");
      case PKCS7 -> only(PRIVATE_KEY_CERTIFICATE, "A PKCS#7 bundle, which contains certificates.");
      case CERTIFICATION_REQUEST -> only(PRIVATE_KEY_CERTIFICATE_REQUEST, "A PKCS#10 certification request.");
      case RSA_PRIVATE_KEY ->
          only(PRIVATE_KEY_RSA, "An RSA private key (PKCS#1), " + Words.count(bytes.length, "byte") + " long.");
      case DSA_PRIVATE_KEY -> only(PRIVATE_KEY_UNSUPPORTED_ALGORITHM, "A DSA private key.");
      case PKCS12 -> only(PRIVATE_KEY_NOT_A_KEY, "A PKCS#12 file (.p12), which contains a signing certificate.");
    };
  }

  private Result only(Code code, String seen) {
    findings.clear();
    report(code, seen, 0, bytes.length);
    return failed();
  }

  private Result truncatedOrBroken(DerException e) {
    if (e.problem() == DerException.Problem.TRUNCATED) {
      return truncated(bytes.length + 1);
    }
    report(PRIVATE_KEY_NOT_ASN1, "The length of the outer SEQUENCE cannot be read.", 1, 2);
    return failed();
  }

  // A cut-off key of another algorithm is first of all a key of another algorithm.
  private Result truncated(int size) {
    Optional<AlgorithmIdentifier> algorithm = PrivateKeyInfo.leadingAlgorithm(bytes);
    if (algorithm.isPresent() && !algorithm.get().algorithm().equals(Oid.EC_PUBLIC_KEY)) {
      return otherAlgorithm(algorithm.get().algorithm());
    }
    String seen = size > bytes.length + 1
        ? "The structure says it is " + size + " bytes long; " + bytes.length + " are there, " + (size - bytes.length)
        + " missing."
        : "The structure ends within its first bytes.";
    report(PRIVATE_KEY_TRUNCATED_DER, seen, Math.max(0, bytes.length - 1), bytes.length);
    return failed();
  }

  private Result otherAlgorithm(String algorithm) {
    String name = Oid.algorithmName(algorithm);
    return switch (algorithm) {
      case Oid.RSA_ENCRYPTION, Oid.RSASSA_PSS -> only(PRIVATE_KEY_RSA, "An " + name + " private key in PKCS#8.");
      case Oid.ED25519 -> only(PRIVATE_KEY_ED25519, "An Ed25519 private key in PKCS#8.");
      default -> only(PRIVATE_KEY_UNSUPPORTED_ALGORITHM, "A private key for the algorithm " + name + ".");
    };
  }

  private Result ec(byte[] whole) {
    try {
      return kind == DerKind.EC_PRIVATE_KEY ? sec1(whole) : pkcs8(whole);
    } catch (DerException e) {
      reportStructure(e.offset());
      return failed();
    }
  }

  private Result sec1(byte[] whole) throws DerException {
    path = "ECPrivateKey";
    EcPrivateKey key = EcPrivateKey.read(new DerReader(whole));
    if (key.parameters().isEmpty()) {
      report(PRIVATE_KEY_UNEXPECTED_STRUCTURE, "The ECPrivateKey does not say which curve it is for.", 0, whole.length);
      return failed();
    }
    if (isOtherCurve(EcParameters.of(key.parameters().get()), key.parameters().get())) {
      return failed();
    }
    findings.reportRepairable(PRIVATE_KEY_SEC1,
        "A SEC 1 ECPrivateKey, " + Words.count(whole.length, "byte") + ", without PKCS#8 around it.",
        start(0), end(whole.length));
    writeAnew();
    return key(whole, key, Optional.empty());
  }

  private Result pkcs8(byte[] whole) throws DerException {
    path = "PrivateKeyInfo";
    PrivateKeyInfo info = PrivateKeyInfo.read(whole);
    if (!info.algorithm().algorithm().equals(Oid.EC_PUBLIC_KEY)) {
      return otherAlgorithm(info.algorithm().algorithm());
    }
    if (info.version() != 0 && info.version() != 1) {
      DerElement version = new DerReader(whole).read(Tag.SEQUENCE).reader().read(Tag.INTEGER);
      report(PRIVATE_KEY_UNSUPPORTED_VERSION,
          "PrivateKeyInfo has " + versionName(info.version()) + "; only 0 and 1 are defined.", version.start(),
          version.end());
      return failed();
    }
    path = "PrivateKeyInfo.privateKeyAlgorithm";
    if (info.algorithm().parameters().isEmpty()) {
      throw new DerException(DerException.Problem.TRUNCATED, info.privateKey().start());
    }
    DerElement curve = info.algorithm().parameters().get();
    EcParameters parameters = EcParameters.of(curve);
    if (!parameters.isP256() && namesP256(info.privateKey())) {
      report(PRIVATE_KEY_CURVE_MISMATCH,
          "The outer structure names " + curveName(parameters) + ", the inner one P-256.", curve.start(), curve.end());
      return failed();
    }
    if (isOtherCurve(parameters, curve)) {
      return failed();
    }
    path = "PrivateKeyInfo.privateKey.ECPrivateKey";
    DerReader inner = info.privateKey().reader();
    EcPrivateKey key = EcPrivateKey.read(inner);
    if (inner.hasMore()) {
      int from = inner.offset();
      findings.reportRepairable(PRIVATE_KEY_TRAILING_DATA,
          Words.count(info.privateKey().end() - from, "byte") + " after the end of the ECPrivateKey.", start(from),
          end(info.privateKey().end()));
    }
    if (parameters.explicit() || inner.hasMore() || info.publicKey().isPresent()) {
      writeAnew();
    }
    return key(whole, key, info.publicKey());
  }

  private static boolean namesP256(DerElement privateKey) {
    try {
      Optional<DerElement> parameters = EcPrivateKey.read(privateKey.reader()).parameters();
      return parameters.isPresent() && EcParameters.of(parameters.get()).isP256();
    } catch (DerException e) {
      return false;
    }
  }

  private static String versionName(int version) {
    return version < 0 ? "another version" : "version " + version;
  }

  private Result key(byte[] whole, EcPrivateKey key, Optional<byte[]> outerPoint) throws DerException {
    if (key.version() != 1) {
      report(PRIVATE_KEY_UNSUPPORTED_VERSION, "ECPrivateKey has " + versionName(key.version()) + "; only 1 is defined.",
          key.scalar().start() - 1, key.scalar().start());
      return failed();
    }
    if (key.parameters().isPresent() && !EcParameters.of(key.parameters().get()).isP256()) {
      EcParameters inner = EcParameters.of(key.parameters().get());
      report(PRIVATE_KEY_CURVE_MISMATCH, "The outer structure names P-256, the inner one " + curveName(inner) + ".",
          key.parameters().get().start(), key.parameters().get().end());
      return failed();
    }
    if (whole.length < bytes.length) {
      findings.reportRepairable(PRIVATE_KEY_TRAILING_DATA,
          Words.count(bytes.length - whole.length, "byte") + " after the end of the key.", start(whole.length),
          end(bytes.length));
      // What was doubled inside leaves the rest behind the end, and only a public half tells whether the number is
      // still whole.
      if (key.publicKey().isEmpty() && outerPoint.isEmpty()) {
        return failed();
      }
    }
    EcKeyReader reader = new EcKeyReader(this, findings, kind, whole, key, outerPoint);
    Optional<KeyFacts> facts = reader.read();
    if (facts.isPresent() && whole.length < bytes.length) {
      byte[] rest = Arrays.copyOfRange(bytes, whole.length, bytes.length);
      Optional<KeyFacts> second = read(rest, body, new FindingList(Field.PRIVATE_KEY)).key();
      if (second.isPresent() && !second.get().isSameKeyAs(facts.get())) {
        return only(PRIVATE_KEY_MULTIPLE_BLOCKS, "Another key begins after the end of this one.");
      }
    }
    if (facts.isPresent() && outerPoint.isPresent()) {
      int from = whole.length - outerPoint.get().length;
      findings.reportRepairable(PRIVATE_KEY_UNEXPECTED_STRUCTURE,
          "The public half is at the end of PrivateKeyInfo, where OpenSSL 3.0 and Node reject it.", start(from),
          end(whole.length));
    }
    return new Result(facts, isWrittenAnew, whole);
  }

  /** Has the key written anew, since its own octets are not what they should be. */
  void writeAnew() {
    isWrittenAnew = true;
  }

  boolean isWrittenAnew() {
    return isWrittenAnew;
  }

  private boolean isOtherCurve(EcParameters parameters, DerElement element) {
    if (parameters.explicit()) {
      String seen = "The curve is spelled out in numbers, " + (parameters.isP256() ? "those of P-256."
          : parameters.curve().isEmpty()
          ? "not those of P-256." : "those of " + curveName(parameters) + ", not of P-256.");
      if (parameters.isP256()) {
        findings.reportRepairable(PRIVATE_KEY_EXPLICIT_PARAMETERS, seen, start(element.start()), end(element.end()));
      } else {
        report(PRIVATE_KEY_EXPLICIT_PARAMETERS, seen, element.start(), element.end());
      }
    } else if (!parameters.isP256()) {
      findings.clear();
      report(PRIVATE_KEY_WRONG_CURVE, "The curve is " + curveName(parameters) + ".", element.start(), element.end());
    }
    return !parameters.isP256();
  }

  private static String curveName(EcParameters parameters) {
    if (parameters.curve().isEmpty()) {
      return "another one, spelled out in numbers";
    }
    String name = Oid.curveName(parameters.curve());
    return name.isEmpty() ? "OID " + parameters.curve() : name;
  }

  private Result failed() {
    return new Result(Optional.empty(), false, bytes);
  }

  private void reportStructure(int offset) {
    report(PRIVATE_KEY_UNEXPECTED_STRUCTURE,
        path + " is invalid at byte " + offset + " of " + bytes.length + ".",
        Math.min(offset, bytes.length - 1), Math.min(offset + 1, bytes.length));
  }

  /** Reports about a range of octets, given as offsets into the DER. */
  void report(Code code, String seen, int from, int to) {
    findings.report(code, seen, start(from), end(to));
  }

  /** Where the Base 64 character that begins that octet stands in the given text. */
  int start(int octet) {
    return body.start(Math.min(body.length(), octet / 3 * 4 + octet % 3));
  }

  /** Where the Base 64 character that ends the octets before that offset stands in the given text. */
  int end(int octet) {
    int last = Math.max(0, octet - 1);
    return body.end(Math.min(body.length(), last / 3 * 4 + last % 3 + 2));
  }
}
