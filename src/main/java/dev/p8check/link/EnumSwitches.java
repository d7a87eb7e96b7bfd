package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets a switch over an enum name its constants: javac asks a table of numbers in a class of its own.
 *
 * <p>{@code switch(Outer$1_$SwitchMap$X.data[x.$ordinal]){case 1:} becomes {@code switch(x){case X_A:}.
 */
final class EnumSwitches {
  private final Program program;
  private final Map<String, Map<Integer, String>> tables = new HashMap<>();
  private final Set<String> holders = new HashSet<>();

  EnumSwitches(Program program) {
    this.program = program;
  }

  void run() {
    program.statics().forEach((name, function) -> {
      if (name.matches(".*\\$[0-9]+")) {
        readTables(name, function.getLastChild());
      }
    });
    program.forEachTree(tree -> Trees.visit(tree, this::simplify));
    for (String table : tables.keySet()) {
      program.variables.remove(table);
    }
    for (String holder : holders) {
      program.functions.remove(Program.staticOf(holder));
      program.functions.remove(Program.guardOf(holder));
    }
  }

  private void readTables(String holder, Node body) {
    Map<Integer, String> table = null;
    for (Node statement : Trees.children(body)) {
      Node assignment = Trees.assignment(statement);
      if (assignment == null) {
        continue;
      }
      Node target = assignment.getFirstChild();
      if (Trees.isCallTo(assignment.getLastChild(), "$rt_createIntArray")) {
        table = new HashMap<>();
      } else if (target.isName() && target.getString().contains("$SwitchMap$")) {
        tables.put(target.getString(), table);
        holders.add(holder);
      } else if (target.isGetElem() && table != null) {
        table.put((int) assignment.getLastChild().getDouble(),
            target.getLastChild().getFirstChild().getString());
      }
    }
  }

  private void simplify(Node node) {
    if (holders.contains(Program.guarded(node))) {
      Trees.drop(node, Lowering.nothing());
    } else if (node.isSwitch() && node.getFirstChild().isGetElem()) {
      Node data = node.getFirstFirstChild();
      Map<Integer, String> table = data.isGetProp() && data.getFirstChild().isName()
          ? tables.get(data.getFirstChild().getString()) : null;
      if (table != null) {
        nameConstants(node, table);
      }
    }
  }

  private static void nameConstants(Node node, Map<Integer, String> table) {
    Node looked = node.getFirstChild();
    Node ordinal = looked.getLastChild();
    // Read as a field, x.$ordinal, or by a call, jl_Enum_ordinal(x).
    looked.replaceWith((ordinal.isCall() ? ordinal.getSecondChild() : ordinal.getFirstChild()).detach());
    for (Node each = node.getSecondChild(); each != null; each = each.getNext()) {
      if (each.isCase()) {
        each.getFirstChild().replaceWith(IR.name(table.get((int) each.getFirstChild().getDouble())));
      }
    }
  }
}
