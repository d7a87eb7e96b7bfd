package dev.p8check.token;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.Es256;
import dev.p8check.jws.JsonPart;
import dev.p8check.jws.JwsException;
import dev.p8check.key.PublicKey;
import java.util.List;
import java.util.Optional;

/** Reads the three parts of a token, and reports where one is not what it should be. */
final class PartReader {
  /** U+FEFF in UTF-8. */
  private static final String BYTE_ORDER_MARK = "77u_";

  private final CompactJws written;
  private final CompactJws jws;
  private final TokenFindings out;

  PartReader(CompactJws written, TokenFindings out) {
    this.written = written;
    this.out = out;
    this.jws = new CompactJws(
        toBase64Url(written.header()), toBase64Url(written.payload()), toBase64Url(written.signature()));
  }

  /** The parts in base64url without padding. */
  CompactJws jws() {
    return jws;
  }

  /**
   * Reports parts in standard Base64. What was signed over is the text as written, so without its
   * signer the repaired token may not verify; where the key shows that, it is signed again or left.
   */
  void readEncoding(List<PublicKey> keys, Optional<byte[]> d) {
    String text = written.toString();
    int plus = text.indexOf('+');
    int slash = text.indexOf('/');
    int standard = plus < 0 || slash >= 0 && slash < plus ? slash : plus;
    int padding = text.indexOf('=');
    if (jws.equals(written) || standard < 0 && padding < 0) {
      return;
    }
    Signing made = Signing.find(keys, jws, written).orElse(null);
    String signer = made != null ? " The signature was made with the given key."
        : jws.signingInput().equals(written.signingInput()) ? ""
        : " If it was there at signing, no repair helps: make a new token.";
    if (standard >= 0) {
      add(out.at(TokenCode.TOKEN_STANDARD_BASE64,
          "Character " + (standard + 1) + " is " + text.charAt(standard) + "." + signer, standard, standard + 1), made,
          keys, d);
    }
    if (jws.toString().length() < text.length()) {
      add(out.at(TokenCode.TOKEN_PADDING, "A part ends in =." + signer, padding, padding + 1), made, keys, d);
    }
  }

  /** Adds {@code finding} with the repair that goes with how the token was {@code made}, null where no key tells. */
  private void add(Finding finding, Signing made, List<PublicKey> keys, Optional<byte[]> d) {
    if (made == null || made.jws() != written) {
      out.add(finding.withRepair("Write it as base64url", jws.toString()));
    } else if (d.isPresent() && made.key() == keys.get(0) && isEs256()) {
      // The same octets: what they say is not for a repair to change.
      CompactJws again = jws.withSignature(Es256.sign(d.get(), jws.signingInput()));
      out.add(finding.withRepair("Write it as base64url and sign it again", again.toString()));
    } else {
      out.add(finding);
    }
  }

  private boolean isEs256() {
    try {
      return JsonPart.read(jws.header()).object().text("alg").equals(Es256.NAME);
    } catch (JwsException e) {
      return false;
    }
  }

  /** Returns {@code part} in base64url, without padding. */
  static String toBase64Url(String part) {
    int end = part.length();
    while (end > 0 && part.charAt(end - 1) == '=') {
      end--;
    }
    return part.substring(0, end).replace('+', '-').replace('/', '_');
  }

  /** Returns the JOSE Header, or reports why there is none. */
  Optional<JsonPart> header() {
    return json(jws.header(), 0, "header", TokenCode.TOKEN_HEADER_NOT_JSON);
  }

  /** Returns the Claims Set, or reports why there is none. */
  Optional<JsonPart> payload() {
    return json(jws.payload(), written.payloadStart(), "payload", TokenCode.TOKEN_PAYLOAD_NOT_JSON);
  }

  /** Reports a signature that is not base64url, or whose end was cut off. */
  void signature(String alg) {
    String part = jws.signature();
    int start = written.signatureStart();
    try {
      Base64Url.decode(part);
    } catch (EncodingException e) {
      boolean characters = e.offset() >= part.length() || Base64Url.value(part.charAt(e.offset())) >= 0;
      if (characters && alg.equals(Es256.NAME) && part.length() != TokenPieces.SIGNATURE_CHARACTERS) {
        out.add(out.at(TokenCode.TOKEN_SIGNATURE_LENGTH,
            "It has " + part.length() + " characters; 64 bytes take " + TokenPieces.SIGNATURE_CHARACTERS + ".",
            start, start + part.length()));
      } else {
        notBase64Url("signature", part, start, e.offset());
      }
    }
  }

  private Optional<JsonPart> json(String part, int start, String name, TokenCode code) {
    try {
      return Optional.of(JsonPart.read(part));
    } catch (JwsException e) {
      int at = Math.min(start + e.offset(), Math.max(start, start + part.length() - 1));
      int end = Math.min(at + 1, start + part.length());
      switch (e.problem()) {
        case NOT_BASE64URL -> notBase64Url(name, part, start, e.offset());
        case NOT_UTF8 -> out.add(out.at(code, "The " + name + " decodes to bytes that are not UTF-8.", at, end));
        case NOT_JSON -> out.add(out.at(code, part.isEmpty()
            ? "The " + name + " is empty."
            : part.startsWith(BYTE_ORDER_MARK)
            ? "The " + name + " begins with a byte order mark, which JSON does not allow."
            : "The " + name + " decodes to text that is not JSON.", at, end));
        case NOT_AN_OBJECT -> out.add(out.at(
            code, "The " + name + " decodes to JSON that is not an object.", start, start + part.length()));
      }
      return Optional.empty();
    }
  }

  private void notBase64Url(String name, String part, int start, int offset) {
    String seen;
    int at = Math.min(offset, part.length() - 1);
    if (offset >= part.length()) {
      seen = "The " + name + " has " + part.length() + " characters, a length that base64url never has.";
    } else if (Base64Url.value(part.charAt(offset)) >= 0) {
      seen = "The last character of the " + name + " has bits set that must be zero.";
    } else {
      seen = "Character " + (offset + 1) + " of the " + name + " is " + Quote.hiding("", "")
          .of(part.substring(offset, offset + 1))
          + ", which does not belong there.";
    }
    out.add(out.at(TokenCode.TOKEN_INVALID_BASE64URL, seen, start + at, start + at + 1));
  }
}
