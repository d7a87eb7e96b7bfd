package dev.p8check.bench;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** BouncyCastle's ECDSA on its own P-256, compiled as the engine is. */
public final class BouncyCastle {
  private static final ECDomainParameters P256 = domain();

  private BouncyCastle() {}

  public static void main(String[] arguments) {}

  @JSExport
  public static byte[] sign(@JSByRef byte[] d, @JSByRef byte[] message) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, d), P256));
    BigInteger[] rs = signer.generateSignature(hash(message));
    byte[] signature = new byte[64];
    write(rs[0], signature, 0);
    write(rs[1], signature, 32);
    return signature;
  }

  @JSExport
  public static boolean verify(@JSByRef byte[] x, @JSByRef byte[] y, @JSByRef byte[] message, @JSByRef byte[] signature) {
    ECPoint q = P256.getCurve().createPoint(new BigInteger(1, x), new BigInteger(1, y));
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, new ECPublicKeyParameters(q, P256));
    return signer.verifySignature(hash(message), new BigInteger(1, part(signature, 0)), new BigInteger(1, part(signature, 32)));
  }

  @JSExport
  public static byte[] publicKey(@JSByRef byte[] d) {
    ECPoint q = new FixedPointCombMultiplier().multiply(P256.getG(), new BigInteger(1, d)).normalize();
    byte[] key = new byte[64];
    write(q.getAffineXCoord().toBigInteger(), key, 0);
    write(q.getAffineYCoord().toBigInteger(), key, 32);
    return key;
  }

  private static byte[] hash(byte[] message) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(message, 0, message.length);
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }

  private static byte[] part(byte[] signature, int from) {
    byte[] part = new byte[32];
    for (int i = 0; i < 32; i++) {
      part[i] = signature[from + i];
    }
    return part;
  }

  private static void write(BigInteger value, byte[] out, int offset) {
    byte[] bytes = value.toByteArray();
    for (int i = 0; i < 32 && i < bytes.length; i++) {
      out[offset + 31 - i] = bytes[bytes.length - 1 - i];
    }
  }

  private static ECDomainParameters domain() {
    ECCurve curve = new SecP256R1Curve();
    ECPoint g = curve.createPoint(
        new BigInteger("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", 16),
        new BigInteger("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5", 16));
    return new ECDomainParameters(curve, g, curve.getOrder(), curve.getCofactor());
  }
}
