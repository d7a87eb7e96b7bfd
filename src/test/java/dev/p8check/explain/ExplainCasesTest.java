package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.Finding;
import dev.p8check.finding.ResponseCode;
import dev.p8check.json.JsonWriter;
import dev.p8check.testing.CaseFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExplainCasesTest {
  private static final List<CaseFile> CASES = CaseFile.in("explain");
  private static final List<CaseFile> KEYS = CaseFile.in("check/private-key");
  private static final Set<String> HEADERS = Set.of(
      "expect", "comment", "made-by", "authenticated", "first-cause", "causes", "marked", "seen", "now", "issuer-id",
      "key-id", "private-key",
      "file-name", "token");

  @TestFactory
  Stream<DynamicTest> every_case_is_explained_as_its_header_says() {
    return CASES.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> {
      assertTrue(HEADERS.containsAll(file.headers().keySet()), () -> "an unknown header: " + file.headers().keySet());
      Explanation explanation = Explainer.explain(request(file));
      assertEquals(file.expect(), codes(explanation));
      if (!file.header("authenticated").isEmpty()) {
        assertEquals(file.header("authenticated"), explanation.authenticated().json());
      }
      if (!file.header("first-cause").isEmpty()) {
        assertEquals(file.header("first-cause"), explanation.causes().get(0).code());
      }
      for (String cause : causes(file)) {
        assertTrue(explanation.causes().stream().anyMatch(each -> each.code().equals(cause)), cause);
      }
      if (!file.header("marked").isEmpty()) {
        Finding first = explanation.findings().get(0);
        String marked = file.input().substring(first.start(), first.end());
        assertTrue(marked.contains(file.header("marked")), "marked is: " + marked);
      }
      if (!file.header("seen").isEmpty()) {
        String seen = explanation.findings().get(0).seen();
        assertTrue(seen.contains(file.header("seen")), "seen is: " + seen);
      }
    }));
  }

  @TestFactory
  Stream<DynamicTest> every_case_gives_the_same_json_in_java_script() {
    return CASES.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> {
      String json = json(request(file));
      assertEquals(Engine.explain(json), JavaScriptEngine.call("explain", json));
    }));
  }

  @Test
  void every_response_code_has_a_case() {
    Set<ResponseCode> missing = EnumSet.allOf(ResponseCode.class);
    for (CaseFile file : CASES) {
      missing.removeIf(code -> file.expect().contains(code.id()));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void every_phrase_has_a_case() {
    List<String> missing = new ArrayList<>();
    for (Phrase phrase : Phrase.values()) {
      boolean found = false;
      for (CaseFile file : CASES) {
        found |= Places.in(file.input()).count(phrase) > 0 && !file.name().contains("/unrelated/");
      }
      if (!found) {
        missing.add(phrase.name());
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void every_cause_is_named_by_a_case() {
    Set<CauseCode> missing = EnumSet.allOf(CauseCode.class);
    for (CaseFile file : CASES) {
      missing.removeIf(code -> file.header("first-cause").equals(code.id()) || causes(file).contains(code.id()));
    }
    assertEquals(Set.of(), missing);
  }

  /** The causes that are to be among those listed, in any place. */
  private static List<String> causes(CaseFile file) {
    return file.header("causes").isEmpty() ? List.of() : List.of(file.header("causes").split(" +"));
  }

  private static List<String> codes(Explanation explanation) {
    return explanation.findings().stream().map(finding -> finding.code().id()).toList();
  }

  private static ExplainRequest request(CaseFile file) {
    double now = file.header("now").isEmpty() ? Double.NaN : Double.parseDouble(file.header("now"));
    Credentials credentials =
        new Credentials(
            file.header("issuer-id"), file.header("key-id"), privateKey(file), file.header("file-name"), KeyKind.AUTO);
    return new ExplainRequest(file.input(), now, credentials, file.header("token"));
  }

  /** The input of the case file that the header names. */
  private static String privateKey(CaseFile file) {
    String name = file.header("private-key");
    return name.isEmpty() ? "" : KEYS.stream().filter(key -> key.name().equals(name)).findAny().orElseThrow().input();
  }

  private static String json(ExplainRequest request) {
    JsonWriter out = new JsonWriter().beginObject().member("text", request.text());
    if (!Double.isNaN(request.now())) {
      out.name("now").raw(Long.toString((long) request.now()));
    }
    return out
        .member("issuerId", request.credentials().issuerId())
        .member("keyId", request.credentials().keyId())
        .member("privateKey", request.credentials().privateKey())
        .member("token", request.token())
        .endObject()
        .toString();
  }
}
