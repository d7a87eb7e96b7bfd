package dev.p8check.token;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.encoding.Hex;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.key.PublicKey;
import dev.p8check.key.PublicKeyText;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that a signature is checked with.
 *
 * @param isOwn whether the first is that of the private key
 * @param words what is to be said of them: why there is none, or what is odd about one; may be empty
 */
record GivenKeys(List<PublicKey> keys, boolean isOwn, String words) {
  /** Object identifiers in DER, each with what a key that names it is. */
  private static final String[] OTHERS = {
    "06092a864886f70d0101", "is an RSA key", "06032b6570", "is an Ed25519 key", "06052b81040022",
    "is on the curve P-384",
    "06052b81040023", "is on the curve P-521", "06052b8104000a", "is on the curve secp256k1"
  };

  private static final String PRIVATE = " What was given as the public key is a private key.";

  static GivenKeys of(TokenQuestion question, CredentialsReport set, Quote quote) {
    List<PublicKey> keys = new ArrayList<>();
    String words = "";
    set.key().ifPresent(key -> keys.add(new PublicKey(key.x(), key.y())));
    if (keys.isEmpty() && !question.credentials().privateKey().isEmpty()) {
      words = "The given private key cannot be used" + reason(set);
    }
    boolean isOwn = !keys.isEmpty();
    boolean isLong = question.publicKey().length() > TokenInspection.MAX_TEXT;
    String text = isLong ? "" : question.publicKey().trim();
    text = text.replace("\"\"", "").equals("[]") ? "" : text;
    List<PublicKey> halves = PublicKeyText.readAll(text);
    if (isLong) {
      words += " The given public key is too long to be one.";
    } else if (!halves.isEmpty()) {
      keys.addAll(halves);
      JsonObject jwk = text.startsWith("{") ? jwk(text) : null;
      words += jwk != null && jwk.member("d").isPresent() ? PRIVATE : "";
    } else if (!text.isEmpty()) {
      CredentialsReport other = CredentialsCheck.check(Credentials.ofKey(text));
      KeyFacts half = other.key().orElse(null);
      if (half != null) {
        keys.add(new PublicKey(half.x(), half.y()));
      }
      words += half != null ? PRIVATE : " The given public key " + flaw(text, other, quote);
    }
    return new GivenKeys(keys, isOwn, words.isEmpty() && keys.isEmpty() ? "No key is given." : words.trim());
  }

  private static JsonObject jwk(String text) {
    try {
      return JsonReader.read(text) instanceof JsonObject object ? object : null;
    } catch (JsonException e) {
      return null;
    }
  }

  private static String flaw(String text, CredentialsReport other, Quote quote) {
    JsonObject jwk = text.startsWith("{") ? jwk(text) : null;
    if (jwk != null) {
      String curve = jwk.text("crv");
      return jwk.member("kty").isEmpty() ? "is not a JWK: it has no kty."
          : jwk.text("kty").equals("EC") && (jwk.text("x").isEmpty() || jwk.text("y").isEmpty())
          ? "is a JWK without x or y."
          : !curve.equals("P-256")
          ? "is a JWK of type " + quote.of(jwk.text("kty")) + (curve.isEmpty() ? "" : " on " + quote.of(curve))
              + "; ES256 needs EC on P-256."
          : jwk.member("alg").isPresent() || jwk.member("use").isPresent() || jwk.member("key_ops").isPresent()
              ? "is a JWK for another purpose (see alg, use or key_ops), or its point is not on P-256."
          : "is a JWK whose point is not on P-256.";
    }
    if (text.contains("-----BEGIN ") && !text.contains("PUBLIC KEY-----")) {
      return "cannot be used" + reason(other);
    }
    String der = Hex.encode(PublicKeyText.der(text));
    for (int i = 0; i < OTHERS.length; i += 2) {
      if (der.contains(OTHERS[i])) {
        return OTHERS[i + 1] + "; ES256 needs one on P-256.";
      }
    }
    return !der.contains("2a8648ce3d030107") ? "cannot be read."
        : der.contains("03220002") || der.contains("03220003") ? "has a compressed point, which is not supported here."
        : "has a point that is not on its curve.";
  }

  private static String reason(CredentialsReport report) {
    String reason = ".";
    for (Finding finding : report.findings()) {
      // The last lies deepest; what a repair puts right does not make the key useless.
      if (finding.field() == Field.PRIVATE_KEY && finding.severity() == Severity.ERROR && finding.repair().isEmpty()) {
        reason = ": \u201c" + finding.code().title() + "\u201d.";
      }
    }
    return reason;
  }
}
