package dev.p8check.p256.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No intermediate of any kernel passes 2^53, whatever the numbers are: the bounds of what goes in are carried through
 * every operation of the very lines that are printed as Java, and through every formula until what comes out is no
 * larger than what was assumed.
 */
class LimbBoundsTest {
  private static final Map<String, Kernel> FIELD = Formula.byName(FieldKernels.field());
  private static final Map<String, Kernel> SCALARS = Formula.byName(FieldKernels.scalar());
  private static final Map<String, Kernel> DIVSTEPS = Formula.byName(FieldKernels.inverse());

  /** As {@code Limbs.fromBytes} reads them. */
  private static final double[] BYTES = limbs(0x1p24 - 1, 0x1p16 - 1);

  /** As {@code Comb} reads a point of the table's text: balanced. */
  private static final double[] TABLE = limbs(0x1p23, 0x1p16);

  private static final double[] ONE = constant(Constants.R.mod(Constants.P));
  private static final double[] R2 = constant(Constants.R.pow(2).mod(Constants.P));
  private static final double[] R2_N = constant(Constants.R.pow(2).mod(Constants.N));
  private static final double[] PLAIN_ONE = constant(BigInteger.ONE);

  /**
   * Coordinates of an affine point, and any product: a little more than the table, for the carry that joins two chains.
   */
  private static final double[] AFFINE = limbs(0x1p23 + 16, 0x1p16);

  @Test
  void products_and_the_table_are_no_larger_than_assumed() {
    assertWithin(AFFINE, TABLE);
    assertWithin(AFFINE, ONE);
    assertWithin(AFFINE, multiply(BYTES, R2));
    assertWithin(AFFINE, multiply(AFFINE, AFFINE));
    assertWithin(AFFINE, run(FIELD, "square", AFFINE));
    assertWithin(AFFINE, multiply(inverse(FIELD, Constants.P), R2));
  }

  @Test
  void the_complete_formulas_never_pass53_bits() {
    double[] y = max(AFFINE, ONE);
    Map<String, double[]> registers = registers(AFFINE, y, ONE);
    double largest = closure(registers, PointFormulas.ADD_COMPLETE, PointFormulas.DOUBLE_COMPLETE);
    assertTrue(largest > 0x1p50 && largest <= 0x1p53, () -> "largest " + largest);
    // Comb.multiply then makes them affine, Combination compares x with x z.
    double[] inverse = multiply(inverse(FIELD, Constants.P), R2);
    for (String r : List.of("x", "y", "z")) {
      assertReduces(multiply(registers.get(r), PLAIN_ONE), Constants.P);
      assertReduces(multiply(multiply(registers.get(r), inverse), PLAIN_ONE), Constants.P);
      assertReduces(multiply(multiply(multiply(BYTES, R2), registers.get(r)), PLAIN_ONE), Constants.P);
    }
  }

  @Test
  void the_jacobian_formulas_never_pass53_bits() {
    // Q is doubled first, and its odd multiples are added up on the curve scaled by the z of 2Q.
    Map<String, double[]> twice = registers(AFFINE, AFFINE, ONE);
    PointFormulas.DOUBLE_JACOBIAN.check(FIELD, twice);
    Map<String, double[]> multiples = registers(AFFINE, AFFINE, ONE);
    multiples.put("x2", twice.get("x"));
    multiples.put("y2", twice.get("y"));
    for (int i = 1; i < 8; i++) {
      PointFormulas.ADD_JACOBIAN.check(FIELD, multiples);
      double[] z = multiply(multiples.get("z"), twice.get("z"));
      double[] products = multiply(max(ONE, AFFINE), z);
      double[] inverse = multiply(multiply(inverse(FIELD, Constants.P), R2), max(products, z));
      double[] square = run(FIELD, "square", inverse);
      double[] cube = multiply(square, inverse);
      for (double[] affine : List.of(multiply(multiples.get("x"), square), multiply(multiples.get("y"), cube))) {
        assertWithin(AFFINE, affine);
      }
    }
    Map<String, double[]> registers = registers(AFFINE, AFFINE, ONE);
    double largest = closure(registers, PointFormulas.ADD_JACOBIAN, PointFormulas.DOUBLE_JACOBIAN);
    assertTrue(largest > 0x1p50 && largest <= 0x1p53, () -> "largest " + largest);
    double[] scale = run(FIELD, "square", registers.get("z"));
    assertReduces(multiply(scale, PLAIN_ONE), Constants.P);
    assertReduces(multiply(registers.get("x"), PLAIN_ONE), Constants.P);
    assertReduces(multiply(multiply(multiply(BYTES, R2), scale), PLAIN_ONE), Constants.P);
  }

  @Test
  void the_curve_equation_and_the_square_root_never_pass53_bits() {
    double[] x = multiply(BYTES, R2);
    double[] square = run(FIELD, "square", x);
    double[] sum = Bounds.of(
        FIELD.get("add"),
        List.of(Bounds.of(FIELD.get("scale"), List.of(x), List.of(-3.0)).limbs(),
            constant(Constants.B.multiply(Constants.R).mod(Constants.P))),
        List.of()).limbs();
    double[] right = Bounds.of(FIELD.get("multiplyPlus"), List.of(square, x, sum), List.of(1.0)).limbs();
    assertReduces(multiply(right, PLAIN_ONE), Constants.P);
    // The square root multiplies powers by powers and by what it is the root of.
    assertWithin(AFFINE, run(FIELD, "square", right));
    assertWithin(AFFINE, multiply(AFFINE, right));
    assertReduces(multiply(AFFINE, PLAIN_ONE), Constants.P);
  }

  @Test
  void signatures_never_pass53_bits_modulo_n() {
    double[] inverse = run(SCALARS, "multiply", inverse(SCALARS, Constants.N), R2_N);
    double[] rd = run(SCALARS, "multiply", run(SCALARS, "multiply", BYTES, R2_N), BYTES);
    double[] sum = new double[Constants.LIMBS];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = rd[i] + BYTES[i];
    }
    assertReduces(run(SCALARS, "multiply", inverse, sum), Constants.N);
    assertReduces(run(SCALARS, "multiply", BYTES, inverse), Constants.N);
  }

  @Test
  void the_table_of_the_comb_never_passes53_bits() {
    Map<String, double[]> sum = registers(TABLE, TABLE, ONE);
    double[] products = ONE;
    for (int i = 1; i < 64; i++) {
      PointFormulas.ADD_JACOBIAN.check(FIELD, sum);
      double[] z = multiply(sum.get("z"), ONE);
      products = max(products, multiply(products, z));
      double[] inverse = multiply(multiply(inverse(FIELD, Constants.P), R2), max(products, z));
      double[] square = run(FIELD, "square", inverse);
      assertWithin(AFFINE, multiply(sum.get("x"), square));
      assertWithin(AFFINE, multiply(sum.get("y"), multiply(square, inverse)));
    }
    // x + 2^25 y tells which is which, and a block's entries, of which one is not 0, add up without rounding.
    assertTrue(AFFINE[0] < 0x1p24 && AFFINE[0] + 0x1p25 * AFFINE[0] < 0x1p53);
    assertEquals(20 * 2 * Constants.LIMBS * 4, Multiples.table().length());
  }

  @Test
  void a_formula_that_is_too_greedy_is_caught() {
    Formula greedy = new Formula("greedy", "", List.of(), "u = 60 x - 60 y", "z = u * u");
    assertThrows(Bounds.Overflow.class, () -> greedy.check(FIELD, registers(AFFINE, AFFINE, ONE)));
    Formula early = new Formula("early", "", List.of(), "z = u * x");
    assertThrows(IllegalStateException.class, () -> early.check(FIELD, registers(AFFINE, AFFINE, ONE)));
  }

  /** Runs the formulas in every order, until nothing grows. */
  private static double closure(Map<String, double[]> registers, Formula... formulas) {
    for (int round = 0; round < 100; round++) {
      Map<String, double[]> before = new HashMap<>(registers);
      double largest = 0;
      for (Formula formula : formulas) {
        Map<String, double[]> after = new HashMap<>(registers);
        largest = Math.max(largest, formula.check(FIELD, after));
        for (String r : List.of("x", "y", "z")) {
          registers.merge(r, after.get(r), LimbBoundsTest::max);
        }
      }
      if (List.of("x", "y", "z").stream().allMatch(r -> Arrays.equals(before.get(r), registers.get(r)))) {
        return largest;
      }
    }
    throw new AssertionError("the bounds keep growing");
  }

  private static Map<String, double[]> registers(double[] x, double[] y, double[] z) {
    Map<String, double[]> registers = new HashMap<>();
    registers.put("x", x);
    registers.put("y", y);
    registers.put("z", z);
    registers.put("x2", AFFINE);
    registers.put("y2", AFFINE);
    registers.put("THREE_B", constant(JavaSource.threeB().mod(Constants.P)));
    registers.put("MINUS_3B", constant(JavaSource.threeB().negate().mod(Constants.P)));
    return registers;
  }

  /** What 25 batches of divsteps leave of d, starting from any number below the modulus. */
  private static double[] inverse(Map<String, Kernel> modulo, BigInteger modulus) {
    double[] fg = max(constant(modulus), BYTES);
    double[] de = constant(BigInteger.ONE);
    for (int batch = 0; batch < 25; batch++) {
      fg = Bounds.of(DIVSTEPS.get("mix"), List.of(fg, fg), List.of()).limbs();
      de = max(de, Bounds.of(modulo.get("mixModulo"), List.of(de, de), List.of()).limbs());
    }
    return de;
  }

  /** Below the modulus in all, as {@code Limbs.reduce} needs it, and no limb too large for an int. */
  private static void assertReduces(double[] bounds, BigInteger modulus) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < bounds.length; i++) {
      assertTrue(bounds[i] < 0x1p30);
      sum = sum.add(new BigDecimal(bounds[i]).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(Constants.BITS * i))));
    }
    assertTrue(sum.compareTo(new BigDecimal(modulus)) < 0, "may be the modulus or more");
  }

  private static void assertWithin(double[] assumed, double[] bounds) {
    for (int i = 0; i < bounds.length; i++) {
      int limb = i;
      assertTrue(bounds[i] <= assumed[i], () -> "limb " + limb + " may be " + bounds[limb] + ", not " + assumed[limb]);
    }
  }

  private static double[] multiply(double[] a, double[] b) {
    return run(FIELD, "multiply", a, b);
  }

  private static double[] run(Map<String, Kernel> kernels, String kernel, double[]... arguments) {
    return Bounds.of(kernels.get(kernel), List.of(arguments), new ArrayList<>()).limbs();
  }

  private static double[] constant(BigInteger value) {
    double[] bounds = new double[Constants.LIMBS];
    int[] limbs = Constants.balanced(value);
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Math.abs(limbs[i]);
    }
    return bounds;
  }

  private static double[] limbs(double each, double top) {
    double[] bounds = new double[Constants.LIMBS];
    Arrays.fill(bounds, each);
    bounds[Constants.LIMBS - 1] = top;
    return bounds;
  }

  private static double[] max(double[] a, double[] b) {
    double[] max = new double[Constants.LIMBS];
    for (int i = 0; i < max.length; i++) {
      max[i] = Math.max(a[i], b[i]);
    }
    return max;
  }
}
