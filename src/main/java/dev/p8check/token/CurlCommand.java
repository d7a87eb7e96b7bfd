package dev.p8check.token;

import java.util.List;

/** The command that makes one request with a token: the page cannot ask Apple, the person can. */
final class CurlCommand {

  /** Characters that a shell would read inside double quotes, and what stands for them in a URL. */
  private static final String[][] ESCAPES = {{"$", "%24"}, {"`", "%60"}, {"!", "%21"}, {"'", "%27"}};

  private CurlCommand() {}

  /**
   * Returns the command for the first request of {@code scope}, or for one app, or one bundle ID, where there is no
   * scope; {@code -i} shows the Date header, {@code -g} keeps curl from reading brackets as a range.
   */
  static String of(String token, List<String> scope, TokenKind kind) {
    boolean enterprise = kind == TokenKind.ENTERPRISE;
    String target = scope.isEmpty() ? enterprise
        ? "/v1/bundleIds?limit=1" : "/v1/apps?limit=1" : ScopeEntry.target(scope.get(0));
    boolean brackets = target.indexOf('[') >= 0 || target.indexOf('{') >= 0;
    // The Notary API has a host of its own, which the person puts in.
    return "curl -i " + (brackets ? "-g " : "") + "-H \"Authorization: Bearer " + token + "\" \"https://"
        + (Classifier.isNotary(target) ? "HOST" : enterprise
            ? "api.enterprise.developer.apple.com" : "api.appstoreconnect.apple.com") + escape(target) + "\"";
  }

  private static String escape(String target) {
    String escaped = target;
    for (String[] pair : ESCAPES) {
      escaped = escaped.replace(pair[0], pair[1]);
    }
    return escaped;
  }
}
