package dev.p8check.export;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.encoding.Hex;
import dev.p8check.explain.Authenticated;
import dev.p8check.explain.Cause;
import dev.p8check.explain.ExplainRequest;
import dev.p8check.explain.Explainer;
import dev.p8check.explain.Explanation;
import dev.p8check.finding.Finding;
import dev.p8check.json.JsonWriter;
import dev.p8check.token.TokenInspection;
import dev.p8check.token.TokenQuestion;
import dev.p8check.token.TokenReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found, safe to post: verdicts, lengths, shapes, the public fingerprint and advice, and of the
 * values themselves no more than the last four characters of each id.
 *
 * <p>The sentences that depend on an input are left out, since they may quote it; the others are the same for every
 * input, so they tell nothing of one.
 */
public final class RedactedReport {
  private final boolean isPractice;
  private final Credentials given;
  private final CredentialsReport set;
  private final List<Finding> findings;
  private final int tokenLength;
  private final Optional<TokenReport> token;
  private final Optional<Authenticated> authenticated;
  private final List<Cause> causes;

  /** Checks everything in {@code request}, once. */
  public RedactedReport(ExplainRequest request) {
    this(request, false);
  }

  /** @param isPractice whether the key is one to practice with, which the report says then */
  public RedactedReport(ExplainRequest request, boolean isPractice) {
    this.isPractice = isPractice;
    given = request.credentials();
    set = CredentialsCheck.check(given);
    findings = new ArrayList<>(set.findings());
    tokenLength = request.token().length();
    token = tokenLength == 0 ? Optional.empty()
        : Optional.of(TokenInspection.inspect(new TokenQuestion(request.token(), request.now(), given, "")));
    token.ifPresent(report -> findings.addAll(report.findings()));
    if (request.text().isEmpty()) {
      authenticated = Optional.empty();
      causes = List.of();
    } else {
      Explanation answer = Explainer.explain(request);
      authenticated = Optional.of(answer.authenticated());
      findings.addAll(answer.findings());
      causes = answer.causes();
    }
  }

  /** Returns the report as Markdown. */
  public String markdown() {
    StringBuilder out = new StringBuilder(
        "# p8check report\n\nWithout secrets: lengths and shapes replace the values.\n\n");
    out.append(isPractice ? "From practice values: the key is not a real one.\n\n" : "");
    out.append("| value | length | shape | ends in |\n|---|---|---|---|\n");
    row(out, "Issuer ID", given.issuerId(), Redacted.ending(given.issuerId()));
    row(out, "Key ID", given.keyId(), Redacted.ending(given.keyId()));
    out.append("| Private key | ").append(given.privateKey().length()).append(" | ")
        .append(Redacted.lines(given.privateKey())).append(" | |\n");
    out.append("| Token | ").append(tokenLength).append(" | | |\n\n");
    out.append("- Values: ").append(set.verdict().id())
        .append(set.keyKind() == KeyKind.AUTO ? "\n" : ", " + set.keyKind().id() + " key\n");
    KeyFacts key = set.key().orElse(null);
    if (key != null) {
      out.append("- Private key: P-256, form ").append(key.form().id()).append(", SHA-256 of the public key ")
          .append(Hex.encode(key.spkiSha256())).append('\n');
    }
    token.ifPresent(
        report -> out.append("- Token: ").append(report.verdict().id()).append(", ").append(report.kind().id())
        .append(", signature ").append(report.signature().id()).append('\n'));
    authenticated.ifPresent(shown -> out.append("- Apple accepted the token: ")
        .append(shown == Authenticated.UNKNOWN ? "not shown\n" : shown == Authenticated.YES ? "yes\n" : "no\n"));
    String nothing = set.verdict() == Verdict.EMPTY ? "\nNo values were given.\n" : "\nNo problems were found.\n";
    // The advice is written for those who have the values before them.
    out.append(findings.isEmpty()
        ? nothing : "\n## Findings\n\nWhere the advice says \"here\", it means in p8check, with the values loaded.\n");
    for (Finding finding : findings) {
      out.append("\n- **").append(finding.code().title()).append("** (").append(finding.severity().id())
          .append(", `").append(finding.code().id()).append("`)  \n  ").append(finding.fix()).append('\n');
    }
    out.append(causes.isEmpty() ? "" : "\n## Causes, most likely first\n\n");
    for (Cause cause : causes) {
      out.append("- ").append(cause.title()).append(standing(cause)).append('\n');
    }
    return out.toString();
  }

  private static String standing(Cause cause) {
    return cause.standing() == Cause.Standing.PROVEN ? " (confirmed by the input)"
        : cause.standing() == Cause.Standing.RULED_OUT ? " (ruled out by the input)" : "";
  }

  /** Returns the report as one JSON object. */
  public String json() {
    JsonWriter out = new JsonWriter().beginObject()
        .member("verdict", set.verdict().id())
        .member("keyKind", set.keyKind().id());
    if (isPractice) {
      out.name("practice").raw("true");
    }
    value(out, "issuerId", given.issuerId());
    value(out, "keyId", given.keyId());
    out.name("privateKey").beginObject()
        .member("length", given.privateKey().length())
        .member("lines", Redacted.lines(given.privateKey()));
    set.key().ifPresent(key -> out
        .member("form", key.form().id())
        .member("spkiSha256", Hex.encode(key.spkiSha256())));
    out.endObject();
    out.name("token").beginObject()
        .member("length", tokenLength)
        .member("verdict", token.map(TokenReport::verdict).orElse(Verdict.EMPTY).id())
        .member("kind", token.map(report -> report.kind().id()).orElse(""))
        .member("signature", token.map(report -> report.signature().id()).orElse(""))
        .endObject();
    out.name("authenticated").raw(authenticated.orElse(Authenticated.UNKNOWN).json());
    out.name("findings").beginArray();
    for (Finding finding : findings) {
      out.beginObject()
          .member("code", finding.code().id())
          .member("severity", finding.severity().id())
          .member("field", finding.field().id())
          .member("title", finding.code().title())
          .member("fix", finding.fix())
          .endObject();
    }
    out.endArray().name("causes").beginArray();
    for (Cause cause : causes) {
      out.value(cause.title() + standing(cause));
    }
    return out.endArray().endObject().toString();
  }

  private static void value(JsonWriter out, String name, String value) {
    out.name(name).beginObject()
        .member("length", value.length())
        .member("shape", Redacted.shape(value))
        .member("endsIn", Redacted.ending(value))
        .endObject();
  }

  private static void row(StringBuilder out, String name, String value, String ending) {
    out.append("| ").append(name).append(" | ").append(value.length()).append(" | ").append(Redacted.shape(value))
        .append(" | ").append(ending).append(" |\n");
  }
}
