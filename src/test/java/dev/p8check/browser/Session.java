package dev.p8check.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A browser's own folder for one run, and the ways in which the run differs from the usual. */
final class Session {
  private final Path folder;
  private final boolean dark;
  private final List<String> arguments;
  private boolean kept;

  private Session(Path folder, boolean dark, List<String> arguments) {
    this.folder = folder;
    this.dark = dark;
    this.arguments = arguments;
  }

  /** Leaves the folder for a look at what the browser wrote, until {@link #delete} is called again. */
  Session keptOnce() {
    kept = true;
    return this;
  }

  static Session fresh() {
    try {
      return new Session(Files.createTempDirectory("p8check-browser-"), false, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Session inDarkMode() {
    return new Session(folder, true, arguments);
  }

  /** The same with arguments for the browser's command line. */
  Session with(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return new Session(folder, dark, List.copyOf(all));
  }

  Path folder() {
    return folder;
  }

  boolean dark() {
    return dark;
  }

  List<String> arguments() {
    return arguments;
  }

  /** Deletes the folder; a browser that is still writing into it while it ends is given a moment. */
  void delete() {
    if (kept) {
      kept = false;
      return;
    }
    for (int attempt = 0; Files.exists(folder) && attempt < 20; attempt++) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
