package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HostsTest {
  private static final String OTHER = "https://api.github.com/repos";
  private static final String APPLES = "https://api.appstoreconnect.apple.com/v1/apps";
  private static final String ANSWER = "{\"status\":\"404\"}";

  @Test
  void a_host_is_apples_by_the_end_of_its_name() {
    for (String host : new String[] {"https://apple.com", "https://apple.com/", "HTTPS://API.MUSIC.APPLE.COM/v1",
        "https://developer.apple.com:443/x",
        "<https://developer.apple.com>", "'https://developer.apple.com'", "(https://developer.apple.com)",
        "https://developer.apple.com?x=1",
        "https://developer.apple.com\\n"}) {
      assertFalse(Hosts.isElsewhere(host, 0), host);
    }
    for (String host : new String[] {"https://notapple.com", "https://apple.com.example.org/",
        "https://apple.com@example.org/", "https://example.org/apple.com",
        "https://example.org/?u=.apple.com", "https://apple.co", "ftp://files.example.org", "https://"}) {
      assertTrue(Hosts.isElsewhere(host, 0), host);
    }
    assertFalse(Hosts.isElsewhere("api.github.com said 404", 0));
    assertFalse(Hosts.isElsewhere("", 0));
  }

  @Test
  void one_foreign_host_among_apples_is_elsewhere() {
    assertTrue(Hosts.isElsewhere(APPLES + " " + OTHER + " " + APPLES, 3));
    assertFalse(Hosts.isElsewhere(APPLES + " " + APPLES, 3));
  }

  @Test
  void a_foreign_host_counts_only_where_it_is_near() {
    String filled = " ".repeat(2 * Recognizer.NEAR);
    int scheme = OTHER.indexOf("://");
    String front = OTHER + filled;
    assertTrue(Hosts.isElsewhere(front, scheme + Recognizer.NEAR));
    assertFalse(Hosts.isElsewhere(front, scheme + Recognizer.NEAR + 1));

    String behind = filled + OTHER;
    int end = filled.length() + scheme + 3;
    assertTrue(Hosts.isElsewhere(behind, end - Recognizer.NEAR));
    assertFalse(Hosts.isElsewhere(behind, end - Recognizer.NEAR - 1));
  }

  @Test
  void an_answer_is_that_of_the_request_printed_last_above_it() {
    for (String request : new String[] {"GET " + OTHER, "[POST] " + OTHER + "\nPATCH \"" + OTHER + "\"",
        "delete  '" + OTHER + "'",
        "Request to " + OTHER + " failed", "curl -s -H 'x' " + OTHER + " -o f", "curl " + OTHER, "1 GET\n" + OTHER}) {
      assertTrue(isBehindAnother(request + "\n"), request);
    }
    assertTrue(isBehindAnother("GET " + APPLES + "\nGET " + OTHER + "\n"));
    assertFalse(isBehindAnother("GET " + OTHER + "\nGET " + APPLES + "\n"));
    assertFalse(isBehindAnother("GET " + OTHER + "\n> Host: api.appstoreconnect.apple.com\n"));
  }

  @Test
  void an_address_that_was_not_asked_says_nothing_of_the_answer() {
    for (String line : new String[] {"see " + OTHER, "target " + OTHER, "\"url\": \"" + OTHER + "\"", OTHER, "",
        "curl -d hook=" + OTHER + " " + APPLES, "curl " + APPLES + " # " + OTHER, "GET api.github.com/repos"}) {
      assertFalse(isBehindAnother(line + "\n"), line);
    }
    assertTrue(isBehindAnother("GET " + OTHER + "\nsee https://docs.example.org\n"));
  }

  @Test
  void a_request_is_looked_for_three_lines_up() {
    assertTrue(isBehindAnother("GET " + OTHER + "\na\nb\n"));
    assertFalse(isBehindAnother("GET " + OTHER + "\na\nb\nc\n"));
    assertTrue(isBehindAnother("x\ny\nz\nGET " + OTHER));
    assertFalse(isBehindAnother("GET " + OTHER + " ".repeat(600)));
    assertTrue(isBehindAnother("GET " + OTHER + " ".repeat(500)));
  }

  @Test
  void other_services_of_apples_are_told_from_those_that_take_these_tokens() {
    for (String host : new String[] {"api.music.apple.com", "https://IDMSA.apple.com/x", "weatherkit.apple.com",
        "api.storekit.itunes.apple.com",
        "api-sandbox.push.apple.com", "www.apple.com idmsa.apple.com"}) {
      assertTrue(names(host), host);
    }
    for (String host : new String[] {"api.appstoreconnect.apple.com", "api.enterprise.developer.apple.com",
        "itunesconnect.apple.com", "www.apple.com",
        "apple.com", "api apple.com", "api/www.apple.com", "idmsa.example.com", ""}) {
      assertFalse(names(host), host);
    }
  }

  @Test
  void other_services_are_looked_for_between_two_offsets_alone() {
    String text = "idmsa.apple.com";
    int domain = text.indexOf(".apple.com");
    assertTrue(Hosts.nameAnotherOfApples(text, domain, text.length()));
    assertFalse(Hosts.nameAnotherOfApples(text, domain + 1, text.length()));
    assertFalse(Hosts.nameAnotherOfApples(text, 0, text.length() - 1));
    assertTrue(Hosts.nameAnotherOfApples(text, -5, text.length() + 5));
  }

  private static boolean names(String text) {
    return Hosts.nameAnotherOfApples(text, 0, text.length());
  }

  private static boolean isBehindAnother(String above) {
    String text = above + ANSWER;
    return Hosts.isBehindAnother(text, above.length(), Places.in(text));
  }
}
