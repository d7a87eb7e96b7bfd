package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Makes one class of those that have nothing of their own but fields and that nobody asks for by name: a class costs a
 * browser time when the page opens.
 *
 * <p>Only as many fields go together, since a browser sees from the first few objects of a class how much room to give
 * the others.
 */
final class DataClasses {
  private final Map<String, Node> empty = new LinkedHashMap<>();
  private final Map<String, List<Node>> made = new HashMap<>();
  private final Map<String, List<Node>> extended = new HashMap<>();

  private DataClasses() {}

  /** {@code fields} is the number of fields of the objects of a class, by its name in {@code root}. */
  static void merge(Node root, ToIntFunction<String> fields) {
    DataClasses classes = new DataClasses();
    for (Node statement : Trees.children(root)) {
      if (statement.isClass() && statement.getSecondChild().isName() && !statement.getLastChild().hasChildren()) {
        classes.empty.put(statement.getFirstChild().getString(), statement);
      }
    }
    Trees.visit(root, classes::note);
    classes.leaveOutParents();
    classes.mergeMade(fields);
  }

  private void note(Node node) {
    if (!node.isName() || !empty.containsKey(node.getString())) {
      return;
    }
    String name = node.getString();
    Node use = node.getParent();
    if (use.isNew() && use.getFirstChild() == node) {
      made.computeIfAbsent(name, any -> new ArrayList<>()).add(node);
    } else if (use.isClass() && use.getSecondChild() == node) {
      extended.computeIfAbsent(name, any -> new ArrayList<>()).add(node);
    } else if (use != empty.get(name)) {
      empty.remove(name);
    }
  }

  /** A class of which nothing is made gives those that extend it to its own parent. */
  private void leaveOutParents() {
    for (Map.Entry<String, Node> each : new LinkedHashMap<>(empty).entrySet()) {
      if (!made.containsKey(each.getKey())) {
        String parent = each.getValue().getSecondChild().getString();
        List<Node> children = extended.getOrDefault(each.getKey(), List.of());
        children.forEach(child -> child.setString(parent));
        if (empty.containsKey(parent)) {
          extended.computeIfAbsent(parent, any -> new ArrayList<>()).addAll(children);
        }
        each.getValue().detach();
        empty.remove(each.getKey());
      }
    }
  }

  private void mergeMade(ToIntFunction<String> fields) {
    Map<String, String> first = new HashMap<>();
    empty.forEach((name, statement) -> {
      if (!extended.containsKey(name)) {
        String kind = statement.getSecondChild().getString() + " " + fields.applyAsInt(name);
        String stands = first.computeIfAbsent(kind, any -> name);
        if (!stands.equals(name)) {
          made.get(name).forEach(use -> use.setString(stands));
          statement.detach();
        }
      }
    });
  }
}
