package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a program into several scripts, since a browser draws and answers between two and never within one: first
 * the classes and functions, which do nothing until they are called; then a script for each step of what the
 * program does, with the static state that this step is the first to use. Statements that share a variable which gets
 * more than one value stay together, in their order. A function that gives a variable its first value has to leave
 * other variables alone: it may run later than they are used.
 *
 * <p>What one script declares the next ones see, so their names are the page's; see {@link Optimizer}.
 */
final class Scripts {
  /** What stands between two scripts in the linked file, on a line of its own. */
  static final String BETWEEN = "/* next script */";

  /** The program calls this where a step of it begins. */
  static final String STEP = "$nextScript";

  /** Characters of a script that a slow telephone compiles within a few frames. */
  private static final int LONG = 90_000;

  private static final int UNUSED = Integer.MAX_VALUE;

  private final Trees trees;
  private final List<Node> classes = new ArrayList<>();
  private final List<Node> functions = new ArrayList<>();
  private final Map<String, Node> defining = new HashMap<>();
  private final Map<Node, Integer> stepOfState = new LinkedHashMap<>();
  private final List<List<Node>> steps = new ArrayList<>();
  private final Map<Node, Set<String>> references = new HashMap<>();

  /** How many values each variable of the static state gets. */
  private final Map<String, Integer> values = new HashMap<>();

  private Scripts(Trees trees, Node program) {
    this.trees = trees;
    for (Node statement : oneByOne(program)) {
      references.put(statement, References.of(statement));
      if (statement.isFunction() || statement.isClass()) {
        (statement.isClass() ? classes : functions).add(statement);
        defining.put(statement.getFirstChild().getString(), statement);
      } else if (statement.isExprResult() && Trees.isCallTo(statement.getFirstChild(), STEP)) {
        steps.add(new ArrayList<>());
      } else if (steps.isEmpty()) {
        stepOfState.put(statement, UNUSED);
        declaredBy(statement).forEach(name -> defining.put(name, statement));
      } else {
        steps.get(steps.size() - 1).add(statement);
      }
    }
    for (Node statement : stepOfState.keySet()) {
      Trees.visit(statement, node -> {
        Node variable = node.isAssign()
            ? node.getFirstChild() : isDeclaration(statement) && node.getParent() == statement ? node : null;
        boolean isGiven = variable != null && variable.isName()
            && (node.isAssign() || node.hasChildren() && !node.getFirstChild().isNull());
        if (isGiven) {
          values.merge(variable.getString(), 1, Integer::sum);
        }
      });
    }
  }

  /** Takes the statements out of {@code program}, each variable with a declaration of its own. */
  private static List<Node> oneByOne(Node program) {
    List<Node> statements = new ArrayList<>();
    for (Node statement : Trees.children(program)) {
      statement.detach();
      if (isDeclaration(statement)) {
        for (Node variable : Trees.children(statement)) {
          statements.add(new Node(statement.getToken(), variable.detach()));
        }
      } else {
        statements.add(statement);
      }
    }
    return statements;
  }

  /** Adds {@code statement} to {@code script}, declarations of one kind in a row as one. */
  private static void add(Node script, Node statement) {
    Node last = script.getLastChild();
    if (last != null && isDeclaration(statement) && last.getToken() == statement.getToken()) {
      last.addChildToBack(statement.removeFirstChild());
    } else {
      script.addChildToBack(statement);
    }
  }

  static String cut(Trees trees, Node program) {
    Scripts scripts = new Scripts(trees, program);
    scripts.findFirstUses();
    List<String> all = scripts.definitions();
    all.addAll(scripts.steps());
    return String.join(BETWEEN + "\n", all);
  }

  private void findFirstUses() {
    for (int step = 0; step < steps.size(); step++) {
      for (Node statement : steps.get(step)) {
        use(statement, step);
      }
    }
    // A statement goes with the first use of what it changes; one that changes nothing of the program's, first of all.
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<Node, Integer> state : stepOfState.entrySet()) {
        int step = changed(state.getKey()).stream().map(defining::get).filter(stepOfState::containsKey)
            .mapToInt(stepOfState::get).min().orElse(0);
        if (step < state.getValue()) {
          use(state.getKey(), step);
          changed = true;
        }
      }
    }
    for (Map.Entry<Node, Integer> state : stepOfState.entrySet()) {
      if (state.getValue() == UNUSED) {
        use(state.getKey(), 0);
      }
    }
  }

  /** Notes that {@code from}, and all that it leads to, is used in that step. */
  private void use(Node from, int step) {
    Deque<Node> open = new ArrayDeque<>(List.of(from));
    Set<Node> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      Node statement = open.pop();
      stepOfState.computeIfPresent(statement, (same, known) -> Math.min(known, step));
      for (String name : references.get(statement)) {
        Node next = defining.get(name);
        if (next != null && seen.add(next)) {
          open.push(next);
        }
      }
    }
  }

  private static boolean isDeclaration(Node statement) {
    return statement.isLet() || statement.isConst() || statement.isVar();
  }

  private static List<String> declaredBy(Node statement) {
    return isDeclaration(statement) ? Trees.children(statement).stream().map(Node::getString).toList() : List.of();
  }

  /**
   * The names of what {@code statement} sets or changes: declared, assigned to, or passed to a function that it calls
   * for that; and of what changes before or after it uses it.
   */
  private Set<String> changed(Node statement) {
    Set<String> names = new HashSet<>(declaredBy(statement));
    references.get(statement).stream().filter(name -> values.getOrDefault(name, 0) > 1).forEach(names::add);
    Trees.visit(statement, node -> {
      if (node.isAssign() || node.isInc() || node.isDec() || node.isAssignAdd()) {
        names.addAll(baseOf(node.getFirstChild()));
      } else if (node.isCall() && node.getParent().isExprResult()) {
        names.addAll(Trees.names(node));
      }
    });
    return names;
  }

  private static Set<String> baseOf(Node target) {
    Node base = target;
    while (base.isGetProp() || base.isGetElem()) {
      base = base.getFirstChild();
    }
    return Trees.names(base);
  }

  /** The classes and functions; a class comes after the one it extends, as it does in the program. */
  private List<String> definitions() {
    List<Node> all = new ArrayList<>(classes);
    all.addAll(FunctionOrder.of(trees, functions));
    List<String> scripts = new ArrayList<>();
    Node script = IR.script();
    int length = 0;
    for (Node definition : all) {
      int own = trees.print(definition).length();
      if (length > 0 && length + own > LONG) {
        scripts.add(text(script));
        script = IR.script();
        length = 0;
      }
      script.addChildToBack(definition);
      length += own;
    }
    scripts.add(text(script));
    return scripts;
  }

  private List<String> steps() {
    List<String> scripts = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      Node script = IR.script();
      for (Map.Entry<Node, Integer> state : stepOfState.entrySet()) {
        if (state.getValue() == step) {
          add(script, state.getKey());
        }
      }
      steps.get(step).forEach(each -> add(script, each));
      scripts.add(text(script));
    }
    return scripts;
  }

  private String text(Node script) {
    return "\"use strict\";" + trees.print(script) + "\n";
  }
}
