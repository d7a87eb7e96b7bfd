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
    fill(browser, new SampleCredentials("\"" + sample.issuerId() + "\"", "AuthKey_2X9R4HXF34.p8", oneLine));
  }),
  TOKEN("#tokens", browser -> fill(browser, SampleCredentials.fresh())),
  EXPLAIN("#explain", browser -> {}),
  EXPORT("#export", browser -> fill(browser, SampleCredentials.fresh())),
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

  private static void fill(Browser browser, SampleCredentials sample) {
    browser.paste("#issuer-id", sample.issuerId());
    browser.paste("#key-id", sample.keyId());
    browser.paste("#private-key", sample.privateKey());
    browser.await("document.querySelector('[data-field=privateKey]').dataset.verdict !== 'empty'");
  }
}
