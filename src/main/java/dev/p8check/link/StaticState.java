package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets static state once, up front and in an order that suits, instead of asking for it before each use.
 *
 * <p>A class comes after all whose state its own initializer could ask for, over every function that can be
 * reached, any implementation counting for a virtual call. Where that makes a circle, and for classes with
 * tables that are not always wanted, the state stays guarded.
 */
final class StaticState {
  /** The curve's tables are wanted for a signature only. */
  private static final String LAZY_PACKAGE = "dpp_";

  private final Program program;
  private final Map<String, Set<String>> references = new HashMap<>();
  private final Map<String, List<String>> implementations = new HashMap<>();

  /** The classes whose state is set up front, in order. */
  private final Set<String> order = new LinkedHashSet<>();

  StaticState(Program program) {
    this.program = program;
  }

  Set<String> run() {
    program.functions.forEach((name, function) -> references.put(name, referencesIn(function)));
    for (JavaClass each : program.classes.values()) {
      each.methods.forEach((property, function) ->
          implementations.computeIfAbsent("." + property, any -> new ArrayList<>()).add(function));
    }
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (String name : program.statics().keySet()) {
      if (!name.startsWith(LAZY_PACKAGE)) {
        needs.put(name, needs(name));
      }
    }
    boolean added = true;
    while (added) {
      added = false;
      for (Map.Entry<String, Set<String>> each : needs.entrySet()) {
        boolean ready = each.getValue().stream().allMatch(need -> order.contains(need) || !needs.containsKey(need));
        added |= ready && order.add(each.getKey());
      }
    }
    program.forEachTree(tree -> Trees.visit(tree, node -> {
      if (order.contains(Program.guarded(node))) {
        Trees.drop(node, Lowering.nothing());
      }
    }));
    return order;
  }

  private Set<String> needs(String name) {
    Set<String> needs = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(Program.staticOf(name)));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      String guarded = Program.guardedName(next);
      if (!guarded.isEmpty()) {
        needs.add(guarded);
      } else if (next.startsWith(".")) {
        open.addAll(implementations.getOrDefault(next, List.of()));
      } else {
        open.addAll(references.getOrDefault(next, Set.of()));
      }
    }
    needs.remove(name);
    return needs;
  }

  private Set<String> referencesIn(Node function) {
    Set<String> found = new LinkedHashSet<>();
    Trees.visit(function, node -> {
      if (node.isName() && program.functions.containsKey(node.getString())) {
        found.add(node.getString());
      } else if (node.isGetProp()) {
        found.add("." + node.getString());
      }
    });
    return found;
  }
}
