package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Takes out the fields that nothing reads. */
final class UnreadFields {
  private UnreadFields() {}

  static void run(Program program) {
    Map<String, Integer> reads = program.reads();
    Set<String> unread = new HashSet<>();
    for (JavaClass each : program.classes.values()) {
      for (String field : each.fields.keySet()) {
        if (!reads.containsKey(field)) {
          unread.add(field);
        }
      }
      each.fields.keySet().removeAll(unread);
    }
    program.forEachTree(tree -> Trees.visit(tree, node -> {
      Node set = Trees.assignment(node);
      if (set != null && set.getFirstChild().isGetProp() && unread.contains(set.getFirstChild().getString())
          && set.getFirstFirstChild().isName()) {
        Node value = set.getLastChild();
        if (value.isName() || value.isNull() || value.isNumber() || value.isStringLit()) {
          Trees.drop(set, Lowering.nothing());
        } else {
          set.replaceWith(value.detach());
        }
      }
    }));
  }
}
