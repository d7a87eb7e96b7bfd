package dev.p8check.p256;

import java.util.concurrent.atomic.AtomicReference;

/**
 * u1 G + u2 Q for numbers that everyone may know, in signed windows that share their doublings (Hankerson, Menezes,
 * Vanstone 2004, algorithm 3.51).
 */
final class Combination {
  /** Wider than the window of Q, because the multiples of G are made once and kept. */
  private static final int WIDTH_OF_G = 8;

  private static final AtomicReference<OddMultiples> MULTIPLES_OF_G = new AtomicReference<>();

  private final Workspace w;
  private final Accumulator sum;
  private final OddMultiples g;
  private final OddMultiples q;
  private final int[] digitsOfG;
  private final int[] digitsOfQ;

  Combination(int[] u1, int[] u2, double[] qx, double[] qy, Workspace w) {
    this.w = w;
    sum = w.sum;
    g = multiplesOfG(w);
    q = w.multiples.of(qx, qy, w);
    digitsOfG = g.digits(u1);
    digitsOfQ = q.digits(u2);
  }

  private static OddMultiples multiplesOfG(Workspace w) {
    OddMultiples known = MULTIPLES_OF_G.get();
    if (known == null) {
      known = new OddMultiples(WIDTH_OF_G).of(FieldConstants.GX, FieldConstants.GY, w);
      MULTIPLES_OF_G.set(known);
    }
    return known;
  }

  /** Whether u1 G + u2 Q is a point whose x is r modulo n. */
  boolean hasX(int[] r) {
    double[] scale = w.x2;
    addUp();
    Field.square(scale, sum.z);
    if (Limbs.isZero(P256.plain(scale)) != 0) {
      // Infinity, or two sides met that the fast addition cannot add.
      addUpCompletely();
      Limbs.copy(scale, sum.z);
      if (Limbs.isZero(P256.plain(scale)) != 0) {
        return false;
      }
    }
    int[] x = P256.plain(sum.x);
    if (isX(x, r, scale)) {
      return true;
    }
    // p > n, so x may also be r + n.
    int[] other = Limbs.add(r, P256.N);
    return Limbs.isBelow(other, P256.P) != 0 && isX(x, other, scale);
  }

  private static boolean isX(int[] x, int[] candidate, double[] scale) {
    double[] scaled = P256.element(candidate);
    Field.multiply(scaled, scaled, scale);
    return Limbs.isEqual(x, P256.plain(scaled)) != 0;
  }

  /** Leaves the sum in Jacobian coordinates, with z = 0 also where an addition met equal or opposite points. */
  private void addUp() {
    boolean empty = true;
    for (int i = digitsOfQ.length - 1; i >= 0; i--) {
      if (!empty) {
        sum.doubleJacobian();
      }
      if (digitsOfQ[i] != 0) {
        add(q, digitsOfQ[i], empty);
        empty = false;
      }
      if (digitsOfG[i] != 0) {
        add(g, digitsOfG[i], empty);
        empty = false;
      }
    }
    if (empty) {
      sum.setInfinity();
    }
  }

  private void add(OddMultiples multiples, int digit, boolean empty) {
    double[] x2 = multiples.points.x[entry(digit)];
    double[] y2 = y(multiples, digit);
    if (empty) {
      sum.set(x2, y2);
    } else {
      sum.addJacobian(x2, y2);
    }
  }

  /** Leaves the sum in homogeneous coordinates, whatever meets. */
  private void addUpCompletely() {
    sum.setInfinity();
    for (int i = digitsOfQ.length - 1; i >= 0; i--) {
      sum.doubleComplete();
      if (digitsOfQ[i] != 0) {
        sum.addComplete(q.points.x[entry(digitsOfQ[i])], y(q, digitsOfQ[i]));
      }
      if (digitsOfG[i] != 0) {
        sum.addComplete(g.points.x[entry(digitsOfG[i])], y(g, digitsOfG[i]));
      }
    }
  }

  private static int entry(int digit) {
    return (digit < 0 ? -digit : digit) >> 1;
  }

  /** y of the multiple that {@code digit} stands for. */
  private double[] y(OddMultiples multiples, int digit) {
    double[] y = multiples.points.y[entry(digit)];
    if (digit > 0) {
      return y;
    }
    Field.scale(w.y2, -1, y);
    return w.y2;
  }
}
