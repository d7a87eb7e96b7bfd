package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class VisibleCharacterTest {
  @Test
  void names_are_those_of_unicode() {
    for (char c : "\n\r \u00a0\u00ad\u061c\u2009\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202e\u202f\u2060\u2066\u2069\u3000".toCharArray()) {
      assertEquals(Character.getName(c).replace(" (LF)", "").replace(" (CR)", ""), VisibleCharacter.name(c));
    }
  }

  @Test
  void every_control_and_format_character_has_a_name() {
    for (int c = 0; c < 0x2100; c++) {
      boolean hidden = Character.getType(c) == Character.CONTROL
          || Character.getType(c) == Character.SPACE_SEPARATOR && c != 0x1680
          || c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x2064;
      if (hidden) {
        assertNotEquals("", VisibleCharacter.name((char) c), Integer.toHexString(c));
      }
    }
  }

  @Test
  void what_can_be_seen_stays_as_it_is() {
    for (char c = '!'; c < 0x7f; c++) {
      assertEquals(String.valueOf(c), VisibleCharacter.sign(c));
    }
  }
}
