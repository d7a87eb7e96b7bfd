package dev.p8check.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.AstRoot;
import org.mozilla.javascript.ast.CatchClause;
import org.mozilla.javascript.ast.ElementGet;
import org.mozilla.javascript.ast.FunctionCall;
import org.mozilla.javascript.ast.FunctionNode;
import org.mozilla.javascript.ast.Name;
import org.mozilla.javascript.ast.ObjectProperty;
import org.mozilla.javascript.ast.PropertyGet;
import org.mozilla.javascript.ast.StringLiteral;
import org.mozilla.javascript.ast.VariableInitializer;

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
    CompilerEnvirons environment = new CompilerEnvirons();
    environment.setLanguageVersion(Context.VERSION_ES6);
    AstRoot root;
    try {
      root = new Parser(environment).parse(script, "script", 1);
    } catch (EvaluatorException e) {
      throw new SiteException("The script cannot be read for its capabilities: " + e.getMessage());
    }
    Map<AstNode, Set<String>> declared = declarations(root);
    ScriptUse use = new ScriptUse(
        new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new HashSet<>());
    root.visit(node -> {
      use.add(node, declared);
      return true;
    });
    return use;
  }

  private void add(AstNode node, Map<AstNode, Set<String>> declared) {
    if (node instanceof PropertyGet get) {
      members.add(get.getProperty().getIdentifier());
      if (get.getParent() instanceof FunctionCall call && call.getTarget() == get) {
        called.add(get.getProperty().getIdentifier());
      }
    } else if (node instanceof StringLiteral literal) {
      strings.add(literal.getValue());
    } else if (node instanceof ElementGet get) {
      if (get.getElement() instanceof StringLiteral literal) {
        members.add(literal.getValue());
      } else if (get.getTarget() instanceof Name target && isGlobal(target, declared)) {
        computed.add(target.getIdentifier());
      }
    } else if (node instanceof Name name && isVariable(name) && isGlobal(name, declared)) {
      globals.add(name.getIdentifier());
    }
  }

  /** Every function's own names; a block's count as its function's, so that no declaration is missed. */
  private static Map<AstNode, Set<String>> declarations(AstRoot root) {
    Map<AstNode, Set<String>> declared = new HashMap<>();
    root.visit(node -> {
      if (node instanceof FunctionNode function) {
        for (AstNode parameter : function.getParams()) {
          declare(declared, function, parameter);
        }
        if (function.getFunctionName() != null) {
          declare(declared, function, function.getFunctionName());
          declare(declared, enclosing(function), function.getFunctionName());
        }
      } else if (node instanceof VariableInitializer variable) {
        declare(declared, enclosing(variable), variable.getTarget());
      } else if (node instanceof CatchClause clause && clause.getVarName() != null) {
        declare(declared, enclosing(clause), clause.getVarName());
      }
      return true;
    });
    return declared;
  }

  private static void declare(Map<AstNode, Set<String>> declared, AstNode scope, AstNode target) {
    if (target instanceof Name name) {
      declared.computeIfAbsent(scope, any -> new HashSet<>()).add(name.getIdentifier());
    }
  }

  /** The function, or the whole script, that {@code node} stands in. */
  private static AstNode enclosing(AstNode node) {
    AstNode parent = node.getParent();
    while (!(parent instanceof FunctionNode) && !(parent instanceof AstRoot)) {
      parent = parent.getParent();
    }
    return parent;
  }

  private static boolean isVariable(Name name) {
    AstNode parent = name.getParent();
    boolean isMember = parent instanceof PropertyGet get && get.getProperty() == name;
    boolean isKey = parent instanceof ObjectProperty property && property.getLeft() == name && !property.isShorthand();
    return !isMember && !isKey;
  }

  private static boolean isGlobal(Name name, Map<AstNode, Set<String>> declared) {
    for (AstNode scope = name; scope != null; scope = scope.getParent()) {
      if (declared.getOrDefault(scope, Set.of()).contains(name.getIdentifier())) {
        return false;
      }
    }
    return true;
  }
}
