package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.browser.BrowserKind;
import dev.p8check.browser.PageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person meets who goes from part to part, in each engine, from a file. */
@ParameterizedClass(name = "{0}")
@EnumSource
class PartsIT extends PageTest {
  private static final String CONTROL = "\uE009";
  private static final String ALT = "\uE00A";
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String PEM = Practice.pem(
      "thirty-two octets for this test.".getBytes(StandardCharsets.US_ASCII));

  PartsIT(BrowserKind kind) {
  }

  @Test
  void the_way_back_leads_to_the_first_part_and_to_where_a_person_was() {
    open("");
    browser.click("header nav a[href=\"#guide\"]");
    browser.await("!document.querySelector('#guide').hidden");
    browser.eval(
        "document.querySelector('#guide a[href=\"#explain\"]').scrollIntoView({block: 'center'}); "
            + "window.left = scrollY;");
    browser.click("#guide a[href=\"#explain\"]");
    browser.await("!document.querySelector('#explain').hidden");
    browser.back();
    browser.await("!document.querySelector('#guide').hidden && Math.abs(scrollY - window.left) < 200");
    assertEquals("guide", browser.eval("return document.activeElement.id;"));
    browser.back();
    browser.await("!document.querySelector('#check').hidden");
    assertEquals("check", browser.eval("return document.activeElement.id;"));
  }

  @Test
  void exchanged_ids_and_moved_values_land_in_their_own_fields() {
    open("");
    browser.paste("#issuer-id", KEY_ID);
    browser.paste("#key-id", ISSUER_ID);
    browser.await("document.querySelector('[data-code=\"credentials-swapped-ids\"]')");
    browser.click("[data-code=\"credentials-swapped-ids\"] [data-action=\"repair\"]");
    browser.await("document.querySelector('#issuer-id').value === '" + ISSUER_ID + "'");
    assertEquals(KEY_ID, browser.text("#key-id"));
    browser.click("[data-action=\"clear\"]");
    browser.paste("#key-id", ISSUER_ID);
    browser.await("document.querySelector('#check [data-code=\"key-id-is-issuer-id\"]')");
    browser.click("#check [data-code=\"key-id-is-issuer-id\"] [data-action=\"repair\"]");
    browser.await("document.querySelector('#issuer-id').value === '" + ISSUER_ID + "'");
    assertEquals("", browser.text("#key-id"));
  }

  @Test
  void a_key_that_was_shown_for_export_can_be_hidden_again() {
    open("");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    browser.click("header nav a[href=\"#export\"]");
    assertTrue(browser.text("[data-slot=\"report\"]").contains("From practice values"));
    browser.click("#export [data-action=\"show\"]");
    browser.await(
        "document.querySelector('#export [data-slot=\"content\"]').textContent.includes('BEGIN PRIVATE KEY')");
    browser.click("#export [data-action=\"hide\"]");
    browser.await("document.querySelector('#export [data-slot=\"content\"]').textContent === ''");
    assertEquals("show", browser.eval("return document.activeElement.dataset.action;"));
  }

  @Test
  void the_key_alone_is_exported_without_ids() {
    String state = "document.querySelector('[data-slot=\"export-state\"]').textContent";
    String choose = "const format = document.querySelector('#export-format'); format.value = arguments[0]; "
        + "format.dispatchEvent(new Event('change'));";
    open("");
    browser.paste("#private-key", PEM);
    browser.click("header nav a[href=\"#export\"]");
    browser.await(state + ".includes('Nothing is exported')");
    browser.eval(choose, "pem");
    browser.await(state + ".includes('From the values under Check.')");
    assertEquals("AuthKey.p8", browser.text("#export [data-slot=\"name\"]"));
    browser.click("header nav a[href=\"#check\"]");
    browser.paste("#key-id", KEY_ID);
    browser.click("header nav a[href=\"#export\"]");
    assertEquals("AuthKey_" + KEY_ID + ".p8", browser.text("#export [data-slot=\"name\"]"));
    browser.eval(choose, "asc-env");
    browser.await(state + ".includes('Nothing is exported')");
  }

  @Test
  void what_is_refused_is_said_beside_the_button_and_at_the_field() {
    open("");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.click("#create-token");
    browser.await("document.querySelector('[data-slot=\"make-notice\"]').textContent.startsWith('No token was made')");
    browser.click("header nav a[href=\"#check\"]");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.paste("#token-scope", "POST /v1/apps");
    browser.click("#create-token");
    browser.await("document.querySelector('#token-scope').getAttribute('aria-invalid') === 'true'");
    assertEquals("make-state token-scope-hint", browser.attribute("#token-scope", "aria-describedby"));
    assertTrue(
        browser.text("#make-state").contains("No token can be made like this: A scope entry is not a GET request."));
    browser.eval(
        "const scope = document.querySelector('#token-scope'); scope.value = ''; scope.dispatchEvent(new "
            + "InputEvent('input', {bubbles: true}));");
    browser.click("#create-token");
    browser.await("document.querySelector('[data-slot=\"draft\"] h3').textContent === 'What was signed'");
    assertEquals("token-scope-hint", browser.attribute("#token-scope", "aria-describedby"));
    assertTrue(browser.text("#make-state").contains("practice key"));
  }

  @Test
  void the_second_half_of_a_double_click_presses_nothing_else() {
    open("");
    fillWithSpace();
    // Both halves at once: what a hand does in a quarter of a second.
    assertEquals("valid check", browser.eval("const click = (css, detail) => document.querySelector(css).dispatchEvent("
        + "new MouseEvent('click', {detail, clientX: 200, clientY: 300, bubbles: true, cancelable: true}));"
        + "click('[data-action=repair-all]', 1); click('[data-action=next]', 2);"
        + "return document.querySelector('#verdict').dataset.verdict + ' ' + "
        + "document.querySelector('[data-panel]:not([hidden])').id;"));
    browser.eval("document.querySelector('[data-action=next]').click();");
    browser.await("!document.querySelector('#tokens').hidden");
  }

  @Test
  void the_key_for_undo_takes_back_what_the_page_did_until_a_person_types() {
    open("");
    fillWithSpace();
    browser.click("#issuer-id");
    browser.eval("document.querySelector('[data-action=repair-all]').click();");
    browser.await("document.querySelector('#verdict').dataset.verdict === 'valid'");
    browser.eval("document.querySelector('#private-key').focus();");
    browser.press(CONTROL, "z");
    browser.await("document.querySelector('#issuer-id').value === '" + ISSUER_ID + " '");
    assertEquals(PEM, browser.text("#private-key"));
    browser.eval("document.querySelector('[data-action=repair-all]').click();");
    browser.type("#key-id", "X");
    browser.press(CONTROL, "z");
    assertEquals(ISSUER_ID, browser.text("#issuer-id"), "the key is the browser's own again");
  }

  @Test
  void the_key_for_undo_takes_back_one_step_and_none_when_nothing_was_changed() {
    open("");
    fillWithSpace();
    String hold = "for (const repeat of [false, true, true]) document.body.dispatchEvent("
        + "new KeyboardEvent('keydown', {key: 'z', code: 'KeyZ', ctrlKey: true, repeat, bubbles: true, "
        + "cancelable: true}));";
    browser.eval(
        "document.querySelector('[data-action=clear]').click(); document.querySelector('[data-action=clear]').click();"
            + hold);
    assertEquals("", browser.text("#key-id"), "the second Clear changed nothing");
    browser.click("[data-action=undo]");
    browser.await("document.querySelector('#verdict').dataset.verdict === 'invalid'");
    browser.eval(
        "for (const name of ['repair-all', 'clear']) document.querySelector('[data-action=' + name + ']').click();"
            + hold + hold);
    assertEquals(ISSUER_ID, browser.text("#issuer-id"), "what Repair all had made");
  }

  private static void fillWithSpace() {
    browser.paste("#issuer-id", ISSUER_ID + " ");
    browser.paste("#key-id", KEY_ID);
    browser.paste("#private-key", PEM);
    browser.await("document.querySelector('#verdict').dataset.verdict === 'invalid'");
  }

  @Test
  void a_set_for_practice_stays_marked_when_it_comes_back_after_another() {
    String marked = "!document.querySelector('#practice-mark').hidden && "
        + "document.querySelector('#private-key').getAttribute('aria-describedby').startsWith('practice-mark ')";
    open("");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    browser.await(marked);
    String first = browser.text("#private-key");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("#practice [data-slot=\"examples\"] button");
    browser.await("document.querySelector('#verdict').dataset.verdict !== 'valid' && " + marked);
    browser.click("[data-action=\"undo\"]");
    browser.await("document.querySelector('#private-key').value === " + quoted(first) + " && " + marked);
    browser.click("[data-action=\"clear\"]");
    browser.paste("#private-key", PEM);
    browser.await(
        "document.querySelector('#practice-mark').hidden && "
            + "document.querySelector('#private-key').getAttribute('aria-describedby') === 'private-key-says "
            + "private-key-hint'");
    browser.click("[data-action=\"clear\"]");
    browser.paste("#private-key", first);
    browser.await(marked);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\n", "\\n") + "'";
  }

  @Test
  void what_was_cleared_comes_back_after_other_steps_and_what_was_typed_since_after_it() {
    open("#explain");
    browser.paste("#response", "HTTP/2 401");
    browser.click("[data-action=\"clear-response\"]");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.paste("#token", "eyJ");
    browser.paste("#token-moment", "1700000000");
    browser.click("[data-action=\"clear-token\"]");
    browser.click("[data-action=\"close-toast\"]");
    browser.press(ALT, "z");
    browser.await(
        "document.querySelector('#token').value === 'eyJ' && document.querySelector('#token-moment').value "
            + "=== '1700000000'");
    browser.click("header nav a[href=\"#explain\"]");
    browser.type("#response", "x");
    browser.press(ALT, "z");
    browser.await(
        "document.querySelector('#response').value === 'HTTP/2 401' && document.activeElement.id === 'response'");
    browser.await("document.querySelector('#toast').textContent.includes('Undo again brings it back.')");
    browser.press(ALT, "z");
    browser.await("document.querySelector('#response').value === 'x'");
    browser.click("#explain [data-action=\"undo\"]");
    browser.await("document.querySelector('#response').value === 'HTTP/2 401'");
    browser.eval("dispatchEvent(new Event('pagehide')); document.activeElement.blur();");
    browser.press(ALT, "z");
    assertEquals("", browser.text("#response"));
    assertEquals(2,
        ((Number) browser.eval(
            "return document.querySelectorAll('#explain [data-action=undo][hidden], #tokens "
                + "[data-action=undo][hidden]').length;")).intValue());
  }

  @Test
  void what_was_typed_comes_back_with_the_very_next_undo() {
    open("");
    fillWithSpace();
    browser.click("[data-action=\"repair-all\"]");
    browser.await("document.querySelector('#verdict').dataset.verdict === 'valid'");
    browser.click("[data-action=\"clear\"]");
    browser.type("#key-id", "TYPED");
    browser.click("[data-action=\"undo\"]");
    browser.await("document.querySelector('#key-id').value === '" + KEY_ID + "'");
    browser.click("[data-action=\"undo\"]");
    browser.await("document.querySelector('#key-id').value === 'TYPED'");
  }

  @Test
  void what_is_dropped_or_pasted_elsewhere_takes_the_address_and_the_focus_along() {
    open("");
    browser.click("header nav a[href=\"#guide\"]");
    browser.await("location.hash === '#guide'");
    pasteOnBody(PEM);
    browser.await(
        "!document.querySelector('#check').hidden && location.hash === '#check' && "
            + "document.activeElement.id === 'check'");
    browser.back();
    browser.await("!document.querySelector('#guide').hidden && location.hash === '#guide'");
    browser.click("header nav a[href=\"#explain\"]");
    browser.await("location.hash === '#explain'");
    browser.drop("#explain", "AuthKey_" + KEY_ID + ".p8", PEM);
    browser.await(
        "!document.querySelector('#check').hidden && location.hash === '#check' && document.activeElement "
            + "!== document.body");
    browser.click("header nav a[href=\"#export\"]");
    browser.await("location.hash === '#export'");
    browser.drop("#export", "build.log", "[!] invalid curve name (OpenSSL::PKey::ECError)\n  at token.rb\n");
    browser.await(
        "!document.querySelector('#explain').hidden && location.hash === '#explain' && document.activeElement.id "
            + "=== 'response'");
    browser.click("[data-action=\"undo-toast\"]");
    browser.await(
        "!document.querySelector('#export').hidden && location.hash === '#export' && "
            + "document.activeElement.id === 'export'");
  }

  private static void pasteOnBody(String text) {
    browser.eval("document.activeElement.blur(); const event = new Event('paste', {bubbles: true, cancelable: true});"
        + "event.clipboardData = {getData: () => arguments[0]}; document.body.dispatchEvent(event);", text);
  }

  @Test
  void a_link_within_a_part_gives_the_focus_to_its_target_each_time() {
    open("#guide");
    String target = (String) browser.eval(
        "return document.querySelector('#guide .contents a').getAttribute('href').substring(1);");
    for (int i = 0; i < 2; i++) {
      browser.click("#guide .contents a");
      browser.await("document.activeElement.id === '" + target + "'");
    }
    open("#private-key-missing-end");
    browser.click("#private-key-crlf a[href=\"#private-key-crlf\"]");
    // Firefox leaves the focus on the link, which is in its own target.
    browser.await("document.activeElement.closest('#private-key-crlf') !== null");
  }

  @Test
  void escape_closes_what_the_page_said() {
    open("#explain");
    browser.paste("#response", "HTTP/2 401");
    browser.click("[data-action=\"clear-response\"]");
    browser.await("!document.querySelector('#toast').hidden");
    browser.press("\uE00C");
    browser.await("document.querySelector('#toast').hidden");
  }

  @Test
  void behind_a_dialog_nothing_that_is_dropped_changes_the_values() {
    open("");
    browser.click(".tools [data-action=\"practice\"]");
    browser.drop("#practice", "AuthKey_" + KEY_ID + ".p8", PEM);
    assertEquals("", browser.attribute("body", "class") == null ? "" : browser.attribute("body", "class"));
    browser.press("\uE00C");
    browser.await("!document.querySelector('dialog[open]')");
    browser.drop("body", "AuthKey_AAAAAAAAA1.p8", PEM);
    browser.await("document.querySelector('#key-id').value");
    assertEquals("AAAAAAAAA1", browser.text("#key-id"));
  }

  @Test
  void a_part_that_nobody_looks_at_is_worked_out_as_its_own_field_changes_and_emptied_as_the_values_do_until_it_is_shown() {
    open("");
    browser.eval("const field = document.querySelector('#response'); field.value = arguments[0];"
        + "field.dispatchEvent(new InputEvent('input', {bubbles: true}));",
        "HTTP/2 401\n{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}");
    browser.await("document.querySelector('#explain').hidden && document.querySelector('#explain .cause')");
    browser.paste("#issuer-id", ISSUER_ID + " ");
    browser.await("document.querySelector('#verdict').dataset.verdict === 'invalid'");
    browser.click("header nav a[href=\"#explain\"]");
    browser.await("document.querySelector('#explain .cause').dataset.standing === 'proven'");
    browser.click("header nav a[href=\"#check\"]");
    browser.click("[data-action=repair-all]");
    browser.await(
        "document.querySelector('#explain').hidden && !document.querySelector('#explain .cause, #explain .finding')");
    browser.click("header nav a[href=\"#explain\"]");
    browser.await("document.querySelector('#explain .cause').dataset.standing !== 'proven'");
    browser.click("header nav a[href=\"#check\"]");
    browser.click("[data-action=undo]");
    browser.await("!document.querySelector('#explain .cause, #explain .finding')");
    browser.click("header nav a[href=\"#explain\"]");
    browser.await("document.querySelector('#explain .cause').dataset.standing === 'proven'");
    assertTrue(
        browser.text("#explain .cause [data-slot=\"fix\"]").startsWith("Repair it under Check"), "where the repair is");
  }

  @Test
  void a_token_that_nobody_looks_at_is_taken_apart_again_once_it_is_shown() {
    open("");
    fillWithSpace();
    browser.eval("const field = document.querySelector('#token'); field.value = arguments[0];"
        + "field.dispatchEvent(new InputEvent('input', {bubbles: true}));",
        "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl");
    browser.await("document.querySelector('#tokens').hidden && document.querySelector('[data-slot=claims-table] tr')");
    browser.click("[data-action=repair-all]");
    browser.await("!document.querySelector('[data-slot=claims-table] tr, [data-slot=token-findings] .finding')");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.await(
        "document.querySelector('[data-slot=claims-table] tr') && "
            + "document.querySelector('[data-slot=token-findings] .finding')");
  }

  @Test
  void a_control_that_goes_with_the_key_hands_the_focus_on() {
    open("");
    browser.paste("#private-key", PEM);
    browser.await("document.querySelector('[data-slot=key] summary')");
    browser.eval(
        "document.querySelector('[data-slot=key] summary').focus(); const key = "
            + "document.querySelector('#private-key'); key.value = '';"
        + "key.dispatchEvent(new Event('input', {bubbles: true}));");
    browser.await("document.querySelector('#verdict').dataset.verdict === 'empty'");
    browser.await("document.activeElement !== document.body && document.activeElement.getClientRects().length");
  }

  @Test
  void a_paste_that_changes_nothing_leaves_the_line_ends_that_a_file_had() {
    open("");
    browser.drop("body", "AuthKey_" + KEY_ID + ".p8", PEM.replace("\n", "\r\n"));
    browser.await("document.querySelector('#check [data-code=\"private-key-crlf\"]')");
    // A picture, which has no text, and a text that a listener keeps out.
    for (String text : new String[] {"", "nothing"}) {
      browser.eval("const event = new Event('paste', {bubbles: true, cancelable: true});"
          + "event.clipboardData = {getData: () => arguments[0]}; "
          + "document.querySelector('#private-key').dispatchEvent(event);", text);
      browser.eval(
          "const id = document.querySelector('#issuer-id'); id.value += 'x'; id.dispatchEvent(new Event('input', "
              + "{bubbles: true}));");
      browser.await("document.querySelector('#check [data-code=\"issuer-id-wrong-length\"]')");
      assertEquals(
          true, browser.eval("return !!document.querySelector('#check [data-code=\"private-key-crlf\"]');"), text);
    }
    browser.paste("#private-key", PEM);
    browser.await("!document.querySelector('#check [data-code=\"private-key-crlf\"]')");
  }

  @Test
  void a_value_of_many_pages_is_told_by_its_beginning() {
    open("");
    browser.paste("#issuer-id", "x".repeat(5000));
    browser.click("header nav a[href=\"#tokens\"]");
    browser.await("document.querySelector('[data-slot=\"draft-table\"]').textContent.includes('5000 characters')");
    assertTrue(browser.text("[data-slot=\"draft-table\"]").length() < 2000);
  }
}
