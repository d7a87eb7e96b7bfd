package dev.p8check.site;

import java.nio.charset.StandardCharsets;

/** The finished page and the policy that holds for it. */
record Page(String html, ContentSecurityPolicy policy) {
  byte[] bytes() {
    return html.getBytes(StandardCharsets.UTF_8);
  }
}
