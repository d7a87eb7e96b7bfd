package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.testing.CaseFile;
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
  void only_settings_with_which_fastlane_fails_are_warned_of() {
    for (String fine : new String[] {"\"duration\":500", "\"duration\":1140", "\"duration\":\"1140\"", "\"duration\":null", "\"in_house\":false",
        "\"in_house\":null", "\"is_key_content_base64\":false", "\"note\":\"in_house, duration: 1200 # no comment,}\""}) {
      assertEquals(0, warnings(fine), fine);
    }
    for (String wrong : new String[] {"\"duration\":1141", "\"duration\":\"1200\"", "\"in_house\":true", "\"in_house\":\"false\"",
        "\"is_key_content_base64\":true", "\"is_key_content_base64\":\"true\""}) {
      assertEquals(1, warnings(wrong), wrong);
    }
  }

  private static long warnings(String member) {
    String json = CaseFile.in("check").stream().map(CaseFile::input).filter(input -> input.contains("PRIVATE KEY") && input.contains("\"in_house\": false")).findFirst().orElseThrow()
        .replace("\"in_house\": false", member);
    return PrivateKeyCheck.check(json).findings().stream().filter(finding -> finding.code() == PrivateKeyCode.PRIVATE_KEY_FASTLANE_SETTING).count();
  }
}
