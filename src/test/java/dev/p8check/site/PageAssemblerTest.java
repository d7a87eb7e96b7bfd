package dev.p8check.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageAssemblerTest {
  private static final String TEMPLATE =
      "<head><meta charset=\"utf-8\"><!-- policy --><!-- icon --><!-- style --></head>"
          + "<body><!-- include part.html --><!-- version --><!-- script --></body>";

  private final Map<String, String> files = new HashMap<>(Map.of(
      "index.html", TEMPLATE,
      "style.css", "p{margin:0}",
      "icon.svg", "<svg/>",
      "part.html", "<p>a part</p>\n"));

  @Test
  void every_marker_is_replaced_and_the_hashes_are_those_of_the_inline_texts() {
    // The hashes are OpenSSL's: printf 'main();' | openssl dgst -sha256 -binary | base64
    assertEquals("<head><meta charset=\"utf-8\">"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"
        + "; script-src 'sha256-SWhJw6TF6VAIgdVvHvP1879M0b1+VvUJmlwfd30jdHY='"
        + "; style-src 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='"
        + "; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'"
        + "; require-trusted-types-for 'script'; trusted-types 'none'\">"
        + "<link rel=\"icon\" href=\"data:image/svg+xml;base64,PHN2Zy8+\">"
        + "<style>p{margin:0}</style></head>"
        + "<body><p>a part</p>1.2.3<script>main();</script></body>", assemble("main();"));
  }

  @Test
  void several_scripts_stand_in_a_row_each_with_its_hash() {
    // printf 'a();' and 'b();' | openssl dgst -sha256 -binary | base64
    String html = assemble("a();", "b();");
    assertTrue(html.contains("<script>a();</script><script>b();</script></body>"), html);
    assertTrue(
        html.contains(
            "script-src 'sha256-OVLEFZR89oYYkV3AI9/M2qwUUdT/ymKO659RpVAhzEk=' "
                + "'sha256-9q75f4czX5pM1hYLoMI6KUdfzqgNRmejLvCSdtoLgS0='; style-src"), html);
  }

  @Test
  void a_missing_marker_fails_with_its_name() {
    files.put("index.html", TEMPLATE.replace("<!-- policy -->", ""));
    assertEquals("index.html has no <!-- policy --> to say where that goes.", refusal());
  }

  @Test
  void a_marker_that_occurs_twice_fails_with_its_name() {
    files.put("part.html", "<!-- script -->");
    assertEquals("index.html has more than one <!-- script -->.", refusal());
  }

  @Test
  void a_file_that_includes_itself_is_refused() {
    files.put("part.html", "<!-- include part.html -->");
    assertEquals("part.html is included more than 4 levels deep.", refusal());
  }

  @Test
  void notes_to_authors_are_left_out_and_other_comments_stay() {
    files.put("part.html", "<!--# a note -->\n<p>x</p><!-- kept -->");
    String html = assemble("");
    assertFalse(html.contains("a note"), html);
    assertTrue(html.contains("<body><p>x</p><!-- kept -->"), html);
  }

  @Test
  void markers_in_the_script_are_left_alone() {
    assertTrue(assemble("a('<style> <\\!-- icon -->')").contains("a('<style> <\\!-- icon -->')"));
  }

  @Test
  void windows_line_ends_give_the_same_page() {
    String unix = assemble("a;\nb;");
    files.replaceAll((name, text) -> text.replace("\n", "\r\n"));
    assertEquals(unix, assemble("a;\r\nb;"));
  }

  private String assemble(String... scripts) {
    return new PageAssembler(files::get, List.of(scripts), "1.2.3").assemble().html();
  }

  private String refusal() {
    return assertThrows(SiteException.class, () -> assemble("")).getMessage();
  }
}
