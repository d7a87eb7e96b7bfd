package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.browser.BrowserKind;
import dev.p8check.browser.PageTest;
import dev.p8check.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The token panel in use, in each engine: a token made, and one taken apart. */
@ParameterizedClass(name = "{0}")
@EnumSource
class TokenPageIT extends PageTest {
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";
  private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"" + KEY_ID + "\",\"typ\":\"JWT\"}";
  private static final String ARROW_RIGHT = "\uE014";
  private static final String ENTER = "\uE007";
  private static final String HOME = "\uE011";
  private static final TestKey KEY = TestKey.random();

  TokenPageIT(BrowserKind kind) {}

  @BeforeEach
  void openPage() {
    open("");
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void what_will_be_signed_is_shown_and_explained_for_either_kind_of_key() {
    loadSet();
    assertEquals("[[alg,ES256],[kid," + KEY_ID + "],[typ,JWT],[iss," + ISSUER_ID
        + "],[iat],[exp],[aud,appstoreconnect-v1]]", draft());
    assertEquals(0, count("[data-slot='draft-table'] tr td .hint:last-child:empty"));
    assertTrue(browser.text("[data-slot='draft-table']").contains("ES256: ECDSA on P-256 with SHA-256"));
    assertTrue(browser.text("[data-slot='draft-table']").contains("in 15 minutes"));
    choose("#token-kind", "individual");
    browser.await("document.querySelector('[data-slot=draft-table]').textContent.includes('subuser')");
    assertEquals(
        "[[alg,ES256],[kid," + KEY_ID + "],[typ,JWT],[sub,user],[iat],[exp],[aud,appstoreconnect-v1]]", draft());
    assertEquals("individual", browser.text("#key-kind"), "the same choice as on Check");
    browser.click("#create-token");
    assertTrue(payload(created()).startsWith("{\"sub\":\"user\",\"iat\":"), payload(created()));
    choose("#token-kind", "team");
    browser.await("document.querySelector('[data-slot=made]').hidden");
    assertEquals("", browser.text("#created-token"), "a token that no longer fits is gone");
    browser.click("#create-token");
    assertTrue(payload(created()).startsWith("{\"iss\":\"" + ISSUER_ID + "\",\"iat\":"), payload(created()));
  }

  @Test
  void what_the_token_has_otherwise_than_the_set_is_said_once() {
    browser.paste("#issuer-id", ISSUER_ID.toUpperCase());
    browser.paste("#key-id", KEY_ID.toLowerCase());
    browser.paste("#private-key", KEY.privatePem());
    browser.await("document.querySelector('#verdict').dataset.verdict === 'warning'");
    show();
    browser.await("document.querySelector('[data-slot=make-state]').textContent.includes('the key " + KEY_ID
        + " from the repaired values under Check. See the warning under Check.')");
    browser.click("#create-token");
    assertTrue(payload(created()).startsWith("{\"iss\":\"" + ISSUER_ID + "\""));
    assertEquals(0, count("[data-slot='make-findings'] *"));
  }

  @Test
  void the_slider_goes_to_twenty_minutes_and_no_further() {
    loadSet();
    assertEquals("15 minutes", browser.text("[data-slot='lifetime']"));
    browser.eval("document.querySelector('#token-lifetime').focus();");
    for (int i = 0; i < 7; i++) {
      browser.press(ARROW_RIGHT);
    }
    awaitCode("make", "token-lifetime-near-limit");
    assertEquals("20 minutes", browser.text("[data-slot='lifetime']"));
    browser.click("#create-token");
    String payload = payload(created());
    assertEquals(1200, number(payload, "exp") - number(payload, "iat"));
    browser.eval("document.querySelector('#token-lifetime').focus();");
    browser.press(HOME);
    awaitNoCode("make", "token-lifetime-near-limit");
    assertEquals("1 minute", browser.text("[data-slot='lifetime']"));
    browser.click("#create-token");
    payload = payload(created());
    assertEquals(
        120, number(payload, "exp") - number(payload, "iat"), "a minute from now, and a minute back for clocks");
  }

  @Test
  void the_scope_is_checked_while_it_is_typed() {
    loadSet();
    browser.type("#token-scope", "GET v1");
    awaitCode("make", "token-scope-malformed");
    browser.eval("document.querySelector('#token-scope').value = '';");
    browser.type("#token-scope", "GET /v1/apps");
    awaitNoCode("make", "token-scope-malformed");
    assertTrue(browser.text("[data-slot='draft-table']").contains("[\"GET /v1/apps\"]"));
    browser.type("#token-scope", ENTER + "POST /v1/ciBuildRuns");
    awaitCode("make", "token-scope-not-get");
    assertTrue(browser.text("[data-slot='make-findings']").contains("Entry 2"));
    browser.click("#create-token");
    assertEquals("", browser.text("#created-token"));
    browser.eval("document.querySelector('#token-scope').value = '';");
    browser.type("#token-scope", "/v1/apps?filter[platform]=IOS");
    awaitNoCode("make", "token-scope-not-get");
    browser.click("#create-token");
    assertTrue(payload(created()).endsWith("\"scope\":[\"GET /v1/apps?filter[platform]=IOS\"]}"),
        "GET is put in front of a path");
  }

  @Test
  void a_long_life_takes_a_listed_resource_and_has_its_end() {
    loadSet();
    browser.click("#token-long");
    awaitCode("make", "token-exp-too-far");
    assertEquals("true", String.valueOf(browser.eval("return document.querySelector('#token-lifetime').disabled;")));
    browser.click("#create-token");
    assertEquals("", browser.text("#created-token"));
    browser.type("#token-scope", "GET /v1/apps");
    awaitCode("make", "token-scope-not-long-lived");
    awaitNoCode("make", "token-exp-too-far");
    browser.type("#token-scope", "/1/ciProduct");
    awaitCode("make", "token-long-lived");
    awaitNoCode("make", "token-scope-not-long-lived");
    browser.click("#create-token");
    String payload = payload(created());
    assertEquals(30 * 86_400 + 60, number(payload, "exp") - number(payload, "iat"));
    browser.type("#token-scope", ENTER + "POST /v1/ciProducts");
    awaitCode("make", "token-scope-not-get");
    browser.click("#create-token");
    assertEquals("", browser.text("#created-token"));
    browser.eval("document.querySelector('#token-scope').value = '';");
    browser.type("#token-scope", "GET /v1/ciProducts");
    awaitCode("make", "token-long-lived");
    setText("#token-days", "183");
    awaitCode("make", "token-exp-too-far");
    browser.click("#create-token");
    assertEquals("", browser.text("#created-token"));
    browser.await("document.querySelector('[data-slot=draft]').hidden");
    assertTrue(browser.text("#make-state").contains("182 days is the most"), browser.text("#make-state"));
    browser.await("document.querySelector('#make-state a').hidden");
    setText("#token-days", "182");
    awaitCode("make", "token-long-lived");
    browser.await("!document.querySelector('[data-slot=draft]').hidden");
    assertTrue(
        browser.text("[data-slot='draft-table']").contains("in 182 days"), browser.text("[data-slot='draft-table']"));
    browser.eval("document.querySelector('#private-key').value = '';"
        + "document.querySelector('#private-key').dispatchEvent(new Event('input', {bubbles: true}));");
    browser.await("!document.querySelector('#make-state a').hidden");
  }

  @Test
  void the_token_is_colored_counted_down_copied_and_asked() {
    loadSet();
    browser.click("#create-token");
    String token = created();
    assertTrue(KEY.verifies(token));
    assertEquals(token, browser.eval("return ['header', 'payload', 'signature'].map(name =>"
        + " document.querySelector('#created-token .part-' + name).textContent).join('.');"));
    assertEquals(3L, ((Number) browser.eval("return new Set(['header', 'payload', 'signature'].map(name =>"
        + " getComputedStyle(document.querySelector('#created-token .part-' + name)).color)).size;")).longValue());
    String before = browser.text("[data-slot='expiry']");
    assertTrue(before.startsWith("Expires in 1"), before);
    browser.await("document.querySelector('[data-slot=expiry]').textContent !== " + quoted(before));
    browser.click("[data-copy='token']");
    assertEquals(token, pasted());
    String curl = browser.text("[data-slot='curl']");
    assertEquals("curl -i -H \"Authorization: Bearer " + token
        + "\" \"https://api.appstoreconnect.apple.com/v1/apps?limit=1\"", curl);
    browser.click("[data-copy='curl']");
    assertEquals(curl, pasted());
    browser.type("#token-scope", "GET /v1/apps?filter[platform]=IOS");
    awaitNoCode("make", "token-scope-malformed");
    browser.click("#create-token");
    created();
    assertTrue(browser.text("[data-slot='curl']").startsWith("curl -i -g -H "), browser.text("[data-slot='curl']"));
  }

  @Test
  void nothing_is_made_from_a_set_that_is_not_good() {
    show();
    browser.click("#create-token");
    assertEquals("", browser.text("#created-token"));
    assertEquals(
        "#check", browser.eval("return document.activeElement.getAttribute('href')"), "the way to what is missing");
    assertTrue(browser.text("[data-slot=\"make-state\"]").contains("Fill in the three values"));
  }

  @Test
  void each_row_of_a_token_says_its_meaning_its_time_and_what_is_wrong_with_it() {
    show();
    long now = Instant.now().getEpochSecond();
    inspect(KEY.token(HEADER, "{\"iss\":\"A1B2C3D4E5\",\"iat\":" + (now - 2820 - 900) + ",\"exp\":" + (now - 2820)
        + ",\"aud\":\"appstoreconnect-v1\",\"scope\":[\"GET /v1/apps\"],\"extra\":{\"a\":1}}"), "invalid");
    assertEquals("[alg,kid,typ,iss,iat,exp,aud,scope,extra]", names());
    assertEquals(0, count("[data-slot='claims-table'] tr td .hint:last-child:empty"));
    String exp = row("exp");
    assertTrue(exp.contains("your time"), exp);
    assertTrue(exp.contains("47 minutes ago"), exp);
    assertTrue(exp.contains("expired"), exp);
    assertEquals(1, count("[data-slot='claims-table'] tr:nth-child(3) [data-severity='error']"));
    assertTrue(row("iat").contains("62 minutes ago"), row("iat"));
    assertTrue(row("iss").contains("Team ID"), row("iss"));
    assertTrue(row("scope").contains("The only requests that it may make"), row("scope"));
    assertTrue(row("extra").contains("{\"a\":1}"), row("extra"));
    assertEquals("2 things to fix below. App Store Connect API, Team key. The signature was not checked.",
        browser.text("#token-verdict [data-slot='next']"));
    assertEquals("iss holds a Team ID, not the Issuer ID", browser.text("#token-says [data-slot='says']"));
  }

  @Test
  void a_token_without_an_issuer_id_is_called_what_it_will_be() {
    browser.paste("#key-id", KEY_ID);
    browser.paste("#private-key", KEY.privatePem());
    show();
    browser.await("document.querySelector('[data-slot=make-state]').textContent.includes('an Individual key’s token')");
    choose("#token-kind", "team");
    browser.await("document.querySelector('[data-slot=make-state]').textContent.includes('not complete yet')");
  }

  @Test
  void a_token_is_judged_as_of_the_moment_that_is_given() {
    show();
    inspect(KEY.token(HEADER, payload(1_795_000_000L)), "invalid");
    awaitCode("token", "token-exp-expired");
    browser.type("#token-moment", "2026-11-18T11:10:00Z");
    awaitTokenVerdict("valid");
    assertTrue(browser.text("[data-slot='moment']").contains("your time"));
    assertTrue(row("exp").contains("in 12 minutes"), row("exp"));
    browser.type("#token-moment", " or so, who knows");
    browser.eval("document.querySelector('#token-moment').value = '';");
    browser.type("#token-moment", "yesterday");
    browser.await("document.querySelector('[data-slot=moment]').textContent.startsWith('Not recognized')");
    assertEquals("true", browser.attribute("#token-moment", "aria-invalid"));
    awaitCode("token", "token-exp-expired");
    browser.eval("document.querySelector('#token-moment').value = '';");
    browser.type("#token-moment", "1795009999");
    awaitCode("token", "token-exp-expired");
    browser.click("[data-action='clear-token']");
    assertEquals("", browser.text("#token-moment"), "the next token is judged now");
  }

  @Test
  void what_is_no_token_is_called_by_its_name() {
    show();
    inspect("npm ERR! code E401", "invalid");
    assertEquals(browser.text("[data-slot=token-findings] h3"), browser.text("#token-verdict [data-slot=headline]"));
  }

  @Test
  void a_token_is_held_against_the_set_that_is_loaded() {
    loadSet();
    inspect("Authorization: Bearer " + KEY.token(HEADER, payload(Instant.now().getEpochSecond())), "warning");
    awaitCode("token", "token-bearer-prefix");
    assertTrue(browser.text("#token-verdict").contains("The signature matches the key"));
    browser.click("[data-slot='token-findings'] [data-action='repair']");
    awaitTokenVerdict("valid");
    inspect(TestKey.random().token(HEADER.replace(KEY_ID, "ZZZZZZZZZ9"), payload(Instant.now().getEpochSecond())
        .replace(ISSUER_ID, "69a6de7b-0000-47e3-e053-5b8c7c11a4d1")), "invalid");
    awaitCode("token", "token-signature-invalid");
    awaitCode("token", "token-kid-mismatch");
    awaitCode("token", "token-iss-mismatch");
    assertTrue(row("kid").contains("kid is not the Key ID"), row("kid"));
  }

  @Test
  void a_public_key_alone_is_enough_to_check_a_signature() {
    show();
    String token = KEY.token(HEADER, payload(Instant.now().getEpochSecond()));
    inspect(token, "valid");
    for (String key : List.of(KEY.publicPem(), KEY.publicJwk())) {
      setText("#token-public-key", key);
      browser.await("document.querySelector('#token-verdict').textContent.includes('signature matches the key')");
    }
    setText("#token-public-key", TestKey.random().publicPem());
    awaitCode("token", "token-signature-invalid");
  }

  @Test
  void a_der_signature_is_replaced_by_the_raw_one() {
    loadSet();
    String der = KEY.derToken(HEADER, payload(Instant.now().getEpochSecond()));
    inspect(der, "invalid");
    awaitCode("token", "token-signature-der");
    browser.click("[data-code='token-signature-der'] [data-action='repair']");
    awaitTokenVerdict("valid");
    assertNotEquals(der, browser.text("#token"));
    assertTrue(KEY.verifies(browser.text("#token")));
    assertTrue(browser.text("#token-verdict").contains("The signature matches the key"));
    browser.click("[data-action='undo-toast']");
    awaitTokenVerdict("invalid");
    assertEquals(der, browser.text("#token"));
  }

  @Test
  void what_a_token_has_is_changed_and_signed_again() {
    loadSet();
    long now = Instant.now().getEpochSecond();
    inspect(KEY.token(HEADER, "{\"iss\":\"" + ISSUER_ID + "\",\"iat\":" + (now - 9000) + ",\"exp\":" + (now - 8400)
        + ",\"aud\":\"appstoreconnect-v1\",\"scope\":[\"GET /v1/apps\",\"GET /v1/builds?limit=5\"]}"), "invalid");
    browser.click("[data-action='edit-token']");
    browser.await("document.querySelector('#token-scope').value.includes('builds')");
    assertEquals("GET /v1/apps\nGET /v1/builds?limit=5", browser.text("#token-scope"));
    assertEquals("10 minutes", browser.text("[data-slot='lifetime']"));
    browser.click("#create-token");
    String token = created();
    assertTrue(payload(token).endsWith("\"scope\":[\"GET /v1/apps\",\"GET /v1/builds?limit=5\"]}"), payload(token));
    inspect(token, "valid");
    browser.click("[data-action='undo-toast']");
    browser.await("document.querySelector('#token-scope').value === ''");
    assertEquals("15 minutes", browser.text("[data-slot='lifetime']"));
  }

  @Test
  void a_token_is_signed_again_with_a_life_that_its_scope_allows_and_nothing_untrue_is_said() {
    loadSet();
    edits(3600, "",
        "The scope is that of the token; the lifetime is 15 minutes: this scope allows no more than 20 minutes.",
        "token-lifetime");
    assertEquals(false, browser.eval("return document.querySelector('#token-long').checked;"));
    browser.click("#create-token");
    created();
    edits(630, "", "The scope is that of the token; the lifetime is 11 minutes.", "token-lifetime");
    edits(86_400, ",\"scope\":[\"GET /v1/ciProducts\"]", "The scope and lifetime are those of the token.",
        "token-days");
    edits(3600, ",\"scope\":[\"GET /v1/ciProducts\"]", "The scope is that of the token; the lifetime is 24 hours.",
        "token-days");
    edits(600, "", "The scope and lifetime are those of the token.", "token-lifetime");
  }

  private static void edits(int lifetime, String scope, String says, String focused) {
    long now = Instant.now().getEpochSecond();
    String token = KEY.token(HEADER,
        "{\"iss\":\"" + ISSUER_ID + "\",\"iat\":" + (now - 9000) + ",\"exp\":" + (now - 9000 + lifetime)
        + ",\"aud\":\"appstoreconnect-v1\"" + scope + "}");
    browser.paste("#token", token);
    browser.await("document.querySelector('#token').value === '" + token + "'");
    browser.await(
        "document.querySelector('[data-slot=claims-table]').textContent.includes('" + (now - 9000 + lifetime) + "')");
    browser.click("[data-action='edit-token']");
    assertEquals(says, browser.text("#toast [data-slot='says']"));
    assertEquals(focused, browser.eval("return document.activeElement.id;"));
  }

  @Test
  void what_a_not_fetched_address_is_is_said() {
    show();
    inspect(
        KEY.token(HEADER.replace("}", ",\"jku\":\"https://example.com/keys\"}"),
            payload(Instant.now().getEpochSecond())), "valid");
    assertTrue(row("jku").contains("Nothing in a token is ever fetched here"), row("jku"));
    assertFalse(browser.text("[data-slot='claims']").contains("example.com/keys\""));
  }

  @Test
  void a_row_says_what_is_wrong_with_it_under_another_name() {
    show();
    long now = Instant.now().getEpochSecond();
    inspect(
        KEY.token(HEADER.replace("}", ",\"crit\":[\"exp\"]}"),
            payload(now).replace(String.valueOf(now + 900), String.valueOf(now + 1139))), "invalid");
    browser.await("document.querySelector('[data-slot=claims-table]').textContent.includes('extensions')");
    assertEquals(2, count("[data-slot='claims-table'] [data-severity]"), browser.text("[data-slot='claims-table']"));
  }

  private static void show() {
    browser.click("header nav a[href=\"#tokens\"]");
    browser.await("!document.querySelector('#tokens').hidden");
  }

  private static void loadSet() {
    browser.paste("#issuer-id", ISSUER_ID);
    browser.paste("#key-id", KEY_ID);
    browser.paste("#private-key", KEY.privatePem());
    browser.await("document.querySelector('#verdict').dataset.verdict === 'valid'");
    show();
  }

  private static void inspect(String token, String verdict) {
    setText("#token", "");
    browser.await("document.querySelector('#token-verdict').dataset.verdict === 'empty'");
    browser.paste("#token", token);
    awaitTokenVerdict(verdict);
  }

  private static void setText(String css, String text) {
    browser.eval("const input = document.querySelector(arguments[0]); input.value = arguments[1];"
        + "input.dispatchEvent(new Event('input', {bubbles: true}));", css, text);
  }

  private static void choose(String css, String value) {
    browser.eval("const select = document.querySelector(arguments[0]); select.value = arguments[1];"
        + "select.dispatchEvent(new Event('change', {bubbles: true}));", css, value);
  }

  private static void awaitTokenVerdict(String verdict) {
    browser.await("document.querySelector('#token-verdict').dataset.verdict === '" + verdict + "'");
  }

  private static void awaitCode(String slot, String code) {
    browser.await("document.querySelector('[data-slot=" + slot + "-findings] [data-code=" + code + "]')");
  }

  private static void awaitNoCode(String slot, String code) {
    browser.await("!document.querySelector('[data-slot=" + slot + "-findings] [data-code=" + code + "]')");
  }

  private static String created() {
    browser.await("document.querySelector('#created-token').textContent.split('.').length === 3");
    return browser.text("#created-token");
  }

  /** What is in the clipboard, pasted where it does no harm. */
  private static String pasted() {
    setText("#response", "");
    browser.eval("const place = document.createElement('textarea'); place.id = 'pasted-here';"
        + "document.querySelector('#tokens').append(place); place.focus();");
    browser.press("\uE009", "v");
    browser.await("document.querySelector('#pasted-here').value");
    String text = browser.text("#pasted-here");
    browser.eval("document.querySelector('#pasted-here').remove();");
    return text;
  }

  /** Names and values of the draft; times are left out. */
  private static String draft() {
    return text(
        "return '[' + [...document.querySelectorAll('[data-slot=draft-table] tr')].map(row => '[' + "
            + "row.querySelector('th').textContent"
        + " + (/^(iat|exp)$/.test(row.querySelector('th').textContent) ? '' : ',' + row.querySelector('td "
        + ".mono').textContent) + ']').join(',') + ']';");
  }

  private static String names() {
    return text(
        "return '[' + [...document.querySelectorAll('[data-slot=claims-table] th')].map(name => "
            + "name.textContent).join(',') + ']';");
  }

  private static String row(String name) {
    return text("return [...document.querySelectorAll('[data-slot=claims-table] tr')].find(row =>"
        + " row.querySelector('th').textContent === '" + name + "').textContent;");
  }

  private static String text(String script) {
    return (String) browser.eval(script);
  }

  private static int count(String css) {
    return ((Number) browser.eval("return document.querySelectorAll(arguments[0]).length;", css)).intValue();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "\\'") + "'";
  }

  private static String payload(long now) {
    return "{\"iss\":\"" + ISSUER_ID + "\",\"iat\":" + (now - 60) + ",\"exp\":" + (now + 900)
        + ",\"aud\":\"appstoreconnect-v1\"}";
  }

  private static String payload(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  private static long number(String json, String name) {
    int start = json.indexOf("\"" + name + "\":") + name.length() + 3;
    int end = start;
    while (Character.isDigit(json.charAt(end))) {
      end++;
    }
    return Long.parseLong(json.substring(start, end));
  }
}
