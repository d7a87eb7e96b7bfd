package dev.p8check.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The engines the page is tested in, and whether this machine has them. */
public enum BrowserKind {
  CHROMIUM(Chromium.BINARY, Chromium.DRIVER),
  FIREFOX(Firefox.BINARY),
  WEBKIT(WebKit.DRIVER, WebKit.BINARY, Path.of("/usr/bin/xvfb-run"), Path.of("/usr/bin/dbus-run-session"));

  private final List<Path> programs;

  BrowserKind(Path... programs) {
    this.programs = List.of(programs);
  }

  /** Starts the browser with a profile of its own, or skips the test where it is not installed. */
  public Browser start() {
    return start(Session.fresh());
  }

  Browser start(Session session) {
    assumeChosen();
    return switch (this) {
      case CHROMIUM -> new Chromium(session);
      case FIREFOX -> new Firefox(session);
      case WEBKIT -> new WebKit(session);
    };
  }

  /** Skips the test where this browser is not installed, or -Dbrowsers leaves it out. */
  void assumeChosen() {
    String chosen = System.getProperty("browsers", "chromium,firefox,webkit");
    assumeTrue(
        chosen.contains(name().toLowerCase(Locale.ROOT)), this + " is not among -Dbrowsers=" + chosen + "; skipped.");
    for (Path program : programs) {
      assumeTrue(Files.isExecutable(program), this + " is not installed (no " + program + "); skipped.");
    }
  }

  @Override
  public String toString() {
    return switch (this) {
      case CHROMIUM -> "Chromium";
      case FIREFOX -> "Firefox";
      case WEBKIT -> "WebKit";
    };
  }
}
