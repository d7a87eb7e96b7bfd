package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what the program can come to: TeaVM kept more, for the wrappers that are gone now. */
final class Reachable {
  /** The receivers of calls by property that are not made with {@code new}. */
  private static final List<String> BUILT_IN = List.of("jl_Object", "jl_String", "ju_ArrayList");

  private final Program program;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Reachable(Program program) {
    this.program = program;
  }

  static void run(Program program) {
    Reachable reachable = new Reachable(program);
    reachable.open.addAll(program.exports.isEmpty() ? List.of(program.main) : program.exports.values());
    reachable.open.addAll(BUILT_IN);
    while (!reachable.open.isEmpty()) {
      String name = reachable.open.pop();
      if (reachable.seen.add(name)) {
        reachable.follow(name);
      }
    }
    program.functions.keySet().retainAll(reachable.seen);
    program.variables.keySet().retainAll(reachable.seen);
    program.classes.keySet().retainAll(reachable.seen);
  }

  private void follow(String name) {
    follow(program.functions.get(name));
    follow(program.variables.get(name));
    String guarded = Program.guardedName(name);
    if (!guarded.isEmpty()) {
      open.add(Program.staticOf(guarded));
    }
    JavaClass named = program.classes.get(name);
    if (named != null) {
      open.addAll(named.methods.values());
      open.addAll(named.exported.values());
      if (named.parent != null) {
        open.add(named.parent);
      }
    }
  }

  private void follow(Node tree) {
    if (tree != null) {
      open.addAll(Trees.names(tree));
    }
  }
}
