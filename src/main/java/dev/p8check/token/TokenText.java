package dev.p8check.token;

import dev.p8check.finding.Finding;
import java.util.List;

/**
 * A token as it was given and as it is once its wrapping is off.
 *
 * @param bare the token alone
 * @param pieces where its characters stand in the text as given
 * @param findings what the wrapping was
 */
record TokenText(String bare, TokenPieces pieces, List<Finding> findings) {

  /** Offset in the given text of a character of the bare token. */
  int start(int bareOffset) {
    return pieces.textOffset(bareOffset);
  }

  /** Offset in the given text after the character of the bare token that ends at {@code bareOffset}. */
  int end(int bareOffset) {
    return bareOffset == 0 ? start(0) : start(bareOffset - 1) + 1;
  }
}
