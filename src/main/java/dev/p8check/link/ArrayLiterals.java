package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes an array that is made and then filled, element by element, as a literal. */
final class ArrayLiterals {
  private ArrayLiterals() {}

  static void run(Program program) {
    program.forEachTree(tree -> Trees.visit(tree, node -> {
      if (node.isBlock()) {
        for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
          simplify(each);
        }
      }
    }));
  }

  private static void simplify(Node statement) {
    Node made = Trees.assignment(statement);
    if (made == null || !made.getFirstChild().isName() || !Trees.isCallTo(made.getLastChild(), "$arrayOf")
        || !made.getLastChild().getSecondChild().isNumber()) {
      return;
    }
    int size = (int) made.getLastChild().getSecondChild().getDouble();
    String array = made.getFirstChild().getString();
    String alias = array;
    Node next = statement.getNext();
    Node aliased = Trees.assignment(next);
    if (aliased != null && aliased.getFirstChild().isName() && Trees.isName(aliased.getLastChild(), array)) {
      alias = aliased.getFirstChild().getString();
      next = next.getNext();
    }
    Set<String> arrays = alias.equals(array) ? Set.of(array) : Set.of(array, alias);
    List<Node> elements = new ArrayList<>();
    while (elements.size() < size && isElement(next, elements.size(), arrays)) {
      elements.add(next);
      next = next.getNext();
    }
    if (elements.size() < size) {
      return;
    }
    Node literal = IR.arraylit();
    for (Node element : elements) {
      literal.addChildToBack(element.getFirstChild().getLastChild().detach());
      element.detach();
    }
    made.getLastChild().replaceWith(literal);
  }

  private static boolean isElement(Node statement, int index, Set<String> arrays) {
    Node set = Trees.assignment(statement);
    if (set == null || !set.getFirstChild().isGetElem()) {
      return false;
    }
    Node place = set.getFirstChild();
    Set<String> used = Trees.names(set.getLastChild());
    boolean ours = false;
    for (String array : arrays) {
      ours |= Trees.isName(place.getFirstChild(), array);
      if (used.contains(array)) {
        return false;
      }
    }
    return ours && place.getLastChild().isNumber() && place.getLastChild().getDouble() == index;
  }
}
