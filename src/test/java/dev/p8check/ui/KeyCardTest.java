package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyForm;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyCardTest {
  @Test
  void the_public_key_in_pem_is_the_one_the_jdk_writes() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    for (int i = 0; i < 20; i++) {
      ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
      KeyFacts facts = new KeyFacts(
          KeyForm.APPLE, new byte[32], bytes(key.getW().getAffineX()), bytes(key.getW().getAffineY()), new byte[32],
          true);
      String pem = KeyCard.publicPem(facts);
      String body = pem.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", "");
      assertArrayEquals(key.getEncoded(), Base64.getMimeDecoder().decode(body));
      assertEquals(64, pem.split("\n")[1].length());
    }
  }

  @Test
  void the_public_jwk_has_the_members_of_rfc_7518() {
    KeyFacts facts = new KeyFacts(KeyForm.APPLE, new byte[32], new byte[32], new byte[32], new byte[32], true);
    String zeros = "A".repeat(43);
    assertEquals(
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + zeros + "\",\"y\":\"" + zeros + "\"}", facts.publicKey().jwk());
  }

  private static byte[] bytes(BigInteger value) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[31 - i] = value.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }
}
