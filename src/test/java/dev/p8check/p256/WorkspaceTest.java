package dev.p8check.p256;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  private static final double[] NOTHING = new double[Limbs.COUNT];
  private static final byte[] D = Numbers.bytes(BigInteger.valueOf(42));

  private final Workspace kept = Workspace.take();

  @BeforeEach
  void keep() {
    kept.giveBack();
  }

  @AfterEach
  void keepAgain() {
    kept.giveBack();
  }

  @Test
  void it_is_used_again_and_held_by_one_at_a_time() {
    Workspace first = Workspace.take();
    assertSame(kept, first);
    assertNotSame(first, Workspace.take());
  }

  @Test
  void a_public_key_leaves_nothing_in_it() throws IllegalAccessException {
    P256.publicKey(D);
    assertWiped();
  }

  @Test
  void a_signature_leaves_nothing_in_it() throws IllegalAccessException {
    Ecdsa.sign(D, new byte[3]);
    assertWiped();
  }

  private void assertWiped() throws IllegalAccessException {
    Workspace w = Workspace.take();
    assertSame(kept, w);
    double[][] arrays = {w.x2, w.y2, w.sum.x, w.sum.y, w.sum.z};
    for (double[] array : arrays) {
      assertArrayEquals(NOTHING, array);
    }
    for (Field field : Inverse.class.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        Object value = field.get(w.inverse);
        assertTrue(value instanceof double[] array ? Arrays.equals(NOTHING, array) : value.equals(0), field.getName());
      }
    }
  }
}
