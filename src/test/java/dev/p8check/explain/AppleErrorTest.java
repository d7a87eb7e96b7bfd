package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.ResponseCode;
import org.junit.jupiter.api.Test;

class AppleErrorTest {
  private static final String ID = "d35b9dd0-ec36-4e5e-8c5c-1f8b2c1b7d3a";
  private static final String ENTRY = "{\"id\": \"" + ID + "\", \"status\": \"409\", \"code\": \"ENTITY_ERROR.A.B\","
      + " \"title\": \"An attribute\", \"detail\": \"Its value, 'x', is taken.\", \"links\": {\"about\": \"y\"}}";

  @Test
  void an_entry_is_read_with_its_braces() {
    AppleError error = at("{\"errors\": [" + ENTRY + ", {\"code\": \"OTHER\"}]}", "ENTITY_");
    assertEquals(
        new AppleError(ID, "409", "ENTITY_ERROR.A.B", "An attribute", "Its value, 'x', is taken.", 12,
            12 + ENTRY.length()), error);
    assertFalse(error.isAt(11) || error.isAt(12 + ENTRY.length()));
    assertTrue(error.isAt(12) && error.isAt(11 + ENTRY.length()));
  }

  @Test
  void the_order_of_the_members_and_the_notation_do_not_matter() {
    for (String text : new String[] {
      "{\\\"detail\\\":\\\"D "
          + "d\\\",\\\"code\\\":\\\"NOT_FOUND\\\",\\\"status\\\":\\\"404\\\",\\\"title\\\":\\\"T t\\\"}",
      "{detail=>'D d', :code=>'NOT_FOUND', :status => '404', :title=>'T t'}",
      "{\u201ccode\u201d: \u201cNOT_FOUND\u201d, \u201cstatus\u201d: 404, \u201ctitle\u201d: \u201cT t\u201d, "
          + "\u201cdetail\u201d: \u201cD d\u201d}",
      "  status: '404'\n{\n  code: 'NOT_FOUND',\n  status: '404',\n  title: 'T t',\n  detail:\n     'D d'\n}"
    }) {
      AppleError error = at(text, "NOT_FOUND");
      assertEquals("404 NOT_FOUND T t D d",
          error.status() + " " + error.code() + " " + error.title() + " " + error.detail(), text);
    }
  }

  @Test
  void a_name_is_a_whole_word() {
    AppleError error = at(
        "{\"uuid\":\"1\",\"substatus\":\"500\",\"code\":\"FORBIDDEN\",\"subtitle\":\"x\"}", "FORBIDDEN");
    assertEquals(new AppleError("", "", "FORBIDDEN", "", "", error.start(), error.end()), error);
  }

  @Test
  void a_status_has_three_digits() {
    for (String status : new String[] {"\"4031\"", "\"40\"", "\"4O3\"", "null"}) {
      assertEquals("", at("{\"status\":" + status + ",\"code\":\"FORBIDDEN\"}", "FORBIDDEN").status(), status);
    }
    assertEquals("403", at("{\"status\":403,\"code\":\"FORBIDDEN\"}", "FORBIDDEN").status());
  }

  @Test
  void what_is_no_code_is_none() {
    for (String text : new String[] {"NOT_FOUND", "{\"reason\":\"NOT_FOUND\"}", "code, NOT_FOUND",
        "\"code\":\"" + " ".repeat(50) + "NOT_FOUND"}) {
      int offset = text.indexOf("NOT_FOUND");
      assertEquals(new AppleError("", "", "", "", "", offset, offset), AppleError.at(text, offset), text);
    }
    assertEquals("", at("\"code\": \"not_found\"", "not_found").code());
    assertEquals("NOT_FOUND", at("CODE=NOT_FOUND7", "NOT_FOUND").code());
  }

  @Test
  void without_braces_the_line_is_the_entry() {
    AppleError error = at("status: 401\n  code: NOT_AUTHORIZED status: 403 \ntitle: x", "NOT_");
    assertEquals("403", error.status());
    assertEquals("", error.title());
    assertEquals(14, error.start());
  }

  @Test
  void a_common_code_is_apples_by_its_id_or_its_words() {
    assertTrue(new AppleError("", "401", "NOT_AUTHORIZED", "", "", 0, 0).isWhole());
    assertFalse(new AppleError("", "", "NOT_AUTHORIZED", "", "", 0, 0).isWhole());
    assertTrue(new AppleError("", "", "FORBIDDEN.REQUIRED_AGREEMENTS_MISSING", "", "", 0, 0).isWhole());
    assertFalse(new AppleError("", "403", "FORBIDDEN_ERROR", "t", "d", 0, 0).isWhole());
    assertTrue(new AppleError(ID, "403", "FORBIDDEN_ERROR", "t", "d", 0, 0).isWhole());
    assertFalse(new AppleError(ID, "404", "NOT_FOUND", "t", "d", 0, 0).isWhole());
    assertTrue(new AppleError("", "404", "NOT_FOUND", "The specified resource does not exist", "d", 0, 0).isWhole());
    assertTrue(new AppleError("", "404", "PATH_ERROR", "t", "d", 0, 0).isWhole());
    assertFalse(new AppleError("", "404", "PATH_ERROR", "t", "", 0, 0).isWhole());
    assertFalse(new AppleError("", "", "PATH_ERROR", "t", "d", 0, 0).isWhole());
  }

  @Test
  void an_entity_code_is_apples_own_with_a_uuid_alone() {
    assertTrue(new AppleError(ID, "409", "ENTITY_ERROR", "", "", 0, 0).isApplesOwn());
    assertFalse(new AppleError(ID.substring(1), "409", "ENTITY_ERROR", "", "", 0, 0).isApplesOwn());
    assertFalse(new AppleError(ID, "409", "FORBIDDEN", "", "", 0, 0).isApplesOwn());
    assertTrue(new AppleError("", "403", "FORBIDDEN", "", "An ACCOUNT\nHOLDER must act", 0, 0).isApplesOwn());
  }

  @Test
  void the_code_says_what_it_means_and_else_the_status() {
    assertMeans(
        ResponseCode.RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.TOKEN, error("", "NOT_AUTHORIZED", ""));
    assertMeans(ResponseCode.RESPONSE_NOT_AUTHORIZED, Authenticated.NO, CausesOf.TOKEN, error("401", "BRAND_NEW", ""));
    assertMeans(ResponseCode.RESPONSE_NOT_FOUND, Authenticated.YES, CausesOf.NOT_FOUND, error("", "PATH_ERROR.X", ""));
    assertMeans(ResponseCode.RESPONSE_RATE_LIMITED, Authenticated.YES, CausesOf.RATE, error("429", "", ""));
    assertMeans(
        ResponseCode.RESPONSE_SERVER_ERROR, Authenticated.UNKNOWN, CausesOf.OUTAGE, error("503", "BRAND_NEW", ""));
    assertMeans(
        ResponseCode.RESPONSE_BAD_REQUEST, Authenticated.YES, CausesOf.REQUEST, error("409", "ENTITY_ERROR", ""));
    assertMeans(
        ResponseCode.RESPONSE_BAD_REQUEST, Authenticated.YES, CausesOf.METHOD, error("405", "METHOD_NOT_ALLOWED", ""));
  }

  @Test
  void a_refusal_points_at_what_its_words_say() {
    assertMeans(
        ResponseCode.RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, CausesOf.ROLE, error("403", "FORBIDDEN_ERROR", "No."));
    assertMeans(ResponseCode.RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, CausesOf.ACCOUNT_HOLDER,
        error("403", "FORBIDDEN_ERROR", "It can only be performed by the Account Holder under the agreement."));
    assertMeans(ResponseCode.RESPONSE_BAD_REQUEST, Authenticated.YES, CausesOf.METHOD,
        error("403", "FORBIDDEN_ERROR", "The resource 'x' does not allow 'UPDATE'."));
    assertMeans(ResponseCode.RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, CausesOf.TEAM,
        error("403", "FORBIDDEN_ERROR", "Your Content Provider ID is another."));
    assertMeans(ResponseCode.RESPONSE_NOTARY_TEAM, Authenticated.UNKNOWN, CausesOf.PROVIDER,
        error("403", "FORBIDDEN.MISSING_PROVIDER", ""));
    assertMeans(ResponseCode.RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
        error("403", "FORBIDDEN.REQUIRED_AGREEMENTS_MISSING", ""));
    assertMeans(ResponseCode.RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.AGREEMENT,
        error("403", "FORBIDDEN_ERROR", "Sign the contracts."));
    assertMeans(ResponseCode.RESPONSE_AGREEMENTS, Authenticated.YES, CausesOf.MEMBERSHIP,
        error("403", "FORBIDDEN", "There is no active membership."));
  }

  private static void assertMeans(ResponseCode code, Authenticated authenticated, CausesOf causes, AppleError error) {
    assertEquals(code, error.responseCode(), error.toString());
    assertEquals(authenticated, error.authenticated(), error.toString());
    assertSame(causes, error.causes(), error.toString());
  }

  private static AppleError error(String status, String code, String detail) {
    return new AppleError("", status, code, "", detail, 0, 0);
  }

  private static AppleError at(String text, String code) {
    return AppleError.at(text, text.indexOf(code));
  }
}
