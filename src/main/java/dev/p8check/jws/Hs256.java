package dev.p8check.jws;

import dev.p8check.encoding.Utf8;
import dev.p8check.p256.Sha256;
import java.util.Arrays;

/** HS256 (RFC 7518 section 3.2), to recognise a token that was signed with a key's text as if it were a password. */
public final class Hs256 {
  private static final int BLOCK = 64;

  private Hs256() {}

  /** Whether {@code mac} is the HMAC-SHA-256 of {@code signingInput} under {@code secret}. */
  public static boolean verify(byte[] secret, String signingInput, byte[] mac) {
    byte[] key = secret.length > BLOCK ? Sha256.digest(secret) : secret;
    byte[] inner = Sha256.digest(join(pad(key, 0x36), Utf8.encode(signingInput)));
    return Arrays.equals(mac, Sha256.digest(join(pad(key, 0x5c), inner)));
  }

  private static byte[] pad(byte[] key, int mask) {
    byte[] out = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      out[i] ^= (byte) mask;
    }
    return out;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] out = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, out, first.length, second.length);
    return out;
  }
}
