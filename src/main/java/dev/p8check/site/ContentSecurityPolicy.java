package dev.p8check.site;

/** The page's Content Security Policy (CSP Level 3): nothing loads, nothing connects, two known texts run. */
final class ContentSecurityPolicy {
  private final String scriptHash;
  private final String styleHash;

  ContentSecurityPolicy(InlineText script, InlineText style) {
    this.scriptHash = script.hashSource();
    this.styleHash = style.hashSource();
  }

  /** The policy inside the page, in force wherever the file is opened. */
  String meta() {
    return "default-src 'none'"
        + "; script-src " + scriptHash
        + "; style-src " + styleHash
        + "; img-src data:"
        + "; connect-src 'none'"
        + "; form-action 'none'"
        + "; base-uri 'none'"
        + "; frame-src 'none'"
        + "; require-trusted-types-for 'script'"
        + "; trusted-types 'none'";
  }

  /** The policy as a response header, which adds what a meta element cannot say (CSP Level 3, 3.3). */
  String header() {
    return meta()
        + "; frame-ancestors 'none'"
        + "; sandbox allow-scripts allow-downloads";
  }
}
