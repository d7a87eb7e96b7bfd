package dev.p8check.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes one self-contained HTML page of the hand-written template and its parts.
 *
 * <p>The template says where things go by comments, each exactly once: {@code <!-- policy -->} in the head
 * before anything else but the charset, {@code <!-- icon -->}, {@code <!-- style -->} and
 * {@code <!-- script -->} as the last thing in the body. {@code <!-- include NAME.html -->} is replaced by
 * that file beside the template, {@code <!-- version -->} by the version, both as often as they occur. A
 * comment that begins {@code <!--#} is a note to authors and is left out. Other comments stay.
 */
final class PageAssembler {
  private static final int INCLUDE_DEPTH = 4;

  private final UnaryOperator<String> readWebFile;
  private final List<String> scripts;
  private final String version;

  /** {@code readWebFile} returns the text of a hand-written file by its name, or fails with a sentence. */
  PageAssembler(UnaryOperator<String> readWebFile, List<String> scripts, String version) {
    this.readWebFile = readWebFile;
    this.scripts = scripts;
    this.version = version;
  }

  Page assemble() {
    List<InlineText> inlineScripts = scripts.stream().map(InlineText::script).toList();
    InlineText inlineStyle = InlineText.style(StyleText.withoutNotes(readWebFile.apply("style.css")));
    ContentSecurityPolicy policy = new ContentSecurityPolicy(inlineScripts, inlineStyle);
    String html = withoutNotes(withIncludes("index.html", INCLUDE_DEPTH));
    SelfContained.check(html);
    html = html.replace("<!-- version -->", version);
    html = replaceOnce(html, "<!-- policy -->",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy.meta() + "\">");
    html = replaceOnce(html, "<!-- icon -->", "<link rel=\"icon\" href=\"" + icon() + "\">");
    html = replaceOnce(html, "<!-- style -->", "<style>" + inlineStyle.text() + "</style>");
    html = replaceOnce(html, "<!-- script -->",
        inlineScripts.stream().map(each -> "<script>" + each.text() + "</script>").collect(Collectors.joining()));
    return new Page(html, policy);
  }

  private String withIncludes(String name, int depth) {
    if (depth == 0) {
      throw new SiteException(name + " is included more than " + INCLUDE_DEPTH + " levels deep.");
    }
    String text = InlineText.withLineFeeds(readWebFile.apply(name));
    String opening = "<!-- include ";
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, from)) {
      int end = text.indexOf(" -->", at);
      if (end < 0) {
        throw new SiteException("An include in " + name + " has no \" -->\".");
      }
      result.append(text, from, at);
      result.append(withIncludes(text.substring(at + opening.length(), end), depth - 1).strip());
      from = end + " -->".length();
    }
    return result.append(text, from, text.length()).toString();
  }

  private static String withoutNotes(String html) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int at = html.indexOf("<!--#"); at >= 0; at = html.indexOf("<!--#", from)) {
      int end = html.indexOf("-->", at);
      if (end < 0) {
        throw new SiteException("A note that begins \"<!--#\" has no \"-->\".");
      }
      result.append(html, from, at);
      from = end + "-->".length();
      if (from < html.length() && html.charAt(from) == '\n') {
        from++;
      }
    }
    return result.append(html, from, html.length()).toString();
  }

  private static String replaceOnce(String html, String marker, String replacement) {
    int at = html.indexOf(marker);
    if (at < 0) {
      throw new SiteException("index.html has no " + marker + " to say where that goes.");
    }
    if (html.indexOf(marker, at + 1) >= 0) {
      throw new SiteException("index.html has more than one " + marker + ".");
    }
    return html.substring(0, at) + replacement + html.substring(at + marker.length());
  }

  private String icon() {
    byte[] svg = InlineText.withLineFeeds(readWebFile.apply("icon.svg")).getBytes(StandardCharsets.UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
  }
}
