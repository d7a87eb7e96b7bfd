package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The names of a script's outermost scope that one statement of it uses or declares. */
final class References {
  private final Set<String> found = new HashSet<>();
  private final Deque<Set<String>> scopes = new ArrayDeque<>();

  private References() {}

  static Set<String> of(Node statement) {
    References references = new References();
    references.read(statement);
    return references.found;
  }

  private void read(Node node) {
    if (node.isName() && scopes.stream().noneMatch(scope -> scope.contains(node.getString()))) {
      found.add(node.getString());
    }
    scopes.push(declaredIn(node));
    Trees.children(node).forEach(this::read);
    scopes.pop();
  }

  private static Set<String> declaredIn(Node node) {
    Set<String> names = new HashSet<>();
    if (node.isFunction()) {
      Trees.children(node.getSecondChild()).forEach(parameter -> declare(parameter, names));
      declareVariables(node.getLastChild(), names);
    } else if (node.isCatch()) {
      declare(node.getFirstChild(), names);
    }
    for (Node child : Trees.children(node)) {
      if (child.isLet() || child.isConst()) {
        Trees.children(child).forEach(variable -> declare(variable, names));
      }
    }
    return names;
  }

  /** Those declared by var count for the whole function. */
  private static void declareVariables(Node node, Set<String> names) {
    for (Node child : Trees.children(node)) {
      if (child.isVar()) {
        Trees.children(child).forEach(variable -> declare(variable, names));
      }
      if (!child.isFunction()) {
        declareVariables(child, names);
      }
    }
  }

  private static void declare(Node target, Set<String> names) {
    if (target.isName()) {
      names.add(target.getString());
    } else if (target.isDefaultValue() || target.isRest() || target.isDestructuringLhs()) {
      declare(target.getFirstChild(), names);
    } else {
      names.addAll(Trees.names(target));
    }
  }
}
