package dev.p8check.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.check.Characters;
import dev.p8check.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenUnwrapperTest {
  private static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJhcHBzdG9yZWNvbm5lY3QtdjEifQ." + "Ab-_".repeat(21)
      + "Ag";

  @Test
  void a_bare_token_is_left_alone() {
    assertEquals(TOKEN, TokenUnwrapper.unwrap(TOKEN).bare());
    assertTrue(TokenUnwrapper.unwrap(TOKEN).findings().isEmpty());
  }

  @Test
  void a_header_is_taken_off() {
    for (String before : new String[] {
      "Bearer ", "bearer ", "Authorization: Bearer ", "authorization:bearer ", "Authorization: ", "Bearer: ",
          "Bearer Bearer ",
      "Authorization=Bearer%20", "BEARER\t"
    }) {
      assertUnwraps(before + TOKEN, "token-bearer-prefix");
    }
    assertUnwraps("\"Authorization: Bearer " + TOKEN + "\"", "token-quoted", "token-bearer-prefix");
    assertUnwraps("Authorization: Bearer \"" + TOKEN + "\"", "token-bearer-prefix", "token-quoted");
  }

  @Test
  void what_is_written_out_behind_a_whole_token_is_no_part_of_it() {
    for (String behind : new String[] {"\\_", "\\-\\-next", "\\u005f"}) {
      assertEquals(TOKEN, TokenUnwrapper.unwrap(TOKEN + behind).bare());
    }
    assertEquals(TOKEN, TokenUnwrapper.unwrap(TOKEN.replace("_", "\\_")).bare());
    assertEquals(TOKEN + "A", TokenUnwrapper.unwrap(TOKEN.replace("_", "\\_") + "A").bare());
    // One character short, and a backslash more.
    String cut = TOKEN.substring(0, TOKEN.length() - 1);
    int last = cut.lastIndexOf('_');
    String escaped = cut.substring(0, last) + "\\" + cut.substring(last);
    assertEquals(cut, TokenUnwrapper.unwrap("`" + escaped + "`").bare());
    assertEquals(cut, TokenUnwrapper.unwrap(escaped).bare());
  }

  @Test
  void quotes_are_taken_off() {
    for (String quotes : new String[] {"\"\"", "''", "``", "\u201c\u201d", "\u2018\u2019", "\u00ab\u00bb"}) {
      assertUnwraps(quotes.charAt(0) + TOKEN + quotes.charAt(1), "token-quoted");
    }
    assertUnwraps("\"" + TOKEN + "\",", "token-quoted");
    assertUnwraps("\\\"" + TOKEN + "\\\"", "token-quoted");
    assertUnwraps(TOKEN + "\"", "token-quoted");
    assertUnwraps("'\"" + TOKEN + "\"'", "token-quoted");
    assertUnwraps("{\"token\":\"" + TOKEN + "\"}", "token-quoted");
    assertUnwraps("{\n  \"token\": \"" + TOKEN + "\",\n  \"a\": 1\n}\n", "token-quoted");
    assertUnwraps("export TOKEN=\"" + TOKEN + "\"", "token-quoted");
  }

  @Test
  void lines_that_are_quoted_or_commented_out_are_joined() {
    for (String mark : new String[] {"> ", ">", ">> ", "> > ", "# ", "| ", "    > "}) {
      for (int width : new int[] {40, 64, 76}) {
        assertUnwraps(mark + wrapped(width, "\n" + mark), "token-whitespace", "token-surrounding-text");
        assertUnwraps("Here it is:\n" + mark + wrapped(width, "\r\n" + mark) + "\nThanks!", "token-whitespace",
            "token-surrounding-text");
      }
    }
  }

  @Test
  void lines_that_a_log_puts_the_time_in_front_of_are_joined() {
    for (String stamp : new String[] {"2026-09-21T14:13:10.1234567Z ", "[14:13:21]: ", "2026-09-21 14:13:10 ",
        "2026-09-21 14:13:10,123 ", "14:13 "}) {
      for (int width : new int[] {40, 64, 76}) {
        assertUnwraps(stamp + wrapped(width, "\n" + stamp), "token-whitespace", "token-surrounding-text");
        assertUnwraps(stamp + "the token:\n" + stamp + wrapped(width, "\r\n" + stamp) + "\n" + stamp + "Done, it works",
            "token-whitespace", "token-surrounding-text");
      }
    }
  }

  @Test
  void strings_that_a_program_adds_are_joined() {
    for (String sum : new String[] {"\"+\"", "\" + \"", "\" +\n  \"", "\"\n+ \"", "\" \\\n  \"", "\"\n\"", "' +\n'"}) {
      char quote = sum.charAt(0);
      assertUnwraps(quote + wrapped(40, sum) + quote, "token-whitespace", "token-quoted");
      assertUnwraps("let token = " + quote + wrapped(64, sum) + quote + ";", "token-whitespace", "token-quoted");
    }
    assertEquals("Pieces are joined at character 42.",
        TokenUnwrapper.unwrap("\"" + wrapped(40, "\" + \"") + "\"").findings().get(0).seen());
  }

  @Test
  void the_soft_line_breaks_of_a_mail_are_taken_out() {
    for (int width : new int[] {20, 21, 22, 40, 75, 76}) {
      assertUnwraps(wrapped(width, "=\n"), "token-whitespace");
      assertUnwraps("Bearer " + wrapped(width, "=\r\n"), "token-whitespace", "token-bearer-prefix");
    }
  }

  @Test
  void what_stands_under_a_token_is_not_joined_to_it() {
    for (String after : new String[] {"\n> more words", "\n# eyJ", "\n| abcdefghijklmnopqrstuvwx",
        "\" + \"abcdefghijklmnopqrst", "=\nabcdefghijklmnopqrstuvwx"}) {
      assertEquals(TOKEN, TokenUnwrapper.unwrap("x \"" + TOKEN + after + "\"").bare().replace("=", ""), after);
    }
  }

  @Test
  void space_is_taken_out() {
    assertUnwraps(TOKEN + "\n", "token-whitespace");
    assertUnwraps(" " + TOKEN, "token-whitespace");
    assertUnwraps("\ufeff" + TOKEN, "token-whitespace");
    assertUnwraps(TOKEN.substring(0, 30) + "\u200b" + TOKEN.substring(30), "token-whitespace");
    assertUnwraps(TOKEN.substring(0, 120) + "\u200b" + TOKEN.substring(120), "token-whitespace");
    assertUnwraps(TOKEN.substring(0, 40) + "\\\n  " + TOKEN.substring(40), "token-whitespace");
    assertUnwraps(TOKEN + "\\n", "token-whitespace");
    for (int width : new int[] {1, 16, 40, 64, 72, 76, 80, 100}) {
      for (String end : new String[] {"\n", "\r\n", "\n    ", " ", "\t", "\u00a0"}) {
        boolean tooShort = width < 16 && end.indexOf('\n') < 0;
        if (!tooShort) {
          assertUnwraps(wrapped(width, end), "token-whitespace");
        }
      }
    }
  }

  @Test
  void a_command_or_log_line_is_taken_off() {
    assertUnwraps(
        "curl -g -i -H \"Authorization: Bearer " + TOKEN + "\" \"https://api.appstoreconnect.apple.com/v1/apps\"\n",
        "token-bearer-prefix");
    assertUnwraps("curl https://api.appstoreconnect.apple.com/v1/apps -H 'Authorization: Bearer " + TOKEN + "'",
        "token-bearer-prefix");
    assertUnwraps("2026-11-23T18:23:11Z DEBUG > authorization: Bearer " + TOKEN + "\n2026-11-23T18:23:12Z < 401\n",
        "token-bearer-prefix");
    assertUnwraps("Authorization: Bearer " + TOKEN + " HTTP/1.1", "token-bearer-prefix");
    assertUnwraps("JWT is " + TOKEN + ". Please help", "token-surrounding-text");
    assertUnwraps("TOKEN=" + TOKEN, "token-surrounding-text");
    assertUnwraps(TOKEN + ";", "token-surrounding-text");
    assertUnwraps(TOKEN + ",", "token-surrounding-text");
    assertUnwraps(TOKEN + "\n" + TOKEN, "token-surrounding-text");
    assertUnwraps("<" + TOKEN + ">", "token-surrounding-text");
    for (String around : new String[] {"T.", "T&x=1", "+T", "-T", "/T", "%22T%22", "Authorization%3A%20Bearer%20T",
        "T\nstatus"}) {
      assertUnwraps(around.replace("T", TOKEN), "token-surrounding-text");
    }
    assertUnwraps("Bearer " + TOKEN + ".", "token-bearer-prefix");
    for (String around : new String[] {"Using token T... done", "T...", "T..", "T\u2026", "...T", "see ...T...", "_T_",
        "the token _T_ fails"}) {
      assertUnwraps(around.replace("T", TOKEN), "token-surrounding-text");
    }
    assertUnwraps("Bearer " + TOKEN + "...", "token-bearer-prefix");
    assertUnwraps(wrapped(64, "\n") + "...", "token-whitespace", "token-surrounding-text");
    assertUnwraps("https://example.org/?jwt=" + TOKEN + "&a=b", "token-surrounding-text");
    assertUnwraps("id 1.2.3 eyebrow -> " + TOKEN, "token-surrounding-text");
  }

  @Test
  void line_breaks_that_are_written_out_are_joined_behind_a_label_too() {
    for (int width : new int[] {16, 20, 60, 64, 76}) {
      for (String end : new String[] {"\\n", "\\r\\n"}) {
        assertUnwraps("{\"token\":\"" + wrapped(width, end) + end + "\"}", "token-whitespace", "token-quoted");
        assertUnwraps("TOKEN=" + wrapped(width, end), "token-whitespace", "token-surrounding-text");
      }
    }
  }

  @Test
  void of_two_tokens_the_first_is_taken_and_the_other_told() {
    String other = TOKEN.replace("eyJh", "eyJi");
    assertUnwraps("Authorization: Bearer " + TOKEN + "\nAuthorization: Bearer " + other, "token-bearer-prefix",
        "token-surrounding-text");
    assertUnwraps("Bearer " + wrapped(64, "\n") + "\n\nsecond try: Bearer " + other,
        "token-whitespace", "token-bearer-prefix", "token-surrounding-text");
    assertUnwraps(TOKEN + "\nBearer " + other, "token-surrounding-text");
    assertEquals("Another token begins at character " + (TOKEN.length() + 2) + " of the text, and is not read.",
        TokenUnwrapper.unwrap(TOKEN + "\n" + other).findings().get(0).seen());
  }

  @Test
  void the_next_line_is_no_end_of_a_short_signature() {
    String unsigned = TOKEN.substring(0, TOKEN.lastIndexOf('.') + 1);
    for (String signature : new String[] {"", "A".repeat(43), "A".repeat(66)}) {
      assertEquals(
          unsigned + signature, TokenUnwrapper.unwrap("token " + unsigned + signature + "\nunauthorized\n").bare());
    }
  }

  @Test
  void a_token_without_its_second_dot_is_taken_out_as_well() {
    String unsigned = TOKEN.substring(0, TOKEN.lastIndexOf('.'));
    for (String around : new String[] {
      "curl -H \"Authorization: Bearer T\" https://x.y.z", "> authorization: Bearer T\n> accept: */*\n",
          "{\"token\":\"T\"}", "Bearer T\nHost a.b.c"
    }) {
      assertEquals(unsigned, TokenUnwrapper.unwrap(around.replace("T", unsigned)).bare());
    }
  }

  @Test
  void a_wrapped_token_inside_a_command_is_joined() {
    assertUnwraps("curl -H \"Authorization: Bearer " + wrapped(64, "\n") + "\" https://example.org/",
        "token-whitespace", "token-bearer-prefix");
  }

  @Test
  void offsets_lead_back_to_the_text_as_given() {
    String given = "Bearer " + wrapped(50, "\r\n  ");
    TokenText text = TokenUnwrapper.unwrap(given);
    for (int i = 0; i < TOKEN.length(); i++) {
      assertEquals(TOKEN.charAt(i), given.charAt(text.start(i)));
      assertEquals(text.start(i) + 1, text.end(i + 1));
    }
  }

  @Test
  void an_address_or_a_sum_around_a_token_is_no_part_of_it() {
    for (String before : new String[] {"", "token/", "tokens/", "/api/jwt/", "key/5HDB3C5YBB/",
        "https://example.org/verify/", "see ", "a+"}) {
      for (String after : new String[] {"", "/", "/next", "/revoke", "+x", "/ ok", "/next?x=1"}) {
        if (!before.isEmpty() || !after.isEmpty()) {
          assertUnwraps(before + TOKEN + after, "token-surrounding-text");
        }
      }
    }
    String der = TOKEN.substring(0, TOKEN.lastIndexOf('.')) + ".ME" + "A".repeat(84) + "/AAAAAAA";
    assertEquals(der, TokenUnwrapper.unwrap(der).bare());
    String standard = TOKEN.replace("_Ab-", "/Ab+") + "/AAAAAAA";
    assertEquals(standard, TokenUnwrapper.unwrap(standard).bare());
  }

  @Test
  void what_repeats_in_front_of_each_line_is_left_out() {
    for (String mark : new String[] {"// ", " * ", "+", "api_1  | ", "\u2502 "}) {
      for (int width : new int[] {16, 40, 64}) {
        assertUnwraps(mark + wrapped(width, "\n" + mark), "token-whitespace", "token-surrounding-text");
      }
    }
    StringBuilder numbered = new StringBuilder();
    for (String line : wrapped(20, "\n").split("\n")) {
      int number = numbered.toString().split("\n", -1).length;
      numbered.append(number < 10 ? "  " : " ").append(number).append("  ").append(line).append('\n');
    }
    assertEquals(TOKEN, TokenUnwrapper.unwrap(numbered.toString()).bare());
  }

  @Test
  void the_first_whole_token_is_read_behind_what_is_none() {
    String header = TOKEN.substring(0, TOKEN.indexOf('.'));
    for (String before : new String[] {
      "The token (eyJ...) is: ", "Using token eyJhbGciOiJFUzI1NiIs... (293 chars)\ntoken=",
          "https://x.y/v1/apps?cursor=eyJvZmZzZXQiOiIyMDAifQ.AMhL&limit=2\n",
      "{\"next\":\"https://x.y/v1/apps?cursor=eyJvZmZzZXQiOiIyMDAifQ.AMhL&limit=2\"}\ntoken ", "file eyJ0.txt has\n",
      header + ".example.com "
    }) {
      assertUnwraps(before + TOKEN, "token-surrounding-text");
    }
    assertUnwraps("Bearer eyJhbGciOiJFUzI1NiJ9... is " + TOKEN, "token-bearer-prefix");
    assertUnwraps("token: " + TOKEN + "\nAuthorization: Bearer eyJhbGciOiJFUzI1NiJ9...", "token-surrounding-text");
  }

  @Test
  void a_token_after_bearer_or_in_front_is_read_without_its_signature_and_the_whole_one_behind_it_told() {
    String other = TOKEN.replace("eyJh", "eyJi");
    String unsigned = TOKEN.substring(0, TOKEN.lastIndexOf('.'));
    for (String rest : new String[] {"", ".", ".***", ".Ab-_Ab"}) {
      for (String around : new String[] {"T\nCookie: s=",
          "curl -H \"Authorization: Bearer T\" https://x.y\nset-cookie: s=", "Bearer T\n"}) {
        String given = around.replace("T", unsigned + rest) + other;
        TokenText text = TokenUnwrapper.unwrap(given);
        assertEquals(unsigned + rest.replace("*", ""), text.bare(), given);
        assertTrue(
            text.findings().stream().anyMatch(finding -> finding.seen().startsWith("Another token begins at")), given);
      }
    }
  }

  @Test
  void a_token_after_bearer_is_found_behind_any_number_of_others() {
    for (String line : new String[] {"cache key eyJhbGciOi.txt stored\n",
        "id " + TOKEN.replace("eyJh", "eyJi") + "\n"}) {
      assertEquals(TOKEN, TokenUnwrapper.unwrap(line.repeat(30) + "Authorization: Bearer " + TOKEN).bare());
    }
  }

  @Test
  void what_stands_in_front_of_the_first_line_alone_takes_nothing_off_the_others() {
    for (String line : new String[] {"0", "12", "-", "_", "1-"}) {
      String rest = line + "Ab-_".repeat(5);
      String first = TOKEN.substring(0, TOKEN.length() - rest.length());
      for (String mark : new String[] {"  1 ", "1 ", "2025 ", "- ", "_ ", "token 1 ", "1- "}) {
        for (String indent : new String[] {"", " ".repeat(mark.length())}) {
          String given = mark + first + "\n" + indent + rest;
          assertEquals(first + rest, TokenUnwrapper.unwrap(given).bare(), given);
        }
      }
    }
  }

  @Test
  void every_invisible_character_and_quotation_mark_is_taken_out() {
    for (char c = 0x80; c < 0xffff; c++) {
      if (Characters.isInvisible(c) && !Character.isSurrogate(c)) {
        assertUnwraps(TOKEN.substring(0, 30) + c + TOKEN.substring(30), "token-whitespace");
        assertUnwraps(c + TOKEN + c, "token-whitespace");
      }
      if (Characters.isQuote(c)) {
        assertUnwraps(c + TOKEN + c, "token-quoted");
      }
    }
    for (String tag : new String[] {"\udb40\udc41", "\udb40\udd00"}) {
      assertUnwraps(TOKEN.substring(0, 30) + tag + TOKEN.substring(30), "token-whitespace");
      assertUnwraps(tag + TOKEN + tag, "token-whitespace");
    }
    assertEquals("There is an invisible character, U+E0041, at character 1.",
        TokenUnwrapper.unwrap("\udb40\udc41" + TOKEN).findings().get(0).seen());
  }

  @Test
  void a_mark_at_the_very_end_is_no_part_of_the_token() {
    for (String mark : new String[] {">", "#", "|", "*", "//", "/", "+", "-", "1", "1 |", "[14:13:21]:",
        "2026-09-21T14:13:10Z", "\\", "\\n", "\"", "=", "\udb40"}) {
      for (String end : new String[] {"", " ", "  ", "\n", "\"", " \"", "\\"}) {
        for (String before : new String[] {"", "Bearer ", "\"", mark + " "}) {
          String text = before + TOKEN + "\n" + mark + end;
          assertTrue(TokenUnwrapper.unwrap(text).bare().startsWith(TOKEN), text);
          TokenUnwrapper.unwrap(".3.\n" + mark + end);
          TokenUnwrapper.unwrap(before + TOKEN.substring(0, 60) + "\n" + mark + end);
        }
      }
    }
    assertEquals(TOKEN, TokenUnwrapper.unwrap(TOKEN + "\n// ").bare());
  }

  @Test
  void no_repair_is_offered_that_is_no_token() {
    for (String text : new String[] {"'example.api.host'", "Bearer www.example.com"}) {
      for (Finding finding : TokenUnwrapper.unwrap(text).findings()) {
        assertTrue(finding.repair().isEmpty(), text);
      }
    }
  }

  @Test
  void what_is_no_token_is_left_as_it_is() {
    for (String text : new String[] {"", " ", "hello", "not a token", "a.b", "....", "Bearer ", "\"\"", "Bearer abc",
        "{\"a\":\"b\"}"}) {
      assertTrue(TokenUnwrapper.unwrap(text).findings().isEmpty(), text);
    }
  }

  private static String wrapped(int width, String end) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < TOKEN.length(); i += width) {
      out.append(i > 0 ? end : "").append(TOKEN, i, Math.min(TOKEN.length(), i + width));
    }
    return out.toString();
  }

  private static void assertUnwraps(String given, String... codes) {
    TokenText text = TokenUnwrapper.unwrap(given);
    assertEquals(TOKEN, text.bare(), given);
    List<String> found = new ArrayList<>();
    for (Finding finding : text.findings()) {
      found.add(finding.code().id());
      assertEquals(TOKEN, finding.repair().orElseThrow().value());
      assertTrue(finding.start() < finding.end() && finding.end() <= given.length(), given);
    }
    assertEquals(List.of(codes), found, given);
  }
}
