package dev.p8check.p256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The numbers behind the fast additions of the comb. */
class CombTest {
  private static final BigInteger LIMIT = Numbers.N;

  @Test
  void the_sum_and_the_next_point_never_meet_before_the_last_step() {
    for (int step = Comb.STEPS - 1; step > 0; step--) {
      for (int block = 0; block < Comb.BLOCKS; block++) {
        if (step < Comb.STEPS - 1 || block > 0) {
          BigInteger largest = largestSum(step, block);
          assertTrue(
              largest.compareTo(LIMIT) < 0, "step " + step + ", block " + block + ": " + largest.bitLength() + " bits");
        }
      }
    }
  }

  @Test
  void in_the_last_step_they_may() {
    assertTrue(largestSum(0, Comb.BLOCKS - 1).compareTo(LIMIT) > 0, "the complete addition is not needed");
  }

  @Test
  void the_signs_of_an_odd_number_add_up_to_it() {
    for (BigInteger k : new BigInteger[] {BigInteger.ONE, BigInteger.valueOf(12345), Numbers.N,
        Numbers.N.subtract(BigInteger.TWO)}) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < Comb.STEPS * Comb.TEETH * Comb.BLOCKS; i++) {
        BigInteger power = BigInteger.ONE.shiftLeft(i);
        sum = isPositive(k, i) ? sum.add(power) : sum.subtract(power);
      }
      assertEquals(k, sum);
    }
  }

  /**
   * The largest |sum + point| or |sum - point| at a step before a block is added. The sum of all that is added has
   * different powers of two with either sign, so it is not 0; only the digits above bit 255 of a number below 2^256
   * have a known sign: + - - - and then -.
   */
  private static BigInteger largestSum(int step, int block) {
    BigInteger free = BigInteger.ZERO;
    BigInteger fixed = BigInteger.ZERO;
    BigInteger point = BigInteger.ZERO;
    for (int tooth = 0; tooth < Comb.TEETH * Comb.BLOCKS; tooth++) {
      boolean added = tooth / Comb.TEETH < block;
      for (int column = added ? step : step + 1; column < Comb.STEPS; column++) {
        BigInteger weight = BigInteger.ONE.shiftLeft(Comb.STEPS * tooth + column - step);
        int digit = Comb.STEPS * tooth + column;
        if (digit < 255) {
          free = free.add(weight);
        } else {
          fixed = digit == 259 ? fixed.add(weight) : fixed.subtract(weight);
        }
      }
      if (tooth / Comb.TEETH == block) {
        point = point.add(BigInteger.ONE.shiftLeft(Comb.STEPS * tooth));
      }
    }
    return free.add(fixed.abs()).add(point);
  }

  /** Whether digit {@code i} of 260 is positive. */
  private static boolean isPositive(BigInteger k, int i) {
    return i == 259 || k.testBit(i + 1);
  }
}
