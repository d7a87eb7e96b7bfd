package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a long number that a function writes again and again a short name there: the curve rounds by adding 3 &middot;
 * 2^75.
 */
final class LongNumbers {
  private static final int LONG = 8;
  private static final int OFTEN = 3;

  private LongNumbers() {}

  static void name(Trees trees, Node root) {
    Trees.visit(root, node -> {
      if (node.isFunction() && node.getLastChild().isBlock() && !isInsideAnother(node)) {
        nameIn(trees, node);
      }
    });
  }

  private static boolean isInsideAnother(Node function) {
    for (Node above = function.getParent(); above != null; above = above.getParent()) {
      if (above.isFunction()) {
        return true;
      }
    }
    return false;
  }

  private static void nameIn(Trees trees, Node function) {
    Map<String, List<Node>> numbers = new LinkedHashMap<>();
    Trees.visit(function, node -> {
      if (node.isNumber()) {
        numbers.computeIfAbsent(trees.print(node), text -> new ArrayList<>()).add(node);
      }
    });
    numbers.values().removeIf(places -> places.size() < OFTEN);
    numbers.keySet().removeIf(text -> text.length() < LONG);
    Set<String> taken = Trees.names(function);
    Node first = function.getLastChild().getFirstChild();
    for (List<Node> places : numbers.values()) {
      String name = MemberNames.FIRST.chars().mapToObj(Character::toString).filter(letter -> !taken.contains(letter))
          .findFirst().orElse("");
      if (name.isEmpty()) {
        return;
      }
      taken.add(name);
      Node declaration = IR.constNode(IR.name(name), places.get(0).cloneNode());
      places.forEach(place -> place.replaceWith(IR.name(name)));
      declaration.insertBefore(first);
    }
  }
}
