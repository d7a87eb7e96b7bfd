package dev.p8check.check;

import dev.p8check.encoding.Base64;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.pem.PemBlock;
import java.util.Arrays;
import java.util.Optional;

/**
 * What came of reading a key.
 *
 * @param written the key as it should be written, as far as it could be read
 * @param key the key, where it is usable
 * @param isPiece whether there is none, and more or fewer octets than their first structure has
 */
record KeyOutcome(String written, Optional<KeyFacts> key, boolean isPiece) {

  /** Nothing usable; {@code written} is the best that can be put in its place. */
  static KeyOutcome unreadable(String written) {
    return new KeyOutcome(written, Optional.empty(), false);
  }

  /** Reads a key's octets and writes it again, in the form that Apple issues where its own is incomplete. */
  static KeyOutcome of(byte[] der, TracedText body, String label, FindingList findings) {
    KeyContents.Result result = KeyContents.read(der, body, findings);
    boolean confirmed = result.key().isPresent() && result.key().get().hasPublicKey();
    String text = KeyBody.standard(body.text());
    int last = text.length() - KeyBody.padding(text) - 1;
    boolean spare = result.key().isPresent() && Base64.hasSpareBits(text, last + 1);
    // It was changed; a public half shows whether the octets are still those of the key, and what stands behind the
    // number is none of it.
    boolean certain = !spare || confirmed || !endsIn(der, result.key().get().d());
    if (spare) {
      findings.reportRepairable(PrivateKeyCode.PRIVATE_KEY_INVALID_BASE64_CHARACTER,
          certain ? Severity.WARNING : Severity.ERROR,
          Characters.nameAt(body, last) + " at character " + (last + 1)
              + " of the body cannot be the last one: no tool writes it there.",
          body.start(last), body.end(last + 1));
    }
    if (!certain || !confirmed && isGuess(body.text(), findings)) {
      findings.withdrawRepairs(0);
      findings.forget(PrivateKeyCode.PRIVATE_KEY_PUBLIC_KEY_MISSING);
      return unreadable(body.text());
    }
    if (result.key().isEmpty()) {
      return new KeyOutcome(
          PemBlock.of(ForeignBlock.label(text, label), text), Optional.empty(), !KeyBody.isWhole(der));
    }
    KeyFacts key = result.key().get();
    byte[] whole = result.reencode() ? PrivateKeyInfo.appleForm(key.d(), key.x(), key.y()) : result.der();
    return new KeyOutcome(PemBlock.of(PemBlock.PRIVATE_KEY, whole), result.key(), false);
  }

  private static boolean endsIn(byte[] der, byte[] number) {
    return Arrays.equals(Arrays.copyOfRange(der, der.length - number.length, der.length), number);
  }

  // A blank or a hyphen may have taken any character's place; only a public half shows whether it was the + or the /
  // that it is read as.
  private static boolean isGuess(String body, FindingList findings) {
    return findings.has(PrivateKeyCode.PRIVATE_KEY_PLUS_AS_SPACE)
        || findings.has(PrivateKeyCode.PRIVATE_KEY_BASE64URL_ALPHABET)
        && (body.indexOf('+') >= 0 || body.indexOf('/') >= 0);
  }

  /** Whether there is a key: a record's own text would print it. */
  @Override
  public String toString() {
    return "KeyOutcome[" + (key.isPresent() ? "key" : "no key") + "]";
  }
}
