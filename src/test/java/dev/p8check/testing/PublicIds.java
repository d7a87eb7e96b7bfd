package dev.p8check.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ids that other people rest on, as {@code src/test/resources/ids.txt} keeps them. */
public final class PublicIds {
  private static final Path FILE = Path.of("src/test/resources/ids.txt");

  private PublicIds() {}

  /** Returns the lines of a section, in their order. */
  public static List<String> of(String section) {
    List<String> ids = new ArrayList<>();
    String at = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        at = line.substring(1, line.indexOf(']'));
      } else if (at.equals(section) && !line.isEmpty()) {
        ids.add(line);
      }
    }
    return ids;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
