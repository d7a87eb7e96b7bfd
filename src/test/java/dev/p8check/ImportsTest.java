package dev.p8check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/p8check");
  private static final Pattern IMPORT = Pattern.compile("dev\\.p8check\\.([a-z0-9]+)\\.[A-Z]");

  // What each package may use; a package that is missing here fails the test.
  private static final Map<String, Set<String>> TABLE = Map.ofEntries(
      Map.entry("encoding", Set.of()),
      Map.entry("p256", Set.of()),
      Map.entry("der", Set.of()),
      Map.entry("json", Set.of("encoding")),
      Map.entry("pem", Set.of("encoding")),
      Map.entry("key", Set.of("der", "encoding", "json", "p256")),
      Map.entry("jws", Set.of("der", "encoding", "json", "p256")),
      Map.entry("finding", Set.of("encoding")),
      Map.entry("check", Set.of("finding", "key", "pem", "der", "encoding", "json", "p256")),
      Map.entry("token", Set.of("check", "finding", "jws", "key", "pem", "encoding", "json", "p256")),
      Map.entry("explain", Set.of("token", "check", "finding", "jws", "encoding")),
      Map.entry("export", Set.of("explain", "token", "check", "finding", "pem", "encoding", "json")),
      Map.entry("engine", Set.of("explain", "export", "token", "check", "finding", "jws", "encoding", "json", "p256")),
      Map.entry("ui",
          Set.of("explain", "export", "token", "check", "finding", "jws", "key", "pem", "encoding", "json", "p256")),
      Map.entry("link", Set.of()),
      Map.entry("site", Set.of("link")));

  @Test
  void imports_point_down_only() throws IOException {
    Set<String> wrong = new TreeSet<>();
    Set<String> unused = new TreeSet<>();
    TABLE.forEach((from, allowed) -> allowed.forEach(to -> unused.add(from + " may use " + to)));
    for (Path source : sources()) {
      String from = SOURCES.relativize(source).getName(0).toString();
      assertTrue(TABLE.containsKey(from), () -> "the package " + from + " is not in the table");
      Matcher used = IMPORT.matcher(Files.readString(source));
      while (used.find()) {
        String to = used.group(1);
        if (!to.equals(from) && !TABLE.get(from).contains(to)) {
          wrong.add(SOURCES.relativize(source) + " uses " + to);
        }
        unused.remove(from + " may use " + to);
      }
    }
    assertEquals(Set.of(), wrong);
    assertEquals(Set.of(), unused);
  }

  @Test
  void only_the_page_and_the_module_know_javascript() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      boolean allowed = source.startsWith(SOURCES.resolve("ui")) || source.startsWith(SOURCES.resolve("link"))
          || source.endsWith("EngineModule.java");
      if (text.contains("import org.teavm") && !allowed) {
        wrong.add(SOURCES.relativize(source).toString());
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void no_letter_changes_its_case_by_the_locale() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      if (text.contains(".toLowerCase()") || text.contains(".toUpperCase()")) {
        wrong.add(SOURCES.relativize(source).toString());
      }
    }
    assertEquals(Set.of(), wrong);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
