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

/**
 * What axe-core and a ruler find wrong: nothing, in every state of the page, light and dark, wide and narrow, in every
 * engine.
 */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("themes")
class EveryStateIT {
  /** WCAG's width for reflow; WebKit's window makes 447 of it, the narrowest it can be. */
  private static final int NARROW = 320;

  /** What a window of 1280 by 900 has at 400 % zoom. */
  private static final int ZOOMED_WIDTH = 320;
  private static final int ZOOMED_HEIGHT = 225;

  private static final String UNFOLD =
      "for (const each of document.querySelectorAll('details')) each.open = true;"
          + "for (const each of document.querySelectorAll('[data-panel]:not([hidden]) "
          + "[data-action=show]')) each.click();";

  /**
   * Controls under 24 pixels, but for what WCAG exempts: links in a sentence, and inputs seen only through
   * their label.
   */
  private static final String TOO_SMALL =
      "return [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter((e) => {"
          + "  const r = e.getBoundingClientRect();"
          + "  return e.getClientRects().length && !e.matches('.unseen, .skip, :is(p, li, td, dd, h3) a')"
          + "    && (r.width < 23.9 || r.height < 23.9);"
          + "}).map((e) => 'smaller than 24 pixels: ' + e.outerHTML.slice(0, 90));";

  /** What makes the page scroll sideways, and what stays in place over more than half of it. */
  private static final String TOO_LARGE =
      "const root = document.documentElement, height = innerHeight;"
          + "return [...document.body.querySelectorAll('*')].filter((e) => {"
          + "  const r = e.getBoundingClientRect();"
          + "  return root.scrollWidth > root.clientWidth && r.right > root.clientWidth + 1"
          + "    || ['sticky', 'fixed'].includes(getComputedStyle(e).position) && !e.closest('dialog') && r.height > height / 2;"
          + "}).map((e) => 'too large for ' + innerWidth + ' x ' + height + ': ' + e.outerHTML.slice(0, 90));";

  /** The dark theme in a page that is shown light; returns whether the page is drawn otherwise then. */
  private static final String DARKEN =
      "const ground = () => getComputedStyle(document.documentElement).backgroundColor, light = ground();"
          + "for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)"
          + "  if (rule.media && rule.media.mediaText.includes('dark')) rule.media.mediaText = 'all';"
          + "document.documentElement.style.colorScheme = 'dark';"
          + "return ground() !== light;";

  private static Browser browser;

  private final BrowserKind kind;
  private final String theme;

  EveryStateIT(BrowserKind kind, String theme) {
    this.kind = kind;
    this.theme = theme;
  }

  /**
   * Dark in one engine as a person has it; in the others, the dark rules are put in force in the light page, which
   * costs no page of its own.
   */
  static Stream<Arguments> themes() {
    return Stream.concat(
        Stream.of(BrowserKind.values()).map(kind -> Arguments.of(kind, "light")),
        Stream.of(Arguments.of(BrowserKind.CHROMIUM, "dark")));
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
  void nothing_keeps_people_out() {
    List<String> found = new ArrayList<>();
    for (PageState state : PageState.values()) {
      browser.resize(1280, 900);
      state.enter(browser, BuiltPage.fileUrl());
      assertEquals(true, browser.eval("return matchMedia('(prefers-color-scheme: " + theme + ")').matches;"));
      if (theme.equals("dark")) {
        // It differs by colors alone, which are the same at every width.
        browser.eval(UNFOLD);
        report(Axe.violationsOfColors(browser), state + ", unfolded", found);
        continue;
      }
      report(Axe.violations(browser), state + ", wide", found);
      measure(TOO_SMALL, state, found);
      browser.eval(UNFOLD);
      browser.resize(NARROW, 800);
      report(Axe.violations(browser), state + ", narrow, unfolded", found);
      measure(TOO_SMALL, state, found);
      browser.resize(ZOOMED_WIDTH, ZOOMED_HEIGHT);
      measure(TOO_LARGE, state, found);
      if (kind != BrowserKind.CHROMIUM) {
        browser.resize(1280, 900);
        assertEquals(true, browser.eval(DARKEN));
        browser.await("document.getAnimations().length === 0");
        report(Axe.violationsOfColors(browser), state + ", dark, unfolded", found);
      }
    }
    assertEquals(List.of(), found);
  }

  /** That the look is a look: a fault put into the page is found. */
  @Test
  void a_fault_is_found() {
    browser.resize(1280, 900);
    PageState.EMPTY.enter(browser, BuiltPage.fileUrl());
    browser.eval("const place = document.querySelector('main section');"
        + "const add = (tag, id, text) => { const e = document.createElement(tag); e.id = id; e.textContent = text;"
        + "  place.append(e); return e.style; };"
        + "add('input', 'nameless', '');"
        + "const faint = add('p', 'faint', 'faint'); faint.color = '#999'; faint.backgroundColor = '#ccc';"
        + "add('p', 'wide', 'wide').width = '2000px';"
        + "for (const id of ['tiny', 'tiny-too']) { const tiny = add('button', id, 'x');"
        + "  tiny.width = tiny.height = tiny.minHeight = '12px'; tiny.padding = '0'; }");
    List<String> found = Axe.violations(browser);
    assertTrue(Axe.violationsOfColors(browser).stream().anyMatch(each -> each.startsWith("color-contrast at #faint:")));
    for (String fault : List.of("label at #nameless:", "color-contrast at #faint:", "target-size at #tiny:")) {
      assertTrue(found.stream().anyMatch(each -> each.startsWith(fault)), () -> fault + " is not among " + found);
    }
    measure(TOO_SMALL, PageState.EMPTY, found);
    measure(TOO_LARGE, PageState.EMPTY, found);
    for (String fault : List.of("24 pixels: <button id=\"tiny\"", ": <p id=\"wide\"")) {
      assertTrue(found.stream().anyMatch(each -> each.contains(fault)), () -> fault + " is not among " + found);
    }
  }

  private static void measure(String faults, PageState state, List<String> found) {
    for (Object each : (List<?>) browser.eval(faults)) {
      found.add(browser + ", " + state + ": " + each);
    }
  }

  private static void report(List<String> violations, String where, List<String> found) {
    for (String each : violations) {
      found.add(browser + ", " + where + ": " + each);
    }
  }
}
