package dev.p8check.p256.codegen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds on the limbs of elements, carried through kernels one operation at a time. A value is a multiple of 2^unit and
 * no larger than a bound; as long as bound <= 2^(53 + unit), a double holds it exactly. Anything else is an
 * {@link Overflow}.
 */
final class Bounds {
  /** An operation whose result a double may not hold exactly. */
  static final class Overflow extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overflow(String message) {
      super(message);
    }
  }

  private record Value(double bound, int unit, Expr roundedFrom, int version) {
    Value(double bound, int unit) {
      this(bound, unit, null, 0);
    }
  }

  private final Kernel kernel;
  private final Map<String, double[]> arrays;
  private final Map<String, Double> scalars;
  private final Map<String, Value> variables = new HashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final double[] result = new double[Constants.LIMBS];
  private double largest;

  private Bounds(Kernel kernel, Map<String, double[]> arrays, Map<String, Double> scalars) {
    this.kernel = kernel;
    this.arrays = arrays;
    this.scalars = scalars;
  }

  /** The bounds of a kernel's result, and the largest integer met on the way. */
  record Outcome(double[] limbs, double largest) {}

  /**
   * Runs {@code kernel} on elements with these bounds; scalars by name, u and v apart, which only {@link Expr.Mix}
   * uses.
   */
  static Outcome of(Kernel kernel, List<double[]> arguments, List<Double> scalars) {
    Map<String, double[]> arrays = new HashMap<>();
    for (int i = 0; i < kernel.arrays.size(); i++) {
      arrays.put(kernel.arrays.get(i), arguments.get(i));
    }
    Map<String, Double> factors = new HashMap<>();
    for (int i = 0; i < scalars.size(); i++) {
      factors.put(kernel.scalars.get(i), scalars.get(i));
    }
    Bounds bounds = new Bounds(kernel, arrays, factors);
    for (Kernel.Line line : kernel.lines) {
      bounds.run(line);
    }
    return new Outcome(bounds.result, bounds.largest);
  }

  private void run(Kernel.Line line) {
    Value value = evaluate(line.value());
    if (line.target().startsWith("r[")) {
      result[Integer.parseInt(line.target().substring(2, line.target().length() - 1))] = value.bound;
    } else {
      versions.merge(line.target(), 1, Integer::sum);
      variables.put(line.target(), value);
    }
  }

  private Value evaluate(Expr e) {
    if (e instanceof Expr.Name n) {
      return variables.containsKey(n.name()) ? variables.get(n.name()) : exact(Math.abs(scalars.get(n.name())), 0, e);
    } else if (e instanceof Expr.Limb l) {
      return exact(arrays.get(l.array())[l.index()], 0, e);
    } else if (e instanceof Expr.Literal l) {
      return exact(Math.abs(l.value()), l.value() == Constants.DOWN ? -Constants.BITS : 0, e);
    } else if (e instanceof Expr.Sum s) {
      return sum(evaluate(s.left()), evaluate(s.right()), e);
    } else if (e instanceof Expr.Difference d) {
      return difference(d);
    } else if (e instanceof Expr.Product p) {
      return product(evaluate(p.left()), evaluate(p.right()), e);
    } else if (e instanceof Expr.Rounded r) {
      return rounded(r);
    } else if (e instanceof Expr.Mix m) {
      return mix(m);
    }
    return exact(Math.nextUp(evaluate(((Expr.Quotient) e).of()).bound * Constants.DOWN), 0, e);
  }

  private Value sum(Value a, Value b, Expr e) {
    return exact(Math.nextUp(a.bound + b.bound), Math.min(a.unit, b.unit), e);
  }

  private Value product(Value a, Value b, Expr e) {
    return exact(Math.nextUp(a.bound * b.bound), a.unit + b.unit, e);
  }

  /**
   * x - rounded(x) is at most half of 2^24, whatever x is; that is the only place where two values are known to belong
   * together.
   */
  private Value difference(Expr.Difference d) {
    Value left = evaluate(d.left());
    Value right = evaluate(d.right());
    if (d.left().equals(right.roundedFrom) && version(d.left()) == right.version) {
      return exact(Math.min(0x1p23, left.bound), left.unit, d);
    }
    return sum(left, right, d);
  }

  private Value rounded(Expr.Rounded r) {
    Value of = evaluate(r.of());
    // Only between 2^76 and 2^77 is the last bit of a double worth 2^24.
    if (of.bound > 0x1p75) {
      throw new Overflow(kernel.name + ": " + r.java() + " rounds a value up to " + of.bound);
    }
    double bound = of.bound < 0x1p23 ? 0 : Math.nextUp(of.bound + 0x1p23);
    return new Value(bound, Constants.BITS, r.of(), version(r.of()));
  }

  private int version(Expr e) {
    return e instanceof Expr.Name n ? versions.getOrDefault(n.name(), 0) : 0;
  }

  /** |u| + |v| <= 2^24, so the sum is at most 2^24 times the larger limb; each product is too. */
  private Value mix(Expr.Mix m) {
    double limb = Math.max(evaluate(m.f()).bound, evaluate(m.g()).bound);
    return exact(Math.nextUp(0x1p24 * limb), 0, m);
  }

  private Value exact(double bound, int unit, Expr e) {
    if (bound > Math.scalb(1.0, 53 + unit)) {
      throw new Overflow(kernel.name + ": " + e.java() + " may reach 2^" + log(bound) + " in units of 2^" + unit);
    }
    largest = Math.max(largest, Math.scalb(bound, -unit));
    return new Value(bound, unit);
  }

  private static double log(double value) {
    return Math.log(value) / Math.log(2);
  }
}
