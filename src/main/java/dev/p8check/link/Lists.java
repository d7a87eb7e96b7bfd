package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes every list a JavaScript array, and the loop over one a {@code for of}. */
final class Lists {
  private static final String ARRAY_LIST = "ju_ArrayList";

  /** The classes of which an array takes the place. */
  private static final Set<String> CLASSES = Set.of(ARRAY_LIST, "ju_TemplateCollections$ImmutableArrayList",
      "ju_Collections$3", "ju_AbstractList$SubAbstractList", "ju_AbstractList$SubAbstractListRandomAccess");

  private static final String PART = "ju_AbstractList$SubAbstractList__init_";
  private static final String FIXED = "ju_TemplateCollections$ImmutableArrayList__init_";

  private final Program program;
  private final Set<String> elements = new HashSet<>();
  private String size = "";

  Lists(Program program) {
    this.program = program;
  }

  /** The properties that every array is given, with the functions behind them. */
  static Map<String, String> methods(Program program) {
    Map<String, String> methods = new LinkedHashMap<>();
    for (JavaClass each = program.classes.get(ARRAY_LIST); each != null; each = program.classes.get(each.parent)) {
      each.methods.forEach(methods::putIfAbsent);
    }
    return methods;
  }

  static boolean isList(String name) {
    return CLASSES.contains(name);
  }

  void run() {
    for (String name : CLASSES) {
      JavaClass list = program.classes.get(name);
      if (list != null) {
        list.fields.forEach((field, value) -> readField(name, field, value));
        list.fields.clear();
      }
    }
    program.forEachTree(tree -> Trees.visit(tree, this::simplify));
    program.forEachTree(tree -> Trees.visit(tree, Lists::loop));
  }

  private void readField(String name, String field, Node value) {
    if (name.equals(ARRAY_LIST) && value.isNumber()) {
      size = field;
    } else if (!name.contains("Sub") && value.isNull()) {
      elements.add(field);
    }
  }

  private void simplify(Node node) {
    if (node.isNew() && node.getFirstChild().isName() && CLASSES.contains(node.getFirstChild().getString())) {
      node.replaceWith(IR.arraylit());
    } else if (node.isGetProp() && elements.contains(node.getString())) {
      node.replaceWith(node.getFirstChild().detach());
    } else if (node.isGetProp() && node.getString().equals(size)) {
      node.replaceWith(IR.getprop(node.getFirstChild().detach(), "length"));
    } else if (node.isExprResult()) {
      construct(node.getFirstChild());
    }
  }

  /** A constructor, called as a function on what {@code new} gave, sets the variable instead. */
  private static void construct(Node call) {
    String function = Trees.calledName(call);
    List<Node> arguments = Trees.children(call);
    if (function.startsWith(FIXED) && arguments.size() == 3) {
      call.replaceWith(IR.assign(arguments.get(1).detach(), arguments.get(2).detach()));
    } else if (function.startsWith(PART) && arguments.size() == 5) {
      Node part = IR.call(
          IR.getprop(arguments.get(2).detach(), "slice"), arguments.get(3).detach(), arguments.get(4).detach());
      call.replaceWith(IR.assign(arguments.get(1).detach(), part));
    }
  }

  /** {@code i=iterator(l);while(true){if(!hasNext(i))break a;x=next(i);..}} to {@code for(x of l){..}break a;}. */
  private static void loop(Node node) {
    if (!node.isWhile() || node.getParent().isLabel()) {
      return;
    }
    Node made = Trees.assignment(node.getPrevious());
    if (made == null || !made.getFirstChild().isName()
        || !called(made.getLastChild(), "ju_AbstractList_iterator", "$iterator")) {
      return;
    }
    String iterator = made.getFirstChild().getString();
    Node body = node.getLastChild();
    Node exit = null;
    Node first = body.getFirstChild();
    if (node.getFirstChild().isTrue()) {
      if (first == null || !first.isIf() || first.getChildCount() != 2 || !first.getFirstChild().isNot()
          || !isAsked(first.getFirstFirstChild(), iterator)
          || !first.getLastChild().getFirstChild().isBreak() || first.getLastChild().getChildCount() != 1) {
        return;
      }
      exit = first.getLastChild().getFirstChild();
      first = first.getNext();
    } else if (!isAsked(node.getFirstChild(), iterator)) {
      return;
    }
    Node taken = Trees.assignment(first);
    if (taken == null || !taken.getFirstChild().isName()
        || !called(taken.getLastChild(), "ju_AbstractList$1_next", "$next")
        || !Trees.isName(receiver(taken.getLastChild()), iterator)) {
      return;
    }
    replace(node, made, exit, first, taken.getFirstChild().getString(), iterator);
  }

  private static void replace(Node node, Node made, Node exit, Node first, String element, String iterator) {
    Node body = node.getLastChild();
    List<Node> rest = new ArrayList<>();
    for (Node each = first.getNext(); each != null; each = each.getNext()) {
      rest.add(each);
    }
    for (Node each : rest) {
      if (Trees.names(each).contains(iterator) && !element.equals(iterator)) {
        return;
      }
    }
    boolean leavesMore = exit != null && exit.hasChildren();
    // Then the end of the list and a plain break lead to different places.
    if (leavesMore && rest.stream().anyMatch(Lists::breaks)) {
      return;
    }
    Node list = receiver(made.getLastChild()).detach();
    Node block = IR.block();
    rest.forEach(each -> block.addChildToBack(each.detach()));
    Node loop = new Node(Token.FOR_OF, IR.name(element), list, block);
    Node leave = leavesMore ? exit.detach() : null;
    node.getPrevious().detach();
    node.replaceWith(loop);
    if (leave != null) {
      leave.insertAfter(loop);
    }
    body.detach();
  }

  /** Whether a plain break in {@code node} leaves the loop around it. */
  private static boolean breaks(Node node) {
    if (node.isBreak()) {
      return !node.hasChildren();
    }
    boolean own = node.isFunction() || node.isSwitch() || node.isWhile() || node.isVanillaFor() || node.isForOf()
        || node.isDo();
    return !own && Trees.children(node).stream().anyMatch(Lists::breaks);
  }

  private static boolean isAsked(Node node, String iterator) {
    return called(node, "ju_AbstractList$1_hasNext", "$hasNext") && Trees.isName(receiver(node), iterator);
  }

  private static boolean called(Node node, String function, String property) {
    return node.isCall() && (Trees.isCallTo(node, function)
        || node.getFirstChild().isGetProp() && node.getFirstChild().getString().equals(property)
        && node.getChildCount() == 1);
  }

  private static Node receiver(Node call) {
    return call.getFirstChild().isGetProp() ? call.getFirstFirstChild() : call.getSecondChild();
  }
}
