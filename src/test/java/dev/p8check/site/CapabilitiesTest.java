package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {
  private static final String LIST = "[globals]\ndocument # the page\n[members]\ntitle\n";
  private static final String SCRIPT = "(function(){let Aa=document;Aa.title='x';})();";

  @Test
  void a_script_that_uses_what_is_listed_passes() {
    assertDoesNotThrow(() -> new Capabilities(LIST).check(SCRIPT));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "fetch('x');                                  | the global fetch is not listed",
    "window.location='x';                         | the member location is not listed",
    "document['cookie'];                          | the member cookie is not listed",
    "document[Aa+'kie'];                          | a member of document is picked by a computed name",
    "let Ab='local'+'Storage', Ac='fetch';        | a string spells fetch",
    "document.body.open('x');                     | the member open is called",
    "(function(){let open;})();open('x');         | the global open is not listed",
    "for(let Ad of [1]){Ad.sendBeacon;}           | the member sendBeacon is not listed",
    "(Ae=>{Ae.srcdoc=1;})(1);                     | the member srcdoc is not listed",
    "top;                                         | the global top is not listed",
    "GPU;                                         | the global GPU is not listed",
    "AI;                                          | the global AI is not listed",
    "let Af={get x(){return self;}};              | the global self is not listed",
  })
  void what_is_new_fails_with_its_name(String added, String sentence) {
    assertTrue(refusal(LIST, SCRIPT + added).contains(sentence + "; ")
        || refusal(LIST, SCRIPT + added).contains(sentence + ". "), () -> refusal(LIST, SCRIPT + added));
  }

  @Test
  void names_that_the_script_declares_are_its_own() {
    String own = "(function(fetch,{}){let open=fetch;try{open=1;}catch(history){history=open;}})();";
    assertDoesNotThrow(() -> new Capabilities(LIST).check(SCRIPT + own.replace(",{}", "")));
  }

  @Test
  void keys_of_an_object_touch_nothing() {
    assertDoesNotThrow(() -> new Capabilities(LIST).check(SCRIPT + "let Ab={parent:1,location:2};"));
  }

  @Test
  void what_is_no_longer_used_fails_too() {
    assertTrue(refusal(LIST + "body\n", SCRIPT).contains("the member body is listed and not used"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fetch", "location", "localStorage", "innerHTML", "RTCPeerConnection", "eval"})
  void a_way_out_cannot_be_listed(String name) {
    assertEquals("The capabilities list names " + name + ", which the page never has.",
        assertThrows(SiteException.class, () -> new Capabilities(LIST + name)).getMessage());
  }

  @Test
  void a_script_that_cannot_be_read_fails() {
    assertTrue(refusal(LIST, "let let let").startsWith("The script cannot be read for its capabilities: "));
  }

  private static String refusal(String list, String script) {
    return assertThrows(SiteException.class, () -> new Capabilities(list).check(script)).getMessage();
  }
}
