package dev.p8check.token;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyKind;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Hex;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.key.PublicKey;
import dev.p8check.key.PublicKeyText;
import dev.p8check.p256.P256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys that a signature is checked with.
 *
 * @param words what is to be said of them: why there is none, or what is odd about one; may be empty
 */
record GivenKeys(List<PublicKey> keys, String words) {
  /** Object identifiers in DER, each with what a key that names it is. */
  private static final String[] OTHERS = {
    "06092a864886f70d0101", "is an RSA key", "06032b6570", "is an Ed25519 key", "06052b81040022", "is on the curve P-384",
    "06052b81040023", "is on the curve P-521", "06052b8104000a", "is on the curve secp256k1"
  };

  /** Far more than a public key takes. */
  private static final int LONGEST = 16_384;

  static GivenKeys of(TokenQuestion question, CredentialsReport set, Quote quote) {
    List<PublicKey> keys = new ArrayList<>();
    String words = "";
    set.key().ifPresent(key -> keys.add(new PublicKey(key.x(), key.y())));
    if (keys.isEmpty() && !question.credentials().privateKey().isEmpty()) {
      words = "The private key given cannot be used" + reason(set);
    }
    String text = question.publicKey().trim();
    PublicKey key = PublicKeyText.read(text).orElse(null);
    if (key != null) {
      keys.add(key);
      words += privateWords(text, key);
    } else if (!text.isEmpty()) {
      CredentialsReport other = CredentialsCheck.check(new Credentials("", "", text, "", KeyKind.AUTO));
      KeyFacts half = other.key().orElse(null);
      if (half != null) {
        keys.add(new PublicKey(half.x(), half.y()));
      }
      words += half != null ? " What was given as the public key is a private key." : " The public key given " + flaw(text, other, quote);
    }
    return new GivenKeys(keys, words.isEmpty() && keys.isEmpty() ? "No key is given." : words.trim());
  }

  private static String privateWords(String text, PublicKey key) {
    JsonObject jwk = text.startsWith("{") ? jwk(text) : null;
    if (jwk == null || jwk.member("d").isEmpty()) {
      return "";
    }
    boolean fits = false;
    try {
      byte[] d = Base64Url.decode(jwk.text("d"));
      byte[] point = P256.isScalar(d) ? P256.publicKey(d) : new byte[0];
      fits = point.length > 0 && Arrays.equals(Arrays.copyOf(point, d.length), key.x())
          && Arrays.equals(Arrays.copyOfRange(point, d.length, point.length), key.y());
    } catch (EncodingException e) {
      // What cannot be read does not fit.
    }
    return " The JWK given as the public key is a private one" + (fits ? "." : ", and its d does not belong to its x and y.");
  }

  private static JsonObject jwk(String text) {
    try {
      return JsonReader.read(text) instanceof JsonObject object ? object : null;
    } catch (JsonException e) {
      return null;
    }
  }

  private static String flaw(String text, CredentialsReport other, Quote quote) {
    if (text.length() > LONGEST) {
      return "is too long to be one.";
    }
    JsonObject jwk = text.startsWith("{") ? jwk(text) : null;
    if (jwk != null) {
      String curve = jwk.text("crv");
      return jwk.member("kty").isEmpty() ? "is no JWK: it has no kty."
          : !curve.equals("P-256") ? "is a JWK of type " + quote.of(jwk.text("kty")) + (curve.isEmpty() ? "" : " on " + quote.of(curve))
              + "; ES256 takes EC on P-256."
          : jwk.member("alg").isPresent() || jwk.member("use").isPresent() || jwk.member("key_ops").isPresent()
              ? "is a JWK for something else, by its alg, use or key_ops, or its point is not on P-256."
          : "is a JWK whose point is not on P-256.";
    }
    if (text.contains("-----BEGIN ") && !text.contains("PUBLIC KEY-----")) {
      return "cannot be used" + reason(other);
    }
    String der = hex(text);
    for (int i = 0; i < OTHERS.length; i += 2) {
      if (der.contains(OTHERS[i])) {
        return OTHERS[i + 1] + "; ES256 takes one on P-256.";
      }
    }
    return !der.contains("2a8648ce3d030107") ? "cannot be read."
        : der.contains("03220002") || der.contains("03220003") ? "has its point in compressed form, which is not read here."
        : "has a point that is not on its curve.";
  }

  private static String reason(CredentialsReport report) {
    for (Finding finding : report.findings()) {
      if (finding.field() == Field.PRIVATE_KEY && finding.severity() == Severity.ERROR) {
        return ": \u201c" + finding.code().title() + "\u201d.";
      }
    }
    return ".";
  }

  /** The Base64 between the boundaries, or of the whole text, in hexadecimal. */
  private static String hex(String text) {
    int begin = text.indexOf("KEY-----");
    int end = text.indexOf("-----END");
    StringBuilder digits = new StringBuilder();
    for (int i = begin < 0 ? 0 : begin + 8; i < (end < 0 ? text.length() : end); i++) {
      if (text.charAt(i) > ' ') {
        digits.append(text.charAt(i));
      }
    }
    try {
      return Hex.encode(Base64.decode(digits.toString()));
    } catch (EncodingException e) {
      return "";
    }
  }
}
