package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.testing.TestKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySpansTest {
  private static final String PEM = TestKey.random().privatePem().trim();
  private static final String OTHER = TestKey.random().privatePem().trim();
  private static final String BODY = PEM.substring(PEM.indexOf('\n') + 1, PEM.lastIndexOf('\n'));
  private static final String LINE = BODY.replace("\n", "");

  @Test
  void a_text_without_a_key_has_none() {
    for (String text : new String[] {"", "KEY_ID=5HDB3C5YBA", "----BEGIN", "-----END PRIVATE KEY-----", "MIGTAgE"}) {
      assertEquals(-1, new KeySpans(text).from(), text);
    }
  }

  @Test
  void a_block_goes_from_its_begin_line_through_its_end_line() {
    assertSpans("key: " + PEM + " -- x", PEM);
    assertSpans(PEM.replace("\n", "\\n") + "\"", PEM.replace("\n", "\\n"));
    assertSpans(PEM + OTHER, PEM, OTHER);
    assertSpans(PEM + "\nand\n" + OTHER + "\n" + PEM, PEM, OTHER, PEM);
  }

  @Test
  void a_block_whose_end_is_cut_off_takes_the_rest() {
    String cut = PEM.substring(0, PEM.length() - 3);
    assertSpans(cut + "\nmore", cut + "\nmore");
    assertSpans(PEM.substring(0, 60) + "\nKEY", PEM.substring(0, 60) + "\nKEY");
    assertSpans("-----BEGIN", "-----BEGIN");
  }

  @Test
  void a_body_alone_ends_where_its_base64_does() {
    for (String behind : new String[] {"", "\"", ",", "'", ";", "\nKEY_ID=5HDB3C5YBA", "\nend.", " is the key", "\n\n",
        ")", " ab:"}) {
      assertSpans("key=" + LINE + behind, LINE);
    }
    assertSpans("key=" + BODY + "\nKEY_ID=5HDB3C5YBA", BODY);
    assertSpans(LINE + "\n" + LINE, LINE + "\n" + LINE);
    assertSpans(LINE + ";" + LINE, LINE, LINE);
  }

  @Test
  void a_line_goes_on_only_into_more_base64() {
    String first = LINE.substring(0, 64);
    assertSpans(first + "\nabcd", first + "\nabcd");
    assertSpans(first + "\r\n  abcdef==\nx", first + "\r\n  abcdef==");
    assertSpans(first + "\nabc", first);
    assertSpans(first + "\nabcde", first);
    assertSpans(first + "\nabcd=value", first);
    assertSpans(first + "\nabcd_ef", first);
    assertSpans(first + "\nabcd:", first);
    assertSpans(first + "\nabcd\"", first + "\nabcd");
  }

  @Test
  void where_there_is_a_block_no_bare_body_is_taken() {
    assertSpans(LINE + "\n" + PEM, PEM);
  }

  private static void assertSpans(String text, String... keys) {
    List<String> found = new ArrayList<>();
    for (KeySpans spans = new KeySpans(text); spans.from() >= 0; spans.next()) {
      found.add(text.substring(spans.from(), spans.end()));
    }
    assertEquals(List.of(keys), found, text);
  }
}
