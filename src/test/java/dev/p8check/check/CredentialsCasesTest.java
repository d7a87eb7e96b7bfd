package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.Code;
import dev.p8check.finding.CredentialsCode;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.IssuerIdCode;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.CaseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CredentialsCasesTest {
  private static final Set<String> HEADERS = Set.of(
      "expect", "comment", "made-by", "repaired", "issuer-id", "key-id", "file-name", "key-kind", "verdict", "seen",
      "marked");

  @TestFactory
  Stream<DynamicTest> each_case_gives_the_findings_that_it_expects() {
    return cases((file, report) -> {
      assertTrue(HEADERS.containsAll(file.headers().keySet()), () -> "an unknown header: " + file.headers().keySet());
      assertFalse(file.header("made-by").isEmpty(), "made-by is empty");
      assertEquals(file.expect(), codes(report.findings()));
      if (!file.header("verdict").isEmpty()) {
        assertEquals(file.header("verdict"), report.verdict().id());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> each_case_is_the_same_in_javascript() {
    return cases((file, report) -> assertEquals(
        Engine.check(request(given(file))), JavaScriptEngine.call("check", request(given(file)))));
  }

  @TestFactory
  Stream<DynamicTest> each_repair_gives_the_value_that_was_meant() {
    // A set's case that tells of no repair may be about something else.
    return cases(file -> file.headers().containsKey("repaired") || !file.name().contains("/credentials/"),
        (file, report) -> {
      String repaired = file.header("repaired");
      Credentials fixed = report.fixed();
      String value = file.name().contains("/issuer-id/") ? fixed.issuerId() : file.name().contains("/key-id/")
          ? fixed.keyId() : fixed.privateKey();
      if (repaired.equals("apple")) {
        assertEquals(List.of(), codes(CredentialsCheck.check(Credentials.ofKey(value)).findings()));
        assertEquals(KeyForm.APPLE, CredentialsCheck.check(Credentials.ofKey(value)).key().orElseThrow().form());
        assertTrue(report.key().isPresent(), "the key is not told");
      } else if (!repaired.isEmpty()) {
        assertEquals(repaired, value);
      } else {
        assertTrue(report.findings().stream().noneMatch(finding -> finding.repair().isPresent()),
            "a repair that the case does not tell of: " + file.name());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> no_advice_is_to_use_a_repair_that_is_not_there() {
    return cases((file, report) -> {
      for (Finding finding : report.findings()) {
        boolean isAdvised = finding.fix().contains("epair it here") || finding.fix().contains("the repair");
        assertFalse(isAdvised && finding.repair().isEmpty(), () -> finding.code().id() + ": " + finding.fix());
        assertFalse(finding.fix().contains("f a repair") || finding.fix().contains("f no repair"), finding.fix());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> what_a_case_says_is_seen_is_said_of_what_it_marks() {
    return cases(file -> file.headers().containsKey("seen"), (file, report) -> {
      String seen = file.header("seen");
      assertTrue(report.findings().stream().anyMatch(finding -> finding.seen().equals(seen)
          && textOf(given(file), finding.field()).substring(finding.start(), finding.end())
              .contains(file.header("marked"))),
          () -> report.findings().toString());
    });
  }

  @TestFactory
  Stream<DynamicTest> each_finding_has_its_place_and_tells_no_secret() {
    return cases((file, report) -> {
      String letters = lettersAndDigits(file.input());
      for (Finding finding : report.findings()) {
        int length = textOf(given(file), finding.field()).length();
        assertTrue(
            finding.start() >= 0 && finding.start() <= finding.end() && finding.end() <= length, finding.toString());
        assertTrue(finding.seen().endsWith("."), finding.seen());
        for (int i = 0; file.name().contains("/private-key/") && i + 12 <= letters.length(); i++) {
          String part = letters.substring(i, i + 12);
          assertFalse(part.chars().anyMatch(Character::isDigit) && finding.seen().contains(part), finding.seen());
        }
      }
    });
  }

  @Test
  void every_finding_has_a_case() {
    Set<String> missing = new TreeSet<>();
    for (Code[] codes : List.of(IssuerIdCode.values(), KeyIdCode.values(), PrivateKeyCode.values(),
        CredentialsCode.values())) {
      for (Code code : codes) {
        missing.add(code.id());
      }
    }
    CaseFile.in("check").forEach(file -> missing.removeAll(file.expect()));
    // No case of a check can have it: a check calls a set without a Key ID incomplete, and has no finding for that.
    // Only the export, which needs a whole set, refuses with it: ExporterTest,
    // what_is_missing_is_told_by_the_value_not_by_a_token.
    missing.remove(KeyIdCode.KEY_ID_MISSING.id());
    assertEquals(Set.of(), missing);
  }

  @Test
  void a_wrong_key_is_an_error_and_an_unusual_one_a_note() {
    assertEquals(Severity.ERROR, PrivateKeyCode.PRIVATE_KEY_WRONG_CURVE.severity());
    assertEquals(Severity.NOTE, PrivateKeyCode.PRIVATE_KEY_RESAVED.severity());
  }

  private interface Check {
    void of(CaseFile file, CredentialsReport report);
  }

  private static Stream<DynamicTest> cases(Check check) {
    return cases(any -> true, check);
  }

  private static Stream<DynamicTest> cases(Predicate<CaseFile> chosen, Check check) {
    return CaseFile.in("check").stream()
        .filter(chosen)
        .map(file -> DynamicTest.dynamicTest(file.name(), () -> check.of(file, CredentialsCheck.check(given(file)))));
  }

  private static Credentials given(CaseFile file) {
    String input = file.input();
    boolean issuer = file.name().contains("/issuer-id/");
    boolean key = file.name().contains("/key-id/");
    return new Credentials(
        issuer ? input : file.header("issuer-id").replace("\\s", " "),
        key ? input : file.header("key-id"),
        issuer || key ? "" : input,
        file.header("file-name"),
        KeyKind.of(file.header("key-kind")));
  }

  private static String textOf(Credentials given, Field field) {
    return switch (field) {
      case ISSUER_ID -> given.issuerId();
      case KEY_ID -> given.keyId();
      case PRIVATE_KEY -> given.privateKey();
      default -> given.fileName();
    };
  }

  private static String lettersAndDigits(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().filter(c -> c < 128 && Character.isLetterOrDigit(c)).forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static List<String> codes(List<Finding> findings) {
    List<String> codes = new ArrayList<>();
    findings.forEach(finding -> codes.add(finding.code().id()));
    return codes;
  }

  private static String request(Credentials given) {
    return new JsonWriter().beginObject()
        .member("issuerId", given.issuerId())
        .member("keyId", given.keyId())
        .member("privateKey", given.privateKey())
        .member("fileName", given.fileName())
        .member("keyKind", given.keyKind().id())
        .endObject().toString();
  }
}
