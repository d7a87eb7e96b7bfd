package dev.p8check.p256.codegen;

/** An expression over doubles: printed as Java by {@link #java()}, bounded by {@link Bounds}. */
sealed interface Expr {
  /** Returns the Java source of this expression. */
  String java();

  /** A local variable or a parameter. */
  record Name(String name) implements Expr {
    @Override
    public String java() {
      return name;
    }
  }

  /** Limb {@code index} of an array parameter. */
  record Limb(String array, int index) implements Expr {
    @Override
    public String java() {
      return array + "[" + index + "]";
    }
  }

  /** An integer or a power of two. */
  record Literal(double value) implements Expr {
    @Override
    public String java() {
      if (value == Constants.DOWN) {
        return "DOWN";
      }
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toHexString(value);
    }
  }

  record Sum(Expr left, Expr right) implements Expr {
    @Override
    public String java() {
      return left.java() + " + " + addend(right);
    }
  }

  record Difference(Expr left, Expr right) implements Expr {
    @Override
    public String java() {
      return left.java() + " - " + addend(right);
    }
  }

  record Product(Expr left, Expr right) implements Expr {
    @Override
    public String java() {
      return factor(left) + " * " + factor(right);
    }
  }

  /** The multiple of 2^24 nearest to {@code of}: adding 1.5 * 2^76 leaves no room for anything smaller. */
  record Rounded(Expr of) implements Expr {
    @Override
    public String java() {
      return "(" + of.java() + " + ROUND) - ROUND";
    }
  }

  /** u * f + v * g where |u| + |v| <= 2^24, as in every matrix of divsteps. */
  record Mix(Expr f, Expr g) implements Expr {
    @Override
    public String java() {
      return "u * " + f.java() + " + v * " + g.java();
    }
  }

  /** {@code of} / 2^24 where {@code of} is a multiple of 2^24 for a reason that intervals cannot see. */
  record Quotient(Expr of, String reason) implements Expr {
    @Override
    public String java() {
      return factor(of) + " * DOWN";
    }
  }

  private static String addend(Expr e) {
    return e instanceof Quotient ? e.java() : factor(e);
  }

  private static String factor(Expr e) {
    return e instanceof Name || e instanceof Limb || e instanceof Literal || e instanceof Product
        ? e.java() : "(" + e.java() + ")";
  }
}
