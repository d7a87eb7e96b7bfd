package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PageWeightIT {
  /** What the page may weigh: a little more than it does. The aim is 110,000; see docs/PERFORMANCE.md. */
  private static final int MOST_BYTES = 192_500;

  /** What gzip writes around the deflated bytes (RFC 1952). */
  private static final int GZIP_FRAME = 18;

  @Test
  void the_page_stays_within_its_weight() throws IOException {
    byte[] page = Files.readAllBytes(Path.of("target/site/index.html"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      out.write(page);
    }
    int weight = packed.size() + GZIP_FRAME;
    assertTrue(weight <= MOST_BYTES, () -> "The page is " + weight + " bytes gzipped, " + (weight - MOST_BYTES)
        + " over its budget; node src/bench/page.mjs shows where they are.");
  }
}
