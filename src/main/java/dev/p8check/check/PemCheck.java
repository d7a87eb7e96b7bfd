package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.EncodingException;
import dev.p8check.finding.Code;
import dev.p8check.key.DerKind;
import dev.p8check.key.EcPrivateKey;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks a text with at least one boundary: which block is the key, its text, its label, its contents. */
final class PemCheck {
  /** Taking a block out may bring another to light; more often than this it is no file of a key. */
  private static final int MOST_PASSES = 8;

  static final String EC_PARAMETERS = "EC PARAMETERS";

  private final String given;
  private final TracedText text;
  private final List<PemRegion> regions;
  private final Optional<EscapedText> escaped;
  private final FindingList findings;
  private final Function<TracedText, KeyOutcome> inner;
  private Runnable reportSuperfluous = () -> { };
  private int passes;

  /** @param inner reads what a block holds in Base 64 or in hexadecimal where that is a text */
  PemCheck(String given, TracedText text, List<PemRegion> regions, Optional<EscapedText> escaped, FindingList findings,
      Function<TracedText, KeyOutcome> inner) {
    this.given = given;
    this.text = text;
    this.regions = regions;
    this.escaped = escaped;
    this.findings = findings;
    this.inner = inner;
  }

  KeyOutcome check() {
    List<PemRegion> keys = new ArrayList<>();
    for (PemRegion region : regions) {
      if (region.mayBePrivateKey()) {
        keys.add(region);
      }
    }
    if (keys.isEmpty()) {
      return block(text, regions.get(0));
    }
    PemRegion key = keys.get(0);
    List<PemRegion> empty = new ArrayList<>();
    for (PemRegion region : keys) {
      if (digits(region).isEmpty()) {
        empty.add(region);
      }
    }
    if (!empty.isEmpty() && empty.size() < keys.size() && passes < MOST_PASSES) {
      return without(empty, () -> findings.reportRepairable(PRIVATE_KEY_SURROUNDING_TEXT,
          "There is an extra BEGIN or END line.", text.start(empty.get(0).from()), text.end(empty.get(0).to())));
    }
    if (keys.size() > 1) {
      if (passes == MOST_PASSES || !areAlike(keys)) {
        findings.clear();
        findings.report(PRIVATE_KEY_MULTIPLE_BLOCKS, keys.size() + " private keys in one text.", text.start(key.from()),
            text.end(text.length()));
        return KeyOutcome.unreadable(given);
      }
      return without(keys.subList(1, keys.size()), () -> findings.reportRepairable(PRIVATE_KEY_MULTIPLE_BLOCKS,
          "The same key appears " + keys.size() + " times.", text.start(keys.get(1).from()),
          text.end(keys.get(keys.size() - 1).to())));
    }
    for (PemRegion region : regions) {
      if (passes < MOST_PASSES && region.label().equals(EC_PARAMETERS)) {
        return without(List.of(region), () -> findings.reportRepairable(PRIVATE_KEY_EC_PARAMETERS_BLOCK,
            "There is an EC PARAMETERS block next to the key.", text.start(region.from()), text.end(region.to())));
      }
    }
    return block(text, key);
  }

  /** Checks the text without some of its blocks, and reports them after what stands around them. */
  private KeyOutcome without(List<PemRegion> superfluous, Runnable report) {
    TracedText.Builder rest = new TracedText.Builder(text.length());
    int at = 0;
    for (PemRegion region : superfluous) {
      rest.append(text, at, region.from());
      at = region.to();
      while (at < text.length() && Characters.isSpace(text.charAt(at))) {
        at++;
      }
    }
    // What stood between the last block and the one before it goes with it.
    TracedText remaining = at < text.length()
        ? rest.append(text, at, text.length()).build() : rest.build().trimmedEnd();
    List<PemRegion> left = PemRegion.pair(remaining, BoundaryScanner.scan(remaining.text()));
    if (left.isEmpty()) {
      // What was taken for one block more was a part of the others.
      passes = MOST_PASSES;
      return check();
    }
    PemCheck check = new PemCheck(given, remaining, left, escaped, findings, inner);
    check.reportSuperfluous = report;
    check.passes = passes + 1;
    return check.check();
  }

  private KeyOutcome block(TracedText source, PemRegion region) {
    String label = region.label();
    PemText pem = new PemText(source, region, escaped, findings);
    TracedText body = pem.read();
    reportSuperfluous.run();
    Optional<KeyOutcome> encoded = encodedBody(body);
    if (encoded.isPresent()) {
      return encoded.get();
    }
    Optional<ForeignBlock> foreign = ForeignBlock.of(
        label, source.text().substring(region.bodyFrom(), region.bodyTo()), body.text());
    if (foreign.isPresent()) {
      return settle(source, region, foreign.get().code(), foreign.get().seen());
    }
    if (body.isEmpty()) {
      return empty(source, region);
    }
    Optional<byte[]> der = KeyBody.decode(body, findings);
    if (der.isPresent()) {
      pem.reportLineLength();
    }
    // What is masked has no label of its own.
    String right = der.isPresent() || findings.has(PRIVATE_KEY_TRUNCATED_BASE64)
        ? label(pem, label, ForeignBlock.label(body.text(), label)) : label;
    if (der.isEmpty()) {
      return KeyOutcome.unreadable(pem.body().isMixed() ? given : PemBlock.of(right, KeyBody.standard(body.text())));
    }
    KeyOutcome outcome = KeyOutcome.of(der.get(), body, right, findings);
    if (outcome.key().isEmpty()) {
      // A character lost or doubled changes the width of its line as well.
      findings.forget(PRIVATE_KEY_LINE_LENGTH);
    } else if (hasOther(source, region, outcome.key().get())) {
      return settle(source, region, PRIVATE_KEY_MULTIPLE_BLOCKS, "There is another key in Base64.");
    }
    return outcome;
  }

  private KeyOutcome empty(TracedText source, PemRegion region) {
    boolean both = region.begin().isPresent() && region.end().isPresent();
    boolean alone = Surroundings.of(source, region).isOnlyWrapping();
    return settle(source, region, both || alone ? PRIVATE_KEY_EMPTY_BODY : PRIVATE_KEY_NOT_A_KEY,
        both ? "There is nothing between BEGIN and END."
        : "There is a BEGIN or END line, but nothing that reads as the Base64 of a key.");
  }

  /** Reports nothing but what the block is. */
  private KeyOutcome settle(TracedText source, PemRegion region, Code code, String seen) {
    findings.clear();
    findings.report(code, seen, source.start(region.from()), source.end(region.to()));
    return KeyOutcome.unreadable(given);
  }

  private static boolean hasOther(TracedText source, PemRegion region, KeyFacts key) {
    List<TracedText> outside = new ArrayList<>();
    for (Base64Run run : Base64Run.candidates(source)) {
      if (run.to() <= region.from() || run.from() >= region.to()) {
        outside.add(source.slice(run.from(), run.to()));
      }
    }
    return KeyChoice.hasOther(outside, key);
  }

  /** Reads a body that holds a key file in Base 64, or a key in hexadecimal. */
  private Optional<KeyOutcome> encodedBody(TracedText body) {
    EncodedText hex = EncodedText.hex(body);
    if (hex.isDecoded()) {
      findings.reportRepairable(PRIVATE_KEY_HEX_ENCODED,
          "Hexadecimal digits between BEGIN and END, " + hex.size() + " bytes.",
          body.start(0), body.end(body.length()));
      return Optional.of(hex.isText()
          ? inner.apply(hex.text()) : KeyOutcome.of(hex.octets(), hex.text(), PemBlock.PRIVATE_KEY, findings));
    }
    EncodedText base64 = EncodedText.base64(body);
    if (!base64.isText()) {
      return Optional.empty();
    }
    findings.reportRepairable(PRIVATE_KEY_BASE64_WRAPPED,
        "A key file in Base64 between BEGIN and END, " + base64.size() + " bytes.",
        body.start(0), body.end(body.length()));
    KeyOutcome outcome = inner.apply(base64.text());
    if (findings.has(PRIVATE_KEY_NOT_A_KEY)) {
      // Words that are no file of a key are what they are between these lines.
      findings.clear();
      return Optional.empty();
    }
    return Optional.of(outcome);
  }

  /** Reports a label that is not the right one for what the block holds, and returns that. */
  private String label(PemText pem, String label, String right) {
    if (pem.labelsDiffer()) {
      findings.reportRepairable(
          PRIVATE_KEY_LABEL_MISMATCH, "BEGIN and END name different things.", pem.labelStart(), pem.labelEnd());
    } else if (!label.equals(right)) {
      String content = right.equals(ForeignBlock.EC_PRIVATE_KEY) ? "a SEC 1 ECPrivateKey." : "a PKCS#8 private key.";
      findings.reportRepairable(PRIVATE_KEY_LABEL_MISMATCH, "The label says " + label + "; the content is " + content,
          pem.labelStart(), pem.labelEnd());
    }
    return right;
  }

  private boolean areAlike(List<PemRegion> keys) {
    String digits = digits(keys.get(0));
    byte[] scalar = scalar(digits);
    for (PemRegion key : keys) {
      String other = digits(key);
      if (!other.equals(digits) && (scalar.length == 0 || !Arrays.equals(scalar, scalar(other)))) {
        return false;
      }
    }
    return true;
  }

  /** The private number, which is the same in every form of a key, or nothing. */
  private static byte[] scalar(String digits) {
    try {
      byte[] der = Base64.decode(digits);
      DerReader reader = DerKind.of(der) == DerKind.EC_PRIVATE_KEY
          ? new DerReader(der) : PrivateKeyInfo.read(der).privateKey().reader();
      return EcPrivateKey.read(reader).scalar().octets();
    } catch (EncodingException | DerException e) {
      return new byte[0];
    }
  }

  private String digits(PemRegion region) {
    StringBuilder out = new StringBuilder();
    for (int i = region.bodyFrom(); i < region.bodyTo(); i++) {
      if (Base64.value(text.charAt(i)) >= 0) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
