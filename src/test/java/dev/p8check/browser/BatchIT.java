package dev.p8check.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many key files at once: a folder that is dropped, and the tables to take away. */
@ParameterizedClass(name = "{0}")
@EnumSource
class BatchIT extends BrowserTest {
  private final BrowserKind kind;
  private final SampleCredentials sample = SampleCredentials.fresh();
  @TempDir private Path folder;

  BatchIT(BrowserKind kind) {
    this.kind = kind;
  }

  @BeforeParameterizedClassInvocation
  static void start(BrowserKind kind) {
    browser = kind.start();
  }

  @BeforeEach
  void openPage() {
    browser.openPage(BuiltPage.fileUrl());
  }

  @Test
  void the_tables_to_take_away_name_every_file_and_hold_no_secret() throws Exception {
    Path one = key("AuthKey_AAAAAAAAA1.p8", sample.privateKey());
    Path two = key("AuthKey_AAAAAAAAA2.p8", sample.privateKey());
    Path cut = key("AuthKey_AAAAAAAAA3.p8", sample.privateKey().substring(0, 90));
    browser.choose("#key-file", one, two, cut);
    browser.await(
        "document.querySelectorAll('#batch tbody tr').length === 3 && document.querySelector('#batch "
            + "progress').hidden");
    browser.eval("window.saved = []; const real = URL.createObjectURL;"
        + "URL.createObjectURL = (blob) => { blob.text().then((text) => saved.push(text)); return "
        + "real.call(URL, blob); };");
    String csv = saved("save-csv", 1);
    String json = saved("save-json", 2);

    List<String> lines = csv.lines().toList();
    assertEquals("file,kind,verdict,findings,sha256,same key as", lines.get(0));
    assertEquals(4, lines.size());
    assertTrue(
        lines.get(1).matches("\"AuthKey_AAAAAAAAA1\\.p8\",auto,valid,\"[a-z0-9 -]*\",[0-9a-f]{64},\"\""), lines.get(1));
    assertTrue(lines.get(2).endsWith(",\"AuthKey_AAAAAAAAA1.p8\""), lines.get(2));
    assertTrue(lines.get(3).startsWith("\"AuthKey_AAAAAAAAA3.p8\",auto,invalid,\"private-key-"), lines.get(3));
    assertEquals(3, ((JsonArray) JsonReader.read(json)).items().size());
    String body = sample.privateKey().replaceAll("-----[A-Z ]+-----|\\s", "");
    for (int i = 0; i + 6 <= body.length(); i++) {
      String part = body.substring(i, i + 6);
      assertFalse(csv.contains(part) || json.contains(part), "Six characters of a key are in a table.");
    }
  }

  @Test
  void a_folder_gives_the_keys_in_it_with_the_way_to_each() throws Exception {
    choose(keys());
    browser.await("document.querySelectorAll('#batch tbody tr').length === 2");
    browser.click("#batch thead th:first-child button");
    assertEquals("keys/AuthKey_AAAAAAAAA1.p8", browser.text("#batch tbody tr:nth-child(1) th"));
    assertEquals("keys/old/AuthKey_AAAAAAAAA1.p8", browser.text("#batch tbody tr:nth-child(2) th"));
    assertTrue(browser.text("#batch tbody tr:nth-child(2)").contains("same key as keys/AuthKey_AAAAAAAAA1.p8"));
    browser.click("#batch tbody tr:nth-child(2) th button");
    browser.await("document.querySelector('#private-key').value.startsWith('-----BEGIN')");
    assertEquals("AAAAAAAAA1", browser.text("#key-id"));
  }

  @Test
  void the_file_of_a_row_is_opened_in_sight() throws Exception {
    Path[] files = new Path[22];
    for (int i = 0; i < files.length; i++) {
      files[i] = key("AuthKey_AAAAAAAA" + (10 + i) + "_distribution.p8", sample.privateKey());
    }
    browser.choose("#key-file", files);
    browser.await(
        "document.querySelectorAll('#batch tbody tr').length === 22 && document.querySelector('#batch "
            + "progress').hidden");
    browser.click("#batch tbody tr:last-child th button");
    browser.await("document.querySelector('#key-id').value === 'AAAAAAAA31'");
    browser.await("(() => { const place = document.querySelector('#verdict').getBoundingClientRect();"
        + " return place.top >= 0 && place.bottom <= innerHeight; })()");
    assertEquals("open-file", browser.eval("return document.activeElement.dataset.action;"));
  }

  @Test
  void a_name_that_turns_its_letters_round_shows_that() throws Exception {
    Path turned = key("AuthKey_\u202e8p.gpj", sample.privateKey());
    browser.choose("#key-file", turned, key("b.p8", sample.privateKey()));
    browser.await("document.querySelectorAll('#batch tbody tr').length === 2");
    assertEquals("AuthKey_[U+202E]8p.gpj", browser.text("#batch tbody tr:nth-child(1) th"));
    assertTrue(browser.text("#batch tbody tr:nth-child(2)").contains("same key as AuthKey_[U+202E]8p.gpj"));
  }

  @Test
  void a_file_that_cannot_be_read_is_not_called_empty() throws Exception {
    browser.eval("const read = Blob.prototype.arrayBuffer; Blob.prototype.arrayBuffer = function() {"
        + " return this.name === 'b.p8' ? Promise.reject(new DOMException('no', 'NotReadableError')) : "
        + "read.call(this); };");
    browser.choose("#key-file", key("a.p8", ""), key("b.p8", sample.privateKey()), key("c.p8", sample.privateKey()));
    browser.await("document.querySelectorAll('#batch tbody tr').length === 3");
    assertTrue(browser.text("#batch tbody tr:nth-child(1)").contains("Empty"));
    assertTrue(browser.text("#batch tbody tr:nth-child(2)").contains("Could not be read. Choose it again."));
    assertEquals("invalid", browser.attribute("#batch tbody tr:nth-child(2)", "data-verdict"));
    assertTrue(browser.text("#batch tbody tr:nth-child(3)").contains("Nothing wrong"));
    // Two of which one cannot be read are no set of a key and its IDs.
    browser.choose("#key-file", key("b.p8", sample.privateKey()), key("c.p8", sample.privateKey()));
    browser.await("document.querySelectorAll('#batch tbody tr').length === 2");
    assertTrue(browser.text("#batch tbody tr:nth-child(1)").contains("Could not be read."));
  }

  @Test
  void what_is_still_on_its_way_for_an_older_table_comes_into_no_other() throws Exception {
    browser.eval("window.held = []; const read = Blob.prototype.arrayBuffer; Blob.prototype.arrayBuffer = function() {"
        + " return this.name.startsWith('old') ? new Promise((go) => held.push(() => go(read.call(this)))) : "
        + "read.call(this); };");
    Path[] old = {key("old1.p8", "x"), key("old2.p8", "x"), key("old3.p8", "x")};
    Path[] later =
        {key("new1.p8", sample.privateKey()), key("new2.p8", sample.privateKey()), key("new3.p8", sample.privateKey())};
    browser.choose("#key-file", old);
    browser.await("held.length");
    browser.choose("#key-file", later);
    browser.await("document.querySelectorAll('#batch tbody tr').length === 3");
    browser.eval("held.forEach((go) => go());");
    browser.choose("#key-file", old);
    browser.await("held.length === 2");
    browser.click("[data-action='cancel-batch']");
    browser.eval(
        "held.forEach((go) => go()); window.waited = false; setTimeout(() => { window.waited = true; }, 300);");
    browser.await("waited");
    assertEquals("Stopped after 0 of 3.", browser.text("#batch [data-slot=count]"));
    assertEquals("", browser.text("#batch tbody"));
    browser.choose("#key-file", later);
    browser.await(
        "document.querySelectorAll('#batch tbody tr').length === 3 && document.querySelector('#batch "
            + "progress').hidden");
    assertFalse(browser.text("#batch tbody").contains("old"));
    assertEquals("Checked 3 files.", browser.text("#batch [data-slot=count]"));
  }

  @Test
  void a_folder_without_a_key_says_so() throws Exception {
    Path none = Files.createDirectories(folder.resolve("none"));
    key("none/notes.txt", "no key");
    choose(none);
    browser.await(
        "document.querySelector('#check').textContent.includes('No file in that folder ends in .p8, .pem or .key.')");
  }

  @Test
  void a_dropped_folder_gives_the_same_or_says_how_to_choose_it() throws Exception {
    // No other engine lets a test drop a folder. Chromium hides it from a file and from a sandboxed page.
    assumeTrue(kind == BrowserKind.CHROMIUM);
    drop(keys());
    browser.await("document.querySelector('#check').textContent.includes('Use “Folder…”.')");
    try (RecordingServer server = new RecordingServer().put("/", BuiltPage.bytes(), Map.of())) {
      browser.openPage(server.url("/"));
      drop(keys());
      browser.await("document.querySelectorAll('#batch tbody tr').length === 2");
    }
  }

  private Path keys() throws IOException {
    Path keys = Files.createDirectories(folder.resolve("keys/old")).getParent();
    key("keys/AuthKey_AAAAAAAAA1.p8", sample.privateKey());
    key("keys/old/AuthKey_AAAAAAAAA1.p8", sample.privateKey());
    key("keys/notes.txt", "no key");
    return keys;
  }

  // Drivers of Firefox and WebKit take no folder: there its files are given with the names that the chooser gives.
  private void choose(Path folder) throws IOException {
    if (kind == BrowserKind.CHROMIUM) {
      browser.choose("#key-folder", folder);
      return;
    }
    List<List<String>> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.add(List.of(folder.getParent().relativize(file).toString(), Files.readString(file)));
      }
    }
    browser.eval("const transfer = new DataTransfer();"
        + "for (const [path, text] of arguments[0]) {"
        + "  const file = new File([text], path.split('/').pop());"
        + "  Object.defineProperty(file, 'webkitRelativePath', {value: path}); transfer.items.add(file); }"
        + "const input = document.querySelector('#key-folder');"
        + "Object.defineProperty(input, 'files', {value: transfer.files, configurable: true});"
        + "input.dispatchEvent(new Event('change'));", files);
  }

  private String saved(String action, int count) {
    browser.click("[data-action='" + action + "']");
    browser.await("saved.length === " + count);
    return (String) browser.eval("return saved[saved.length - 1];");
  }

  private void drop(Path folder) {
    Map<String, Object> data = Map.of("items", List.of(), "files", List.of(folder.toString()), "dragOperationsMask", 1);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      ((Chromium) browser).devTools("Input.dispatchDragEvent", Map.of("type", type, "x", 200, "y", 200, "data", data));
    }
  }

  private Path key(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
