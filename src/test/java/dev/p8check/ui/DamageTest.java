package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
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

  @ParameterizedTest
  @EnumSource(Damage.class)
  void every_example_is_found_wanting(Damage damage) {
    Verdict verdict = CredentialsCheck.check(damage.of(GOOD)).verdict();
    assertTrue(verdict == Verdict.INVALID || verdict == Verdict.WARNING, verdict.id());
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

  @Test
  void the_set_for_practice_is_good() throws Exception {
    assertEquals(Verdict.VALID, CredentialsCheck.check(GOOD).verdict());
    String body = GOOD.privateKey().replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", "");
    byte[] der = Base64.getMimeDecoder().decode(body);
    assertEquals(150, der.length);
    assertEquals("EC", KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)).getAlgorithm());
  }

  private static Credentials good() {
    byte[] d = new byte[32];
    new Random(8).nextBytes(d);
    return new Credentials("c055ca8c-e5a8-4836-b61d-aa5794eeb3f4", "5HDB3C5YBA", Practice.pem(d), "", KeyKind.AUTO);
  }
}
