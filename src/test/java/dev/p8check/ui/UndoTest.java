package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import org.junit.jupiter.api.Test;

class UndoTest {
  private final Undo undo = new Undo();

  @Test
  void the_last_change_is_taken_back_first() {
    undo.remember(values("a"));
    undo.remember(values("b"));
    assertEquals("b", undo.takeBack(values("c"), false).values().issuerId());
    assertEquals("a", undo.takeBack(values("b"), false).values().issuerId());
    assertTrue(undo.isEmpty());
  }

  @Test
  void what_was_typed_comes_back_after_all_steps_and_loses_none() {
    undo.remember(values("a"));
    undo.remember(values("b"));
    Undo.Step now = values("typed");
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      now = undo.takeBack(now, i == 0);
      shown.append(now.values().issuerId()).append(' ');
    }
    assertEquals("b a typed b a typed ", shown.toString());
  }

  @Test
  void old_values_are_let_go() {
    for (int i = 0; i <= Undo.MAX_STEPS; i++) {
      undo.remember(values(String.valueOf(i)));
    }
    String oldest = "";
    while (!undo.isEmpty()) {
      oldest = undo.takeBack(values(""), false).values().issuerId();
    }
    assertEquals("1", oldest);
  }

  @Test
  void forgetting_leaves_nothing() {
    undo.remember(values("a"));
    undo.forget();
    assertTrue(undo.isEmpty());
  }

  private static Undo.Step values(String issuerId) {
    return new Undo.Step(new Credentials(issuerId, "", "", "", KeyKind.AUTO), false);
  }
}
