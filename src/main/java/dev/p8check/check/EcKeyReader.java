package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerWriter;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import dev.p8check.key.DerKind;
import dev.p8check.key.EcPrivateKey;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.key.SubjectPublicKeyInfo;
import dev.p8check.p256.P256;
import dev.p8check.p256.Sha256;
import java.util.Arrays;
import java.util.Optional;

/** Judges the numbers of a P-256 key: the private scalar d, and the public point against d*G. */
final class EcKeyReader {
  private static final int SIZE = 32;

  private final KeyContents contents;
  private final FindingList findings;
  private final DerKind kind;
  private final byte[] whole;
  private final EcPrivateKey key;
  private final Optional<byte[]> outerPoint;
  private boolean needsReencoding;

  EcKeyReader(KeyContents contents, FindingList findings, DerKind kind, byte[] whole, EcPrivateKey key, Optional<byte[]> outerPoint) {
    this.contents = contents;
    this.findings = findings;
    this.kind = kind;
    this.whole = whole;
    this.key = key;
    this.outerPoint = outerPoint;
  }

  /** Whether the key has to be written anew, since its own octets are not what they should be. */
  boolean needsReencoding() {
    return needsReencoding;
  }

  /** Returns the key where its halves are fine and belong together. */
  Optional<KeyFacts> read() {
    Optional<byte[]> scalar = scalar();
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    byte[] d = scalar.get();
    if (!P256.isScalar(d)) {
      reportScalar("The private number is zero, or not below the order of the curve.");
      return Optional.empty();
    }
    byte[] point = P256.publicKey(d);
    byte[] x = Arrays.copyOfRange(point, 0, SIZE);
    byte[] y = Arrays.copyOfRange(point, SIZE, 2 * SIZE);
    boolean hasPublicKey = key.publicKey().isPresent() || outerPoint.isPresent();
    if (hasPublicKey && !(matches(x, y) && outerMatches(x, y))) {
      return Optional.empty();
    }
    KeyForm form = form(d, x, y);
    if (!hasPublicKey) {
      needsReencoding = true;
      findings.reportRepairable(PRIVATE_KEY_PUBLIC_KEY_MISSING, "The key holds the private number only.",
          contents.start(0), contents.end(whole.length));
    } else if (form == KeyForm.OPENSSL || form == KeyForm.OTHER) {
      if (findings.isEmpty() || !findings.has(PRIVATE_KEY_SCALAR_LENGTH) && !findings.has(PRIVATE_KEY_EXPLICIT_PARAMETERS)) {
        findings.report(PRIVATE_KEY_RESAVED, whole.length + " octets, where Apple issues 150.", contents.start(0), contents.end(whole.length));
      }
    }
    byte[] fingerprint = Sha256.digest(SubjectPublicKeyInfo.of(x, y));
    if (WellKnownKeys.contains(fingerprint)) {
      findings.report(PRIVATE_KEY_WELL_KNOWN_KEY, "The private half of this key has been published.", contents.start(0), contents.end(whole.length));
    }
    return Optional.of(new KeyFacts(form, d, x, y, fingerprint, hasPublicKey));
  }

  private Optional<byte[]> scalar() {
    byte[] octets = key.scalar().octets();
    if (octets.length == SIZE) {
      return Optional.of(octets);
    }
    int zeros = 0;
    while (zeros < octets.length && octets[zeros] == 0) {
      zeros++;
    }
    String seen = "The private number has " + Words.count(octets.length, "octet") + ", not 32.";
    int start = contents.start(key.scalar().start());
    int end = contents.end(key.scalar().end());
    if (octets.length - zeros > SIZE || octets.length == zeros) {
      findings.report(PRIVATE_KEY_SCALAR_LENGTH, seen, start, end);
      return Optional.empty();
    }
    findings.reportRepairable(PRIVATE_KEY_SCALAR_LENGTH, seen, start, end);
    needsReencoding = true;
    byte[] d = new byte[SIZE];
    System.arraycopy(octets, zeros, d, SIZE - octets.length + zeros, octets.length - zeros);
    return Optional.of(d);
  }

  private void reportScalar(String seen) {
    contents.report(PRIVATE_KEY_SCALAR_OUT_OF_RANGE, seen, key.scalar().contents(), key.scalar().end());
  }

  private boolean matches(byte[] x, byte[] y) {
    if (key.publicKey().isEmpty()) {
      return true;
    }
    DerElement element = key.publicKey().get();
    boolean bits = element.tag() == Tag.BIT_STRING && element.length() > 1 && whole[element.contents()] == 0;
    byte[] point = bits ? Arrays.copyOfRange(whole, element.contents() + 1, element.end()) : new byte[0];
    return matches(point, x, y, element.start(), element.end());
  }

  private boolean outerMatches(byte[] x, byte[] y) {
    return outerPoint.isEmpty() || matches(outerPoint.get(), x, y, whole.length - outerPoint.get().length, whole.length);
  }

  private boolean matches(byte[] point, byte[] x, byte[] y, int from, int to) {
    Optional<byte[]> readable = uncompressed(point);
    if (readable.isEmpty()) {
      contents.report(PRIVATE_KEY_PUBLIC_KEY_INVALID, "The public half is no point of the curve P-256.", from, to);
      return false;
    }
    boolean same = Arrays.equals(readable.get(), DerWriter.concatenation(x, y));
    if (!same) {
      contents.report(PRIVATE_KEY_PUBLIC_KEY_MISMATCH, "The private half makes another public half than the one in the file.", from, to);
    }
    return same;
  }

  /** Returns x and y of a point as SEC 1 2.3.4 reads it. */
  private static Optional<byte[]> uncompressed(byte[] point) {
    if (point.length == 0) {
      return Optional.empty();
    }
    byte[] x = Arrays.copyOfRange(point, 1, 1 + SIZE);
    if (point.length == 1 + SIZE && (point[0] == 2 || point[0] == 3)) {
      byte[] y = P256.decompress(x, point[0] & 1);
      return y.length == 0 ? Optional.empty() : Optional.of(DerWriter.concatenation(x, y));
    }
    byte[] y = Arrays.copyOfRange(point, 1 + SIZE, 1 + 2 * SIZE);
    boolean hybrid = (point[0] == 6 || point[0] == 7) && (point[0] & 1) == (y[SIZE - 1] & 1);
    boolean fine = point.length == 1 + 2 * SIZE && (point[0] == 4 || hybrid) && P256.isOnCurve(x, y);
    return fine ? Optional.of(DerWriter.concatenation(x, y)) : Optional.empty();
  }

  private KeyForm form(byte[] d, byte[] x, byte[] y) {
    if (kind == DerKind.EC_PRIVATE_KEY) {
      return KeyForm.SEC1;
    }
    if (Arrays.equals(whole, PrivateKeyInfo.appleForm(d, x, y))) {
      return KeyForm.APPLE;
    }
    byte[] parameters = DerWriter.element(Tag.CONTEXT_0, Oid.p256());
    byte[] point = DerWriter.element(Tag.CONTEXT_1, DerWriter.element(Tag.BIT_STRING, new byte[] {0, 4}, x, y));
    if (Arrays.equals(whole, pkcs8(d, point))) {
      return KeyForm.OPENSSL;
    }
    if (Arrays.equals(whole, pkcs8(d, parameters))) {
      return KeyForm.PARAMETERS_ONLY;
    }
    return Arrays.equals(whole, pkcs8(d)) ? KeyForm.BARE : KeyForm.OTHER;
  }

  private static byte[] pkcs8(byte[] d, byte[]... rest) {
    byte[] ecPrivateKey = DerWriter.element(Tag.SEQUENCE,
        DerWriter.element(Tag.INTEGER, new byte[] {1}),
        DerWriter.element(Tag.OCTET_STRING, d),
        DerWriter.concatenation(rest));
    return DerWriter.element(Tag.SEQUENCE,
        DerWriter.element(Tag.INTEGER, new byte[] {0}),
        DerWriter.element(Tag.SEQUENCE, Oid.ecPublicKey(), Oid.p256()),
        DerWriter.element(Tag.OCTET_STRING, ecPrivateKey));
  }
}
