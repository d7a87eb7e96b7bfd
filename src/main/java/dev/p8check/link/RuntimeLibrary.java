package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hand-written functions of {@code runtime.js}, each in place of one that TeaVM compiled.
 *
 * <p>TeaVM tells overloads apart by a number whose order means nothing, so a function takes the place of the
 * one that has its name, with or without a number, and the very same parameters. A function whose name begins
 * with a dollar sign belongs to the library itself.
 */
final class RuntimeLibrary {
  private static final String LIST = "ju_ArrayList_";

  /** What works on an array as it is compiled, since it neither grows nor shrinks the list. */
  private static final Set<String> LIST_AS_COMPILED = Set.of("ju_ArrayList__init_", "ju_ArrayList_size",
      "ju_ArrayList_checkIndex", "ju_ArrayList_forEach", "ju_ArrayList_sort");

  private final Map<String, Node> functions = new LinkedHashMap<>();
  private final List<Node> statements = new ArrayList<>();
  private final Trees trees;

  RuntimeLibrary(Trees trees, String text) {
    this.trees = trees;
    for (Node statement : Trees.children(trees.parse("runtime.js", text))) {
      if (statement.isFunction()) {
        functions.put(statement.getFirstChild().getString() + trees.parameters(statement), statement);
      } else {
        statements.add(statement);
      }
    }
  }

  void putInto(Program program) {
    for (Map.Entry<String, Node> each : program.functions.entrySet()) {
      String parameters = trees.parameters(each.getValue());
      Node exact = functions.get(each.getKey() + parameters);
      Node ours = exact != null ? exact : functions.get(withoutNumber(each.getKey()) + parameters);
      if (ours != null) {
        each.setValue(withPropertiesOf(each.getValue(), ours.cloneTree()));
      } else if (each.getKey().startsWith(LIST) && !LIST_AS_COMPILED.contains(withoutNumber(each.getKey()))) {
        throw new LinkException("runtime.js has no " + each.getKey() + parameters + ", and lists are arrays here.");
      }
    }
    for (Node function : functions.values()) {
      String name = function.getFirstChild().getString();
      if (name.startsWith("$")) {
        program.functions.put(name, function);
      }
    }
    for (Node statement : statements) {
      Node variable = statement.getFirstChild();
      program.variables.put(variable.getString(), variable.getFirstChild());
    }
  }

  /** Calls a method by the name that it has in this program: TeaVM numbers properties, too. */
  private static Node withPropertiesOf(Node compiled, Node ours) {
    Map<String, String> named = new LinkedHashMap<>();
    Trees.visit(compiled, node -> {
      if (node.isGetProp()) {
        named.put(withoutNumber(node.getString()), node.getString());
      }
    });
    Trees.visit(ours, node -> {
      if (node.isGetProp() && node.getString().startsWith("$")) {
        node.setString(named.getOrDefault(node.getString(), node.getString()));
      }
    });
    return ours;
  }

  private static String withoutNumber(String name) {
    return name.replaceAll("[0-9]+$", "");
  }
}
