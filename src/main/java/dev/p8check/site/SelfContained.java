package dev.p8check.site;

/** Refuses hand-written HTML that would load something, or that the policy would refuse to run. */
final class SelfContained {
  private static final String[] FORBIDDEN_ELEMENTS = {
    "base", "embed", "frame", "iframe", "link", "object", "script", "style"
  };

  private SelfContained() {}

  /** Fails with the place and the reason; tags in comments count, since a browser may still be shown them. */
  static void check(String html) {
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      int end = tagEnd(html, at);
      if (at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
        checkTag(html, at, end);
      }
    }
  }

  private static void checkTag(String html, int at, int end) {
    int nameEnd = at + 1;
    while (nameEnd < end && isLetter(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = lowerCase(html.substring(at + 1, nameEnd));
    for (String forbidden : FORBIDDEN_ELEMENTS) {
      if (name.equals(forbidden)) {
        throw refused(html, at, "a <" + name + "> element; style, script and icon are put in by the build");
      }
    }
    int i = nameEnd;
    while (i < end) {
      if (!isLetter(html.charAt(i))) {
        i++;
        continue;
      }
      int attributeEnd = i;
      while (attributeEnd < end && (isLetter(html.charAt(attributeEnd)) || html.charAt(attributeEnd) == '-')) {
        attributeEnd++;
      }
      String attribute = lowerCase(html.substring(i, attributeEnd));
      int valueAt = attributeEnd;
      String value = "";
      if (valueAt < end && html.charAt(valueAt) == '=') {
        char quote = valueAt + 1 < end ? html.charAt(valueAt + 1) : ' ';
        if (quote != '"') {
          throw refused(html, at, "the attribute " + attribute + " without double quotes");
        }
        int close = html.indexOf('"', valueAt + 2);
        value = html.substring(valueAt + 2, close);
        attributeEnd = close + 1;
      }
      checkAttribute(html, at, name, attribute, lowerCase(value));
      i = attributeEnd;
    }
  }

  private static void checkAttribute(String html, int at, String element, String attribute, String value) {
    if (attribute.equals("style")) {
      throw refused(html, at, "a style attribute, which the policy refuses");
    }
    if (attribute.startsWith("on")) {
      throw refused(html, at, "the inline handler " + attribute + ", which the policy refuses");
    }
    boolean loads = attribute.equals("src") || attribute.equals("srcset") || attribute.equals("srcdoc")
        || attribute.equals("poster") || attribute.equals("background") || attribute.equals("action")
        || attribute.equals("formaction") || attribute.equals("ping") || attribute.equals("data");
    if (loads && !value.startsWith("data:")) {
      throw refused(html, at, "the attribute " + attribute + ", which would load or send something");
    }
    if (element.equals("meta") && attribute.equals("http-equiv")
        && !value.equals("x-dns-prefetch-control")) {
      throw refused(html, at, "a meta http-equiv of " + value);
    }
    boolean opensNothing = attribute.equals("href") && !value.startsWith("#") && !value.startsWith("https://");
    if (opensNothing) {
      throw refused(html, at, "a link that is neither https: nor within the page");
    }
  }

  /** The end of the tag that begins at {@code at}: its ">" outside double quotes, or the end of the text. */
  private static int tagEnd(String html, int at) {
    boolean quoted = false;
    for (int i = at; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '>' && !quoted) {
        return i;
      }
    }
    return html.length();
  }

  private static SiteException refused(String html, int at, String what) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (html.charAt(i) == '\n') {
        line++;
      }
    }
    int end = Math.min(html.length(), at + 60);
    return new SiteException("The page's HTML, line " + line + " after includes, has " + what + ": "
        + html.substring(at, end).replace('\n', ' '));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
