package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4Factory;

/** Looks for what a person gave to the page in places where it must not be. */
final class Traces {
  private static final byte[] LZ4_MAGIC = "mozLz40\0".getBytes(StandardCharsets.ISO_8859_1);

  private Traces() {}

  static void assertNone(SampleCredentials sample, String place, String text) {
    for (String secret : secrets(sample)) {
      int at = text.indexOf(secret);
      assertFalse(at >= 0, () -> place + " holds " + secret + " after " + text.substring(Math.max(0, at - 200), at));
    }
  }

  /** The IDs, and a stretch from the first, the second and the third line of the key's body. */
  static List<String> secrets(SampleCredentials sample) {
    String[] lines = sample.privateKey().split("\n");
    // The first 48 characters of the body are the same in every key that Apple issues.
    return List.of(sample.issuerId(), sample.keyId(),
        lines[1].substring(50, 62), lines[2].substring(0, 16), lines[3].substring(0, 16));
  }

  /** What a page holds: its elements with their attributes, and what its inputs say and would be reset to. */
  static String ofDocument(Browser browser) {
    return (String) browser.eval("return document.documentElement.outerHTML"
        + " + Array.from(document.querySelectorAll('input, textarea'), (e) => e.value + e.defaultValue).join(' ');");
  }

  /** Every file that holds one of the texts in UTF-8, UTF-16 or base64, whole or as part of a longer one. */
  static List<String> inFiles(Path root, List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String raw = content(file);
        for (String text : texts) {
          for (String form : forms(text)) {
            if (raw.contains(form)) {
              found.add(root.relativize(file) + " holds " + text);
            }
          }
        }
      }
    }
    return found;
  }

  /** The file's bytes as characters, unpacked where Firefox packed them; nothing where it has just been deleted. */
  private static String content(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(isFirefoxSession(bytes) ? unpacked(bytes) : bytes, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static boolean isFirefoxSession(byte[] bytes) {
    return Arrays.equals(bytes, 0, Math.min(LZ4_MAGIC.length, bytes.length), LZ4_MAGIC, 0, LZ4_MAGIC.length);
  }

  /** Eight bytes of magic, the unpacked length with its lowest byte first, and one LZ4 block. */
  private static byte[] unpacked(byte[] bytes) {
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(LZ4_MAGIC.length);
    return LZ4Factory.safeInstance().fastDecompressor().decompress(bytes, LZ4_MAGIC.length + 4, length);
  }

  private static List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      forms.add(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    }
    // Base64 of a longer text: the characters that depend on the text alone, at each of three offsets.
    for (int offset = 0; offset < 3; offset++) {
      String whole = Base64.getEncoder().withoutPadding().encodeToString(("\0".repeat(offset) + text)
          .getBytes(StandardCharsets.UTF_8));
      forms.add(whole.substring(offset == 0 ? 0 : offset + 1, whole.length() - 2));
    }
    return forms;
  }
}
