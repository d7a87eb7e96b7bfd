package dev.p8check.link;

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
  private static final String FIRST = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final Program program;
  private final Map<String, Integer> uses = new LinkedHashMap<>();
  private final Set<String> foreign = new HashSet<>();
  private final Map<String, String> slots = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  MemberNames(Program program) {
    this.program = program;
  }

  /** Returns the optimized {@code script} with its members renamed. */
  String shorten(String script) {
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
    return program.trees.print(root);
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
      if (slots.put(field, "slot" + taken++) != null) {
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
