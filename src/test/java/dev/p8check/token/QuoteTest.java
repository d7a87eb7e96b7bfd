package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.p8check.check.Characters;
import dev.p8check.testing.TestKey;
import org.junit.jupiter.api.Test;

class QuoteTest {
  private static final Quote QUOTE = Quote.hiding(
      "Sig-nature_Sig-nature_Sig-nature", "-----BEGIN\nAAAABBBB\nCCCCDDDD\n");

  @Test
  void identifiers_are_shown_whole() {
    for (String text : new String[] {"", "5HDB3C5YBB", "c055ca8c-e5a8-4836-b61d-aa5794eeb3f5", "appstoreconnect-v1",
        "GET /v1/apps"}) {
      assertEquals("\u201c" + text + "\u201d", QUOTE.of(text));
    }
  }

  @Test
  void long_and_invisible_text_is_cut_and_named() {
    assertEquals("\u201c" + "ab ".repeat(14) + "ab\u2026\u201d", QUOTE.of("ab ".repeat(100)));
    assertEquals("\u201cX[U+000A]\u201d", QUOTE.of("X\n"));
    assertEquals("\u201c[U+200B]X[U+D800]\u201d", QUOTE.of("\u200bX\ud800"));
  }

  @Test
  void what_is_drawn_as_nothing_or_as_space_is_named() {
    for (char c : "\u0085\u00a0\u00ad\u034f\u061c\u115f\u1680\u180e\u2010\u2028\u2800\u3000\u3164\ufeff".toCharArray()) {
      assertEquals("\u201cABCDE[" + Characters.codePoint(c) + "]12345\u201d", QUOTE.of("ABCDE" + c + "12345"));
    }
  }

  @Test
  void the_path_of_a_request_is_shown_unless_it_holds_a_secret() {
    for (String text : new String[] {
      "GET /v1/apps/1234567890/perfPowerMetrics", "GET /v1/betaGroups/12345/builds", "POST /v1/betaTesterInvitations",
          "GET /v1/ciProducts/abc/app",
      "GET /notary/v2/submissions", "GET /v1/apps/12345/inAppPurchasesV2", "GET /v1/apps?filter[platform]=IOS"
    }) {
      assertEquals("\u201c" + text + "\u201d", QUOTE.of(text));
    }
    assertEquals("\u201cGET /v1/\u2026\u201d", QUOTE.of("GET /v1/x7Qb/2Lq9/ABCDefgh12345"));
    assertEquals("\u201cGET \u2026\u201d", QUOTE.of("GET /v1/AAAABBBBCCCC"));
    assertEquals("\u201cGET /v1/\u2026\u201d", QUOTE.of("GET /v1/07042730250201010420982/"));
    assertEquals("\u201cPOST /v1/\u2026\u201d", QUOTE.of("POST /v1/49UYWVC8Un0qUxG4CVER x"));
    assertEquals("\u201cGET /v1/\u2026\u201d", QUOTE.of("GET /v1/RHOjj8WYg1sd-B9zl{id}"));
    assertEquals("\u201cGET /v1/apps/\u2026\u201d", QUOTE.of("GET /v1/apps/a0b1c2d3e4f5/builds"));
  }

  @Test
  void a_secret_is_not_shown_however_it_is_wrapped() {
    assertEquals("\u201c\u2026\u201d", QUOTE.of("Sig-nature_Si"));
    assertEquals("\u201cx \u2026\u201d", QUOTE.of("x AAAABBBBCCCC"));
  }

  @Test
  void a_key_that_was_not_given_as_one_is_not_shown_either() {
    String pem = TestKey.random().privatePem();
    Quote quote = Quote.hiding("", "");
    for (int from = 0; from < 60; from++) {
      String shown = quote.of(pem.substring(from).replace("\n", ""));
      for (int i = 28; i + 12 <= 90; i++) {
        assertFalse(shown.contains(pem.substring(i, i + 12)), shown);
      }
    }
  }
}
