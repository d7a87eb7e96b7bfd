package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces what TeaVM wraps (texts, arrays, optionals, classes, browser objects) by the plain thing. */
final class Lowering {
  private static final String BUILDER = "jl_AbstractStringBuilder";
  private static final String BUILDER_TEXT = "$builderText";

  /** Functions that answer with their one argument. */
  private static final Set<String> SAME = Set.of("$rt_str", "$rt_ustr", "$rt_cls", "otji_JSWrapper_wrap",
      "otji_JSWrapper_unwrap", "ju_Optional_of", "ju_Optional_get", "ju_Objects_requireNonNull");

  private static final Set<String> NOTHING = Set.of("$rt_fillNativeException", "jl_Throwable_initNativeException",
      "jl_String_$callClinit", "jl_Integer_$callClinit");

  private static final Map<String, String> TYPED_ARRAYS = Map.of(
      "$rt_createCharArray", "Uint16Array",
      "$rt_createByteArray", "Int8Array", "$rt_createByteArrayFromData", "Int8Array",
      "$rt_createIntArray", "Int32Array", "$rt_createIntArrayFromData", "Int32Array",
      "$rt_createDoubleArray", "Float64Array", "$rt_createDoubleArrayFromData", "Float64Array");

  private final Program program;

  /** Properties that hold what an object stands for here. */
  private final Set<String> transparent = new HashSet<>(List.of("data", "$nativeString", "$classInfo"));

  private String builderLength = "";

  Lowering(Program program) {
    this.program = program;
  }

  void run() {
    JavaClass optional = program.classes.get("ju_Optional");
    if (optional != null) {
      transparent.addAll(optional.fields.keySet());
    }
    plainBuilders(program.classes.get(BUILDER));
    program.forEachTree(tree -> Trees.visit(tree, this::lower));
  }

  private void plainBuilders(JavaClass builder) {
    builder.fields.forEach((field, value) -> {
      if (value.isNumber()) {
        builderLength = field;
      }
    });
    builder.fields.clear();
    builder.fields.put(BUILDER_TEXT, IR.string(""));
    builder.methods.keySet().retainAll(Set.of("$toString"));
    program.classes.get("jl_StringBuilder").methods.clear();
  }

  private void lower(Node node) {
    Node plain = plain(node);
    if (plain != null) {
      node.replaceWith(plain);
    }
  }

  /** What {@code node} becomes, or null where it stays. */
  private Node plain(Node node) {
    if (node.isGetProp()) {
      return property(node);
    }
    if (node.isNew() && Trees.isName(node.getFirstChild(), "jl_String")) {
      return IR.string("");
    }
    if (node.isInstanceOf() && Trees.isName(node.getLastChild(), "jl_String")) {
      return IR.sheq(IR.typeof(node.getFirstChild().detach()), IR.string("string"));
    }
    if (node.isExprResult()) {
      return statement(node.getFirstChild());
    }
    return node.isCall() ? call(node) : null;
  }

  private Node property(Node node) {
    String name = node.getString();
    if (transparent.contains(name)) {
      return node.getFirstChild().detach();
    }
    if (name.equals(builderLength)) {
      return IR.getprop(IR.getprop(node.getFirstChild().detach(), BUILDER_TEXT), "length");
    }
    // Arrays alone are cloned: TeaVM gives the method to its array class and to no other.
    return name.equals("$clone0") ? IR.getprop(node.getFirstChild().detach(), "slice") : null;
  }

  private Node statement(Node expression) {
    String function = Trees.calledName(expression);
    if (function.equals("$rt_throw")) {
      return IR.throwNode(expression.getLastChild().detach());
    }
    // A string that is made in two steps, as new and constructor, is made in one.
    if (function.startsWith("jl_String__init_") && expression.getChildCount() > 2
        && expression.getSecondChild().isName()) {
      Node target = expression.getSecondChild().detach();
      return IR.exprResult(
          IR.assign(target, string(expression, program.trees.parameters(program.functions.get(function)))));
    }
    return null;
  }

  /** What the constructor with these parameters makes of the arguments that are left in {@code call}. */
  private static Node string(Node call, String parameters) {
    Node first = call.getSecondChild();
    if (parameters.equals("($this,$characters)")) {
      return IR.call(IR.name("$stringOf"), first.detach());
    }
    if (parameters.endsWith(",$offset,$count)")) {
      Node count = call.getLastChild().detach();
      Node offset = call.getLastChild().detach();
      return IR.call(IR.name("$rt_charArrayToString"), first.detach(), offset, count);
    }
    if (parameters.equals("(var$0,var$1)")) {
      return first.detach();
    }
    throw new LinkException("A string is made by a constructor with the parameters " + parameters + ".");
  }

  private Node call(Node node) {
    String function = Trees.calledName(node);
    Node first = node.getSecondChild();
    Node last = node.getLastChild();
    if (SAME.contains(function) && first == last) {
      return first.detach();
    }
    if (NOTHING.contains(function)) {
      return nothing();
    }
    if (TYPED_ARRAYS.containsKey(function)) {
      return IR.newNode(IR.name(TYPED_ARRAYS.get(function)), first.detach());
    }
    Node runtime = ofRuntime(function, first, last);
    return runtime == null ? ofLibrary(function, first, last) : runtime;
  }

  /** What takes the place of a call of TeaVM's own functions, null where nothing does. */
  private Node ofRuntime(String function, Node first, Node last) {
    switch (function) {
      case "$rt_s":
        return IR.string(program.texts.get((int) first.getDouble()));
      case "$rt_objcls":
        return IR.name("jl_Object");
      case "$rt_arraycls":
        return IR.name("Array");
      case "$rt_createArray":
        return IR.call(IR.name("$arrayOf"), last.detach());
      case "$rt_wrapArray":
        return last.detach();
      case "$rt_arrayLength":
        return IR.getprop(first.detach(), "length");
      case "$rt_imul":
        return IR.call(IR.getprop(IR.name("Math"), "imul"), first.detach(), last.detach());
      case "$rt_isInstance":
        return isInstance(first, last.getString());
      default:
        return null;
    }
  }

  /** The same for Java's library. */
  private Node ofLibrary(String function, Node first, Node last) {
    switch (function) {
      case "jl_Object_getClass", "jl_Object_getClassInfo":
        return IR.getprop(first.detach(), "constructor");
      case "jl_String_concat":
        return IR.add(first.detach(), last.detach());
      case "jl_String_equals":
        return asInt(IR.sheq(first.detach(), last.detach()));
      case "jl_String_isEmpty":
        return asInt(IR.not(first.detach()));
      case "ju_Optional_empty":
        return IR.nullNode();
      case "otji_JS_function":
        return function(first, last.getString());
      default:
        return null;
    }
  }

  /** What a browser is given to call: it takes an object with {@code handleEvent} as it is. */
  private static Node function(Node object, String method) {
    if (method.equals("handleEvent")) {
      return object.detach();
    }
    if (!object.isName()) {
      throw new LinkException("A function for the browser is made of something other than a variable.");
    }
    return IR.call(IR.getprop(object.cloneTree(), method, "bind"), object.cloneTree());
  }

  /** Asks for an interface by a mark on the classes that have it. */
  private Node isInstance(Node value, String wanted) {
    for (JavaClass each : program.classes.values()) {
      if (!each.isInterface() && program.inherits(each, wanted)) {
        each.markers.add(wanted);
      }
    }
    return asInt(IR.and(IR.ne(value.cloneTree(), IR.nullNode()), IR.getprop(value.cloneTree(), "$is" + wanted)));
  }

  private static Node asInt(Node condition) {
    return IR.hook(condition, IR.number(1), IR.number(0));
  }

  static Node nothing() {
    return IR.voidNode(IR.number(0));
  }
}
