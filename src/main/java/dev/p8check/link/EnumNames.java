package dev.p8check.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.VariableReader;
import org.teavm.model.instructions.AbstractInstructionReader;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Leaves the names of enum constants out of the script, but for enums that ask for their own, or whose interface
 * does; fails where somebody else wants one.
 */
public final class EnumNames implements TeaVMPlugin, ClassHolderTransformer {
  private static final String OURS = "dev.p8check.";
  private static final MethodDescriptor NAME = new MethodDescriptor("name", String.class);
  private static final List<String> WANT_NAMES = List.of("name", "toString", "valueOf");

  @Override
  public void install(TeaVMHost host) {
    host.add(this);
  }

  @Override
  public void transformClass(ClassHolder each, ClassHolderTransformerContext context) {
    if (!each.getName().startsWith(OURS)) {
      return;
    }
    boolean nameless = isNameless(each, context.getHierarchy());
    for (MethodHolder method : each.getMethods()) {
      boolean constants = nameless && method.getName().equals("<clinit>");
      Set<String> taken = new HashSet<>();
      boolean generated = nameless && method.getName().equals("valueOf");
      if (method.getProgram() == null || generated) {
        continue;
      }
      for (BasicBlock block : method.getProgram().getBasicBlocks()) {
        for (Instruction instruction : block) {
          // The name is the first thing that a constant is made with; the same text may follow it.
          if (constants && instruction instanceof StringConstantInstruction text
              && each.getField(text.getConstant()) != null
              && taken.add(text.getConstant())) {
            text.setConstant("");
          } else {
            refuseUse(instruction, method, context.getHierarchy());
          }
        }
      }
    }
  }

  private static void refuseUse(Instruction instruction, MethodHolder method, ClassHierarchy classes) {
    String used = "";
    if (instruction instanceof InvokeInstruction call && WANT_NAMES.contains(call.getMethod().getName())) {
      used = call.getMethod().getClassName();
    } else if (instruction instanceof InvokeDynamicInstruction call
        && call.getBootstrapMethod().getName().equals("makeConcatWithConstants")) {
      for (ValueType type : call.getMethod().getParameterTypes()) {
        used = type instanceof ValueType.Object object
            && isNameless(classes.getClassSource().get(object.getClassName()), classes)
            ? object.getClassName() : used;
      }
    }
    if (isNameless(classes.getClassSource().get(used), classes)) {
      throw new LinkException(
          method.getReference() + " wants the name of a constant of " + used + ", which the script does not have.");
    }
  }

  private static boolean isNameless(ClassReader each, ClassHierarchy classes) {
    if (each == null || !each.getName().startsWith(OURS) || !each.hasModifier(ElementModifier.ENUM)) {
      return false;
    }
    for (String type : each.getInterfaces()) {
      if (classes.getClassSource().get(type).getMethod(NAME) != null) {
        return false;
      }
    }
    return !asksForOwnName(each);
  }

  private static boolean asksForOwnName(ClassReader each) {
    boolean[] asks = {false};
    for (MethodReader method : each.getMethods()) {
      for (int i = 0; method.getProgram() != null && i < method.getProgram().basicBlockCount(); i++) {
        method.getProgram().basicBlockAt(i).readAllInstructions(new AbstractInstructionReader() {
          @Override
          public void invoke(VariableReader receiver, VariableReader instance, MethodReference called,
              List<? extends VariableReader> arguments, InvocationType type) {
            asks[0] |= called.getClassName().equals(each.getName()) && called.getDescriptor().equals(NAME);
          }
        });
      }
    }
    return asks[0];
  }
}
