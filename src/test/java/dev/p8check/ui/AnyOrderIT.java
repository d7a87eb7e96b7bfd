package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.browser.Browser;
import dev.p8check.browser.BrowserKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a person clicks, fills in and pastes, in any order: the page goes on. */
class AnyOrderIT {
  private static final Path FILE = Path.of("target/site/index.html").toAbsolutePath();
  private static final int SEEDS = 2;
  private static final int ROUNDS = 16;
  private static final int STEPS = 25;

  private static final List<String> TEXTS = List.of(
      "", " ", "5HDB3C5YBA", " c055ca8c-e5a8-4836-b61d-aa5794eeb3f4\n", "\"5HDB3C5YBA \\n\"", "\" \"", "***",
      "AuthKey_5HDB3C5YBA.p8",
      "-----BEGIN PRIVATE KEY-----\nMIGTAgEA\n-----END PRIVATE KEY-----",
      "eyJhbGciOiJFUzI1NiIsImtpZCI6IjVIREIzQzVZQkIifQ.eyJpc3MiOiJ4In0.aaaa",
      "HTTP/2 401\n{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}", "{\"key_id\":", "x".repeat(70_000),
      "GET /v1/apps", "POST /v1/apps", "14:02 UTC", "-1", "999", "<b>bold</b>", "${{ secrets.KEY }}");

  /** Steps of a person who tries everything; what goes wrong is kept. */
  private static final String USE = """
      const state = window.anyOrder ??= {seed: arguments[0], errors: []};
      if (!state.heard) {
        state.heard = true;
        window.addEventListener('error', (event) => state.errors.push('error: ' + (event.error && event.error.stack || event.message)));
        document.addEventListener('click', (event) => {
          if (event.target.closest('a:not([href^="#"])')) event.preventDefault();
        }, true);
      }
      const next = (n) => {
        state.seed = (Math.imul(state.seed, 1103515245) + 12345) & 0x7fffffff;
        return (state.seed >> 8) % n;
      };
      const shown = (css) => [...(document.querySelector('dialog[open]') || document).querySelectorAll(css)]
          .filter((element) => element.getClientRects().length && !element.disabled);
      for (let i = 0; i < arguments[1]; i++) {
        const kind = next(10);
        const texts = [...arguments[2], '\\u202e\\ud800\\u0000'];
        const text = texts[next(texts.length)];
        const controls = shown(kind < 6 ? 'button:not([data-action^="save"]), summary, a[href^="#"]' : 'input:not([type="file"]), textarea, select');
        const control = controls[next(controls.length || 1)] || document.body;
        if (kind < 6) {
          control.focus();
          control.click();
        } else if (kind < 9 && control.type === 'checkbox') {
          control.click();
        } else if (kind < 9 && control !== document.body) {
          control.value = control.tagName === 'SELECT' ? control.options[next(control.options.length)].value : text;
          control.dispatchEvent(new InputEvent('input', {bubbles: true}));
          control.dispatchEvent(new Event('change', {bubbles: true}));
        } else {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', text);
          control.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData}));
        }
      }
      state.rested = false;
      setTimeout(() => setTimeout(() => { state.rested = true; }, 5), 5);
      """;

  private static final String STANDING = """
      const focus = document.activeElement;
      const lost = focus && focus !== document.body && focus.id !== 'main' && !focus.getClientRects().length;
      return [...window.anyOrder.errors, document.querySelectorAll('[data-panel]:not([hidden])').length + ' part shown',
          lost ? 'the focus is on a hidden ' + focus.tagName : ''].filter((line) => line).join(', ');
      """;

  @ParameterizedTest
  @EnumSource
  void the_page_goes_on(BrowserKind kind) {
    try (Browser browser = kind.start()) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        browser.open("about:blank");
        browser.openPage(FILE.toUri().toString());
        for (int round = 0; round < ROUNDS; round++) {
          browser.eval(USE, seed, STEPS, TEXTS);
          browser.await("window.anyOrder.rested");
          assertEquals("1 part shown", browser.eval(STANDING), "seed " + seed + ", round " + round);
        }
      }
    }
  }
}
