package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.browser.Browser;
import dev.p8check.browser.BrowserKind;
import dev.p8check.browser.PageTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person does with the page, in each engine, from a file. */
@ParameterizedClass(name = "{0}")
@EnumSource
class PageIT extends PageTest {
  private static final Path FILE = Path.of("target/site/index.html").toAbsolutePath();
  private static final String ISSUER_ID = "c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
  private static final String KEY_ID = "5HDB3C5YBA";

  @TempDir private Path folder;

  private final BrowserKind kind;

  PageIT(BrowserKind kind) {
    this.kind = kind;
  }

  @Test
  void a_trailing_space_is_repaired_with_one_click_and_taken_back_with_another() {
    open("");
    browser.paste("#issuer-id", ISSUER_ID + " ");
    browser.paste("#key-id", KEY_ID);
    browser.paste("#private-key", pem());
    awaitVerdict("invalid");
    assertEquals("true", browser.attribute("#issuer-id", "aria-invalid"));
    browser.click("[data-code=\"issuer-id-surrounding-whitespace\"] [data-action=\"repair\"]");
    awaitVerdict("valid");
    assertEquals(ISSUER_ID, browser.text("#issuer-id"));
    browser.click("[data-action=\"undo\"]");
    awaitVerdict("invalid");
    assertEquals(ISSUER_ID + " ", browser.text("#issuer-id"));
    browser.click("[data-action=\"clear\"]");
    awaitVerdict("empty");
    assertEquals("", browser.text("#private-key"));
  }

  @Test
  void an_answer_among_the_three_values_moves_to_its_part_and_back() {
    String answer = "{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}";
    open("");
    browser.paste("#private-key", answer);
    awaitVerdict("invalid");
    browser.click("[data-code=\"private-key-not-a-key\"] [data-action=\"repair\"]");
    browser.await("document.querySelector('#explain [data-code=\"response-not-authorized\"]')");
    browser.await("document.activeElement.id === 'response'");
    assertEquals(answer, browser.text("#response"));
    assertEquals("", browser.text("#private-key"));
    browser.click("[data-action=\"undo-toast\"]");
    assertEquals(answer, browser.text("#private-key"));
    assertEquals("", browser.text("#response"));
    browser.click("[data-code=\"private-key-not-a-key\"] [data-action=\"repair\"]");
    browser.await("document.activeElement.id === 'response'");
    browser.click("nav a[href=\"#check\"]");
    browser.click("[data-action=\"undo\"]");
    assertEquals(answer, browser.text("#private-key"));
    assertEquals("", browser.text("#response"));
  }

  @Test
  void a_status_alone_is_explained_and_not_said_to_be_apples() {
    open("#explain");
    browser.paste("#response", "HTTP/1.1 401 Unauthorized");
    browser.await("document.querySelector('#explain [data-code=\"response-not-authorized\"]')");
    browser.await(
        "document.querySelector('#explain [data-slot=\"next\"]').textContent === 'The text does not show by whom.'");
  }

  @Test
  void the_ids_in_a_file_are_kept_where_its_key_is_repaired() {
    open("");
    browser.eval("const field = document.getElementById('private-key'); field.value = arguments[0];"
        + " field.dispatchEvent(new Event('input', {bubbles: true}));",
        "{\"key_id\":\"" + KEY_ID + "\",\"issuer_id\":\"" + ISSUER_ID
        + "\",\"key\":\"" + pem().replace("\n", "\\n") + "\"}");
    browser.await("document.querySelector('[data-code=\"private-key-is-fastlane-json\"]')");
    browser.click("[data-code=\"private-key-is-fastlane-json\"] [data-action=\"repair\"]");
    awaitVerdict("valid");
    assertEquals(ISSUER_ID, browser.text("#issuer-id"));
    assertEquals(KEY_ID, browser.text("#key-id"));
  }

  @Test
  void a_chosen_file_keeps_its_line_ends() throws Exception {
    Path file = Files.writeString(folder.resolve("AuthKey_" + KEY_ID + ".p8"), pem().replace("\n", "\r\n"));
    open("");
    browser.choose("#key-file", file);
    browser.await("document.querySelector('#check [data-code=\"private-key-crlf\"]')");
    assertTrue(browser.text("#key-file-name").contains(KEY_ID));
    browser.click("[data-action=\"repair-all\"]");
    browser.await("!document.querySelector('#check [data-code=\"private-key-crlf\"]')");
  }

  @Test
  void a_huge_file_is_refused_unread() throws Exception {
    Path file = Files.write(folder.resolve("App.ipa"), new byte[8 << 20]);
    open("");
    browser.choose("#key-file", file);
    browser.await("document.querySelector('#check [data-code=\"private-key-too-large\"]')");
    assertEquals("", browser.text("#private-key"));
  }

  @Test
  void a_dropped_fastlane_file_fills_all_three() {
    open("");
    browser.drop("body", "api_key.json", "{\"key_id\":\"" + KEY_ID + "\",\"issuer_id\":\"" + ISSUER_ID + "\",\"key\":\""
        + pem().replace("\n", "\\n") + "\"}");
    awaitVerdict("valid");
    assertEquals(KEY_ID, browser.text("#key-id"));
  }

  @Test
  void what_clings_to_a_value_in_a_file_is_found_there() {
    open("");
    browser.drop("body", "api_key.json",
        "{\"key_id\":\"" + KEY_ID + " \",\"issuer_id\":\"" + ISSUER_ID + "\\n\",\"key\":\""
        + pem().replace("\n", "\\n") + "\"}");
    awaitVerdict("invalid");
    browser.await("document.querySelector('[data-code=\"issuer-id-surrounding-whitespace\"]')");
    browser.await("document.querySelector('[data-code=\"key-id-surrounding-whitespace\"]')");
    pasteAnywhere("ASC_ISSUER_ID=" + ISSUER_ID.substring(1) + "\nASC_KEY_ID=" + KEY_ID + "\n" + pem());
    browser.await("document.querySelector('[data-code=\"issuer-id-wrong-length\"]')");
  }

  @Test
  void a_key_and_the_file_of_its_ids_fill_all_three() throws Exception {
    Path ids = Files.writeString(
        folder.resolve("ids.env"), "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n");
    Path key = Files.writeString(folder.resolve("AuthKey_" + KEY_ID + ".p8"), pem());
    open("");
    browser.choose("#key-file", ids, key);
    awaitVerdict("valid");
    assertEquals(ISSUER_ID, browser.text("#issuer-id"));
    assertEquals(KEY_ID, browser.text("#key-id"));
  }

  @Test
  void an_answer_vouches_for_the_credentials_that_it_was_for_alone() {
    String accepted =
        "HTTP/2 200\nx-rate-limit: user-hour-lim:3600;user-hour-rem:3599;\ncontent-type: application/json\n\n"
        + "{\"data\":[],\"links\":{\"self\":\"https://api.appstoreconnect.apple.com/v1/apps?limit=1\"}}\n";
    String next = "document.querySelector('#explain-verdict [data-slot=\"next\"]').textContent";
    open("");
    browser.click("header nav a[href=\"#explain\"]");
    browser.paste("#response", accepted);
    browser.await(next + " === 'The credentials behind this token are correct.'");
    browser.click("header nav a[href=\"#check\"]");
    pasteAnywhere("ASC_ISSUER_ID=" + ISSUER_ID + "\nASC_KEY_ID=" + KEY_ID + "\n" + pem());
    awaitVerdict("valid");
    browser.click("header nav a[href=\"#explain\"]");
    browser.await(next + ".endsWith('are different or have changed since.')");
    browser.click("header nav a[href=\"#export\"]");
    assertFalse(browser.text("[data-slot=\"report\"]").contains("Apple accepted the token"));
    browser.click("header nav a[href=\"#explain\"]");
    browser.paste("#response", accepted);
    browser.await(next + ".endsWith('under Export.')");
    browser.click("header nav a[href=\"#export\"]");
    assertTrue(browser.text("[data-slot=\"report\"]").contains("Apple accepted the token: yes"));
  }

  @Test
  void a_proven_cause_is_the_headline_and_nothing_is_to_be_checked_of_it() {
    String refused = "HTTP/2 401\n{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}";
    String next = "document.querySelector('#explain-verdict [data-slot=\"next\"]').textContent";
    open("");
    browser.paste("#issuer-id", ISSUER_ID + " ");
    browser.click("header nav a[href=\"#explain\"]");
    browser.paste("#response", refused);
    browser.await(next + " === 'Your input confirms: White space around the Issuer ID.'");
    browser.await("document.querySelector('#explain .cause [data-slot=\"check\"]').parentNode.hidden");
    browser.click("header nav a[href=\"#check\"]");
    browser.click("[data-action=\"clear\"]");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    awaitVerdict("valid");
    browser.click("header nav a[href=\"#explain\"]");
    browser.await(next + ".startsWith('As expected')");
    browser.await(
        "document.querySelector('#explain [data-slot=\"causes\"]').hidden && "
            + "!document.querySelector('#explain [data-code]')");
  }

  @Test
  void several_files_give_a_table() throws Exception {
    Path one = Files.writeString(folder.resolve("AuthKey_AAAAAAAAA1.p8"), pem());
    Path two = Files.writeString(folder.resolve("AuthKey_AAAAAAAAA2.p8"), pem());
    Path bad = Files.writeString(folder.resolve("AuthKey_AAAAAAAAA3.p8"), pem().substring(0, 90));
    open("");
    browser.choose("#key-file", one, two, bad);
    browser.await("document.querySelectorAll('#batch tbody tr').length === 3");
    assertTrue(browser.text("#batch tbody tr:nth-child(2)").contains("same key as AuthKey_AAAAAAAAA1.p8"));
    assertEquals("invalid", browser.attribute("#batch tbody tr:nth-child(3)", "data-verdict"));
  }

  /** In a browser of its own, so that so much work slows down no other test. */
  @Test
  void many_files_are_checked_piece_by_piece_sorted_and_stopped() {
    int many = kind == BrowserKind.CHROMIUM ? 1000 : 300;
    Browser shared = browser;
    try (Browser own = kind.start()) {
      browser = own;
      open("");
      dropFiles(many);
      // Sorted while it is read: what comes later takes its place in the order, and nothing stands there twice.
      browser.await("document.querySelector('#batch tbody tr')");
      browser.click("#batch thead th:first-child button");
      browser.eval(
          "document.querySelector('#batch tbody th button').focus(); window.held = "
              + "document.activeElement.textContent;");
      browser.await("document.querySelectorAll('#batch tbody tr').length === " + many);
      browser.await("document.querySelector('#batch progress').hidden");
      // The page came up for air between the first file and the last: somebody else ran, many times.
      assertTrue(((Number) browser.eval("return window.turns;")).intValue() > 10);
      assertEquals(many,
          ((Number) browser.eval(
              "return new Set([...document.querySelectorAll('#batch tbody th')].map((e) => e.textContent)).size;"))
                  .intValue());
      assertEquals("AuthKey_0.p8", firstFile());
      assertEquals(true,
          browser.eval(
              "return document.activeElement.dataset.action === 'open-file' && document.activeElement.textContent "
                  + "=== window.held;"));
      browser.click("#batch thead th:first-child button");
      assertEquals("descending", browser.attribute("#batch thead th:first-child", "aria-sort"));
      assertTrue(firstFile().startsWith("AuthKey_9"), firstFile());
      dropFiles(many);
      browser.eval("document.querySelector('[data-action=\"cancel-batch\"]').click();");
      browser.await("document.querySelector('#batch progress').hidden");
      assertTrue(
          ((Number) browser.eval("return document.querySelectorAll('#batch tbody tr').length;")).intValue() < many);
    } finally {
      browser = shared;
    }
  }

  @Test
  void a_paste_anywhere_goes_where_it_belongs_and_can_be_taken_back() {
    String written = pem().replace("\n", "\\n");
    String base64 = Base64.getEncoder().encodeToString(pem().getBytes(StandardCharsets.UTF_8));
    String all = "Found the Issuer ID, the Key ID and the private key.";
    open("");
    fills("{\"key_id\":\"" + KEY_ID + "\",\"issuer_id\":\"" + ISSUER_ID + "\",\"key\":\"" + written + "\"}", all,
        "valid");
    fills("ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\nASC_PRIVATE_KEY=\"" + written + "\"\n", all,
        "invalid");
    fills("key_id: " + KEY_ID + "\nissuer_id: " + ISSUER_ID + "\nkey: |\n  " + pem().trim().replace("\n", "\n  ")
        + "\n", all, "valid");
    fills("xcrun altool --upload-app -f App.ipa --apiKey " + KEY_ID + " --apiIssuer " + ISSUER_ID,
        "Found the Issuer ID and the Key ID.", "incomplete");
    fills(pem(), "Found the private key.", "incomplete");
    fills(base64, "Found the private key.", "invalid");
    fills("AuthKey_" + KEY_ID + ".p8", "Found the Key ID.", "incomplete");
    String token = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl";
    pasteAnywhere(token);
    browser.await("document.querySelector('#token').value === '" + token + "'");
    browser.click("[data-action=\"undo-toast\"]");
    browser.await("document.querySelector('#token').value === ''");
    pasteAnywhere("[!] invalid curve name (OpenSSL::PKey::ECError)\n  at token.rb\n");
    browser.await("document.querySelector('#response').value.startsWith('[!] invalid')");
    browser.click("[data-action=\"undo-toast\"]");
    browser.await("document.querySelector('#response').value === ''");
    // Back where it was pasted.
    browser.await("!document.querySelector('#check').hidden && document.activeElement.id === 'check'");
  }

  @Test
  void a_paste_is_heard_while_what_has_the_focus_takes_no_text() {
    open("");
    String ids = "ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n";
    for (String css : List.of("#key-kind", "#key-file")) {
      pasteAt(css, ids);
      browser.await("document.querySelector('#issuer-id').value === '" + ISSUER_ID + "'");
      browser.click("[data-action=\"undo\"]");
      awaitVerdict("empty");
    }
    browser.click("header nav a[href=\"#tokens\"]");
    pasteAt("#token-lifetime", ids);
    browser.await(
        "!document.querySelector('#check').hidden && document.querySelector('#key-id').value === '" + KEY_ID + "'");
  }

  @Test
  void a_workflow_that_only_names_secrets_is_answered_with_what_to_paste() {
    open("");
    pasteAnywhere("jobs:\n  a:\n    continue-on-error: true\n    env:\n      ASC_KEY: ${{ secrets.ASC_KEY }}\n");
    browser.await("document.querySelector('#toast').textContent.includes('where values belong')");
    assertEquals("", browser.text("#response"));
  }

  @Test
  void what_is_dropped_on_another_part_is_seen_under_check() {
    open("#guide");
    browser.await("!document.querySelector('#guide').hidden");
    browser.drop("#guide", "AuthKey_" + KEY_ID + "_distribution.p8", pem());
    browser.await(
        "!document.querySelector('#check').hidden && document.querySelector('#key-id').value === '" + KEY_ID + "'");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.await("location.hash === '#tokens'");
    browser.eval("const transfer = new DataTransfer();"
        + "for (const name of ['a.p8', 'b.p8']) { transfer.items.add(new File([arguments[0]], name)); }"
        + "document.querySelector('#tokens').dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, "
        + "dataTransfer: transfer}));", pem());
    browser.await(
        "!document.querySelector('#check').hidden && document.querySelectorAll('#batch tbody tr').length === 2");
    browser.click("header nav a[href=\"#proof\"]");
    browser.await("location.hash === '#proof'");
    dropOfSize("#proof", "App.ipa", 70_000);
    browser.await(
        "!document.querySelector('#check').hidden && "
            + "document.querySelector('#check').textContent.includes('App.ipa is')");
  }

  @Test
  void a_large_log_is_read_where_logs_are_explained() {
    open("#explain");
    browser.await("!document.querySelector('#explain').hidden");
    dropOfSize("#explain", "huge.log", 6 << 20);
    browser.await("document.querySelector('#toast').textContent.includes('huge.log is larger than 5 MB')");
    dropOfSize("#response", "build.log", 70_000);
    browser.await("document.querySelector('#response').value.length === 70000");
    assertEquals("empty", browser.attribute("#verdict", "data-verdict"));
  }

  @Test
  void a_file_that_cannot_be_read_says_so_and_changes_nothing() {
    String unreadable = "AuthKey_" + KEY_ID
        + ".p8 could not be read. See that it is still there and that you may open it, then choose it again.";
    open("");
    browser.eval("Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('no', 'NotReadableError'));");
    browser.paste("#private-key", pem());
    browser.drop("body", "AuthKey_" + KEY_ID + ".p8", "key");
    browser.await("document.querySelector('[data-slot=\"notice\"]').textContent === '" + unreadable + "'");
    assertEquals(pem(), browser.text("#private-key"));
    browser.click("header nav a[href=\"#explain\"]");
    browser.paste("#response", "401");
    dropOfSize("#response", "build.log", 70_000);
    browser.await("document.querySelector('#toast').textContent.includes('build.log could not be read.')");
    assertEquals("401", browser.text("#response"));
  }

  private static void dropOfSize(String css, String name, int size) {
    browser.eval(
        "const transfer = new DataTransfer(); transfer.items.add(new File(['x'.repeat(arguments[2])], arguments[1]));"
        + "document.querySelector(arguments[0]).dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, "
        + "dataTransfer: transfer}));",
        css, name, size);
  }

  @Test
  void an_empty_file_says_so_and_leaves_the_key() {
    open("");
    browser.paste("#private-key", pem());
    browser.drop("body", "AuthKey_" + KEY_ID + ".p8", "");
    browser.await(
        "document.querySelector('[data-slot=\"notice\"]').textContent === 'AuthKey_" + KEY_ID + ".p8 is empty.'");
    assertEquals(pem(), browser.text("#private-key"));
    assertEquals("", browser.text("#key-id"));
  }

  private static void fills(String text, String says, String verdict) {
    pasteAnywhere(text);
    awaitVerdict(verdict);
    assertTrue(browser.text("#check").contains(says), says);
    browser.click("[data-action=\"undo\"]");
    awaitVerdict("empty");
  }

  private static void pasteAnywhere(String text) {
    pasteAt("", text);
  }

  private static void pasteAt(String css, String text) {
    browser.eval(
        "const source = document.createElement('textarea'); source.id = 'clipboard-source'; source.value "
            + "= arguments[0];"
        + "document.body.append(source); source.focus(); source.select();", text);
    browser.press("\uE009", "c");
    browser.eval("document.getElementById('clipboard-source').remove();"
        + "if (arguments[0]) { document.querySelector(arguments[0]).focus(); }", css);
    browser.press("\uE009", "v");
  }

  @Test
  void a_dropped_key_brings_the_key_id_in_its_name() {
    open("");
    browser.drop("body", "AuthKey_" + KEY_ID + " (1).p8", pem());
    browser.await("document.querySelector('#key-id').value === '" + KEY_ID + "'");
  }

  @Test
  void a_key_id_of_a_files_name_goes_with_its_file_and_one_that_a_person_gave_stays() {
    String mismatch = "document.querySelector('[data-code=\"credentials-file-name-key-id-mismatch\"]')";
    open("");
    browser.drop("body", "AuthKey_AAAAAAAAA1.p8", pem());
    browser.await("document.querySelector('#key-id').value === 'AAAAAAAAA1'");
    browser.drop("body", "AuthKey_AAAAAAAAA2.p8", otherPem());
    browser.await("document.querySelector('#key-file-name').textContent === 'AuthKey_AAAAAAAAA2.p8'");
    assertEquals("AAAAAAAAA2", browser.text("#key-id"));
    browser.await("!" + mismatch);
    browser.click("[data-action=\"undo\"]");
    assertEquals("AAAAAAAAA1", browser.text("#key-id"));
    assertEquals(pem(), browser.text("#private-key"));
    assertEquals("AuthKey_AAAAAAAAA1.p8", browser.text("#key-file-name"));
    browser.drop("body", "renamed.p8", pem());
    browser.await("document.querySelector('#key-file-name').textContent === 'renamed.p8'");
    assertEquals("AAAAAAAAA1", browser.text("#key-id"), "the same key under another name");
    browser.drop("body", "other.p8", otherPem());
    browser.await("document.querySelector('#key-file-name').textContent === 'other.p8'");
    assertEquals("", browser.text("#key-id"), "no other key has that Key ID");
    browser.drop("body", "AuthKey_AAAAAAAAA2.p8", otherPem().substring(0, 90));
    browser.await("document.querySelector('#key-id').value === 'AAAAAAAAA2'");
    browser.drop("body", "whole.p8", otherPem());
    browser.await("document.querySelector('#key-file-name').textContent === 'whole.p8'");
    assertEquals("AAAAAAAAA2", browser.text("#key-id"), "the key that was cut may be the same");
    pasteAnywhere("AAAAAAAAA2");
    browser.drop("body", "other.p8", pem());
    browser.await("document.querySelector('#key-file-name').textContent === 'other.p8'");
    assertEquals("AAAAAAAAA2", browser.text("#key-id"), "given by a person as well");
    browser.paste("#key-id", KEY_ID);
    browser.drop("body", "AuthKey_AAAAAAAAA1.p8", pem());
    browser.await(mismatch);
    assertEquals(KEY_ID, browser.text("#key-id"));
    browser.click("[data-action=\"clear\"]");
    pasteAnywhere("ASC_KEY_ID=" + KEY_ID + "\nASC_ISSUER_ID=" + ISSUER_ID + "\n");
    browser.drop("body", "AuthKey_AAAAAAAAA1.p8", pem());
    browser.await(mismatch);
    assertEquals(KEY_ID, browser.text("#key-id"));
  }

  @Test
  void each_row_of_the_table_brings_its_own_key_id() throws Exception {
    Path one = Files.writeString(folder.resolve("AuthKey_AAAAAAAAA1.p8"), pem());
    Path two = Files.writeString(folder.resolve("AuthKey_AAAAAAAAA2.p8"), otherPem());
    open("");
    browser.choose("#key-file", one, two);
    browser.await("document.querySelectorAll('#batch tbody tr').length === 2");
    for (int row : new int[] {1, 2, 1}) {
      browser.click("#batch tbody tr:nth-child(" + row + ") th button");
      browser.await("document.querySelector('#key-file-name').textContent === 'AuthKey_AAAAAAAAA" + row + ".p8'");
      assertEquals("AAAAAAAAA" + row, browser.text("#key-id"));
      assertNull(
          browser.eval("return document.querySelector('[data-code=\"credentials-file-name-key-id-mismatch\"]');"));
    }
  }

  @Test
  void a_whole_set_that_changes_the_kind_of_key_says_so() {
    String set = "Issuer: " + ISSUER_ID + "\nKey ID: " + KEY_ID + "\n" + pem();
    String notice = "document.querySelector('#check [data-slot=\"notice\"]').textContent";
    open("");
    browser.eval("const kind = document.querySelector('#key-kind'); kind.value = 'individual';"
        + "kind.dispatchEvent(new Event('change', {bubbles: true}));");
    pasteAt("#issuer-id", set);
    awaitVerdict("valid");
    assertEquals("auto", browser.text("#key-kind"));
    browser.await(notice + " === 'Found the Issuer ID, the Key ID and the private key. Kind is Automatic again.'");
    browser.click("[data-action=\"undo\"]");
    assertEquals("individual", browser.text("#key-kind"));
    browser.click("[data-action=\"clear\"]");
    pasteAt("#issuer-id", set);
    awaitVerdict("valid");
    browser.await(notice + " === 'Found the Issuer ID, the Key ID and the private key.'");
  }

  @Test
  void a_file_that_is_nothing_known_leaves_everything_as_it_is_and_says_so() {
    byte[] png = Base64.getDecoder().decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    open("");
    browser.paste("#private-key", pem());
    awaitVerdict("incomplete");
    dropBytes("photo.png", png);
    browser.await("document.querySelector('#toast').textContent.includes('p8check does not recognize photo.png.')");
    assertEquals(pem(), browser.text("#private-key"));
    assertEquals("", browser.text("#response"));
    assertEquals(false, browser.eval("return document.querySelector('#check').hidden;"));
    browser.click("header nav a[href=\"#explain\"]");
    dropBytes("photo.png", png);
    browser.await("document.querySelector('#toast').textContent.includes('p8check does not recognize photo.png.')");
    dropBytes("build.txt", "compiling\nlinking\n".getBytes(StandardCharsets.UTF_8));
    browser.await("document.querySelector('#response').value === 'compiling\\nlinking\\n'");
  }

  @Test
  void an_archive_is_called_one_and_leaves_everything_as_it_is_until_the_next_file() {
    // python3: zipfile.ZipFile("x.zip", "w", zipfile.ZIP_DEFLATED), with a file AuthKey_ABCDEFGHIJ.p8 in it.
    byte[] zip =
        Base64.getDecoder().decode(
            "UEsDBBQAAAAIAAAAIVhoLguKnQAAAOMAAAAVAAAAQXV0aEtleV9BQkNERUZHSElKLnA409UFAidXd08/hYAgzzDHEFcFb9dIkKAuV4p7RkFyXpCpT0SQcVKlU1mkcVBOiodvelSuZaWnR1B+YoRveop7WFWKs6lBontOZYpHdkmKR0qZp7tlFlDcILnSKTfJ2DMdbE6lk0FUhJ+BTx5In5dBarChQYqRRXqSkR9QPKjK0z2qLDnTCWROFdDsnGTjwFLi7Tex5QI72dXPBdMbAFBLAQIUAxQAAAAIAAAAIVhoLguKnQAAAOMAAAAVAAAAAAAAAAAAAACAAQAAAABBdXRoS2V5X0FCQ0RFRkdISUoucDhQSwUGAAAAAAEAAQBDAAAA0AAAAAAA");
    open("");
    dropBytes("x.zip", zip);
    browser.await(
        "document.querySelector('#toast').textContent.includes('x.zip is a ZIP archive. Unpack it and choose the "
            + ".p8 file in it.')");
    assertEquals("", browser.text("#private-key") + browser.text("#key-id"));
    browser.drop("body", "AuthKey_" + KEY_ID + ".p8", pem());
    browser.await(
        "document.querySelector('#key-id').value === '" + KEY_ID + "' && document.querySelector('#toast').hidden");
    dropBytes("x.zip", zip);
    browser.await("!document.querySelector('#toast').hidden");
    browser.click("[data-action=\"clear\"]");
    browser.await("document.querySelector('#toast').hidden");
    // What is packed as it is can be read.
    dropBytes("stored.zip", ("PK\u0003\u0004\u0000\n" + pem()).getBytes(StandardCharsets.UTF_8));
    browser.await(
        "document.querySelector('#private-key').value.includes('BEGIN PRIVATE KEY') && "
            + "document.querySelector('#toast').hidden");
  }

  private static void dropBytes(String name, byte[] bytes) {
    browser.eval("const transfer = new DataTransfer();"
        + "transfer.items.add(new File([Uint8Array.from(atob(arguments[1]), (c) => c.charCodeAt(0))], arguments[0]));"
        + "document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, "
        + "dataTransfer: transfer}));",
        name, Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void a_key_that_is_pasted_over_a_file_forgets_the_file_and_undo_has_a_way_back() {
    open("");
    browser.drop("body", "AuthKey_AAAAAAAAA1.p8", pem());
    browser.await("document.querySelector('#key-id').value === 'AAAAAAAAA1'");
    browser.paste("#issuer-id", ISSUER_ID);
    browser.paste("#key-id", KEY_ID);
    browser.await("document.querySelector('[data-code=\"credentials-file-name-key-id-mismatch\"]')");
    assertEquals("", browser.attribute("[data-action=\"repair-all\"]", "hidden"),
        "which of the two is right is for the person to say");
    browser.paste("#private-key", pem() + "\n");
    browser.await("!document.querySelector('[data-code=\"credentials-file-name-key-id-mismatch\"]')");
    browser.click("[data-action=\"undo\"]");
    awaitVerdict("empty");
    browser.click("[data-action=\"undo\"]");
    browser.await("document.querySelector('#key-id').value === '" + KEY_ID + "'");
    assertEquals(ISSUER_ID, browser.text("#issuer-id"));
  }

  @Test
  void a_line_end_behind_an_id_is_found_though_the_field_does_not_show_it() {
    open("");
    browser.paste("#key-id", KEY_ID + "\n");
    browser.await("document.querySelector('[data-code=\"key-id-surrounding-whitespace\"]')");
    browser.click("[data-action=\"repair-all\"]");
    awaitVerdict("incomplete");
    assertEquals(KEY_ID, browser.text("#key-id"));
  }

  @Test
  void what_is_gravest_comes_first_and_swapped_ids_are_marked_in_both_fields() {
    open("");
    browser.paste("#issuer-id", KEY_ID);
    browser.paste("#key-id", ISSUER_ID);
    browser.paste("#private-key", pem().replace("\n", "\r\n"));
    browser.await("document.querySelector('[data-code=\"credentials-swapped-ids\"]')");
    assertEquals("invalid", browser.attribute("[data-field=\"keyId\"]", "data-verdict"));
    assertEquals("error", browser.attribute("#check .finding", "data-severity"));
  }

  @Test
  void another_part_comes_up_from_its_top_with_its_name_in_the_title_and_without_an_old_notice() {
    open("");
    String title = (String) browser.eval("return document.title;");
    browser.paste("#issuer-id", ISSUER_ID);
    browser.click("header nav a[href=\"#explain\"]");
    browser.paste("#response", "HTTP/2 401");
    browser.click("[data-action=\"clear-response\"]");
    browser.await("!document.querySelector('#toast').hidden");
    browser.click("header nav a[href=\"#guide\"]");
    browser.await("document.querySelector('#toast').hidden");
    assertEquals("Guide \u2013 p8check", browser.eval("return document.title;"));
    browser.await("scrollY === 0");
    browser.click("header nav a[href=\"#check\"]");
    assertEquals(title, browser.eval("return document.title;"));
  }

  @Test
  void option_of_a_mac_writes_into_a_field_and_alt_chooses_a_part() {
    open("");
    browser.eval("document.querySelector('#issuer-id').focus();");
    assertEquals(false, alt("Digit5", "["));
    assertEquals(true, alt("Digit5", "5"));
    browser.await("!document.querySelector('#findings').hidden");
  }

  private static Object alt(String code, String key) {
    return browser.eval(
        "const event = new KeyboardEvent('keydown', {code: arguments[0], key: arguments[1], altKey: true, bubbles: "
            + "true, cancelable: true});"
        + "document.activeElement.dispatchEvent(event); return event.defaultPrevented;", code, key);
  }

  @Test
  void a_repair_offered_beside_a_token_is_made() {
    open("");
    browser.paste("#issuer-id", "\"" + ISSUER_ID + "\"");
    browser.paste("#key-id", KEY_ID);
    browser.paste("#private-key", pem());
    browser.click("header nav a[href=\"#tokens\"]");
    browser.click("#create-token");
    browser.click("[data-slot=\"make-findings\"] [data-action=\"repair\"]");
    browser.await("document.querySelector('#issuer-id').value === '" + ISSUER_ID + "'");
    assertEquals("create-token", browser.eval("return document.activeElement.id;"));
  }

  private static void dropFiles(int count) {
    browser.eval("const transfer = new DataTransfer();"
        + "for (let i = 0; i < arguments[1]; i++) { transfer.items.add(new File([arguments[0] + ' '.repeat(i % 3)], "
        + "'AuthKey_' + i + '.p8')); }"
        + "window.turns = 0; const turn = () => { window.turns++; setTimeout(turn, 0); }; turn();"
        + "document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, "
        + "dataTransfer: transfer}));",
        pem(), count);
  }

  private static String firstFile() {
    return browser.text("#batch tbody tr:first-child th");
  }

  @Test
  void a_practice_set_makes_a_token_that_the_inspector_accepts() {
    open("");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    awaitVerdict("valid");
    assertTrue(browser.text("[data-slot=\"tree\"]").contains("namedCurve"), "the structure of the key");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.click("#create-token");
    browser.await("document.querySelector('#created-token').textContent.split('.').length === 3");
    browser.paste("#token", browser.text("#created-token"));
    browser.await("document.querySelector('#token-verdict').dataset.verdict === 'valid'");
    browser.click("header nav a[href=\"#export\"]");
    assertFalse(browser.text("[data-slot=\"report\"]").contains(browser.text("#key-id")));
  }

  @Test
  void the_answer_to_a_curl_is_explained_by_the_token_that_was_made_for_it() {
    open("");
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    awaitVerdict("valid");
    browser.click("header nav a[href=\"#tokens\"]");
    browser.click("#create-token");
    browser.await("document.querySelector('[data-slot=\"curl\"]').textContent.startsWith('curl -i ')");
    browser.click("[data-slot=\"made\"] a[href=\"#explain\"]");
    assertTrue(browser.text("[data-slot=\"known\"]").contains("the token"));
    // Ten minutes ahead of Apple is more than the token's iat allows for.
    browser.paste("#response",
        "HTTP/2 401\ndate: " + browser.eval("return new Date(Date.now() - 600000).toUTCString();")
        + "\ncontent-type: application/json\n\n{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\",\"title\":"
        + "\"Authentication credentials are missing or invalid.\"}]}\n");
    browser.await("document.querySelector('#explain-verdict').dataset.verdict === 'invalid'");
    browser.await("document.querySelector('#explain .cause').dataset.standing === 'proven'");
    String first = browser.text("#explain .cause summary");
    assertTrue(first.contains("dated in the future"), first);
    browser.eval("const box = document.querySelector('#response'); box.value = arguments[0];"
        + "box.dispatchEvent(new Event('input', {bubbles: true}));",
        "HTTP/2 200\nx-rate-limit: user-hour-lim:3600;user-hour-rem:3599;"
        + "\ncontent-type: "
        + "application/json\n\n{\"data\":[],\"links\":{\"self\":\"https://api.appstoreconnect.apple.com/v1/apps?limit=1\"}}\n");
    browser.await("document.querySelector('#explain-verdict').dataset.verdict === 'valid'");
  }

  @Test
  void the_offline_copy_is_the_file_byte_for_byte() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FILE));
    open("#proof");
    browser.await("document.querySelector('[data-slot=\"page-hash\"]').textContent");
    assertEquals(HexFormat.of().formatHex(digest), browser.text("[data-slot=\"page-hash\"]"));
  }

  @Test
  void every_finding_has_an_address() {
    open("#private-key-missing-end");
    browser.await("!document.querySelector('#findings').hidden");
    assertTrue(browser.text("#private-key-missing-end").contains("END"));
  }

  @Test
  void an_address_of_a_finding_shows_it_whatever_the_filter_hides() {
    open("#findings");
    browser.type("#findings-filter", "zzzz");
    browser.await("document.querySelector('#findings-count').textContent.startsWith('No finding mentions that')");
    browser.awaitStill("#findings-filter");
    browser.eval("location.hash = '#private-key-crlf';");
    browser.await("document.querySelector('#private-key-crlf') && !document.querySelector('#private-key-crlf').hidden");
    assertEquals("", browser.text("#findings-filter"));
    browser.await(
        "(() => { const top = document.querySelector('#private-key-crlf').getBoundingClientRect().top; return top >= 0 "
            + "&& top < innerHeight; })()");
  }

  @Test
  void undo_loses_nothing_that_was_typed_or_loaded() {
    open("");
    pasteAnywhere("{\"key_id\":\"" + KEY_ID + "\",\"issuer_id\":\"" + ISSUER_ID + "\",\"key\":\""
        + pem().replace("\n", "\\n") + "\"}");
    awaitVerdict("valid");
    browser.click("[data-action=\"clear\"]");
    awaitVerdict("empty");
    browser.type("#issuer-id", "typed");
    awaitVerdict("invalid");
    for (int i = 0; i < 2; i++) {
      browser.click("[data-action=\"undo\"]");
      awaitVerdict("valid");
      browser.click("[data-action=\"undo\"]");
      awaitVerdict("invalid");
      assertEquals("typed", browser.text("#issuer-id"));
      browser.click("[data-action=\"undo\"]");
      awaitVerdict("empty");
    }
  }

  /** A text area drops carriage returns, and what reads the key does not. */
  @Test
  void what_arrived_is_read_as_it_was_pasted() {
    open("");
    fillWithPractice();
    String key = browser.text("#private-key");
    browser.click("header nav a[href=\"#export\"]");
    browser.eval(
        "const format = document.querySelector('#export-format'); format.value = 'pem'; format.dispatchEvent(new "
            + "Event('change'));");
    for (String end : new String[] {"\r\n", "\n"}) {
      browser.eval("const back = document.querySelector('#export-back'); back.closest('details').open = true;"
          + "const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', arguments[0]);"
          + "back.dispatchEvent(Object.defineProperty(new Event('paste', {bubbles: true}), 'clipboardData', {value: "
          + "clipboardData}));"
          + "back.value = arguments[0]; back.dispatchEvent(new Event('input', {bubbles: true}));",
          key.replace("\n", end));
      assertEquals(end.equals("\n") ? "It arrived: the private key, exactly as exported"
          : "It arrived: the private key, but it is formatted differently: The lines end in carriage "
          + "returns (CRLF or CR)",
          browser.text("#export-back-says [data-slot=\"says\"]"));
    }
  }

  @Test
  void clear_empties_every_field_that_holds_a_key() {
    open("");
    fillWithPractice();
    browser.click("header nav a[href=\"#export\"]");
    browser.eval("document.querySelector('#export-back').closest('details').open = true;");
    browser.paste("#export-back", pem());
    browser.click("header nav a[href=\"#tokens\"]");
    browser.eval("document.querySelector('#token-public-key').closest('details').open = true;");
    browser.paste("#token-public-key", pem());
    browser.await("document.querySelector('#token-public-key-says').textContent.startsWith('A private key')");
    browser.click("header nav a[href=\"#check\"]");
    browser.click("[data-action=\"clear\"]");
    awaitVerdict("empty");
    browser.await("document.querySelector('#token-public-key-says').textContent === 'PEM or JWK'");
    assertEquals("", browser.text("#export-back") + browser.text("#token-public-key"));
  }

  @Test
  void a_key_that_clear_under_check_is_pressed_for_comes_back_with_no_undo_of_the_token() {
    open("#tokens");
    browser.eval("document.querySelector('#token-public-key').closest('details').open = true;");
    browser.paste("#token-public-key", pem());
    browser.await("document.querySelector('#token-public-key-says').textContent.startsWith('A private key')");
    browser.click("[data-action=\"clear-token\"]");
    browser.await("!document.querySelector('#tokens [data-action=\"undo\"]').hidden");
    browser.click("header nav a[href=\"#check\"]");
    browser.click("[data-action=\"clear\"]");
    browser.await("document.querySelector('#tokens [data-action=\"undo\"]').hidden");
  }

  @Test
  void keys_act_on_what_is_shown_alone() {
    open("");
    fillWithPractice();
    browser.click("header nav a[href=\"#guide\"]");
    browser.press("\uE00A", "z");
    browser.click("header nav a[href=\"#check\"]");
    assertEquals("valid", browser.attribute("#verdict", "data-verdict"), "Alt Z on the guide");
    String keyId = browser.text("#key-id");
    browser.eval("const field = document.querySelector('#key-id'); field.value = field.value.toLowerCase();"
        + "field.dispatchEvent(new InputEvent('input', {bubbles: true}));");
    awaitVerdict("warning");
    browser.click(".tools [data-action=\"practice\"]");
    browser.press("\uE009", "\uE007");
    browser.press("\uE00A", "2");
    browser.press("\uE00C");
    browser.await("!document.querySelector('dialog[open]')");
    assertEquals(keyId.toLowerCase(), browser.text("#key-id"), "behind a dialog nothing is repaired");
    assertNull(browser.attribute("#check", "hidden"), "nor another part shown");
  }

  @Test
  void what_is_too_large_is_left_out_and_a_set_that_is_there_judged_by_itself() {
    open("");
    fillWithPractice();
    String before = browser.text("#issuer-id");
    browser.paste("#issuer-id", "x".repeat(70_000));
    browser.await("document.querySelector('[data-slot=\"notice\"]').textContent.includes('69 KiB')");
    assertEquals("valid", browser.attribute("#verdict", "data-verdict"));
    assertEquals(before, browser.text("#issuer-id"));
    browser.click("[data-action=\"clear\"]");
    awaitVerdict("empty");
    browser.paste("#private-key", "x".repeat(70_000));
    browser.await("document.querySelector('[data-code=\"private-key-too-large\"]')");
  }

  private static void fillWithPractice() {
    browser.click(".tools [data-action=\"practice\"]");
    browser.click("[data-practice]");
    awaitVerdict("valid");
  }

  @Test
  void nothing_is_left_after_a_reload() {
    open("");
    browser.paste("#private-key", pem());
    browser.await("document.querySelector('#verdict').dataset.verdict !== 'empty'");
    browser.openPage(FILE.toUri().toString());
    assertEquals(List.of("", "", ""),
        List.of(browser.text("#issuer-id"), browser.text("#key-id"), browser.text("#private-key")));
    assertEquals("empty", browser.attribute("#verdict", "data-verdict"));
  }

  private static String pem() {
    return pem(10);
  }

  private static String otherPem() {
    return pem(11);
  }

  private static String pem(long seed) {
    byte[] d = new byte[32];
    new Random(seed).nextBytes(d);
    return Practice.pem(d);
  }
}
