package dev.p8check.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes pictures of the built page: states by size by light, dark and forced colors.
 *
 * <p>{@code mvn -q test-compile exec:java@screenshots -Dfolder=F -Dstates=empty,valid -Dsizes=phone
 * -Dscript=STEPS.js}; without states or sizes, all of them; the script runs in the page after the state's steps.
 */
public final class Screenshots {
  private record Size(String name, int width, int height) {}

  private static final List<Size> SIZES =
      List.of(new Size("desktop", 1280, 900), new Size("tablet", 768, 1024), new Size("phone", 390, 844),
          // As a window of 1280 pixels shows it at 200 % and at 400 %.
          new Size("zoomed", 640, 450), new Size("narrow", 320, 225));

  private Screenshots() {}

  /** Arguments: the folder, the states, the sizes and a script file; "all" for lists, "none" for the script. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    String script = arguments[3].equals("none") ? "" : Files.readString(Path.of(arguments[3]));
    // Forced colors have a browser of their own: their ground stays when they are taken back.
    for (List<String> themes : List.of(List.of("light", "dark"), List.of("forced"))) {
      try (Chromium browser = new Chromium(Session.fresh())) {
        for (PageState state : PageState.values()) {
          if (chosen(arguments[1], state.name())) {
            state.enter(browser, BuiltPage.fileUrl());
            browser.eval(script);
            take(browser, folder, state, themes, arguments[2]);
          }
        }
      }
    }
  }

  private static void take(Chromium browser, Path folder, PageState state, List<String> themes,
      String sizes) throws IOException {
    for (String theme : themes) {
      browser.still(theme);
      for (Size size : SIZES) {
        if (chosen(sizes, size.name())) {
          take(browser,
              folder.resolve(state.name().toLowerCase(Locale.ROOT) + "-" + size.name() + "-" + theme + ".png"), size);
        }
      }
    }
  }

  private static boolean chosen(String list, String name) {
    return list.equals("all")
        || List.of(list.toLowerCase(Locale.ROOT).split(",")).contains(name.toLowerCase(Locale.ROOT));
  }

  private static void take(Chromium browser, Path file, Size size) throws IOException {
    browser.resize(size.width(), size.height());
    // Before the picture, for which the scroll bar gives up its room.
    List<String> wide = tooWide(browser);
    Files.write(file, wholePage(browser, size.width()));
    System.out.println(file);
    if (!wide.isEmpty()) {
      System.out.println("  wider than the window: " + wide);
    }
  }

  /** The page from top to bottom, however long, as wide as its window: in a picture no scroll bar takes room. */
  private static byte[] wholePage(Chromium browser, int width) {
    browser.eval("window.scrollTo(0, 0);");
    Map<?, ?> size = (Map<?, ?>) browser.devTools("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
    Object data = browser.devTools("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true,
        "clip", Map.of("x", 0, "y", 0, "width", width, "height", size.get("height"), "scale", 1)))
        .get("data");
    return Base64.getDecoder().decode((String) data);
  }

  private static List<String> tooWide(Chromium browser) {
    List<String> names = new ArrayList<>();
    Object found = browser.eval("const w = document.documentElement.clientWidth;"
        + "return Array.from(document.body.querySelectorAll('*')).filter((e) =>"
        + " document.documentElement.scrollWidth > w && e.getBoundingClientRect().right > w + 1)"
        + ".slice(0, 5).map((e) => e.tagName + '#' + e.id + '.' + e.className);");
    for (Object name : (List<?>) found) {
      names.add(String.valueOf(name));
    }
    return names;
  }
}
