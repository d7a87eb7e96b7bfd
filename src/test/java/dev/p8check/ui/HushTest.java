package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HushTest {
  @Test
  void whoever_types_is_left_in_peace_however_it_is_done() {
    for (String type : List.of("insertText", "insertCompositionText", "insertFromComposition", "insertLineBreak",
        "insertReplacementText",
        "deleteContentBackward", "deleteContentForward", "deleteWordBackward", "deleteSoftLineForward", "deleteByCut",
        "historyUndo")) {
      assertTrue(Hush.isTyping(type), type);
    }
  }

  @Test
  void a_paste_a_drop_and_what_is_no_input_are_answered_at_once() {
    for (String type : List.of("insertFromPaste", "insertFromPasteAsQuotation", "insertFromDrop", "")) {
      assertFalse(Hush.isTyping(type), type);
    }
  }
}
