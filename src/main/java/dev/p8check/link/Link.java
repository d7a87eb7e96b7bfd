package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Links one compiled program: TeaVM's output in, the scripts or the module that ships out. */
public final class Link {
  // Fields of TeaVM's StringBuilder and String, which are plain strings here: only an inlined method reads them.
  private static final List<String> INLINED = List.of(".$buffer", ".$nativeString");

  private static final String LICENCE =
      "// Copyright (c) 2026 the p8check authors, MIT License. Compiled by TeaVM; what is in it of its class library: "
          + "Apache License 2.0.\n";

  private Link() {}

  /** Arguments: TeaVM's output, the runtime library, the file to write. */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      throw new LinkException("Link wants three arguments: COMPILED RUNTIME RESULT.");
    }
    try {
      Path result = Path.of(arguments[2]);
      Files.createDirectories(result.getParent());
      Files.writeString(result, link(Files.readString(Path.of(arguments[0])), Files.readString(Path.of(arguments[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String link(String compiled, String runtime) {
    Trees trees = new Trees();
    Program program = new Program(trees, compiled);
    new RuntimeLibrary(trees, runtime).putInto(program);
    new EnumSwitches(program).run();
    new Lowering(program).run();
    new Lists(program).run();
    ArrayLiterals.run(program);
    StringSwitches.run(program);
    Reachable.run(program);
    UnreadFields.run(program);
    Lambdas.run(program);
    Set<String> upFront = new StaticState(program).run();
    String linked = new Emitter(program, upFront).emit() + Emitter.ending(program);
    for (String field : INLINED) {
      refuse(linked, field, "TeaVM put the inside of a JDK method in place of its only call");
    }
    refuse(linked.replace("==", ""), "$builderText.length=",
        "A StringBuilder, which is a plain string here, gets another length");
    Optimizer.Optimized optimized = Optimizer.optimize(trees, linked, program.exports.isEmpty());
    Node small = new MemberNames(program).shorten(optimized.script());
    DataClasses.merge(small, name -> program.numberOfFields(optimized.originalNames().get(name)));
    Sequences.join(small);
    String result = program.exports.isEmpty() ? Scripts.cut(trees, small) : module(program, small);
    refuse(result, "$rt_", "The script still uses TeaVM's runtime");
    refuse(result, "$SwitchMap$",
        "A switch over an enum still asks javac's table, as where TeaVM made comparisons of it");
    return result;
  }

  private static String module(Program program, Node small) {
    List<Node> functions = Trees.children(small).stream().filter(Node::isFunction).toList();
    functions.forEach(Node::detach);
    FunctionOrder.of(program.trees, functions).forEach(small::addChildToBack);
    StringBuilder module = new StringBuilder(
        LICENCE + "let $exports={};" + program.trees.print(small) + "\nexport const ");
    String separator = "";
    for (String name : program.exports.keySet()) {
      module.append(separator).append(name).append("=$exports.").append(name);
      separator = ",";
    }
    return module.append(";\n").toString();
  }

  private static void refuse(String script, String unwanted, String why) {
    int at = script.indexOf(unwanted);
    if (at >= 0) {
      throw new LinkException(why + ": " + script.substring(Math.max(0, at - 60), Math.min(script.length(), at + 60)));
    }
  }
}
