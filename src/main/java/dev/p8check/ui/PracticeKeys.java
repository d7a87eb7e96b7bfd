package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that were made on this page for practice: known again however they come back. */
final class PracticeKeys {
  private final List<String> texts = new ArrayList<>();
  private final List<KeyFacts> keys = new ArrayList<>();

  void add(Credentials values) {
    texts.add(values.privateKey());
    CredentialsCheck.check(values).key().ifPresent(keys::add);
  }

  /** Whether {@code text} is one of them, or {@code key}, which is read out of it. */
  boolean have(String text, Optional<KeyFacts> key) {
    if (texts.contains(text)) {
      return true;
    }
    for (KeyFacts made : keys) {
      if (key.isPresent() && key.get().isSameKeyAs(made)) {
        return true;
      }
    }
    return false;
  }
}
