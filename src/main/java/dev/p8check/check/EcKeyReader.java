package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerWriter;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import dev.p8check.key.DerKind;
import dev.p8check.key.EcPrivateKey;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.key.PublicKey;
import dev.p8check.p256.P256;
import java.util.Arrays;
import java.util.Optional;

/** Judges the numbers of a P-256 key: the private scalar d, and the public point against d*G. */
final class EcKeyReader {
  private static final int SIZE = 32;
  // One key in sixteen million begins with three zeros; where more is missing, it is a part of the number.
  private static final int MOST_ZEROS = 3;

  private final KeyContents contents;
  private final FindingList findings;
  private final DerKind kind;
  private final byte[] whole;
  private final EcPrivateKey key;
  private final Optional<byte[]> outerPoint;

  EcKeyReader(
      KeyContents contents, FindingList findings, DerKind kind, byte[] whole, EcPrivateKey key,
      Optional<byte[]> outerPoint) {
    this.contents = contents;
    this.findings = findings;
    this.kind = kind;
    this.whole = whole;
    this.key = key;
    this.outerPoint = outerPoint;
  }

  /** Returns the key where its halves are fine and belong together. */
  Optional<KeyFacts> read() throws DerException {
    Optional<byte[]> scalar = scalar();
    if (scalar.isEmpty()) {
      reportLength(false);
      return Optional.empty();
    }
    byte[] d = scalar.get();
    if (!P256.isScalar(d)) {
      reportScalar("The private number is zero or not below the order of the curve.");
      return Optional.empty();
    }
    byte[] point = P256.publicKey(d);
    byte[] x = Arrays.copyOfRange(point, 0, SIZE);
    byte[] y = Arrays.copyOfRange(point, SIZE, 2 * SIZE);
    boolean hasPublicKey = key.publicKey().isPresent() || outerPoint.isPresent();
    if (!publicKeyMatches(x, y)) {
      return Optional.empty();
    }
    KeyForm form = form(d, x, y);
    if (!hasPublicKey) {
      contents.writeAnew();
      findings.reportRepairable(PRIVATE_KEY_PUBLIC_KEY_MISSING, "The key contains only the private number.",
          contents.start(0), contents.end(whole.length));
    } else if ((form == KeyForm.OPENSSL || form == KeyForm.OTHER) && !contents.isWrittenAnew()) {
      findings.report(PRIVATE_KEY_RESAVED, whole.length + " bytes, laid out differently from Apple\u2019s.",
          contents.start(0), contents.end(whole.length));
    }
    byte[] fingerprint = new PublicKey(x, y).spkiSha256();
    if (WellKnownKeys.contains(x)) {
      findings.report(PRIVATE_KEY_WELL_KNOWN_KEY, "The private half of this key has been published.", contents.start(0),
          contents.end(whole.length));
    }
    return Optional.of(new KeyFacts(form, d, x, y, fingerprint, hasPublicKey));
  }

  /** The private number in 32 octets, or nothing where it has no such form. */
  private Optional<byte[]> scalar() {
    byte[] octets = key.scalar().octets();
    if (octets.length == SIZE) {
      return Optional.of(octets);
    }
    int zeros = 0;
    while (zeros < octets.length && octets[zeros] == 0) {
      zeros++;
    }
    if (octets.length - zeros > SIZE || octets.length == zeros) {
      return Optional.empty();
    }
    byte[] d = new byte[SIZE];
    System.arraycopy(octets, zeros, d, SIZE - octets.length + zeros, octets.length - zeros);
    return Optional.of(d);
  }

  private void reportLength(boolean repairable) {
    String seen = "The private number has " + Words.count(key.scalar().length(), "byte") + ", not 32.";
    int start = contents.start(key.scalar().start());
    int end = contents.end(key.scalar().end());
    if (repairable) {
      seen += key.scalar().length() > SIZE ? " The extra first bytes are zeros." : "";
      findings.reportRepairable(PRIVATE_KEY_SCALAR_LENGTH, seen, start, end);
      contents.writeAnew();
    } else {
      findings.report(PRIVATE_KEY_SCALAR_LENGTH, seen + (key.scalar().length() < SIZE ? " Part of it is missing." : ""),
          start, end);
    }
  }

  private void reportScalar(String seen) {
    contents.report(PRIVATE_KEY_SCALAR_OUT_OF_RANGE, seen, key.scalar().contents(), key.scalar().end());
  }

  /**
   * Whether the public halves in the file are (x, y); reports where they are not, and a scalar that was written short.
   */
  private boolean publicKeyMatches(byte[] x, byte[] y) throws DerException {
    byte[] inner = new byte[0];
    if (key.publicKey().isPresent()) {
      inner = bits(key.publicKey().get());
    }
    boolean innerMatches = key.publicKey().isEmpty() || isPoint(inner, x, y);
    boolean matches = innerMatches && (outerPoint.isEmpty() || isPoint(outerPoint.get(), x, y));
    if (key.scalar().length() < SIZE) {
      // Where zeros do not make it fit, other octets were lost, and that the halves disagree follows from it.
      boolean padded = matches
          && (inner.length > 0 || outerPoint.isPresent() || SIZE - key.scalar().length() <= MOST_ZEROS);
      reportLength(padded);
      return padded;
    }
    if (key.scalar().length() > SIZE) {
      reportLength(true);
    }
    if (!innerMatches) {
      reportPoint(inner, key.publicKey().get().start(), key.publicKey().get().end());
    } else if (!matches) {
      reportPoint(outerPoint.get(), whole.length - outerPoint.get().length, whole.length);
    }
    return matches;
  }

  private void reportPoint(byte[] point, int from, int to) {
    if (uncompressed(point).isEmpty()) {
      contents.report(PRIVATE_KEY_PUBLIC_KEY_INVALID, "The public half is not a point on the curve P-256.", from, to);
    } else {
      contents.report(
          PRIVATE_KEY_PUBLIC_KEY_MISMATCH, "The public half in the file does not match the private half.", from, to);
    }
  }

  private static boolean isPoint(byte[] point, byte[] x, byte[] y) {
    Optional<byte[]> readable = uncompressed(point);
    return readable.isPresent() && Arrays.equals(readable.get(), DerWriter.concatenation(x, y));
  }

  /** The contents of a BIT STRING; as OpenSSL reads it, unused bits are zero whatever they were. */
  private byte[] bits(DerElement element) throws DerException {
    if (element.tag() != Tag.BIT_STRING) {
      throw new DerException(DerException.Problem.UNEXPECTED_TAG, element.start());
    }
    int unused = element.length() > 0 ? whole[element.contents()] : 8;
    if (unused < 0 || unused > 7) {
      throw new DerException(DerException.Problem.BAD_CONTENTS, element.contents());
    }
    byte[] bits = Arrays.copyOfRange(whole, element.contents() + 1, element.end());
    if (bits.length > 0) {
      bits[bits.length - 1] &= (byte) (0xff << unused);
    }
    return bits;
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
    if (Arrays.equals(whole, PrivateKeyInfo.p256(d, PrivateKeyInfo.point(x, y)))) {
      return KeyForm.OPENSSL;
    }
    if (Arrays.equals(whole, PrivateKeyInfo.p256(d, parameters))) {
      return KeyForm.PARAMETERS_ONLY;
    }
    return Arrays.equals(whole, PrivateKeyInfo.p256(d)) ? KeyForm.BARE : KeyForm.OTHER;
  }
}
