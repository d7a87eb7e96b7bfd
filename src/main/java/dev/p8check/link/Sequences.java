package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;

/**
 * Makes one statement of expressions in a row and of what follows them: {@code a;b;return c} becomes
 * {@code return a,b,c}.
 */
final class Sequences {
  private Sequences() {}

  static void join(Node root) {
    Trees.visit(root, node -> {
      if (node.isBlock()) {
        joinStatements(node);
      }
    });
  }

  private static void joinStatements(Node block) {
    for (Node statement : Trees.children(block)) {
      Node before = statement.getPrevious();
      Node expression = before != null && before.isExprResult() ? firstExpression(statement) : null;
      if (expression != null) {
        before.detach();
        Node first = before.removeFirstChild();
        Node place = IR.empty();
        expression.replaceWith(place);
        place.replaceWith(expression.isEmpty() ? first : IR.comma(first, expression));
      }
    }
  }

  /** The expression that {@code statement} evaluates before anything else, or null. */
  private static Node firstExpression(Node statement) {
    boolean begins = statement.isExprResult() || statement.isIf() || statement.isReturn() || statement.isVanillaFor()
        && !statement.getFirstChild().isLet() || statement.isSwitch() || statement.isThrow();
    return begins ? statement.getFirstChild() : null;
  }
}
