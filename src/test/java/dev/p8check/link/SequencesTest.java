package dev.p8check.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.javascript.rhino.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "function f(a){a();a(1);a(2)} | function f(a){a(),a(1),a(2)}",
    "function f(a){a();return a} | function f(a){return a(),a}",
    "function f(a){a();if(a)a(1);else a(2);a(3)} | function f(a){if(a(),a)a(1);else a(2);a(3)}",
    "function f(a){a();throw a} | function f(a){throw a(),a;}",
    "function f(a){a();switch(a){case 1:a(1)}} | function f(a){switch(a(),a){case 1:a(1)}}",
    "function f(a){a();for(;a;)a=a(1)} | function f(a){for(a();a;)a=a(1)}",
    "function f(a){a();for(a=1;a;)a=a(1)} | function f(a){for(a(),a=1;a;)a=a(1)}",
    "function f(a){if(a){a(1);a(2)}} | function f(a){if(a)a(1),a(2)}"
  })
  void what_is_evaluated_first_takes_the_expressions_before_it(String script, String joined) {
    assertEquals(joined, joined(script));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "function f(a){a();return}",
    "function f(a){a();for(let b=1;b;)b=a(1)}",
    "function f(a){a();let b=a(1);return b}",
    "function f(a,b){a();for(b of a)a(b)}",
    "function f(a){b:{a();break b}}",
    "function f(a){a();do a=a(1);while(a)}"
  })
  void other_statements_stay_behind_them(String script) {
    assertEquals(script, joined(script));
  }

  @Test
  void the_scripts_own_statements_stay_apart() {
    assertEquals("a();b()", joined("a();b();"));
  }

  private static String joined(String script) {
    Trees trees = new Trees();
    Node root = trees.parse("test.js", script);
    Sequences.join(root);
    return trees.print(root);
  }
}
