package dev.p8check.browser;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A set of credentials as App Store Connect issues them, with a new key each time. */
public record SampleCredentials(String issuerId, String keyId, String privateKey) {
  /** Returns a set whose key, made by the JDK, is in Apple's 150-octet form (RFC 5958 around RFC 5915). */
  public static SampleCredentials fresh() {
    return new SampleCredentials("6053b7fe-68a8-4acb-89be-165aa6465141", "7K4M2P9QXW", pem(der()));
  }

  private static byte[] der() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      ECPublicKey point = (ECPublicKey) pair.getPublic();
      return HexFormat.of().parseHex(
          "308193020100" + "301306072a8648ce3d020106082a8648ce3d030107"
              + "0479" + "3077020101" + "0420" + hex32(((ECPrivateKey) pair.getPrivate()).getS())
              + "a00a06082a8648ce3d030107"
              + "a144034200" + "04" + hex32(point.getW().getAffineX()) + hex32(point.getW().getAffineY()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform can make P-256 keys.", e);
    }
  }

  private static String pem(byte[] der) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END PRIVATE KEY-----";
  }

  private static String hex32(BigInteger value) {
    String hex = value.toString(16);
    return "0".repeat(64 - hex.length()) + hex;
  }
}
