package dev.p8check.bench;

import dev.p8check.der.DerException;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Utf8;
import dev.p8check.key.EcPrivateKey;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.p256.Ecdsa;
import org.teavm.jso.JSExport;

/** All that stands between a private key in PEM and a JWS Signature: what a page would load to do that and nothing else. */
public final class PemToSignature {
  private PemToSignature() {}

  public static void main(String[] arguments) {}

  /** Returns the verified JWS Signature of {@code signingInput}, empty where the key cannot be read. */
  @JSExport
  public static String sign(String pem, String signingInput) {
    try {
      StringBuilder body = new StringBuilder();
      for (int i = pem.indexOf('\n'); i < pem.indexOf("-----END"); i++) {
        if (pem.charAt(i) > ' ') {
          body.append(pem.charAt(i));
        }
      }
      PrivateKeyInfo info = PrivateKeyInfo.read(Base64.decode(body.toString()));
      byte[] d = EcPrivateKey.read(info.privateKey().reader()).scalar().octets();
      return Base64Url.encode(Ecdsa.sign(d, Utf8.encode(signingInput)));
    } catch (DerException | EncodingException | IllegalArgumentException e) {
      return "";
    }
  }
}
