package dev.p8check.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page as the build made it, and the headers that hosts are told to send with it. */
final class BuiltPage {
  static final Path FILE = Path.of("target/site/index.html").toAbsolutePath();
  private static final Path HEADERS = Path.of("target/site/_headers");

  private BuiltPage() {}

  static String fileUrl() {
    return FILE.toUri().toString();
  }

  static byte[] bytes() {
    try {
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException("The page is not built: " + FILE, e);
    }
  }

  static String html() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(HEADERS)) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          headers.put(line.substring(0, colon).strip(), line.substring(colon + 2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The page's headers are not built: " + HEADERS, e);
    }
    return headers;
  }
}
