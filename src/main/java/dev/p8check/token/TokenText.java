package dev.p8check.token;

import dev.p8check.finding.Finding;
import java.util.List;

/**
 * A token as it was given and as it is once its wrapping is off.
 *
 * @param bare the token alone
 * @param text the text as given, and as it is with nothing in it written out
 * @param pieces where its characters stand in that
 * @param findings what the wrapping was
 */
record TokenText(String bare, WrittenOut text, TokenPieces pieces, List<Finding> findings) {

  /** Offset in the given text of a character of the bare token. */
  int start(int bareOffset) {
    return text.place(pieces.textOffset(bareOffset));
  }

  /** Offset in the given text after the character of the bare token that ends at {@code bareOffset}. */
  int end(int bareOffset) {
    return bareOffset == 0 ? start(0) : text.place(pieces.textOffset(bareOffset - 1) + 1);
  }

  /** The first characters of the bare token with the breaks that stand between them. */
  String withBreaks(int bareEnd) {
    return text.text().substring(pieces.textOffset(0), pieces.textOffset(bareEnd - 1) + 1);
  }
}
