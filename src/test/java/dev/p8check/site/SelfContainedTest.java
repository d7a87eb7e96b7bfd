package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfContainedTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "<p>a &lt; b</p>",
    "<a href=\"https://developer.apple.com/x\" rel=\"noopener noreferrer\">x</a>",
    "<a href=\"#guide\">x</a>",
    "<img src=\"data:image/png;base64,AA\" alt=\"onclick\">",
    "<textarea spellcheck=\"false\" title=\"a > b onclick=1\"></textarea>",
    "<input type=\"file\" hidden>",
    "<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">",
    "<br/>",
    "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>",
  })
  void ordinary_html_passes(String html) {
    assertDoesNotThrow(() -> SelfContained.check(html));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<script>x</script>",
    "<SCRIPT src=\"x.js\">",
    "<link rel=\"preconnect\" href=\"https://x.invalid\">",
    "<iframe srcdoc=\"\">",
    "<base href=\"/\">",
    "<img src=\"x.png\">",
    "<img src=x.png>",
    "<img\nsrc='x.png'>",
    "<video poster=\"x.png\">",
    "<p style=\"color:red\">",
    "<p onclick=\"x()\">",
    "<svg><image href=\"x.png\"/></svg>",
    "<a href=\"http://x.invalid/\">",
    "<a href=\"javascript:x()\">",
    "<a ping=\"https://x.invalid/\" href=\"#x\">",
    "<form action=\"https://x.invalid/\">",
    "<meta http-equiv=\"refresh\" content=\"0\">",
    "<object data=\"x\">",
  })
  void what_loads_or_runs_is_refused(String html) {
    assertThrows(SiteException.class, () -> SelfContained.check(html));
  }

  @Test
  void the_refusal_says_where() {
    assertEquals("The page's HTML, line 2 after includes, has a style attribute, which the policy refuses: "
            + "<p style=\"color:red\">x</p>",
        assertThrows(SiteException.class, () -> SelfContained.check("<p>\n<p style=\"color:red\">x</p>"))
            .getMessage());
  }
}
