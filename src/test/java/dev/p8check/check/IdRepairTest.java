package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.Finding;
import dev.p8check.finding.IssuerIdCode;
import dev.p8check.finding.Severity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdRepairTest {
  private static final String[] IDS = {"5HDB3C5YBA", "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4"};
  // What stands around IDs in files, logs and mails.
  private static final String[] AROUND = {
    "\"", "'", "`", "\u201c", "\u201d", " ", "\t", "\n", "\r\n", "\\n", "\\r", "\\", "{", "}", "[", "]", "(", ")", "<",
    ">", "*", "***",
    ",", ";", ".", "$", "@", "KEY_ID=", "issuer_id: ", "export X=", "- ", "\uff0c", "\uff08", "\uff09", "\u001b[0m",
    "\u200b", "\ufeff", "\0",
    "\u00ff\u00fe", "\u001b(B", "\u001b[", "\u001b[?25h", "\u009b0m", "[32m", "[0m", "&gt;", ":"
  };

  @Test
  void nothing_around_an_id_makes_the_check_fail() {
    Random random = new Random(9562);
    for (int i = 0; i < 20_000; i++) {
      String text = around(random, random.nextInt(3) == 0 ? "" : IDS[random.nextInt(2)]);
      IssuerIdCheck.check(text);
      KeyIdCheck.check(text);
    }
  }

  @Test
  void a_repaired_id_needs_no_other_repair() {
    Random random = new Random(4122);
    for (int i = 0; i < 20_000; i++) {
      String text = around(random, IDS[random.nextInt(2)]);
      assertNoRepair(IssuerIdCheck.check(IssuerIdCheck.check(text).fixed()), text);
      assertNoRepair(KeyIdCheck.check(KeyIdCheck.check(text).fixed()), text);
    }
  }

  @Test
  void what_is_no_id_is_never_in_order() {
    Random random = new Random(3986);
    for (int i = 0; i < 20_000; i++) {
      String text = around(random, "");
      IdReport issuer = IssuerIdCheck.check(text);
      IdReport key = KeyIdCheck.check(text);
      assertEquals(Characters.isBlank(text), !hasError(issuer), text);
      assertEquals(Characters.isBlank(text), !hasError(key), text);
    }
  }

  @Test
  void an_object_of_json_in_one_line_says_what_its_value_alone_would() {
    String uuid = IDS[1];
    String[] values = {
      uuid, uuid.replace('0', 'O'), uuid.replace('-', '\u2013'), uuid.replace("-", ""), uuid.substring(1),
          "dev@example.com", IDS[0], IDS[0] + "CD", "5HDB3 C5YBA"
    };
    for (String value : values) {
      for (String name : new String[] {"key_id", "issuer_id"}) {
        String spaced = "{ \"" + name + "\": \"" + value + "\" }";
        for (String compact : new String[] {"{\"%\":\"#\"}", "{\"%\": \"#\"}", "{'%':'#'},", "{\"%\":\"#\",}",
            "{\"%\":\"#\"};"}) {
          String text = compact.replace("%", name).replace("#", value);
          IdReport expected = name.equals("key_id") ? KeyIdCheck.check(spaced) : IssuerIdCheck.check(spaced);
          IdReport report = name.equals("key_id") ? KeyIdCheck.check(text) : IssuerIdCheck.check(text);
          assertEquals(ids(expected), ids(report), text);
          assertEquals(expected.fixed().equals(spaced) ? text : expected.fixed(), report.fixed(), text);
        }
      }
    }
  }

  @Test
  void in_an_object_of_json_the_name_alone_is_marked_as_one() {
    String text = "{\"issuer_id\":\"" + IDS[1].replace('-', '\u2013') + "\"}";
    for (Finding finding : IssuerIdCheck.check(text).findings()) {
      if (finding.code() == IssuerIdCode.ISSUER_ID_LABELLED) {
        assertEquals("\"issuer_id\":", text.substring(finding.start(), finding.end()));
      }
    }
  }

  @Test
  void of_an_object_with_both_ids_each_field_takes_its_own() {
    String dashed = IDS[1].replace('-', '\u2013');
    for (String text : new String[] {"{\"key_id\":\"%K\",\"issuer_id\":\"%I\"}",
        "{\"issuer_id\":\"%I\",\"key_id\":\"%K\"}"}) {
      assertEquals(IDS[1], IssuerIdCheck.check(text.replace("%K", IDS[0]).replace("%I", dashed)).fixed(), text);
      assertEquals(IDS[0], KeyIdCheck.check(text.replace("%K", IDS[0]).replace("%I", IDS[1])).fixed(), text);
    }
  }

  private static List<String> ids(IdReport report) {
    return report.findings().stream().map(finding -> finding.code().id()).toList();
  }

  @Test
  void quotes_and_brackets_around_an_id_are_taken_off() {
    for (String id : IDS) {
      for (String pair : new String[] {"\"\"", "''", "``", "\u201c\u201d", "{}", "[]", "()", "<>", "**", "\uff08\uff09",
          "\uff5b\uff5d"}) {
        String text = pair.charAt(0) + id + pair.charAt(1);
        IdReport report = id.length() == 10 ? KeyIdCheck.check(text) : IssuerIdCheck.check(text);
        assertEquals(id, report.fixed(), text);
        assertTrue(report.findings().get(0).code().id().endsWith("-quoted"), text);
      }
    }
  }

  @Test
  void an_issuer_id_without_hyphens_is_found_among_words_as_one_with_them() {
    String digits = IDS[1].replace("-", "");
    for (String around : new String[] {"% # prod", "% Copy", "> %", "=\"%\"", "<code>%</code>", "- %,", "%\tAdmin",
        "issuer: %; # team"}) {
      assertEquals(IDS[1], IssuerIdCheck.check(around.replace("%", digits)).fixed(), around);
      assertEquals(IDS[1], IssuerIdCheck.check(around.replace("%", IDS[1])).fixed(), around);
    }
  }

  @Test
  void of_other_digits_in_a_text_no_issuer_id_is_made() {
    String digits = "d41d8cd98f00b204e9800998ecf8427e";
    for (String text : new String[] {
        "% or " + digits.replace('d', 'c'), "%  AuthKey_5HDB3C5YBA.p8", "https://%@o12.ingest.sentry.io/4",
            "% bob@example.com",
        "ISSUER_ID=*** # build %", "YOUR_ISSUER_ID %", "Issuer ID c055ca8c-e5a8-4836-b61d-aa5794eeb3f (request %)",
        "Team ID %",
        "c055ca8c e5a8 4836 b61d aa5794eeb3f4 %"}) {
      String given = text.replace("%", digits);
      assertFalse(IssuerIdCheck.check(given).fixed().startsWith("d41d8cd9-"), given);
    }
  }

  @Test
  void a_repair_keeps_the_value_that_looks_like_the_name_of_another() {
    assertEquals(IDS[0], KeyIdCheck.check("AuthKey_5HDB3C5YBA.p8:Zone.Identifier").fixed());
    assertEquals(IDS[0], KeyIdCheck.check("\"NUhEQjNDNVlCQQ==\",").fixed());
    assertEquals(IDS[0], KeyIdCheck.check("AuthKey_ABCD12EFGH.p8: 5HDB3C5YBA").fixed());
  }

  @Test
  void a_dollar_sign_before_a_whole_id_is_no_variable() {
    assertEquals("issuer-id-invalid-character", IssuerIdCheck.check("$" + IDS[1]).findings().get(0).code().id());
    assertEquals("key-id-invalid-character", KeyIdCheck.check("$" + IDS[0]).findings().get(0).code().id());
  }

  private static String around(Random random, String id) {
    StringBuilder text = new StringBuilder(id);
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.insert(random.nextBoolean() ? 0 : text.length(), AROUND[random.nextInt(AROUND.length)]);
    }
    return text.toString();
  }

  private static void assertNoRepair(IdReport report, String text) {
    for (Finding finding : report.findings()) {
      assertFalse(finding.repair().isPresent(), () -> finding + " after " + text);
    }
  }

  private static boolean hasError(IdReport report) {
    return report.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
