package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.Verdict;
import dev.p8check.export.ExportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a text that comes back from a tool, beside the set that went there. */
record Arrived(Verdict verdict, String says) {
  /** Compares each value in {@code text} with that of {@code set}, and the text itself with the files. */
  static Arrived of(String text, CredentialsReport set, List<ExportFile> exported) {
    Credentials wanted = set.fixed();
    if (wanted.issuerId().isEmpty() && wanted.keyId().isEmpty() && set.key().isEmpty()) {
      return new Arrived(Verdict.INCOMPLETE, "There is no set under Check to compare it with");
    }
    Pasted pasted = Pasted.of(text);
    Credentials found = pasted.found();
    List<String> same = new ArrayList<>();
    List<String> other = new ArrayList<>();
    compare("the Issuer ID", found.issuerId(), wanted.issuerId().equals(found.issuerId()), same, other);
    compare("the Key ID", found.keyId(), wanted.keyId().equals(found.keyId()), same, other);
    compare("the private key", found.privateKey(), isSame(key(found.privateKey()), set.key()), same, other);
    if (!other.isEmpty()) {
      return new Arrived(Verdict.INVALID, "Not as under Check: " + Words.list(other));
    }
    String arrived = same.isEmpty() ? "It arrived, with none of the three values in it" : "It arrived: " + Words.list(same);
    for (ExportFile file : exported) {
      boolean isAll = file.content().trim().equals(text.trim());
      if (isAll || !same.isEmpty() && file.content().contains(text.trim())) {
        return isAsWritten(file.content(), text)
            ? new Arrived(Verdict.VALID, arrived + ", written as here")
            : new Arrived(Verdict.WARNING, arrived + ", but with white space around it that is not here");
      }
    }
    if (same.isEmpty()) {
      return new Arrived(Verdict.INVALID, "None of the three values can be read from this");
    }
    return new Arrived(Verdict.WARNING, arrived + ". But it is written differently than here");
  }

  /** Whether nothing came along: the whole file may lose the line end that it ends in, a value has none. */
  private static boolean isAsWritten(String content, String text) {
    boolean isPart = content.contains(text) && (text.equals(text.trim()) || text.trim().indexOf('\n') >= 0);
    return isPart || content.equals(text) || content.equals(text + "\n");
  }

  private static void compare(String name, String found, boolean isSame, List<String> same, List<String> other) {
    if (!found.isEmpty()) {
      (isSame ? same : other).add(name);
    }
  }

  private static Optional<KeyFacts> key(String text) {
    return CredentialsCheck.check(Credentials.ofKey(text)).key();
  }

  private static boolean isSame(Optional<KeyFacts> found, Optional<KeyFacts> wanted) {
    return found.isPresent() && wanted.isPresent() && found.get().isSameKeyAs(wanted.get());
  }
}
