package dev.p8check.explain;

import static dev.p8check.finding.ResponseCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.finding.ResponseCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final Sighting REFUSED = sighting(RESPONSE_NOT_AUTHORIZED, Authenticated.NO, 1000, CausesOf.TOKEN);
  private static final Sighting MISSING = sighting(RESPONSE_NOT_FOUND, Authenticated.YES, 2000, CausesOf.NOT_FOUND);
  private static final Sighting UNREAD = sighting(
      RESPONSE_TOOL_CANNOT_READ_KEY, Authenticated.UNKNOWN, 500, CausesOf.PEM);
  private static final Sighting ALTOOL = sighting(
      RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.UNKNOWN, 600, CausesOf.ALTOOL);

  @Test
  void an_accepted_request_shows_that_the_token_was_accepted() {
    Sightings all = Sightings.of(List.of(REFUSED, MISSING));
    assertEquals(MISSING.start(), all.first(RESPONSE_AUTHENTICATED).start());
    assertEquals(MISSING.seen(), all.first(RESPONSE_AUTHENTICATED).seen());
    assertFalse(Sightings.of(List.of(REFUSED)).shows(RESPONSE_AUTHENTICATED));

    Sighting accepted = sighting(RESPONSE_AUTHENTICATED, Authenticated.YES, 10, CausesOf.NONE);
    assertSame(accepted, Sightings.of(List.of(accepted, MISSING)).first(RESPONSE_AUTHENTICATED));
  }

  @Test
  void nothing_is_sighted_in_an_empty_text_until_something_is_added() {
    Sightings none = Sightings.of(List.of());
    assertTrue(none.isEmpty());
    assertNull(none.last(Authenticated.YES));
    assertNull(none.first(RESPONSE_NOT_FOUND));
    none.add(UNREAD);
    assertFalse(none.isEmpty());
    assertTrue(none.shows(RESPONSE_TOOL_CANNOT_READ_KEY));
  }

  @Test
  void the_last_answer_tells_whether_the_token_was_accepted() {
    Sighting later = sighting(RESPONSE_NOT_AUTHORIZED, Authenticated.NO, 3000, CausesOf.TOKEN);
    assertSame(MISSING, Sightings.of(List.of(MISSING, REFUSED, UNREAD)).decisive());
    assertEquals(Authenticated.NO, Sightings.of(List.of(later, REFUSED, MISSING)).authenticated());
    assertEquals(Authenticated.NO, Sightings.of(List.of(UNREAD, REFUSED)).authenticated());
    assertSame(UNREAD, Sightings.of(List.of(UNREAD, ALTOOL)).decisive());
  }

  @Test
  void first_and_last_go_by_the_place_in_the_text() {
    Sighting early = sighting(RESPONSE_NOT_AUTHORIZED, Authenticated.NO, 3, CausesOf.TOKEN);
    Sightings all = Sightings.of(List.of(REFUSED, early));
    assertSame(early, all.first(RESPONSE_NOT_AUTHORIZED));
    assertSame(REFUSED, all.last(Authenticated.NO));
  }

  @Test
  void what_altool_says_follows_from_a_key_that_was_not_read() {
    assertFalse(shows(RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, ALTOOL, UNREAD));
    assertTrue(shows(RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, ALTOOL, REFUSED));
    Sighting refused = sighting(RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, Authenticated.NO, 600, CausesOf.ALTOOL);
    assertTrue(shows(RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, refused, UNREAD));
    assertFalse(
        shows(RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE, refused,
            sighting(RESPONSE_AGREEMENTS, Authenticated.YES, 9000, CausesOf.AGREEMENT)));
  }

  @Test
  void a_refused_role_follows_from_a_narrower_reason_of_the_same_answer() {
    Sighting role = sighting(RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, 1000, CausesOf.ROLE);
    for (int start : new int[] {401, 1000, 1599}) {
      assertEquals(CausesOf.TEAM.list(),
          causes(RESPONSE_FORBIDDEN_ROLE, role,
              sighting(RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, start, CausesOf.TEAM)));
      assertFalse(shows(
          RESPONSE_FORBIDDEN_ROLE, role, sighting(RESPONSE_AGREEMENTS, Authenticated.YES, start, CausesOf.AGREEMENT)));
    }
    for (int start : new int[] {400, 1600}) {
      assertTrue(
          causes(RESPONSE_FORBIDDEN_ROLE, role,
              sighting(RESPONSE_FORBIDDEN_ROLE, Authenticated.YES, start, CausesOf.TEAM))
                  .containsAll(CausesOf.ROLE.list()));
      assertTrue(shows(
          RESPONSE_FORBIDDEN_ROLE, role, sighting(RESPONSE_AGREEMENTS, Authenticated.YES, start, CausesOf.AGREEMENT)));
    }
  }

  @Test
  void kinds_are_told_apart_even_where_they_point_at_the_same() {
    Sighting sighting = sighting(RESPONSE_NOT_REACHED, Authenticated.UNKNOWN, 0, CausesOf.OUTAGE_OR_PROXY);
    assertEquals(CausesOf.OUTAGE.list(), CausesOf.OUTAGE_OR_PROXY.list());
    assertTrue(sighting.pointsAt(CausesOf.OUTAGE_OR_PROXY));
    assertFalse(sighting.pointsAt(CausesOf.OUTAGE));
  }

  @Test
  void causes_come_in_the_order_of_the_text_each_once() {
    Sighting first = sighting(RESPONSE_NOT_FOUND, Authenticated.YES, 10, CausesOf.RATE);
    Sighting sameLine = sighting(RESPONSE_NOT_FOUND, Authenticated.YES, 10, CausesOf.OUTAGE);
    List<CauseCode> expected = new ArrayList<>(CausesOf.RATE.list());
    expected.addAll(CausesOf.NOT_FOUND.list());
    assertEquals(expected,
        causes(RESPONSE_NOT_FOUND, MISSING, first, sameLine,
            sighting(RESPONSE_NOT_FOUND, Authenticated.YES, 3000, CausesOf.RATE)));
    assertEquals(List.of(), causes(RESPONSE_AGREEMENTS, MISSING));
  }

  @Test
  void an_answer_decides_where_it_shows_what_the_text_shows() {
    Sightings all = Sightings.of(List.of(REFUSED, MISSING, UNREAD));
    assertTrue(all.decides(RESPONSE_NOT_FOUND));
    assertFalse(all.decides(RESPONSE_NOT_AUTHORIZED));
    assertFalse(all.decides(RESPONSE_AUTHENTICATED));
    assertFalse(all.decides(RESPONSE_TOOL_CANNOT_READ_KEY));
  }

  @Test
  void a_failure_of_a_tool_decides_unless_a_refusal_came_after_it() {
    assertTrue(Sightings.of(List.of(UNREAD, MISSING)).decides(RESPONSE_TOOL_CANNOT_READ_KEY));
    assertTrue(
        Sightings.of(
            List.of(REFUSED, sighting(RESPONSE_TOOL_ARGUMENTS, Authenticated.UNKNOWN, 1001, CausesOf.NONE), MISSING))
                .decides(RESPONSE_TOOL_ARGUMENTS));
    assertFalse(Sightings.of(List.of(UNREAD, REFUSED)).decides(RESPONSE_TOOL_CANNOT_READ_KEY));
    assertFalse(Sightings.of(List.of(UNREAD)).decides(RESPONSE_TOOL_CANNOT_READ_KEY));
  }

  @Test
  void a_place_is_sighted_from_its_start_to_before_its_end() {
    Sightings all = Sightings.of(List.of(REFUSED));
    assertTrue(all.areAt(1000) && all.areAt(1009));
    assertFalse(all.areAt(999) || all.areAt(1010));
  }

  private static boolean shows(ResponseCode code, Sighting... found) {
    return Sightings.of(List.of(found)).shows(code);
  }

  private static List<CauseCode> causes(ResponseCode code, Sighting... found) {
    return Sightings.of(List.of(found)).causes(code);
  }

  private static Sighting sighting(ResponseCode code, Authenticated authenticated, int start, CausesOf causes) {
    return new Sighting(code, authenticated, "At " + start + ".", start, start + 10, causes);
  }
}
