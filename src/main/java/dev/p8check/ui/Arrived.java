package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Shapes;
import dev.p8check.check.Verdict;
import dev.p8check.check.Words;
import dev.p8check.encoding.Ascii;
import dev.p8check.export.ExportFile;
import dev.p8check.finding.Code;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
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
    if (!wanted.keyId().isEmpty() && wanted.keyId().equals(found.issuerId())
        && wanted.issuerId().equals(found.keyId())) {
      return new Arrived(Verdict.INVALID, "The Issuer ID and the Key ID are swapped");
    }
    CredentialsReport issuer = CredentialsCheck.check(new Credentials(found.issuerId(), "", "", "", KeyKind.AUTO));
    CredentialsReport id = CredentialsCheck.check(new Credentials("", found.keyId(), "", "", KeyKind.AUTO));
    CredentialsReport key = CredentialsCheck.check(Credentials.ofKey(found.privateKey()));
    String issuerId = issuer.fixed().issuerId();
    String keyId = id.fixed().keyId();
    List<Code> usual = codes(exported);
    Values values = new Values(usual);
    values.add("Issuer ID", found.issuerId(), isSame(issuerId, wanted.issuerId()), Shapes.isUuid(issuerId), issuer);
    values.add("Key ID", found.keyId(), isSame(keyId, wanted.keyId()), Shapes.isTenCharacterId(keyId), id);
    values.add("private key", found.privateKey(), isSame(key.key(), set.key()), key.key().isPresent(), key);
    List<String> same = values.same;
    String other = values.other.isEmpty() ? "" : "Different from Check: " + Words.list(values.other);
    if (!values.damage.isEmpty() || !other.isEmpty()) {
      return new Arrived(
          Verdict.INVALID, values.damage + (values.damage.isEmpty() || other.isEmpty() ? "" : ". ") + other);
    }
    String arrived = same.isEmpty()
        ? "It arrived, with none of the three values in it" : "It arrived: " + Words.list(same);
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
      String reason = text.contains("***") ? "they are masked" : difference.orElse("");
      return new Arrived(
          Verdict.INVALID, "None of the three values can be read from this" + (reason.isEmpty() ? "" : ": " + reason));
    }
    if (exported.isEmpty()) {
      return new Arrived(set.verdict(), arrived + ". Nothing is exported until the values are complete and correct");
    }
    String differs = difference.isPresent()
        ? difference.get() : "it is formatted differently" + fault(key.findings(), usual);
    return differs.isEmpty()
        ? new Arrived(Verdict.VALID, arrived + ", exactly as exported")
        : new Arrived(Verdict.WARNING, arrived + ", but " + differs);
  }

  /** What is found in the keys of the files themselves, such as that a key is in Base64. */
  private static List<Code> codes(List<ExportFile> exported) {
    List<Code> codes = new ArrayList<>();
    for (ExportFile file : exported) {
      for (Finding finding : CredentialsCheck.check(Credentials.ofKey(Pasted.of(file.content()).found().privateKey()))
          .findings()) {
        codes.add(finding.code());
      }
    }
    return codes;
  }

  /** The title of the gravest of {@code findings} that is not {@code usual}. */
  private static String fault(List<Finding> findings, List<Code> usual) {
    for (Finding finding : Finding.gravestFirst(findings)) {
      if (finding.severity() != Severity.NOTE && !usual.contains(finding.code())) {
        return ": " + finding.code().title();
      }
    }
    return "";
  }

  private static boolean isSpeltOtherwise(String found, String wanted) {
    return !found.equals(wanted) && isSame(found, wanted);
  }

  private static String plain(String id) {
    return Ascii.lower(id).replace("-", "");
  }

  private static boolean isSame(String found, String wanted) {
    return !wanted.isEmpty() && plain(found).equals(plain(wanted));
  }

  private static boolean isSame(Optional<KeyFacts> found, Optional<KeyFacts> wanted) {
    return found.isPresent() && wanted.isPresent() && found.get().isSameKeyAs(wanted.get());
  }

  /** The values that arrived: the same, others, and what is none for its damage. */
  private static final class Values {
    private final List<String> same = new ArrayList<>();
    private final List<String> other = new ArrayList<>();
    private final List<Code> usual;
    private String damage = "";

    private Values(List<Code> usual) {
      this.usual = new ArrayList<>(usual);
      // Under its Base64 a key may be whole.
      this.usual.add(PrivateKeyCode.PRIVATE_KEY_BASE64_WRAPPED);
    }

    private void add(String name, String found, boolean isSame, boolean isWhole, CredentialsReport alone) {
      if (found.isEmpty()) {
        return;
      }
      if (isSame || isWhole) {
        (isSame ? same : other).add("the " + name);
      } else {
        boolean isMasked = found.replace("*", "").trim().isEmpty();
        damage += (damage.isEmpty() ? "The " : ". The ") + name
            + (isMasked ? " is masked" : " arrived damaged" + fault(alone.findings(), usual));
      }
    }
  }
}
