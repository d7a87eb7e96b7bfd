package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TeaVM's output without minification, taken apart: functions, variables, classes, texts. */
final class Program {
  private static final String STATIC = "__clinit_";
  private static final String GUARD = "_$callClinit";

  final Trees trees;
  final Map<String, Node> functions = new LinkedHashMap<>();

  /** Each with its initial value, or null. */
  final Map<String, Node> variables = new LinkedHashMap<>();

  final Map<String, JavaClass> classes = new LinkedHashMap<>();
  final List<String> texts = new ArrayList<>();

  /** Public name to function. */
  final Map<String, String> exports = new LinkedHashMap<>();

  String main;

  Program(Trees trees, String script) {
    this.trees = trees;
    List<Node> rest = new ArrayList<>();
    for (Node statement : Trees.children(trees.parse("script", script))) {
      boolean wrapped = statement.isExprResult() && statement.getFirstFirstChild() != null
          && statement.getFirstFirstChild().isFunction();
      if (wrapped) {
        Trees.children(statement.getFirstFirstChild().getLastChild()).forEach(inner -> declare(inner, rest));
      } else {
        declare(statement, rest);
      }
    }
    rest.forEach(this::read);
    main = variables.remove("$rt_export_main").getLastChild().getString();
    classes.values().forEach(this::readFields);
  }

  private void declare(Node statement, List<Node> rest) {
    if (statement.isFunction()) {
      functions.put(statement.getFirstChild().getString(), statement);
    } else if (statement.isLet() || statement.isVar()) {
      for (Node variable : Trees.children(statement)) {
        Node value = variable.getFirstChild();
        if (value != null && value.isFunction()) {
          functions.put(variable.getString(), value);
        } else {
          variables.put(variable.getString(), value);
        }
      }
    } else if (statement.isExport()) {
      for (Node name : Trees.children(statement.getFirstChild())) {
        exports.put(name.getLastChild().getString(), name.getFirstChild().getString());
      }
      exports.remove("main");
    } else {
      rest.add(statement);
    }
  }

  private void read(Node statement) {
    Node call = statement.isExprResult() ? statement.getFirstChild() : null;
    if (call == null || !call.isCall()) {
      return;
    }
    switch (Trees.calledName(call)) {
      case "$rt_metadata" -> readMetadata(Trees.children(call.getSecondChild()).iterator());
      case "$rt_stringPool" -> Trees.children(call.getSecondChild()).forEach(text -> texts.add(text(text)));
      default -> {
        if (call.getFirstChild().isFunction()) {
          readExported(call.getFirstChild().getLastChild());
        }
      }
    }
  }

  private static String text(Node literal) {
    return literal.isStringLit() ? literal.getString()
        : text(literal.getFirstChild()) + text(literal.getLastChild());
  }

  private void readMetadata(Iterator<Node> items) {
    while (items.hasNext()) {
      String name = items.next().getString();
      if (items.next().isStringLit()) {
        items.next(); // the package of a class that has its name at run time
      }
      Node parent = items.next();
      List<String> interfaces = new ArrayList<>();
      Trees.children(items.next()).forEach(each -> interfaces.add(each.getString()));
      JavaClass read = new JavaClass(
          name, parent.isName() ? parent.getString() : null, interfaces, (int) items.next().getDouble());
      items.next();
      items.next();
      Node methods = items.next();
      if (methods.isArrayLit()) {
        readMethods(read.methods, Trees.children(methods).iterator());
      }
      classes.put(name, read);
    }
  }

  private static void readMethods(Map<String, String> methods, Iterator<Node> items) {
    while (items.hasNext()) {
      Node names = items.next();
      String function = items.next().getSecondChild().getString();
      if (names.isStringLit()) {
        methods.put(names.getString(), function);
      } else {
        Trees.children(names).forEach(name -> methods.put(name.getString(), function));
      }
    }
  }

  private void readExported(Node block) {
    JavaClass current = null;
    for (Node statement : Trees.children(block)) {
      Node assignment = Trees.assignment(statement);
      if (assignment == null) {
        continue;
      }
      if (assignment.getFirstChild().isName()) {
        current = classes.get(assignment.getLastChild().getFirstChild().getString());
      } else {
        current.exported.put(
            assignment.getFirstChild().getString(), assignment.getLastChild().getSecondChild().getString());
      }
    }
  }

  private void readFields(JavaClass read) {
    variables.remove(read.name);
    Node constructor = functions.remove(read.name);
    if (constructor == null) {
      return;
    }
    for (Node statement : Trees.children(constructor.getLastChild())) {
      Node assignment = Trees.assignment(statement);
      if (assignment != null) {
        read.fields.put(assignment.getFirstChild().getString(), assignment.getLastChild());
      }
    }
  }

  boolean inherits(JavaClass from, String name) {
    if (from == null) {
      return false;
    }
    return from.name.equals(name)
        || from.interfaces.stream().anyMatch(each -> inherits(classes.get(each), name))
        || from.parent != null && inherits(classes.get(from.parent), name);
  }

  /** How many fields the objects of a class have, those of its parents among them. */
  int numberOfFields(String name) {
    JavaClass each = classes.get(name);
    return each == null ? 0 : each.fields.size() + numberOfFields(each.parent);
  }

  /** The classes with static state, by the function that sets it. */
  Map<String, Node> statics() {
    Map<String, Node> statics = new LinkedHashMap<>();
    functions.forEach((name, function) -> {
      if (name.endsWith(STATIC)) {
        statics.put(name.substring(0, name.length() - STATIC.length()), function);
      }
    });
    return statics;
  }

  static String staticOf(String name) {
    return name + STATIC;
  }

  static String guardOf(String name) {
    return name + GUARD;
  }

  /** The class whose static state {@code call} asks for, or an empty text. */
  static String guarded(Node call) {
    return guardedName(Trees.calledName(call));
  }

  static String guardedName(String function) {
    return function.endsWith(GUARD) ? function.substring(0, function.length() - GUARD.length()) : "";
  }

  Map<String, Integer> reads() {
    Map<String, Integer> reads = new HashMap<>();
    forEachTree(tree -> Trees.visit(tree, node -> {
      boolean written = node.isGetProp() && node.getParent() != null && node.getParent().isAssign()
          && node.getParent().getFirstChild() == node && node.getGrandparent().isExprResult();
      if (node.isGetProp() && !written) {
        reads.merge(node.getString(), 1, Integer::sum);
      }
    }));
    return reads;
  }

  void forEachTree(java.util.function.Consumer<Node> each) {
    functions.values().forEach(each);
    variables.values().stream().filter(value -> value != null).forEach(each);
  }
}
