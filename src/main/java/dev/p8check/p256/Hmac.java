package dev.p8check.p256;

/** HMAC with SHA-256 (RFC 2104). */
public final class Hmac {
  private final Sha256 inner;
  private final Sha256 outer;

  /** Takes a key of any length. */
  public Hmac(byte[] key) {
    byte[] kept = key.length > Sha256.BLOCK ? Sha256.digest(key) : key;
    inner = keyed(kept, 0x36);
    outer = keyed(kept, 0x5c);
  }

  private static Sha256 keyed(byte[] key, int pad) {
    byte[] block = new byte[Sha256.BLOCK];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
    }
    return new Sha256().update(block);
  }

  /** Returns the 32-byte code of the parts, one after the other. */
  public byte[] of(byte[]... parts) {
    Sha256 message = new Sha256(inner);
    for (byte[] part : parts) {
      message.update(part);
    }
    return new Sha256(outer).update(message.digest()).digest();
  }
}
