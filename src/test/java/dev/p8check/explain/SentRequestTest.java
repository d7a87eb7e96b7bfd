package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.p8check.explain.SentRequest.Match;
import org.junit.jupiter.api.Test;

class SentRequestTest {
  private static final String API = "https://api.appstoreconnect.apple.com";
  private static final String HOST = "\n> Host: api.appstoreconnect.apple.com\n";

  @Test
  void a_request_line_with_apples_host_near_is_read_whole() {
    assertEquals("GET /v1/apps?limit=2", before("> GET /v1/apps?limit=2 HTTP/2" + HOST));
    assertEquals("POST /v1/apps", before("POST /v1/apps HTTP/1.1" + HOST));
    assertEquals("GET /v1/apps", before("> GET /v1/apps HTTP/2" + HOST + "< HTTP/2 401\n< date: x\n"));
  }

  @Test
  void a_request_line_of_another_host_is_none() {
    assertEquals("", before("> GET /v1/apps HTTP/2\n> Host: api.github.com\n"));
    assertEquals("", before("> GET /v1/apps HTTP/2\n" + "x".repeat(Recognizer.NEAR) + HOST));
    assertEquals("", before("> get /v1/apps HTTP/2" + HOST));
    assertEquals("", before("> GET /repos HTTP/2" + HOST));
    assertEquals("", before("HTTP/2 401" + HOST));
    assertEquals("", before(""));
  }

  @Test
  void the_last_request_before_the_answer_counts() {
    String first = "> GET /v1/apps HTTP/2" + HOST;
    String second = "> DELETE /v1/builds/1 HTTP/2" + HOST;
    assertEquals("DELETE /v1/builds/1", before(first + second));
    String all = first + second;
    assertEquals("GET /v1/apps", SentRequest.before(all, Places.in(all), first.length()));
    assertEquals("GET /v1/users", before(first + "GET " + API + "/v1/users\n"));
    assertEquals("GET /v1/apps", before("GET " + API + "/v1/users\n" + first));
  }

  @Test
  void no_more_than_1000_lines_and_addresses_above_the_answer_are_looked_at() {
    String first = "> GET /v1/apps HTTP/2" + HOST;
    assertEquals("GET /v1/apps", before(first + "< HTTP/2 200\n".repeat(999)));
    assertEquals("", before(first + "< HTTP/2 200\n".repeat(1000)));
    String address = "GET " + API + "/v1/users\n";
    assertEquals("GET /v1/users", before(address + (API + "\n").repeat(999)));
    assertEquals("", before(address + (API + "\n").repeat(1000)));
    assertEquals("GET /v1/users", before(address + "< HTTP/2 200\n".repeat(1000)));
    assertEquals("GET /v1/apps", before(first + (API + "\n").repeat(1000)));
  }

  @Test
  void an_address_is_a_request_with_its_method_in_front() {
    assertEquals("PATCH /v1/apps/1", before("PATCH " + API + "/v1/apps/1 failed"));
    assertEquals("GET /v1/apps?filter[id]=1", before("[GET " + API + "/v1/apps?filter[id]=1]"));
    assertEquals("", before(API + "/v1/apps"));
    assertEquals("", before("url=" + API + "/v1/apps"));
    assertEquals("", before("GET http://api.appstoreconnect.apple.com/v1/apps"));
    assertEquals("", before("curl http://api.appstoreconnect.apple.com/v1/apps"));
    assertEquals("", before("GET " + API));
  }

  @Test
  void curl_gets_where_it_sends_nothing_and_says_no_method() {
    assertEquals("GET /v1/apps", before("curl -s \"" + API + "/v1/apps\" -H x"));
    assertEquals("POST /v1/apps", before("curl -X POST " + API + "/v1/apps"));
    for (String option : new String[] {"-d @f", "--data-raw x", "--json x", "--request 'POST'", "-X'POST'"}) {
      assertEquals("", before("curl " + option + " '" + API + "/v1/apps'"), option);
    }
  }

  @Test
  void a_request_is_covered_by_the_entry_that_is_the_same() {
    assertMatch(Match.COVERED, "GET /v1/apps", "[\"GET /v1/users\",\"GET /v1/apps\"]");
    assertMatch(Match.COVERED, "GET /v1/apps?a=1&b=2", "[\"GET /v1/apps?b=2&a=1\"]");
    assertMatch(Match.COVERED, "GET /v1/apps?limit=9&cursor=x&sort=name", "[\"GET /v1/apps\"]");
    assertMatch(Match.COVERED, "GET /v1/apps", "[\"GET /v1/apps?limit=1\"]");
  }

  @Test
  void another_path_or_method_is_refused() {
    assertMatch(Match.REFUSED, "GET /v1/apps", "[\"GET /v1/users\"]");
    assertMatch(Match.REFUSED, "POST /v1/apps", "[\"GET /v1/apps\"]");
    assertMatch(Match.REFUSED, "GET /v1/apps", "[\"GET /v1/apps/1\"]");
    assertMatch(Match.REFUSED, "GET /v2/apps", "[\"GET /v1/apps\",\"GET /v3/apps\"]");
  }

  @Test
  void what_apple_does_not_say_is_unclear() {
    assertMatch(Match.UNCLEAR, "GET /v1/apps?a=1", "[\"GET /v1/apps\"]");
    assertMatch(Match.UNCLEAR, "GET /v1/apps", "[\"GET /v1/apps?a=1\"]");
    assertMatch(Match.UNCLEAR, "GET /v1/apps?limits=1", "[\"GET /v1/apps\"]");
    assertMatch(Match.UNCLEAR, "GET /v1/apps/1/builds", "[\"GET /v1/apps\"]");
    assertMatch(Match.UNCLEAR, "GET /v1/a%70ps", "[\"GET /v1/users\"]");
    assertMatch(Match.UNCLEAR, "GET /v1/apps", "[\"/v1/apps\"]");
    assertMatch(Match.UNCLEAR, "GET /v1/apps", "[7]");
    for (String scope : new String[] {"[]", "", "{}", "\"GET /v1/users\"", "[\"GET /v1/users\"", "null"}) {
      assertMatch(Match.UNCLEAR, "GET /v1/apps", scope);
    }
    assertMatch(Match.UNCLEAR, "", "[\"GET /v1/apps\"]");
  }

  private static void assertMatch(Match match, String request, String scope) {
    assertEquals(match, SentRequest.match(request, scope), request + " " + scope);
  }

  private static String before(String text) {
    return SentRequest.before(text, Places.in(text), text.length());
  }
}
