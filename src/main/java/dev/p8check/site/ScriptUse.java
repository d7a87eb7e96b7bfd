package dev.p8check.site;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.Level;

/**
 * The names by which a script reaches outside itself: variables that it declares nowhere, every member, the
 * members that it calls, the variables whose members it picks by a computed name, and its string literals.
 */
record ScriptUse(
    SortedSet<String> globals,
    SortedSet<String> members,
    SortedSet<String> called,
    SortedSet<String> computed,
    Set<String> strings) {

  static ScriptUse of(String script) {
    Compiler.setLoggingLevel(Level.OFF);
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
    Compiler compiler = new Compiler();
    compiler.disableThreads();
    compiler.initOptions(options);
    Node root = compiler.parse(SourceFile.fromCode("script", script));
    if (compiler.hasErrors()) {
      throw new SiteException("The script cannot be read for its capabilities: " + compiler.getErrors().get(0));
    }
    Map<Node, Set<String>> declared = new HashMap<>();
    visit(root, node -> declare(node, declared));
    ScriptUse use = new ScriptUse(
        new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new HashSet<>());
    visit(root, node -> use.add(node, declared));
    return use;
  }

  private static void visit(Node node, Consumer<Node> each) {
    each.accept(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      visit(child, each);
    }
  }

  private void add(Node node, Map<Node, Set<String>> declared) {
    if (node.isGetProp() || node.isOptChainGetProp()) {
      addMember(node, node.getString());
    } else if (node.isStringLit()) {
      strings.add(node.getString());
    } else if (node.isTemplateLitString()) {
      strings.add(node.getCookedString());
    } else if (node.isGetElem() || node.isOptChainGetElem()) {
      if (node.getLastChild().isStringLit()) {
        addMember(node, node.getLastChild().getString());
      } else if (node.getFirstChild().isName() && isGlobal(node.getFirstChild(), declared)) {
        computed.add(node.getFirstChild().getString());
      }
    } else if (node.isObjectPattern()) {
      // A pattern reads members; a literal only has keys.
      for (Node key = node.getFirstChild(); key != null; key = key.getNext()) {
        if (key.isStringKey()) {
          members.add(key.getString());
        }
      }
    } else if (node.isName() && !node.getString().isEmpty() && isGlobal(node, declared)) {
      globals.add(node.getString());
    }
  }

  private void addMember(Node node, String name) {
    members.add(name);
    Node parent = node.getParent();
    if ((parent.isCall() || parent.isOptChainCall()) && parent.getFirstChild() == node) {
      called.add(name);
    }
  }

  /** Notes a name that is declared here; a block's count as its function's, so that no declaration is missed. */
  private static void declare(Node node, Map<Node, Set<String>> declared) {
    if (!node.isName()) {
      return;
    }
    Node parent = node.getParent();
    if (parent.isFunction() || parent.isClass() && parent.getFirstChild() == node) {
      put(declared, parent, node);
      put(declared, enclosing(parent), node);
    } else if (parent.isParamList() || parent.isLet() || parent.isConst() || parent.isVar() || parent.isCatch()
        || parent.isRest() && parent.getParent().isParamList()
        || parent.isDefaultValue() && parent.getParent().isParamList() && parent.getFirstChild() == node) {
      put(declared, enclosing(node), node);
    }
  }

  private static void put(Map<Node, Set<String>> declared, Node scope, Node name) {
    declared.computeIfAbsent(scope, any -> new HashSet<>()).add(name.getString());
  }

  /** The function, or the whole script, that {@code node} stands in. */
  private static Node enclosing(Node node) {
    Node parent = node.getParent();
    while (parent.getParent() != null && !parent.isFunction() && !parent.isScript()) {
      parent = parent.getParent();
    }
    return parent;
  }

  private static boolean isGlobal(Node name, Map<Node, Set<String>> declared) {
    for (Node scope = name; scope != null; scope = scope.getParent()) {
      if (declared.getOrDefault(scope, Set.of()).contains(name.getString())) {
        return false;
      }
    }
    return true;
  }
}
