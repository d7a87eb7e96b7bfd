package dev.p8check.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything a person can do with the page, once each. */
final class EveryFlow {
  private final Browser browser;
  private final Path folder;
  private final SampleCredentials sample;

  EveryFlow(Browser browser, Path folder, SampleCredentials sample) {
    this.browser = browser;
    this.folder = folder;
    this.sample = sample;
  }

  /** Opens the page and does it all; fails where something does not work. */
  void run(String url) {
    runWithoutSaving(url);
    show("export");
    browser.click("#export [data-slot=export-files] [data-action='save']");
  }

  /** The same without saving the key to a file, which is then where the person put it. */
  void runWithoutSaving(String url) {
    browser.openPage(url);
    check();
    batch();
    token();
    explain();
    export();
    read();
    practice();
  }

  private void check() {
    browser.paste("#issuer-id", sample.issuerId() + " ");
    browser.type("#key-id", sample.keyId());
    browser.paste("#private-key", sample.privateKey());
    awaitVerdict("invalid");
    browser.click("[data-code='issuer-id-surrounding-whitespace'] [data-action='repair']");
    awaitVerdict("valid");
    browser.click("[data-action='undo']");
    awaitVerdict("invalid");
    browser.click("[data-action='repair-all']");
    awaitVerdict("valid");
    browser.drop("#private-key", "AuthKey_" + sample.keyId() + ".p8", sample.privateKey());
    browser.choose("#key-file", file("AuthKey_" + sample.keyId() + ".p8"));
    // A file is read in its own time; what it says is in the key's field when the page names it.
    browser.await("document.querySelector('#private-key').value.startsWith('-----BEGIN')");
    awaitVerdict("valid");
  }

  private void batch() {
    Path one = file("AuthKey_AAAAAAAAA1.p8");
    Path two = file("AuthKey_AAAAAAAAA2.p8");
    browser.choose("#key-file", one, two);
    browser.await("document.querySelectorAll('#batch tbody tr').length === 2");
    browser.click("[data-action='save-csv']");
    browser.click("[data-action='close-batch']");
  }

  private Path file(String name) {
    try {
      return Files.writeString(folder.resolve(name), sample.privateKey());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void token() {
    show("tokens");
    browser.await("!document.querySelector('#create-token').disabled");
    browser.click("#create-token");
    browser.await("document.querySelector('#created-token').textContent.split('.').length === 3");
    browser.click("[data-copy='token']");
    browser.paste("#token", browser.text("#created-token"));
    browser.await("document.querySelector('#token-verdict').dataset.verdict === 'valid'");
  }

  private void explain() {
    show("explain");
    browser.paste("#response", "{\"errors\":[{\"status\":\"401\",\"code\":\"NOT_AUTHORIZED\"}]}");
    browser.await("document.querySelector('#explain').textContent.includes('401')");
  }

  private void export() {
    show("export");
    browser.await("document.querySelector('#export').textContent.includes('AuthKey')");
    browser.click("[data-copy='report']");
    browser.click("[data-action='save-report-markdown']");
  }

  private void read() {
    show("findings");
    browser.type("#findings-filter", "hyphen");
    show("guide");
    show("proof");
    browser.click("[data-action='leak']");
    browser.await("document.querySelectorAll('[data-slot=leaks] li[data-verdict=valid]').length === 4");
    browser.click("[data-action='offline-copy']");
  }

  private void practice() {
    show("check");
    browser.click("[data-action='clear']");
    awaitVerdict("empty");
    browser.click(".tools [data-action='practice']");
    browser.click("[data-practice]");
    awaitVerdict("valid");
  }

  private void show(String panel) {
    browser.eval("document.querySelector('header nav a[href=\"#' + arguments[0] + '\"]').click();", panel);
    browser.await("!document.getElementById('" + panel + "').hidden");
  }

  private void awaitVerdict(String verdict) {
    browser.await("document.querySelector('#verdict').dataset.verdict === '" + verdict + "'");
  }
}
