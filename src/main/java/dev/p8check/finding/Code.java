package dev.p8check.finding;

import dev.p8check.encoding.Ascii;

/**
 * One entry of the catalogue: everything that can be said about a problem without seeing the input.
 * The words have no placeholders, so they can be shown, tested and linked without one, and cannot
 * leak a key.
 */
public sealed interface Code
    permits IssuerIdCode, KeyIdCode, PrivateKeyCode, CredentialsCode, TokenCode, ResponseCode {
  /** The constant's name, such as {@code PRIVATE_KEY_MISSING_END}. */
  String name();

  /** What the catalogue says of it. */
  Entry entry();

  default Severity severity() {
    return entry().severity();
  }

  default String title() {
    return entry().title();
  }

  default String why() {
    return entry().why();
  }

  /** What to do, for those who see no finding but the catalogue. */
  default String fix() {
    String otherwise = entry().otherwise();
    return otherwise.isEmpty() ? entry().fix() : entry().fix() + " Without a repair: " + otherwise;
  }

  /** The public name, such as {@code private-key-missing-end}. */
  default String id() {
    return Ascii.lower(name()).replace('_', '-');
  }
}
