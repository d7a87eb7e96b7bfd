package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the program as classes, variables, static state and functions, in that order. */
final class Emitter {
  private static final String STRING = "jl_String";

  /** What stays of TeaVM's own run time. */
  private static final Set<String> ARITHMETIC = Set.of("$rt_compare", "$rt_compare_less", "$rt_udiv", "$rt_umod",
      "$rt_ucmp", "$rt_wrapException", "$rt_charArrayToString", "$rt_fullArrayToString",
      "$rt_stringToCharArray");

  private final Program program;
  private final Set<String> upFront;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> written = new HashSet<>();

  /** {@code upFront} are the classes whose static state is set before anything runs, in order. */
  Emitter(Program program, Set<String> upFront) {
    this.program = program;
    this.upFront = upFront;
  }

  String emit() {
    program.classes.values().forEach(this::emitClass);
    program.classes.get(STRING).methods.forEach((property, function) ->
        line("String.prototype." + property + "=function" + method(function) + ";"));
    Lists.methods(program).forEach((property, function) ->
        line("Array.prototype." + property + "=function" + method(function) + ";"));
    program.classes.get("ju_ArrayList").markers.forEach(marker -> line("Array.prototype.$is" + marker + "=1;"));
    line("$defaults(jl_Object.prototype);");
    StringBuilder state = new StringBuilder();
    Set<String> declared = new HashSet<>();
    Set<String> gone = new HashSet<>();
    for (String name : upFront) {
      emitState(name, state, declared, gone);
    }
    program.variables.forEach((name, value) -> {
      if (!name.startsWith("$rt_") && !declared.contains(name)) {
        line("let " + name + (value == null ? ";" : "=" + program.trees.print(value) + ";"));
      }
    });
    out.append(state);
    program.functions.forEach((name, function) -> {
      boolean wanted = !name.startsWith("$rt_") || ARITHMETIC.contains(name);
      if (wanted && !gone.contains(name)) {
        emitFunction(name, function);
      }
    });
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void emitClass(JavaClass each) {
    if (each.name.equals(STRING) || Lists.isList(each.name) || !written.add(each.name)) {
      return;
    }
    if (each.captured != null) {
      emitLambda(each);
      return;
    }
    JavaClass parent = program.classes.get(each.parent);
    if (parent != null) {
      emitClass(parent);
    }
    out.append("class ").append(each.name);
    if (parent != null && !each.isInterface()) {
      out.append(" extends ").append(parent.name);
    }
    line("{");
    if (!each.isInterface()) {
      emitMembers(each, parent);
    }
    line("}");
  }

  private void emitLambda(JavaClass each) {
    Map<String, String> all = new LinkedHashMap<>(each.methods);
    all.putAll(each.exported);
    List<String> members = new ArrayList<>();
    all.forEach((property, function) -> members.add(property + method(function, each.captured)));
    line("function " + each.name + "(" + String.join(",", each.captured) + "){return {" + String.join(",", members)
        + "}}");
  }

  private void emitMembers(JavaClass each, JavaClass parent) {
    StringBuilder fields = new StringBuilder();
    each.fields.forEach((field, value) ->
        fields.append("this.").append(field).append('=').append(program.trees.print(value)).append(';'));
    // The fields of others have their default values from the class that all extend; see MemberNames.
    if (!fields.isEmpty() && MemberNames.hasOwnDefaults(each)) {
      line("constructor(){" + (parent == null ? "" : "super();") + fields + "}");
    }
    each.methods.forEach((property, function) -> {
      if (!function.equals(inherited(parent, property))) {
        line(property + method(function));
      }
    });
    each.exported.forEach((property, function) -> line(property + method(function)));
    each.markers.forEach(marker -> line("get $is" + marker + "(){return 1}"));
  }

  private String inherited(JavaClass from, String property) {
    for (JavaClass each = from; each != null; each = program.classes.get(each.parent)) {
      if (each.methods.containsKey(property)) {
        return each.methods.get(property);
      }
    }
    return null;
  }

  private String method(String function) {
    return method(function, List.of("this"));
  }

  /** A method that calls {@code function}, whose first parameters get {@code first}. */
  private String method(String function, List<String> first) {
    List<String> parameters = Trees.children(program.functions.get(function).getSecondChild()).stream()
        .skip(first.size()).map(Node::getString).toList();
    List<String> arguments = new ArrayList<>(first);
    arguments.addAll(parameters);
    return "(" + String.join(",", parameters) + "){return " + function + "(" + String.join(",", arguments) + ");}";
  }

  private void emitState(String name, StringBuilder state, Set<String> declared, Set<String> gone) {
    gone.add(Program.guardOf(name));
    String initializer = Program.staticOf(name);
    Node body = program.functions.get(initializer).getLastChild();
    if (returns(body)) {
      state.append(initializer).append("();\n");
      return;
    }
    gone.add(initializer);
    Set<String> locals = new HashSet<>();
    for (Node statement : Trees.children(body)) {
      if (statement.isLet()) {
        Trees.children(statement).forEach(variable -> locals.add(variable.getString()));
      }
    }
    Trees.visit(body, node -> {
      if (node.isName() && locals.contains(node.getString())) {
        node.setString(name + "$local_" + node.getString());
      }
    });
    for (Node statement : Trees.children(body)) {
      Node set = Trees.assignment(statement);
      boolean first = set != null && set.getFirstChild().isName()
          && program.variables.containsKey(set.getFirstChild().getString())
          && set.getFirstChild().getString().startsWith(name + "_")
          && declared.add(set.getFirstChild().getString());
      state.append(first ? "let " : "").append(program.trees.print(first ? set : statement)).append(";\n");
    }
  }

  private static boolean returns(Node node) {
    if (node.isFunction()) {
      return false;
    }
    for (Node child : Trees.children(node)) {
      if (child.isReturn() || returns(child)) {
        return true;
      }
    }
    return false;
  }

  private void emitFunction(String name, Node function) {
    String guarded = Program.guardedName(name);
    if (!guarded.isEmpty()) {
      line("let " + guarded + "_$set=0;function " + name + "(){if(!" + guarded + "_$set){" + guarded + "_$set=1;"
          + Program.staticOf(guarded) + "();}}");
      return;
    }
    Node body = function.getLastChild();
    String printed = program.trees.print(body);
    line("function " + name + program.trees.parameters(function)
        + (body.isBlock() ? printed : "{return " + printed + "}"));
  }

  /** Ends the script with what the program does; exports are properties of the extern {@code $exports}. */
  static String ending(Program program) {
    StringBuilder ending = new StringBuilder();
    if (program.exports.isEmpty()) {
      // Not called but written out, so that Scripts can cut it.
      ending.append(Scripts.STEP).append("();\n");
      for (Node statement : Trees.children(program.functions.get(program.main).getLastChild())) {
        ending.append(program.trees.print(statement)).append(";\n");
      }
    }
    for (Map.Entry<String, String> each : program.exports.entrySet()) {
      ending.append("$exports.").append(each.getKey()).append('=').append(each.getValue()).append(";\n");
    }
    return ending.toString();
  }
}
