package dev.p8check.browser;

import java.util.function.Consumer;

/** States of the page worth looking at; each begins with the page just opened. */
enum PageState {
  EMPTY("", browser -> {}),
  INCOMPLETE("", browser -> browser.paste("#issuer-id", SampleCredentials.fresh().issuerId())),
  VALID("", browser -> fill(browser, SampleCredentials.fresh())),
  SPACE("", browser -> {
    SampleCredentials sample = SampleCredentials.fresh();
    fill(browser, new SampleCredentials(sample.issuerId() + " ", sample.keyId(), sample.privateKey()));
  }),
  SWAPPED("", browser -> {
    SampleCredentials sample = SampleCredentials.fresh();
    fill(browser, new SampleCredentials(sample.keyId(), sample.issuerId(), sample.privateKey()));
  }),
  DAMAGED("", browser -> {
    SampleCredentials sample = SampleCredentials.fresh();
    String oneLine = sample.privateKey().replace("\n", "").replace("-----END PRIVATE KEY-----", "");
    fill(browser, new SampleCredentials("\"" + sample.issuerId() + "\"", "AuthKey_" + sample.keyId() + ".p8", oneLine));
  }),
  PRACTICE("", browser -> browser.click(".tools [data-action='practice']")),
  SHORTCUTS("", browser -> browser.click("[data-action='shortcuts']")),
  BATCH("", browser -> {
    String key = SampleCredentials.fresh().privateKey();
    browser.eval("const transfer = new DataTransfer();"
        + "for (const [name, text] of [['AuthKey_7K4M2P9QXW.p8', arguments[0]], ['AuthKey_7K4M2P9QXW (1).p8', "
        + "arguments[0]],"
        + " ['AuthKey_2B7XQ9LM4T.p8', arguments[1]], ['notes.txt', 'buy milk']]) {"
        + "  transfer.items.add(new File([text], name));"
        + "}"
        + "document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, "
        + "dataTransfer: transfer}));",
        key, SampleCredentials.fresh().privateKey().replace("\n", "\r\n"));
    browser.await("document.querySelectorAll('#batch tbody tr').length === 4");
  }),
  TOKEN("#tokens", browser -> {}),
  TOKEN_MADE("", browser -> {
    fill(browser, SampleCredentials.fresh());
    show(browser, "tokens");
    browser.type("#token-scope", "GET /v1/apps?filter[platform]=IOS");
    browser.await("!document.querySelector('#create-token').disabled");
    browser.click("#create-token");
    browser.await("document.querySelector('#created-token').textContent.split('.').length === 3");
    browser.eval("const token = document.querySelector('#token');"
        + "token.value = document.querySelector('#created-token').textContent;"
        + "token.dispatchEvent(new Event('input', {bubbles: true}));");
    browser.await("document.querySelector('#token-verdict').dataset.verdict !== 'empty'");
  }),
  /** The token of jwt.io's own ES256 example: expired, without what Apple wants. */
  TOKEN_REFUSED("#tokens", browser -> {
    browser.paste("#token", "Authorization: Bearer eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9."
        + "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0."
        + "tyh-VfuzIxCyGYDlkBA7DfyjrqmSHu6pQ2hoZuFqUSLPNY2N0mpHb3nk5K17HWP_3cYHBw7AhHale5wky6-sVA");
    browser.await("document.querySelector('#token-verdict').dataset.verdict === 'invalid'");
  }),
  EXPLAIN("#explain", browser -> {}),
  EXPLAINED("", browser -> {
    SampleCredentials sample = SampleCredentials.fresh();
    fill(browser, new SampleCredentials(sample.issuerId() + " ", sample.keyId(), sample.privateKey()));
    show(browser, "explain");
    browser.paste("#response", "[14:02:11]: Creating authorization token for App Store Connect API\n"
        + "[14:02:12]: Authentication credentials are missing or invalid. - Provide a properly configured and signed"
        + " bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests"
        + " https://developer.apple.com/go/?id=api-generating-tokens\n"
        + "[14:02:12]: fastlane finished with errors\n");
    browser.await("document.querySelector('#explain-verdict').dataset.verdict !== 'empty'");
  }),
  UNRECOGNIZED("#explain", browser -> {
    browser.paste("#response", "ld: symbol(s) not found for architecture arm64\n");
    browser.await("document.querySelector('#explain-verdict').dataset.verdict !== 'empty'");
  }),
  EXPORT("#export", browser -> {}),
  EXPORTED("", browser -> {
    fill(browser, SampleCredentials.fresh());
    show(browser, "export");
  }),
  FINDINGS("#findings", browser -> {}),
  GUIDE("#guide", browser -> {}),
  PROOF("#proof", browser -> {});

  private final String fragment;
  private final Consumer<Browser> steps;

  PageState(String fragment, Consumer<Browser> steps) {
    this.fragment = fragment;
    this.steps = steps;
  }

  void enter(Browser browser, String url) {
    // A page that differs by its fragment alone is not loaded anew.
    browser.open("about:blank");
    browser.openPage(url + fragment);
    steps.accept(browser);
  }

  private static void show(Browser browser, String panel) {
    browser.eval("document.querySelector('header nav a[href=\"#' + arguments[0] + '\"]').click();", panel);
    browser.await("!document.getElementById('" + panel + "').hidden");
  }

  private static void fill(Browser browser, SampleCredentials sample) {
    browser.paste("#issuer-id", sample.issuerId());
    browser.paste("#key-id", sample.keyId());
    browser.paste("#private-key", sample.privateKey());
    browser.await("document.querySelector('[data-field=privateKey]').dataset.verdict !== 'empty'");
  }
}
