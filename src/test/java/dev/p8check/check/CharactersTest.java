package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CharactersTest {
  /** Of Unicode's format characters, those that show. */
  private static final String ARABIC_AND_SYRIAC = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2";

  @Test
  void no_visible_character_of_ascii_is_taken_for_something_else() {
    for (char c = '!'; c <= '~'; c++) {
      assertFalse(Characters.isSpace(c) || Characters.isInvisible(c) || Characters.isLineEnd(c)
          || Characters.isOddSpace(c), "" + c);
      assertEquals("\"'`".indexOf(c) >= 0, Characters.isQuote(c), "" + c);
      assertEquals(c == '-', Characters.isDash(c), "" + c);
      assertEquals(c, Characters.lookalike(c));
      assertEquals("\u201c" + c + "\u201d", Characters.name(c));
    }
  }

  @Test
  void every_character_is_a_space_or_invisible_or_neither() {
    for (int i = 0; i <= 0xffff; i++) {
      char c = (char) i;
      assertFalse(Characters.isSpace(c) && Characters.isInvisible(c), Characters.codePoint(c));
      assertTrue(Characters.isSpace(c) || !Characters.isLineEnd(c), Characters.codePoint(c));
      assertTrue(i >= ' ' || Characters.isSpace(c) || Characters.isInvisible(c), Characters.codePoint(c));
      boolean isFormat = Character.getType(c) == Character.FORMAT && ARABIC_AND_SYRIAC.indexOf(c) < 0;
      assertTrue(!isFormat || Characters.isInvisible(c), Characters.codePoint(c));
      assertTrue(Character.getType(c) != Character.SPACE_SEPARATOR || c == ' ' || Characters.isOddSpace(c),
          Characters.codePoint(c));
    }
  }

  @Test
  void letters_of_languages_are_visible() {
    for (char c : "\u00e9\u0410\u4e2d\u3042\uac00\u05d0\u0628\u20ac".toCharArray()) {
      assertFalse(Characters.isInvisible(c) || Characters.isSpace(c) || Characters.isQuote(c) || Characters.isDash(c),
          Characters.codePoint(c));
    }
  }

  @Test
  void a_text_is_blank_where_nothing_shows() {
    assertTrue(Characters.isBlank("") && Characters.isBlank(" \t\r\n\u00a0\u200b\ufeff\u2028"));
    assertFalse(Characters.isBlank(" .") || Characters.isBlank("\u200ba"));
    assertFalse(Characters.isBlank('\n') || Characters.isBlank('\u00a0'));
  }

  @Test
  void a_pair_is_one_character() {
    TracedText text = TracedText.of("\ud83d\ude00a\ud83d\ude00".substring(0, 4));
    assertEquals(2, Characters.lengthAt(text, 0));
    assertEquals(1, Characters.lengthAt(text, 1));
    assertEquals(1, Characters.lengthAt(text, 2));
    assertEquals(1, Characters.lengthAt(text, 3));
    assertEquals("U+1F600", Characters.nameAt(text, 0));
    assertEquals("U+DE00", Characters.nameAt(text, 1));
    assertEquals("\u201ca\u201d", Characters.nameAt(text, 2));
    assertEquals(
        "an invisible TAG or VARIATION SELECTOR (U+E0041)", Characters.nameAt(TracedText.of("\udb40\udc41"), 0));
  }

  @Test
  void a_lookalike_is_a_letter_or_digit_of_ascii() {
    String drawn = "\u0410\u0412\u0421\u0415\u041d\u0417\u0431\u0391\u03bf\uff21\uff19\uff0d\u2013\u2212";
    String meant = "ABCEH36AoA9---";
    for (int i = 0; i < drawn.length(); i++) {
      assertEquals(meant.charAt(i), Characters.lookalike(drawn.charAt(i)), Characters.codePoint(drawn.charAt(i)));
    }
    for (char c : "\u0416\u03a9\u00e9\uff0f\uff5b".toCharArray()) {
      assertEquals(c, Characters.lookalike(c), Characters.codePoint(c));
    }
    for (int i = 0x80; i <= 0xffff; i++) {
      char ascii = Characters.lookalike((char) i);
      assertTrue(ascii == i || ascii > ' ' && ascii < 0x7f, Characters.codePoint((char) i));
    }
  }

  @Test
  void a_word_stands_there_in_letters_of_either_case() {
    assertTrue(Characters.isWordAt("a bEgIn", 2, "BEGIN"));
    assertFalse(Characters.isWordAt("a bEgI", 2, "BEGIN"));
    assertFalse(Characters.isWordAt("a begin", 1, "BEGIN"));
    assertTrue(Characters.isWordAt("x", 1, ""));
    assertEquals("A[1\u00e9",
        "" + Characters.upper('a') + Characters.upper('[') + Characters.upper('1') + Characters.upper('\u00e9'));
  }

  @Test
  void only_digits_of_ascii_count_as_digits() {
    assertTrue(Characters.hasDigit("a0") && Characters.hasDigit("9a"));
    assertFalse(Characters.hasDigit("") || Characters.hasDigit("a/:b") || Characters.hasDigit("\u0663"));
  }

  @Test
  void every_character_that_cannot_be_seen_is_called_something() {
    assertEquals("ZERO WIDTH SPACE (U+200B)", Characters.name('\u200b'));
    assertEquals("VARIATION SELECTOR-16 (U+FE0F)", Characters.name('\ufe0f'));
    assertEquals("a control character (U+0001)", Characters.name('\u0001'));
    assertEquals("a control character (U+009F)", Characters.name('\u009f'));
    assertEquals("a Cyrillic letter (U+0410)", Characters.name('\u0410'));
    assertEquals("a full-width character (U+FF01)", Characters.name('\uff01'));
    assertEquals("U+4E2D", Characters.name('\u4e2d'));
    for (int i = 0; i <= 0xff; i++) {
      char c = (char) i;
      assertTrue(!Characters.isInvisible(c) && !Characters.isSpace(c) || !Characters.unicodeName(c).isEmpty(),
          Characters.codePoint(c));
    }
    assertNotEquals(Characters.name('\u2010'), Characters.name('\u2011'));
  }
}
