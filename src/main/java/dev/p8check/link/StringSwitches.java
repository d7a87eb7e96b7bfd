package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks a text up in a list, where javac switches over its hash first.
 *
 * <p>{@code k=-1;switch(hash(s)){case 97:if(s==="a")k=0;}} becomes {@code k=["a"].indexOf(s)}.
 */
final class StringSwitches {
  private StringSwitches() {}

  static void run(Program program) {
    program.forEachTree(tree -> Trees.visit(tree, node -> {
      if (node.isSwitch() && Trees.isCallTo(node.getFirstChild(), "jl_String_hashCode")) {
        simplify(node);
      }
    }));
  }

  private static void simplify(Node node) {
    Node preset = Trees.assignment(node.getPrevious());
    if (preset == null || !preset.getFirstChild().isName()) {
      return;
    }
    Map<Integer, String> cases = new TreeMap<>();
    for (Node each = node.getSecondChild(); each != null; each = each.getNext()) {
      boolean read = each.isCase()
          ? readCase(each.getLastChild(), preset.getFirstChild().getString(), cases) : doesNothing(each.getLastChild());
      if (!read) {
        return;
      }
    }
    Node list = IR.arraylit();
    for (int i = 0; i < cases.size(); i++) {
      if (!cases.containsKey(i)) {
        return;
      }
      list.addChildToBack(IR.string(cases.get(i)));
    }
    preset.getLastChild().replaceWith(
        IR.call(IR.getprop(list, "indexOf"), node.getFirstChild().getSecondChild().detach()));
    node.detach();
  }

  private static boolean doesNothing(Node block) {
    return !block.hasChildren() || block.getFirstChild().isBreak();
  }

  /** Reads {@code if(!equal)break;k=0;break;} and {@code if(equal)k=0;}. */
  private static boolean readCase(Node block, String variable, Map<Integer, String> cases) {
    for (Node statement = block.getFirstChild(); statement != null; statement = statement.getNext()) {
      if (statement.isBreak()) {
        continue;
      }
      if (!statement.isIf()) {
        return false;
      }
      Node test = statement.getFirstChild();
      boolean negated = test.isNot();
      Node comparison = negated ? test.getFirstChild() : test;
      comparison = comparison.isHook() ? comparison.getFirstChild() : comparison;
      if (!comparison.isSHEQ() || !comparison.getLastChild().isStringLit()) {
        return false;
      }
      Node then = statement.getSecondChild();
      Node set = Trees.assignment(negated ? statement.getNext() : then.getFirstChild());
      if (set == null || !Trees.isName(set.getFirstChild(), variable)
          || negated && !then.getFirstChild().isBreak()) {
        return false;
      }
      cases.put((int) set.getLastChild().getDouble(), comparison.getLastChild().getString());
      if (negated) {
        statement = statement.getNext();
      }
    }
    return true;
  }
}
