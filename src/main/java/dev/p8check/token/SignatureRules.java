package dev.p8check.token;

import dev.p8check.check.WellKnownKeys;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Hex;
import dev.p8check.encoding.Utf8;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.EcdsaSignature;
import dev.p8check.jws.Es256;
import dev.p8check.jws.Hs256;
import dev.p8check.key.PublicKey;
import dev.p8check.p256.P256;
import dev.p8check.pem.PemBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules for the signature, and the check of it with the keys at hand. */
final class SignatureRules {
  /** How a finding says that another key made it. */
  private static final String NOT_BY_KEY = "was not made with the given key";

  private final ParsedToken token;
  private final TokenFindings out;
  private final List<PublicKey> keys;
  private final boolean isOwn;
  private final String words;
  private final String withBreaks;
  private boolean isByOtherKey;

  /** @param withBreaks header and payload with the breaks that the text as given has in them */
  SignatureRules(ParsedToken token, TokenFindings out, GivenKeys given, String withBreaks) {
    this.token = token;
    this.out = out;
    this.keys = given.keys();
    this.isOwn = given.isOwn();
    this.words = given.words();
    this.withBreaks = withBreaks;
  }

  /** Reports on the signature of a token of that kind, which one of the given keys may have made. */
  SignatureState judge(TokenKind kind) {
    if (kind == TokenKind.APPLE_SIGNED) {
      return unchecked("Apple signs this itself; its certificates are not checked here.");
    }
    boolean es256 = token.alg().equals(Es256.NAME);
    if (token.jws().signature().isEmpty()) {
      add(TokenCode.TOKEN_SIGNATURE_MISSING, out.isMasked()
          ? "What follows the second dot is not a signature; it looks blacked out."
          : "There is nothing after the second dot.");
      return SignatureState.MALFORMED;
    }
    byte[] octets;
    try {
      octets = Base64Url.decode(token.jws().signature());
    } catch (EncodingException e) {
      // Reported with the other parts that are not base64url.
      return SignatureState.MALFORMED;
    }
    return es256 ? judge(octets)
        : unchecked(token.header().isEmpty() ? "The header cannot be read." : "The header does not say ES256.");
  }

  private SignatureState judge(byte[] octets) {
    boolean raw = octets.length == Es256.SIGNATURE_LENGTH;
    if (raw && token.headerObject().member("crit").isPresent()) {
      // No reader that keeps to RFC 7515 4.1.11 gets as far as the signature.
      return unchecked("The header has crit.");
    }
    Signing made = signing(keys).orElse(null);
    boolean published = made == null && signing(WellKnownKeys.all()).isPresent();
    if (published || made != null && WellKnownKeys.contains(made.key().x())) {
      add(TokenCode.TOKEN_WELL_KNOWN_KEY, "The signature was made with a published key.");
    }
    if (EcdsaSignature.ofDer(octets).isPresent()) {
      return der(octets, made);
    }
    if (!raw) {
      out.add(length(octets, made));
      return SignatureState.MALFORMED;
    }
    int half = octets.length / 2;
    if (!P256.isScalar(Arrays.copyOf(octets, half))
        || !P256.isScalar(Arrays.copyOfRange(octets, half, octets.length))) {
      add(TokenCode.TOKEN_SIGNATURE_INVALID, "R or S is zero or too large: no key makes such a signature.");
      return SignatureState.FAILED;
    }
    if (keys.isEmpty()) {
      return published ? SignatureState.UNCHECKED : unchecked(words);
    }
    return made == null ? failed(octets) : verified(made.key());
  }

  /** Whether what was judged is in order but for the key that made it, or for the parts that it was made for. */
  boolean isByOtherKey() {
    return isByOtherKey;
  }

  private Optional<Signing> signing(List<PublicKey> candidates) {
    return Signing.find(candidates, token.jws(), token.written());
  }

  private SignatureState failed(byte[] octets) {
    // A character that does not belong there is reported with its place, and has changed what was signed.
    if (out.has(TokenCode.TOKEN_INVALID_BASE64URL)) {
      return unchecked("A part of the token is not base64url, so what was signed is not known.");
    }
    boolean isBefore = verifies(token.written().signingInput() + "\n", octets);
    isByOtherKey = !isBefore
        && !(withBreaks.length() >= token.written().signatureStart() && verifies(withBreaks, octets));
    add(TokenCode.TOKEN_SIGNATURE_INVALID, (isByOtherKey ? "It " + NOT_BY_KEY + " for these two parts."
        : isBefore
        ? "It was made with the given key, but with a line break after the two parts: write them with printf, not echo."
        : "It was made with the given key, but with line breaks in the parts: write each part on one line, "
        + "with base64 -w0.") + also());
    return SignatureState.FAILED;
  }

  private boolean verifies(String signingInput, byte[] signature) {
    for (PublicKey key : keys) {
      if (Es256.verify(key.x(), key.y(), signingInput, signature)) {
        return true;
      }
    }
    return false;
  }

  /** Reports another length, with the lost zero put back where the key shows which half lost it. */
  private Finding length(byte[] octets, Signing made) {
    if (made == null) {
      return finding(TokenCode.TOKEN_SIGNATURE_LENGTH, isHexadecimal(token.jws().signature())
          ? "It is in hexadecimal; it must be base64url of the 64 bytes."
          : "It has " + octets.length + " bytes.");
    }
    return repaired(finding(TokenCode.TOKEN_SIGNATURE_LENGTH,
        "It has 63 bytes: " + (made.raw()[0] == 0 ? "R" : "S") + " lost its leading zero."), "Put the zero back", made);
  }

  private static boolean isHexadecimal(String signature) {
    int digits = 0;
    while (digits < signature.length() && Hex.value(signature.charAt(digits)) >= 0) {
      digits++;
    }
    return digits == signature.length() && digits >= 2 * Es256.SIGNATURE_LENGTH;
  }

  /** Parts that were signed in another form do not fit any more once they are in base64url: no repair then. */
  private Finding repaired(Finding finding, String label, Signing made) {
    return made.jws().signingInput().equals(token.jws().signingInput())
        ? finding.withRepair(label, token.jws().withSignature(made.raw()).toString()) : finding;
  }

  /**
   * Reports that {@code key} made the signature, unless a part is not base64url: no reader gets as far as the signature
   * then.
   */
  private SignatureState verified(PublicKey key) {
    if (!token.jws().equals(token.written()) || !isBase64Url(token.jws().payload())) {
      return SignatureState.MALFORMED;
    }
    if (isOwn && key != keys.get(0)) {
      // The private key is the one that the person signs with.
      add(TokenCode.TOKEN_SIGNATURE_INVALID,
          "It matches the given public key, but not the given private key." + also());
      return SignatureState.FAILED;
    }
    boolean isOther = isOwn && keys.size() > 1;
    for (int i = 1; i < keys.size(); i++) {
      isOther &= !Arrays.equals(key.spkiSha256(), keys.get(i).spkiSha256());
    }
    add(TokenCode.TOKEN_SIGNATURE_VERIFIED, (isOther
        ? "It matches the given private key, but not the given public key." : "It was made with the given key.")
        + also());
    return SignatureState.VERIFIED;
  }

  private static boolean isBase64Url(String part) {
    try {
      Base64Url.decode(part);
      return true;
    } catch (EncodingException e) {
      return false;
    }
  }

  private SignatureState der(byte[] octets, Signing made) {
    Finding finding = finding(TokenCode.TOKEN_SIGNATURE_DER,
        "It has " + octets.length + " bytes and is a DER sequence of R and S"
            + (made == null ? "." : ", made with the given key."));
    byte[] raw = EcdsaSignature.ofDer(octets).get().toP1363();
    String label = "Use the raw signature";
    out.add(made == null
        ? finding.withRepair(label, token.jws().withSignature(raw).toString()) : repaired(finding, label, made));
    if (keys.isEmpty() || made != null || out.has(TokenCode.TOKEN_INVALID_BASE64URL)) {
      return SignatureState.MALFORMED;
    }
    isByOtherKey = true;
    add(TokenCode.TOKEN_SIGNATURE_INVALID, "Even in raw form, it " + NOT_BY_KEY + ".");
    return SignatureState.FAILED;
  }

  private SignatureState unchecked(String seen) {
    add(TokenCode.TOKEN_SIGNATURE_UNCHECKED, seen);
    return SignatureState.UNCHECKED;
  }

  private void add(TokenCode code, String seen) {
    out.add(finding(code, seen));
  }

  private String also() {
    return words.isEmpty() ? "" : " " + words;
  }

  private Finding finding(TokenCode code, String seen) {
    CompactJws written = token.written();
    int start = Math.min(written.signatureStart(), out.length());
    return out.at(code, seen, start, Math.min(start + written.signature().length(), out.length()));
  }

  /** Says how a symmetric signature was made, if it was made with the text of a key; else an empty text. */
  static String sharedSecret(ParsedToken token, String... keyTexts) {
    if (!token.alg().equals("HS256")) {
      return "";
    }
    try {
      byte[] mac = Base64Url.decode(token.jws().signature());
      for (String text : keyTexts) {
        if (text.length() > TokenInspection.MAX_TEXT) {
          continue;
        }
        String trimmed = text.trim();
        for (String secret : new String[] {text, trimmed, trimmed + "\n", PemBlock.body(trimmed)}) {
          // In an environment variable the line ends are written out.
          for (String form : new String[] {secret, secret.replace("\n", "\\n")}) {
            if (!trimmed.isEmpty() && !form.isEmpty()
                && Hs256.verify(Utf8.encode(form), token.jws().signingInput(), mac)) {
              return "It is signed with the text of the key as if it were a password.";
            }
          }
        }
      }
    } catch (EncodingException e) {
      return "";
    }
    return "";
  }
}
