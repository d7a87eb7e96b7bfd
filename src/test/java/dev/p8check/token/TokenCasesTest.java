package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.CaseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TokenCasesTest {
  private static final Set<String> HEADERS = Set.of(
      "expect", "comment", "made-by", "now", "public-key", "issuer-id", "key-id", "key-kind", "kind", "signature",
      "verdict");

  @TestFactory
  Stream<DynamicTest> each_case_gives_the_findings_that_it_expects() {
    return CaseFile.in("token").stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> {
      assertTrue(HEADERS.containsAll(file.headers().keySet()), () -> "an unknown header: " + file.headers().keySet());
      assertFalse(file.header("comment").isEmpty() || file.header("made-by").isEmpty());
      TokenReport report = inspect(file, file.input());
      assertEquals(file.expect(), codes(report.findings()));
      assertHeader(file, "kind", report.kind().id());
      assertHeader(file, "signature", report.signature().id());
      assertHeader(file, "verdict", report.verdict().id());
    }));
  }

  @TestFactory
  Stream<DynamicTest> each_case_is_the_same_in_javascript() {
    return CaseFile.in("token").stream().map(file -> DynamicTest.dynamicTest(file.name(), () ->
        assertEquals(Engine.inspect(request(file)), JavaScriptEngine.call("inspect", request(file)))));
  }

  @TestFactory
  Stream<DynamicTest> each_repair_removes_its_finding_and_adds_none() {
    return CaseFile.in("token").stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> {
      List<Finding> before = inspect(file, file.input()).findings();
      for (Finding finding : before) {
        if (finding.repair().isPresent()) {
          List<String> after = codes(inspect(file, finding.repair().get().value()).findings());
          assertFalse(after.contains(finding.code().id()), finding.code().id());
          after.removeAll(codes(before));
          after.remove("token-signature-verified");
          assertEquals(List.of(), after);
        }
      }
    }));
  }

  @TestFactory
  Stream<DynamicTest> each_finding_of_a_case_has_its_place_and_tells_no_secret() {
    return CaseFile.in("token").stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> {
      String signature = file.input().substring(file.input().lastIndexOf('.') + 1);
      for (Finding finding : inspect(file, file.input()).findings()) {
        assertTrue(finding.start() >= 0 && finding.start() <= finding.end() && finding.end() <= file.input().length());
        assertTrue(finding.seen().endsWith("."), finding.seen());
        for (int i = 0; i + 12 <= signature.length(); i++) {
          assertFalse(finding.seen().contains(signature.substring(i, i + 12)), finding.seen());
        }
      }
    }));
  }

  @Test
  void a_lost_zero_is_put_back() {
    int cases = 0;
    for (CaseFile file : CaseFile.in("token")) {
      if (file.name().contains("lost-zero")) {
        String repaired = inspect(file, file.input()).findings().get(0).repair().orElseThrow().value();
        assertEquals(SignatureState.VERIFIED, inspect(file, repaired).signature());
        cases++;
      }
    }
    assertEquals(2, cases);
  }

  @Test
  void every_token_finding_has_a_case() {
    Set<String> missing = new TreeSet<>();
    for (TokenCode code : TokenCode.values()) {
      missing.add(code.id());
    }
    for (CaseFile file : CaseFile.in("token")) {
      missing.removeAll(file.expect());
    }
    assertEquals(Set.of(), missing);
  }

  private static void assertHeader(CaseFile file, String header, String actual) {
    if (!file.header(header).isEmpty()) {
      assertEquals(file.header(header), actual, header);
    }
  }

  private static TokenReport inspect(CaseFile file, String token) {
    double now = file.header("now").isEmpty() ? Double.NaN : Double.parseDouble(file.header("now"));
    Credentials credentials = new Credentials(
        file.header("issuer-id"), file.header("key-id"), "", "", KeyKind.of(file.header("key-kind")));
    return TokenInspection.inspect(new TokenQuestion(token, now, credentials, file.header("public-key")));
  }

  private static String request(CaseFile file) {
    JsonWriter out = new JsonWriter().beginObject()
        .member("token", file.input())
        .member("issuerId", file.header("issuer-id"))
        .member("keyId", file.header("key-id"))
        .member("keyKind", file.header("key-kind"))
        .member("publicKey", file.header("public-key"));
    if (!file.header("now").isEmpty()) {
      out.name("now").raw(file.header("now"));
    }
    return out.endObject().toString();
  }

  private static List<String> codes(List<Finding> findings) {
    List<String> codes = new ArrayList<>();
    for (Finding finding : findings) {
      codes.add(finding.code().id());
    }
    return codes;
  }
}
