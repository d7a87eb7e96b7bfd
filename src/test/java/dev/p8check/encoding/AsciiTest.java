package dev.p8check.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AsciiTest {
  @Test
  void letters_of_ascii_change_their_case_and_all_others_stay() {
    assertEquals("issuer id 69a6de7b @[`{", Ascii.lower("Issuer ID 69A6DE7B @[`{"));
    assertEquals("ISSUER ID 69A6DE7B @[`{", Ascii.upper("Issuer id 69a6de7b @[`{"));
    assertEquals("\u0130\u00c4\u041a", Ascii.lower("\u0130\u00c4\u041a"));
    assertEquals("\u00df\u0131", Ascii.upper("\u00df\u0131"));
    assertEquals("", Ascii.lower(""));
  }

  @Test
  void one_word_is_enough_for_a_text_to_contain_any() {
    assertTrue(Ascii.containsAny("apns_key_id", new String[] {"push", "apns"}));
    assertFalse(Ascii.containsAny("apns_key_id", new String[] {"push", "APNS"}));
    assertFalse(Ascii.containsAny("apns_key_id", new String[0]));
  }

  @Test
  void a_turkish_locale_changes_nothing() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertEquals("issuer-id", Ascii.lower("ISSUER-ID"));
      assertEquals("ISSUER-ID", Ascii.upper("issuer-id"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
