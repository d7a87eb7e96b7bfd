package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Code;
import java.util.List;
import java.util.Optional;

/**
 * A text that is something else than a key, told by its shape: an ID, a token, a path, a key of SSH, a page, words.
 *
 * @param seen the sentence that says what it is
 */
record OtherText(Code code, String seen) {
  // A page begins with its first tag or declaration.
  private static final int MARKUP_HEAD = 200;
  // Base 64 of "Salted__".
  private static final String OPENSSL_SALTED = "U2FsdGVkX1";

  /**
   * Returns what {@code text} is, or nothing where it may be a key.
   *
   * @param text without white space around it, and not empty
   */
  static Optional<OtherText> of(TracedText text, List<Boundary> boundaries) {
    String inner = text.text();
    if (Shapes.isUuidLike(
        inner.charAt(0) == '{' && inner.endsWith("}") ? inner.substring(1, inner.length() - 1) : inner)) {
      return found(PRIVATE_KEY_IS_ISSUER_ID, "A UUID: 32 hexadecimal digits in groups of 8-4-4-4-12.");
    }
    if (Shapes.isTenCharacterId(inner)) {
      return found(PRIVATE_KEY_IS_KEY_ID, "10 letters and digits.");
    }
    if (Shapes.isToken(inner)) {
      return found(PRIVATE_KEY_IS_TOKEN, "A JSON Web Token, " + Words.count(inner.length(), "character") + " long.");
    }
    if (Shapes.isPath(inner)) {
      return found(PRIVATE_KEY_IS_PATH, "A path or file name, " + Words.count(inner.length(), "character") + " long.");
    }
    if (inner.startsWith("ssh-") || inner.startsWith("ecdsa-sha2-") || inner.startsWith("sk-ssh-")
        || inner.startsWith("sk-ecdsa-") || inner.startsWith("PuTTY-User-Key-File")
        || inner.startsWith(ForeignBlock.OPENSSH_BODY)) {
      return found(PRIVATE_KEY_OPENSSH, "A key in SSH format.");
    }
    if (inner.startsWith(OPENSSL_SALTED) || inner.startsWith("$ANSIBLE_VAULT") || inner.startsWith("ENC[")) {
      return found(
          PRIVATE_KEY_ENCRYPTED, "A file encrypted as a whole, " + Words.count(inner.length(), "character") + " long.");
    }
    if (inner.charAt(0) == '<' && isMarkup(text, boundaries)) {
      return found(PRIVATE_KEY_IS_HTML, "A web page or an XML file.");
    }
    // "Private key:" alone looks like a boundary that lost its hyphens.
    boolean words = inner.length() < Base64Run.SHORTEST_KEY && Placeholders.matches(inner);
    if (inner.length() < Placeholders.LONGEST && !inner.contains("-----") && (words || boundaries.isEmpty())) {
      if (Placeholders.isRedacted(inner)) {
        return found(PRIVATE_KEY_REDACTED, "Dots, asterisks or a mask instead of the key.");
      }
      if (Placeholders.matches(inner)) {
        return found(PRIVATE_KEY_PLACEHOLDER, "Words or a variable instead of the key.");
      }
    }
    return Optional.empty();
  }

  /** Whether {@code text} begins as a web page does. */
  static boolean isPage(String text) {
    return Characters.isWordAt(text, 0, "<!DOCTYPE HTML") || Characters.isWordAt(text, 0, "<HTML");
  }

  private static Optional<OtherText> found(Code code, String seen) {
    return Optional.of(new OtherText(code, seen));
  }

  private static boolean isMarkup(TracedText text, List<Boundary> boundaries) {
    String inner = text.text();
    String head = Ascii.lower(inner.substring(0, Math.min(inner.length(), MARKUP_HEAD)));
    boolean tag = inner.length() > 1
        && (Characters.isLetter(inner.charAt(1)) || inner.charAt(1) == '!' || inner.charAt(1) == '?');
    boolean page = head.startsWith("<!") || head.startsWith("<?") || head.startsWith("<html");
    return tag && head.indexOf('>') > 0 && (page || inner.indexOf("</") > 0 || inner.indexOf("<br") > 0)
        && boundaries.size() < 2 && !holdsBoundaries(EscapedText.resolve(text)) && !holdsRun(text, page);
  }

  private static boolean holdsBoundaries(EscapedText resolved) {
    return resolved.isChanged() && BoundaryScanner.scan(resolved.text().text()).size() > 1;
  }

  // A page may hold an image or a script in Base 64; what else is in tags was put there.
  private static boolean holdsRun(TracedText text, boolean page) {
    Base64Run run = Base64Run.longest(text);
    return run.length() >= Base64Run.SHORTEST_KEY
        && (!page || PrivateKeyCheck.check(text.text().substring(run.from(), run.to())).key().isPresent());
  }
}
