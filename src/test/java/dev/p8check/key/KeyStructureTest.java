package dev.p8check.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.p256.P256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyStructureTest {
  private static final byte[] D = new byte[32];

  static {
    D[31] = 42;
  }

  private static final byte[] POINT = P256.publicKey(D);
  private static final byte[] APPLE =
      PrivateKeyInfo.appleForm(D, Arrays.copyOfRange(POINT, 0, 32), Arrays.copyOfRange(POINT, 32, 64));

  @Test
  void apples_form_has_the_elements_of_rfc_5958_and_5915() {
    List<String> names = new ArrayList<>();
    collect(KeyStructure.of(APPLE).orElseThrow(), names);
    assertEquals(
        List.of("PrivateKeyInfo 0-150", "version 3-6", "privateKeyAlgorithm 6-27", "algorithm 8-17", "parameters 17-27",
        "privateKey 27-150", "ECPrivateKey 29-150", "version 31-34", "privateKey d 34-68", "parameters [0] 68-80",
        "namedCurve 70-80",
        "publicKey [1] 80-150", "publicKey 82-150"), names);
  }

  @Test
  void only_the_scalar_is_secret() {
    List<KeyNode> all = new ArrayList<>();
    flatten(KeyStructure.of(APPLE).orElseThrow(), all);
    assertEquals(List.of("privateKey d"), all.stream().filter(KeyNode::secret).map(KeyNode::name).toList());
  }

  @Test
  void the_curve_is_named() {
    List<KeyNode> all = new ArrayList<>();
    flatten(KeyStructure.of(APPLE).orElseThrow(), all);
    assertTrue(all.stream().anyMatch(node -> node.detail().startsWith("P-256")));
  }

  @Test
  void a_cut_off_key_has_no_tree() {
    for (int length = 0; length < APPLE.length; length++) {
      assertEquals(Optional.empty(), KeyStructure.of(Arrays.copyOf(APPLE, length)));
    }
  }

  private static void collect(KeyNode node, List<String> names) {
    names.add(node.name() + " " + node.start() + "-" + node.end());
    node.children().forEach(child -> collect(child, names));
  }

  private static void flatten(KeyNode node, List<KeyNode> all) {
    all.add(node);
    node.children().forEach(child -> flatten(child, all));
  }
}
