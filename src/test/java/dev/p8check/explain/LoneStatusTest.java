package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoneStatusTest {
  @Test
  void a_status_by_itself_is_read_however_it_is_called() {
    for (String text : new String[] {
        "401", " 401\n", "HTTP 401", "HTTP/2 401", "HTTP/1.1 401 Unauthorized", "401 Unauthorized", "status: 401",
            "Status Code: 401",
        "Error: Request failed with status code 401", "Got HTTP status 401", "Server returned 401",
        "requests.exceptions.HTTPError: 401 Client Error: Unauthorized",
        "HTTP Error 401: Unauthorized", "curl: (22) The requested URL returned error: 401",
        "Response status code does not indicate success: 401 (Unauthorized)."}) {
      assertEquals(401, LoneStatus.in(text), text);
    }
    assertEquals(403, LoneStatus.in("403 Forbidden"));
    assertEquals(429, LoneStatus.in("429 Too Many Requests"));
    assertEquals(500, LoneStatus.in("Internal error: status 500"));
  }

  @Test
  void a_line_that_names_the_API_may_say_more() {
    assertEquals(403, LoneStatus.named("Error: App Store Connect error 403 Forbidden [/v1/devices?limit=200]"));
    assertEquals(401, LoneStatus.named("Failed to create App Store build upload. (401)"));
    for (String text : new String[] {
        "Uploaded 1.2.3 (401) to App Store Connect", "Build 401 is on App Store Connect",
            "App Store Connect returned 200", "[/v1/apps?limit=404]", "(401)", ""}) {
      assertEquals(0, LoneStatus.named(text), text);
    }
  }

  @Test
  void a_time_in_front_of_a_line_is_no_word() {
    assertEquals(
        401, LoneStatus.ofWords("2026-06-07T08:09:12.1234567Z ##[error]Error: Request failed with status code 401"));
    assertEquals(0, LoneStatus.ofWords("2026-06-07T08:09:12.1234567Z Error: Unauthorized"));
    assertEquals(0, LoneStatus.ofWords("2026-06-07T08:09:12.401 Error: Unauthorized"));
  }

  @Test
  void the_word_for_a_refused_token_is_a_401() {
    assertEquals(401, LoneStatus.in("NOT_AUTHORIZED"));
    assertEquals(401, LoneStatus.in("Error: Unauthorized"));
    assertEquals(401, LoneStatus.in("UNAUTHENTICATED"));
  }

  @Test
  void the_title_of_a_page_says_it_too() {
    assertEquals(503,
        LoneStatus.in(
            "<html>\n<head><title>503 Service Temporarily Unavailable</title></head>\n<body>\n<hr>\n</body></html>"));
    assertEquals(0, LoneStatus.in("<html><head><title>App Store Connect</title></head><body>status 401</body></html>"));
  }

  @Test
  void a_page_by_which_another_server_refuses_says_nothing_of_Apple() {
    String page =
        "<html><head><title>401 Authorization "
            + "Required</title></head><body><hr><center>nginx/1.18.0</center></body></html>";
    assertEquals(0, LoneStatus.in(page));
    assertEquals(0,
        LoneStatus.in(
            page.replace("<center>nginx/1.18.0</center>", "<address>Apache/2.4.41 Server at a Port 80</address>")));
    assertEquals(401, LoneStatus.in(page.replace("nginx/1.18.0", "Apple")));
    assertEquals(401, LoneStatus.in(page.replace("nginx/1.18.0", "nginx for api.appstoreconnect.apple.com")));
    assertEquals(401, LoneStatus.in(page.replace("<center>nginx/1.18.0</center>", "")));
    assertEquals(502, LoneStatus.in(page.replace("401 Authorization Required", "502 Bad Gateway")));
  }

  @Test
  void a_number_of_something_else_is_no_status() {
    for (String text : new String[] {
        "", "40", "4010", "Compiling 401 files", "line 401", "401 files", "Build 401", "Fastfile:401", "v4.0.401",
            "200", "HTTP 200",
        "exit 404", "took 500 ms", "You are allowed", "the request was 12 401"}) {
      assertEquals(0, LoneStatus.in(text), text);
    }
  }

  @Test
  void a_line_with_any_other_word_says_nothing_of_Apple() {
    for (String text : new String[] {
        "npm ERR! 401 Unauthorized", "docker: unauthorized: 401", "GET https://api.example.com 401",
        "fatal: unable to access 'https://github.com/x': The requested URL returned error: 403",
        "401 Unauthorized (Google Play)",
        "status 401\nstatus 404", "status code 401 ".repeat(9), "expected response 200, got 500",
        "error: RPC failed; HTTP 403 curl 22",
        "Received an unexpected status code: 412", "How do I fix unauthorized access in my app?",
        "Executed 812 tests, got 404 warnings"}) {
      assertEquals(0, LoneStatus.in(text), text);
    }
  }
}
