package dev.p8check.p256;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.junit.jupiter.api.Test;

/**
 * Two other implementations, BouncyCastle's and the JDK's, say the same about random keys and messages:
 * {@code -Dp256.pairs=100000} of them in full, {@code -Dp256.seed} for others.
 */
class AgreementTest {
  private static final int PAIRS = Integer.getInteger("p256.pairs", 1000);

  private final Random random = new Random(Long.getLong("p256.seed", 20260101));
  private final ECDomainParameters bouncyCastle = domain();
  private final ECParameterSpec jdk = parameters();

  AgreementTest() throws GeneralSecurityException {}

  @Test
  void bouncy_castle_and_the_jdk_agree_on_random_keys_and_messages() throws GeneralSecurityException {
    for (int i = 0; i < PAIRS; i++) {
      byte[] d = scalar();
      byte[] message = new byte[random.nextInt(300)];
      random.nextBytes(message);
      agree(d, message);
    }
  }

  private void agree(byte[] d, byte[] message) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(message);
    assertArrayEquals(hash, Sha256.digest(message));
    BigInteger secret = new BigInteger(1, d);
    org.bouncycastle.math.ec.ECPoint q = bouncyCastle.getG().multiply(secret).normalize();
    byte[] x = q.getAffineXCoord().getEncoded();
    byte[] y = q.getAffineYCoord().getEncoded();
    byte[] key = P256.publicKey(d);
    assertArrayEquals(x, Arrays.copyOf(key, 32));
    assertArrayEquals(y, Arrays.copyOfRange(key, 32, 64));
    assertTrue(P256.isOnCurve(x, y));
    assertArrayEquals(y, P256.decompress(x, y[31] & 1));

    byte[] signature = Ecdsa.sign(d, message);
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(secret, bouncyCastle));
    BigInteger[] rs = signer.generateSignature(hash);
    assertArrayEquals(concatenated(rs[0], rs[1]), signature);
    signer.init(false, new ECPublicKeyParameters(q, bouncyCastle));
    assertTrue(signer.verifySignature(hash, number(signature, 0), number(signature, 32)));

    byte[] theirs = signedByJdk(secret, message);
    assertTrue(Ecdsa.verify(x, y, message, theirs));
    assertTrue(isVerifiedByJdk(x, y, message, signature));

    byte[] changed = signature.clone();
    changed[random.nextInt(64)] ^= 1 << random.nextInt(8);
    boolean bcSays = signer.verifySignature(hash, number(changed, 0), number(changed, 32));
    assertFalse(bcSays);
    assertFalse(Ecdsa.verify(x, y, message, changed));
    byte[] otherX = x.clone();
    otherX[random.nextInt(32)] ^= 1;
    assertFalse(P256.isOnCurve(otherX, y));
    assertFalse(Ecdsa.verify(otherX, y, message, signature));
  }

  private byte[] signedByJdk(BigInteger d, byte[] message) throws GeneralSecurityException {
    PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(d, jdk));
    Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
    signer.initSign(key);
    signer.update(message);
    return signer.sign();
  }

  private boolean isVerifiedByJdk(byte[] x, byte[] y, byte[] message,
      byte[] signature) throws GeneralSecurityException {
    ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
    PublicKey key = KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, jdk));
    Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifier.initVerify(key);
    verifier.update(message);
    return verifier.verify(signature);
  }

  private byte[] scalar() {
    byte[] d = new byte[32];
    do {
      random.nextBytes(d);
    } while (!P256.isScalar(d));
    return d;
  }

  private static BigInteger number(byte[] signature, int offset) {
    return new BigInteger(1, Arrays.copyOfRange(signature, offset, offset + 32));
  }

  private static byte[] concatenated(BigInteger r, BigInteger s) {
    byte[] signature = new byte[64];
    System.arraycopy(Numbers.bytes(r), 0, signature, 0, 32);
    System.arraycopy(Numbers.bytes(s), 0, signature, 32, 32);
    return signature;
  }

  private static ECDomainParameters domain() {
    ECNamedCurveParameterSpec spec = ECNamedCurveTable.getParameterSpec("secp256r1");
    return new ECDomainParameters(spec.getCurve(), spec.getG(), spec.getN(), spec.getH());
  }

  private static ECParameterSpec parameters() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }
}
