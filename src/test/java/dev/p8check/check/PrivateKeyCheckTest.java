package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.engine.Engine;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.testing.TestKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivateKeyCheckTest {
  private static final String[] BODY = {
    "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgpPTnnrEWLqGoKU9l",
    "zT1SPkG0TlULFLrA94iQsHd1j8mgCgYIKoZIzj0DAQehRANCAAT+cYtSjCqpnUW3",
    "fVK1sWp/0I3SVChR+CbBBLQShM22Z8H7+w9upVUfJvGfJry4wxKnlMCxanQqJBw4",
    "bFBBNjzu"
  };
  private static final String SEC1 =
      "MHcCAQEEIKT0556xFi6hqClPZc09Uj5BtE5VCxS6wPeIkLB3dY/JoAoGCCqGSM49\nAwEHoUQDQgAE/nGLUowqqZ1Ft31St";
  // The public half of another key.
  private static final String MISMATCHED = String.join(
      "\n", BODY[0].replace("pPTn", "pPTm"), BODY[1], BODY[2], BODY[3]);
  private static final String CUT = String.join("\n", BODY[0], BODY[1], BODY[2]);

  @Test
  void a_wrong_label_of_a_damaged_key_is_put_right() {
    for (String lineEnd : new String[] {"\n", "\r\n", "\\n"}) {
      String key = block("EC PRIVATE KEY", MISMATCHED).replace("\n", lineEnd);
      Finding label = found(key, PrivateKeyCode.PRIVATE_KEY_LABEL_MISMATCH);
      String repaired = label.repair().orElseThrow().value();
      assertEquals(block("PRIVATE KEY", MISMATCHED), repaired);
      assertEquals(List.of("private-key-public-key-mismatch"), codes(repaired));
    }
  }

  @Test
  void a_torn_key_is_called_one_whatever_its_label() {
    for (String label : new String[] {"RSA PRIVATE KEY", "PUBLIC KEY", "CERTIFICATE", "ENCRYPTED PRIVATE KEY",
        "EC PRIVATE KEY", "ECDSA PRIVATE KEY"}) {
      assertEquals(List.of("private-key-label-mismatch", "private-key-truncated-der"), codes(block(label, CUT)), label);
      assertEquals(List.of("private-key-truncated-base64", "private-key-label-mismatch"),
          codes(block(label, CUT + "bFBBNjz")), label);
      assertEquals(List.of("private-key-invalid-base64-character"), codes(block(label, CUT + "\nbFBB!jzu")), label);
    }
    assertEquals(List.of("private-key-label-mismatch", "private-key-truncated-der"),
        codes(block("CERTIFICATE", SEC1.substring(0, 93))));
    assertEquals(List.of("private-key-truncated-base64"), codes(block("EC PRIVATE KEY", SEC1)));
  }

  @Test
  void another_thing_is_called_by_its_label_where_it_is_torn() {
    assertEquals(List.of("private-key-public-key"),
        codes(block("PUBLIC KEY", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE/nGLUowqqZ1Ft31St")));
    assertEquals(List.of("private-key-rsa"),
        codes(block("RSA PRIVATE KEY", "MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF0qBzQEFZsBDZx0h")));
  }

  @Test
  void what_holds_nothing_that_can_be_seen_is_no_key() {
    assertEquals(List.of("private-key-not-a-key"), codes("\0"));
    for (String text : new String[] {"\ufeff", "\u200b\n", "\ufeff\"\""}) {
      assertTrue(codes(text).containsAll(List.of("private-key-invisible-character", "private-key-not-a-key")), text);
    }
    assertEquals(List.of(), codes(" \n"));
  }

  @Test
  void a_body_is_whole_wherever_white_space_parts_it() {
    String body = String.join("", BODY);
    String key = block("PRIVATE KEY", String.join("\n", BODY));
    for (String space : new String[] {" ", "\n", "\t", "\r\n", "\n\n"}) {
      for (int at = 1; at < body.length(); at++) {
        String parted = body.substring(0, at) + space + body.substring(at);
        assertEquals(key, PrivateKeyCheck.check(parted).fixed(), parted);
        assertEquals(key, PrivateKeyCheck.check(parted + "\n-----END PRIVATE KEY-----").fixed(), parted);
      }
    }
    for (int width = 4; width < body.length(); width++) {
      String lines = body.replaceAll("(.{" + width + "})", "$1\n");
      assertEquals(List.of("private-key-missing-boundaries"), codes(lines), lines);
    }
    for (int width = 8; width < body.length(); width++) {
      String lines = body.replaceAll("(.{" + width + "})", "$1\n");
      assertEquals(key, PrivateKeyCheck.check("Good morning\n\n" + lines + "\n\nBest regards\nBob").fixed(), lines);
    }
  }

  @Test
  void words_below_a_torn_body_never_make_up_for_what_is_missing() {
    String body = String.join("", BODY);
    for (int to = 100; to < body.length(); to++) {
      String text = body.substring(0, to) + "\n\nBest regards\nBob";
      assertEquals(text, PrivateKeyCheck.check(text).fixed());
      String bare =
          "ME0CAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEMzAxAgEBBCCk9OeesRYuoagpT2XNPVI+QbROVQsUusD3iJCwd3WPyQ==".substring(0,
              to * 92 / body.length()) + " Bob\nand me";
      assertEquals(bare, PrivateKeyCheck.check(bare).fixed());
    }
  }

  @Test
  void of_two_bodies_in_lines_of_any_width_none_is_taken() {
    String other = TestKey.random().privatePem().replaceAll("-----[A-Z ]+-----|\n", "");
    assertEquals(List.of("private-key-multiple-blocks"),
        codes(String.join("", BODY).replaceAll("(.{66})", "$1\n") + "\n" + other.replaceAll("(.{66})", "$1\n")));
  }

  @Test
  void a_character_of_no_body_is_told_wherever_it_stands() {
    String body = String.join("", BODY);
    for (String mark : new String[] {"*", "?", "\ufffd", "\u0416", "\uff21"}) {
      for (int at = 10; at < body.length() - 1; at++) {
        String changed = body.substring(0, at) + mark + body.substring(at + 1);
        assertEquals(
            List.of("private-key-missing-boundaries", "private-key-invalid-base64-character"), codes(changed), changed);
        assertEquals(at, found(changed, PrivateKeyCode.PRIVATE_KEY_INVALID_BASE64_CHARACTER).start(), changed);
      }
    }
  }

  @Test
  void a_last_character_that_is_lost_is_no_space() {
    String key = block("PRIVATE KEY", String.join("\n", BODY)).trim().replace("\n", " ");
    assertEquals(List.of("private-key-missing-line-breaks", "private-key-truncated-base64"),
        codes(key.replace("u -----END", " -----END")));
  }

  @Test
  void the_size_counts_octets() {
    String key = block("PRIVATE KEY", String.join("\n", BODY));
    assertEquals(List.of("private-key-too-large"), codes(key + "\u00fc".repeat(33_000)));
    assertEquals(List.of("private-key-surrounding-text"), codes(key + "u".repeat(33_000)));
  }

  @Test
  void a_letter_that_markdown_escapes_is_repaired_at_once() {
    String key = block("PRIVATE KEY", String.join("\n", BODY));
    String escaped = key.replace("/", "\\/").replace("fVK1sWp\\/", "fVK1sWp\\_");
    assertEquals(key, CredentialsCheck.check(Credentials.ofKey(escaped)).fixed().privateKey());
  }

  @Test
  void a_path_in_a_file_of_json_leaves_the_ids() {
    for (String json : new String[] {
        "{\"key_id\":\"5HDB3C5YBA\",\"issuer_id\":\"c055ca8c-e5a8-4836-b61d-aa5794eeb3f4\",\"key_filepath\":\"AuthKey_5HDB3C5YBA.p8\",\"options\":{\"a\":1}}",
        "[{\"api_key\":{\"key_id\":\"5HDB3C5YBA\",\"issuer_id\":\"c055ca8c-e5a8-4836-b61d-aa5794eeb3f4\",\"filepath\":\"/keys/x.p8\"}}]"}) {
      CredentialsReport report = CredentialsCheck.check(Credentials.ofKey(json));
      assertEquals(List.of("private-key-is-path"), codes(json));
      assertEquals("5HDB3C5YBA", report.fixed().keyId());
      assertEquals("c055ca8c-e5a8-4836-b61d-aa5794eeb3f4", report.fixed().issuerId());
      assertEquals(json, report.fixed().privateKey());
    }
    assertEquals(List.of("private-key-not-a-key"), codes("{\"name\":\"a\",\"main\":\"./index.js\"}"));
  }

  @Test
  void a_swap_names_both_values() {
    String request = "{\"issuerId\":\"5HDB3C5YBA\\n\",\"keyId\":\"C055CA8C-e5a8-4836-b61d-aa5794eeb3f4\"}";
    String repair = "\"repair\":{\"field\":\"issuerId\",\"label\":\"Swap the "
        + "two\",\"value\":\"c055ca8c-e5a8-4836-b61d-aa5794eeb3f4\","
        + "\"also\":{\"field\":\"keyId\",\"label\":\"Swap the two\",\"value\":\"5HDB3C5YBA\"}}";
    String answer = Engine.check(request);
    assertEquals(repair, answer.substring(answer.indexOf("\"repair\""), answer.indexOf("}}") + 2));
  }

  private static String block(String label, String body) {
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static Finding found(String key, PrivateKeyCode code) {
    return CredentialsCheck.check(Credentials.ofKey(key)).findings().stream().filter(finding -> finding.code() == code)
        .findFirst().orElseThrow();
  }

  private static List<String> codes(String key) {
    return CredentialsCheck.check(Credentials.ofKey(key)).findings().stream().map(finding -> finding.code().id())
        .toList();
  }
}
