package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UndoTest {
  private final Undo<String> undo = new Undo<>();

  @Test
  void the_last_change_is_taken_back_first() {
    undo.remember("a");
    undo.remember("b");
    assertEquals("b", undo.takeBack("c", false));
    assertEquals("a", undo.takeBack("b", false));
    assertTrue(undo.isEmpty());
  }

  @Test
  void what_was_typed_comes_back_next_and_no_step_is_lost() {
    undo.remember("a");
    undo.remember("b");
    String now = "typed";
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      now = undo.takeBack(now, i == 0);
      shown.append(now).append(' ');
    }
    assertEquals("b typed a b typed a b ", shown.toString());
  }

  @Test
  void what_was_typed_twice_comes_back_each_time() {
    undo.remember("a");
    undo.remember("b");
    assertEquals("b", undo.takeBack("typed", true));
    assertEquals("typed", undo.takeBack("b, typed", true));
    assertEquals("b, typed", undo.takeBack("typed", false));
    assertEquals("a", undo.takeBack("b, typed", false));
    assertEquals("typed", undo.takeBack("a", false));
  }

  @Test
  void old_values_are_let_go() {
    for (int i = 0; i <= Undo.MAX_STEPS; i++) {
      undo.remember(String.valueOf(i));
    }
    String oldest = "";
    while (!undo.isEmpty()) {
      oldest = undo.takeBack("", false);
    }
    assertEquals("1", oldest);
  }

  @Test
  void forgetting_leaves_nothing() {
    undo.remember("a");
    undo.forget();
    assertTrue(undo.isEmpty());
  }
}
