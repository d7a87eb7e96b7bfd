package dev.p8check.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.p8check.der.DerWriter;
import dev.p8check.der.Oid;
import dev.p8check.der.Tag;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Severity;
import dev.p8check.key.PrivateKeyInfo;
import dev.p8check.key.SubjectPublicKeyInfo;
import dev.p8check.pem.PemBlock;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyOracleTest {
  // The full run takes -Dp8check.mutations=100000.
  private static final int MUTATIONS = Integer.getInteger("p8check.mutations", 4000);

  // The JDK reads a private key up to its scalar, and never looks at what comes after that.
  private static final Set<PrivateKeyCode> UNSEEN_BY_THE_JDK = EnumSet.of(
      PrivateKeyCode.PRIVATE_KEY_TRAILING_DATA,
      PrivateKeyCode.PRIVATE_KEY_PUBLIC_KEY_MISMATCH,
      PrivateKeyCode.PRIVATE_KEY_PUBLIC_KEY_INVALID,
      PrivateKeyCode.PRIVATE_KEY_CURVE_MISMATCH,
      PrivateKeyCode.PRIVATE_KEY_SCALAR_LENGTH,
      PrivateKeyCode.PRIVATE_KEY_UNEXPECTED_STRUCTURE);

  private static final byte[] SCALAR = new byte[32];
  private static final byte[] X = new byte[32];
  private static final byte[] Y = new byte[32];

  static {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      copy(((ECPrivateKey) pair.getPrivate()).getS(), SCALAR);
      copy(((ECPublicKey) pair.getPublic()).getW().getAffineX(), X);
      copy(((ECPublicKey) pair.getPublic()).getW().getAffineY(), Y);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void every_form_of_a_key_is_read_as_the_jdk_reads_it() {
    for (Map.Entry<String, byte[]> form : forms().entrySet()) {
      KeyFacts key = check(form.getValue()).key().orElseThrow(() -> new AssertionError(form.getKey()));
      assertEquals(form.getKey(), key.form().id() + " " + form.getValue().length);
      assertArrayEquals(SCALAR, key.d());
      assertArrayEquals(X, key.x());
      assertArrayEquals(Y, key.y());
      if (key.form() != KeyForm.SEC1) {
        assertEquals(Optional.of(new BigInteger(1, SCALAR)), jdk(form.getValue()));
      }
    }
  }

  @Test
  void a_damaged_key_that_is_called_usable_is_the_same_key_to_the_jdk() {
    for (byte[] damaged : damaged(new Random(5958))) {
      CredentialsReport report = check(damaged);
      report.key().ifPresent(key -> {
        Optional<BigInteger> same = Optional.of(new BigInteger(1, key.d()));
        assertEquals(same, jdk(body(report.fixed().privateKey())), () -> "repaired " + hex(damaged));
        if (severities(report).equals(EnumSet.noneOf(Severity.class))
            || severities(report).equals(EnumSet.of(Severity.NOTE))) {
          assertEquals(same, jdk(damaged), () -> "as given " + hex(damaged));
        }
      });
    }
  }

  @Test
  void what_the_jdk_reads_is_not_called_broken_but_for_what_it_never_looks_at() {
    int read = 0;
    for (byte[] damaged : damaged(new Random(5915))) {
      Optional<BigInteger> scalar = jdk(damaged);
      CredentialsReport report = check(damaged);
      if (scalar.isEmpty() || report.key().isPresent()) {
        continue;
      }
      read++;
      assertTrue(report.findings().stream().anyMatch(finding -> UNSEEN_BY_THE_JDK.contains(finding.code())),
          () -> report.findings() + " for " + hex(damaged));
    }
    assertTrue(read > 0, "no damage that the JDK overlooks was tried");
  }

  @Test
  void openssl_reads_the_same_point(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(hasOpenssl(folder), "openssl is not on the PATH");
    Map<String, byte[]> keys = forms();
    keys.putAll(unusual());
    for (Map.Entry<String, byte[]> key : keys.entrySet()) {
      assertTrue(check(key.getValue()).key().isPresent(), key.getKey());
      Path in = Files.write(folder.resolve("key.der"), key.getValue());
      Path out = folder.resolve("public.der");
      assertEquals(0,
          run(folder, "openssl", "pkey", "-inform", "DER", "-in", in.toString(), "-pubout", "-outform", "DER",
          "-ec_conv_form", "uncompressed", "-out", out.toString()), key.getKey());
      assertArrayEquals(SubjectPublicKeyInfo.of(X, Y), Files.readAllBytes(out), key.getKey());
    }
  }

  /** The five forms, by the name and the length that are expected of each. */
  private static Map<String, byte[]> forms() {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    forms.put("apple 150", PrivateKeyInfo.appleForm(SCALAR, X, Y));
    forms.put("openssl 138", pkcs8(sec1(point(4))));
    forms.put("parameters-only 79", pkcs8(sec1(parameters())));
    forms.put("bare 67", pkcs8(sec1()));
    forms.put("sec1 121", sec1(parameters(), point(4)));
    return forms;
  }

  /** Forms that no tool for App Store Connect writes and that are keys nevertheless. */
  private static Map<String, byte[]> unusual() {
    byte[] attributes = DerWriter.element(Tag.CONTEXT_0, HexFormat.of().parseHex("300b0603551d0f310403020780"));
    Map<String, byte[]> keys = new LinkedHashMap<>();
    keys.put("hybrid point", pkcs8(sec1(point(6 + (Y[31] & 1)))));
    keys.put("compressed point", pkcs8(sec1(DerWriter.element(Tag.CONTEXT_1,
        DerWriter.element(Tag.BIT_STRING, new byte[] {0, (byte) (2 + (Y[31] & 1))}, X)))));
    keys.put("attributes", pkcs8(sec1(point(4)), attributes));
    keys.put("octets after the inner structure", pkcs8(DerWriter.concatenation(sec1(point(4)), new byte[2])));
    keys.put("a zero before the scalar", pkcs8(DerWriter.element(Tag.SEQUENCE,
        DerWriter.element(Tag.INTEGER, new byte[] {1}), DerWriter.element(Tag.OCTET_STRING, new byte[1], SCALAR),
        point(4))));
    return keys;
  }

  private static List<byte[]> damaged(Random random) {
    List<byte[]> forms = new ArrayList<>(forms().values());
    forms.addAll(unusual().values());
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] form = forms.get(random.nextInt(forms.size()));
      int at = random.nextInt(form.length);
      all.add(switch (random.nextInt(6)) {
        case 0 -> Arrays.copyOf(form, at);
        case 1 -> DerWriter.concatenation(Arrays.copyOf(form, at), Arrays.copyOfRange(form, at + 1, form.length));
        case 2 ->
            DerWriter.concatenation(Arrays.copyOf(form, at), new byte[1], Arrays.copyOfRange(form, at, form.length));
        // The octets that are no part of a number.
        case 3 -> changed(form, random.nextInt(Math.min(36, form.length)), random);
        default -> changed(form, at, random);
      });
    }
    return all;
  }

  private static byte[] changed(byte[] form, int at, Random random) {
    byte[] changed = form.clone();
    changed[at] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
    return changed;
  }

  private static Optional<BigInteger> jdk(byte[] der) {
    try {
      ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
      return key.getParams().getCurve().getField().getFieldSize() == 256 ? Optional.of(key.getS()) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static CredentialsReport check(byte[] der) {
    String label = der.length > 4 && der[2] == Tag.INTEGER && der[4] == 1 ? "EC PRIVATE KEY" : PemBlock.PRIVATE_KEY;
    return CredentialsCheck.check(Credentials.ofKey(PemBlock.of(label, der)));
  }

  private static Set<Severity> severities(CredentialsReport report) {
    Set<Severity> severities = EnumSet.noneOf(Severity.class);
    report.findings().forEach(finding -> severities.add(finding.severity()));
    return severities;
  }

  private static byte[] body(String pem) {
    return Base64.getMimeDecoder().decode(pem.substring(pem.indexOf('\n'), pem.lastIndexOf("-----END")));
  }

  private static byte[] sec1(byte[]... rest) {
    return DerWriter.element(Tag.SEQUENCE, DerWriter.element(Tag.INTEGER, new byte[] {1}),
        DerWriter.element(Tag.OCTET_STRING, SCALAR), DerWriter.concatenation(rest));
  }

  private static byte[] pkcs8(byte[] ecPrivateKey, byte[]... rest) {
    return DerWriter.element(Tag.SEQUENCE, DerWriter.element(Tag.INTEGER, new byte[1]),
        DerWriter.element(Tag.SEQUENCE, Oid.ecPublicKey(), Oid.p256()),
        DerWriter.element(Tag.OCTET_STRING, ecPrivateKey), DerWriter.concatenation(rest));
  }

  private static byte[] parameters() {
    return DerWriter.element(Tag.CONTEXT_0, Oid.p256());
  }

  private static byte[] point(int form) {
    return DerWriter.element(Tag.CONTEXT_1, DerWriter.element(Tag.BIT_STRING, new byte[] {0, (byte) form}, X, Y));
  }

  private static void copy(BigInteger number, byte[] to) {
    byte[] octets = number.toByteArray();
    int length = Math.min(octets.length, to.length);
    System.arraycopy(octets, octets.length - length, to, to.length - length, length);
  }

  private static boolean hasOpenssl(Path folder) throws InterruptedException {
    try {
      return run(folder, "openssl", "version") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(Path folder, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "openssl does not end");
    return process.exitValue();
  }

  private static String hex(byte[] octets) {
    return HexFormat.of().formatHex(octets);
  }
}
