package dev.p8check.check;

import java.util.List;
import java.util.Optional;

/** Checks the Issuer ID, the Key ID and the private key, alone and against each other. */
public final class CredentialsCheck {
  private CredentialsCheck() {}

  /** Returns everything there is to say about {@code given}; never throws, whatever the text. */
  public static CredentialsReport check(Credentials given) {
    return new CredentialsReport(Verdict.EMPTY, given.keyKind(), List.of(), given, Optional.empty());
  }
}
