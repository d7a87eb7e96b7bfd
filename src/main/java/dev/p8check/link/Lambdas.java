package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a lambda an object with one function over the variables that it captured, where TeaVM has a class for each
 * and fields for those.
 *
 * <p>{@code x=new L;x.f=a;g(x);} becomes {@code x=L(a);g(x);}, with {@code function L(f){return{run(){..f..}}}}. A
 * class costs a browser time when the page opens, a function only when it is called.
 */
final class Lambdas {
  private static final String MARK = "$lambda$";
  private static final String CONSTRUCTOR = "__init_";
  private static final String CAPTURED = "$captured";

  private final Program program;

  /** Where a lambda's class, or a field of any class, is named. */
  private final Map<String, List<Node>> uses = new HashMap<>();

  /** A lambda's function to the property that it is called by. */
  private final Map<String, String> called = new HashMap<>();

  private Lambdas(Program program) {
    this.program = program;
  }

  static void run(Program program) {
    Lambdas lambdas = new Lambdas(program);
    program.forEachTree(tree -> Trees.visit(tree, lambdas::construct));
    program.forEachTree(tree -> Trees.visit(tree, Lambdas::dropSelfAssignment));
    program.forEachTree(tree -> Trees.visit(tree, lambdas::note));
    program.classes.values().stream().filter(lambdas::isPlain).forEach(lambdas::simplify);
    program.forEachTree(tree -> Trees.visit(tree, lambdas::call));
  }

  /** Puts what a lambda's constructor does in place of the call to it. */
  private void construct(Node node) {
    String function = node.isExprResult() ? Trees.calledName(node.getFirstChild()) : "";
    if (!function.contains(MARK) || !function.contains(CONSTRUCTOR)) {
      return;
    }
    Node constructor = program.functions.get(function);
    List<Node> arguments = Trees.children(node.getFirstChild());
    Map<String, Node> values = new HashMap<>();
    int next = 1;
    for (Node parameter : Trees.children(constructor.getSecondChild())) {
      values.put(parameter.getString(), arguments.get(next++));
    }
    Node last = node;
    for (Node statement : Trees.children(constructor.getLastChild())) {
      if (statement.isReturn()) {
        break;
      }
      Node copy = statement.cloneTree();
      Trees.visit(copy, each -> {
        if (each.isName()) {
          each.replaceWith(values.get(each.getString()).cloneTree());
        }
      });
      copy.insertAfter(last);
      last = copy;
    }
    node.detach();
  }

  /** TeaVM leaves {@code x=x;} where a cast was. */
  private static void dropSelfAssignment(Node node) {
    Node set = Trees.assignment(node);
    if (set != null && set.getFirstChild().isName()
        && Trees.isName(set.getLastChild(), set.getFirstChild().getString())) {
      node.detach();
    }
  }

  private void note(Node node) {
    if (node.isName() && node.getString().contains(MARK) || node.isGetProp()) {
      uses.computeIfAbsent(node.getString(), any -> new ArrayList<>()).add(node);
    }
  }

  /**
   * Whether the class is made in one place, and only its own functions do something with the object: read what it
   * captured.
   */
  private boolean isPlain(JavaClass each) {
    List<Node> made = uses.getOrDefault(each.name, List.of());
    if (!each.name.contains(MARK) || !each.markers.isEmpty() || made.size() != 1 || !made.get(0).getParent().isNew()) {
      return false;
    }
    Map<String, Node> captured = captured(each);
    Set<Node> own = new HashSet<>(captured.values());
    functions(each).forEach(function -> own.add(program.functions.get(function)));
    program.functions.forEach((name, function) -> {
      if (name.startsWith(each.name + CONSTRUCTOR)) {
        own.add(function);
      }
    });
    return captured.size() == each.fields.size()
        && each.fields.keySet().stream().allMatch(field -> uses.get(field).stream().allMatch(use -> isIn(own, use)))
        && functions(each).stream().allMatch(function -> readsAlone(each, program.functions.get(function)));
  }

  private static boolean isIn(Set<Node> own, Node use) {
    for (Node above = use; above != null; above = above.getParent()) {
      if (own.contains(above)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> functions(JavaClass each) {
    Set<String> functions = new LinkedHashSet<>(each.methods.values());
    functions.addAll(each.exported.values());
    return functions;
  }

  private static boolean readsAlone(JavaClass each, Node function) {
    String receiver = function.getSecondChild().getFirstChild().getString();
    for (Node statement : Trees.children(function.getLastChild())) {
      boolean[] alone = {true};
      Trees.visit(statement, node -> alone[0] &=
          !Trees.isName(node, receiver) || isRead(each, node)
              || isReuse(statement, receiver) && node == Trees.assignment(statement).getFirstChild());
      if (!alone[0]) {
        return false;
      }
      if (isReuse(statement, receiver)) {
        return true;
      }
    }
    return true;
  }

  private static boolean isRead(JavaClass each, Node receiver) {
    Node read = receiver.getParent();
    return read.isGetProp() && each.fields.containsKey(read.getString())
        && !(read.getParent().isAssign() && read.getParent().getFirstChild() == read);
  }

  /** Whether from {@code statement} on the variable of the object holds something else. */
  private static boolean isReuse(Node statement, String receiver) {
    Node set = Trees.assignment(statement);
    return set != null && Trees.isName(set.getFirstChild(), receiver);
  }

  /** The statements after the one that makes the object, which set its fields, by field. */
  private Map<String, Node> captured(JavaClass each) {
    Node made = uses.get(each.name).get(0).getParent();
    Node target = made.getParent().isAssign() ? made.getParent().getFirstChild() : made.getParent();
    Node statement = made.getParent().isAssign() ? made.getGrandparent() : target.getParent();
    Map<String, Node> captured = new HashMap<>();
    if (!target.isName() || !(statement.isExprResult() || statement.isLet() && statement.hasOneChild())) {
      return captured;
    }
    for (Node next = statement.getNext(); next != null; next = next.getNext()) {
      Node set = Trees.assignment(next);
      if (set == null || !set.getFirstChild().isGetProp() || !Trees.isName(set.getFirstFirstChild(), target.getString())
          || !each.fields.containsKey(set.getFirstChild().getString())) {
        break;
      }
      captured.put(set.getFirstChild().getString(), next);
    }
    return captured;
  }

  private void simplify(JavaClass each) {
    each.captured = new ArrayList<>();
    Node call = IR.call(IR.name(each.name));
    Map<String, Node> statements = captured(each);
    uses.get(each.name).get(0).getParent().replaceWith(call);
    for (String field : each.fields.keySet()) {
      Node statement = statements.get(field);
      call.addChildToBack(Trees.assignment(statement).getLastChild().detach());
      statement.detach();
      each.captured.add(field + CAPTURED);
    }
    for (String function : functions(each)) {
      capture(each, program.functions.get(function));
    }
    each.methods.forEach((property, function) -> called.put(function, property));
    each.fields.clear();
  }

  /** Gives {@code function} what was captured as its first parameters, in place of the object. */
  private static void capture(JavaClass each, Node function) {
    Node object = function.getSecondChild().removeFirstChild();
    if (Trees.children(function.getLastChild())
        .stream().anyMatch(statement -> isReuse(statement, object.getString()))) {
      function.getLastChild().addChildToFront(IR.let(IR.name(object.getString())));
    }
    Trees.visit(function.getLastChild(), node -> {
      if (node.isGetProp() && Trees.isName(node.getFirstChild(), object.getString())
          && each.captured.contains(node.getString() + CAPTURED)) {
        node.replaceWith(IR.name(node.getString() + CAPTURED));
      }
    });
    for (int i = each.captured.size() - 1; i >= 0; i--) {
      function.getSecondChild().addChildToFront(IR.name(each.captured.get(i)));
    }
  }

  /** TeaVM calls a function directly where it knows the object; only the object has what was captured. */
  private void call(Node node) {
    String property = called.get(Trees.calledName(node));
    if (property != null) {
      List<Node> parts = Trees.children(node);
      Node call = IR.call(IR.getprop(parts.get(1).detach(), property));
      parts.subList(2, parts.size()).forEach(argument -> call.addChildToBack(argument.detach()));
      node.replaceWith(call);
    }
  }
}
