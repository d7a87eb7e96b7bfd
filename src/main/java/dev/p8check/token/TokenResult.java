package dev.p8check.token;

import dev.p8check.finding.Finding;
import java.util.List;

/** What comes of a {@link TokenOrder}. */
public sealed interface TokenResult {

  /**
   * A signed token; its signature has been verified.
   *
   * @param curl the command that makes a request with it
   */
  record Made(String token, TokenDraft draft, String curl) implements TokenResult {}

  /** No token, since Apple would refuse it; the findings say why. */
  record Refused(List<Finding> findings) implements TokenResult {}
}
