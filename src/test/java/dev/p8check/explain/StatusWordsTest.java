package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StatusWordsTest {
  private static final String URL = "https://api.appstoreconnect.apple.com/v1/apps";

  @Test
  void a_status_that_stands_alone_below_the_call_is_its_answer() {
    assertEquals(401, below("\n401"));
    assertEquals(401, below("\r\n\r\n  401 \r\nmore"));
    assertEquals(403, below("\n2026-07-01T10:00:00.123Z 403\n"));
    assertEquals(403, below("\n[12:30:01] 403\n"));
  }

  @Test
  void another_number_below_the_call_is_none() {
    for (String next : new String[] {"", "\n", "\n1401", "\n401.", "\n40", "\nin 401", "\n401 ms", "\n-401",
        "\nok\n401", " 401"}) {
      assertEquals(0, below(next), next);
    }
  }

  @Test
  void only_numbers_that_servers_answer_with_are_a_status() {
    int[] known = {200, 204, 300, 304, 400, 422, 429, 500, 504};
    int[] unknown = {0, 100, 199, 205, 299, 423, 428, 430, 499, 505, 999};
    for (int status : known) {
      assertEquals(status, below("\n" + status));
    }
    for (int status : unknown) {
      assertEquals(0, below("\n" + (1000 + status)) + below("\n" + ("" + (1000 + status)).substring(1)), "" + status);
    }
  }

  @Test
  void a_status_behind_the_address_is_its_answer_whatever_stands_between() {
    for (String behind : new String[] {" 401", ": 401 Unauthorized", " (401)", " => 401", " -> returned 401",
        " failed with 401.", " got response code: 401", "\" 401 -",
        " status=401", " HTTP/1.1\" 401", "?limit=200 returned 401", " error: 'status': '401'"}) {
      assertEquals(401, onLine("", behind), behind);
    }
  }

  @Test
  void a_status_in_front_of_the_address_counts_where_the_line_speaks_of_an_answer() {
    assertEquals(403, onLine("HTTP error 403 for ", ""));
    assertEquals(403, onLine("Request failed (403): ", ""));
    assertEquals(403, onLine("status=403 url=", ""));
    assertEquals(0, onLine("step 403 of ", ""));
    assertEquals(0, onLine("403 ", ""));
    assertEquals(0, onLine("an error 403\n", ""));
  }

  @Test
  void a_status_behind_the_address_goes_before_a_number_in_front_of_it() {
    assertEquals(401, onLine("build 403: ", " returned 401"));
    assertEquals(401, onLine("[403] ", " 401 error"));
  }

  @Test
  void numbers_that_are_something_else_are_no_status() {
    for (String behind : new String[] {"?limit=200 failed", " 401 ms", " error: took 401 ms", " returned 401 bytes",
        " 200 apps", " returned 200 builds",
        " error if status == 401", " 4011", " 401x", " response in 401s", "\nerror 401"}) {
      assertEquals(0, onLine("", behind), behind);
    }
    for (String front : new String[] {"an error on line 403 ", "an error in client.rb:403 ", "ruby[403] error ",
        "limit=403 error ", "250 apps returned from "}) {
      assertEquals(0, onLine(front, ""), front);
    }
    assertEquals(200, onLine("", " 200 success"));
    assertEquals(404, onLine("server error code:404 ", ""));
  }

  @Test
  void the_sentence_of_a_client_near_the_request_names_a_refusal() {
    assertEquals(401, near("AxiosError: Request failed with status code 401\n  at x\n", "", false));
    assertEquals(403, near("", "\na\nb\ncurl: (22) The requested URL returned error: 403", false));
    assertEquals(0, near("Request failed with status code 200\n", "", false));
    assertEquals(0, near("", "\nThe requested URL was 403", false));
    String filled = " ".repeat(Recognizer.NEAR);
    assertEquals(0, near("Request failed with status code 401\n" + filled, "", false));
    assertEquals(0, near("", filled + "Request failed with status code 401", false));
  }

  @Test
  void the_bare_word_counts_in_the_line_right_below_alone() {
    assertEquals(404, near("", "\nStatus: 404", false));
    assertEquals(404, near("", "\n\n  Status code: 404", false));
    assertEquals(404, near("", "\n2026-07-01T10:00:00Z HTTP status 404", false));
    assertEquals(404, near("app | ", "\napp | status: 404", false));
    assertEquals(0, near("", "\nfoo\nStatus: 404", false));
    assertEquals(0, near("", "\nexit status 404", false));
    assertEquals(0, near("Status: 404\n", "", false));
    assertEquals(0, near("", "\nStatus: 200", false));
    assertEquals(0, near("", "\nstatus == 404", false));
  }

  @Test
  void a_member_beside_the_address_counts_where_the_address_is_a_member_too() {
    assertEquals(401, near("{ url: '", "', status: 401 }", true));
    assertEquals(401, near("{\"status\":401,\"url\":\"", "\"}", true));
    assertEquals(0, near("{ url: '", "', status: 401 }", false));
    assertEquals(0, near("{ url: '", "', next: 'https://x.example', status: 401 }", true));
    assertEquals(0, near("{ url: '", "', exit status: 401 }", true));
  }

  private static int below(String behind) {
    String text = "curl -w x " + URL + behind;
    return StatusWords.below(text, text.indexOf(URL));
  }

  private static int onLine(String front, String behind) {
    String text = front + URL + behind;
    return StatusWords.onLine(text, front.length() + 8);
  }

  private static int near(String front, String behind, boolean isMember) {
    String text = front + URL + behind;
    return StatusWords.near(text, front.length() + 8, isMember);
  }
}
