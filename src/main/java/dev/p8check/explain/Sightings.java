package dev.p8check.explain;

import static dev.p8check.finding.ResponseCode.*;

import dev.p8check.finding.ResponseCode;
import java.util.ArrayList;
import java.util.List;

/** Everything a text shows, without what merely follows from something else in it. */
final class Sightings {
  /** How near two wordings of one answer stand to each other. */
  private static final int ONE_ANSWER = 600;

  private final List<Sighting> all;

  private Sightings(List<Sighting> all) {
    this.all = all;
  }

  static Sightings of(List<Sighting> found) {
    List<Sighting> kept = new ArrayList<>();
    for (Sighting sighting : found) {
      if (!follows(sighting, found)) {
        kept.add(sighting);
      }
    }
    Sightings sightings = new Sightings(kept);
    Sighting accepted = sightings.last(Authenticated.YES);
    if (accepted != null && !sightings.shows(RESPONSE_AUTHENTICATED)) {
      kept.add(new Sighting(
          RESPONSE_AUTHENTICATED, Authenticated.YES, accepted.seen(), accepted.start(), accepted.end(), List.of()));
    }
    return sightings;
  }

  void add(Sighting sighting) {
    all.add(sighting);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean shows(ResponseCode code) {
    return first(code) != null;
  }

  /** Whether something is sighted in the line of {@code offset}. */
  boolean areAt(int offset) {
    for (Sighting sighting : all) {
      if (sighting.start() <= offset && offset < sighting.end()) {
        return true;
      }
    }
    return false;
  }

  /** The sighting of {@code code} that stands first in the text, null where there is none. */
  Sighting first(ResponseCode code) {
    Sighting first = null;
    for (Sighting sighting : all) {
      if (sighting.code() == code && (first == null || sighting.start() < first.start())) {
        first = sighting;
      }
    }
    return first;
  }

  /** The sighting that stands last in the text among those that show just that, null where there is none. */
  Sighting last(Authenticated wanted) {
    Sighting last = null;
    for (Sighting sighting : all) {
      if (sighting.authenticated() == wanted && (last == null || sighting.start() > last.start())) {
        last = sighting;
      }
    }
    return last;
  }

  /** The sighting that tells whether the token was accepted, or the first of all where none does. */
  Sighting decisive() {
    Sighting yes = last(Authenticated.YES);
    Sighting no = last(Authenticated.NO);
    if (yes == null || no == null) {
      return yes != null ? yes : no != null ? no : all.get(0);
    }
    return yes.start() > no.start() ? yes : no;
  }

  /** What the last answer that tells shows: a token can run out, or be accepted at the second try. */
  Authenticated authenticated() {
    return decisive().authenticated();
  }

  /** What everything sighted under {@code code} points at, in the order of the text. */
  List<CauseCode> causes(ResponseCode code) {
    List<CauseCode> causes = new ArrayList<>();
    int from = -1;
    while (true) {
      Sighting next = null;
      for (Sighting sighting : all) {
        boolean later = sighting.code() == code && sighting.start() > from;
        next = later && (next == null || sighting.start() < next.start()) ? sighting : next;
      }
      if (next == null) {
        return causes;
      }
      for (CauseCode cause : next.causes()) {
        if (!causes.contains(cause)) {
          causes.add(cause);
        }
      }
      from = next.start();
    }
  }

  private static boolean follows(Sighting sighting, List<Sighting> found) {
    for (Sighting other : found) {
      boolean near = Math.abs(other.start() - sighting.start()) < ONE_ANSWER;
      if (sighting.code() == RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE
          && (other.code() == RESPONSE_TOOL_CANNOT_FIND_KEY_FILE
              || other.code() == RESPONSE_TOOL_CANNOT_READ_KEY
              || other.code() == RESPONSE_AGREEMENTS)) {
        return true;
      }
      // The same 403 opens with words about security, whatever its reason.
      boolean isNarrower = other.causes() == CausesOf.TEAM || other.causes() == CausesOf.ACCOUNT_HOLDER;
      if (sighting.causes() == CausesOf.ROLE && isNarrower && near
          || sighting.code() == RESPONSE_FORBIDDEN_ROLE && other.code() == RESPONSE_AGREEMENTS && near) {
        return true;
      }
    }
    return false;
  }
}
