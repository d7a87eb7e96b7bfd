package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KeyTreeTest {
  @Test
  void an_octet_begins_in_the_character_that_holds_its_first_bit() {
    assertEquals(0, KeyTree.column(0));
    assertEquals(1, KeyTree.column(1));
    assertEquals(2, KeyTree.column(2));
    assertEquals(4, KeyTree.column(3));
  }

  @Test
  void octets_end_after_the_character_that_holds_their_last_bit() {
    assertEquals(0, KeyTree.columnAfter(0));
    assertEquals(2, KeyTree.columnAfter(1));
    assertEquals(3, KeyTree.columnAfter(2));
    assertEquals(4, KeyTree.columnAfter(3));
    assertEquals(200, KeyTree.columnAfter(150));
  }
}
