package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Utf8;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.pem.PemBlock;
import java.util.List;
import java.util.Optional;

/**
 * Checks the text of a private key layer by layer: what was put around it, its boundaries, its Base 64,
 * its structure, its numbers. A cause is reported once, in the order in which repairs are applied.
 */
final class PrivateKeyCheck {
  // Nothing that short is the Base 64 of a key with its structure: the smallest has 92 characters.
  private static final int SHORTEST_BODY = 40;

  private final String given;
  private final Optional<String> typedKeyId;
  private final FindingList findings = new FindingList(Field.PRIVATE_KEY);
  private Credentials inFile = Credentials.NONE;
  private Optional<TracedText> page = Optional.empty();

  private PrivateKeyCheck(String given, Optional<String> typedKeyId) {
    this.given = given;
    this.typedKeyId = typedKeyId;
  }

  static PrivateKeyReport check(String given) {
    return new PrivateKeyCheck(given, Optional.empty()).check();
  }

  /** The same for a text that may hold several values, of which the one with that Key ID or the only key is meant. */
  static PrivateKeyReport check(String given, String keyId) {
    return new PrivateKeyCheck(given, Optional.of(keyId)).check();
  }

  private PrivateKeyReport check() {
    // A character of UTF-16 is three octets at most.
    boolean isClear = given.length() > CredentialsCheck.LARGEST_KEY
        || 3 * given.length() <= CredentialsCheck.LARGEST_KEY;
    int size = isClear ? given.length() : Utf8.encode(given).length;
    if (size > CredentialsCheck.LARGEST_KEY) {
      findings.report(PRIVATE_KEY_TOO_LARGE, size / 1024 + " KiB of text; a private key has about 250 characters.", 0,
          given.length());
      return report(KeyOutcome.unreadable(given));
    }
    return report(read(TracedText.of(given)));
  }

  /**
   * Takes off what was put around {@code text}, also where it is what a block or another layer holds, and reads the key
   * in it.
   */
  KeyOutcome read(TracedText text) {
    KeyLayers layers = KeyLayers.unwrap(given, text, typedKeyId, findings);
    inFile = inFile.privateKey().isEmpty() ? layers.inFile() : inFile;
    page = page.isPresent() ? page : layers.page();
    return outcome(layers);
  }

  private PrivateKeyReport report(KeyOutcome outcome) {
    if (outcome.key().isEmpty()
        && (isCutByGuess() || outcome.isPiece() && isStartedByGuess() || findings.has(PRIVATE_KEY_PLUS_AS_SPACE))) {
      findings.withdrawRepairs(0);
    }
    if (outcome.key().isPresent()) {
      page.ifPresent(p -> findings.reportRepairable(
          PRIVATE_KEY_IS_HTML, "A web page, with the key inside.", p.start(0), p.end(p.length())));
    }
    String fixed = findings.hasRepairable() ? outcome.written() : given;
    // Where the one thing that can be repaired rests on another that cannot, nothing changes.
    List<Finding> all = fixed.equals(given)
        ? findings.asReported() : findings.withRepair("Use the repaired key", fixed);
    return new PrivateKeyReport(all, fixed, outcome.key(), inFile);
  }

  /**
   * Whether no boundary tells where the key starts or ends, and what was taken for it is torn: not all of it, or more.
   */
  private boolean isCutByGuess() {
    return (findings.has(PRIVATE_KEY_MISSING_BEGIN) || findings.has(PRIVATE_KEY_MISSING_END)
        || findings.has(PRIVATE_KEY_MISSING_BOUNDARIES) || findings.has(PRIVATE_KEY_DECIMAL_ENCODED))
        && (findings.has(PRIVATE_KEY_NOT_ASN1) || findings.has(PRIVATE_KEY_TRUNCATED_BASE64)
            || findings.has(PRIVATE_KEY_TRUNCATED_DER)
        || findings.has(PRIVATE_KEY_TRAILING_DATA));
  }

  /**
   * Whether nothing tells where the key starts, and what was taken for it begins as a structure of its own, as a piece
   * of a key may.
   */
  private boolean isStartedByGuess() {
    return (findings.has(PRIVATE_KEY_MISSING_BEGIN) || findings.has(PRIVATE_KEY_MISSING_BOUNDARIES))
        && findings.has(PRIVATE_KEY_UNEXPECTED_STRUCTURE);
  }

  private KeyOutcome outcome(KeyLayers layers) {
    TracedText text = layers.text();
    if (layers.isSettled()) {
      return KeyOutcome.unreadable(given);
    }
    if (text.trimmed().isEmpty()) {
      return nothing();
    }
    if (layers.der().isPresent()) {
      return KeyOutcome.of(layers.der().get(), text, PemBlock.PRIVATE_KEY, findings);
    }
    List<PemRegion> regions = PemRegion.pair(text, layers.boundaries());
    return regions.isEmpty() ? bodyOnly(text, layers.escaped())
        : new PemCheck(given, text, regions, layers.escaped(), findings, this::read).check();
  }

  // Quotes around nothing, a line break written out: something is given, and no key.
  private KeyOutcome nothing() {
    // What only an invisible character is named for is no key either.
    if (!findings.has(PRIVATE_KEY_INVISIBLE_CHARACTER)) {
      findings.clear();
    }
    if (!TracedText.of(given).trimmed().isEmpty()) {
      findings.report(PRIVATE_KEY_NOT_A_KEY, IdText.EMPTIED, 0, given.length());
    }
    return KeyOutcome.unreadable(given);
  }

  /** A text without any boundary: the body alone, or no key at all. */
  private KeyOutcome bodyOnly(TracedText text, Optional<EscapedText> escaped) {
    PemRegion region = new PemRegion(Optional.empty(), Optional.empty(), 0, 0, text.length(), text.length());
    // Of the lines and spaces of a bare body only what ends them matters: the boundaries are missing, and all is
    // written again.
    PemText pem = new PemText(text, region, Optional.empty(), new FindingList(Field.PRIVATE_KEY));
    TracedText body = pem.read();
    if (!looksLikeBody(body.text())) {
      findings.clear();
      boolean isWorkflow = Shapes.namesSecrets(given);
      findings.report(isWorkflow ? PRIVATE_KEY_PLACEHOLDER : PRIVATE_KEY_NOT_A_KEY, isWorkflow
          ? "A workflow that names a secret, without the secret itself."
          : "No BEGIN line, and nothing that reads as the Base64 of a key.", 0, given.length());
      return KeyOutcome.unreadable(given);
    }
    escaped.ifPresent(e -> e.reportIn(findings));
    PemWhiteSpace.lineEnds(text, 0, findings);
    pem.body().reportLostPlus(findings);
    findings.reportRepairable(PRIVATE_KEY_MISSING_BOUNDARIES, "The Base64 of a key, without BEGIN and END lines.",
        body.start(0), body.end(body.length()));
    return KeyBody.decode(body, findings)
        .map(der -> KeyOutcome.of(der, body, PemBlock.PRIVATE_KEY, findings))
        .orElseGet(() -> KeyOutcome.unreadable(
            PemBlock.of(ForeignBlock.label(body.text(), PemBlock.PRIVATE_KEY), KeyBody.standard(body.text()))));
  }

  // "M" begins the Base 64 of every SEQUENCE.
  private static boolean looksLikeBody(String body) {
    if (body.length() < SHORTEST_BODY || body.charAt(0) != 'M') {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      digits += Base64.isOfEitherOrPadding(c) ? 1 : 0;
    }
    return digits * 20 >= body.length() * 19;
  }
}
