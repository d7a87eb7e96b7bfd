package dev.p8check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineLengthTest {
  private static final int LONGEST = 120;

  /** Their generator writes each formula and each number of the table whole. */
  private static final Set<String> GENERATED = Set.of("Field.java", "CombTable.java");

  @Test
  void no_line_is_longer_than_120_characters() throws IOException {
    List<String> longer = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).length() > LONGEST && !GENERATED.contains(file.getFileName().toString())) {
            longer.add(file + ":" + (i + 1));
          }
        }
      }
    }
    assertEquals(List.of(), longer);
  }
}
