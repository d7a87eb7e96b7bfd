package dev.p8check.p256.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated classes are committed. {@code mvn test -Dtest=GeneratedSourcesTest -Dp256.generate=true} writes them
 * anew.
 */
class GeneratedSourcesTest {
  private static final Path PACKAGE = Path.of("src/main/java/dev/p8check/p256");

  @ParameterizedTest
  @MethodSource("names")
  void the_committed_class_is_what_the_generator_prints(String name) throws IOException {
    Path file = PACKAGE.resolve(name + ".java");
    String source = JavaSource.files().get(name);
    if (Boolean.getBoolean("p256.generate")) {
      Files.writeString(file, source);
    }
    assertEquals(source, Files.readString(file), () -> file + " is out of date");
  }

  static Iterable<String> names() {
    return JavaSource.files().keySet();
  }

  /** Writes every class, for when they are missing and nothing else compiles. */
  public static void main(String[] arguments) {
    JavaSource.files().forEach((name, source) -> {
      try {
        Files.writeString(PACKAGE.resolve(name + ".java"), source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
