package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core has to say: nothing, in every state of the page, light and dark, wide and narrow, in every engine. */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("themes")
class AxeIT {
  /** WCAG's width for reflow; WebKit's window makes 447 of it, the narrowest it can be. */
  private static final int NARROW = 320;

  private static final String UNFOLD =
      "for (const each of document.querySelectorAll('details')) each.open = true;"
          + "for (const each of document.querySelectorAll('[data-panel]:not([hidden]) [data-action=show]')) each.click();";

  private static Browser browser;

  private final String theme;

  AxeIT(BrowserKind kind, String theme) {
    this.theme = theme;
  }

  static Stream<Arguments> themes() {
    return Stream.of(BrowserKind.values())
        .flatMap(kind -> Stream.of("light", "dark").map(theme -> Arguments.of(kind, theme)));
  }

  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind, String theme) {
    Session session = Session.fresh();
    browser = kind.start(theme.equals("dark") ? session.inDarkMode() : session);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  /** One page load a state: what differs by width or by what is unfolded is looked at in the same page. */
  @Test
  void nothingKeepsPeopleOut() {
    List<String> found = new ArrayList<>();
    for (PageState state : PageState.values()) {
      browser.resize(1280, 900);
      state.enter(browser, BuiltPage.fileUrl());
      assertEquals(true, browser.eval("return matchMedia('(prefers-color-scheme: " + theme + ")').matches;"));
      look(state + ", wide", found);
      browser.eval(UNFOLD);
      browser.resize(NARROW, 800);
      look(state + ", narrow, unfolded", found);
    }
    assertEquals(List.of(), found);
  }

  /** That the look is a look: a fault put into the page is found. */
  @Test
  void aFaultIsFound() {
    browser.resize(1280, 900);
    PageState.EMPTY.enter(browser, BuiltPage.fileUrl());
    browser.eval("const place = document.querySelector('main section');"
        + "const add = (tag, id, text) => { const e = document.createElement(tag); e.id = id; e.textContent = text;"
        + "  place.append(e); return e.style; };"
        + "add('input', 'nameless', '');"
        + "const faint = add('p', 'faint', 'faint'); faint.color = '#999'; faint.backgroundColor = '#ccc';"
        + "for (const id of ['tiny', 'tiny-too']) { const tiny = add('button', id, 'x');"
        + "  tiny.width = tiny.height = tiny.minHeight = '12px'; tiny.padding = '0'; }");
    List<String> found = Axe.violations(browser);
    for (String fault : List.of("label at #nameless:", "color-contrast at #faint:", "target-size at #tiny:")) {
      assertTrue(found.stream().anyMatch(each -> each.startsWith(fault)), () -> fault + " is not among " + found);
    }
  }

  private static void look(String where, List<String> found) {
    for (String each : Axe.violations(browser)) {
      found.add(browser + ", " + where + ": " + each);
    }
  }
}
