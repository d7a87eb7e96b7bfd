package dev.p8check.p256.codegen;

import java.util.List;

/** The formulas for points: x, y, z is the accumulator, x2, y2 an affine point, the rest are temporaries. */
final class PointFormulas {
  /**
   * Algorithm 5 of the paper, whose names t0 to t5 are kept. Its factor 3 sits in the constant 3b, and sums of two
   * products are one step.
   */
  static final Formula ADD_COMPLETE = new Formula(
      "addComplete",
      "Adds (x2, y2) to the homogeneous x : y : z, infinity (z = 0) included; Renes, Costello, Batina "
          + "2016, algorithm 5.",
      List.of("x2", "y2"),
      "t0 = x * x2",
      "t1 = y * y2",
      "u = x2 + y2",
      "v = x + y",
      "t2 = t0 + t1",
      "t3 = u * v - t2",
      "t4 = y2 * z + y",
      "t5 = x2 * z + x",
      "u = MINUS_3B * z + 3 t5",
      "v = 3 z",
      "v = v + t0",
      "v = THREE_B * t5 - 3 v",
      "t2 = t1 - u",
      "t1 = t1 + u",
      "t0 = 3 t0 - 3 z",
      "y = t1 * t2 + t0 * v",
      "z = t4 * t2 + t3 * t0",
      "t4 = - t4",
      "x = t3 * t1 + t4 * v");

  static final Formula DOUBLE_COMPLETE = new Formula(
      "doubleComplete",
      "Doubles the homogeneous x : y : z, infinity included; Renes, Costello, Batina 2016, algorithm 6.",
      List.of(),
      "t0 = x * x",
      "t1 = y * y",
      "t2 = z * z",
      "u = x + x",
      "t3 = u * y",
      "t4 = u * z",
      "u = THREE_B * t2 - 3 t4",
      "v = 3 t2",
      "v = v + t0",
      "v = THREE_B * t4 - 3 v",
      "t0 = 3 t0 - 3 t2",
      "t2 = t1 - u",
      "t4 = t1 + u",
      "u = y + y",
      "t5 = u * z",
      "y = t2 * t4 + t0 * v",
      "u = - t5",
      "x = t2 * t3 + u * v",
      "u = 4 t1",
      "z = t5 * u");

  /** 3M + 5S; doubling leaves z = 0 at z = 0, so infinity and every case the addition cannot do end in z = 0. */
  static final Formula DOUBLE_JACOBIAN = new Formula(
      "doubleJacobian",
      "Doubles the Jacobian (x / z^2, y / z^3); Bernstein 2001, dbl-2001-b of the Explicit-Formulas Database.",
      List.of(),
      "t0 = z * z",
      "t1 = y * y",
      "t2 = x * t1",
      "u = 3 x - 3 t0",
      "v = x + t0",
      "t3 = u * v",
      "u = y + z",
      "z = u * u - t1 - t0",
      "t2 = 4 t2",
      "x = t3 * t3 - t2 - t2",
      "u = t2 - x",
      "y = t3 * u - 8 t1 * t1");

  static final Formula ADD_JACOBIAN = new Formula(
      "addJacobian",
      "Adds (x2, y2) to the Jacobian (x / z^2, y / z^3); z becomes 0 where the two are equal, opposite, or the "
          + "first is infinity;"
          + " Hankerson, Menezes, Vanstone 2004, algorithm 3.22.",
      List.of("x2", "y2"),
      "t0 = z * z",
      "t1 = z * t0",
      "u = x2 * t0 - x",
      "v = y2 * t1 - y",
      "z = z * u",
      "t0 = u * u",
      "t1 = u * t0",
      "t2 = x * t0",
      "t3 = t1 + t2",
      "x = v * v - t3 - t2",
      "t2 = t2 - x",
      "t3 = - y",
      "y = v * t2 + t3 * t1");

  static final Formula MAKE_HOMOGENEOUS = new Formula(
      "makeHomogeneous",
      "Turns the Jacobian (x / z^2, y / z^3) into the homogeneous (x / z, y / z) of the same point.",
      List.of(),
      "t0 = z * z",
      "x = x * z",
      "z = z * t0");

  private PointFormulas() {}

  static List<Formula> all() {
    return List.of(ADD_COMPLETE, DOUBLE_COMPLETE, ADD_JACOBIAN, DOUBLE_JACOBIAN, MAKE_HOMOGENEOUS);
  }
}
