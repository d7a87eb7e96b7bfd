package dev.p8check.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A test input that a person can read: header lines, an empty line, then the raw input up to the end of the
 * file.
 *
 * <p>Every file has {@code expect:} (the codes, parted by spaces), {@code comment:} and {@code made-by:}; a
 * suite may read more headers of its own.
 */
public record CaseFile(String name, Map<String, String> headers, String input) {
  private static final Path CASES = Path.of("src/test/resources/cases");

  /** Returns every case under a folder of {@code src/test/resources/cases}, in the order of their names. */
  public static List<CaseFile> in(String folder) {
    try (Stream<Path> files = Files.walk(CASES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(CaseFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes that are to be found, in the order of the header. */
  public List<String> expect() {
    String codes = header("expect");
    return codes.isEmpty() ? List.of() : List.of(codes.split(" +"));
  }

  /** The text of a header, empty where the file does not have it. */
  public String header(String header) {
    return headers.getOrDefault(header, "");
  }

  private static CaseFile read(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = CASES.relativize(file).toString().replace('\\', '/');
    Map<String, String> headers = new TreeMap<>();
    int at = 0;
    while (text.charAt(at) != '\n') {
      int end = text.indexOf('\n', at);
      int colon = text.indexOf(':', at);
      if (end < 0 || colon < 0 || colon > end) {
        throw new AssertionError(name + " has no header \"name: text\" at offset " + at);
      }
      headers.put(text.substring(at, colon), text.substring(colon + 1, end).trim());
      at = end + 1;
    }
    for (String needed : List.of("expect", "comment", "made-by")) {
      if (!headers.containsKey(needed)) {
        throw new AssertionError(name + " has no header " + needed);
      }
    }
    return new CaseFile(name, headers, text.substring(at + 1));
  }
}
