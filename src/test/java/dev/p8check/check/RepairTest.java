package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.p8check.engine.Engine;
import dev.p8check.engine.JavaScriptEngine;
import dev.p8check.finding.Finding;
import dev.p8check.json.JsonWriter;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.p256.P256;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepairTest {
  // Texts of one key under up to six kinds of damage; the full run takes -Dp8check.repairs=50000.
  private static final int REPAIRS = Integer.getInteger("p8check.repairs", 3000);

  @Test
  void whatever_safe_damage_is_done_to_a_key_repair_gives_back_the_same_key() {
    Random random = new Random(7468);
    for (int i = 0; i < REPAIRS; i++) {
      String key = newKey(random);
      List<Damage> done = new ArrayList<>();
      String damaged = damage(key, random, done);
      assertEquals(key, fixed(damaged), () -> "after " + done);
    }
  }

  @Test
  void checking_a_repaired_key_finds_nothing_more() {
    Random random = new Random(5958);
    for (int i = 0; i < REPAIRS / 10; i++) {
      List<Damage> done = new ArrayList<>();
      String repaired = fixed(damage(newKey(random), random, done));
      assertEquals(List.of(), CredentialsCheck.check(Credentials.ofKey(repaired)).findings(), () -> "after " + done);
    }
  }

  @Test
  void what_is_left_of_a_torn_key_is_written_the_same_again() {
    byte[] sec1 = new byte[121];
    new Random(5915).nextBytes(sec1);
    System.arraycopy(HexFormat.of().parseHex("30770201010420"), 0, sec1, 0, 7);
    System.arraycopy(HexFormat.of().parseHex("a00a06082a8648ce3d030107a14403420004"), 0, sec1, 39, 18);
    for (int length : new int[] {75, 94, 110, 118, 120}) {
      byte[] torn = Arrays.copyOf(sec1, length);
      String body = Base64.getEncoder().encodeToString(torn);
      for (String text : List.of(HexFormat.of().formatHex(torn), body, body.substring(0, body.length() - 3),
          PemBlock.of("PRIVATE KEY", torn),
          PemBlock.of("RSA PRIVATE KEY", torn), PemBlock.of("EC PRIVATE KEY", torn))) {
        String written = fixed(text);
        assertEquals(written, fixed(written), text);
      }
    }
  }

  @Test
  void repairs_are_the_same_in_javascript() {
    Random random = new Random(5915);
    for (int i = 0; i < REPAIRS / 3; i++) {
      String request = request(damage(newKey(random), random, new ArrayList<>()));
      assertEquals(Engine.check(request), JavaScriptEngine.call("check", request));
    }
  }

  @Test
  void unsafe_damage_is_answered_the_same_in_javascript_and_never_throws() {
    Random random = new Random(64);
    for (int i = 0; i < Math.max(REPAIRS, 10_000); i++) {
      StringBuilder text = new StringBuilder(damage(newKey(random), random, new ArrayList<>()));
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, (char) (32 + random.nextInt(95)));
          default ->
              text.setCharAt(at, (char) (random.nextInt(8) == 0 ? random.nextInt(65536) : 32 + random.nextInt(95)));
        }
        if (text.isEmpty()) {
          break;
        }
      }
      String request = request(text.toString());
      assertEquals(Engine.check(request), JavaScriptEngine.call("check", request));
    }
  }

  @Test
  void no_finding_quotes_a_part_of_the_key_that_stands_where_its_label_should_be() {
    Random random = new Random(7469);
    for (int i = 0; i < REPAIRS / 10; i++) {
      String key = newKey(random);
      String body = key.substring("-----BEGIN PRIVATE KEY-----".length(), key.indexOf("-----END"));
      int from = 70 + random.nextInt(60);
      String label = body.substring(from, from + 12 + random.nextInt(28)).replace("\n", "").replace('+', 'x')
          .replace('/', 'x');
      String text = "-----BEGIN " + label + "-----\n-----END PRIVATE KEY-----\n";
      for (Finding finding : CredentialsCheck.check(Credentials.ofKey(text)).findings()) {
        String seen = finding.seen();
        for (int at = 0; at + 12 <= seen.length(); at++) {
          assertFalse(label.contains(seen.substring(at, at + 12)), finding.code().id());
        }
      }
    }
  }

  private static String damage(String key, Random random, List<Damage> done) {
    String text = key;
    for (int i = random.nextInt(6); i >= 0; i--) {
      Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
      done.add(damage);
      text = damage.to(text);
    }
    return text;
  }

  private static String newKey(Random random) {
    byte[] d = new byte[32];
    random.nextBytes(d);
    d[0] &= 0x7f;
    byte[] point = P256.publicKey(d);
    return PemBlock.of(PemBlock.PRIVATE_KEY,
        PrivateKeyInfo.appleForm(d, Arrays.copyOfRange(point, 0, 32), Arrays.copyOfRange(point, 32, 64)));
  }

  private static String fixed(String text) {
    return CredentialsCheck.check(Credentials.ofKey(text)).fixed().privateKey();
  }

  private static String request(String key) {
    return new JsonWriter().beginObject().member("privateKey", key).endObject().toString();
  }
}
