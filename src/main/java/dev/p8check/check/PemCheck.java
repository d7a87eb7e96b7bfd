package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.encoding.Base64;
import dev.p8check.key.DerKind;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a text with at least one boundary: which block is the key, its text, its label, its contents. */
final class PemCheck {
  private static final String EC_PRIVATE_KEY = "EC PRIVATE KEY";
  private static final String EC_PARAMETERS = "EC PARAMETERS";

  private final String given;
  private final TracedText text;
  private final List<PemRegion> regions;
  private final Optional<EscapedText> escaped;
  private final FindingList findings;

  PemCheck(String given, TracedText text, List<PemRegion> regions, Optional<EscapedText> escaped, FindingList findings) {
    this.given = given;
    this.text = text;
    this.regions = regions;
    this.escaped = escaped;
    this.findings = findings;
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
    if (keys.size() > 1) {
      if (!areAlike(keys)) {
        findings.clear();
        findings.report(PRIVATE_KEY_MULTIPLE_BLOCKS, keys.size() + " private keys in one text.", text.start(key.from()), text.end(text.length()));
        return KeyOutcome.unreadable(given);
      }
      findings.reportRepairable(PRIVATE_KEY_MULTIPLE_BLOCKS, "The same key stands there " + keys.size() + " times.",
          text.start(keys.get(1).from()), text.end(keys.get(keys.size() - 1).to()));
      return block(text.slice(key.from(), key.to()), key.shiftedToStart());
    }
    for (PemRegion region : regions) {
      if (region.label().equals(EC_PARAMETERS)) {
        findings.reportRepairable(PRIVATE_KEY_EC_PARAMETERS_BLOCK, "A block EC PARAMETERS stands beside the key.",
            text.start(region.from()), text.end(region.to()));
        return block(text.slice(key.from(), key.to()), key.shiftedToStart());
      }
    }
    return block(text, key);
  }

  private KeyOutcome block(TracedText source, PemRegion region) {
    String label = region.label();
    PemText pem = new PemText(source, region, escaped, findings);
    TracedText body = pem.read();
    Optional<ForeignBlock> foreign = ForeignBlock.of(label, source.text().substring(region.bodyFrom(), region.bodyTo()), body.text());
    if (foreign.isPresent()) {
      findings.clear();
      findings.report(foreign.get().code(), foreign.get().seen(), source.start(region.from()), source.end(region.to()));
      return KeyOutcome.unreadable(given);
    }
    Optional<byte[]> der = KeyBody.decode(body, findings);
    if (der.isEmpty()) {
      return KeyOutcome.unreadable(PemBlock.of(label, KeyBody.standard(body.text())));
    }
    pem.reportLineLength();
    label(pem, label, DerKind.of(der.get()));
    return KeyOutcome.of(der.get(), body, label, findings);
  }

  private void label(PemText pem, String label, DerKind kind) {
    boolean sec1 = kind == DerKind.EC_PRIVATE_KEY;
    if (pem.labelsDiffer()) {
      findings.reportRepairable(PRIVATE_KEY_LABEL_MISMATCH, "BEGIN and END name different things.", pem.labelStart(), pem.labelEnd());
    } else if ((sec1 || kind == DerKind.PRIVATE_KEY_INFO) && !label.equals(sec1 ? EC_PRIVATE_KEY : PemBlock.PRIVATE_KEY)) {
      String content = sec1 ? "an ECPrivateKey of SEC 1." : "a PKCS#8 private key.";
      findings.reportRepairable(PRIVATE_KEY_LABEL_MISMATCH, "The label says " + label + ", the content is " + content,
          pem.labelStart(), pem.labelEnd());
    }
  }

  private boolean areAlike(List<PemRegion> keys) {
    String first = digits(keys.get(0));
    for (PemRegion key : keys) {
      if (!digits(key).equals(first)) {
        return false;
      }
    }
    return true;
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
