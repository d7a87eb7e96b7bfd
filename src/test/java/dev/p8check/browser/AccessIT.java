package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people need who listen to the page, or use it without a mouse, in every engine. */
@ParameterizedClass
@EnumSource
class AccessIT extends BrowserTest {
  private static final String TAB = "\uE004";
  private static final String ENTER = "\uE006";
  private static final String ESCAPE = "\uE00C";
  private static final String ALT = "\uE00A";
  private static final String CONTROL = "\uE009";

  /** Where the focus is: an id, or what the element is for. */
  private static final String FOCUS =
      "const e = document.activeElement; return e === document.body || !e.getClientRects().length ? 'lost'"
          + " : e.id || e.dataset.action || e.dataset.slot || e.textContent;";

  private final SampleCredentials sample = SampleCredentials.fresh();

  AccessIT(BrowserKind kind) {}

  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind) {
    browser = kind.start();
    browser.bringToFront();
  }

  @BeforeEach
  void open() {
    browser.resize(1280, 900);
    browser.open("about:blank");
    browser.openPage(BuiltPage.fileUrl());
  }

  @Test
  void a_verdict_is_read_out_once_when_typing_rests() {
    recordWhatIsReadOut();
    browser.type("#key-id", "7K4M2P9Q");
    browser.await("document.querySelector('#check').dataset.typing === undefined");
    List<?> said = (List<?>) browser.eval("return window.said;");
    assertEquals(1, said.size(), said::toString);
    assertEquals(browser.text("#verdict").replaceAll("\\s+", " ").strip(), said.get(0));
  }

  @Test
  void a_paste_is_read_out_at_once_and_once() {
    recordWhatIsReadOut();
    browser.paste("#issuer-id", sample.issuerId() + " ");
    awaitVerdict("invalid");
    // A timer of the page's that was set before, and is shorter, has run by then, however slow the machine (HTML 8.6).
    browser.eval("return new Promise((done) => setTimeout(done, 900));");
    List<?> said = (List<?>) browser.eval("return window.said;");
    assertEquals(List.of(browser.text("#verdict").replaceAll("\\s+", " ").strip()), said);
  }

  @Test
  void what_was_said_is_not_left_to_be_read_later() {
    browser.type("#key-id", "7K4M2P9Q");
    browser.await("document.querySelector('#announcer').textContent");
    browser.await("!document.querySelector('#announcer').textContent");
  }

  @Test
  void in_a_low_window_the_verdict_stays_in_sight_and_covers_no_field_that_has_the_focus() {
    fill(sample.issuerId() + " ");
    awaitVerdict("invalid");
    for (int height : new int[] {664, 553, 390}) {
      browser.resize(450, height);
      browser.eval("document.activeElement.blur(); scrollTo(0, 0); document.querySelector('#issuer-id').focus();");
      for (int i = 0; i < 6; i++) {
        browser.press(TAB);
        assertEquals("",
            browser.eval("const card = document.querySelector('#check .verdict-card').getBoundingClientRect();"
            + "const field = document.activeElement, r = field.getBoundingClientRect();"
            + "if (card.bottom > innerHeight + 1 |"
            + "| card.height > innerHeight / 2) return 'the verdict is not in sight';"
            + "return r.bottom > card.top + 1 && r.top < card.bottom && !field.closest('.verdict-card') ? field.id |"
            + "| field.textContent : '';"),
            "450 x " + height);
      }
    }
  }

  @Test
  void in_a_low_window_what_an_answer_means_is_in_sight() {
    browser.resize(450, 600);
    show("explain");
    browser.paste("#response",
        "HTTP/2 401\nserver: daiquiri/5\n\n{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}");
    browser.await("document.querySelector('#explain-verdict').dataset.verdict === 'invalid'");
    browser.await("(() => { const card = document.querySelector('#explain .verdict-card').getBoundingClientRect();"
        + "return card.top > 0 && card.bottom < innerHeight + 1; })()");
  }

  @Test
  void what_arrived_is_read_out_once_and_marked() {
    fill(sample.issuerId());
    awaitVerdict("valid");
    show("export");
    browser.eval("document.querySelector('#export details').open = true;");
    recordWhatIsReadOut();
    browser.paste("#export-back", SampleCredentials.fresh().privateKey());
    browser.await("document.querySelector('#export-back').getAttribute('aria-invalid') === 'true'");
    browser.eval("return new Promise((done) => setTimeout(done, 900));");
    assertEquals(List.of("Different from Check: the private key"), browser.eval("return window.said;"));
  }

  @Test
  void that_a_tool_cannot_use_the_key_is_read_out() {
    select("#key-kind", "individual");
    browser.paste("#key-id", sample.keyId());
    browser.paste("#private-key", sample.privateKey());
    awaitVerdict("valid");
    show("export");
    recordWhatIsReadOut();
    select("#export-format", "tauri");
    browser.await("said.length");
    assertTrue(browser.eval("return said.join(' ');").toString().contains("an Individual key does not have"),
        () -> browser.eval("return said.join(' ');").toString());
  }

  @Test
  void in_a_narrow_window_what_the_page_says_covers_no_field_that_got_the_focus() {
    browser.resize(450, 568);
    for (String text : List.of("HTTP/2 401 NOT_AUTHORIZED", "eyJhbGciOiJFUzI1NiJ9.e30.AAAA")) {
      show("check");
      browser.eval("document.activeElement.blur(); scrollTo(0, 0); const clipboardData = new DataTransfer();"
          + "clipboardData.setData('text/plain', arguments[0]);"
          // Firefox makes no ClipboardEvent with a DataTransfer.
          + "document.body.dispatchEvent(Object.defineProperty(new Event('paste', {bubbles: true, cancelable: true}),"
          + "'clipboardData', {value: clipboardData}));", text);
      browser.await("!document.querySelector('#toast').hidden");
      assertEquals(true, browser.eval("const field = document.activeElement;"
          + "return field.value === arguments[0] && field.getBoundingClientRect().top"
          + " > document.querySelector('#toast').getBoundingClientRect().bottom;", text), text);
    }
  }

  @Test
  void letters_twice_as_large_scroll_no_part_sideways() {
    assumeTrue(browser instanceof Chromium, "Only Chromium can be told to write larger.");
    Chromium chromium = (Chromium) browser;
    chromium.devTools("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", 32, "fixed", 26)));
    chromium.devTools("Emulation.setDeviceMetricsOverride",
        Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", false));
    open();
    chromium.devTools("Emulation.setDeviceMetricsOverride",
        Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", false));
    fill(sample.issuerId() + " ");
    awaitVerdict("invalid");
    assertEquals("32px", browser.eval("return getComputedStyle(document.documentElement).fontSize;"));
    for (String part : List.of("check", "tokens", "explain", "export", "findings", "guide", "proof")) {
      show(part);
      assertEquals(0,
          ((Number) browser.eval("const root = document.documentElement; return root.scrollWidth - root.clientWidth;"))
              .intValue(), part);
    }
    chromium.devTools("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", 16, "fixed", 13)));
    chromium.devTools("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @Test
  void the_roots_font_twice_as_large_keeps_check_within_a_phone() {
    browser.resize(360, 740);
    fill(sample.issuerId() + " ");
    awaitVerdict("invalid");
    browser.eval("document.documentElement.style.fontSize = '200%';");
    assertEquals(0,
        ((Number) browser.eval("const root = document.documentElement; return root.scrollWidth - root.clientWidth;"))
            .intValue());
  }

  @Test
  void an_input_names_what_is_wrong_with_it() {
    browser.paste("#issuer-id", sample.issuerId() + " ");
    awaitVerdict("invalid");
    assertEquals("true", browser.attribute("#issuer-id", "aria-invalid"));
    String title = browser.text("[data-code=issuer-id-surrounding-whitespace] [data-slot=title]");
    assertTrue(description("#issuer-id").contains(title), description("#issuer-id"));
    browser.click("[data-action=repair-all]");
    browser.await("!document.querySelector('#issuer-id').hasAttribute('aria-invalid')");
    assertTrue(description("#issuer-id").startsWith("A well-formed Issuer ID"), description("#issuer-id"));

    show("tokens");
    browser.paste("#token", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA");
    browser.await("document.querySelector('#token-verdict').dataset.verdict === 'invalid'");
    assertEquals("true", browser.attribute("#token", "aria-invalid"));
  }

  @Test
  void every_part_has_one_heading_that_names_it_and_none_is_skipped() {
    for (String part : List.of("check", "tokens", "explain", "export", "findings", "guide", "proof")) {
      show(part);
      assertEquals("", browser.eval("const panel = document.getElementById(arguments[0]);"
          + "const shown = (e) => e.getClientRects().length > 0;"
          + "const all = [...document.querySelectorAll('h1,h2,h3,h4')].filter(shown);"
          + "const named = document.getElementById(panel.getAttribute('aria-labelledby'));"
          + "const wrong = [];"
          + "if (all.filter((h) => h.tagName === 'H1').length !== 1 || all[0] !== named) wrong.push('h1');"
          + "all.forEach((h, i) => { if (i && h.tagName[1] - all[i - 1].tagName[1] > 1) wrong.push(h.textContent); });"
          + "if (document.querySelectorAll('main').length !== 1 |"
          + "| document.querySelectorAll('header nav[aria-label]').length !== 1)"
          + "  wrong.push('landmarks');"
          + "return wrong.join(', ');", part), part);
    }
  }

  @Test
  void the_focus_is_never_lost() {
    fill(sample.issuerId() + " ");
    awaitVerdict("invalid");
    pressOn("[data-code=issuer-id-surrounding-whitespace] [data-action=repair]");
    awaitVerdict("valid");
    assertEquals("next", browser.eval(FOCUS));
    pressOn("[data-action=undo]");
    awaitVerdict("invalid");
    assertEquals("repair-all", browser.eval(FOCUS), "after the last Undo");
    pressOn("[data-action=repair-all]");
    awaitVerdict("valid");
    assertEquals("next", browser.eval(FOCUS));
    pressOn("[data-action=clear]");
    awaitVerdict("empty");
    assertEquals("issuer-id", browser.eval(FOCUS));

    pressOn("[data-slot=try]");
    browser.await("document.querySelector('#practice').open");
    pressOn("[data-practice]");
    awaitVerdict("valid");
    assertEquals("next", browser.eval(FOCUS), "after Practice, whose button went away");
    pressOn("[data-action=next]");
    browser.await("!document.querySelector('#tokens').hidden");
    assertEquals("tokens", browser.eval(FOCUS));
    browser.press(ALT, "1");
    browser.await("!document.querySelector('#check').hidden");
    assertEquals("check", browser.eval(FOCUS));
    browser.press(ALT, "6");
    browser.await("!document.querySelector('#guide').hidden");
    assertEquals("guide", browser.eval(FOCUS));
  }

  @Test
  void a_dialog_gives_the_focus_back() {
    pressOn("[data-action=shortcuts]");
    browser.await("document.querySelector('#shortcuts').open");
    browser.press(ESCAPE);
    browser.await("!document.querySelector('#shortcuts').open");
    assertEquals("shortcuts", browser.eval(FOCUS));
    pressOn(".tools [data-action=practice]");
    browser.await("document.querySelector('#practice').open");
    pressOn("#practice [data-action=close]");
    browser.await("!document.querySelector('#practice').open");
    assertEquals("practice", browser.eval(FOCUS));
  }

  @Test
  void what_the_page_changes_in_an_input_can_be_taken_back() {
    fill(sample.issuerId());
    awaitVerdict("valid");
    browser.click("[data-action=clear]");
    awaitVerdict("empty");
    browser.press(ALT, "z");
    awaitVerdict("valid");

    show("tokens");
    browser.await("!document.querySelector('#create-token').disabled");
    browser.click("#create-token");
    browser.await("document.querySelector('#created-token').textContent");
    String token = browser.text("#created-token");
    browser.paste("#token", "Bearer " + token);
    browser.await("document.querySelector('[data-slot=token-findings] [data-action=repair]')");
    browser.click("[data-slot=token-findings] [data-action=repair]");
    browser.await("document.querySelector('#token').value.startsWith('eyJ')");
    browser.press(ALT, "z");
    browser.await("document.querySelector('#token').value.startsWith('Bearer ')");
    browser.click("[data-action=clear-token]");
    browser.await("document.querySelector('#token').value === ''");
    assertEquals("token", browser.eval(FOCUS));
    browser.press(ALT, "z");
    browser.await("document.querySelector('#token').value.startsWith('Bearer ')");
    assertEquals("token", browser.eval(FOCUS));
    browser.click("[data-action=edit-token]");
    browser.click("[data-action=undo-toast]");
    browser.await("document.querySelector('#toast').hidden");
    assertEquals("token-scope", browser.eval(FOCUS));
    browser.click("[data-action=edit-token]");
    browser.click("#create-token");
    browser.await("document.querySelector('#created-token').textContent");
    browser.eval("document.querySelector('#created-token').focus();");
    browser.press(ALT, "z");
    assertEquals(
        "create-token", browser.eval(FOCUS), "the made token, where the focus was, no longer fits and is gone");

    show("explain");
    browser.paste("#response", "error: NOT_AUTHORIZED");
    browser.click("[data-action=clear-response]");
    browser.await("document.querySelector('#response').value === ''");
    browser.press(ALT, "z");
    browser.await("document.querySelector('#response').value === 'error: NOT_AUTHORIZED'");
  }

  @Test
  void the_question_mark_opens_the_shortcuts_unless_it_is_text_or_turned_off() {
    browser.eval("document.querySelector('.brand').focus();");
    browser.press("?");
    browser.await("document.querySelector('#shortcuts').open");
    browser.click("#shortcuts-on");
    browser.press(ESCAPE);
    browser.await("!document.querySelector('#shortcuts').open");
    browser.press("?");
    browser.type("#key-id", "?");
    assertEquals(false, browser.eval("return document.querySelector('#shortcuts').open;"));
    assertEquals("?", browser.text("#key-id"));
  }

  @Test
  void forced_colors_leave_the_verdict_and_the_chosen_part_to_be_seen() {
    assumeTrue(browser instanceof Chromium, "Only Chromium can be told to force colors.");
    Chromium chromium = (Chromium) browser;
    chromium.devTools("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
    fill(sample.issuerId() + " ");
    awaitVerdict("invalid");
    assertEquals(true, browser.eval("return matchMedia('(forced-colors: active)').matches;"));
    // A drawing is seen when its color is not that of the ground that it stands on.
    assertEquals("", browser.eval("const style = (e) => getComputedStyle(e);"
        + "const ground = style(document.documentElement).backgroundColor;"
        + "const wrong = [...document.querySelectorAll('.glyph')].filter((e) => e.getClientRects().length && "
        + "style(e).color === ground)"
        + ".map((e) => e.parentElement.outerHTML.slice(0, 80));"
        + "const chosen = style(document.querySelector('nav [aria-current]'));"
        + "if (chosen.outlineStyle === 'none' || chosen.outlineColor === ground) wrong.push('the chosen part');"
        + "const marked = style(document.querySelector('mark'));"
        + "if (marked.outlineStyle === 'none' && marked.backgroundColor === ground) wrong.push('the mark');"
        + "return wrong.join(' ');"));
    assertEquals("#glyph-invalid", browser.attribute("#verdict use", "href"));
    browser.eval(
        "document.querySelector('[data-slot=structure]').open = true; document.querySelector('.key-tree "
            + "button').click();");
    assertEquals("solid",
        browser.eval("return getComputedStyle(document.querySelector('.key-tree [aria-pressed=true]')).outlineStyle;"));
    chromium.devTools("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  @Test
  void nothing_moves_where_less_motion_is_wanted() {
    assumeTrue(browser instanceof Chromium, "Only Chromium can be told to want less motion.");
    String moving = "return [...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);"
        + "return [...s.transitionDuration.split(','), ...s.animationDuration.split(',')].some((d) => parseFloat(d) > "
        + "0); }).length;";
    Chromium chromium = (Chromium) browser;
    chromium.devTools("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "no-preference"))));
    assertTrue(
        ((Number) browser.eval(moving)).intValue() > 0, "Something has to move, or the next line shows nothing.");
    chromium.devTools("Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    assertEquals(0, ((Number) browser.eval(moving)).intValue());
    chromium.devTools("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  @Test
  void everything_from_the_values_to_a_token_is_done_with_keys() {
    browser.eval("document.querySelector('.skip').focus();");
    browser.press(ENTER);
    tabTo("issuer-id");
    keys(sample.issuerId() + " ");
    tabTo("key-id");
    keys(sample.keyId());
    tabTo("private-key");
    keys(sample.privateKey());
    awaitVerdict("invalid");
    browser.press(CONTROL, ENTER);
    awaitVerdict("valid");
    assertEquals("private-key", browser.eval(FOCUS));
    tabTo("next");
    browser.press(ENTER);
    browser.await("!document.querySelector('#tokens').hidden");
    tabTo("create-token");
    browser.press(ENTER);
    browser.await("document.querySelector('#created-token').textContent.split('.').length === 3");
  }

  private void fill(String issuerId) {
    browser.paste("#issuer-id", issuerId);
    browser.paste("#key-id", sample.keyId());
    browser.paste("#private-key", sample.privateKey());
  }

  /** Presses the button as people do who have no mouse. */
  private void pressOn(String css) {
    browser.eval("document.querySelector(arguments[0]).focus();", css);
    browser.press(ENTER);
  }

  private static void select(String css, String value) {
    browser.eval("const select = document.querySelector(arguments[0]); select.value = arguments[1];"
        + "select.dispatchEvent(new Event('change', {bubbles: true}));", css, value);
  }

  private void tabTo(String id) {
    for (int i = 0; i < 40; i++) {
      browser.press(TAB);
      if (id.equals(browser.eval(FOCUS))) {
        return;
      }
    }
    throw new AssertionError("The Tab key never came to " + id + " in " + browser);
  }

  private void keys(String text) {
    for (int i = 0; i < text.length(); i++) {
      browser.press(text.charAt(i) == '\n' ? ENTER : text.substring(i, i + 1));
    }
  }

  private static String description(String css) {
    return ((String) browser.eval(
        "return document.querySelector(arguments[0]).getAttribute('aria-describedby').split(' ')"
        + ".map((id) => document.getElementById(id).textContent.trim()).join(' ');", css));
  }

  /** Keeps, in window.said, every text that a live region takes on while it is live. */
  private static void recordWhatIsReadOut() {
    browser.eval("window.said = [];"
        + "const live = (n) => { const e = (n.nodeType === 1 ? n : n.parentElement)?.closest('[aria-live], "
        + "[role=status]');"
        + "  return e && e.getClientRects().length && e.getAttribute('aria-live') !== 'off' && e; };"
        + "new MutationObserver((all) => {"
        + "  for (const region of new Set(all.map((m) => live(m.target)).filter((e) => e))) {"
        + "    const text = region.textContent.replace(/\\s+/g, ' ').trim(); if (text) said.push(text); }"
        + "}).observe(document.body, {subtree: true, childList: true, characterData: true});");
  }
}
