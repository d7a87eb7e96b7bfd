package dev.p8check.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.der.DerElement;
import dev.p8check.der.DerException;
import dev.p8check.der.DerReader;
import dev.p8check.encoding.Base64;
import dev.p8check.encoding.EncodingException;
import dev.p8check.engine.Engine;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.json.JsonWriter;
import dev.p8check.key.DerKind;
import dev.p8check.key.KeyStructure;
import dev.p8check.pem.PemBlock;
import dev.p8check.testing.CaseFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What holds for any input whatever, for Jazzer to refute: with {@code JAZZER_FUZZ=1} it looks for inputs,
 * otherwise those in {@code src/test/resources} are tried. An input is UTF-8, or octets of DER.
 */
class FuzzTest {
  // The number of characters in a row that a finding never quotes of a key.
  private static final int QUOTED = 12;
  // Of processor time: far more than the worst text takes, instrumented. Only a long run by hand looks at it: in a
  // short one a slow machine spends as much on loading the classes of the first input.
  private static final long MOST_NANOSECONDS = 5_000_000_000L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean TIMED = System.getenv("FUZZ_TIMED") != null;

  /** Every member that a function reads as a text. */
  private static final List<String> MEMBERS = List.of(
      "issuerId", "keyId", "privateKey", "fileName", "keyKind", "token", "publicKey", "text", "format", "d", "x", "y",
      "message", "signature");
  private static final List<UnaryOperator<String>> FUNCTIONS = List.of(
      Engine::createToken, Engine::inspect, Engine::explain, Engine::exportAs, Engine::report, Engine::signEs256,
      Engine::verifyEs256);

  @Test
  void holds_for_every_case_file() throws Exception {
    for (String folder : List.of("check", "token", "explain")) {
      for (CaseFile file : CaseFile.in(folder)) {
        byte[] input = file.input().getBytes(StandardCharsets.UTF_8);
        base64(input);
        der(input);
        json(input);
        pem(input);
        check(input);
        engine(input);
        inspect(input);
        explain(input);
      }
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void base64(byte[] input) throws EncodingException {
    assertArrayEquals(input, Base64.decode(Base64.encode(input)));
    String text = text(input);
    try {
      byte[] octets = Base64.decode(text);
      assertArrayEquals(octets, Base64.decode(Base64.encode(octets)));
    } catch (EncodingException e) {
      assertTrue(e.offset() >= 0 && e.offset() <= text.length());
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void der(byte[] input) {
    try {
      elements(new DerReader(input), 0, input.length, 0);
    } catch (DerException e) {
      assertTrue(e.offset() >= 0 && e.offset() <= input.length, () -> "offset " + e.offset());
    }
    DerKind.of(input);
    KeyStructure.of(input);
    aboutKey(PemBlock.of(PemBlock.PRIVATE_KEY, input));
  }

  private static void elements(DerReader reader, int from, int to, int depth) throws DerException {
    int at = from;
    while (reader.hasMore()) {
      DerElement element = reader.read();
      assertTrue(element.start() == at && element.contents() > at && element.end() >= element.contents()
          && element.end() <= to);
      at = element.end();
      if ((element.tag() & 0x20) != 0 && depth < 20) {
        elements(element.reader(), element.contents(), element.end(), depth + 1);
      }
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void json(byte[] input) throws JsonException {
    String text = text(input);
    try {
      JsonValue value = JsonReader.read(text);
      places(value, 0, text.length());
    } catch (JsonException e) {
      assertTrue(e.offset() >= 0 && e.offset() <= text.length());
    }
    String written = new JsonWriter().beginArray().value(text).endArray().toString();
    assertEquals(text, ((JsonString) ((JsonArray) JsonReader.read(written)).items().get(0)).value());
  }

  private static void places(JsonValue value, int from, int to) {
    assertTrue(from <= value.start() && value.start() < value.end() && value.end() <= to);
    if (value instanceof JsonObject object) {
      for (JsonMember member : object.members()) {
        places(member.value(), value.start(), value.end());
      }
    } else if (value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        places(item, value.start(), value.end());
      }
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void pem(byte[] input) {
    aboutKey(
        PemBlock.begin(PemBlock.PRIVATE_KEY) + "\n" + text(input) + "\n" + PemBlock.end(PemBlock.PRIVATE_KEY) + "\n");
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void check(byte[] input) {
    String text = text(input);
    aboutKey(text);
    Credentials ids = new Credentials(text, text, "", text, KeyKind.AUTO);
    CredentialsReport report = CredentialsCheck.check(ids);
    places(report.findings(), ids);
    Credentials fixed = report.fixed();
    assertEquals(List.of(),
        repairable(CredentialsCheck.check(new Credentials(fixed.issuerId(), "", "", "", KeyKind.AUTO)).findings()));
    assertEquals(List.of(),
        repairable(CredentialsCheck.check(new Credentials("", fixed.keyId(), "", "", KeyKind.AUTO)).findings()));
  }

  private static void aboutKey(String text) {
    long start = TIMED ? THREADS.getCurrentThreadCpuTime() : 0;
    Credentials given = Credentials.ofKey(text);
    CredentialsReport report = CredentialsCheck.check(given);
    assertTrue(!TIMED || THREADS.getCurrentThreadCpuTime() - start < MOST_NANOSECONDS, "too slow");
    places(report.findings(), given);
    if (report.key().isEmpty()) {
      return;
    }
    String fixed = report.fixed().privateKey();
    String body = fixed.replaceAll("-----[A-Z ]+-----|\\s", "");
    for (Finding finding : report.findings()) {
      for (int i = 0; i + QUOTED <= finding.seen().length(); i++) {
        assertFalse(body.contains(finding.seen().substring(i, i + QUOTED)), () -> finding.code() + " quotes the key");
      }
    }
    CredentialsReport again = CredentialsCheck.check(Credentials.ofKey(fixed));
    assertEquals(List.of(), repairable(again.findings()));
    assertEquals(fixed, again.fixed().privateKey());
    assertArrayEquals(report.key().get().d(), again.key().orElseThrow().d());
  }

  private static List<Finding> repairable(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.repair().isPresent()).toList();
  }

  private static void places(List<Finding> findings, Credentials given) {
    for (Finding finding : findings) {
      String text = finding.field() == Field.ISSUER_ID ? given.issuerId() : finding.field() == Field.KEY_ID
          ? given.keyId()
          : finding.field() == Field.FILE_NAME ? given.fileName() : given.privateKey();
      assertTrue(0 <= finding.start() && finding.start() <= finding.end() && finding.end() <= text.length(),
          () -> finding.code() + " from " + finding.start() + " to " + finding.end() + " of " + text.length());
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void engine(byte[] input) throws JsonException {
    String text = text(input);
    answered(Engine.check(text), Integer.MAX_VALUE);
    answered(
        Engine.check(new JsonWriter().beginObject().member("privateKey", text).endObject().toString()), text.length());
    JsonWriter everything = new JsonWriter().beginObject().member("now", 1_795_000_000)
        .member("lifetimeSeconds", input.length);
    for (String member : MEMBERS) {
      everything.member(member, text);
    }
    everything.name("scope").beginArray().value(text).endArray();
    String whole = everything.endObject().toString();
    for (UnaryOperator<String> function : FUNCTIONS) {
      assertInstanceOf(JsonObject.class, JsonReader.read(function.apply(text)));
      assertInstanceOf(JsonObject.class, JsonReader.read(function.apply(whole)));
    }
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void inspect(byte[] input) throws JsonException {
    String text = text(input);
    answered(
        Engine.inspect(new JsonWriter().beginObject().member("token", text).member("now", 1795000000)
            .endObject().toString()), text.length());
  }

  @com.code_intelligence.jazzer.junit.FuzzTest
  void explain(byte[] input) throws JsonException {
    String text = text(input);
    answered(
        Engine.explain(new JsonWriter().beginObject().member("text", text).member("now", 1795000000)
            .endObject().toString()), text.length());
  }

  private static void answered(String answer, int length) throws JsonException {
    JsonObject report = (JsonObject) JsonReader.read(answer);
    for (JsonValue item : ((JsonArray) report.get("findings").orElseThrow()).items()) {
      JsonObject finding = (JsonObject) item;
      double start = number(finding, "start");
      double end = number(finding, "end");
      assertTrue(0 <= start && start <= end && end <= length,
          () -> finding.text("code") + " from " + start + " to " + end + " of " + length);
      for (String words : List.of("code", "severity", "field", "title", "seen", "why", "fix")) {
        assertFalse(finding.text(words).isEmpty(), () -> finding.text("code") + " has no " + words);
      }
    }
  }

  private static double number(JsonObject finding, String name) {
    return ((JsonNumber) finding.get(name).orElseThrow()).value();
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
