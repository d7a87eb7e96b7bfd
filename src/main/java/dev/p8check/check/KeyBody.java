package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.der.Tag;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.EncodingException;
import dev.p8check.finding.Code;
import java.util.Optional;

/** Decodes the Base 64 body of a key and reports what keeps it from being decoded. */
final class KeyBody {
  /** Enough characters to hold the length of a key's DER. */
  static final int HEAD = 8;

  private final TracedText body;
  private final FindingList findings;

  private KeyBody(TracedText body, FindingList findings) {
    this.body = body;
    this.findings = findings;
  }

  /**
   * Returns the octets of {@code body}, or nothing where no repair can give them.
   *
   * @param body the characters of the body without line breaks
   */
  static Optional<byte[]> decode(TracedText body, FindingList findings) {
    return new KeyBody(body, findings).decode();
  }

  /** Returns the body with the standard alphabet, for writing it again; what cannot be read stays. */
  static String standard(String body) {
    return body.indexOf('-') < 0 && body.indexOf('_') < 0 ? body : body.replace('-', '+').replace('_', '/');
  }

  /** Returns how many characters the body has that starts with those, {@link #HEAD} of them, or 0. */
  static int size(String head) {
    try {
      return head.charAt(0) == 'M' ? (new DerReader(Base64.decode(head)).declaredSize() + 2) / 3 * 4 : 0;
    } catch (EncodingException | DerException e) {
      return 0;
    }
  }

  /** Whether {@code bytes} are one DER SEQUENCE and nothing else. */
  static boolean isWhole(byte[] bytes) {
    try {
      return bytes.length > 0 && bytes[0] == Tag.SEQUENCE && new DerReader(bytes).declaredSize() == bytes.length;
    } catch (DerException e) {
      return false;
    }
  }

  private Optional<byte[]> decode() {
    String text = body.text();
    int mask = Placeholders.maskAt(text);
    if (mask >= 0) {
      int from = mask > 0 && "[<".indexOf(text.charAt(mask - 1)) >= 0 ? mask - 1 : mask;
      return instead(PRIVATE_KEY_REDACTED, "Dots, asterisks or a mask instead of the key.", from, maskEnd(text, from));
    }
    if (Placeholders.matches(text)) {
      return instead(PRIVATE_KEY_PLACEHOLDER, "Words or a variable instead of the key.", 0, text.length());
    }
    int padding = padding(text);
    if (reportInvalidCharacter(text.length() - padding)) {
      return Optional.empty();
    }
    urlAlphabet();
    return decode(standard(text), padding);
  }

  private Optional<byte[]> decode(String text, int padding) {
    int digits = text.length() - padding;
    boolean whole = (text.length() & 3) == 0 && padding <= 2;
    try {
      if ((digits & 3) != 1) {
        byte[] bytes = Base64.decode(text.substring(0, digits));
        if (whole) {
          return Optional.of(bytes);
        }
        if (isWhole(bytes)) {
          String seen = padding == 0
              ? "The padding of one or two = at the end is missing." : "The padding at the end has the wrong length.";
          findings.reportRepairable(PRIVATE_KEY_TRUNCATED_BASE64, seen,
              padding == 0 ? body.end(digits) : body.start(digits), body.end(body.length()));
          return Optional.of(bytes);
        }
      }
    } catch (EncodingException e) {
      throw new IllegalStateException(e);
    }
    String seen = Words.count(text.length(), "character") + "; Base64 comes in groups of 4, so "
        + (4 - (text.length() & 3)) + " or more are missing, or " + (text.length() & 3) + " too many.";
    findings.report(PRIVATE_KEY_TRUNCATED_BASE64, seen, body.end(body.length()), body.end(body.length()));
    return Optional.empty();
  }

  /** Where {@code [REDACTED]}, a word or a row of one character ends. */
  private static int maskEnd(String text, int from) {
    char c = Characters.upper(text.charAt(from));
    if (c == 'R' || c == 'T') {
      // Letters of the key may follow REDACTED, REMOVED] and TRUNCATED.
      return from + (c == 'R' ? 8 : 9);
    }
    boolean word = c == '[' || c == '<';
    int at = from + 1;
    while (at < text.length()
        && (word ? Characters.isLetter(text.charAt(at)) : Characters.upper(text.charAt(at)) == c)) {
      at++;
    }
    return at < text.length() && "]>".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
  }

  /** How many {@code =} {@code text} ends in. */
  static int padding(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(text.length() - 1 - count) == '=') {
      count++;
    }
    return count;
  }

  private void urlAlphabet() {
    int first = -1;
    int count = 0;
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) == '-' || body.charAt(i) == '_') {
        first = first < 0 ? i : first;
        count++;
      }
    }
    // So many in a row are what is left of a boundary.
    if (count > 0 && !body.text().contains("---")) {
      findings.reportRepairable(PRIVATE_KEY_BASE64URL_ALPHABET,
          Words.count(count, "character") + " of the base64url alphabet, \u201c-\u201d for + and \u201c_\u201d for /.",
          body.start(first), body.end(first + 1));
    }
  }

  private boolean reportInvalidCharacter(int digits) {
    int first = -1;
    int count = 0;
    for (int i = 0; i < digits; i += Characters.lengthAt(body, i)) {
      char c = body.charAt(i);
      if (!Base64.isOfEither(c)) {
        first = first < 0 ? i : first;
        count++;
      }
    }
    // So many are no slips: the lines of what is no body do not matter, and no repair writes it anew.
    if (count * 20 > digits) {
      findings.clear();
    }
    if (count > 0) {
      findings.report(PRIVATE_KEY_INVALID_BASE64_CHARACTER,
          Characters.nameAt(body, first) + " at character " + (first + 1) + " of the body" + Words.andMore(count - 1)
              + ".",
          body.start(first), body.end(first + Characters.lengthAt(body, first)));
    }
    return count > 0;
  }

  // Without a key, the lines that it would stand in do not matter.
  private Optional<byte[]> instead(Code code, String seen, int from, int to) {
    findings.clear();
    findings.report(code, seen, body.start(from), body.end(to));
    return Optional.empty();
  }
}
