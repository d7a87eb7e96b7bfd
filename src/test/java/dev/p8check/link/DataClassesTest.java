package dev.p8check.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.javascript.rhino.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataClassesTest {
  private static final Map<String, Integer> FIELDS = Map.of("k", 1, "l", 1, "m", 2);

  @Test
  void classes_of_as_many_fields_become_one() {
    assertEquals(
        "class k extends n{}f(new k);f(new k)", merged("class k extends n{} class l extends n{} f(new k); f(new l)"));
  }

  @Test
  void classes_of_more_fields_stay_apart() {
    assertEquals("class k extends n{}class m extends n{}f(new k);f(new m)",
        merged("class k extends n{} class m extends n{} f(new k); f(new m)"));
  }

  @Test
  void a_class_that_is_asked_for_or_has_methods_stays() {
    String asked = "class k extends n{}class l extends n{}f(new k instanceof l,new l)";
    assertEquals(asked, merged(asked));
    String compared = "class k extends n{}class l extends n{}f(a.constructor===l,new l,new k)";
    assertEquals(compared, merged(compared));
    String methods = "class k extends n{}class l extends n{g(){}}f(new k,new l)";
    assertEquals(methods, merged(methods));
  }

  @Test
  void classes_of_other_parents_stay_apart() {
    String apart = "class k extends n{}class l extends o{}f(new k,new l)";
    assertEquals(apart, merged(apart));
  }

  @Test
  void a_parent_of_which_nothing_is_made_goes() {
    assertEquals("class k extends n{g(){}}f(new k)",
        merged("class r extends n{} class q extends r{} class k extends q{g(){}} f(new k)"));
  }

  @Test
  void a_parent_of_which_something_is_made_stays() {
    String made = "class k extends n{}class l extends k{g(){}}f(new k,new l)";
    assertEquals(made, merged(made));
  }

  private static String merged(String script) {
    Trees trees = new Trees();
    Node root = trees.parse("script", script);
    DataClasses.merge(root, name -> FIELDS.getOrDefault(name, 0));
    return trees.print(root).strip().replaceAll(";$", "");
  }
}
