package dev.p8check.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A package that tests need from npm: {@code src/test/NAME} says its version and hash, {@code target/NAME} gets it,
 * once.
 */
public final class NpmPackage {
  private static final Path SOURCES = Path.of("src/test");
  private static final Path INSTALLED = Path.of("target");

  private NpmPackage() {}

  /**
   * Returns where a file of the package is, and fetches the package first if need be; {@link #missing} where it cannot
   * be had.
   */
  public static synchronized Path file(String name, String file) {
    Path installed = INSTALLED.resolve(name).resolve("node_modules").resolve(file);
    if (!Files.exists(installed)) {
      try {
        install(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return installed;
  }

  /** Skips the test for want of {@code what}, or fails it where all is asked for, as in {@code .ci/run}. */
  public static void missing(String what, String trouble) {
    if ("yes".equals(System.getenv("REQUIRE_BROWSERS"))) {
      fail(what + " cannot be had, and REQUIRE_BROWSERS=yes asks for it: " + trouble);
    }
    assumeTrue(false, what + " cannot be had; skipped. " + trouble);
  }

  private static void install(String name) throws IOException {
    Path folder = Files.createDirectories(INSTALLED.resolve(name));
    for (String each : List.of("package.json", "package-lock.json", ".npmrc")) {
      Files.copy(SOURCES.resolve(name).resolve(each), folder.resolve(each), StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = folder.resolve("npm.log");
    Process npm;
    try {
      npm = new ProcessBuilder("npm", "ci").directory(folder.toFile())
          .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      missing(name, "npm is not installed (" + e.getMessage() + ")");
      return;
    }
    try {
      if (npm.waitFor() != 0) {
        missing(name, "npm ci failed: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      throw new AssertionError("Interrupted while npm fetched " + name, e);
    }
  }
}
