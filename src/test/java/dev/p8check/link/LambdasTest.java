package dev.p8check.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class LambdasTest {
  private static final String CLASS = "function A$f$lambda$_1_0(){this.$x1=null;this.$y1=null} ";
  private static final String RUN = "let A$f$lambda$_1_0_run=o=>{g(o.$x1,o.$y1)}; ";
  private static final String MAKE = "let v;v=new A$f$lambda$_1_0;v.$x1=a;v.$y1=2;g(v);";

  @Test
  void what_is_captured_is_passed_where_the_object_is_made() {
    Program program = run(CLASS + RUN, MAKE);
    assertEquals("{let v;v=A$f$lambda$_1_0(a,2);g(v)}", body(program, "main"));
    assertEquals(List.of("$x1$captured", "$y1$captured"), program.classes.get("A$f$lambda$_1_0").captured);
    assertEquals("{g($x1$captured,$y1$captured)}", body(program, "A$f$lambda$_1_0_run"));
  }

  @Test
  void a_constructor_that_is_called_counts_as_what_it_does() {
    Program program = run(CLASS + RUN + "let A$f$lambda$_1_0__init_=(o,x,y)=>{o.$x1=x;o.$y1=y}; ",
        "let v=new A$f$lambda$_1_0();A$f$lambda$_1_0__init_(v,a,2);g(v);");
    assertEquals("{let v=A$f$lambda$_1_0(a,2);g(v)}", body(program, "main"));
  }

  @Test
  void a_constructor_that_only_returns_does_nothing() {
    Program program =
        run("let A$f$lambda$_1_0={}; let A$f$lambda$_1_0__init_0=o=>{return}; let A$f$lambda$_1_0_run=o=>{g()}; ",
        "let v=new A$f$lambda$_1_0();A$f$lambda$_1_0__init_0(v);return v;");
    assertEquals("{let v=A$f$lambda$_1_0();return v}", body(program, "main"));
  }

  @Test
  void a_variable_that_is_used_again_for_something_else_keeps_its() {
    Program program = run(CLASS + "let A$f$lambda$_1_0_run=o=>{o=o;g(o.$x1);o=o.$y1;g(o.$z)}; ", MAKE);
    assertEquals("{let o;g($x1$captured);o=$y1$captured;g(o.$z)}", body(program, "A$f$lambda$_1_0_run"));
  }

  @Test
  void who_knows_the_object_calls_it_and_not_its_function() {
    Program program = run(CLASS + RUN, MAKE + "A$f$lambda$_1_0_run(v);");
    assertEquals("{let v;v=A$f$lambda$_1_0(a,2);g(v);v.$run()}", body(program, "main"));
  }

  @Test
  void a_class_that_does_more_with_its_object_than_read_stays_a_class() {
    assertStaysAClass(CLASS + "let A$f$lambda$_1_0_run=o=>{g(o)}; ", MAKE);
    assertStaysAClass(CLASS + "let A$f$lambda$_1_0_run=o=>{o.$x1=3}; ", MAKE);
  }

  @Test
  void a_class_that_is_asked_for_or_made_twice_stays_a_class() {
    assertStaysAClass(CLASS + RUN, MAKE + MAKE.substring("let v;".length()));
    assertStaysAClass(CLASS + RUN, MAKE + "g(v instanceof A$f$lambda$_1_0);");
  }

  @Test
  void a_class_of_which_not_all_fields_are_set_at_once_stays_a_class() {
    assertStaysAClass(CLASS + RUN, "let v;v=new A$f$lambda$_1_0;v.$x1=a;g(v);v.$y1=2;");
  }

  @Test
  void a_class_whose_fields_are_read_elsewhere_stays_a_class() {
    assertStaysAClass(CLASS + RUN, MAKE + "g(v.$y1);");
  }

  private static void assertStaysAClass(String definitions, String main) {
    assertNull(run(definitions, main).classes.get("A$f$lambda$_1_0").captured);
  }

  private static Program run(String definitions, String main) {
    Program program = new Program(new Trees(), definitions + "let main=()=>{" + main + "}; "
        + "$rt_metadata([A$f$lambda$_1_0,0,jl_Object,[],1,0,0,['$run',$rt_wrapFunction0(A$f$lambda$_1_0_run)]]); "
        + "let $rt_export_main=$rt_mainStarter(main);");
    Lambdas.run(program);
    return program;
  }

  private static String body(Program program, String function) {
    return program.trees.print(program.functions.get(function).getLastChild());
  }
}
