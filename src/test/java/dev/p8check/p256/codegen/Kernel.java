package dev.p8check.p256.codegen;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight-line method over limbs: the source that {@link JavaSource} prints is the source that {@link Bounds}
 * checks.
 */
final class Kernel {
  /** One line: a declaration, an assignment or a store into {@code r}. */
  record Line(String target, boolean declares, Expr value) {}

  final String name;
  final String comment;
  final List<String> arrays;
  final List<String> scalars;
  final List<Line> lines = new ArrayList<>();

  Kernel(String name, String comment, List<String> scalars, List<String> arrays) {
    this.name = name;
    this.comment = comment;
    this.scalars = scalars;
    this.arrays = arrays;
  }

  /** Appends {@code double name = value}. */
  Expr let(String variable, Expr value) {
    lines.add(new Line(variable, true, value));
    return new Expr.Name(variable);
  }

  /** Appends {@code variable = value} for a variable declared before. */
  void set(Expr variable, Expr value) {
    lines.add(new Line(variable.java(), false, value));
  }

  /** Appends {@code r[index] = value}. */
  void store(int index, Expr value) {
    lines.add(new Line("r[" + index + "]", false, value));
  }

  /** Loads every limb of {@code array} into variables of its name. */
  Expr[] load(String array) {
    Expr[] limbs = new Expr[Constants.LIMBS];
    for (int i = 0; i < limbs.length; i++) {
      limbs[i] = let(array + i, new Expr.Limb(array, i));
    }
    return limbs;
  }

  static Expr sum(Expr left, Expr right) {
    return new Expr.Sum(left, right);
  }

  static Expr difference(Expr left, Expr right) {
    return new Expr.Difference(left, right);
  }

  static Expr product(Expr left, Expr right) {
    return new Expr.Product(left, right);
  }

  static Expr times(double factor, Expr value) {
    return new Expr.Product(value, new Expr.Literal(factor));
  }

  /** A carry into the next column: a multiple of 2^24 becomes that many units there. */
  static Expr carry(Expr rounded) {
    return times(Constants.DOWN, rounded);
  }
}
