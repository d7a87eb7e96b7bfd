package dev.p8check.token;

import dev.p8check.finding.Finding;
import java.util.List;

/**
 * A token as it was given and as it is once its wrapping is off.
 *
 * @param given the text as given
 * @param bare the token alone
 * @param offsets where each character of {@code bare} stands in {@code given}, and the end of the last
 * @param findings what the wrapping was
 */
record TokenText(String given, String bare, int[] offsets, List<Finding> findings) {

  /** Offset in the given text of a character of the bare token. */
  int start(int bareOffset) {
    return offsets[bareOffset];
  }

  /** Offset in the given text after the character of the bare token that ends at {@code bareOffset}. */
  int end(int bareOffset) {
    return bareOffset == 0 ? offsets[0] : offsets[bareOffset - 1] + 1;
  }
}
