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
  void aScriptCannotEndOrReopenItsElement(String script, String inline) {
    assertEquals(inline, InlineText.script(script).text());
  }

  @Test
  void theHashIsTheOneABrowserComputes() {
    // The example of CSP Level 3, section 8.3: alert('Hello, world.');
    assertEquals("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
        InlineText.script("alert('Hello, world.');").hashSource());
  }

  @Test
  void lineEndsAreHashedAsTheParserReadsThem() {
    assertEquals(InlineText.script("a\nb\nc").hashSource(), InlineText.script("a\r\nb\rc").hashSource());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a='\0'", "a='\ud800'"})
  void textThatHtmlWouldChangeIsRefused(String script) {
    assertThrows(SiteException.class, () -> InlineText.script(script));
  }

  @ParameterizedTest
  @ValueSource(strings = {"p{}</style>", "@import 'x'", "p{background:url(x.png)}", "p{background:URL('//x')}"})
  void aStyleThatWouldLoadSomethingOrEndItsElementIsRefused(String style) {
    assertThrows(SiteException.class, () -> InlineText.style(style));
  }

  @Test
  void aStyleMayHoldADataUrl() {
    String style = "p{background:url(data:image/svg+xml;base64,PHN2Zy8+)}";
    assertEquals(style, InlineText.style(style).text());
  }
}
