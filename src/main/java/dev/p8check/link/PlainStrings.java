package dev.p8check.link;

import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Joins texts with {@code String.concat}, which the linker writes as a sum, where TeaVM takes a StringBuilder. */
@After(JCLPlugin.class)
public final class PlainStrings implements TeaVMPlugin, BootstrapMethodSubstitutor {
  private static final ValueType STRING = ValueType.object("java.lang.String");
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");

  @Override
  public void install(TeaVMHost host) {
    ValueType type = ValueType.object("java.lang.invoke.MethodType");
    ValueType lookup = ValueType.object("java.lang.invoke.MethodHandles$Lookup");
    ValueType site = ValueType.object("java.lang.invoke.CallSite");
    host.add(new MethodReference("java.lang.invoke.StringConcatFactory", "makeConcatWithConstants",
        lookup, STRING, type, STRING, ValueType.arrayOf(OBJECT), site), this);
  }

  @Override
  public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter program) {
    String recipe = site.getBootstrapArguments().get(0).getString();
    StringBuilder literal = new StringBuilder();
    // Two arguments at the beginning could both be null, whose sum is no text in JavaScript.
    ValueEmitter whole = recipe.startsWith("\1\1") ? program.constant("") : null;
    int argument = 0;
    int constant = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c > 2) {
        literal.append(c);
        continue;
      }
      whole = flushed(program, whole, literal);
      if (c == 1) {
        ValueEmitter value = site.getArguments().get(argument);
        whole = joined(whole, text(program, value, site.getCalledMethod().parameterType(argument++)));
      } else {
        whole = joined(whole, program.constant(site.getBootstrapArguments().get(constant++).getString()));
      }
    }
    ValueEmitter all = flushed(program, whole, literal);
    // One argument alone could be null, too.
    return recipe.equals("\1") ? joined(program.constant(""), all) : all;
  }

  private static ValueEmitter flushed(ProgramEmitter program, ValueEmitter whole, StringBuilder literal) {
    if (literal.length() == 0) {
      return whole;
    }
    ValueEmitter text = program.constant(literal.toString());
    literal.setLength(0);
    return joined(whole, text);
  }

  private static ValueEmitter joined(ValueEmitter whole, ValueEmitter text) {
    return whole == null ? text : whole.invokeSpecial("concat", STRING, text);
  }

  private static ValueEmitter text(ProgramEmitter program, ValueEmitter value, ValueType type) {
    if (type.equals(STRING)) {
      return value;
    }
    ValueType wide = type instanceof ValueType.Primitive p
        ? switch (p.getKind()) {
          case BYTE, SHORT -> ValueType.INTEGER;
          default -> type;
        }
        : OBJECT;
    return program.invoke(new MethodReference("java.lang.String", "valueOf", wide, STRING), value);
  }
}
