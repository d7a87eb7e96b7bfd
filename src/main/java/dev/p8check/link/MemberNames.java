package dev.p8check.link;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short names for the program's own members: a class numbers its fields after those of its parent, so that
 * classes share names and the text repeats itself.
 *
 * <p>TeaVM gives each field a name that no other class has; methods keep a name each, since calls go by it.
 */
final class MemberNames {
  static final String FIRST = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final Program program;
  private final Map<String, Integer> uses = new LinkedHashMap<>();
  private final Set<String> foreign = new HashSet<>();
  private final Map<String, String> slots = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Node> defaults = new LinkedHashMap<>();

  MemberNames(Program program) {
    this.program = program;
  }

  /** Returns the tree of the optimized {@code script} with its members renamed. */
  Node shorten(String script) {
    Node root = program.trees.parse("optimized.js", script);
    Trees.visit(root, node -> {
      if (isMember(node)) {
        String name = node.getString();
        if (name.startsWith("$")) {
          uses.merge(name, 1, Integer::sum);
        } else {
          foreign.add(name);
        }
      }
    });
    program.classes.values().forEach(this::number);
    Map<String, Integer> slotUses = new LinkedHashMap<>();
    uses.forEach((name, count) -> slotUses.merge(slots.getOrDefault(name, name), count, Integer::sum));
    List<String> byUse = new ArrayList<>(slotUses.keySet());
    byUse.sort(Comparator.comparing((String slot) -> -slotUses.get(slot)).thenComparing(slot -> slot));
    Map<String, String> names = new HashMap<>();
    int next = 0;
    for (String slot : byUse) {
      String name = name(next++);
      while (foreign.contains(name)) {
        name = name(next++);
      }
      names.put(slot, name);
    }
    Trees.visit(root, node -> {
      if (isMember(node) && node.getString().startsWith("$")) {
        node.setString(names.get(slots.getOrDefault(node.getString(), node.getString())));
      }
    });
    Trees.visit(root, node -> {
      if (Trees.isCallTo(node, "$defaults")) {
        setDefaults(node, names);
      }
    });
    Trees.visit(root, MemberNames::declareAsParameters);
    LongNumbers.name(program.trees, root);
    return root;
  }

  /** Turns the variables that a function begins with into further parameters, which nobody passes. */
  private static void declareAsParameters(Node node) {
    if (!node.isFunction() || node.isArrowFunction() || node.getFirstChild().getString().isEmpty()) {
      return;
    }
    for (Node first = node.getLastChild().getFirstChild(); first != null
        && first.isLet(); first = node.getLastChild().getFirstChild()) {
      for (Node variable : Trees.children(first)) {
        if (variable.hasChildren()) {
          return;
        }
      }
      for (Node variable : Trees.children(first)) {
        node.getSecondChild().addChildToBack(variable.detach());
      }
      first.detach();
    }
  }

  /** Whether a constructor sets the fields: the curve's objects want one shape from the start. */
  static boolean hasOwnDefaults(JavaClass each) {
    return each.name.startsWith("dpp_") || each.fields.values().stream().anyMatch(Node::isStringLit);
  }

  private void setDefaults(Node call, Map<String, String> names) {
    Node prototype = call.getLastChild().detach();
    Node all = call;
    for (boolean number : new boolean[] {true, false}) {
      Node value = null;
      for (Map.Entry<String, Node> each : defaults.entrySet()) {
        if (each.getValue().isNumber() == number && names.containsKey(each.getKey())) {
          Node place = IR.getprop(prototype.cloneTree(), names.get(each.getKey()));
          value = IR.assign(place, value == null ? number ? IR.number(0) : IR.nullNode() : value);
        }
      }
      if (value != null) {
        all = all == call ? value : IR.comma(all, value);
      }
    }
    call.replaceWith(all == call ? IR.number(0) : all);
  }

  private static boolean isMember(Node node) {
    return node.isGetProp() || node.isStringKey() || node.isMemberFunctionDef() || node.isGetterDef();
  }

  /** Gives the fields of {@code each} their slots, the most used first, and returns how many are taken. */
  private int number(JavaClass each) {
    Integer known = sizes.get(each.name);
    if (known != null) {
      return known;
    }
    JavaClass parent = program.classes.get(each.parent);
    int taken = parent == null ? 0 : number(parent);
    List<String> fields = new ArrayList<>(each.fields.keySet());
    fields.sort(Comparator.comparing((String field) -> -uses.getOrDefault(field, 0)));
    for (String field : fields) {
      // A null and a number never share a name, so that one default serves every class.
      Node value = each.fields.get(field);
      String slot = (value.isNumber() ? "number" : "object") + taken++;
      if (!hasOwnDefaults(each)) {
        defaults.put(slot, value);
      }
      if (slots.put(field, slot) != null) {
        throw new LinkException("Two classes have a field " + field + ".");
      }
    }
    sizes.put(each.name, taken);
    return taken;
  }

  private static String name(int index) {
    return index < FIRST.length() ? FIRST.substring(index, index + 1)
        : name(index / FIRST.length() - 1) + FIRST.charAt(index % FIRST.length());
  }
}
