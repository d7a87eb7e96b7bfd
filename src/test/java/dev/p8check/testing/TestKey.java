package dev.p8check.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A P-256 key of the JDK's making, and tokens signed with it by the JDK. */
public final class TestKey {
  private final KeyPair pair;

  private TestKey(KeyPair pair) {
    this.pair = pair;
  }

  public static TestKey random() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new TestKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** PKCS#8 as the JDK writes it, in PEM. */
  public String privatePem() {
    return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
  }

  public String publicPem() {
    return pem("PUBLIC KEY", pair.getPublic().getEncoded());
  }

  public String publicJwk() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + coordinate(key.getW().getAffineX().toByteArray())
        + "\",\"y\":\"" + coordinate(key.getW().getAffineY().toByteArray()) + "\"}";
  }

  public String privateJwk() {
    byte[] d = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
    return publicJwk().replace("}", ",\"d\":\"" + coordinate(d) + "\"}");
  }

  private static String coordinate(byte[] number) {
    byte[] out = new byte[32];
    int length = Math.min(32, number.length);
    System.arraycopy(number, number.length - length, out, 32 - length, length);
    return base64Url(out);
  }

  /** A token with a raw signature. */
  public String token(String header, String payload) {
    return token(header, payload, "SHA256withECDSAinP1363Format");
  }

  /** A token with a DER signature. */
  public String derToken(String header, String payload) {
    return token(header, payload, "SHA256withECDSA");
  }

  private String token(String header, String payload, String algorithm) {
    return signed(base64Url(utf8(header)) + "." + base64Url(utf8(payload)), algorithm);
  }

  /** A text with its raw signature after a dot. */
  public String signed(String signingInput) {
    return signed(signingInput, "SHA256withECDSAinP1363Format");
  }

  /** The same with the signature in DER form. */
  public String derSigned(String signingInput) {
    return signed(signingInput, "SHA256withECDSA");
  }

  private String signed(String signingInput, String algorithm) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(utf8(signingInput));
      return signingInput + "." + base64Url(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the JDK verifies the token. */
  public boolean verifies(String token) {
    int dot = token.lastIndexOf('.');
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initVerify(pair.getPublic());
      signature.update(utf8(token.substring(0, dot)));
      return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static String base64Url(byte[] octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, utf8("\n")).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
