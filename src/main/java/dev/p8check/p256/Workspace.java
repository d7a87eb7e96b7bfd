package dev.p8check.p256;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The arrays that a computation needs on its way: in a browser, making them anew would cost a fifth of a signature. One
 * is kept from one computation to the next, without the numbers.
 */
final class Workspace {
  private static final AtomicReference<Workspace> SPARE = new AtomicReference<>();

  final Accumulator sum = new Accumulator();
  final Inverse inverse = new Inverse();
  final OddMultiples multiples = new OddMultiples(5);

  /** The affine point that is to be added next. */
  final double[] x2 = new double[Limbs.COUNT];

  final double[] y2 = new double[Limbs.COUNT];

  private Workspace() {}

  /** Returns a workspace that nobody else has. */
  static Workspace take() {
    Workspace spare = SPARE.getAndSet(null);
    return spare == null ? new Workspace() : spare;
  }

  /** Wipes it and keeps it for the next computation. */
  void giveBack() {
    sum.clear();
    inverse.clear();
    for (int i = 0; i < Limbs.COUNT; i++) {
      x2[i] = 0;
      y2[i] = 0;
    }
    SPARE.set(this);
  }
}
