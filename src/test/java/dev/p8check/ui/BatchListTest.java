package dev.p8check.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchListTest {
  private final BatchList list = new BatchList();

  @BeforeEach
  void three_files() {
    list.add(row("b.p8", Verdict.VALID, "aa"));
    list.add(row("a.p8", Verdict.INVALID, ""));
    list.add(row("c.p8", Verdict.WARNING, "aa"));
  }

  @Test
  void the_second_file_with_a_key_names_the_first() {
    assertEquals("", list.sameAs(list.rows().get(0)));
    assertEquals("", list.sameAs(list.rows().get(1)));
    assertEquals("b.p8", list.sameAs(list.rows().get(2)));
  }

  @Test
  void the_gravest_comes_first() {
    assertEquals(List.of("a.p8", "c.p8", "b.p8"), names(BatchList.Column.VERDICT, 1));
    assertEquals(List.of("b.p8", "c.p8", "a.p8"), names(BatchList.Column.VERDICT, -1));
  }

  @Test
  void files_without_a_key_come_after_those_with_one() {
    assertEquals(List.of("b.p8", "c.p8", "a.p8"), names(BatchList.Column.FINGERPRINT, 1));
  }

  @Test
  void the_csv_has_a_line_for_each_file() {
    assertEquals(
        "file,kind,verdict,findings,sha256,same key as\r\n"
            + "\"b.p8\",auto,valid,\"x y\",aa,\"\"\r\n"
            + "\"a.p8\",auto,invalid,\"x y\",,\"\"\r\n"
            + "\"c.p8\",auto,warning,\"x y\",aa,\"b.p8\"\r\n",
        list.csv());
  }

  @Test
  void a_file_name_is_no_formula_in_a_spreadsheet() {
    list.add(row("=cmd|'\"", Verdict.VALID, ""));
    assertTrue(list.csv().contains("\"'=cmd|'\"\"\""));
  }

  @Test
  void the_json_has_the_same() {
    assertTrue(list.json().contains(
        "{\"file\":\"c.p8\",\"kind\":\"auto\",\"verdict\":\"warning\",\"findings\":[\"x\",\"y\"],\"sha256\":\"aa\",\"sameKeyAs\":\"b.p8\"}"));
  }

  @Test
  void a_file_of_the_two_ids_is_judged_by_them() {
    String ids = "ASC_KEY_ID=5HDB3C5YBA\nASC_ISSUER_ID=c055ca8c-e5a8-4836-b61d-aa5794eeb3f4";
    assertEquals("", BatchRow.of(".env", ids + "\n").problem());
    assertEquals(List.of("issuer-id-invisible-character"), BatchRow.of(".env", ids + "\u200b\n").codes());
    assertEquals(List.of("private-key-is-key-id"), BatchRow.of("notes.txt", "5HDB3C5YBA").codes());
  }

  @Test
  void a_row_holds_nothing_of_the_key() throws Exception {
    byte[] der = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate().getEncoded();
    String body = Base64.getEncoder().encodeToString(der);
    BatchRow row = BatchRow.of("AuthKey_5HDB3C5YBA.p8", "-----BEGIN PRIVATE KEY-----\n" + body);
    list.add(row);
    String all = row + list.csv() + list.json();
    for (int i = 0; i + 12 <= body.length(); i++) {
      assertFalse(all.contains(body.substring(i, i + 12)));
    }
  }

  private List<String> names(BatchList.Column column, int direction) {
    return list.sorted(column, direction).stream().map(BatchRow::file).toList();
  }

  private static BatchRow row(String file, Verdict verdict, String fingerprint) {
    return new BatchRow(file, KeyKind.AUTO, verdict, List.of("x", "y"), "", fingerprint);
  }
}
