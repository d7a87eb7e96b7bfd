package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamageTest {
  private static final Credentials GOOD = good();

  @ParameterizedTest
  @EnumSource(Damage.class)
  void every_example_differs_from_the_good_set(Damage damage) {
    Credentials damaged = damage.of(GOOD);
    assertTrue(!damaged.issuerId().equals(GOOD.issuerId())
        || !damaged.keyId().equals(GOOD.keyId())
        || !damaged.privateKey().equals(GOOD.privateKey())
        || !damaged.fileName().isEmpty());
  }

  @Test
  void no_two_examples_are_the_same() {
    Set<Credentials> sets = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (Damage damage : Damage.values()) {
      assertTrue(sets.add(damage.of(GOOD)), damage.label());
      assertTrue(labels.add(damage.label()));
      assertFalse(damage.label().endsWith("."));
    }
  }

  @Test
  void the_file_of_another_key_names_another_key() {
    assertNotEquals("AuthKey_" + GOOD.keyId() + ".p8", Damage.OTHER_FILE.of(GOOD).fileName());
  }

  private static Credentials good() {
    try {
      String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
          .encodeToString(KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate().getEncoded());
      String pem = "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
      return new Credentials("c055ca8c-e5a8-4836-b61d-aa5794eeb3f4", "5HDB3C5YBA", pem, "", KeyKind.AUTO);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
