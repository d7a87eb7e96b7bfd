package dev.p8check.link;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.PropertyRenamingPolicy;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.VariableRenamingPolicy;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.rhino.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Closure Compiler's advanced optimizations, with the browser's names taken from the script itself. */
final class Optimizer {
  private Optimizer() {}

  /** What came out, and what its variables were called before, by the names that they have now. */
  record Optimized(String script, Map<String, String> originalNames) {}

  /** Returns {@code script} in short; one that {@code isPage} short when packed, a module as fast as it can be. */
  static Optimized optimize(Trees trees, String script, boolean isPage) {
    Compiler compiler = new Compiler();
    Compiler.setLoggingLevel(java.util.logging.Level.OFF);
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.ADVANCED_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    options.setLanguageIn(LanguageMode.UNSTABLE);
    options.setLanguageOut(LanguageMode.ECMASCRIPT_2021);
    options.setEmitUseStrict(false);
    options.setTrustedStrings(true);
    options.setRewritePolyfills(false);
    options.setNumParallelThreads(1);
    // Functions, their parameters and values that stay as they are, under a name of their own, are more alike from one
    // function to the next: gzip finds more in them than the shorter script would save.
    // It signs a fifth slower for that, which a person cannot notice.
    if (isPage) {
      options.setInlineFunctions(CompilerOptions.Reach.NONE);
      options.setInlineVariables(CompilerOptions.Reach.LOCAL_ONLY);
      options.setCoalesceVariableNames(false);
      options.setOptimizeCalls(false);
    }
    // Properties get their names later, by class; see MemberNames.
    options.setRenamingPolicy(VariableRenamingPolicy.ALL, PropertyRenamingPolicy.OFF);
    WarningLevel.QUIET.setOptionsForWarningLevel(options);
    Result result = compiler.compile(
        List.of(SourceFile.fromCode("externs.js", externs(trees.parse("linked.js", script)))),
        List.of(SourceFile.fromCode("linked.js", script)), options);
    if (compiler.hasErrors()) {
      throw new LinkException("The optimizer refused the script: " + compiler.getErrors().get(0));
    }
    return new Optimized(compiler.toSource(), result.variableMap.getNewNameToOriginalNameMap());
  }

  /** Declares each global and each member that is not the program's own; those begin with a dollar sign. */
  private static String externs(Node root) {
    Set<String> globals = new TreeSet<>(ShortGlobals.NAMES);
    Set<String> declared = new TreeSet<>(List.of("", "Object", "Function"));
    Set<String> members = new TreeSet<>();
    Trees.visit(root, node -> {
      if (node.isGetProp() || node.isStringKey() || node.isMemberFunctionDef()) {
        members.add(node.getString());
      } else if (node.isName()) {
        globals.add(node.getString());
        if (isDeclaration(node)) {
          declared.add(node.getString());
        }
      }
    });
    globals.removeAll(declared);
    members.remove("constructor");
    StringBuilder externs = new StringBuilder(
        "/** @constructor */function Object(){}\n/** @constructor */function Function(){}\n");
    for (String global : globals) {
      externs.append("var ").append(global).append(";\n");
    }
    for (String member : members) {
      if (!member.startsWith("$")) {
        externs.append("Object.prototype.").append(member).append(";\n");
      }
    }
    return externs.toString();
  }

  private static boolean isDeclaration(Node name) {
    Node parent = name.getParent();
    return parent.isParamList() || parent.isLet() || parent.isConst() || parent.isVar() || parent.isFunction()
        || parent.isClass() || parent.isCatch() || parent.isRest();
  }
}
