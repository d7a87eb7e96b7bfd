package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTextTest {
  @ParameterizedTest
  @CsvSource({
    "a='</script>',     a='\\x3C/script>'",
    "a='</SCRIPT >',    a='\\x3C/SCRIPT >'",
    "a='<!--<script>',  a='\\x3C!--\\x3Cscript>'",
    "a=b<c,             a=b<c",
    "a='</style>',      a='</style>'",
  })
  void a_script_cannot_end_or_reopen_its_element(String script, String inline) {
    assertEquals(inline, InlineText.script(script).text());
  }

  @Test
  void the_hash_is_the_one_a_browser_computes() {
    // The example of CSP Level 3, section 8.3: alert('Hello, world.');
    assertEquals("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
        InlineText.script("alert('Hello, world.');").hashSource());
  }

  @Test
  void line_ends_are_hashed_as_the_parser_reads_them() {
    assertEquals(InlineText.script("a\nb\nc").hashSource(), InlineText.script("a\r\nb\rc").hashSource());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a='\0'", "a='\ud800'"})
  void text_that_html_would_change_is_refused(String script) {
    assertThrows(SiteException.class, () -> InlineText.script(script));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p{}</style>", "@import 'x'", "p{background:url(x.png)}", "p{background:URL('//x')}"})
  void a_style_that_would_load_something_or_end_its_element_is_refused(String style) {
    assertThrows(SiteException.class, () -> InlineText.style(style));
  }

  @Test
  void a_style_may_hold_a_data_url() {
    String style = "p{background:url(data:image/svg+xml;base64,PHN2Zy8+)}";
    assertEquals(style, InlineText.style(style).text());
  }
}
