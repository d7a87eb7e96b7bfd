package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "a > b,\\n c { color: red; }                | a>b,c{color:red}",
    "/* why */ p { margin: 0 /* not */ auto }   | p{margin:0 auto}",
    "a :hover { width: calc(1px + 2px) }        | a :hover{width:calc(1px + 2px)}",
    "q { content: \" ; /* a */ } \" }           | q{content:\" ; /* a */ } \"}",
    "@media (a: b) and (c: d) { p { e: f } }    | @media (a:b) and (c:d){p{e:f}}",
  })
  void only_what_css_does_not_read_is_taken_out(String style, String expected) {
    assertEquals(expected, StyleText.withoutNotes(style.replace("\\n", "\n").replace("\\\"", "\"")));
  }
}
