package dev.p8check.p256.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A formula for points: steps such as {@code t3 = u * v - t0 - t1}, written as in the paper it comes from. A step with a product is
 * one kernel and is carried; a step without is a sum that is left uncarried.
 */
final class Formula {
  /** One call of a kernel: {@code target = kernel(scalars, arguments)}. */
  record Call(String target, String kernel, List<Double> scalars, List<String> arguments, String step) {}

  private record Term(double factor, List<String> names) {}

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
    for (Term p : products) {
      if (p.factor != 1) {
        throw new IllegalArgumentException("a product takes no factor: " + step);
      }
      names.addAll(p.names);
    }
    for (Term a : addends) {
      factors.add(a.factor);
      names.add(a.names.get(0));
    }
    String kernel = kernel(products, addends);
    if (kernel.startsWith("square")) {
      names.remove(0);
    }
    if (kernel.equals("add")) {
      factors.clear();
    }
    return new Call(target, kernel, factors, names, step);
  }

  private static String kernel(List<Term> products, List<Term> addends) {
    if (products.size() == 2 && addends.isEmpty()) {
      return "dot";
    }
    if (products.isEmpty() && addends.size() == 1) {
      return "scale";
    }
    if (products.isEmpty()) {
      return addends.get(0).factor == 1 && addends.get(1).factor == 1 ? "add" : "combine";
    }
    List<String> factors = products.get(0).names;
    String kernel = factors.get(0).equals(factors.get(1)) ? "square" : "multiply";
    return kernel + (addends.isEmpty() ? "" : addends.size() == 1 ? "Plus" : "Plus" + addends.size());
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
   * Carries bounds through the steps. {@code registers} has what the formula may read and takes what it writes; returns the largest
   * integer met.
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
