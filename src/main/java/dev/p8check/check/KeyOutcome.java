package dev.p8check.check;

import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.pem.PemBlock;
import java.util.Optional;

/**
 * What came of reading a key.
 *
 * @param written the key as it should be written, as far as it could be read
 * @param key the key, where it is usable
 */
record KeyOutcome(String written, Optional<KeyFacts> key) {

  /** Nothing usable; {@code written} is the best that can be put in its place. */
  static KeyOutcome unreadable(String written) {
    return new KeyOutcome(written, Optional.empty());
  }

  /** Reads a key's octets and writes it again, in the form that Apple issues where its own is incomplete. */
  static KeyOutcome of(byte[] der, TracedText body, String label, FindingList findings) {
    KeyContents.Result result = KeyContents.read(der, body, findings);
    if (result.key().isEmpty()) {
      return unreadable(PemBlock.of(label, KeyBody.standard(body.text())));
    }
    KeyFacts key = result.key().get();
    byte[] whole = result.reencode() ? PrivateKeyInfo.appleForm(key.d(), key.x(), key.y()) : result.der();
    return new KeyOutcome(PemBlock.of(PemBlock.PRIVATE_KEY, whole), result.key());
  }

  /** Whether there is a key: a record's own text would print it. */
  @Override
  public String toString() {
    return "KeyOutcome[" + (key.isPresent() ? "key" : "no key") + "]";
  }
}
