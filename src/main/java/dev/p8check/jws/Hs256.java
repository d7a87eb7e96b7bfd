package dev.p8check.jws;

import dev.p8check.encoding.Utf8;
import dev.p8check.p256.Hmac;
import java.util.Arrays;

/** HS256 (RFC 7518 section 3.2), to recognize a token that was signed with a key's text as if it were a password. */
public final class Hs256 {
  private Hs256() {}

  /** Whether {@code mac} is the HMAC-SHA-256 of {@code signingInput} under {@code secret}. */
  public static boolean verify(byte[] secret, String signingInput, byte[] mac) {
    return Arrays.equals(mac, new Hmac(secret).of(Utf8.encode(signingInput)));
  }
}
