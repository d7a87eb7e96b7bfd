package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.check.Words;
import dev.p8check.encoding.Ascii;
import dev.p8check.export.ExportFile;
import dev.p8check.finding.Code;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a text that comes back from a tool, beside the set that went there. */
record Arrived(Verdict verdict, String says) {
  /** Compares each value in {@code text} with that of {@code set}, and the text itself with the files. */
  static Arrived of(String text, CredentialsReport set, List<ExportFile> exported) {
    Credentials wanted = set.fixed();
    if (wanted.issuerId().isEmpty() && wanted.keyId().isEmpty() && set.key().isEmpty()) {
      return new Arrived(Verdict.INCOMPLETE, "There is nothing under Check to compare it with");
    }
    Credentials found = Pasted.of(text).found();
    if (!wanted.keyId().isEmpty() && wanted.keyId().equals(found.issuerId()) && wanted.issuerId().equals(found.keyId())) {
      return new Arrived(Verdict.INVALID, "The Issuer ID and the Key ID are swapped");
    }
    List<String> same = new ArrayList<>();
    List<String> other = new ArrayList<>();
    compare("the Issuer ID", found.issuerId(), plain(wanted.issuerId()).equals(plain(found.issuerId())), same, other);
    compare("the Key ID", found.keyId(), plain(wanted.keyId()).equals(plain(found.keyId())), same, other);
    compare("the private key", found.privateKey(), isSame(key(found.privateKey()), set.key()), same, other);
    if (!other.isEmpty()) {
      return new Arrived(Verdict.INVALID, "Different from Check: " + Words.list(other));
    }
    String arrived = same.isEmpty() ? "It arrived, with none of the three values in it" : "It arrived: " + Words.list(same);
    if (isSpeltOtherwise(found.issuerId(), wanted.issuerId()) || isSpeltOtherwise(found.keyId(), wanted.keyId())) {
      Credentials ids = new Credentials(found.issuerId(), found.keyId(), "", "", KeyKind.AUTO);
      return new Arrived(Verdict.of(CredentialsCheck.check(ids).findings(), Verdict.WARNING),
          arrived + ", but an ID differs in its hyphens or letter case");
    }
    // A file that holds no value of the set, and names what holds them.
    boolean isOnlyNames = exported.size() == 1 && !exported.get(0).isSecret();
    Optional<String> difference = Optional.empty();
    for (ExportFile file : exported) {
      Optional<String> here = Writing.difference(
          text, file, List.of(wanted.issuerId(), wanted.keyId(), isOnlyNames ? wanted.privateKey() : ""));
      difference = difference.isEmpty() || here.isPresent() && here.get().isEmpty() ? here : difference;
    }
    if (same.isEmpty() && !(isOnlyNames && difference.isPresent())) {
      return new Arrived(Verdict.INVALID, "None of the three values can be read from this");
    }
    if (exported.isEmpty()) {
      return new Arrived(set.verdict(), arrived + ". Nothing is exported until the values are complete and correct");
    }
    String differs = difference.isPresent() ? difference.get() : "it is formatted differently" + fault(found.privateKey(), exported);
    return differs.isEmpty()
        ? new Arrived(Verdict.VALID, arrived + ", exactly as exported")
        : new Arrived(Verdict.WARNING, arrived + ", but " + differs);
  }

  /** The gravest fault of the key that came back, and that the files do not have. */
  private static String fault(String key, List<ExportFile> exported) {
    List<Code> wanted = new ArrayList<>();
    for (ExportFile file : exported) {
      for (Finding finding : findings(Pasted.of(file.content()).found().privateKey())) {
        wanted.add(finding.code());
      }
    }
    for (Finding finding : Finding.gravestFirst(findings(key))) {
      if (finding.severity() != Severity.NOTE && !wanted.contains(finding.code())) {
        return ": " + finding.code().title();
      }
    }
    return "";
  }

  private static List<Finding> findings(String key) {
    return CredentialsCheck.check(Credentials.ofKey(key)).findings();
  }

  private static boolean isSpeltOtherwise(String found, String wanted) {
    return !found.isEmpty() && !found.equals(wanted);
  }

  private static String plain(String id) {
    return Ascii.lower(id).replace("-", "");
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
