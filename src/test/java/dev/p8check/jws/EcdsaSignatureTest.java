package dev.p8check.jws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EcdsaSignatureTest {

  @Test
  void what_the_jdk_writes_as_der_is_the_same_signature_in_raw_form() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    for (int i = 0; i < 300; i++) {
      byte[] message = {(byte) i, (byte) (i >> 8)};
      Signature signer = Signature.getInstance("SHA256withECDSA");
      signer.initSign(pair.getPrivate());
      signer.update(message);
      byte[] der = signer.sign();
      byte[] raw = EcdsaSignature.ofDer(der).orElseThrow().toP1363();
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(pair.getPublic());
      verifier.update(message);
      assertTrue(verifier.verify(raw));
    }
  }

  @Test
  void small_numbers_are_padded_on_the_left() {
    byte[] raw = EcdsaSignature.ofDer(hex("3006020101020102")).orElseThrow().toP1363();
    byte[] expected = new byte[64];
    expected[31] = 1;
    expected[63] = 2;
    assertArrayEquals(expected, raw);
  }

  @Test
  void only_one_way_of_writing_it_is_der() {
    for (String der : new String[] {
      "", "3006020101", "300602010102010200", "3006020101020102ff", "30060201010201", "3106020101020102",
      "3007020200010201" + "02", "3006020181020102", "3005020001020102", "3006030101020102", "308106020101020102",
      "300602010102027f", "3026022200" + "01".repeat(33) + "020101", "3026022101" + "01".repeat(32) + "020101"
    }) {
      assertTrue(EcdsaSignature.ofDer(hex(der)).isEmpty(), der);
    }
  }

  @Test
  void every_way_of_cutting_a_der_signature_short_is_noticed() {
    byte[] der = hex("3046022100" + "81".repeat(32) + "022100" + "81".repeat(32));
    assertTrue(EcdsaSignature.ofDer(der).isPresent());
    for (int length = 0; length < der.length; length++) {
      assertTrue(EcdsaSignature.ofDer(Arrays.copyOf(der, length)).isEmpty());
    }
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
