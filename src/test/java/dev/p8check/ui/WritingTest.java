package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.export.ExportFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {
  private static final ExportFile JSON = new ExportFile(
      "api_key.json", "{\n  \"key_id\": \"A1\",\n  \"key\": \"x\\ny\",\n  \"in_house\": false\n}\n", true);
  private static final ExportFile ENV = new ExportFile("asc.env", "KEY_ID=A1\nISSUER_ID=u-1\nKEY='b\nc'\n", true);
  private static final ExportFile YML = new ExportFile(
      "step.yml", "- name: Upload\n  env:\n    KEY_ID: A1\n  run: go\n", false);
  private static final ExportFile SH = new ExportFile("set.sh", "gh secret set KEY_ID \\\n  --body A1\n", false);
  private static final ExportFile P8 = new ExportFile("AuthKey_A1.p8", "-----BEGIN\nabc\n-----END\n", true);
  private static final String MARK = "ZERO WIDTH NO-BREAK SPACE, the byte order mark (U+FEFF)";
  private static final String SPACE = "with extra white space around it";

  @Test
  void the_same_text_differs_in_nothing() {
    for (ExportFile file : List.of(JSON, ENV, YML, SH, P8)) {
      assertDifference("", file.content(), file);
      assertDifference("", file.content().trim(), file);
      assertDifference(SPACE, " " + file.content(), file);
      assertDifference(SPACE, file.content() + "\n", file);
      assertDifference("none", "something else", file);
    }
  }

  @Test
  void a_value_may_stand_alone() {
    assertDifference("", "u-1", ENV);
    assertDifference(SPACE, "u-1\n", ENV);
    assertDifference("", "b\nc", ENV);
    assertDifference("this is only part of asc.env", "u-", ENV);
    assertDifference("this is only part of asc.env", "-1", ENV);
    assertEquals("", Writing.difference("raw ", P8, List.of("", "raw ")).orElse("none"));
    assertEquals(SPACE, Writing.difference("raw\t", P8, List.of("raw ")).orElse("none"));
    assertDifference("none", "", P8);
    assertDifference("this is only part of api_key.json", "key_id", JSON);
  }

  @Test
  void what_was_put_around_is_named() {
    assertDifference("with extra quotes around it", "\"u-1\"", ENV);
    assertDifference("with extra quotes around it", "'" + P8.content() + "'", P8);
    assertDifference("it starts with an invisible character: " + MARK, "\ufeff" + P8.content(), P8);
    assertDifference("it starts with an invisible character: " + MARK, "\ufeff\u200b" + JSON.content(), JSON);
    assertDifference("none", "\ufeffsomething else", P8);
    assertDifference("with extra text around it", "See:\n" + P8.content() + "Bye", P8);
  }

  @Test
  void json_is_compared_by_its_members() {
    assertDifference("", "{\"in_house\":false,\"key\":\"x\\u000ay\",\"key_id\":\"A1\"}", JSON);
    assertDifference("key_id differs", "{\"in_house\":false,\"key\":\"x\\ny\",\"key_id\":\"A2\"}", JSON);
    assertDifference("in_house differs", "{\"in_house\":\"false\",\"key\":\"x\\ny\",\"key_id\":\"A1\"}", JSON);
    assertDifference("key is missing", "{\"in_house\":false,\"key_id\":\"A1\"}", JSON);
    assertDifference("with an extra member", "{\"a\":1,\"in_house\":false,\"key\":\"x\\ny\",\"key_id\":\"A1\"}", JSON);
    assertDifference("none", "[1]", JSON);
  }

  @Test
  void the_lines_of_an_environment_come_in_any_order() {
    assertDifference("", "X=1\nISSUER_ID=u-1\nKEY='b\nc'\nKEY_ID=A1", ENV);
    assertDifference("KEY_ID is missing", "ISSUER_ID=u-1\nKEY='b\nc'", ENV);
    assertDifference("KEY_ID differs", "KEY_ID=A2\nISSUER_ID=u-1\nKEY='b\nc'", ENV);
    assertDifference("KEY_ID appears more than once", "KEY_ID=A1\nKEY_ID=A2\nISSUER_ID=u-1\nKEY='b\nc'", ENV);
    assertDifference("KEY_ID differs", "export KEY_ID='A2' \nISSUER_ID=u-1\nKEY='b\nc'", ENV);
    assertDifference("line 4 of asc.env differs", "KEY_ID=A1\nISSUER_ID=u-1\nKEY='b\nX=1\nc'", ENV);
  }

  @Test
  void what_stands_around_a_value_is_told_from_another_value() {
    String rest = "\nISSUER_ID=u-1\nKEY='b\nc'";
    assertDifference("KEY_ID has export in front", "export KEY_ID=A1" + rest, ENV);
    assertDifference("KEY_ID is quoted differently", "KEY_ID=\"A1\"" + rest, ENV);
    assertDifference("KEY_ID is quoted differently", "export KEY_ID='A1'", ENV);
    assertDifference("line 3 of asc.env is quoted differently", "KEY_ID=A1" + rest.replace("'", "\""), ENV);
    for (String around : List.of("A1 ", "A1\t", "A1\r", "\"A1 \"", "A1\u00a0", "A1\u200b")) {
      assertDifference("KEY_ID has white space or an invisible character around it", "KEY_ID=" + around + rest, ENV);
    }
    assertDifference("KEY_ID has white space or an invisible character around it", "KEY_ID=A1 ", ENV);
    assertDifference("KEY_ID is quoted differently", "- name: Upload\n  env:\n    KEY_ID: 'A1'\n  run: go\n", YML);
    assertDifference("it ends with an invisible character: NO-BREAK SPACE (U+00A0)", "u-1\u00a0", ENV);
  }

  @Test
  void a_fragment_of_json_is_found_in_the_file_it_belongs_to() {
    ExportFile eas = new ExportFile("eas.json", "{\"submit\":{\"production\":{\"id\":\"A1\"}}}\n", false);
    String whole = "{\"cli\": {}, \"submit\": {\"production\": {\"id\": \"A1\", \"app\": \"2\"}}}";
    assertDifference("", whole, eas);
    assertDifference("id differs", whole.replace("A1", "A2"), eas);
    assertDifference("production is missing", whole.replace("production", "preview"), eas);
  }

  @Test
  void a_step_is_found_in_a_pipeline_whatever_its_indentation() {
    String step = "steps:\n    - name: Upload\n      env:\n        KEY_ID: A1\n      run: go\n";
    assertDifference("",
        step.replace("steps:\n", "steps:\n    - name: Other\n      run: go\n")
            + "    - name: Last\n      KEY_ID: B2", YML);
    assertDifference("", step.replace("      env", "      # a note\n\n      if: main\n      env"), YML);
    assertDifference("KEY_ID differs", step.replace("A1", "A2"), YML);
    assertDifference(
        "KEY_ID is missing", step.replace("        KEY_ID: A1\n", "") + "    - name: Last\n      KEY_ID: A1", YML);
    assertDifference("name appears more than once", step + step, YML);
    assertDifference("env is missing", "- name: Upload\n  run: go", YML);
  }

  @Test
  void a_line_that_goes_on_is_followed_by_its_rest() {
    assertDifference("", "set -e\ngh secret set KEY_ID \\\n  --body A1\necho done", SH);
    assertDifference("line 2 of set.sh differs", "gh secret set KEY_ID \\\n  --env x \\\n  --body A1", SH);
  }

  private static void assertDifference(String difference, String text, ExportFile file) {
    assertEquals(difference, Writing.difference(text, file, List.of()).orElse("none"), text);
  }
}
