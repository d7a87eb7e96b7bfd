package dev.p8check.token;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonMember;
import dev.p8check.jws.JsonPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is found in one token, each with the characters of the given text that it is about. */
final class TokenFindings {
  private final TokenText text;
  private final List<Finding> findings = new ArrayList<>();

  TokenFindings(TokenText text) {
    this.text = text;
    findings.addAll(text.findings());
  }

  List<Finding> all() {
    return findings;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** A finding about characters of the bare token. */
  Finding at(TokenCode code, String seen, int start, int end) {
    int from = text.start(start);
    // Nothing, where two lines were joined: it begins after what stands between them and ends before.
    return Finding.of(code, Field.TOKEN, seen, from, Math.max(from, text.end(Math.max(start, end))));
  }

  /** Characters of the bare token. */
  int length() {
    return text.bare().length();
  }

  /** Whether something that blacks it out stands in place of the signature. */
  boolean isMasked() {
    return text.pieces().isMasked();
  }

  /** A finding about the whole token. */
  Finding whole(TokenCode code, String seen) {
    return at(code, seen, 0, text.bare().length());
  }

  /** A finding about one member of a part that begins at {@code partStart}, or the whole part where it is missing. */
  Finding member(TokenCode code, String seen, Optional<JsonPart> part, int partStart, String name) {
    if (part.isEmpty()) {
      return whole(code, seen);
    }
    JsonPart json = part.get();
    Optional<JsonMember> member = json.object().member(name);
    int start = member.map(JsonMember::start).orElse(0);
    int end = member.map(found -> found.value().end()).orElse(json.json().length());
    return at(code, seen, partStart + json.startOf(start), partStart + json.endOf(end));
  }

  /** Whether there is one of that code with that severity. */
  boolean has(TokenCode code, Severity severity) {
    for (Finding finding : findings) {
      if (finding.code() == code && finding.severity() == severity) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is one of that code. */
  boolean has(TokenCode code) {
    return Finding.has(findings, code);
  }
}
