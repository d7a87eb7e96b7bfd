package dev.p8check.p256.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A formula for points: steps such as {@code t3 = u * v - t0 - t1}, written as in the paper it comes from. A step with
 * a product is one kernel and is carried; a step without is a sum that is left uncarried.
 */
final class Formula {
  /** One call of a kernel: {@code target = kernel(scalars, arguments)}. */
  record Call(String target, String kernel, List<Double> scalars, List<String> arguments, String step) {}

  private record Term(double factor, List<String> names) {
    boolean isSquare() {
      return names.size() == 2 && names.get(0).equals(names.get(1));
    }
  }

  final String name;
  final String comment;
  final List<String> arguments;
  final List<Call> calls = new ArrayList<>();

  Formula(String name, String comment, List<String> arguments, String... steps) {
    this.name = name;
    this.comment = comment;
    this.arguments = arguments;
    for (String step : steps) {
      calls.add(call(step));
    }
  }

  private static Call call(String step) {
    String target = step.substring(0, step.indexOf(" = "));
    List<Term> products = new ArrayList<>();
    List<Term> addends = new ArrayList<>();
    for (Term term : terms(step.substring(step.indexOf(" = ") + 3))) {
      (term.names.size() == 2 ? products : addends).add(term);
    }
    List<String> names = new ArrayList<>();
    List<Double> factors = new ArrayList<>();
    for (Term term : products) {
      names.addAll(term.isSquare() ? term.names.subList(0, 1) : term.names);
    }
    for (Term term : addends) {
      names.add(term.names.get(0));
      factors.add(term.factor);
    }
    if (products.isEmpty()) {
      return sum(target, addends, names, factors, step);
    }
    if (products.get(0).factor != 1) {
      throw new IllegalArgumentException("the first product takes no factor: " + step);
    }
    String kernel = products.get(0).isSquare() ? "square" : "multiply";
    if (products.size() == 2 && products.get(1).isSquare()) {
      return new Call(target, kernel + "PlusSquare", List.of(products.get(1).factor), names, step);
    }
    if (products.size() == 2 && products.get(1).factor == 1) {
      return new Call(target, "dot", List.of(), names, step);
    }
    if (products.size() == 1 && kernel.equals("square") && factors.equals(List.of(-1.0, -1.0))) {
      return new Call(target, "squareMinus2", List.of(), names, step);
    }
    if (products.size() == 1 && addends.isEmpty()) {
      return new Call(target, kernel, factors, names, step);
    }
    if (products.size() == 1 && addends.size() == 1 && kernel.equals("multiply")) {
      return new Call(target, "multiplyPlus", factors, names, step);
    }
    throw new IllegalArgumentException("no kernel for " + step);
  }

  private static Call sum(String target, List<Term> addends, List<String> names, List<Double> factors, String step) {
    if (addends.size() == 1) {
      return new Call(target, "scale", factors, names, step);
    }
    if (factors.equals(List.of(1.0, 1.0))) {
      return new Call(target, "add", List.of(), names, step);
    }
    if (addends.size() == 2 && factors.get(0) == -factors.get(1)) {
      return new Call(target, "difference", factors.subList(0, 1), names, step);
    }
    throw new IllegalArgumentException("no kernel for " + step);
  }

  private static List<Term> terms(String sum) {
    List<Term> terms = new ArrayList<>();
    String[] words = sum.split(" ");
    int i = 0;
    while (i < words.length) {
      double sign = 1;
      if (words[i].equals("+") || words[i].equals("-")) {
        sign = words[i].equals("-") ? -1 : 1;
        i++;
      }
      if (Character.isDigit(words[i].charAt(0))) {
        sign *= Integer.parseInt(words[i]);
        i++;
      }
      if (i + 1 < words.length && words[i + 1].equals("*")) {
        terms.add(new Term(sign, List.of(words[i], words[i + 2])));
        i += 3;
      } else {
        terms.add(new Term(sign, List.of(words[i])));
        i++;
      }
    }
    return terms;
  }

  /**
   * Carries bounds through the steps. {@code registers} has what the formula may read and takes what it writes; returns
   * the largest integer met.
   */
  double check(Map<String, Kernel> kernels, Map<String, double[]> registers) {
    double largest = 0;
    for (Call call : calls) {
      List<double[]> bounds = new ArrayList<>();
      for (String argument : call.arguments) {
        if (!registers.containsKey(argument)) {
          throw new IllegalStateException(name + ": " + call.step + " reads " + argument + " before it is written");
        }
        bounds.add(registers.get(argument));
      }
      Bounds.Outcome outcome;
      try {
        outcome = Bounds.of(kernels.get(call.kernel), bounds, call.scalars);
      } catch (Bounds.Overflow e) {
        throw new Bounds.Overflow(name + ", " + call.step + ": " + e.getMessage());
      }
      registers.put(call.target, outcome.limbs());
      largest = Math.max(largest, outcome.largest());
    }
    return largest;
  }

  /** Returns {@code kernels} by name. */
  static Map<String, Kernel> byName(List<Kernel> kernels) {
    Map<String, Kernel> map = new HashMap<>();
    for (Kernel k : kernels) {
      map.put(k.name, k);
    }
    return map;
  }
}
