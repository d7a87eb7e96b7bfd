package dev.p8check.site;

import java.util.List;
import java.util.stream.Collectors;

/** The page's Content Security Policy (CSP Level 3): nothing loads, nothing connects, known texts alone run. */
final class ContentSecurityPolicy {
  private final String scriptHashes;
  private final String styleHash;

  ContentSecurityPolicy(List<InlineText> scripts, InlineText style) {
    this.scriptHashes = scripts.stream().map(InlineText::hashSource).collect(Collectors.joining(" "));
    this.styleHash = style.hashSource();
  }

  /** The policy inside the page, in force wherever the file is opened. */
  String meta() {
    return "default-src 'none'"
        + "; script-src " + scriptHashes
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
