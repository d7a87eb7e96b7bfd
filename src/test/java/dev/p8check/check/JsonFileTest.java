package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.testing.CaseFile;
import dev.p8check.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class JsonFileTest {
  @Test
  void a_broken_file_fills_the_fields_all_the_same() {
    int count = 0;
    for (CaseFile file : CaseFile.in("check")) {
      if (file.name().contains("/broken-json")) {
        Credentials fixed = CredentialsCheck.check(Credentials.ofKey(file.input())).fixed();
        assertEquals("5HDB3C5YBA", fixed.keyId(), file.name());
        assertEquals("c055ca8c-e5a8-4836-b61d-aa5794eeb3f4", fixed.issuerId(), file.name());
        count++;
      }
    }
    assertEquals(3, count);
  }

  @Test
  void a_variable_that_is_called_key_gives_the_key_that_is_its_value() {
    String pem = CredentialsCheck.check(Credentials.ofKey(TestKey.random().privatePem())).fixed().privateKey();
    String base64 = Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    for (String name : new String[] {"ASC_PRIVATE_KEY", "APP_STORE_CONNECT_API_KEY_KEY", "P8", "5HDB3C5YBA",
        "AuthKey_5HDB3C5YBA.p8"}) {
      for (String text : new String[] {"{\"variable_type\":\"env_var\",\"key\":\"%N\",\"value\":\"%V\",\"protected\":true}", "{\"value\":\"%V\",\"key\":\"%N\"}",
          "[{\"key\":\"ASC_KEY_ID\",\"value\":\"5HDB3C5YBA\"},{\"key\":\"%N\",\"value\":\"%V\"}]",
          "{\"values\":[{\"key\":\"%N\",\"value\":\"%V\",\"enabled\":true}]}"}) {
        for (String value : new String[] {pem.replace("\n", "\\n"), base64}) {
          String json = text.replace("%N", name).replace("%V", value);
          assertEquals(pem, CredentialsCheck.check(Credentials.ofKey(json)).fixed().privateKey(), json);
        }
      }
    }
  }

  @Test
  void a_key_beside_one_that_cannot_be_used_stays_where_it_is() {
    String other = TestKey.random().privatePem().replace("\n", "\\n");
    for (String[] pair : new String[][] {{"YOUR_KEY", "private-key-placeholder"}, {"***", "private-key-redacted"},
        {"./AuthKey_5HDB3C5YBA.p8", "private-key-is-path"}}) {
      for (String member : new String[] {"push_key", "p8", "value"}) {
        String json = "{\"key_id\":\"5HDB3C5YBA\",\"issuer_id\":\"c055ca8c-e5a8-4836-b61d-aa5794eeb3f4\",\"key\":\""
            + pair[0] + "\",\"" + member + "\":\"" + other + "\"}";
        CredentialsReport report = CredentialsCheck.check(Credentials.ofKey(json));
        assertEquals(pair[1], report.findings().get(0).code().id(), json);
        assertEquals("5HDB3C5YBA", report.fixed().keyId(), json);
      }
    }
  }

  @Test
  void only_settings_with_which_fastlane_fails_are_warned_of() {
    for (String fine : new String[] {"\"duration\":500", "\"duration\":1140", "\"duration\":\"1140\"",
        "\"duration\":null", "\"in_house\":false",
        "\"in_house\":null", "\"is_key_content_base64\":false",
        "\"note\":\"in_house, duration: 1200 # no comment,}\""}) {
      assertEquals(0, warnings(fine), fine);
    }
    for (String wrong : new String[] {"\"duration\":1141", "\"duration\":\"1200\"", "\"in_house\":true",
        "\"in_house\":\"false\"",
        "\"is_key_content_base64\":true", "\"is_key_content_base64\":\"true\""}) {
      assertEquals(1, warnings(wrong), wrong);
    }
  }

  private static long warnings(String member) {
    String json = CaseFile.in("check").stream().map(CaseFile::input)
        .filter(input -> input.contains("PRIVATE KEY") && input.contains("\"in_house\": false"))
            .findFirst().orElseThrow()
        .replace("\"in_house\": false", member);
    return PrivateKeyCheck.check(json)
        .findings().stream().filter(finding -> finding.code() == PrivateKeyCode.PRIVATE_KEY_FASTLANE_SETTING).count();
  }
}
