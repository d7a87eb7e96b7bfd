package dev.p8check.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptsTest {
  @Test
  void definitions_come_first_and_each_step_has_a_script() {
    assertEquals(List.of("class k{}function f(){return 1}", "one(f())", "two(k)"),
        cut("class k{} $nextScript(); one(f()); $nextScript(); two(k); function f(){return 1}"));
  }

  @Test
  void state_is_set_by_the_step_that_is_the_first_to_lead_to_it() {
    assertEquals(List.of("function f(){return g()}function g(){return b}", "let c=3;one(c)", "let a=1,b=2;two(f(),a)"),
        cut("let a=1,b=2,c=3; $nextScript(); one(c); $nextScript(); two(f(),a);"
            + "function f(){return g()} function g(){return b}"));
  }

  @Test
  void what_a_class_does_counts_for_who_uses_the_class() {
    assertEquals(List.of("class k{m(){return a}}class l extends k{}", "let a=1;one(new l)", "two()"),
        cut("class k{m(){return a}} class l extends k{} let a=1; $nextScript(); one(new l); $nextScript(); two()"));
  }

  @Test
  void state_that_no_step_leads_to_is_set_in_the_first() {
    assertEquals(List.of("function f(){}", "let a=f();one()", "two()"),
        cut("let a=f(); $nextScript(); one(); $nextScript(); two(); function f(){}"));
  }

  @Test
  void what_fills_an_object_stands_with_it() {
    assertEquals(List.of("function fill(o){}", "one()", "let a={};fill(a);a.x=1;for(let i=0;i<3;i++)a[i]=i;two(a)"),
        cut("let a={}; fill(a); a.x=1; for(let i=0;i<3;i++)a[i]=i; $nextScript(); one(); $nextScript(); two(a); "
            + "function fill(o){}"));
  }

  @Test
  void a_declaration_that_sets_another_variable_stands_with_that_one() {
    assertEquals(List.of("", "let b;var c=b=1;one(b)", "let a;two(a,c)"),
        cut("let a,b; var c=b=1; $nextScript(); one(b); $nextScript(); two(a,c)"));
  }

  @Test
  void what_shares_a_variable_that_gets_several_values_stays_together_and_in_order() {
    assertEquals(List.of("function f(n){}", "let t;t=f(1);let a=t;var b=t=f(2);one(b)", "two(a)"),
        cut("let t; t=f(1); let a=t; var b=t=f(2); $nextScript(); one(b); $nextScript(); two(a); function f(n){}"));
    assertEquals(List.of("", "let t=1,a=t;t=2;let b=t;one(b)", "two(a)"),
        cut("let t=1,a=t; t=2; let b=t; $nextScript(); one(b); $nextScript(); two(a)"));
  }

  @Test
  void what_fills_an_object_brings_what_it_needs_along() {
    assertEquals(List.of("", "let a={},b=2;a.x=b;one(a)", "two(b)"),
        cut("let a={}; let b=2; a.x=b; $nextScript(); one(a); $nextScript(); two(b)"));
  }

  @Test
  void what_changes_the_language_stands_in_the_first_step() {
    assertEquals(List.of("", "String.prototype.x=1;one()", "two()"),
        cut("String.prototype.x=1; $nextScript(); one(); $nextScript(); two()"));
  }

  @Test
  void a_name_of_a_functions_own_is_no_use() {
    for (String function : List.of(
        "function f(a){return a}", "function f(a=1){return a}", "function f(){let a=1;return a}",
        "function f(){for(const a of[1])g(a)}",
        "function f(){if(1){var a=1}return a}", "function f(){try{g()}catch(a){g(a)}}", "function f({a}){return a}",
        "function f(){return(a=>a)(1)}")) {
      List<String> scripts = cut("let a=1; $nextScript(); one(f()); $nextScript(); two(a);" + function);
      assertEquals("let a=1;two(a)", scripts.get(2), function);
    }
  }

  @Test
  void a_name_is_used_beside_a_block_that_has_its_own() {
    List<String> scripts = cut(
        "let a=1; $nextScript(); one(f()); $nextScript(); two(a); function f(){{let a=2;g(a)}return a}");
    assertEquals("let a=1;one(f())", scripts.get(1));
  }

  @Test
  void a_script_of_definitions_ends_before_it_grows_long() {
    StringBuilder program = new StringBuilder("$nextScript();one();");
    for (int i = 0; i < 27; i++) {
      program.append(function("f" + i, 10_000));
    }
    List<String> scripts = cut(program.toString());
    assertEquals(5, scripts.size());
    assertTrue(scripts.stream().allMatch(each -> each.length() <= 90_000));
    assertEquals("one()", scripts.get(4));
    assertEquals(27, String.join("", scripts).split("function ", -1).length - 1);
  }

  @Test
  void a_definition_that_is_long_by_itself_is_a_script_of_its_own() {
    String f = function("f", 100_000);
    String g = function("g", 10);
    assertEquals(List.of(f, g, "one()"), cut("$nextScript();one();" + f + g));
    assertEquals(List.of(g, f, "one()"), cut("$nextScript();one();" + g + f));
  }

  private static String function(String name, int length) {
    return "function " + name + "(){return\"" + "x".repeat(length) + "\"}";
  }

  /** Each script without its directive and line ends. */
  private static List<String> cut(String program) {
    Trees trees = new Trees();
    List<String> scripts = new ArrayList<>();
    for (String each : Scripts.cut(trees, trees.parse("program", program))
        .split(Pattern.quote(Scripts.BETWEEN + "\n"), -1)) {
      assertTrue(each.startsWith("\"use strict\""), each);
      scripts.add(each.substring("\"use strict\";".length()).replace("\n", ""));
    }
    return scripts;
  }
}
