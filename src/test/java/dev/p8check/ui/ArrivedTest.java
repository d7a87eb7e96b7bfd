package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.export.ExportFile;
import dev.p8check.export.ExportFormat;
import dev.p8check.export.ExportResult;
import dev.p8check.export.Exporter;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivedTest {
  private static final int SETS = 40;
  private static final String KEY_ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** The property that makes an export one: pasted back into the page, its files are the set again. */
  @ParameterizedTest
  @EnumSource
  void everyExportPastedBackIsTheSameSet(ExportFormat format) {
    Random random = new Random(8);
    for (int i = 0; i < SETS; i++) {
      Credentials set = set(random, i % 4 == 0 ? KeyKind.INDIVIDUAL : KeyKind.TEAM);
      List<ExportFile> files = files(set, format);
      String issuerId = "";
      String keyId = "";
      String key = "";
      for (ExportFile file : files) {
        Credentials back = Pasted.of(file.content()).found();
        issuerId = issuerId.isEmpty() ? back.issuerId() : issuerId;
        keyId = keyId.isEmpty() ? back.keyId() : keyId;
        key = key.isEmpty() ? back.privateKey() : key;
      }
      assertEquals(holdsIds(format) ? set.issuerId() : "", issuerId, format.id());
      assertEquals(holdsIds(format) ? set.keyId() : "", keyId, format.id());
      String repaired = CredentialsCheck.check(Credentials.ofKey(key)).fixed().privateKey();
      assertEquals(format == ExportFormat.GITHUB_WORKFLOW ? "" : set.privateKey().strip(), repaired.strip(), format.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyExportedFileArrivesAsItWasWritten(ExportFormat format) {
    Credentials set = set(new Random(9), KeyKind.TEAM);
    List<ExportFile> files = files(set, format);
    for (ExportFile file : files) {
      Arrived arrived = Arrived.of(file.content().trim(), report(set), files);
      assertEquals(Verdict.VALID, arrived.verdict(), file.name() + ": " + arrived.says());
    }
  }

  @Test
  void whatArrivedInAnotherFormSaysSo() {
    Credentials set = set(new Random(10), KeyKind.TEAM);
    Arrived arrived = Arrived.of(set.privateKey().replace("\n", " "), report(set), files(set, ExportFormat.PEM));

    assertEquals(Verdict.WARNING, arrived.verdict());
    assertEquals("It arrived: the private key. But it is written differently than here", arrived.says());
  }

  @Test
  void whiteSpaceThatCameAlongIsTold() {
    Credentials set = set(new Random(13), KeyKind.TEAM);
    List<ExportFile> env = files(set, ExportFormat.FASTLANE_ENV);
    List<ExportFile> pem = files(set, ExportFormat.PEM);
    String other = "It arrived: the Key ID, but with white space around it that is not here";

    assertEquals("It arrived: the Key ID, written as here", Arrived.of(set.keyId(), report(set), env).says());
    for (String damaged : List.of(set.keyId() + " ", set.keyId() + "\n", "\t" + set.keyId())) {
      assertEquals(new Arrived(Verdict.WARNING, other), Arrived.of(damaged, report(set), env));
    }
    assertEquals(Verdict.WARNING, Arrived.of(" " + set.privateKey(), report(set), pem).verdict());
    assertEquals(Verdict.WARNING, Arrived.of(set.privateKey() + "\n\n", report(set), pem).verdict());
    assertEquals(Verdict.VALID, Arrived.of(set.privateKey(), report(set), pem).verdict());
    assertEquals(Verdict.VALID, Arrived.of(set.privateKey().trim(), report(set), pem).verdict());
  }

  @Test
  void anotherKeyAndAnotherIdAreNamed() {
    Random random = new Random(11);
    Credentials set = set(random, KeyKind.TEAM);
    Credentials other = set(random, KeyKind.TEAM);
    List<ExportFile> files = files(set, ExportFormat.FASTLANE_JSON);

    assertEquals("Not as under Check: the private key",
        Arrived.of(other.privateKey(), report(set), files).says());
    assertEquals("Not as under Check: the Issuer ID, the Key ID and the private key",
        Arrived.of(files(other, ExportFormat.FASTLANE_JSON).get(0).content(), report(set), files).says());
  }

  @Test
  void nothingToReadAndNothingToCompareWithAreSaid() {
    Credentials set = set(new Random(12), KeyKind.TEAM);

    assertEquals(Verdict.INVALID, Arrived.of("***", report(set), List.of()).verdict());
    assertEquals(Verdict.INCOMPLETE, Arrived.of(set.privateKey(), report(Credentials.NONE), List.of()).verdict());
  }

  private static boolean holdsIds(ExportFormat format) {
    return switch (format) {
      case PEM, PEM_ONE_LINE, BODY, BASE64, GITHUB_WORKFLOW -> false;
      case FASTLANE_JSON, FASTLANE_JSON_BASE64, FASTLANE_ENV, CODEMAGIC_ENV, EAS_ENV, ASC_ENV, GITHUB_SECRETS, BITRISE,
          AZURE, XCODEBUILD, ALTOOL, NOTARYTOOL, TRANSPORTER, TAURI, ELECTRON_BUILDER, RCODESIGN -> true;
    };
  }

  /** A set made for this test, each of its values random. */
  private static Credentials set(Random random, KeyKind kind) {
    StringBuilder keyId = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      keyId.append(KEY_ID_CHARACTERS.charAt(random.nextInt(KEY_ID_CHARACTERS.length())));
    }
    byte[] d = new byte[32];
    random.nextBytes(d);
    d[0] &= 0x7f;
    String issuerId = kind == KeyKind.INDIVIDUAL ? "" : new UUID(random.nextLong(), random.nextLong()).toString();
    return new Credentials(issuerId, keyId.toString(), Practice.pem(d), "", kind);
  }

  private static List<ExportFile> files(Credentials set, ExportFormat format) {
    ExportResult result = Exporter.export(set, format);
    assertTrue(result instanceof ExportResult.Made, result::toString);
    return ((ExportResult.Made) result).files();
  }

  private static CredentialsReport report(Credentials set) {
    return CredentialsCheck.check(set);
  }
}
