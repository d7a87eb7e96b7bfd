package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LabelTest {
  private static final String VALUE = "5HDB3C5YBA";

  @Test
  void a_name_and_a_sign_are_a_label() {
    for (String label : new String[] {"KEY_ID=", "key_id:", "Key ID :", "\"key_id\":", "'key' =>", "export KEY_ID=",
        "$env:KEY_ID =", "- name:", "const key =", "let key: String = ", "let key: [String]? = ",
        "--key-id=", "key :=", "KEY\uff1a", ":key =>", "params[key] =", "Key (ID):", "Key **x**:", "set KEY=", "_k=",
        "a.b-c="}) {
      assertEquals(label.length(), Label.end(label + VALUE, 0), label);
      assertEquals(3 + label.length(), Label.end(">> " + label + VALUE, 3), label);
    }
  }

  @Test
  void a_name_and_a_blank_are_a_label_behind_the_word_for_it() {
    for (String label : new String[] {"setenv KEY ", "setx KEY  ", "set -x KEY ", "set -gx KEY_ID ", "ENV KEY "}) {
      assertEquals(label.length(), Label.end(label + VALUE, 0), label);
    }
    assertEquals(0, Label.end("setenv NAME ", 0));
    assertEquals(0, Label.end("setx  ", 0));
  }

  @Test
  void words_that_only_a_label_has_need_no_sign() {
    for (String label : new String[] {"Issuer ID", "--apiKey", "key id", "KEY", "-authenticationKeyID", "Value",
        "--issuer", "--any-flag"}) {
      assertEquals(label.length(), Label.end(label + " " + VALUE, 0), label);
    }
    assertEquals("Key ID".length(), Label.end("Key ID 2X", 0));
    assertEquals("--any-flag".length(), Label.end("--any-flag one two", 0));
    for (String text : new String[] {"any word " + VALUE, "keyless " + VALUE, "--a " + VALUE, "KEY", "issuer, id"}) {
      assertEquals(0, Label.end(text, 0), text);
    }
  }

  @Test
  void without_a_value_behind_it_a_sign_parts_nothing() {
    for (String text : new String[] {"", VALUE, "MIGTAgEA==", "MIGTAgEA= \n", "KEY=", "KEY: ", "1=a", "=a", "\"=a",
        "C:\\keys\\a", "https://x", "a/b=c", "M".repeat(61) + "=x"}) {
      assertEquals(0, Label.end(text, 0), text);
    }
    assertEquals(61, Label.end("M".repeat(60) + "=x", 0));
  }

  @Test
  void a_label_begins_at_the_offset_alone() {
    String text = "a=b=c";
    assertEquals(2, Label.end(text, 0));
    assertEquals(4, Label.end(text, 2));
    assertEquals(4, Label.end(text, 4));
    assertEquals(5, Label.end(text, 5));
  }

  @Test
  void a_sentence_is_told_from_a_name() {
    assertTrue(Label.isProse("Here is the key:", 0, 15));
    assertTrue(Label.isProse("x PLEASE", 2, 8));
    assertFalse(Label.isProse("Here is the key:", 5, 6));
    assertFalse(Label.isProse("this_key", 0, 8));
    assertFalse(Label.isProse("the", 0, 2));
    assertFalse(Label.isProse("", 0, 0));
  }
}
