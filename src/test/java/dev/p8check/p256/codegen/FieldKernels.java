package dev.p8check.p256.codegen;

import static dev.p8check.p256.codegen.Constants.LIMBS;
import static dev.p8check.p256.codegen.Kernel.carry;
import static dev.p8check.p256.codegen.Kernel.difference;
import static dev.p8check.p256.codegen.Kernel.product;
import static dev.p8check.p256.codegen.Kernel.sum;
import static dev.p8check.p256.codegen.Kernel.times;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The methods over limbs that everything else is made of. */
final class FieldKernels {
  private static final int COLUMNS = 2 * LIMBS - 1;

  private FieldKernels() {}

  /** The kernels modulo p. */
  static List<Kernel> field() {
    List<Kernel> kernels = new ArrayList<>();
    kernels.add(products("multiply", "r = a * b / R.", List.of("a", "b"), List.of()));
    kernels.add(products("square", "r = a * a / R.", List.of("a", "a"), List.of()));
    kernels.add(products("multiplyPlus", "r = a * b / R + j * e.", List.of("a", "b"), List.of("e")));
    kernels.add(squareMinus2());
    kernels.add(products("dot", "r = (a * b + c * d) / R.", List.of("a", "b", "c", "d"), List.of()));
    kernels.add(multiplyPlusSquare());
    kernels.add(linear("add", "r = a + b, not carried.", List.of(), a -> sum(a[0], a[1]), "a", "b"));
    kernels.add(linear("scale", "r = j * a, not carried.", List.of("j"), a -> product(new Expr.Name("j"), a[0]), "a"));
    kernels.add(
        linear("difference", "r = j * (a - b), not carried.", List.of("j"),
            a -> product(new Expr.Name("j"), difference(a[0], a[1])), "a", "b"));
    kernels.add(mixModulo("mixModulo", Constants.P));
    return kernels;
  }

  /** The kernels modulo n. */
  static List<Kernel> scalar() {
    Kernel k = new Kernel("multiply", "r = a * b / R.", List.of(), List.of("a", "b"));
    Expr[] t = columns(k, List.of("a", "b"));
    reduceModuloN(k, t);
    carryAlong(k, t);
    return List.of(k, mixModulo("mixModulo", Constants.N));
  }

  /** The kernel of the inversion that does not depend on a modulus. */
  static List<Kernel> inverse() {
    return List.of(mix());
  }

  private static Kernel products(String name, String comment, List<String> factors, List<String> addends) {
    List<String> arrays = new ArrayList<>(new LinkedHashSet<>(factors));
    arrays.addAll(addends);
    Kernel k = new Kernel(name, comment, List.of("j").subList(0, addends.size()), arrays);
    Expr[] t = columns(k, factors);
    finish(k, t, i -> {
      List<Expr> terms = new ArrayList<>();
      for (int a = 0; a < addends.size(); a++) {
        terms.add(product(new Expr.Name(k.scalars.get(a)), new Expr.Limb(addends.get(a), i)));
      }
      return terms;
    }, Kernel::sum);
    return k;
  }

  private static Kernel squareMinus2() {
    Kernel k = new Kernel("squareMinus2", "r = a * a / R - e - f.", List.of(), List.of("a", "e", "f"));
    Expr[] t = columns(k, List.of("a", "a"));
    finish(k, t, i -> List.of(new Expr.Limb("e", i), new Expr.Limb("f", i)), Kernel::difference);
    return k;
  }

  private static Kernel multiplyPlusSquare() {
    Kernel k = new Kernel("multiplyPlusSquare", "r = (a * b + j * c * c) / R.", List.of("j"), List.of("a", "b", "c"));
    Expr[] t = columns(k, List.of("a", "b"));
    Expr[] c = k.load("c");
    Expr[] scaled = new Expr[LIMBS];
    Expr[] doubled = new Expr[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      scaled[i] = k.let("s" + i, product(new Expr.Name("j"), c[i]));
      doubled[i] = i == 0 ? null : k.let("d" + i, sum(scaled[i], scaled[i]));
    }
    makeRoom(k, t);
    for (int column = 0; column < COLUMNS; column++) {
      k.set(t[column], sum(t[column], squareColumn(c, doubled, scaled, column)));
    }
    finish(k, t, i -> List.of(), Kernel::sum);
    return k;
  }

  /** Reduces, adds or subtracts the terms of each limb to what is left, carries and stores. */
  private static void finish(Kernel k, Expr[] t, Function<Integer, List<Expr>> terms, BinaryOperator<Expr> operation) {
    reduceModuloP(k, t);
    Expr[] high = new Expr[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      boolean top = i == LIMBS - 1;
      Expr column = top ? new Expr.Literal(0) : t[LIMBS + i];
      Expr value = column;
      for (Expr term : terms.apply(i)) {
        value = value instanceof Expr.Literal && operation.apply(term, term) instanceof Expr.Sum
            ? term : operation.apply(value, term);
      }
      if (!top && value != column) {
        k.set(column, value);
        value = column;
      }
      high[i] = value instanceof Expr.Literal ? null : value;
    }
    carryInTwoChains(k, high);
  }

  /** The columns of the sum of products: column i counts units of 2^(24 i). */
  private static Expr[] columns(Kernel k, List<String> factors) {
    Expr[][] loaded = new Expr[factors.size()][];
    for (int f = 0; f < factors.size(); f++) {
      int first = factors.indexOf(factors.get(f));
      loaded[f] = first < f ? loaded[first] : k.load(factors.get(f));
    }
    boolean square = factors.get(0).equals(factors.get(1));
    Expr[] doubled = new Expr[LIMBS];
    for (int i = 1; square && i < LIMBS; i++) {
      doubled[i] = k.let("d" + i, sum(loaded[0][i], loaded[0][i]));
    }
    Expr[] t = new Expr[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      t[column] = k.let("t" + column,
          square ? squareColumn(loaded[0], doubled, loaded[0], column) : column(loaded[0], loaded[1], column));
    }
    if (factors.size() == 4) {
      makeRoom(k, t);
      for (int column = 0; column < COLUMNS; column++) {
        k.set(t[column], sum(t[column], column(loaded[2], loaded[3], column)));
      }
    }
    return t;
  }

  /** Column 9 has ten full products; together with ten more it would pass 2^53, so what is there moves on first. */
  private static void makeRoom(Kernel k, Expr[] t) {
    Expr h = k.let("h", new Expr.Rounded(t[9]));
    k.set(t[9], difference(t[9], h));
    k.set(t[10], sum(t[10], carry(h)));
  }

  private static Expr column(Expr[] a, Expr[] b, int column) {
    Expr value = null;
    for (int i = Math.max(0, column - LIMBS + 1); i <= Math.min(LIMBS - 1, column); i++) {
      Expr term = product(a[i], b[column - i]);
      value = value == null ? term : sum(value, term);
    }
    return value;
  }

  /** The products of different limbs, which come twice, and the square of the middle one. */
  private static Expr squareColumn(Expr[] a, Expr[] twice, Expr[] once, int column) {
    Expr value = null;
    for (int i = Math.max(0, column - LIMBS + 1); 2 * i <= column; i++) {
      Expr term = product(a[i], 2 * i == column ? once[i] : twice[column - i]);
      value = value == null ? term : sum(value, term);
    }
    return value;
  }

  /**
   * Adds m * p with m = t modulo R, so that columns 0 to 10 vanish (Montgomery 1985). p = 2^256 - 2^224 + 2^192 + 2^96
   * - 1 is -1 modulo 2^96, so digit i of m is what column i holds, and it comes back in columns i + 4, i + 8, i + 9 and
   * i + 10. Digits need not be below 2^24 for that; only the last two are carried after everything has arrived, because
   * they are small for it.
   */
  private static void reduceModuloP(Kernel k, Expr[] t) {
    Expr[] h = new Expr[LIMBS];
    Expr[] m = new Expr[LIMBS];
    for (int i = 0; i < LIMBS; i++) {
      if (i < 9) {
        h[i] = k.let("h" + i, new Expr.Rounded(t[i]));
      }
    }
    for (int i = 0; i < LIMBS; i++) {
      Expr value = i < 9 ? difference(t[i], h[i]) : t[i];
      if (i > 0) {
        value = sum(value, carry(h[i - 1]));
      }
      value = returned(value, m, i);
      if (i < 9) {
        m[i] = k.let("m" + i, value);
      } else {
        k.set(t[i], value);
        h[i] = k.let("h" + i, new Expr.Rounded(t[i]));
        m[i] = k.let("m" + i, difference(t[i], h[i]));
      }
    }
    for (int i = LIMBS; i < COLUMNS; i++) {
      Expr value = i == LIMBS ? sum(t[i], carry(h[i - 1])) : t[i];
      k.set(t[i], returned(value, m, i));
    }
  }

  /** Adds to {@code value} what the digits of m bring back into column {@code i}. */
  private static Expr returned(Expr value, Expr[] m, int i) {
    if (i >= 4 && i - 4 < LIMBS) {
      value = sum(value, m[i - 4]);
    }
    if (i >= 8 && i - 8 < LIMBS) {
      value = sum(value, m[i - 8]);
    }
    if (i >= 9 && i - 9 < LIMBS) {
      value = difference(value, times(0x1p8, m[i - 9]));
    }
    if (i >= 10 && i - 10 < LIMBS) {
      value = sum(value, times(0x1p16, m[i - 10]));
    }
    return value;
  }

  /**
   * Carries columns 11 to 20 and stores them. Two chains, from 11 and from 16, run side by side, because a carry waits
   * for three additions and a processor has several adders; one more carry joins them.
   */
  private static void carryInTwoChains(Kernel k, Expr[] t) {
    int middle = 5;
    int top = LIMBS - 1;
    for (int step = 0; step < middle; step++) {
      for (int i = step; i < top; i += middle) {
        Expr h = k.let("g" + i, new Expr.Rounded(t[i]));
        if (i == middle) {
          k.set(t[i], difference(t[i], h));
        } else if (i == middle + 1) {
          k.set(t[i], difference(t[i], h));
        } else {
          k.store(i, difference(t[i], h));
        }
        if (i == middle - 1) {
          k.set(t[middle], sum(t[middle], carry(h)));
        } else if (i + 1 < top) {
          k.set(t[i + 1], sum(t[i + 1], carry(h)));
        } else {
          k.store(top, t[top] == null ? carry(h) : sum(t[top], carry(h)));
        }
      }
    }
    Expr join = k.let("join", new Expr.Rounded(t[middle]));
    k.store(middle, difference(t[middle], join));
    k.store(middle + 1, sum(t[middle + 1], carry(join)));
  }

  /** Carries columns 11 to 20 one after the other and stores them. */
  private static void carryAlong(Kernel k, Expr[] t) {
    for (int i = 0; i < LIMBS - 1; i++) {
      Expr h = k.let("g" + i, new Expr.Rounded(t[LIMBS + i]));
      k.store(i, difference(t[LIMBS + i], h));
      if (i < LIMBS - 2) {
        k.set(t[LIMBS + i + 1], sum(t[LIMBS + i + 1], carry(h)));
      } else {
        k.store(LIMBS - 1, carry(h));
      }
    }
  }

  /** Adds m * n one digit at a time: digit = -t / n modulo 2^24 (Montgomery 1985). */
  private static void reduceModuloN(Kernel k, Expr[] t) {
    for (int i = 0; i < LIMBS; i++) {
      Expr m = digit(k, t[i], Constants.N, String.valueOf(i));
      int[] n = Constants.balanced(Constants.N);
      Expr vanished = sum(t[i], times(n[0], m));
      k.set(t[i + 1], sum(t[i + 1], new Expr.Quotient(vanished, "the digit is chosen so")));
      for (int j = 1; j < LIMBS; j++) {
        if (n[j] != 0) {
          k.set(t[i + j], sum(t[i + j], times(n[j], m)));
        }
      }
    }
  }

  /** The digit m, -2^23 to 2^23, that makes t + m * modulus a multiple of 2^24. */
  private static Expr digit(Kernel k, Expr t, BigInteger modulus, String suffix) {
    BigInteger inverse = modulus.modInverse(BigInteger.ONE.shiftLeft(Constants.BITS)).negate();
    int factor = Constants.balanced(inverse.mod(BigInteger.ONE.shiftLeft(Constants.BITS)))[0];
    Expr low = difference(t, new Expr.Rounded(t));
    if (factor == 1) {
      return k.let("m" + suffix, low);
    }
    Expr x = k.let("x" + suffix, times(factor, low));
    return k.let("m" + suffix, difference(x, new Expr.Rounded(x)));
  }

  private static Kernel linear(
      String name, String comment, List<String> factors, Function<Expr[], Expr> limb, String... arrays) {
    Kernel k = new Kernel(name, comment, factors, List.of(arrays));
    for (int i = 0; i < LIMBS; i++) {
      Expr[] limbs = new Expr[arrays.length];
      for (int a = 0; a < arrays.length; a++) {
        limbs[a] = new Expr.Limb(arrays[a], i);
      }
      k.store(i, limb.apply(limbs));
    }
    return k;
  }

  /** One row of a batch of 24 divsteps applied to f and g: the sum is a multiple of 2^24 and is divided by it. */
  private static Kernel mix() {
    Kernel k = new Kernel("mix", "r = (u * f + v * g) / 2^24, which is exact.", List.of("u", "v"), List.of("f", "g"));
    Expr c = k.let("c0",
        new Expr.Quotient(new Expr.Mix(new Expr.Limb("f", 0), new Expr.Limb("g", 0)), "24 divsteps halve 24 times"));
    divided(k, c, null);
    return k;
  }

  /** The same for the factors that follow f and g, modulo the modulus. */
  private static Kernel mixModulo(String name, BigInteger modulus) {
    Kernel k = new Kernel(name, "r = (u * f + v * g + m * modulus) / 2^24, with the m that makes it exact.",
        List.of("u", "v"), List.of("f", "g"));
    Expr t0 = k.let("t0", new Expr.Mix(new Expr.Limb("f", 0), new Expr.Limb("g", 0)));
    Expr m = digit(k, t0, modulus, "");
    int[] limbs = Constants.balanced(modulus);
    Expr c = k.let("c0", new Expr.Quotient(sum(t0, times(limbs[0], m)), "the digit is chosen so"));
    divided(k, c, limbs);
    return k;
  }

  private static void divided(Kernel k, Expr carried, int[] modulus) {
    Expr c = carried;
    for (int i = 1; i < LIMBS; i++) {
      Expr value = sum(c, new Expr.Mix(new Expr.Limb("f", i), new Expr.Limb("g", i)));
      if (modulus != null && modulus[i] != 0) {
        value = sum(value, times(modulus[i], new Expr.Name("m")));
      }
      Expr t = k.let("t" + i, value);
      Expr h = k.let("h" + i, new Expr.Rounded(t));
      k.store(i - 1, difference(t, h));
      c = k.let("c" + i, carry(h));
    }
    k.store(LIMBS - 1, c);
  }
}
