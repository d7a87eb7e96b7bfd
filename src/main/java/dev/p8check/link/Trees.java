package dev.p8check.link;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads JavaScript into Closure Compiler's trees, and writes trees as JavaScript. */
final class Trees {
  private final Compiler compiler = new Compiler();

  Trees() {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(LanguageMode.UNSTABLE);
    // Nothing in it closes a script; InlineText looks.
    options.setTrustedStrings(true);
    // A line end every 500 characters comes at another place in each text, and breaks what gzip could find again.
    options.setLineLengthThreshold(Integer.MAX_VALUE);
    compiler.initOptions(options);
  }

  /** Returns the tree of a script or module; its children are the statements. */
  Node parse(String name, String text) {
    Node script = compiler.parse(SourceFile.fromCode(name, text));
    if (compiler.hasErrors()) {
      throw new LinkException(name + " cannot be read: " + compiler.getErrors().get(0));
    }
    Node first = script.getFirstChild();
    return first != null && first.isModuleBody() ? first : script;
  }

  String print(Node tree) {
    return compiler.toSource(tree);
  }

  /** The parameters of {@code function} as they are written, in parentheses. */
  String parameters(Node function) {
    StringBuilder all = new StringBuilder("(");
    for (Node parameter : children(function.getSecondChild())) {
      all.append(all.length() > 1 ? "," : "").append(print(parameter));
    }
    return all.append(')').toString();
  }

  /** Calls {@code visit} for every node below and including {@code root}, children first; they may be replaced. */
  static void visit(Node root, Consumer<Node> visit) {
    for (Node child = root.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      visit(child, visit);
      child = next;
    }
    visit.accept(root);
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  static boolean isCallTo(Node node, String function) {
    return function.equals(calledName(node));
  }

  /** The name of the function that {@code node} calls, or an empty text. */
  static String calledName(Node node) {
    return node.isCall() && node.getFirstChild().isName() ? node.getFirstChild().getString() : "";
  }

  /** The assignment that {@code statement} consists of, or null. */
  static Node assignment(Node statement) {
    return statement != null && statement.isExprResult() && statement.getFirstChild().isAssign()
        ? statement.getFirstChild() : null;
  }

  static boolean isName(Node node, String name) {
    return node.isName() && node.getString().equals(name);
  }

  static Set<String> names(Node root) {
    Set<String> names = new HashSet<>();
    visit(root, node -> {
      if (node.isName()) {
        names.add(node.getString());
      }
    });
    return names;
  }

  /** Takes the expression {@code node} out, its whole statement where that is all there is to it. */
  static void drop(Node node, Node nothing) {
    Node statement = node.getParent();
    if (statement.isExprResult() && statement.getParent() != null && statement.getParent().isBlock()) {
      statement.detach();
    } else {
      node.replaceWith(nothing);
    }
  }
}
